/** Cells as tab-separated text, as spreadsheets put it on the clipboard: a text with breaks or quotes stands in quotes. */

export const cellsToText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join('\t')).join('\n');

const quoted = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

export function textToCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const cell = /("(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)([\t\n]|$)/gy;
  for (let match = cell.exec(source); match; match = cell.exec(source)) {
    const [, content = '', end] = match;
    rows
      .at(-1)
      ?.push(content.startsWith('"') && content.endsWith('"') && content.length > 1 ? unquoted(content) : content);
    if (end === '') break;
    if (end === '\n') rows.push([]);
  }
  return rows;
}

const unquoted = (text: string): string => text.slice(1, -1).replace(/""/g, '"');
