/** A table as values came back: its frame found by the key row, its columns by their keys, wherever people moved them. */
import type { TableKey } from '../../locales/sheets-text';
import { HEAD_ROWS } from '../sheets/observed';
import { keyCell } from '../sheets/placement';

export type RawCell = string | number | boolean | null;

export interface SheetRows {
  readonly table: TableKey;
  readonly sheetId: number;
  readonly title: string;
  /** Zero-based; first row of data. */
  readonly firstRow: number;
  /** Zero-based place of a column, by its key; a column that somebody deleted is not in it. */
  readonly columns: ReadonlyMap<string, number>;
  /** One past the last column of ours. */
  readonly width: number;
  /** From row 0 of the sheet; ragged, as Google trims blanks at the end. */
  readonly cells: readonly (readonly RawCell[])[];
  /** Title of the tab that takes copies of its rows before they are changed; absent: it was not asked for. */
  readonly copies?: string;
}

/** From the row with the keys to the first row of data. */
export const ROWS_BELOW_KEYS = 2;

/** A tab or a column that the tracker cannot do without is gone: the engagement needs a repair. */
export class TrackerDamaged extends Error {
  constructor(readonly what: string) {
    super(`The tracker lacks ${what}`);
    this.name = 'TrackerDamaged';
  }
}

/** @throws TrackerDamaged when the frame, or a column that `needed` names, is gone */
export function sheetRows(
  table: TableKey,
  sheetId: number,
  title: string,
  cells: readonly (readonly RawCell[])[],
  needed: readonly string[],
): SheetRows {
  const [first] = needed;
  const keyRow = cells.slice(0, HEAD_ROWS).findIndex((row) => row.includes(keyCell(first ?? '')));
  if (keyRow < 0) throw new TrackerDamaged(table);
  const columns = new Map<string, number>();
  (cells[keyRow] ?? []).forEach((cell, column) => {
    if (typeof cell !== 'string' || !cell.startsWith(keyCell(''))) return;
    const key = cell.slice(keyCell('').length);
    // A copied column carries the key too: the first is ours.
    if (!columns.has(key)) columns.set(key, column);
  });
  for (const key of needed) if (!columns.has(key)) throw new TrackerDamaged(`${table}.${key}`);
  const width = Math.max(0, ...columns.values()) + 1;
  return { table, sheetId, title, firstRow: keyRow + ROWS_BELOW_KEYS, columns, width, cells };
}

export function cellAt({ columns, cells }: SheetRows, row: number, key: string): RawCell {
  const column = columns.get(key);
  const cell = column === undefined ? undefined : cells[row]?.[column];
  return cell === undefined || cell === '' ? null : cell;
}

export const textAt = (sheet: SheetRows, row: number, key: string): string => {
  const cell = cellAt(sheet, row, key);
  return cell === null ? '' : String(cell).trim();
};

/** Rows of data that hold anything in a column of ours. */
export function filledRows(sheet: SheetRows): readonly number[] {
  const { cells, firstRow, columns } = sheet;
  const ours = [...columns.values()];
  const rows: number[] = [];
  for (let row = firstRow; row < cells.length; row += 1) {
    const values = cells[row] ?? [];
    if (ours.some((column) => isFilled(values[column]))) rows.push(row);
  }
  return rows;
}

/** An empty checkbox says FALSE, which is nothing that anybody wrote. */
const isFilled = (cell: RawCell | undefined): boolean =>
  cell !== undefined && cell !== null && cell !== '' && cell !== false;
