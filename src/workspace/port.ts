/** The port through which the app reaches Google: waves of REST requests, and the few things that only Apps Script can do. */

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One REST request; `url` is Google's real one, `body` is sent as JSON. */
export interface GoogleRequest {
  readonly method: HttpMethod;
  readonly url: string;
  readonly body?: object;
  /** Sent as If-Match: Google answers 412 when the resource has changed since. */
  readonly ifMatch?: string;
}

/** `body` is the parsed JSON, or null when there is none. */
export interface GoogleReply {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Thrown when it is not known whether the requests of a wave took effect (the connection broke, a write was answered 5xx):
 * read again before writing again.
 */
export class UncertainOutcome extends Error {
  constructor(message: string, options?: { cause: unknown }) {
    super(message, options);
    this.name = 'UncertainOutcome';
  }
}

/** Thrown when Apps Script itself refuses: nothing was sent, or noted. */
export class ServiceRefusal extends Error {
  constructor(
    readonly code: 'dailyLimit' | 'scopeMissing' | 'notesFull',
    options?: { cause: unknown },
  ) {
    super(code, options);
    this.name = 'ServiceRefusal';
  }
}

export interface Workspace {
  /**
   * Sends independent requests at once; the replies stand in the order of the requests. Error statuses are replies, not throws.
   * @throws UncertainOutcome when the connection broke before all answers came, or a write was answered 5xx
   * @throws ServiceRefusal when the day's quota is used up or a scope was not granted
   */
  wave(requests: readonly GoogleRequest[]): GoogleReply[];
  /** Milliseconds since 1970, UTC. */
  now(): number;
  sleep(milliseconds: number): void;
  /** A number in [0, 1). */
  random(): number;
  /** SHA-256 of the UTF-8 text, lower-case hex. */
  digest(text: string): string;
  /** Lower-case e-mail of the person who runs this. */
  user(): string;
  /** BCP 47 locale of that person, e.g. `uk`. */
  userLocale(): string;
  /** ID of the spreadsheet the add-on is open in; null outside one. */
  openSpreadsheet(): string | null;
  /** ID of the document the add-on is open in; null outside one. */
  openDocument(): string | null;
  /** The first selected row, zero-based, and its sheet; null outside a spreadsheet. */
  selection(): { readonly sheetId: number; readonly row: number } | null;
  /**
   * Sees to it that edits and changes of the open spreadsheet call these globals, as this person: made once, found again. False: it
   * cannot be, e.g. all the triggers that one may have are in use.
   */
  watch(handlers: { readonly edit: string; readonly change: string }): boolean;
  /** Has the clock call this global once an hour, as this person, or no more. False: it cannot be, e.g. all the triggers that one may have are in use. */
  hourly(handler: string, on: boolean): boolean;
  /** Runs `work` while no other run of this person does; null when one is running already. */
  exclusively<T>(work: () => T): T | null;
  /** Small durable notes of this person (Apps Script user properties): any length, split as the store needs. */
  readonly notes: Notes;
  /** Short-lived notes of this person, for progress: at most ten minutes, at most 100 KB. */
  readonly flash: Notes;
  /** A text file that ships beside the code, by its name without an extension. */
  resource(name: string): string;
  log(message: string): void;
  /** What has been sent so far, repeats included. */
  spent(): { readonly waves: number; readonly requests: number };
}

export interface Notes {
  read(key: string): string | null;
  /** @throws ServiceRefusal `notesFull` when there is no room for it */
  write(key: string, value: string): void;
  remove(key: string): void;
}
