/** Requests and replies as they come over the wire, before anything is known about them. */

export interface RawRequest {
  readonly method: string;
  /** Google's absolute URL, or the path and query alone. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Empty when there is none. */
  readonly body: Buffer;
}

export interface RawReply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export const jsonReply = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): RawReply => ({
  status,
  headers: { 'content-type': 'application/json; charset=UTF-8', ...headers },
  body: Buffer.from(JSON.stringify(body)),
});
