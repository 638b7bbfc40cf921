/** The table of an HTML file as rows: what Bitrix24 and others call `.xls`. Works without a DOM, and runs nothing of the file. */
import { Parser } from 'htmlparser2';

/** Texts whose beginning looks like a page or a table of one. */
export const looksLikeHtml = (text: string): boolean => {
  const start = text.slice(0, 4096).trimStart();
  return (
    /^<(?:!doctype html|html|head|meta|body|table|style|!--|\?xml[^>]*>\s*<html)/i.test(start) && /<table/i.test(text)
  );
};

/** The encoding that the page says it is in; empty: it says nothing. */
export const saidEncoding = (start: string): string =>
  /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(start.slice(0, 4096))?.[1] ?? '';

interface Open {
  readonly rows: string[][];
  row: string[] | null;
  cell: string | null;
  /** Columns that the open cell spans beyond its own. */
  span: number;
}

/** Wider cells are somebody's layout. */
const WIDEST_SPAN = 200;
/** Their texts are not for reading. */
const UNSEEN = new Set(['style', 'script', 'title', 'template']);

/** Rows of the table with most cells; empty without one. Line breaks inside cells stay, the page's indentation around a cell's text does not. */
export function readHtml(text: string): readonly (readonly string[])[] {
  const open: Open[] = [];
  const done: string[][][] = [];
  let unseen = 0;
  const endCell = (table: Open): void => {
    if (table.cell === null) return;
    table.row?.push(table.cell.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''), ...Array<string>(table.span).fill(''));
    table.cell = null;
  };
  const endRow = (table: Open): void => {
    endCell(table);
    if (table.row) table.rows.push(table.row);
    table.row = null;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const table = open[open.length - 1];
        if (UNSEEN.has(name)) unseen += 1;
        else if (name === 'table') open.push({ rows: [], row: null, cell: null, span: 0 });
        else if (!table) return;
        else if (name === 'tr') {
          endRow(table);
          table.row = [];
        } else if (name === 'td' || name === 'th') {
          endCell(table);
          table.row ??= [];
          table.cell = '';
          table.span = Math.min(Math.max(Number(attributes['colspan'] ?? 1) || 1, 1), WIDEST_SPAN) - 1;
        } else if (table.cell !== null && name === 'br') table.cell += '\n';
        else if (table.cell !== null && /^(?:p|div|li)$/.test(name) && table.cell.trim() !== '') table.cell += '\n';
      },
      ontext(piece) {
        const table = open[open.length - 1];
        if (unseen === 0 && table && table.cell !== null) table.cell += piece;
      },
      onclosetag(name) {
        const table = open[open.length - 1];
        if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
        else if (!table) return;
        else if (name === 'td' || name === 'th') endCell(table);
        else if (name === 'tr') endRow(table);
        else if (name === 'table') {
          endRow(table);
          done.push(table.rows);
          open.pop();
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(text);
  parser.end();
  const cells = (rows: readonly string[][]): number => rows.reduce((sum, row) => sum + row.length, 0);
  return done.reduce<string[][]>((best, rows) => (cells(rows) > cells(best) ? rows : best), []);
}
