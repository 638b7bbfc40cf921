/** Text with delimiters as rows: finds the delimiter, and reads quotation marks the way Excel and CRMs write them. */
import Papa from 'papaparse';
import type { ReadDoubt, ReadFault } from '../../domain/import/table';

export const DELIMITERS = [',', ';', '\t', '|'] as const;

export type CsvResult =
  | {
      readonly ok: true;
      readonly rows: readonly (readonly string[])[];
      readonly delimiter: string;
      readonly doubts: readonly ReadDoubt[];
    }
  | { readonly ok: false; readonly fault: ReadFault };

/** Records that are looked at to find the delimiter. */
const LOOKED_AT = 100;

/** @param delimiter what the user chose; empty: find out */
export function readCsv(text: string, delimiter = ''): CsvResult {
  // Excel's own line, which it writes and hides.
  const said = /^\ufeff?sep=(.)\r?\n/i.exec(text);
  const body = said ? text.slice(said[0].length) : text.replace(/^\ufeff/, '');
  if (!/[^,;\t|"\s]/.test(body)) return { ok: false, fault: { code: 'empty' } };
  const newline = newlineOf(body);
  const chosen = delimiter !== '' ? delimiter : (said?.[1] ?? delimiterOf(body, newline));
  const skipped = said ? 1 : 0;
  const quoted = parse(body, chosen, newline, '"');
  const [misplaced] = quoted.errors.filter(({ type }) => type === 'Quotes');
  if (!misplaced) return { ok: true, rows: quoted.rows, delimiter: chosen, doubts: [] };
  // Quotation marks that were never meant as such: without them every row has as many cells as the first.
  const literal = parse(body, chosen, newline, '\u0000');
  if (isEven(literal.rows)) return { ok: true, rows: literal.rows, delimiter: chosen, doubts: [] };
  const row = (misplaced.row ?? 0) + 1 + skipped;
  if (quoted.errors.some(({ code }) => code === 'MissingQuotes'))
    return { ok: false, fault: { code: 'quoteOpen', row } };
  return { ok: true, rows: quoted.rows, delimiter: chosen, doubts: [{ code: 'quoteMisplaced', row }] };
}

interface Parsed {
  readonly rows: readonly (readonly string[])[];
  readonly errors: readonly Papa.ParseError[];
}

/** Empty: papaparse finds out. Files glued together from two systems have both line ends. */
const newlineOf = (text: string): '' | '\n' => {
  const outside = text.slice(0, 4_000_000).replace(/"[^"]*"/g, '');
  return /\r\n/.test(outside) && /(?:^|[^\r])\n/.test(outside) ? '\n' : '';
};

function parse(text: string, delimiter: string, newline: '' | '\n', quoteChar: string, preview = 0): Parsed {
  const config = { delimiter, quoteChar, escapeChar: quoteChar, preview, ...(newline === '' ? {} : { newline }) };
  const { data, errors } = Papa.parse<string[]>(text, config);
  const rows = newline === '' ? data : data.map(withoutReturn);
  // The line end of the last row begins no other one.
  const last = rows[rows.length - 1];
  return { rows: last && last.length === 1 && last[0] === '' ? rows.slice(0, -1) : rows, errors };
}

const withoutReturn = (row: string[]): string[] => {
  const last = row[row.length - 1];
  return last?.endsWith('\r') ? [...row.slice(0, -1), last.slice(0, -1)] : row;
};

const isEven = (rows: readonly (readonly string[])[]): boolean => {
  const width = rows[0]?.length ?? 0;
  return width > 1 && rows.every((row) => row.length === width || (row.length === 1 && row[0] === ''));
};

/** The delimiter that cuts most rows into the same number of cells, of those the one that makes the most. */
function delimiterOf(text: string, newline: '' | '\n'): string {
  const scored = DELIMITERS.map((delimiter) => {
    const { rows } = parse(text, delimiter, newline, '"', LOOKED_AT);
    const filled = rows.filter((row) => row.some((cell) => cell !== ''));
    const counts = new Map<number, number>();
    for (const { length } of filled) counts.set(length, (counts.get(length) ?? 0) + 1);
    const [width, times] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
    if (width < 2) return { delimiter, score: 0 };
    // A header is in one piece more often than the rows under it: they hold sentences.
    const header = filled.slice(0, 5).some((row) => row.length === width) ? 1 : 0.1;
    return { delimiter, score: (header * times) / filled.length + Math.min(width, 50) / 1000 };
  });
  const [best] = [...scored].sort((a, b) => b.score - a.score);
  // One column: any delimiter that cuts nothing.
  if (!best || best.score < 0.3) return DELIMITERS.find((one) => !text.slice(0, 100_000).includes(one)) ?? ',';
  return best.delimiter;
}
