/**
 * One atomic batch that knows which rows it hit. Google has no write under a condition, and people sort and delete between our read and
 * our write; so the batch first copies each row that it is about to change to the scratch tab, and brings the copies back with its
 * answer. A copy that is not what was read means that the row was another one, or was changed by somebody meanwhile.
 */
import type { CellValue } from '../../blueprints/cell-codec';
import { LEDGER_BASE, LEDGER_COLUMNS, SCRATCH_COLUMNS, SCRATCH_ROWS, SETTINGS_ROW } from '../../blueprints/ledger-page';
import { PAGE_TOP } from '../../blueprints/page';
import { SHEET_IDS } from '../../blueprints/spreadsheets';
import type { GoogleRequest } from '../../workspace/port';
import { columnLetters, grid, quoteTitle, spans } from '../sheets/a1';
import type { CellData, SheetsRequest } from '../sheets/google';
import type { LogLine } from './import-log';
import type { Memory } from './ledger-codec';
import { appendRequests, dataOf, growRequests, insertRequests, logRequests } from './new-rows';
import { renameRequests, type Renaming } from './rename-stages';
import { ROWS_BELOW_KEYS, TrackerDamaged, type RawCell, type SheetRows } from './sheet-rows';

/** By column key; null clears the cell. */
export type CellValues = ReadonlyMap<string, CellValue | null>;

export type RowOp =
  | {
      readonly kind: 'update';
      readonly sheet: SheetRows;
      readonly row: number;
      readonly cells: CellValues;
      /** Notes on cells; an empty one is taken away. */
      readonly notes?: ReadonlyMap<string, string>;
    }
  | { readonly kind: 'remove'; readonly sheet: SheetRows; readonly row: number }
  /** Below the last row that holds anything. */
  | {
      readonly kind: 'append';
      readonly sheet: SheetRows;
      readonly cells: CellValues;
      readonly notes?: ReadonlyMap<string, string>;
      /** A line of History that says that another one is no longer true. */
      readonly takesBack?: true;
    }
  /** The same, with a row as it stood elsewhere, column by column. */
  | { readonly kind: 'appendRaw'; readonly sheet: SheetRows; readonly cells: readonly RawCell[] }
  /** Above all other rows; those move down by one. */
  | { readonly kind: 'insertFirst'; readonly sheet: SheetRows; readonly cells: CellValues }; // prettier-ignore

export interface LedgerOp {
  readonly number: number;
  /** What stood there when it was read. */
  readonly before: readonly RawCell[];
  /** Null: the deal is active no more. */
  readonly after: readonly string[] | null;
}

export interface Batch {
  readonly rows: readonly RowOp[];
  readonly ledger: readonly LedgerOp[];
  /** Number of the next new deal: the cell as it was read, the number before and after. */
  readonly counter: { readonly cell: RawCell; readonly before: number; readonly after: number };
  /** Prepared rows that people have filled in themselves, by sheet ID. */
  readonly filled: ReadonlyMap<number, number>;
  /** What the ledger remembers; absent: unchanged. */
  readonly memory?: { readonly before: Memory; readonly after: Memory };
  /** Names to be changed in a column, of all rows at once, whatever their number. */
  readonly renamed?: Renaming;
  /** Lines for the log of imports. */
  readonly log?: readonly LogLine[];
  /** Number formats of appended cells, by table and column key. */
  readonly formatOf: (sheet: SheetRows, key: string) => CellData['userEnteredFormat'] | undefined;
}

interface Copy {
  readonly sheetId: number;
  readonly row: number;
  readonly width: number;
  /** What is expected to come back, by column; columns that are not in it do not matter. */
  readonly expected: ReadonlyMap<number, RawCell>;
  readonly op: RowOp | LedgerOp | 'counter' | 'keys';
}

export interface GuardedWrite {
  readonly request: GoogleRequest;
  /** In the order of the scratch rows. */
  readonly copies: readonly Copy[];
}

/** The first row of the scratch tab that holds copies. */
const FIRST_COPY = PAGE_TOP;

/**
 * @param grows makes room for as many rows as the batch fills, so that prepared ones are always left
 * @throws TrackerDamaged when a sheet is too wide, or the change too large, for its copies
 */
