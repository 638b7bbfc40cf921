/** A1 notation and formula literals. */
import type { GridRange } from './google';

/** Zero-based column to letters: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** Always quoted, so any title may stand there. */
export const quoteTitle = (title: string): string => `'${title.replace(/'/g, "''")}'`;

/** A closed, absolute range over rows of one column; rows zero-based, half open. */
export function columnRange(title: string, column: number, firstRow: number, endRow: number): string {
  const letters = columnLetters(column);
  return `${quoteTitle(title)}!$${letters}$${firstRow + 1}:$${letters}$${endRow}`;
}

/** A text in a formula. */
export const literal = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** Rows and columns zero-based, half open. */
export const grid = (
  sheetId: number,
  startRowIndex: number,
  endRowIndex: number,
  startColumnIndex: number,
  endColumnIndex: number,
): GridRange => ({ sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex });

/** Neighbouring numbers as half-open spans: [0,1,2,5] gives [0,3) and [5,6). */
export function spans(numbers: readonly number[]): readonly (readonly [start: number, end: number])[] {
  const sorted = [...numbers].sort((one, other) => one - other);
  const result: [number, number][] = [];
  for (const value of sorted) {
    const last = result[result.length - 1];
    if (last && last[1] === value) last[1] = value + 1;
    else result.push([value, value + 1]);
  }
  return result;
}
