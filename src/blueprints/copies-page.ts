/** The Journal's hidden tab: what stood in the rows that the latest write has changed, so that the write can tell whether it was what it had read. */
import { PAGE_TOP, type Page } from './page';

/** Rows that one write may check, and columns that a table may have for it. */
export const COPY_ROWS = 200;
export const COPY_COLUMNS = 40;

/** In the first row of the copies, beside them: what the write calls itself, so that it knows its own copies again. */
export const TOKEN_COLUMN = 40;

export const copiesPage = (): Page => ({
  columns: Array.from({ length: TOKEN_COLUMN + 1 }, () => 100),
  rows: PAGE_TOP + COPY_ROWS,
  heights: {},
  cells: [],
  addOnWrites: true,
  hidden: true,
});
