/** Sheets requests: write one atomic batch. */
import type { GoogleRequest } from '../../workspace/port';
import type { SheetsRequest } from './google';

/** The answer is kept empty: what was written is known. */
export const writeSpreadsheet = (id: string, requests: readonly SheetsRequest[]): GoogleRequest => ({
  method: 'POST',
  url: `https://sheets.googleapis.com/v4/spreadsheets/${id}:batchUpdate?fields=spreadsheetId`,
  body: { requests },
});
