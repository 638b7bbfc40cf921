/**
 * Changes rows of a table in one atomic batch, and knows afterwards which rows it hit: the answer brings back the rows that were
 * written. A row whose other cells are not what had been read was another one (people sort and delete between our read and our
 * write); what it held before is then put back. Google has no write under a condition: where nobody else's words may be lost, the batch
 * first copies each row that it changes to a hidden tab, and brings the copies back, so that what was written meanwhile is known.
 */
import { encodeCell, type CellInput, type CellValue } from '../../blueprints/cell-codec';
import type { Column } from '../../blueprints/column';
import { COPY_COLUMNS, COPY_ROWS, TOKEN_COLUMN } from '../../blueprints/copies-page';
import { PAGE_TOP } from '../../blueprints/page';
import { SHEET_IDS, TABLES } from '../../blueprints/spreadsheets';
import type { Labels } from '../../locales/sheets-text';
import type { GoogleRequest } from '../../workspace/port';
import { holds } from '../tracker/deal-cells';
import { dataOf, valueOf } from '../tracker/new-rows';
import { filledRows, ROWS_BELOW_KEYS, type RawCell, type SheetRows } from '../tracker/sheet-rows';
import { columnLetters, grid, quoteTitle, spans } from './a1';
import type { SheetsRequest } from './google';
import type { Copies } from './read-tables';

/** By column key; null clears the cell. */
export type Values = Readonly<Record<string, CellInput>>;

export type RowChange =
  | { readonly kind: 'update'; readonly sheet: SheetRows; readonly row: number; readonly values: Values }
  /** Below the last row that holds anything. */
  | { readonly kind: 'add'; readonly sheet: SheetRows; readonly values: Values };

type Cells = ReadonlyMap<number, CellValue | null>;

/** A change with its cells where the columns stand. */
export interface Placed {
  readonly change: RowChange;
  /** By column. */
  readonly cells: Cells;
}

/** @throws when a value is none of its column's: a fault of ours */
export const placed = (change: RowChange, labels: Labels): Placed => {
  const columns: Readonly<Record<string, Column>> = TABLES[change.sheet.table].columns;
  const cells = new Map<number, CellValue | null>();
  for (const [key, value] of Object.entries(change.values)) {
    const at = change.sheet.columns.get(key);
    const column = columns[key];
    if (!column) throw new Error(`No column ${change.sheet.table}.${key}`);
    // Of a column that people deleted nothing is written.
    if (at !== undefined) cells.set(at, encodeCell(column.codec, value, labels));
  }
  return { change, cells };
};

/** Whether there is nothing to write: the cells hold it already. */
export const stands = ({ change, cells }: Placed): boolean =>
  change.kind === 'update' && [...cells].every(([at, value]) => holds(cellIn(change.sheet, change.row, at), value));

const cellIn = ({ cells }: SheetRows, row: number, column: number): RawCell => cells[row]?.[column] ?? null;

const updates = (rows: readonly Placed[]): readonly Placed[] => rows.filter(({ change }) => change.kind === 'update');

/** Whether the copies of all rows have room. */
export const canCopy = (rows: readonly Placed[]): boolean =>
  updates(rows).length <= COPY_ROWS && rows.every(({ change: { sheet } }) => sheet.width <= COPY_COLUMNS);

/** Where a checked write leaves its copies, and what it calls itself. */
export interface CopyPlace {
  readonly title: string;
  readonly token: string;
}

/** Values only: a formula would count anew in its copy. */
const copyRequests = (rows: readonly Placed[], token: string): SheetsRequest[] => [
  {
    updateCells: {
      range: grid(SHEET_IDS.copies, PAGE_TOP, PAGE_TOP + 1, TOKEN_COLUMN, TOKEN_COLUMN + 1),
      rows: [{ values: [{ userEnteredValue: { stringValue: token } }] }],
      fields: 'userEnteredValue',
    },
  },
  ...updates(rows).flatMap(({ change }, index): SheetsRequest[] =>
    change.kind === 'update'
      ? [
          {
            copyPaste: {
              source: grid(change.sheet.sheetId, change.row, change.row + 1, 0, change.sheet.width),
              destination: grid(SHEET_IDS.copies, PAGE_TOP + index, PAGE_TOP + index + 1, 0, change.sheet.width),
              pasteType: 'PASTE_VALUES',
            },
          },
        ]
      : [],
  ),
];

