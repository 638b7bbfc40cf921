/** Sets the size of a sheet, as updateSheetProperties does: rows and columns come or go at the end. */
import type { SheetState } from '../book';
import type { Editing } from '../editing';
import type { Size } from '../model';
import { guardArea } from '../protection/guard';
import { applyShift } from './apply-shift';
import { checkSize } from './resize';

export function resizeGrid(editing: Editing, sheet: SheetState, { rowCount, columnCount }: Size): void {
  const { book } = editing;
  const before = { rows: sheet.rowCount, columns: sheet.columnCount };
  checkSize(editing, rowCount * columnCount - before.rows * before.columns, columnCount);
  if (rowCount < before.rows) {
    guardArea(editing, { sheetId: sheet.id, ...sheet.box, top: rowCount });
    applyShift(book, { kind: 'delete', sheetId: sheet.id, dimension: 'ROWS', start: rowCount, end: before.rows });
  } else if (rowCount > before.rows) sheet.grid.insertRows(before.rows, rowCount - before.rows);
  if (columnCount < before.columns) {
    guardArea(editing, { sheetId: sheet.id, ...sheet.box, left: columnCount });
    applyShift(book, {
      kind: 'delete',
      sheetId: sheet.id,
      dimension: 'COLUMNS',
      start: columnCount,
      end: before.columns,
    });
  }
  if (rowCount !== before.rows || columnCount !== before.columns) book.restructured();
}
