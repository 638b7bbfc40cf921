/** Limits of Google Sheets that requests are held to, and the sizes of a new sheet. */

/** Google's help, "Files you can store in Google Drive". */
export const MAX_CELLS = 10_000_000;
export const MAX_CELL_CHARACTERS = 50_000;
export const MAX_COLUMNS = 18_278;

export const DEFAULT_ROWS = 1000;
export const DEFAULT_COLUMNS = 26;
/** Pixels. */
export const ROW_HEIGHT = 21;
export const COLUMN_WIDTH = 100;

/** Largest identifier that Google hands out: a positive 32-bit integer. */
export const MAX_ID = 2_147_483_647;