export function guardedWrite(spreadsheetId: string, scratch: string, batch: Batch, grows = true): GuardedWrite {
  const copies = copiesOf(batch);
  if (copies.length > SCRATCH_ROWS) throw new TrackerDamaged('room for so large a change');
  const width = Math.max(1, ...copies.map((copy) => copy.width));
  if (width > SCRATCH_COLUMNS) throw new TrackerDamaged(`room for ${width} columns`);
  const range = `${quoteTitle(scratch)}!A${FIRST_COPY + 1}:${columnLetters(width - 1)}${FIRST_COPY + Math.max(1, copies.length)}`;
  return {
    copies,
    request: {
      method: 'POST',
      url:
        `https://sheets.googleapis.com/v4/spreadsheets/${spreadsheetId}:batchUpdate?prettyPrint=false&fields=` +
        encodeURIComponent(
          'spreadsheetId,updatedSpreadsheet(sheets(properties(sheetId),data(startRow,startColumn,rowData(values(effectiveValue)))))',
        ),
      body: {
        requests: [
          ...ledgerRoom(batch.counter),
          ...copyRequests(copies),
          ...batch.rows.flatMap((op) => (op.kind === 'update' ? updateRequests(op) : [])),
          ...ledgerRequests(batch.ledger),
          ...counterRequests(batch),
          ...(batch.renamed ? renameRequests(batch.renamed) : []),
          ...(grows ? growRequests(batch) : []),
          ...removeRequests(batch.rows),
          ...insertRequests(batch),
          ...appendRequests(batch),
          ...logRequests(batch.log ?? []),
        ],
        includeSpreadsheetInResponse: true,
        responseRanges: [range],
        responseIncludeGridData: true,
      },
    },
  };
}

function copiesOf({ rows, ledger, counter }: Batch): Copy[] {
  const copies: Copy[] = [];
  for (const op of rows) {
    if (op.kind !== 'update' && op.kind !== 'remove') continue;
    const { sheet, row } = op;
    const values = sheet.cells[row] ?? [];
    const keys = op.kind === 'update' ? ['id', 'code', ...op.cells.keys()] : [...sheet.columns.keys()];
    const expected = new Map<number, RawCell>();
    for (const key of keys) {
      const column = sheet.columns.get(key);
      if (column !== undefined) expected.set(column, values[column] ?? null);
    }
    copies.push({ sheetId: sheet.sheetId, row, width: Math.max(sheet.width, values.length), expected, op });
  }
  for (const op of ledger) {
    const expected = new Map(
      Array.from({ length: LEDGER_COLUMNS }, (_, column) => [column, op.before[column] ?? null]),
    );
    copies.push({ sheetId: SHEET_IDS.ledger, row: LEDGER_BASE + op.number, width: LEDGER_COLUMNS, expected, op });
  }
  if (counter.before !== counter.after) {
    copies.push({ sheetId: SHEET_IDS.ledger, row: SETTINGS_ROW, width: 2, expected: new Map([[1, counter.cell]]), op: 'counter' }); // prettier-ignore
  }
  copies.push(...keyRows(rows));
  // Neighbours are copied at once.
  return copies.sort((one, other) => one.sheetId - other.sheetId || one.row - other.row);
}

/** Of the sheets that get new rows: somebody may have moved their columns. */
function keyRows(rows: readonly RowOp[]): Copy[] {
  const sheets = new Set(rows.filter(({ kind }) => kind !== 'update' && kind !== 'remove').map(({ sheet }) => sheet));
  return [...sheets].map((sheet) => {
    const row = sheet.firstRow - ROWS_BELOW_KEYS;
    const expected = new Map([...sheet.columns.values()].map((column) => [column, sheet.cells[row]?.[column] ?? null]));
    return { sheetId: sheet.sheetId, row, width: sheet.width, expected, op: 'keys' };
  });
}

/** Values only: a formula would count anew in its copy. */
function copyRequests(copies: readonly Copy[]): SheetsRequest[] {
  const requests: SheetsRequest[] = [];
  for (let from = 0; from < copies.length;) {
    const first = copies[from] as Copy;
    let to = from + 1;
    while (to < copies.length && isNext(copies[to - 1] as Copy, copies[to] as Copy)) to += 1;
    const width = Math.max(...copies.slice(from, to).map((copy) => copy.width));
    requests.push({
      copyPaste: {
        source: grid(first.sheetId, first.row, first.row + to - from, 0, width),
        destination: grid(SHEET_IDS.scratch, FIRST_COPY + from, FIRST_COPY + to, 0, width),
        pasteType: 'PASTE_VALUES',
      },
    });
    from = to;
  }
  return requests;
}

const isNext = (one: Copy, other: Copy): boolean => one.sheetId === other.sheetId && other.row === one.row + 1;

function updateRequests({ sheet, row, cells, notes }: Extract<RowOp, { kind: 'update' }>): SheetsRequest[] {
  const at = (key: string): number => sheet.columns.get(key) ?? -1;
  const byColumn = new Map([...cells].map(([key, value]) => [at(key), value]));
  byColumn.delete(-1);
  return [
    ...spans([...byColumn.keys()]).map(([start, end]): SheetsRequest => ({
      updateCells: {
        range: grid(sheet.sheetId, row, row + 1, start, end),
        rows: [{ values: Array.from({ length: end - start }, (_, index) => dataOf(byColumn.get(start + index))) }],
        fields: 'userEnteredValue',
      },
    })),
    ...[...(notes ?? [])].flatMap(([key, note]): SheetsRequest[] =>
      at(key) < 0
        ? []
        : [
            {
              updateCells: {
                range: grid(sheet.sheetId, row, row + 1, at(key), at(key) + 1),
                rows: [{ values: [note === '' ? {} : { note }] }],
                fields: 'note',
              },
            },
          ],
    ),
  ];
}

