/** The contract between the tracker's server functions and its pages, the board and the deal card. */
import type { CivilDate } from '../domain/civil-time';
import type { ActionRecord, Closing, Deal, HistoryEntry, StageAction } from '../domain/deal';
import type { Command, Refusal } from '../domain/settle-deal';
import type { EditableFields, Tick } from '../domain/deal-change';
import type { Language } from '../domain/language';
import type { LossGroup } from '../domain/loss-reason';
import type { Answer } from './api';

export type { Tick } from '../domain/deal-change';

/** ID of the tracker's spreadsheet; null: the one that the add-on is open in. */
export type Where = string | null;

/** Everything that the board shows, in one read; closed deals are not part of it. */
export interface Board {
  readonly spreadsheetId: string;
  /** The client company. */
  readonly client: string;
  /** E-mail of whoever looks. */
  readonly user: string;
  /** Their name on the Sellers tab; null: they are not a seller. */
  readonly seller: string | null;
  /** Language of the page: the user's, or English when we do not speak it. */
  readonly language: Language;
  /** Today in the engagement's time zone: due dates and days in a stage count by it. */
  readonly today: CivilDate;
  /** IANA. */
  readonly timeZone: string;
  /** ISO 4217: of deals that name none. */
  readonly currency: string;
  /** ISO 3166-1 alpha-2: the country whose phone numbers need no prefix. */
  readonly country: string;
  readonly industry: 'b2b' | 'developer';
  /** In the conveyor's order. */
  readonly stages: readonly BoardStage[];
  readonly reasons: readonly BoardReason[];
  readonly sellers: readonly Seller[];
  readonly deals: readonly BoardDeal[];
  /** What stands wrongly on the Conveyor, Loss reasons or Sellers tabs, in the user's language; empty: all is well. */
  readonly problems: readonly string[];
  /** Stages that were taken out of the Conveyor tab while deals stand in them: still stages until these have been moved. */
  readonly leaving: readonly LeavingStage[];
}

export interface LeavingStage {
  readonly code: string;
  readonly name: string;
  readonly deals: number;
  /** Codes of the stages that its deals may go to: all before it, and the next one. */
  readonly to: readonly string[];
}

export interface BoardStage {
  readonly code: string;
  readonly name: string;
  readonly goal: string;
  readonly actions: readonly BoardAction[];
  /** Calendar days; null: until the deal's planned hand-over. */
  readonly longestStayDays: number | null;
  /** Per cent. */
  readonly probability: number;
  readonly saleMilestone: boolean;
}

export interface BoardAction extends StageAction {
  /** How to do it or what it is for, from the Sales Book's texts; empty for actions that people made up themselves. */
  readonly how: string;
}

export interface BoardReason {
  readonly code: string;
  readonly name: string;
  readonly group: LossGroup | null;
  readonly useWhen: string;
  readonly notWhen: string;
  /** What must be written down; empty: nothing. */
  readonly evidence: string;
  /** Codes of the stages where it is allowed. */
  readonly stages: readonly string[];
  /** Days until the seller comes back, from the client's own date with `clientDate`; null: never. */
  readonly warmAfterDays: number | null;
  readonly clientDate: boolean;
  readonly parting: string;
}

export interface Seller {
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
}

export interface BoardDeal extends Deal {
  /** Actions of its stage that are done or do not concern it. */
  readonly done: number;
  /** All actions of its stage. */
  readonly all: number;
  /** Days it has stood in its stage. */
  readonly days: number;
  /** Changes with everything that a person could have changed: sent back with a command as `seen`. */
  readonly version: string;
}

/** One deal, opened. */
export interface DealCard {
  readonly deal: BoardDeal;
  /** Null: it is active. */
  readonly closing: Closing | null;
  /** Of all stages. */
  readonly records: readonly ActionRecord[];
  /** The latest first; older ones stand on the History tab. */
  readonly timeline: readonly HistoryEntry[];
  readonly duplicates: readonly Duplicate[];
}

export interface Duplicate {
  readonly id: string;
  readonly title: string;
  readonly company: string;
  readonly owner: string;
  /** Name of its stage. */
  readonly stage: string;
  readonly by: readonly ('phone' | 'email' | 'company')[];
}

/** Fields that people may change; texts as they typed them, `value` as a number, days as `YYYY-MM-DD`, instants in RFC 3339. */
export type DealFields = EditableFields;

export type DealCommand =
  /** `stage` null: the first one. */
  | { readonly kind: 'create'; readonly fields: Partial<DealFields> & Pick<DealFields, 'title'>; readonly stage: string | null }
  | { readonly kind: 'edit'; readonly fields: Partial<DealFields> }
  | { readonly kind: 'tick'; readonly ticks: readonly Tick[] }
  /** The ticks are noted first, then the rules judge: both in one write, or neither. */
  | (Command & { readonly ticks?: readonly Tick[] })
  /** Takes back the last change of its stage or its closing, if nothing has happened to the deal since. */
  | { readonly kind: 'undo' }
  /** The other deal's blank-filling fields, actions and history come over; it is closed as merged and stays readable. */
  | { readonly kind: 'merge'; readonly with: string; readonly keep: Partial<DealFields> }; // prettier-ignore

export interface DealRequest {
  /** Null for `create`. */
  readonly deal: string | null;
  /** `BoardDeal.version` as the person saw it; null: whatever it is now. */
  readonly seen: string | null;
  readonly command: DealCommand;
}

export interface DealOutcome {
  readonly card: DealCard;
  /** The command can be taken back by `undo`. */
  readonly canUndo: boolean;
  /** Worth knowing, not in the way: e.g. a private mail domain; in the user's language. */
  readonly warnings: readonly string[];
}

/** Beside `Failure.message`, where the code is `deal.refused` or `deal.changed`. */
export interface DealFailure {
  /** Why the rules refuse: names exactly what is missing. */
  readonly refusal?: Refusal;
  /** The deal as it is now: somebody has changed it since `seen`; compare with what was on the screen. */
  readonly current?: DealCard;
  /** Who changed it last, and when (RFC 3339, UTC). */
  readonly changed?: { readonly by: string; readonly at: string };
}

export interface HandOver {
  readonly from: string;
  /** One: all deals go to them. Several: they are shared out evenly by their number. */
  readonly to: readonly string[];
}

export interface HandOverReport {
  readonly deals: number;
  readonly byOwner: readonly { readonly owner: string; readonly deals: number }[];
}

export interface EmptyStage {
  /** Code of a stage that is leaving. */
  readonly stage: string;
  /** Where all of its deals go. */
  readonly to: string;
}

/** What was found changed on the sheet outside the add-on, and what was made of it. */
export interface SettleReport {
  readonly accepted: number;
  /** In the user's language, one line each: what was put back and why. */
  readonly putBack: readonly string[];
}

/** The server functions, by the names of the add-on's globals. */
export interface TrackerApi {
  openBoard(where: Where): Answer<Board>;
  /** `deal` null: the deal of the selected row. */
  openDeal(where: Where, deal: string | null): Answer<DealCard>;
  changeDeal(where: Where, request: DealRequest): Answer<DealOutcome>;
  handOver(where: Where, request: HandOver): Answer<HandOverReport>;
  emptyStage(where: Where, request: EmptyStage): Answer<{ readonly deals: number }>;
  settleTracker(where: Where): Answer<SettleReport>;
}
