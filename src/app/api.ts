/** The contract between the add-on's server functions and its client pages: what `google.script.run` can call and what comes back. */
import type { Issue } from '../domain/issue';
import type { Step } from '../domain/step';
import type { Language } from '../domain/language';

/** Every server function answers with this envelope; `message` is in the user's language and says what to do. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export interface Failure {
  /** Stable, for the client's decisions: e.g. `intake.invalid`, `busy`, `quota`, `permission`, `offline`, `internal`. */
  readonly code: string;
  readonly message: string;
  /** For `intake.invalid`: what is wrong with which field. */
  readonly issues?: readonly ToldIssue[];
  /** The same call may be made again and will finish the job. */
  readonly retry: boolean;
}

export interface ToldIssue extends Issue {
  /** What is wrong and what to do, in the user's language. */
  readonly message: string;
}

/** A form that is being filled: anything may be missing or wrong. Kept as typed. */
export type Draft = Readonly<Record<string, unknown>>;

export interface Session {
  readonly user: string;
  /** Language of the sidebar: the user's, or English when we do not speak it. */
  readonly language: Language;
  readonly draft: Draft | null;
  /** The engagement that the open file belongs to, if any. */
  readonly here: EngagementHere | null;
  /** ISO 8601 instant, UTC. */
  readonly now: string;
}

export interface EngagementHere {
  readonly id: string;
  readonly client: string;
  readonly links: readonly FileLink[];
  /** The open file is its Deal Tracker: there is a board. */
  readonly tracker: boolean;
  /** The open file is its Sales Book. */
  readonly book: boolean;
}

export type FileKind =
  'folder' | 'participantMap' | 'employeeBase' | 'journal' | 'dealTracker' | 'salesBook' | 'meeting';

export interface FileLink {
  readonly kind: FileKind;
  readonly name: string;
  readonly url: string;
}

/** What pressing "Create" would do. */
export interface Preview {
  readonly id: string;
  /** An engagement with this client exists: creating would finish or repair it. */
  readonly exists: boolean;
  readonly files: readonly { readonly kind: FileKind; readonly name: string }[];
  /** Who gets a mail from Google Drive with which role. */
  readonly shared: readonly {
    readonly name: string;
    readonly email: string;
    readonly role: 'reader' | 'commenter' | 'writer';
  }[];
  /** Who gets a Calendar invitation. */
  readonly invited: readonly { readonly name: string; readonly email: string }[];
  /** First meeting: local `YYYY-MM-DD`, `HH:MM`, IANA zone. */
  readonly firstMeeting: {
    readonly date: string;
    readonly time: string;
    readonly timeZone: string;
    readonly minutes: number;
  };
  /** Worth knowing, not in the way: in the user's language. */
  readonly warnings: readonly string[];
}

export interface Progress {
  readonly step: Step;
  /** Share of the whole work done, 0 to 1. */
  readonly share: number;
  /** People shared with so far, of how many. */
  readonly people: readonly [number, number];
  /** ISO 8601 instant, UTC. */
  readonly at: string;
}

export interface RunReport {
  readonly id: string;
  readonly client: string;
  /** `unfinished`: time ran out; call again to go on. */
  readonly state: 'done' | 'unfinished';
  /** What this run made or restored, in the user's language; empty when nothing was missing. */
  readonly changes: readonly string[];
  readonly links: readonly FileLink[];
  readonly shared: readonly string[];
  readonly invited: readonly string[];
  /** What could not be done and what to do about it, in the user's language. */
  readonly problems: readonly { readonly who: string | null; readonly message: string }[];
  readonly requests: number;
  readonly waves: number;
  readonly milliseconds: number;
}

export interface EngagementSummary {
  readonly id: string;
  /** The folder's name as it is now. */
  readonly name: string;
  /** ISO 8601 instant, UTC. */
  readonly createdAt: string;
  readonly url: string;
}

export interface Inspection {
  readonly id: string;
  readonly client: string;
  readonly links: readonly FileLink[];
  /** What is missing, in the user's language; empty: all is in place. */
  readonly missing: readonly string[];
}

/** The server functions, by the names of the add-on's globals. */
export interface Api {
  openSession(): Answer<Session>;
  saveDraft(draft: Draft): Answer<null>;
  discardDraft(): Answer<null>;
  previewEngagement(intake: object): Answer<Preview>;
  createEngagement(intake: object): Answer<RunReport>;
  readProgress(engagementId: string): Answer<Progress | null>;
  listEngagements(): Answer<readonly EngagementSummary[]>;
  inspectEngagement(engagementId: string): Answer<Inspection>;
  repairEngagement(engagementId: string): Answer<RunReport>;
}
