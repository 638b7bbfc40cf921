/** Addresses of cells as people write them. */

/** Letters of a zero-based column. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export const address = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

export interface Target {
  /** Absent: the tab in view. */
  readonly tab?: string;
  readonly row: number;
  readonly column: number;
}

/** `B5`, `Deals!B5` or `'Loss reasons'!B5`; null for anything else. */
export function parseTarget(text: string): Target | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text.trim());
  if (!match) return null;
  const [, quoted, plain, letters = '', digits = ''] = match;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const tab = quoted?.replace(/''/g, "'") ?? plain?.trim();
  return { ...(tab === undefined ? {} : { tab }), row: Number(digits) - 1, column };
}
