/** Reads the copies of a batch whose answer was lost. */
import { PAGE_TOP } from '../../blueprints/page';
import { SHEET_IDS } from '../../blueprints/spreadsheets';
import type { GoogleRequest } from '../../workspace/port';
import type { GuardedWrite } from './guarded-write';
import type { RawCell } from './sheet-rows';

export const requestCopies = (spreadsheetId: string, { copies }: GuardedWrite): GoogleRequest => ({
  method: 'POST',
  url: `https://sheets.googleapis.com/v4/spreadsheets/${spreadsheetId}/values:batchGetByDataFilter?prettyPrint=false`,
  body: {
    dataFilters: [
      {
        gridRange: {
          sheetId: SHEET_IDS.scratch,
          startRowIndex: PAGE_TOP,
          endRowIndex: PAGE_TOP + Math.max(1, copies.length),
        },
      },
    ],
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
    majorDimension: 'ROWS',
  },
});

export const copiesRead = (body: unknown): readonly (readonly RawCell[])[] =>
  (body as { valueRanges?: readonly { valueRange?: { values?: readonly (readonly RawCell[])[] } }[] } | null)
    ?.valueRanges?.[0]?.valueRange?.values ?? [];
