/** What Sheets will not do: a batch puts `Invalid requests[i].kind: ` before the words, a values method sends them as they are. */

export class Refusal extends Error {
  constructor(
    message: string,
    readonly code: 400 | 403 | 404 | 501 = 400,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** Google would refuse this too. */
export function refuse(message: string): never {
  throw new Refusal(message);
}

/** Google may well do this; the embedded Workspace does not, and says so. */
export function unsupported(what: string): never {
  throw new Refusal(`${what} is not supported by the embedded Workspace.`, 501);
}

/** The value, where the request must have it. `name` is the field as Google's reference spells it. */
export function required<T>(value: T | undefined | null, name: string): T {
  if (value === undefined || value === null) return refuse(`${name} must be specified.`);
  return value;
}
