/** Where the versions of the conveyor stand. */
import { PAGE_TOP } from '../../blueprints/page';
import { SHEET_IDS } from '../../blueprints/spreadsheets';
import { VERSION_COLUMNS, VERSION_HEAD } from '../../blueprints/versions-page';
import type { GridRange } from '../sheets/google';

/** @param whole with the designs themselves */
export const versionsRange = (whole: boolean): GridRange => ({
  sheetId: SHEET_IDS.versions,
  startRowIndex: PAGE_TOP,
  startColumnIndex: 0,
  endColumnIndex: whole ? VERSION_COLUMNS : VERSION_HEAD,
});
