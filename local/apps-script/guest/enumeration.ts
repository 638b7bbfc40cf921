/** Apps Script's enums: each value is one object, printed by its name and compared by identity. */
export class EnumValue {
  readonly #name: string;
  readonly #ordinal: number;

  constructor(name: string, ordinal: number) {
    this.#name = name;
    this.#ordinal = ordinal;
  }

  name(): string {
    return this.#name;
  }

  ordinal(): number {
    return this.#ordinal;
  }

  toString(): string {
    return this.#name;
  }

  toJSON(): string {
    return this.#name;
  }
}

export function enumeration<const N extends string>(...names: readonly N[]): { readonly [K in N]: EnumValue } {
  return Object.freeze(
    Object.fromEntries(names.map((name, ordinal) => [name, Object.freeze(new EnumValue(name, ordinal))])),
  ) as {
    readonly [K in N]: EnumValue;
  };
}
