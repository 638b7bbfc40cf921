/** values.update and its kin: plain values into cells, RAW or as typed. */
import type { Cell, Scalar } from '../cells/cell';
import type { Editing } from '../editing';
import type { ValueRange } from '../google-types';
import type { Area } from '../model';
import { guardArea } from '../protection/guard';
import { boxName, sheetPrefix } from '../ranges/a1';
import { columnName } from '../ranges/columns';
import { writableArea, type Resolved } from '../ranges/resolve';
import { refuse } from '../refusal';
import { enterRaw, enterText } from './enter-text';

export type InputOption = 'RAW' | 'USER_ENTERED';

export interface Written {
  /** The cells that the values cover, whether they changed them or not; null when there were none. */
  readonly area: Area | null;
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
}

type Line = readonly unknown[];

/** @throws Refusal when the values do not fit the range, or one of them is no value */
export function writeValues(editing: Editing, target: Resolved, given: ValueRange, option: InputOption): Written {
  const lines = rowsOf(given);
  const count = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const { asked, single, sheet } = target;
  if (!single) checkInside(target, lines.length, count);
  const box = { top: asked.top, left: asked.left, bottom: asked.top + lines.length, right: asked.left + count };
  if (lines.length === 0 || count === 0) {
    writableArea({ ...target, asked: { ...asked, bottom: asked.top + 1, right: asked.left + 1 } });
    return { area: null, rows: 0, columns: 0, cells: 0 };
  }
  const area = writableArea({ sheet, asked: box, single });
  return enter(editing, area, lines, option);
}

/** Writes lines from the upper left corner of the area on; the area is on the grid. */
export function enter(editing: Editing, area: Area, lines: readonly Line[], option: InputOption): Written {
  const { book } = editing;
  const { grid } = book.sheet(area.sheetId);
  guardWritten(editing, area, lines);
  let cells = 0;
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  for (const [i, line] of lines.entries()) {
    for (const [j, value] of line.entries()) {
      const scalar = scalarOf(value);
      if (scalar === null) continue;
      const [row, column] = [area.top + i, area.left + j];
      grid.set(row, column, entered(editing, grid.get(row, column), scalar, option));
      cells++;
      rows.add(row);
      columns.add(column);
    }
  }
  book.changed(area);
  return { area, rows: rows.size, columns: columns.size, cells };
}

function entered(editing: Editing, before: Cell | undefined, value: Scalar, option: InputOption): Cell | undefined {
  return option === 'USER_ENTERED' && typeof value === 'string'
    ? enterText(editing, before, value)
    : enterRaw(before, value);
}

/** Cells that null skips are not written, so they need no permission. */
function guardWritten(editing: Editing, area: Area, lines: readonly Line[]): void {
  if (editing.role === 'owner') return;
  for (const [i, line] of lines.entries()) {
    let start = -1;
    for (let j = 0; j <= line.length; j++) {
      const writes = j < line.length && line[j] !== null && line[j] !== undefined;
      if (writes && start < 0) start = j;
      if (writes || start < 0) continue;
      guardArea(editing, {
        sheetId: area.sheetId,
        top: area.top + i,
        bottom: area.top + i + 1,
        left: area.left + start,
        right: area.left + j,
      });
      start = -1;
    }
  }
}

/** Null: the cell is to be left as it is. */
function scalarOf(value: unknown): Scalar | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  const shown = JSON.stringify(value);
  return refuse(`Invalid values: ${Array.isArray(value) ? 'list_value' : 'struct_value'} ${shown.slice(0, 100)}`);
}

function rowsOf({ values = [], majorDimension }: ValueRange): Line[] {
  const lines = values as unknown[];
  for (const line of lines) if (!Array.isArray(line)) refuse('Invalid values: every row must be a list.');
  const given = lines as unknown[][];
  if (majorDimension !== 'COLUMNS') return given;
  const length = given.reduce((most, line) => Math.max(most, line.length), 0);
  return Array.from({ length }, (_, i) => given.map((line) => line[i] ?? null));
}

function checkInside({ sheet, asked }: Resolved, rows: number, columns: number): void {
  const range = `[${sheetPrefix(sheet.title)}!${boxName(asked)}]`;
  if (asked.top + rows > asked.bottom)
    refuse(`Requested writing within range ${range}, but tried writing to row [${asked.bottom + 1}]`);
  if (asked.left + columns > asked.right)
    refuse(`Requested writing within range ${range}, but tried writing to column [${columnName(asked.right)}]`);
}
