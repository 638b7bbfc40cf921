/** sheets.copyTo: refused, with its own words, rather than not found. */
import { ApiError } from '../kernel/api-error';
import type { Route } from '../kernel/contract';
import type { Desk } from './desk';
import { WRITE_SCOPES } from './scopes';

export function copyRoutes(desk: Desk): Route[] {
  return [
    {
      id: 'sheets.spreadsheets.sheets.copyTo',
      api: 'sheets',
      method: 'POST',
      path: '/v4/spreadsheets/{spreadsheetId}/sheets/{sheetId}:copyTo',
      scopes: WRITE_SCOPES,
      query: {},
      body: 'CopySheetToAnotherSpreadsheetRequest',
      kind: 'write',
      handle({ params, caller }) {
        desk.read(caller, params.spreadsheetId ?? '');
        throw new ApiError({
          code: 501,
          message: 'Copying a sheet to another spreadsheet is not supported by the embedded Workspace.',
        });
      },
    },
  ];
}
