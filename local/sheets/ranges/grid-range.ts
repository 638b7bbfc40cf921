/** Google's GridRange, 0-based and half-open, against the boxes that everything here works with. */
import type { GridRange } from '../google-types';
import type { Area, Box, Size } from '../model';

export const UNBOUNDED = Number.MAX_SAFE_INTEGER;

/** The box of a range; open edges reach as far as can be. */
export const openBox = (range: GridRange): Box => ({
  top: range.startRowIndex ?? 0,
  left: range.startColumnIndex ?? 0,
  bottom: range.endRowIndex ?? UNBOUNDED,
  right: range.endColumnIndex ?? UNBOUNDED,
});

/** The box of a range on a grid of this size. */
export const boxWithin = (range: GridRange, { rowCount, columnCount }: Size): Box => ({
  top: range.startRowIndex ?? 0,
  left: range.startColumnIndex ?? 0,
  bottom: Math.min(range.endRowIndex ?? rowCount, rowCount),
  right: Math.min(range.endColumnIndex ?? columnCount, columnCount),
});

export const gridRange = ({ sheetId, top, left, bottom, right }: Area): GridRange => ({
  sheetId,
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});

export const isWholeSheet = (range: GridRange): boolean =>
  range.startRowIndex === undefined &&
  range.endRowIndex === undefined &&
  range.startColumnIndex === undefined &&
  range.endColumnIndex === undefined;