const copiesRange = (rows: readonly Placed[], title: string): string[] => {
  const count = updates(rows).length;
  const width = Math.max(1, ...updates(rows).map(({ change: { sheet } }) => sheet.width));
  return count === 0 ? [] : [`${quoteTitle(title)}!A${PAGE_TOP + 1}:${columnLetters(width - 1)}${PAGE_TOP + count}`];
};

/**
 * All rows of one spreadsheet.
 * @param copies null: the write is not checked by copies
 */
export function writeRows(spreadsheetId: string, rows: readonly Placed[], copies: CopyPlace | null): GoogleRequest {
  const added = new Map<SheetRows, Placed[]>();
  for (const one of rows)
    if (one.change.kind === 'add') added.set(one.change.sheet, [...(added.get(one.change.sheet) ?? []), one]);
  return {
    method: 'POST',
    url:
      `https://sheets.googleapis.com/v4/spreadsheets/${spreadsheetId}:batchUpdate?prettyPrint=false&fields=` +
      encodeURIComponent(
        'updatedSpreadsheet(sheets(properties(sheetId),data(startRow,rowData(values(effectiveValue)))))',
      ),
    body: {
      requests: [
        ...(copies === null ? [] : copyRequests(rows, copies.token)),
        ...rows.flatMap(updateRequests),
        ...[...added].flatMap(([sheet, some]) => addRequests(sheet, some)),
      ],
      includeSpreadsheetInResponse: true,
      responseIncludeGridData: true,
      responseRanges: [...new Set(rows.map(echoRange)), ...(copies === null ? [] : copiesRange(rows, copies.title))],
    },
  };
}

/** A row that was written; of added ones, the keys of the columns, and where they have IDs, all that stands below. */
function echoRange({ change: { sheet, ...change } }: Placed): string {
  const row = change.kind === 'update' ? change.row : keyRow(sheet);
  const last = columnLetters(Math.max(sheet.width, 1) - 1);
  const to = change.kind === 'add' && sheet.columns.has('id') ? '' : String(row + 1);
  return `${quoteTitle(sheet.title)}!A${row + 1}:${last}${to}`;
}

const keyRow = ({ firstRow }: SheetRows): number => firstRow - ROWS_BELOW_KEYS;

function updateRequests({ change, cells }: Placed): SheetsRequest[] {
  if (change.kind !== 'update') return [];
  const { sheet, row } = change;
  return spans([...cells.keys()]).map(([start, end]) => ({
    updateCells: {
      range: grid(sheet.sheetId, row, row + 1, start, end),
      rows: [{ values: Array.from({ length: end - start }, (_, index) => dataOf(cells.get(start + index))) }],
      fields: 'userEnteredValue',
    },
  }));
}

/** Prepared rows are replaced below the last filled one, with their looks and checks; where these stand makes no difference: they are blank. */
function addRequests(sheet: SheetRows, rows: readonly Placed[]): SheetsRequest[] {
  const { sheetId, width } = sheet;
  const filled = filledRows(sheet);
  const startIndex = (filled[filled.length - 1] ?? sheet.firstRow) + 1;
  const range = { sheetId, dimension: 'ROWS', startIndex, endIndex: startIndex + rows.length } as const;
  return [
    { insertDimension: { range, inheritFromBefore: true } },
    {
      appendCells: {
        sheetId,
        rows: rows.map(({ cells }) => ({
          values: Array.from({ length: width }, (_, column) => dataOf(cells.get(column))),
        })),
        fields: 'userEnteredValue',
      },
    },
  ];
}

