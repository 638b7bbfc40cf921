/** updateCells, repeatCell and appendCells: the ways to write CellData. */
import { cellWriter, type CellWriter } from '../cells/cell-writer';
import { hasContent } from '../cells/cell';
import { areaOf, cellOf, exceeds, fieldsOf, type Editing } from '../editing';
import { moveBy, changeRefs } from '../formulas/shift-formula';
import type { RequestOf, RowData } from '../google-types';
import type { Area } from '../model';
import type { SheetState } from '../book';
import { guardArea } from '../protection/guard';
import { height, width } from '../ranges/box';
import { boxName, sheetPrefix } from '../ranges/a1';
import { appendLines } from '../structure/resize';
import { refuse, required, unsupported } from '../refusal';

export function updateCells(editing: Editing, request: RequestOf<'updateCells'>): void {
  const { book } = editing;
  const { rows = [], range, start, fields } = request;
  const write = cellWriter(book, fieldsOf(fields, 'CellData'));
  if (range && start) refuse("oneof field 'area' is already set. Cannot set 'start'.");
  if (!range && !start) refuse('Either range or start must be specified.');
  const area = range ? areaOf(book, range) : areaFrom(editing, request, rows);
  if (!area) return;
  if (range && (rows.length > height(area) || widest(rows) > width(area))) {
    refuse(
      `Attempting to write ${overflow(rows, area)}, outside of range ${sheetPrefix(area.sheet.title)}!${boxName(area)}.`,
    );
  }
  guardArea(editing, area);
  if (range) writeAll(area.sheet, area, rows, write);
  else writeGiven(area.sheet, area, rows, write);
  book.changed(area);
}

function areaFrom({ book }: Editing, { start }: RequestOf<'updateCells'>, rows: readonly RowData[]) {
  const { sheet, row, column } = cellOf(book, start, 'start');
  const area = {
    sheetId: sheet.id,
    top: row,
    left: column,
    bottom: row + rows.length,
    right: column + widest(rows),
    sheet,
  };
  if (area.bottom > sheet.rowCount || area.right > sheet.columnCount) {
    refuse(exceeds(sheet, `${sheetPrefix(sheet.title)}!${boxName(area)}`));
  }
  return height(area) === 0 || width(area) === 0 ? null : area;
}

const widest = (rows: readonly RowData[]) => rows.reduce((most, { values = [] }) => Math.max(most, values.length), 0);

const overflow = (rows: readonly RowData[], area: Area) =>
  rows.length > height(area) ? `row: ${area.top + rows.length - 1}` : `column: ${area.left + widest(rows) - 1}`;

/** The whole area: what the rows do not cover is cleared, as far as the mask says. */
function writeAll({ grid }: SheetState, area: Area, rows: readonly RowData[], write: CellWriter): void {
  for (let row = area.top; row < area.bottom; row++) {
    const values = rows[row - area.top]?.values;
    for (let column = area.left; column < area.right; column++) {
      const before = grid.get(row, column);
      const data = values?.[column - area.left];
      if (before || data) grid.set(row, column, write(before, data));
    }
  }
}

function writeGiven({ grid }: SheetState, { top, left }: Area, rows: readonly RowData[], write: CellWriter): void {
  for (const [i, { values = [] }] of rows.entries()) {
    for (const [j, data] of values.entries()) grid.set(top + i, left + j, write(grid.get(top + i, left + j), data));
  }
}

export function repeatCell(editing: Editing, { range, cell, fields }: RequestOf<'repeatCell'>): void {
  const { book } = editing;
  const mask = fieldsOf(fields, 'CellData');
  const write = cellWriter(book, mask);
  const area = areaOf(book, range);
  guardArea(editing, area);
  const { grid } = area.sheet;
  for (let row = area.top; row < area.bottom; row++) {
    for (let column = area.left; column < area.right; column++) {
      let after = write(grid.get(row, column), cell);
      if (after?.f !== undefined && cell?.userEnteredValue?.formulaValue !== undefined) {
        after = { ...after, f: changeRefs(after.f, moveBy(row - area.top, column - area.left)) };
      }
      grid.set(row, column, after);
    }
  }
  book.changed(area);
}

/** After the last row that has a value, with new rows where the sheet is too short. */
export function appendCells(editing: Editing, { sheetId, rows = [], fields, tableId }: RequestOf<'appendCells'>): void {
  const { book } = editing;
  if (tableId !== undefined) unsupported('Appending to a table');
  const write = cellWriter(book, fieldsOf(fields, 'CellData'));
  const sheet = book.sheet(required(sheetId, 'sheetId'));
  const top = lastRowWithContent(sheet) + 1;
  const area = { sheetId: sheet.id, top, left: 0, bottom: top + rows.length, right: widest(rows) };
  if (area.right > sheet.columnCount) refuse(exceeds(sheet, `${sheetPrefix(sheet.title)}!${boxName(area)}`));
  if (area.right === 0) return;
  guardArea(editing, area);
  if (area.bottom > sheet.rowCount) appendLines(editing, sheet, 'ROWS', area.bottom - sheet.rowCount);
  writeGiven(sheet, area, rows, write);
  book.changed(area);
}

/** −1 when there is none. */
export function lastRowWithContent({ grid }: SheetState): number {
  for (const [index, row] of grid.rowsFromEnd()) if (row.some(hasContent)) return index;
  return -1;
}
