/** A1 notation, read and written: `'My tab'!A2:D`, `Sheet1`, `B:B`, `3:5`. */
import type { Box } from '../model';
import { columnIndex, columnName } from './columns';

/** What stands after the `!`; an absent edge is open. Ends are exclusive. */
export interface OpenBox {
  readonly top?: number;
  readonly left?: number;
  readonly bottom?: number;
  readonly right?: number;
}

export interface A1 {
  /** Absent: no tab was named. */
  readonly sheet?: string;
  /** Absent: the whole tab. */
  readonly box?: OpenBox;
  /** A single cell was named, e.g. `B3`. */
  readonly single: boolean;
  /** The tab's name stood in quotes, so it is no named range. */
  readonly quoted: boolean;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,8})$/;
const PART = /^\$?([A-Za-z]{1,3})?\$?(\d{1,8})?$/;

/** The cells of `A1`, `A1:B2`, `A:B`, `2:5`, `A2:D`; null when it is no such thing. Edges may be named in any order. */
export function parseCells(text: string): { box: OpenBox; single: boolean } | null {
  const cell = CELL.exec(text);
  if (cell) {
    const row = Number(cell[2]);
    const column = columnIndex(cell[1] as string);
    if (row < 1) return null;
    return { box: { top: row - 1, left: column, bottom: row, right: column + 1 }, single: true };
  }
  const [from, to, more] = text.split(':');
  if (!from || !to || more !== undefined) return null;
  const a = PART.exec(from);
  const b = PART.exec(to);
  if (!a || !b) return null;
  const columns = edges(a[1] && columnIndex(a[1]), b[1] && columnIndex(b[1]));
  const rows = edges(a[2] && Number(a[2]) - 1, b[2] && Number(b[2]) - 1);
  if (!columns || !rows || (rows.start ?? 0) < 0) return null;
  // `A2:D` is open downwards, `A2:5` to the right; with neither columns nor rows on one side, nothing is said.
  if (columns.start === undefined && rows.start === undefined) return null;
  return {
    single: false,
    box: {
      ...(rows.start === undefined ? {} : { top: rows.start }),
      ...(rows.end === undefined ? {} : { bottom: rows.end }),
      ...(columns.start === undefined ? {} : { left: columns.start }),
      ...(columns.end === undefined ? {} : { right: columns.end }),
    },
  };
}

function edges(from: number | string | undefined, to: number | string | undefined) {
  const a = typeof from === 'number' ? from : undefined;
  const b = typeof to === 'number' ? to : undefined;
  if (a === undefined && b === undefined) return {};
  if (a !== undefined && b !== undefined) return { start: Math.min(a, b), end: Math.max(a, b) + 1 };
  return { start: a ?? b };
}

/** Splits off the tab's name; null when the quotes do not fit. */
export function parseA1(text: string): A1 | null {
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/s.exec(text);
  if (quoted) return withCells((quoted[1] as string).replaceAll("''", "'"), quoted[2], true);
  const mark = text.lastIndexOf('!');
  if (mark >= 0) return mark === 0 ? null : withCells(text.slice(0, mark), text.slice(mark + 1), false);
  const cells = parseCells(text);
  return cells ? { ...cells, quoted: false } : { sheet: text, single: false, quoted: false };
}

function withCells(sheet: string, rest: string | undefined, quoted: boolean): A1 | null {
  if (rest === undefined) return { sheet, single: false, quoted };
  const cells = parseCells(rest);
  return cells ? { sheet, ...cells, quoted } : null;
}

/** Quotes a tab's name where it must be. */
export function sheetPrefix(title: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(title) && !CELL.test(title) && !/^(true|false)$/i.test(title);
  return plain ? title : `'${title.replaceAll("'", "''")}'`;
}

export function boxName({ top, left, bottom, right }: Box): string {
  const first = `${columnName(left)}${top + 1}`;
  return bottom - top === 1 && right - left === 1 ? first : `${first}:${columnName(right - 1)}${bottom}`;
}

export const areaName = (title: string, box: Box): string => `${sheetPrefix(title)}!${boxName(box)}`;
