/** What the Sales Book is written from, as data: the conveyor may be a template or the client's own, edited one. */
import type { BookFrame } from './frame';

export interface BookAction {
  readonly name: string;
  readonly how: string;
  readonly evidence: string;
}

export interface BookStage {
  /** Stable, e.g. `B1`; shown to people as the stage's number. */
  readonly key: string;
  readonly name: string;
  readonly goal: string;
  readonly exit: string;
  readonly owner: string;
  readonly doesNotCount: string;
  readonly script: string;
  readonly actions: readonly BookAction[];
  /** Calendar days; null: until the planned hand-over, which the deal itself carries. */
  readonly longestStayDays: number | null;
  /** Per cent. */
  readonly probability: number;
  /** Leaving this stage counts as the sale, though the conveyor goes on. */
  readonly saleMilestone: boolean;
}

export interface BookReason {
  /** Stable, e.g. `L1`. */
  readonly code: string;
  readonly name: string;
  /** Title of its group; neighbours of one group stand under one heading. */
  readonly group: string;
  readonly useWhen: string;
  readonly notWhen: string;
  readonly evidence: string;
  readonly parting: string;
  /** `afterLoss`: so many days after the day of the loss; `afterClientDate`: after (negative: before) the date the client named; null: never. */
  readonly comeBack: { readonly from: 'loss' | 'clientDate'; readonly days: number } | null;
  /** Keys of the stages where it is allowed, in the conveyor's order. */
  readonly stages: readonly string[];
}

export interface SalesBookContent {
  /** As the intake form has it: any length, any script. */
  readonly client: string;
  readonly consultancy: string;
  readonly version: string;
  /** Day of the version, written out in the book's language. */
  readonly date: string;
  readonly preparedBy: string;
  /** Absent: to be signed. */
  readonly approvedBy?: string;
  readonly frame: BookFrame;
  readonly stages: readonly BookStage[];
  readonly reasons: readonly BookReason[];
}
