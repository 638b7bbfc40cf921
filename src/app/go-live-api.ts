/** The contract between the server functions of the go-live list and the sidebar. */
import type { Check } from '../domain/go-live';
import type { Answer } from './api';
import type { Where } from './tracker-api';

export interface GoLiveTask {
  readonly task: string;
  readonly owner: string;
  readonly done: boolean;
}

export interface GoLive {
  readonly checks: readonly Check[];
  /** Of the plan: what only people can tell. */
  readonly tasks: readonly GoLiveTask[];
  /** Who may approve, the likeliest first. */
  readonly approvers: readonly string[];
  /** The decision by which it was signed off; null: not yet. */
  readonly signed: { readonly id: string; readonly status: 'proposed' | 'approved' } | null;
  /** Today in the engagement's time zone, `YYYY-MM-DD`. */
  readonly today: string;
  /** E-mail of the consultant whose files they are. */
  readonly owner: string;
  readonly mine: boolean;
  /** People of the client who may edit: one of them may become the owner of the files. */
  readonly heirs: readonly { readonly name: string; readonly email: string }[];
}

export interface SignOff {
  readonly approver: string;
  /** `YYYY-MM-DD`, the first day. */
  readonly on: string;
  /** Why it goes live though something is open; empty: nothing is. */
  readonly note: string;
}

export interface HandOverReport {
  /** Kinds of files that have a new owner now, or had before. */
  readonly handed: readonly string[];
  /** What Google refused and what to do, in the user's language. */
  readonly problems: readonly string[];
}

/** The server functions, by the names of the add-on's globals. */
export interface GoLiveApi {
  openGoLive(where: Where): Answer<GoLive>;
  /** Notes the sign-off as a decision, once. */
  signGoLive(where: Where, signOff: SignOff): Answer<{ readonly decision: string }>;
  /** Folder and files go to somebody of the client. */
  handOverFiles(where: Where, email: string): Answer<HandOverReport>;
}