interface Effective {
  readonly numberValue?: number;
  readonly stringValue?: string;
  readonly boolValue?: boolean;
}

interface GridAnswer {
  readonly updatedSpreadsheet?: {
    readonly sheets?: readonly {
      readonly properties?: { readonly sheetId?: number };
      readonly data?: readonly {
        readonly startRow?: number;
        readonly rowData?: readonly { readonly values?: readonly { readonly effectiveValue?: Effective }[] }[];
      }[];
    }[];
  };
}

/** A row that was written, and what came back of it. */
export interface Written {
  readonly placed: Placed;
  /** As it stands now; of an added one, the keys of the columns. */
  readonly found: readonly RawCell[];
  /** What stood there just before; null: not known. */
  readonly before: readonly RawCell[] | null;
  /** It was the row that had been read, and nobody had changed it or taken its ID since. */
  readonly right: boolean;
}

/** @param body the answer to {@link writeRows} */
export function writtenRows(rows: readonly Placed[], body: unknown): readonly Written[] {
  const answered = new Map<string, readonly (readonly RawCell[])[]>();
  for (const { properties, data = [] } of (body as GridAnswer | null)?.updatedSpreadsheet?.sheets ?? [])
    for (const { startRow = 0, rowData = [] } of data)
      answered.set(
        `${properties?.sheetId ?? 0} ${startRow}`,
        rowData.map(({ values = [] }) =>
          values.map(
            ({ effectiveValue: { numberValue, stringValue, boolValue } = {} }) =>
              stringValue ?? numberValue ?? boolValue ?? null,
          ),
        ),
      );
  const copies = answered.get(`${SHEET_IDS.copies} ${PAGE_TOP}`);
  return rows.map((one) => {
    const { sheet, ...change } = one.change;
    const row = change.kind === 'update' ? change.row : keyRow(sheet);
    const [found = [], ...below] = answered.get(`${sheet.sheetId} ${row}`) ?? [];
    if (change.kind === 'add') {
      const right = sameRow(one, found, row) && isOnly(one, below);
      return { placed: one, found, before: null, right };
    }
    const before = copies === undefined ? null : (copies[updates(rows).indexOf(one)] ?? []);
    return { placed: one, found, before, right: before ? wasRead(one, before) : sameRow(one, found, row) };
  });
}

/** What a checked write came to whose answer was lost; null: its copies are not there, so it did not take effect, or another came after it. */
export function writtenUnheard(
  rows: readonly Placed[],
  now: Readonly<Partial<Record<string, SheetRows>>>,
  copies: Copies,
  token: string,
): readonly Written[] | null {
  if (copies[0]?.[TOKEN_COLUMN] !== token) return null;
  return rows.map((one) => {
    const { sheet, kind } = one.change;
    if (kind === 'add')
      return { placed: one, found: [], before: null, right: isOnly(one, now[sheet.table]?.cells ?? []) };
    const before = copies[updates(rows).indexOf(one)] ?? [];
    return { placed: one, found: [], before, right: wasRead(one, before) };
  });
}

/**
 * Where a row that was written stands now.
 * @param before what stood there; null: it was added
 */
function rowOf({ change, cells }: Placed, before: readonly RawCell[] | null, sheet: SheetRows): number | undefined {
  const counted = countedColumns(sheet);
  const others = [...change.sheet.columns.values()].filter((column) => !cells.has(column) && !counted.has(column));
  return filledRows(sheet).find(
    (at) =>
      [...cells].every(([column, value]) => holds(cellIn(sheet, at, column), value)) &&
      (before === null || others.every((column) => sameCell(cellIn(sheet, at, column), before[column] ?? null))),
  );
}

