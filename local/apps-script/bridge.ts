/** What passes between a run of the bundle (in its worker) and the main thread: plain JSON, answered synchronously for the bundle. */
import type { OpenFile, OpenSpreadsheet, Selection } from '../kernel/script-host';

export type { OpenSpreadsheet, Selection };
/** The file the add-on is open in during one run. */
export type Container = OpenFile;

/** Authorisation modes of Apps Script (ScriptApp.AuthMode). */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

export interface EditEvent {
  readonly range: Selection;
  readonly oldValue?: string;
  readonly value?: string;
}

/** Kinds of change that Google tells installable change triggers. */
export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';

/** What a visitor of the web app asked for. */
export interface GetEvent {
  /** Without its `?`; empty where there is none. */
  readonly queryString: string;
  /** What follows `/exec/`; empty where nothing does. */
  readonly pathInfo: string;
}

/** Google's event object of a trigger, as far as it is plain data; the guest dresses it with Range, Spreadsheet and User. */
export interface TriggerEvent {
  readonly kind: 'open' | 'edit' | 'change' | 'install' | 'clock' | 'get';
  readonly triggerUid?: string;
  /** E-mail of the person who opened or edited; empty when the mode hides it. */
  readonly user?: string;
  readonly edit?: EditEvent;
  readonly changeType?: ChangeType;
  readonly get?: GetEvent;
  /** Fields of a clock event, named as Google does. */
  readonly clock?: Readonly<Record<string, string | number>>;
}

export type StoreKind = 'user' | 'script' | 'document';

/** One request of UrlFetchApp, already normalised by the guest. `body` null: none. */
export interface FetchRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** `base64` marks a body that is not text. */
export interface FetchReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly base64?: boolean;
}

export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'submenu'; readonly caption: string; readonly entries: readonly MenuEntry[] };

/** What a run did to the screen, in order; sizes in pixels. */
export type UiEffect =
  | { readonly kind: 'menu'; readonly caption: string; readonly addon: boolean; readonly entries: readonly MenuEntry[] }
  | { readonly kind: 'sidebar'; readonly title: string; readonly html: string }
  | {
      readonly kind: 'modal' | 'modeless';
      readonly title: string;
      readonly html: string;
      readonly width: number | null;
      readonly height: number | null;
    }
  | { readonly kind: 'alert'; readonly title: string; readonly prompt: string; readonly buttons: string };

export interface TriggerInfo {
  readonly uid: string;
  /** Who installed it; it runs as that person. */
  readonly user: string;
  readonly functionName: string;
  readonly event: 'ON_EDIT' | 'ON_OPEN' | 'ON_CHANGE' | 'CLOCK';
  /** The spreadsheet it watches; for a clock trigger the one it was made in, or null. */
  readonly spreadsheetId: string | null;
  /** The document that a clock trigger was made in. */
  readonly documentId?: string;
  /** Human words, e.g. `every 4 hours`; null for spreadsheet triggers. */
  readonly schedule: string | null;
}

export interface DocumentInfo {
  readonly name: string;
}

export interface SpreadsheetInfo {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly sheets: readonly { readonly sheetId: number; readonly title: string }[];
}

/** Synchronous calls of the guest: name, arguments, answer. */
export interface BridgeCalls {
  fetchAll: [requests: readonly FetchRequest[]];
  sleep: [milliseconds: number];
  uuid: [];
  propertiesRead: [store: StoreKind];
  propertiesWrite: [store: StoreKind, changes: Readonly<Record<string, string>>, deleteOthers: boolean];
  propertiesRemove: [store: StoreKind, key: string | null];
  cacheRead: [store: StoreKind, keys: readonly string[]];
  cacheWrite: [store: StoreKind, entries: Readonly<Record<string, string>>, seconds: number];
  cacheRemove: [store: StoreKind, keys: readonly string[]];
  lockAcquire: [store: StoreKind, milliseconds: number];
  lockRelease: [store: StoreKind];
  triggerList: [];
  triggerCreate: [trigger: Omit<TriggerInfo, 'uid' | 'user'>];
  triggerRemove: [uid: string];
  spreadsheet: [];
  document: [];
  /** By name, without `.html`. */
  page: [name: string];
  ui: [effect: UiEffect];
  log: [severity: string, text: string];
  digest: [algorithm: string, bytesBase64: string];
  hmac: [algorithm: string, bytesBase64: string, keyBase64: string];
  gzip: [bytesBase64: string];
  ungzip: [bytesBase64: string];
  userKey: [];
}

