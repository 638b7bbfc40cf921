/** Participants that are not in the table yet: appended below the last filled row, never over anything. */
import { normaliseEmail } from '../../domain/email';
import { grid, spans } from './a1';
import type { DesiredSpreadsheet, Row } from './desired';
import type { SheetsRequest } from './google';
import type { PlacedColumn, Placement } from './placement';
import { cellOf } from './table-body';

export interface Appended {
  readonly requests: readonly SheetsRequest[];
  /** Rows that will be filled, zero-based, half open. */
  readonly rows: readonly [start: number, end: number];
}

const plain = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * Those of the people whom the table does not have, neither by e-mail nor by name: who has the name and another address
 * is the same person whose address somebody has corrected, or not typed yet.
 */
export function missingPeople(placement: Placement, people: readonly Row[]): readonly Row[] {
  const { firstRow, rowCount, columns, cell } = placement;
  const at = (key: string): number => columns.find((column) => column.key === key)?.at ?? -1;
  const [emailAt, nameAt] = [at('email'), at('name')];
  const emails = new Set<string>();
  const names = new Set<string>();
  for (let row = firstRow; row < rowCount; row += 1) {
    const email = normaliseEmail(String(cell(row, emailAt).value ?? ''));
    const name = plain(String(cell(row, nameAt).value ?? ''));
    emails.add(email);
    names.add(name);
  }
  const known = (texts: ReadonlySet<string>, text: string): boolean => text !== '' && texts.has(text);
  return people.filter(
    ({ email, name }) =>
      !known(emails, normaliseEmail(String(email ?? ''))) && !known(names, plain(String(name ?? ''))),
  );
}

/** First row below everything that people typed; derived cells do not count. */
function firstFreeRow({ firstRow, rowCount, columns, columnCount, cell }: Placement): number {
  const derived = new Set(columns.filter(({ column }) => column.origin).map(({ at }) => at));
  for (let row = rowCount - 1; row >= firstRow; row -= 1) {
    for (let column = 0; column < columnCount; column += 1) {
      const { value } = cell(row, column);
      if (!derived.has(column) && value !== null && value !== false) return row + 1;
    }
  }
  return firstRow;
}

/** The placement must have room: {@link roomFor} tells what to add before. */
export function appendPeople(placement: Placement, people: readonly Row[], desired: DesiredSpreadsheet): Appended {
  const start = firstFreeRow(placement);
  const end = start + people.length;
  if (people.length === 0) return { requests: [], rows: [start, start] };
  const fillable = new Map(
    placement.columns.filter(({ column }) => !column.origin).map((column) => [column.at, column]),
  );
  const requests = spans([...fillable.keys()]).map(([first, last]): SheetsRequest => ({
    updateCells: {
      range: grid(placement.sheetId, start, end, first, last),
      rows: people.map((person) => ({
        values: Array.from({ length: last - first }, (_, index) =>
          cellOf(fillable.get(first + index) as PlacedColumn, person, desired.text),
        ),
      })),
      fields: 'userEnteredValue',
    },
  }));
  return { requests, rows: [start, end] };
}

/** Rows to be put in so that the people have room; none when there is enough. */
export interface Room {
  readonly at: number;
  readonly count: number;
  readonly requests: readonly SheetsRequest[];
}

/** In front of a last empty row wherever there is one: what covers the rows (colours, protection, banding) then stretches by itself. */
export function roomFor(placement: Placement, people: number): Room {
  const { sheetId, rowCount } = placement;
  const free = firstFreeRow(placement);
  const count = people === 0 ? 0 : Math.max(0, free + people - rowCount);
  const at = Math.min(free, rowCount);
  if (count === 0) return { at, count, requests: [] };
  if (at === rowCount)
    return { at, count, requests: [{ appendDimension: { sheetId, dimension: 'ROWS', length: count } }] };
  const range = { sheetId, dimension: 'ROWS', startIndex: at, endIndex: at + count } as const;
  return { at, count, requests: [{ insertDimension: { range, inheritFromBefore: at > placement.firstRow } }] };
}
