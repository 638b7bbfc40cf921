/** A request of a batch that cannot be carried out; the batch puts `Invalid requests[i].kind: ` before its words. */

export class Refusal extends Error {
  constructor(
    message: string,
    readonly code: 400 | 501 = 400,
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
