/** Reads whole tables of one spreadsheet in one request: by their sheet IDs, so that renamed tabs make no difference. */
import { decodeCell, type CellInput } from '../../blueprints/cell-codec';
import type { Column } from '../../blueprints/column';
import { PAGE_TOP } from '../../blueprints/page';
import { SHEET_IDS, TABLES } from '../../blueprints/spreadsheets';
import type { TableKey } from '../../locales/sheets-text';
import type { GoogleRequest } from '../../workspace/port';
import { cellAt, filledRows, sheetRows, TrackerDamaged, type RawCell, type SheetRows } from '../tracker/sheet-rows';
import type { GridRange } from './google';

/**
 * Dates come as serial numbers, numbers unformatted, so that no locale stands between.
 * @param copies of the Journal: how many of the copies of the latest write are read too: {@link readCopies}; with one, their tab's title
 */
export const requestTables = (spreadsheetId: string, tables: readonly TableKey[], copies = 0): GoogleRequest => ({
  method: 'POST',
  url:
    `https://sheets.googleapis.com/v4/spreadsheets/${spreadsheetId}/values:batchGetByDataFilter?prettyPrint=false&fields=` +
    encodeURIComponent('valueRanges(valueRange(range,values),dataFilters(gridRange))'),
  body: {
    dataFilters: [
      ...tables.map((table) => ({ gridRange: { sheetId: SHEET_IDS[table] } })),
      ...(copies > 0
        ? [{ gridRange: { sheetId: SHEET_IDS.copies, startRowIndex: PAGE_TOP, endRowIndex: PAGE_TOP + copies } }]
        : []),
    ],
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
    majorDimension: 'ROWS',
  },
});

interface Matched {
  readonly valueRange?: { readonly range?: string; readonly values?: readonly (readonly RawCell[])[] };
  readonly dataFilters?: readonly { readonly gridRange?: GridRange }[];
}

export type Tables<T extends TableKey> = Readonly<Record<T, SheetRows>>;

/**
 * @param body the answer to {@link requestTables}
 * @param needed columns without which a table is of no use
 * @throws TrackerDamaged when a tab, its key row or a needed column is gone
 */
export function readTables<T extends TableKey>(
  body: unknown,
  needed: Readonly<Record<T, readonly string[]>>,
): Tables<T> {
  const copies = rangeOf(body, SHEET_IDS.copies);
  return Object.fromEntries(
    Object.entries<readonly string[]>(needed).map(([key, columns]) => {
      const table = key as T;
      const id = SHEET_IDS[table];
      const found = rangeOf(body, id);
      if (!found) throw new TrackerDamaged(table);
      const { range = '', values = [] } = found;
      const rows = sheetRows(table, id, titleOf(range), values, columns);
      return [table, copies ? { ...rows, copies: titleOf(copies.range ?? '') } : rows];
    }),
  ) as Tables<T>;
}

const rangeOf = (body: unknown, sheetId: number): Matched['valueRange'] =>
  ((body as { valueRanges?: readonly Matched[] } | null)?.valueRanges ?? []).find(({ dataFilters }) =>
    dataFilters?.some(({ gridRange }) => gridRange?.sheetId === sheetId),
  )?.valueRange;

/** What a range of the sheet holds that was asked for; empty: nothing. */
export const valuesOf = (body: unknown, sheetId: number): readonly (readonly RawCell[])[] =>
  rangeOf(body, sheetId)?.values ?? [];

/** What the latest checked write found in the rows that it changed, in its order. */
export const readCopies = (body: unknown): Copies => valuesOf(body, SHEET_IDS.copies);

export type Copies = readonly (readonly RawCell[])[];

/** Of `'A title'!A1:B2`; quotes inside are doubled. */
export function titleOf(range: string): string {
  const title = range.slice(0, range.lastIndexOf('!'));
  return title.startsWith("'") ? title.slice(1, -1).replace(/''/g, "'") : title;
}

/** A row of data, decoded: keys of words, `YYYY-MM-DD`, lower-case e-mails. */
export interface TableRow {
  /** Zero-based, in the sheet. */
  readonly row: number;
  /** By column key; null: blank, or something that the column cannot hold. */
  readonly values: Readonly<Record<string, CellInput>>;
  /** Words that the column cannot hold, by its key. */
  readonly wrong: Readonly<Record<string, string>>;
}

/** Rows that hold anything, in the sheet's order. */
export const tableRows = (sheet: SheetRows): readonly TableRow[] =>
  filledRows(sheet).map((row) => {
    const values: Record<string, CellInput> = {};
    const wrong: Record<string, string> = {};
    for (const [key, { codec }] of Object.entries<Column>(TABLES[sheet.table].columns)) {
      const decoded = decodeCell(codec, cellAt(sheet, row, key));
      values[key] = decoded.ok ? decoded.value : null;
      if (!decoded.ok) wrong[key] = decoded.found;
    }
    return { row, values, wrong };
  });

/** The words of a cell, empty where it is blank or wrong. */
export const wordsIn = ({ values }: TableRow, key: string): string => {
  const value = values[key];
  return value === null || value === undefined ? '' : String(value);
};
