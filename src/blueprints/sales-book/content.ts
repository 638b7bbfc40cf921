/** What the Sales Book is written from, as data: the conveyor may be a template or the client's own, edited one. */
import type { ActionText, StageText } from '../../domain/conveyor';
import type { LossGroup, LossReasonText } from '../../domain/loss-reason';
import type { BookFrame } from './frame';

/** A stage; texts that are empty are left out of its page, with their headings. */
export interface BookStage extends Omit<StageText, 'actions'> {
  /** Its code, e.g. `B1`. */
  readonly key: string;
  readonly actions: readonly ActionText[];
  /** Calendar days; null: until the planned hand-over. */
  readonly longestStayDays: number | null;
  /** Per cent; null: not said. */
  readonly probability: number | null;
  readonly saleMilestone?: boolean;
}

export interface BookReason extends LossReasonText {
  readonly code: string;
  readonly group: LossGroup | null;
  /** Codes of stages. */
  readonly stages: readonly string[];
  /** Days until the seller comes back; null: never. */
  readonly warmAfterDays: number | null;
  /** They count from the date that the client named. */
  readonly clientDate?: boolean;
}

/** A line of the history, as it is printed. */
export interface BookVersion {
  readonly version: string;
  readonly date: string;
  readonly changes: string;
  /** Who approved it and when; empty: nobody yet. */
  readonly approved: string;
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
  /** In the conveyor's order. */
  readonly stages: readonly BookStage[];
  /** Those allowed somewhere in the conveyor, in the order in which they are shown. */
  readonly reasons: readonly BookReason[];
  /** From the first to the latest; absent: this is the first. */
  readonly versions?: readonly BookVersion[];
}