/** Of neighbours at once: the deals of an import have numbers that follow each other. */
function ledgerRequests(ops: readonly LedgerOp[]): SheetsRequest[] {
  const after = new Map(ops.map((op) => [op.number, op.after]));
  return spans([...after.keys()]).map(([from, to]) => ({
    updateCells: {
      range: grid(SHEET_IDS.ledger, LEDGER_BASE + from, LEDGER_BASE + to, 0, LEDGER_COLUMNS),
      rows: Array.from({ length: to - from }, (_, index) => ledgerRow(after.get(from + index) ?? null)),
      fields: 'userEnteredValue',
    },
  }));
}

const ledgerRow = (after: LedgerOp['after']) => ({
  values: Array.from({ length: LEDGER_COLUMNS }, (_, column) => {
    const text = after?.[column];
    return text === undefined ? {} : { userEnteredValue: { stringValue: text } };
  }),
});

/** The ledger has room for numbers up to the next whole thousand. */
const ROOM = 1000;
const roomFor = (next: number): number => Math.max(1, Math.ceil((next - 1) / ROOM));

function counterRequests({ counter: { before, after }, memory }: Batch): SheetsRequest[] {
  const cell = (column: number, text: string): SheetsRequest => ({
    updateCells: {
      range: grid(SHEET_IDS.ledger, SETTINGS_ROW, SETTINGS_ROW + 1, column, column + 1),
      rows: [{ values: [text === '' ? {} : { userEnteredValue: { stringValue: text } }] }],
      fields: 'userEnteredValue',
    },
  });
  return [
    ...(before === after ? [] : [cell(1, String(after))]),
    ...(memory === undefined ? [] : [cell(2, JSON.stringify(memory.after))]),
  ];
}

/** Rows that the ledger needs before anything can be written to them. */
function ledgerRoom({ before, after }: Batch['counter']): SheetsRequest[] {
  const length = (roomFor(after) - roomFor(before)) * ROOM;
  return length > 0 ? [{ appendDimension: { sheetId: SHEET_IDS.ledger, dimension: 'ROWS', length } }] : [];
}

/** From below, so that the rows above stay where they are. */
function removeRequests(rows: readonly RowOp[]): SheetsRequest[] {
  const bySheet = new Map<number, number[]>();
  for (const op of rows) {
    if (op.kind !== 'remove') continue;
    const { sheetId } = op.sheet;
    bySheet.set(sheetId, [...(bySheet.get(sheetId) ?? []), op.row]);
  }
  return [...bySheet].flatMap(([sheetId, gone]) =>
    [...spans(gone)].reverse().map(([startIndex, endIndex]): SheetsRequest => ({
      deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex, endIndex } },
    })),
  );
}

/** A row that was not what had been read, with what stood in it. */
export interface Miss {
  readonly op: RowOp | LedgerOp | 'counter' | 'keys';
  readonly found: readonly RawCell[];
}

interface GridAnswer {
  readonly updatedSpreadsheet?: {
    readonly sheets?: readonly {
      readonly data?: readonly {
        readonly rowData?: readonly { readonly values?: readonly { readonly effectiveValue?: Effective }[] }[];
      }[];
    }[];
  };
}

interface Effective {
  readonly numberValue?: number;
  readonly stringValue?: string;
  readonly boolValue?: boolean;
}

/** The copies that the answer to a {@link guardedWrite} brings back. */
export const copiesIn = (body: unknown): readonly (readonly RawCell[])[] =>
  ((body as GridAnswer | null)?.updatedSpreadsheet?.sheets?.[0]?.data?.[0]?.rowData ?? []).map(({ values = [] }) =>
    values.map(({ effectiveValue: { numberValue, stringValue, boolValue } = {} }) => stringValue ?? numberValue ?? boolValue ?? null),
  ); // prettier-ignore

/** Rows that were hit though they were not what had been read; none when all went well. */
export function missesOf({ copies }: GuardedWrite, found: readonly (readonly RawCell[])[]): readonly Miss[] {
  return copies.flatMap(({ expected, op }, index) => {
    const row = found[index] ?? [];
    const isSame = [...expected].every(([column, value]) => sameCell(row[column] ?? null, value));
    return isSame ? [] : [{ op, found: row }];
  });
}

function sameCell(one: RawCell, other: RawCell): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) < 1e-9;
  return (one === '' || one === false ? null : one) === (other === '' || other === false ? null : other);
}
