/** Google Sheets API v4 of the embedded Workspace, and what the viewer and the exporter need of it. */
import { MIME, type Caller, type FileAccess, type Kernel, type Service } from '../kernel/contract';
import { speaking } from './batch';
import { batchValuesRoutes } from './batch-values-routes';
import { blankRecord } from './create-spreadsheet';
import { Desk } from './desk';
import { metadataRoutes } from './metadata-routes';
import { copyRoutes } from './copy-sheet-route';
import type { GridRange } from './google-types';
import { warnedIn } from './protection/guard';
import { boxWithin } from './ranges/grid-range';
import { snapshotOf, type SpreadsheetSnapshot } from './snapshot';
import { spreadsheetRoutes } from './spreadsheet-routes';
import { gridOfTexts, typeCells, type TypedEdit } from './typing';
import { valuesRoutes } from './values-routes';
import { exportSpreadsheet } from './export-spreadsheet';

/** Bytes of a spreadsheet in another format, or null for a MIME type that it cannot make. */
export type SpreadsheetExporter = (snapshot: SpreadsheetSnapshot, mimeType: string) => Promise<Buffer | null>;

export interface SheetsExtras {
  /** A person types into a cell. @throws ApiError 400 when a protection or a strict validation rule refuses, 403, 404 */
  typeIntoCell(
    caller: Caller,
    spreadsheetId: string,
    sheetId: number,
    rowIndex: number,
    columnIndex: number,
    text: string,
  ): Promise<TypedEdit>;
  /** A person pastes rows of text from this cell on, all or nothing; undefined leaves a cell as it is. Results stand in the order of the cells. */
  pasteCells(
    caller: Caller,
    spreadsheetId: string,
    sheetId: number,
    rowIndex: number,
    columnIndex: number,
    rows: readonly (readonly (string | undefined)[])[],
  ): Promise<TypedEdit[]>;
  /** Descriptions of the protections that only warn and that a change of these ranges touches. @throws ApiError 400, 403, 404 */
  warnedIn(caller: Caller, spreadsheetId: string, ranges: readonly GridRange[]): string[];
  /** Everything there is to see, as the owner sees it. @throws ApiError 404 */
  snapshot(spreadsheetId: string): Promise<SpreadsheetSnapshot>;
}

/** Spreadsheets live in the store: a record of the structure and one for every block of rows. Access is Drive's. */
export function createSheets(
  kernel: Kernel,
  files: FileAccess,
  options: { readonly exporter?: SpreadsheetExporter } = {},
): Service & SheetsExtras {
  const { exporter = exportSpreadsheet } = options;
  const desk = new Desk(kernel, files);

  async function snapshot(spreadsheetId: string): Promise<SpreadsheetSnapshot> {
    const book = await desk.calculated(desk.books.open(spreadsheetId));
    return snapshotOf(book, desk.now(book));
  }

  return {
    routes: [
      ...spreadsheetRoutes(desk),
      ...valuesRoutes(desk),
      ...batchValuesRoutes(desk),
      ...metadataRoutes(desk),
      ...copyRoutes(desk),
    ],
    contentTypes: [
      {
        mimeType: MIME.spreadsheet,
        create(fileId, name) {
          desk.books.save(desk.books.create(fileId, blankRecord(name)));
        },
        rename(fileId, name) {
          desk.books.beginChange(fileId);
          const book = desk.books.open(fileId);
          book.record.properties.title = name;
          desk.books.save(book);
        },
        remove: (fileId) => desk.books.remove(fileId),
        export: async (fileId, mimeType) => exporter(await snapshot(fileId), mimeType),
      },
    ],
    snapshot,
    warnedIn(caller, spreadsheetId, ranges) {
      const { book } = desk.read(caller, spreadsheetId);
      return speaking(() =>
        ranges.flatMap((range) =>
          warnedIn(book, { sheetId: range.sheetId ?? 0, ...boxWithin(range, book.sheet(range.sheetId)) }),
        ),
      );
    },
    async typeIntoCell(caller, spreadsheetId, sheetId, row, column, text) {
      const [edit = {}] = await typeCells(desk, caller, spreadsheetId, sheetId, [{ row, column, text }]);
      return edit;
    },
    pasteCells: (caller, spreadsheetId, sheetId, row, column, rows) =>
      typeCells(desk, caller, spreadsheetId, sheetId, gridOfTexts(row, column, rows)),
  };
}
