/** A deal of the tracker, the actions done for it, and the line that each change leaves in its history. */
import type { EvidenceType } from './conveyor';

/** Moments are RFC 3339 in UTC, days are `YYYY-MM-DD` in the engagement's time zone; empty text means nothing was written. */
export interface Deal {
  readonly id: string;
  readonly title: string;
  readonly contact: string;
  readonly company: string;
  readonly phone: string;
  readonly email: string;
  readonly source: string;
  readonly product: string;
  /** In `currency`. */
  readonly value: number | null;
  /** ISO 4217. */
  readonly currency: string;
  /** E-mail or name of the seller, as the Sellers tab has it. */
  readonly owner: string;
  /** Code of its stage. */
  readonly stage: string;
  readonly stageSince: string;
  readonly nextStep: string;
  readonly nextStepDue: string | null;
  /** Planned hand-over of what was sold, where the longest stay of a stage ends with it. */
  readonly handoverOn: string | null;
  readonly createdAt: string;
  readonly firstResponseAt: string | null;
  readonly lastActivityAt: string;
  /** What people want to remember; the reason for going back, when it is done on the sheet. */
  readonly note: string;
  /** ID in the CRM that the deal was imported from. */
  readonly externalId: string;
}

/** @param now RFC 3339, UTC */
export const blankDeal = (id: string, stage: string, now: string): Deal => ({
  id, title: '', contact: '', company: '', phone: '', email: '', source: '', product: '', value: null, currency: '', owner: '', stage,
  stageSince: now, nextStep: '', nextStepDue: null, handoverOn: null, createdAt: now, firstResponseAt: null, lastActivityAt: now,
  note: '', externalId: '',
}); // prettier-ignore

export type Outcome = 'won' | 'lost';

export interface Closing {
  readonly outcome: Outcome;
  readonly closedAt: string;
  /** Code of the reason; null for a won deal. */
  readonly lossReason: string | null;
  /** What the reason demands to be written down. */
  readonly evidence: string;
  readonly comeBackOn: string | null;
  /** Whole days from its creation to its end. */
  readonly cycleDays: number;
}

/** A stage as the Conveyor tab has it. */
export interface Stage {
  readonly code: string;
  readonly name: string;
  readonly goal: string;
  readonly actions: readonly StageAction[];
  /** Longest stay in calendar days; null: until the deal's planned hand-over. */
  readonly longestStayDays: number | null;
  /** Per cent. */
  readonly probability: number;
  readonly saleMilestone: boolean;
}

export interface StageAction {
  readonly name: string;
  readonly evidence: EvidenceType;
}

/** What was done of a stage's action, by the action's name within the stage. */
export interface ActionRecord {
  readonly stage: string;
  readonly action: string;
  /** Null: not done. */
  readonly doneAt: string | null;
  readonly doneBy: string;
  /** It does not concern this deal; the note says why. */
  readonly notApplicable: boolean;
  /** The evidence: words, or a link. */
  readonly note: string;
}

export type HistoryEvent =
  | 'created' | 'edited' | 'actionDone' | 'actionUndone' | 'moved' | 'movedBack' | 'won' | 'lost' | 'reopened' | 'handedOver'
  | 'imported' | 'merged' | 'restored' | 'undone'; // prettier-ignore

/** Append only: who did what to which deal, and when. */
export interface HistoryEntry {
  readonly at: string;
  readonly who: string;
  readonly deal: string;
  readonly event: HistoryEvent;
  readonly from: string;
  readonly to: string;
  readonly note: string;
}
