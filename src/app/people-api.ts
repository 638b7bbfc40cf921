/** The contract between the server functions about people and the sidebar. */
import type { Act, Question, RowIssue } from '../domain/people-sync/sync-people';
import type { Answer } from './api';
import type { Where } from './tracker-api';

/** Without the IDs that a page has no use for. */
export type SyncAct =
  | { readonly kind: Exclude<Act['kind'], 'lock' | 'role' | 'share'>; readonly email: string; readonly name: string }
  | { readonly kind: 'role'; readonly email: string; readonly name: string; readonly from: string; readonly role: string }
  | { readonly kind: 'share'; readonly email: string; readonly name: string; readonly role: string }
  /** May edit the locked columns from now on, or may not any more. */
  | { readonly kind: 'unlock' | 'lock'; readonly email: string; readonly name: string }; // prettier-ignore

/** What syncing would do, and what it asks before. */
export interface SyncPreview {
  /** E-mail of the consultant whose files and meeting they are: only they can do it. */
  readonly owner: string;
  readonly mine: boolean;
  readonly acts: readonly SyncAct[];
  readonly questions: readonly Question[];
  readonly issues: readonly RowIssue[];
  /** E-mails that it does not ask about any more. */
  readonly kept: readonly string[];
  /** It runs by itself every hour. */
  readonly hourly: boolean;
}

export interface SyncReport {
  /** `unfinished`: time ran out; call again to go on. */
  readonly state: 'done' | 'unfinished';
  readonly done: readonly SyncAct[];
  /** Whom Google refused, and what to do, in the user's language. */
  readonly problems: readonly string[];
}

/** Somebody of the Employee Base. */
export interface Employee {
  readonly name: string;
  /** Lower case; empty: none. */
  readonly email: string;
  readonly position: string;
  readonly department: string;
  readonly status: 'active' | 'onLeave' | 'left';
  /** Private mail or phone that clients may be using; empty: none. */
  readonly channels: readonly string[];
}

export interface Staff {
  readonly employees: readonly Employee[];
  /** Names of those who may take over deals. */
  readonly sellers: readonly string[];
  /** Today in the engagement's time zone, `YYYY-MM-DD`. */
  readonly today: string;
  readonly owner: string;
  readonly mine: boolean;
}

/** Everything that hangs on somebody. */
export interface LeavingPreview {
  readonly deals: number;
  /** Of those, with a next step planned. */
  readonly nextSteps: number;
  readonly tasks: readonly string[];
  readonly interviews: number;
  readonly approvals: readonly string[];
  /** Drive's role in the folder; null: none. */
  readonly role: string | null;
  readonly guest: boolean;
  readonly channels: readonly string[];
}

export interface LeavingRequest {
  readonly name: string;
  readonly email: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** Name of whoever takes over tasks, interviews and approvals. */
  readonly successor: string;
  /** Names of sellers among whom the deals are shared out; may be empty where there are none. */
  readonly sellers: readonly string[];
}

export interface LeavingReport {
  readonly deals: readonly { readonly owner: string; readonly deals: number }[];
  readonly tasks: number;
  readonly interviews: number;
  readonly approvals: number;
  /** ID of the decision that notes it. */
  readonly decision: string;
  readonly sync: SyncReport;
}

/** The server functions, by the names of the add-on's globals. */
export interface PeopleApi {
  previewPeople(where: Where): Answer<SyncPreview>;
  /** @param answers by e-mail: `remove` or `keep`; who is not in it stays as they are, and is asked about again */
  syncPeople(where: Where, answers: Readonly<Record<string, 'remove' | 'keep'>>): Answer<SyncReport>;
  /** Asks again about those whom one decided to keep. */
  askAgain(where: Where): Answer<null>;
  /** Has it run by itself every hour, or no more. */
  setHourlySync(where: Where, on: boolean): Answer<null>;
  openStaff(where: Where): Answer<Staff>;
  previewLeaving(where: Where, who: { readonly name: string; readonly email: string }): Answer<LeavingPreview>;
  /** All of it; what was done already is not done twice. */
  employeeLeaves(where: Where, request: LeavingRequest): Answer<LeavingReport>;
}