export interface BridgeAnswers {
  fetchAll: readonly FetchReply[];
  sleep: null;
  uuid: string;
  propertiesRead: Readonly<Record<string, string>>;
  propertiesWrite: null;
  propertiesRemove: null;
  cacheRead: readonly (string | null)[];
  cacheWrite: null;
  cacheRemove: null;
  lockAcquire: boolean;
  lockRelease: null;
  triggerList: readonly TriggerInfo[];
  triggerCreate: TriggerInfo;
  triggerRemove: null;
  spreadsheet: SpreadsheetInfo;
  document: DocumentInfo;
  /** Null: the bundle has no such page. */
  page: string | null;
  /** Name of the button pressed, for an alert. */
  ui: string | null;
  log: null;
  /** Base64 of the digest. */
  digest: string;
  hmac: string;
  gzip: string;
  /** Null for what is no gzip. */
  ungzip: string | null;
  /** A stable key that does not tell who the person is. */
  userKey: string;
}

export type BridgeName = keyof BridgeCalls;

/** The answer to one call; `now` is a frozen clock's moment (null: it has not moved). `error` becomes an Exception in the bundle. */
export type BridgeReply =
  | { readonly ok: true; readonly value: unknown; readonly now: number | null }
  | { readonly ok: false; readonly error: string; readonly now: number | null };

/** What a fresh context is told before it loads the bundle. */
export interface RunStart {
  readonly functionName: string;
  /** JSON array of the arguments; ignored when there is an event. */
  readonly argumentsJson: string;
  readonly event: TriggerEvent | null;
  readonly mode: AuthMode;
  /** Scopes of the manifest. */
  readonly scopes: readonly string[];
  /** Prefixes of the manifest's `urlFetchWhitelist`; null: none given, so every address may be fetched. */
  readonly fetchPrefixes: readonly string[] | null;
  readonly user: string;
  /** Who is at the keyboard, where it is not `user`: a visitor of a web app that runs as its owner; empty: hidden from the script. */
  readonly visitor: string | null;
  readonly locale: string;
  readonly token: string;
  /** Address of the web app; null: the manifest has none. */
  readonly webAppUrl: string | null;
  readonly scriptId: string;
  readonly timeZone: string;
  readonly container: Container | null;
  /** Whether a person looks at the file during this run: menus and dialogs can be shown. */
  readonly interactive: boolean;
  /** Milliseconds since 1970 of a frozen clock; null: the machine's. */
  readonly frozenNow: number | null;
}

/** What `doGet` answered with. */
export interface WebPage {
  readonly title: string;
  readonly html: string;
  readonly meta: readonly { readonly name: string; readonly content: string }[];
}

export interface ScriptError {
  readonly name: string;
  readonly message: string;
  /** For the person who develops: the bundle's stack. */
  readonly stack?: string;
}

export type RunOutcome = { readonly resultJson: string } | { readonly error: ScriptError };

export interface CallableFunction {
  readonly name: string;
  readonly args: readonly string[];
}

/** From main to worker. */
export type WorkerOrder =
  | {
      readonly kind: 'run';
      readonly id: number;
      readonly code: string | null;
      readonly version: string;
      readonly start: RunStart;
    }
  /** Loads the bundle and gives the sources of its functions. */
  | {
      readonly kind: 'describe';
      readonly id: number;
      readonly code: string | null;
      readonly version: string;
      readonly start: RunStart;
      readonly names: readonly string[];
    };

/** From worker to main. */
export type WorkerReport =
  { readonly kind: 'done'; readonly id: number; readonly outcome: RunOutcome } | { readonly kind: 'ready' };
