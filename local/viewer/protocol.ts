/** What the viewer's page asks of its server beside Google's REST: all of it under /viewer/, as the person in `X-Workspace-User`. */
import type { UiEffect } from '../apps-script/bridge';
import type { Request } from '../sheets/google-types';
import type { SentMail } from '../kernel/contract';
import type { OpenFile, ScriptAnswer } from '../kernel/script-host';

export type Locale = 'en' | 'ru' | 'uk';

/** `GET /viewer/session` */
export interface Session {
  /** E-mail of who acts at first: the workspace's own user. */
  readonly user: string;
  /** Everybody whom a file, an event or a mail names, sorted, with the name where one is known. */
  readonly people: readonly { readonly email: string; readonly name?: string }[];
  /** RFC 3339; with a frozen clock it stands still. */
  readonly now: string;
  readonly frozen: boolean;
  /** Whether the add-on is a web app too, at `/exec`. */
  readonly webApp: boolean;
}

/** `GET /viewer/locale`, `PUT /viewer/locale`: the language of the acting person's Google account. */
export interface AccountLocale {
  readonly locale: Locale;
}

/** `GET /viewer/mails`: mail that Google would have sent, newest first. */
export interface Mails {
  readonly mails: readonly SentMail[];
}

/** Where the person is in an open spreadsheet; zero-based. */
export interface Place {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/** `POST /viewer/open` `{spreadsheetId}` or `{documentId}`: the file's open triggers run, for whoever may edit it. What they show comes back, e.g. menus. */
export interface Opened {
  readonly effects: readonly UiEffect[];
}

/** `POST /viewer/call`: a menu item, or google.script.run of a page. */
export interface CallRequest {
  readonly functionName: string;
  readonly args: readonly unknown[];
  /** Where the person is; only the file in a document, and while no cell is selected yet. */
  readonly place: Place | OpenFile | null;
  /** Button that answers the alert which an earlier try of the same call showed. */
  readonly alertAnswer?: string;
}
export interface CallReply {
  readonly answer: ScriptAnswer;
  readonly effects: readonly UiEffect[];
}

/** What the triggers of a person's change did. */
export interface ActReply {
  readonly effects: readonly UiEffect[];
  /** Triggers that failed, with what they said. */
  readonly failures: readonly string[];
}

/**
 * `POST /viewer/act`: a person inserts, deletes, moves, hides, sorts, filters, fills, cuts, as requests of Google's batchUpdate. Then the triggers run.
 * What a protection warns of is a 409 with `status` WARNING until `confirmed` is true.
 */
export interface ActDone {
  readonly spreadsheetId: string;
  readonly requests: readonly Request[];
  readonly confirmed?: boolean;
}

/** `POST /viewer/cells`: rows of text typed or pasted from a cell on; null leaves a cell as it is. Then the triggers run. */
export interface CellsTyped {
  /** As for `POST /viewer/act`. */
  readonly confirmed?: boolean;
  readonly place: Place;
  readonly rows: readonly (readonly (string | null)[])[];
}
export interface CellsReply extends ActReply {
  /** Words of rules that only warn. */
  readonly warnings: readonly string[];
}

/** `GET /viewer/choices?spreadsheetId=…`: items of the dropdowns whose list stands in a range. */
export interface Choices {
  readonly choices: readonly {
    readonly sheetId: number;
    readonly row: number;
    readonly column: number;
    readonly items: readonly string[];
  }[];
}

/** `POST /viewer/text`: a person replaces [startIndex, endIndex) of a document by text; indices are Docs' UTF-16 ones. */
export interface TextTyped {
  readonly documentId: string;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly text: string;
  readonly segmentId?: string;
}

/** `POST /viewer/frames` `{html}`: keeps a page of the add-on for its frame, which is served from `/viewer/frames/ID` in a sandbox. */
export interface FrameKept {
  readonly url: string;
}

/** Every refusal: HTTP status ≥ 400 with Google's error body, `{error: {code, message, …}}`. */
