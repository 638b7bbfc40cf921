/** The tracker's hidden tabs: the ledger of the deals as last checked, the copies by which a write is checked, and the log of imports. */
import type { LedgerSettings } from '../domain/ledger';
import { PAGE_TOP, type Page } from './page';

/** Row with the settings (column A), the next free number of a deal (B) and what is remembered (C). */
export const SETTINGS_ROW = PAGE_TOP;

/** Deal number n stands in row `LEDGER_BASE + n`, for ever: nothing else is ever written there. */
export const LEDGER_BASE = PAGE_TOP;

/** Columns: the deal, its action records, its latest history. */
export const LEDGER_COLUMNS = 3;

/** Numbers of deals there is room for; more room is made when it is needed. */
const ROOM = 1000;

/** Rows that one write may check, and columns that a row of Deals may have for it. */
export const SCRATCH_ROWS = 2500;
export const SCRATCH_COLUMNS = 60;

export const ledgerPage = (settings: LedgerSettings): Page => ({
  columns: [480, 480, 480],
  rows: LEDGER_BASE + 1 + ROOM,
  heights: {},
  cells: [
    { row: SETTINGS_ROW, column: 0, text: JSON.stringify(settings), style: 'raw' },
    { row: SETTINGS_ROW, column: 1, text: '1', style: 'raw' },
  ],
  addOnWrites: true,
  hidden: true,
});

export const scratchPage = (): Page => ({
  columns: Array.from({ length: SCRATCH_COLUMNS }, () => 100),
  rows: PAGE_TOP + SCRATCH_ROWS,
  heights: {},
  cells: [],
  addOnWrites: true,
  hidden: true,
});

/** Columns of a line of the log: see `plan/tracker/import-log`. */
export const IMPORT_COLUMNS = 8;

/** Lines are only ever added below the last one. */
export const importsPage = (): Page => ({
  columns: Array.from({ length: IMPORT_COLUMNS }, () => 160),
  rows: PAGE_TOP + ROOM,
  heights: {},
  cells: [],
  addOnWrites: true,
  hidden: true,
});
