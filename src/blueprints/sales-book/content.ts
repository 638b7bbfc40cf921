/** What the Sales Book is written from, as data: the conveyor may be a template or the client's own, edited one. */
import type { ConveyorReason, ConveyorStage } from '../templates/conveyor-for';
import type { BookFrame } from './frame';

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
  readonly stages: readonly ConveyorStage[];
  /** Those allowed somewhere in the conveyor, in the order in which they are shown. */
  readonly reasons: readonly ConveyorReason[];
}
