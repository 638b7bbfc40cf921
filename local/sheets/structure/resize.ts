/** Changes the size of a sheet's grid. */
import type { SheetState } from '../book';
import type { Editing } from '../editing';
import type { Dimension } from '../google-types';
import { MAX_CELLS, MAX_COLUMNS } from '../limits';
import { refuse } from '../refusal';

/** @throws Refusal when the spreadsheet would have more cells than Google allows, or the sheet more columns */
export function checkSize({ book }: Pick<Editing, 'book'>, more: number, columns = 0): void {
  if (book.cellCount + more > MAX_CELLS) {
    refuse('This action would increase the number of cells in the workbook above the limit of 10000000 cells.');
  }
  if (columns > MAX_COLUMNS) refuse(`A sheet may have at most ${MAX_COLUMNS} columns.`);
}

/** New empty rows or columns at the end. */
export function appendLines(
  editing: Pick<Editing, 'book'>,
  sheet: SheetState,
  dimension: Dimension,
  count: number,
): void {
  grow(editing, sheet, dimension, count);
  if (dimension === 'ROWS') sheet.grid.insertRows(sheet.grid.rowCount, count);
}

/** Tells the sheet that it has more rows or columns; the cells are the caller's. */
export function grow(editing: Pick<Editing, 'book'>, sheet: SheetState, dimension: Dimension, count: number): void {
  const size = sheet.record.properties.gridProperties;
  if (dimension === 'ROWS') {
    checkSize(editing, count * size.columnCount);
    size.rowCount += count;
  } else {
    checkSize(editing, count * size.rowCount, size.columnCount + count);
    size.columnCount += count;
  }
}
