/** values.append: finds the table that a range touches and writes below it. */
import type { SheetState } from '../book';
import { hasContent, type Row } from '../cells/cell';
import { exceeds, type Editing } from '../editing';
import type { ValueRange } from '../google-types';
import type { Area, Box } from '../model';
import { guardInsertion } from '../protection/guard';
import { boxName, sheetPrefix } from '../ranges/a1';
import { readableArea, type Resolved } from '../ranges/resolve';
import { refuse } from '../refusal';
import { applyShift } from '../structure/apply-shift';
import { appendLines, grow } from '../structure/resize';
import { enter, type InputOption, type Written } from './write-values';

export interface Appended {
  /** The table that was found; absent when there was none. */
  readonly table?: Area;
  readonly written: Written;
}

export function appendValues(
  editing: Editing,
  target: Resolved,
  given: ValueRange,
  option: InputOption,
  insertRows: boolean,
): Appended {
  const { sheet } = target;
  const table = lastTable(sheet, readableArea(target));
  const lines = (given.values ?? []) as unknown[][];
  if (given.majorDimension === 'COLUMNS') refuse('Appending by columns is not supported.');
  for (const line of lines) if (!Array.isArray(line)) refuse('Invalid values: every row must be a list.');
  const [top, left] = table ? [table.bottom, table.left] : [target.asked.top, target.asked.left];
  const count = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const area = { sheetId: sheet.id, top, left, bottom: top + lines.length, right: left + count };
  const found = table ? { table: { sheetId: sheet.id, ...table } } : {};
  if (lines.length === 0 || count === 0) return { ...found, written: { area: null, rows: 0, columns: 0, cells: 0 } };
  if (area.right > sheet.columnCount) refuse(exceeds(sheet, `${sheetPrefix(sheet.title)}!${boxName(area)}`));
  if (insertRows && top < sheet.rowCount) {
    guardInsertion(editing, sheet, 'ROWS', top);
    grow(editing, sheet, 'ROWS', lines.length);
    applyShift(editing.book, { kind: 'insert', sheetId: sheet.id, dimension: 'ROWS', at: top, count: lines.length });
  }
  if (area.bottom > sheet.rowCount) {
    appendLines(editing, sheet, 'ROWS', area.bottom - sheet.rowCount);
    editing.book.restructured();
  }
  return { ...found, written: enter(editing, area, lines, option) };
}

/** The lowest block of cells with values, none of them apart by an empty row or column, that reaches into the area. */
function lastTable(sheet: SheetState, area: Box): Box | null {
  const { grid, rowCount } = sheet;
  let last = -1;
  for (const [index, row] of grid.rowsFromEnd(area.bottom)) {
    if (index < area.top) break;
    if (isFilled(row, area.left, area.right)) {
      last = index;
      break;
    }
  }
  if (last < 0) return null;
  const columns = grid.row(last) ?? [];
  const first = columns.findIndex((cell, column) => column >= area.left && column < area.right && hasContent(cell));
  let box: Box = { top: last, bottom: last + 1, left: first, right: first + 1 };
  for (;;) {
    let { top, bottom, left, right } = box;
    const widen = (row: Row | undefined) => {
      while (left > 0 && hasContent(row?.[left - 1])) left--;
      while (hasContent(row?.[right])) right++;
    };
    for (let row = top; row < bottom; row++) widen(grid.row(row));
    while (bottom < rowCount && isFilled(grid.row(bottom), left - 1, right + 1)) widen(grid.row(bottom++));
    while (top > 0 && isFilled(grid.row(top - 1), left - 1, right + 1)) widen(grid.row(--top));
    if (top === box.top && bottom === box.bottom && left === box.left && right === box.right) return box;
    box = { top, bottom, left, right };
  }
}

function isFilled(row: Row | undefined, left: number, right: number): boolean {
  if (!row) return false;
  for (let column = Math.max(0, left); column < Math.min(right, row.length); column++)
    if (hasContent(row[column])) return true;
  return false;
}
