/** Values that many cells share, each kept once and known by its number. */

export class InternTable<T extends object> {
  private readonly numbers = new Map<string, number>();
  /** Values are never changed in place, so the same object is the same value. */
  private readonly seen = new WeakMap<T, number>();

  constructor(readonly values: T[]) {
    for (const [number, value] of values.entries()) this.numbers.set(canonical(value), number);
  }

  get(number: number): T | undefined {
    return this.values[number];
  }

  /** The number of a value, new or known. Member order does not matter. */
  number(value: T): number {
    const known = this.seen.get(value);
    if (known !== undefined) return known;
    const text = canonical(value);
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.values.push(value) - 1;
      this.numbers.set(text, number);
    }
    this.seen.set(value, number);
    return number;
  }
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) => {
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
