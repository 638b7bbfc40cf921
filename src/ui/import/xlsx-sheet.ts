/** One sheet of an XLSX workbook as rows of texts: numbers with a point, dates in ISO form, whatever the cells show them as. */
import { MOST_COLUMNS, MOST_ROWS } from '../../domain/import/table';
import { readXml, unescaped, type NumberKind } from './xlsx-parts';

export interface SheetContext {
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
  /** The workbook counts its days from 1904. */
  readonly since1904: boolean;
}

export interface SheetRows {
  readonly rows: readonly (readonly string[])[];
  /** Cells whose formula failed. */
  readonly errors: number;
}

/** Nobody needs to know how many more there are. */
class Enough extends Error {}

const BLANK: readonly string[] = [];

/** Row n of the sheet is at n − 1. Stops soon after the limits of a table are passed. */
export function readSheet(bytes: Uint8Array, context: SheetContext): SheetRows {
  const rows: (readonly string[])[] = [];
  let errors = 0;
  let row: string[] = [];
  let place = 0;
  let column = 0;
  let cell = { type: 'n', style: 0, text: '' };
  let [inValue, filled] = [false, 0];
  const endRow = (): void => {
    while (rows.length < place) rows.push(BLANK);
    rows[place] = row;
    if (row.some((text) => text !== '')) filled += 1;
    if (filled > MOST_ROWS + 1) throw new Enough();
  };
  try {
    readXml(bytes, {
      open: (name, attributes) => {
        if (name === 'row') {
          const said = Number(attributes['r']);
          place = said >= 1 && said <= 1_048_576 ? said - 1 : rows.length;
          row = [];
          column = 0;
        } else if (name === 'c') {
          column = columnOf(attributes['r']) ?? column;
          cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), text: '' };
        } else if (name === 'v' || name === 't') inValue = true;
        else if (name === 'rPh') inValue = false;
      },
      text: (piece) => {
        if (inValue) cell.text += piece;
      },
      close: (name) => {
        if (name === 'v' || name === 't') inValue = false;
        else if (name === 'c') {
          if (cell.type === 'e') errors += 1;
          const text = textOf(cell, context);
          // One column too many tells that there are too many.
          if (text !== '' && column <= MOST_COLUMNS) {
            while (row.length < column) row.push('');
            row[column] = text;
          }
          column += 1;
        } else if (name === 'row') endRow();
        else if (name === 'sheetData') throw new Enough();
      },
    });
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return { rows: evened(rows), errors };
}

/** Sheets leave out the empty cells at a row's end; a missing one would look like a broken row. */
function evened(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  return rows.map((row) => (row.length === width ? row : Array.from({ length: width }, (_, at) => row[at] ?? '')));
}

/** From 0; null: the cell does not say, and follows the one before. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function textOf({ type, style, text }: { type: string; style: number; text: string }, context: SheetContext): string {
  switch (type) {
    case 's':
      return context.strings[Number(text)] ?? '';
    case 'inlineStr':
    case 'str':
      return unescaped(text);
    case 'b':
      return text.trim() === '1' ? 'TRUE' : text.trim() === '' ? '' : 'FALSE';
    case 'e':
    case 'd':
      return text;
    default:
      return numberText(text.trim(), context.kinds[style] ?? 'number', context.since1904);
  }
}

function numberText(text: string, kind: NumberKind, since1904: boolean): string {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return text;
  if (kind === 'date') return isoOf(value, since1904) ?? plain(text, value);
  return typeof kind === 'object' && Number.isInteger(value) && value >= 0
    ? String(value).padStart(kind.zeros, '0')
    : plain(text, value);
}

/** Binary noise goes (`0.30000000000000004`), digits of long numbers stay. */
const plain = (text: string, value: number): string =>
  /^-?\d+$/.test(text) ? text : String(Number(value.toPrecision(15)));

const DAY = 86_400_000;

/** `YYYY-MM-DD`, with `THH:MM:SS` when the day has begun; null: Excel has no such day. */
function isoOf(serial: number, since1904: boolean): string | null {
  // Excel takes 1900 for a leap year: days before March 1900 are one off.
  const days = since1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  if (days < 1 || days >= 2_958_466) return null;
  const iso = new Date(Math.round((days - 25_569) * (DAY / 1000)) * 1000).toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
}
