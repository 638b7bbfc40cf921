/** The tracker's hidden tab with the versions of the conveyor that were put to approval: a line each, only ever added to. */
import { PAGE_TOP, type Page } from './page';

/** Number, moment, who, digest. */
export const VERSION_HEAD = 4;

/** Cells that a packed design may take: each holds less than the 50,000 characters that Google allows. */
const PIECES = 6;
export const PIECE_LENGTH = 45_000;

export const VERSION_COLUMNS = VERSION_HEAD + PIECES;

export const versionsPage = (): Page => ({
  columns: Array.from({ length: VERSION_COLUMNS }, () => 160),
  rows: PAGE_TOP + 50,
  heights: {},
  cells: [],
  addOnWrites: true,
  hidden: true,
});
