/** Finds the row with the column names and which column holds what: by the names, and where they say nothing by what stands in the cells. */
import { normalisePhones } from '../contacts/phone-cell';
import { isEmail, normaliseEmail } from '../email';
import { readDate } from './dates';
import { knownHeader, type KnownHeader, type Slot } from './header-names';
import {
  IMPORT_FIELDS,
  JOINED_FIELDS,
  REASON_HEADERS,
  unmappedColumns,
  type ImportField,
  type Mapping,
} from './mapping';
import { outcomeNamed } from './outcome-names';
import { readMoney } from './money';
import { recogniseSource } from './recognise-source';

type Rows = readonly (readonly string[])[];

export interface Recognition {
  readonly mapping: Mapping;
  /** 0 to 1; from 0.8 on the user need not look at the columns one by one. */
  readonly confidence: number;
  /** Columns that go into the note. */
  readonly unmapped: readonly { readonly column: number; readonly header: string }[];
  /** Fields that were guessed by what stands in the cells. */
  readonly guessed: readonly ImportField[];
}

/** A title above the names takes a few rows at most. */
const HEADER_WITHIN = 10;
const SAMPLE = 200;

/** @param country ISO 3166-1 alpha-2: of phones without a calling code */
export function recogniseColumns(rows: Rows, country: string): Recognition {
  const headerRow = headerRowOf(rows, country);
  const headers = rows[headerRow] ?? [];
  const body = rows.slice(headerRow + 1);
  const width = body.slice(0, SAMPLE).reduce((most, row) => Math.max(most, row.length), headers.length);
  const source = recogniseSource(headers);
  const known = headers.map(knownHeader);
  const columns = named(known);
  const sample = body.slice(0, SAMPLE);
  stageInStatus(columns, sample);
  const guessed = guess(columns, sample, width, country, headerRow < 0);
  const reasons: readonly string[] = Object.values(REASON_HEADERS);
  const ignored = headers.flatMap((header, column) => (reasons.includes(header) ? [column] : []));
  const mapping: Mapping = { source, headerRow, columns, ignored };
  const taken = Object.values(columns).flat();
  const certain = (columns.title ?? columns.contact ?? columns.company) !== undefined;
  const share = taken.length === 0 ? 0 : known.filter(Boolean).length / Math.max(width, 1);
  return {
    mapping,
    confidence: !certain ? Math.min(0.3, share) : source !== 'other' ? 0.95 : Math.min(0.9, 0.4 + share * 0.6),
    unmapped: unmappedColumns(mapping, width).map((column) => ({ column, header: headers[column] ?? '' })),
    guessed,
  };
}

/** The row with most known names; −1: there is none, and the first row is data. */
function headerRowOf(rows: Rows, country: string): number {
  const scored = rows.slice(0, HEADER_WITHIN).map((row, at) => ({ at, known: row.filter((cell) => cell.trim() !== '' && knownHeader(cell)).length })); // prettier-ignore
  const [best] = [...scored].sort((a, b) => b.known - a.known || a.at - b.at);
  if (best && best.known > 0) return best.at;
  const first = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const isData = (rows[first] ?? []).some((cell) => looksLike(cell, country) !== null);
  return isData ? first - 1 : Math.max(first, 0);
}

type Columns = Partial<Record<ImportField, number[]>>;

/** Every column fills one field; a field takes what fits it best first. */
function named(known: readonly (KnownHeader | null)[]): Columns {
  const slots = new Map<Slot, { column: number; rank: number }[]>();
  known.forEach((header, column) => {
    if (!header) return;
    const rank = header.rank + (header.entity === null ? 0.5 : 0);
    slots.set(header.slot, [...(slots.get(header.slot) ?? []), { column, rank }]);
  });
  const take = (...wanted: Slot[]): number[] =>
    wanted.flatMap((slot) => [...(slots.get(slot) ?? [])].sort((a, b) => a.rank - b.rank || a.column - b.column).map(({ column }) => column)); // prettier-ignore
  const columns: Columns = {};
  for (const field of IMPORT_FIELDS) {
    const all = field === 'phone' ? take('phone', 'companyPhone') : field === 'email' ? take('email', 'companyEmail') : take(field); // prettier-ignore
    const halves = take('given', 'middle', 'family');
    // The name in full says what its halves say.
    const found = field !== 'contact' ? all : all.length > 0 ? all.slice(0, 1) : halves;
    if (found.length > 0) columns[field] = found;
  }
  return columns;
}

/** In some systems the status is the stage. */
function stageInStatus(columns: Columns, sample: Rows): void {
  const [status] = columns.status ?? [];
  if (status === undefined || columns.stage) return;
  const values = sample.map((row) => (row[status] ?? '').trim()).filter((text) => text !== '');
  if (values.length === 0 || values.every((text) => outcomeNamed(text) !== null)) return;
  columns.stage = [status];
  delete columns.status;
}

type Kind = 'email' | 'phone' | 'date' | 'money';

/** Null: any text. */
function looksLike(cell: string, country: string): Kind | null {
  const text = cell.trim();
  if (text === '' || text.length > 100) return null;
  if (isEmail(normaliseEmail(text))) return 'email';
  const date = readDate(text, 'dmy');
  if (date.ok && date.moment && !/^\d+([.,]\d+)?$/.test(text)) return 'date';
  const money = readMoney(text, '.');
  if (money.ok && money.money?.currency) return 'money';
  if (!/^[+\d\s().-]{9,20}$/.test(text) || text.replace(/\D/g, '').length < 9) return null;
  return normalisePhones(text, country).some(({ kind }) => kind !== 'wrong') ? 'phone' : null;
}

const FIELD_OF: Readonly<Record<Kind, ImportField>> = { email: 'email', phone: 'phone', date: 'createdAt', money: 'value' }; // prettier-ignore

/** Fills fields that no name filled; more than half of a column's cells must look like it. */
function guess(columns: Columns, sample: Rows, width: number, country: string, headless: boolean): ImportField[] {
  const guessed: ImportField[] = [];
  const free = (): number[] => {
    const taken = new Set(Object.values(columns).flat());
    return Array.from({ length: width }, (_, at) => at).filter((at) => !taken.has(at));
  };
  for (const column of free()) {
    const filled = sample.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
    const kinds = filled.map((cell) => looksLike(cell, country));
    for (const kind of ['email', 'phone', 'date', 'money'] as const) {
      const field = FIELD_OF[kind];
      if (kinds.filter((one) => one === kind).length * 2 <= filled.length || filled.length === 0) continue;
      if (columns[field] && !JOINED_FIELDS.includes(field)) continue;
      // A day says nothing of what happened on it, if its name does not either.
      if (kind === 'date' && !headless) continue;
      columns[field] = [...(columns[field] ?? []), column];
      guessed.push(field);
    }
  }
  if (!columns.title && !columns.company && !columns.contact) {
    const texts = free().map((column) => ({ column, distinct: new Set(sample.map((row) => row[column] ?? '').filter((cell) => /\p{L}{2}/u.test(cell))).size })); // prettier-ignore
    const [best] = texts.sort((a, b) => b.distinct - a.distinct || a.column - b.column);
    if (best && best.distinct > 0) {
      columns.title = [best.column];
      guessed.push('title');
    }
  }
  return [...new Set(guessed)];
}
