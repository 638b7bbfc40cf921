/** Rows as CSV by RFC 4180: commas, CRLF, quotation marks where they are needed. */

/** Tells Excel that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Texts with blanks at their edges are quoted too: some programs would trim them. */
const NEEDS_QUOTES = /[",\r\n;\t]|^\s|\s$/;

export const csvLine = (cells: readonly string[]): string => {
  // A line with one empty cell would be an empty line, which programs skip.
  if (cells.length === 1 && cells[0] === '') return '""';
  return cells.map((cell) => (NEEDS_QUOTES.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(',');
};

/** @param mark with a byte order mark: for Excel; without: for other systems */
export const writeCsv = (rows: readonly (readonly string[])[], mark: boolean): string =>
  (mark ? BYTE_ORDER_MARK : '') + rows.map((row) => `${csvLine(row)}\r\n`).join('');
