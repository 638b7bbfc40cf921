/**
 * Changes rows of a table in one atomic batch, and knows afterwards which rows it hit: the answer brings back the rows that were
 * written. A row whose other cells are not what had been read was another one (people sort and delete between our read and our
 * write); what it held before is then put back.
 */
import { encodeCell, type CellInput, type CellValue } from '../../blueprints/cell-codec';
import type { Column } from '../../blueprints/column';
import { TABLES } from '../../blueprints/spreadsheets';
import type { Labels } from '../../locales/sheets-text';
import type { GoogleRequest } from '../../workspace/port';
import { holds } from '../tracker/deal-cells';
import { dataOf, valueOf } from '../tracker/new-rows';
import { filledRows, ROWS_BELOW_KEYS, type RawCell, type SheetRows } from '../tracker/sheet-rows';
import { columnLetters, grid, quoteTitle, spans } from './a1';
import type { SheetsRequest } from './google';

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

/** All rows of one spreadsheet. */
export function writeRows(spreadsheetId: string, rows: readonly Placed[]): GoogleRequest {
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
      requests: [...rows.flatMap(updateRequests), ...[...added].flatMap(([sheet, some]) => addRequests(sheet, some))],
      includeSpreadsheetInResponse: true,
      responseIncludeGridData: true,
      responseRanges: [...new Set(rows.map(echoRange))],
    },
  };
}

/** A row that was written; of added ones, the keys of the columns. */
function echoRange({ change: { sheet, ...change } }: Placed): string {
  const row = change.kind === 'update' ? change.row : keyRow(sheet);
  const width = Math.max(sheet.width, 1);
  return `${quoteTitle(sheet.title)}!A${row + 1}:${columnLetters(width - 1)}${row + 1}`;
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
  /** It was the row that had been read. */
  readonly right: boolean;
}

/** @param body the answer to {@link writeRows} */
export function writtenRows(rows: readonly Placed[], body: unknown): readonly Written[] {
  const answered = new Map<string, readonly RawCell[]>();
  for (const { properties, data = [] } of (body as GridAnswer | null)?.updatedSpreadsheet?.sheets ?? [])
    for (const { startRow = 0, rowData = [] } of data)
      answered.set(
        `${properties?.sheetId ?? 0} ${startRow}`,
        (rowData[0]?.values ?? []).map(
          ({ effectiveValue: { numberValue, stringValue, boolValue } = {} }) =>
            stringValue ?? numberValue ?? boolValue ?? null,
        ),
      );
  return rows.map((one) => {
    const { sheet, ...change } = one.change;
    const row = change.kind === 'update' ? change.row : keyRow(sheet);
    const found = answered.get(`${sheet.sheetId} ${row}`) ?? [];
    const others = [...sheet.columns.values()].filter((column) => change.kind === 'add' || !one.cells.has(column));
    // What is counted by a formula may have changed with the row.
    const counted = countedColumns(sheet);
    const right = others.every(
      (column) => counted.has(column) || sameCell(found[column] ?? null, cellIn(sheet, row, column)),
    );
    return { placed: one, found, right };
  });
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
  return written.flatMap(({ placed: { change, cells }, found }) => {
    const sheet = now[change.sheet.table];
    if (!sheet) return [];
    const added = change.kind === 'add';
    const ours = [...change.sheet.columns.values()];
    const counted = countedColumns(sheet);
    const row = filledRows(sheet).find((at) =>
      added
        ? [...cells].every(([column, value]) => holds(cellIn(sheet, at, column), value))
        : ours.every((column) => counted.has(column) || sameCell(cellIn(sheet, at, column), found[column] ?? null)),
    );
    if (row === undefined) return [];
    const others = ours.filter((column) => !cells.has(column) && !counted.has(column));
    const origin = added
      ? undefined
      : filledRows(change.sheet).find((at) =>
          others.every((column) => sameCell(cellIn(change.sheet, at, column), found[column] ?? null)),
        );
    const before = origin === undefined ? [] : (change.sheet.cells[origin] ?? []);
    return [
      {
        change: { kind: 'update', sheet, row, values: {} },
        cells: new Map([...cells.keys()].map((column) => [column, valueOf(before[column] ?? null)])),
      },
    ];
  });
}
