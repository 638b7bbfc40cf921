/** What goes inside the files of an engagement, as the planner of waves needs it. */
import type { SpreadsheetKind } from '../../domain/engagement';
import type { DocsRequest, ObservedDocument } from '../docs/observed';
import type { ObservedSpreadsheet, SheetsRequest } from '../sheets/observed';
import type { FileIds, Inside } from './world';

export interface Contents {
  /** Requests of one atomic batch; none when nothing is missing. */
  spreadsheet(kind: SpreadsheetKind, observed: ObservedSpreadsheet | 'blank', ids: FileIds): readonly SheetsRequest[];
  /** `complete`: nothing follows this batch; otherwise the document must be read again for the next one. */
  book(observed: ObservedDocument | 'blank'): { readonly requests: readonly DocsRequest[]; readonly complete: boolean };
  readBook(resource: unknown): Inside<ObservedDocument>;
}
