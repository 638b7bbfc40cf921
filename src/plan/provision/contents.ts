/** What goes inside the files of an engagement, as the planner of waves needs it. */
import type { SpreadsheetKind } from '../../domain/engagement';
import type { ObservedDocument } from '../docs/observed';
import type { DocumentPlan } from '../docs/plan-document';
import type { ObservedSpreadsheet, SheetsRequest } from '../sheets/observed';
import type { FileIds } from './world';

export interface Contents {
  /** Requests of one atomic batch; none when nothing is missing. */
  spreadsheet(kind: SpreadsheetKind, observed: ObservedSpreadsheet | 'blank', ids: FileIds): readonly SheetsRequest[];
  /** @param ids null while a sibling is missing */
  book(observed: ObservedDocument | 'blank', ids: FileIds | null): DocumentPlan;
}
