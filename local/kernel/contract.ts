/** What every service of the embedded Workspace (Sheets, Docs, Calendar, Drive) is built on. Types only. */

/** Who makes a request, and through what. E-mail addresses are lower case. */
export interface Caller {
  readonly user: string;
  /** OAuth scopes granted: those of the add-on's manifest when the bundle calls; `all` for plain REST clients. */
  readonly scopes: readonly string[] | 'all';
  /** The Cloud project behind the token: the add-on's when the bundle calls, null for plain REST clients and the viewer. */
  readonly project: string | null;
}

export type ApiName = 'sheets' | 'docs' | 'calendar' | 'drive';

/** A parsed request, as a route's handler sees it. */
export interface ApiRequest {
  readonly method: string;
  /** Values of the `{placeholders}` of the route's path, URL-decoded. */
  readonly params: Readonly<Record<string, string>>;
  /** Query parameters by name; repeated ones keep their order. Checked against the route's `query`. */
  readonly query: Readonly<Record<string, readonly string[]>>;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON body, already checked against the route's schema; null when there is none. */
  readonly body: unknown;
  readonly caller: Caller;
}

/** `body` is sent as JSON, as bytes when it is a Buffer, and not at all when undefined (204). */
export interface ApiReply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type QueryType = 'string' | 'integer' | 'boolean' | 'dateTime' | readonly string[];

/** One method of one API, at Google's real path. */
export interface Route {
  /** Google's name of the method, e.g. `sheets.spreadsheets.batchUpdate`. */
  readonly id: string;
  readonly api: ApiName;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Google's path with placeholders, e.g. `/v4/spreadsheets/{spreadsheetId}:batchUpdate`. */
  readonly path: string;
  /** Any one of these scopes (full URLs) is enough; otherwise 403 ACCESS_TOKEN_SCOPE_INSUFFICIENT. */
  readonly scopes: readonly string[];
  /** Allowed query parameters beside the standard ones (`fields`, `alt`, `key`, `prettyPrint`, `quotaUser`, `access_token`, `$.xgafv`…). An unknown one is a 400. */
  readonly query: Readonly<Record<string, QueryType>>;
  /** Name of the body's type in Google's published types, e.g. `BatchUpdateSpreadsheetRequest`; absent: a body is refused. */
  readonly body?: string;
  /** The `fields` mask of a request that gives none; absent: the whole reply (Drive answers only a few fields by default). */
  readonly defaultFields?: string;
  /**
   * `read` handlers may be asynchronous. `write` handlers are synchronous and run inside one store transaction: a throw
   * undoes everything. To compute something after the commit (e.g. effective values), a write handler may return a function.
   * The `fields` response mask is applied by the kernel to JSON replies; the handler returns the whole resource.
   */
  readonly kind: 'read' | 'write';
  /** What takes time and must be there when a `write` handler begins; it changes nothing and refuses nothing. */
  before?(request: ApiRequest): Promise<void>;
  handle(request: ApiRequest): ApiReply | Promise<ApiReply> | (() => Promise<ApiReply>);
}

/** Durable key-value state. Values are plain JSON-like data; treat what `get` returns as immutable. */
export interface Store {
  get<T>(key: string): T | undefined;
  put(key: string, value: unknown): void;
  remove(key: string): void;
  /** Entries whose key starts with `prefix`, in key order. */
  entries<T>(prefix: string): Iterable<readonly [string, T]>;
  /** All or nothing, also across a kill of the process; nested calls join the outer one. `onRollback` callbacks run when it is undone. */
  transaction<T>(work: () => T): T;
  /** Registers a callback for the running transaction only: e.g. to drop in-memory caches that the transaction changed. */
  onRollback(undo: () => void): void;
}

/** The workspace's clock: real, or frozen by `--now` (then only `advance` moves it). */
export interface Clock {
  now(): Date;
  /** Moves a frozen clock on; does nothing to a real one. */
  advance(milliseconds: number): void;
  readonly frozen: boolean;
}

/** A mail that Google would have sent on a user's behalf. */
export interface SentMail {
  readonly id: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly kind: 'share' | 'invitation' | 'update' | 'cancellation';
  readonly subject: string;
  readonly text: string;
  /** Drive file or Calendar event the mail is about. */
  readonly about: { readonly fileId?: string; readonly eventId?: string };
}

export interface Outbox {
  send(mail: Omit<SentMail, 'id' | 'at'>): void;
  list(): SentMail[];
}

/** What a service is given. */
export interface Kernel {
  readonly store: Store;
  readonly clock: Clock;
  readonly outbox: Outbox;
  /** A random ID of `length` characters from `alphabet` (default: Drive's A–Z a–z 0–9 - _). */
  id(length: number, alphabet?: string): string;
  /** Throws a 400 in Google's words if `value` is not a valid `type` of Google's published types of `api`. */
  validate(api: ApiName, type: string, value: unknown): void;
}

export type Role = 'reader' | 'commenter' | 'writer' | 'owner';

/** How Drive knows a file, as far as the other services need it. */
export interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly trashed: boolean;
}

/** What Sheets and Docs ask of Drive. */
export interface FileAccess {
  /**
   * The file, if `caller` has at least `need` on it and it is of `mimeType`.
   * Throws ApiError 404 (does not exist, or the drive.file scope does not reach it) or 403 (has too small a role, or none: Sheets and Docs
   * forbid where Drive hides), with the words of the calling `api`; 400 FAILED_PRECONDITION when it is of another type.
   */
  open(api: ApiName, caller: Caller, fileId: string, mimeType: string, need: Role): DriveFile;
  /** The caller's effective role (inherited too), or null. */
  roleOf(user: string, fileId: string): Role | null;
  /** Creates a file owned by the caller in the caller's root folder (spreadsheets.create, documents.create); returns its ID. Does not call `ContentType.create`. */
  create(caller: Caller, name: string, mimeType: string): string;
  /** The content changed: modifiedTime, version, lastModifyingUser. */
  touch(caller: Caller, fileId: string): void;
  /** The title changed through Sheets or Docs. */
  rename(fileId: string, name: string): void;
}

/** What Drive asks of the service that owns a MIME type. Called inside Drive's transaction, except `export`. */
export interface ContentType {
  readonly mimeType: string;
  create(fileId: string, name: string, caller: Caller): void;
  /** The title changed through Drive. */
  rename(fileId: string, name: string): void;
  /** The file was deleted for good. */
  remove(fileId: string): void;
  /** Bytes of `files.export`, or null for a MIME type it cannot make. */
  export(fileId: string, mimeType: string): Promise<Buffer | null>;
}

/** A service as a factory makes it: `createSheets(kernel, files): Service`. */
export interface Service {
  readonly routes: readonly Route[];
  readonly contentTypes?: readonly ContentType[];
}

export const MIME = {
  spreadsheet: 'application/vnd.google-apps.spreadsheet',
  document: 'application/vnd.google-apps.document',
  folder: 'application/vnd.google-apps.folder',
} as const;