/** All that the add-on did not write is as it was read. */
function sameRow({ change, cells }: Placed, found: readonly RawCell[], row: number): boolean {
  const { sheet } = change;
  // What is counted by a formula may have changed with the row.
  const counted = countedColumns(sheet);
  return [...sheet.columns.values()]
    .filter((column) => change.kind === 'add' || !cells.has(column))
    .every((column) => counted.has(column) || sameCell(found[column] ?? null, cellIn(sheet, row, column)));
}

/** The copy is what had been read, in every column of ours. */
function wasRead({ change }: Placed, before: readonly RawCell[]): boolean {
  const { sheet } = change;
  const counted = countedColumns(sheet);
  return (
    change.kind === 'add' ||
    [...sheet.columns.values()].every(
      (column) => counted.has(column) || sameCell(before[column] ?? null, cellIn(sheet, change.row, column)),
    )
  );
}

/** Nobody has given the same ID away meanwhile. */
function isOnly({ change: { sheet, values } }: Placed, rows: readonly (readonly RawCell[])[]): boolean {
  const at = sheet.columns.get('id');
  const { id } = values;
  if (at === undefined || id === undefined || id === null) return true;
  return rows.filter((row) => row[at] === id).length <= 1;
}

function countedColumns(sheet: SheetRows): ReadonlySet<number> {
  const columns: Readonly<Record<string, Column>> = TABLES[sheet.table].columns;
  return new Set([...sheet.columns].flatMap(([key, at]) => (columns[key]?.origin === 'formula' ? [at] : [])));
}

function sameCell(one: RawCell, other: RawCell): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) < 1e-9;
  return (one === '' || one === false ? null : one) === (other === '' || other === false ? null : other);
}

/** Whether everything stands in the sheet as it was to be written, in whatever row: then a batch whose answer was lost took effect. */
export function tookEffect(rows: readonly Placed[], now: Readonly<Partial<Record<string, SheetRows>>>): boolean {
  return rows.every(({ change, cells }) => {
    const sheet = now[change.sheet.table];
    if (!sheet) return false;
    const before = change.kind === 'update' ? (change.sheet.cells[change.row] ?? []) : [];
    const ours = [...change.sheet.columns.values()];
    const counted = countedColumns(change.sheet);
    return filledRows(sheet).some((row) =>
      ours.every((column) => {
        if (counted.has(column)) return true;
        const cell = cellIn(sheet, row, column);
        return cells.has(column) ? holds(cell, cells.get(column) ?? null) : sameCell(cell, before[column] ?? null);
      }),
    );
  });
}

/**
 * What takes a batch back of which a row was the wrong one: the cells that were written, as their row held them when it was read; an
 * added row, and one that was not there then, was blank.
 * @param now the tables as they are after the batch
 */
export function puttingBack(
  written: readonly Written[],
  now: Readonly<Partial<Record<string, SheetRows>>>,
): readonly Placed[] {
  return written.flatMap(({ placed: one, found, before: copy }) => {
    const { change, cells } = one;
    const sheet = now[change.sheet.table];
    if (!sheet) return [];
    const added = change.kind === 'add';
    const ours = [...change.sheet.columns.values()];
    const counted = countedColumns(sheet);
    const others = ours.filter((column) => !cells.has(column) && !counted.has(column));
    const row =
      added || copy
        ? rowOf(one, copy, sheet)
        : filledRows(sheet).find((at) =>
            ours.every((column) => counted.has(column) || sameCell(cellIn(sheet, at, column), found[column] ?? null)),
          );
    if (row === undefined) return [];
    const origin =
      added || copy
        ? undefined
        : filledRows(change.sheet).find((at) =>
            others.every((column) => sameCell(cellIn(change.sheet, at, column), found[column] ?? null)),
          );
    const before = copy ?? (origin === undefined ? [] : (change.sheet.cells[origin] ?? []));
    return [
      {
        change: { kind: 'update', sheet, row, values: {} },
        cells: new Map([...cells.keys()].map((column) => [column, valueOf(before[column] ?? null)])),
      },
    ];
  });
}
