/** Where a table stands on its sheet: its frame rows and its columns, found by their keys wherever people moved them. */
import { allSheetsTexts } from '../../locales/sheets-for';
import type { TableKey } from '../../locales/sheets-text';
import type { DesiredColumn, DesiredTable } from './desired';
import type { SheetsRequest } from './google';
import { BLANK_CELL, HEAD_ROWS, type ObservedCell, type ObservedSheet } from './observed';

/** Rows of the frame: title, purpose, keys, headers. */
export const FRAME_ROWS = 4;
const KEY_OFFSET = 2;
const HEADER_OFFSET = 3;
const KEY_PREFIX = 'sc:';

export const keyCell = (column: string): string => KEY_PREFIX + column;

export interface PlacedColumn extends DesiredColumn {
  /** Zero-based, after the batch. */
  readonly at: number;
  /** Where it stood before the batch; null when the batch makes it. */
  readonly from: number | null;
}

/** All rows and columns are zero-based and as they will be after the batch. */
export interface Placement {
  readonly tab: DesiredTable;
  readonly sheetId: number;
  readonly title: string;
  readonly titleRow: number;
  readonly keyRow: number;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly columns: readonly PlacedColumn[];
  /** The sheet as it was; null when the batch makes it. */
  readonly seen: ObservedSheet | null;
  /** By column: where it stood before the batch, null for one that the batch makes. */
  readonly origin: readonly (number | null)[];
  /** Rows of the frame were lost and are made again. */
  readonly frameLost: boolean;
  readonly cell: (row: number, column: number) => ObservedCell;
}

export const columnAt = (placement: Placement, key: string): PlacedColumn | undefined =>
  placement.columns.find((column) => column.key === key);

/** A new tab: frame on top, columns in order. */
export function placeFresh(tab: DesiredTable, sheetId: number, title: string, rows: number): Placement {
  return {
    tab,
    sheetId,
    title,
    titleRow: 0,
    keyRow: KEY_OFFSET,
    headerRow: HEADER_OFFSET,
    firstRow: FRAME_ROWS,
    rowCount: FRAME_ROWS + rows,
    columnCount: tab.columns.length,
    columns: tab.columns.map((column, at) => ({ ...column, at, from: null })),
    seen: null,
    origin: tab.columns.map(() => null),
    frameLost: false,
    cell: () => BLANK_CELL,
  };
}

/** A tab that is there: finds what is left of it, and makes room for what is not. */
export function placeSeen(
  tab: DesiredTable,
  seen: ObservedSheet,
): { readonly placement: Placement; readonly requests: readonly SheetsRequest[] } {
  const work = new Workbench(seen);
  const keyRow = findFrame(work, tab);
  const found = findColumns(work, tab, keyRow);
  addColumns(work, tab, found);
  const placement: Placement = {
    tab,
    sheetId: seen.sheetId,
    title: seen.title,
    titleRow: keyRow - KEY_OFFSET,
    keyRow,
    headerRow: keyRow + 1,
    firstRow: keyRow + 2,
    rowCount: work.rowCount,
    columnCount: work.origin.length,
    columns: tab.columns.map((column) => {
      const at = found.get(column.key) as number;
      return { ...column, at, from: work.origin[at] ?? null };
    }),
    seen,
    origin: work.origin,
    frameLost: work.rowsAdded,
    cell: (row, column) => work.cell(row, column),
  };
  return { placement, requests: work.requests };
}

/** The sheet while rows and columns are put in: cells move along, so that later steps see final places. */
class Workbench {
  readonly requests: SheetsRequest[] = [];
  rowCount: number;
  rowsAdded = false;
  /** By final column: where it stood, null for a new one. */
  readonly origin: (number | null)[];
  private readonly cells: ObservedCell[][];

  constructor(private readonly seen: ObservedSheet) {
    this.rowCount = seen.rowCount;
    this.origin = Array.from({ length: seen.columnCount }, (_, column) => column);
    this.cells = seen.cells.map((row) => [...row]);
  }

  cell(row: number, column: number): ObservedCell {
    return this.cells[row]?.[column] ?? BLANK_CELL;
  }

  text(row: number, column: number): string {
    const { value } = this.cell(row, column);
    return typeof value === 'string' ? value : '';
  }

  /** Cells of the row that hold something. */
  count(row: number): number {
    return (this.cells[row] ?? []).filter(({ value }) => value !== null).length;
  }

  has(row: number, text: string): boolean {
    return (this.cells[row] ?? []).some(({ value }) => value === text);
  }

  /** A row of the frame that was wiped: blank, and without the checks that rows for data have. */
  isWipedRow(row: number): boolean {
    return this.count(row) === 0 && (this.cells[row] ?? []).every(({ checked }) => !checked);
  }

  insertRows(at: number, count: number): void {
    const range = { sheetId: this.seen.sheetId, dimension: 'ROWS', startIndex: at, endIndex: at + count } as const;
    this.requests.push({ insertDimension: { range, inheritFromBefore: false } });
    while (this.cells.length < at) this.cells.push([]);
    this.cells.splice(at, 0, ...Array.from({ length: count }, () => []));
    this.rowCount += count;
    this.rowsAdded = true;
  }

  insertColumn(at: number): void {
    const { sheetId } = this.seen;
    if (at >= this.origin.length) this.requests.push({ appendDimension: { sheetId, dimension: 'COLUMNS', length: 1 } });
    else {
      const range = { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 } as const;
      this.requests.push({ insertDimension: { range, inheritFromBefore: at > 0 } });
    }
    this.origin.splice(at, 0, null);
    for (const row of this.cells) if (row.length > at) row.splice(at, 0, BLANK_CELL);
  }
}

/** Every header that a column has had in any language, lower case. */
function headersOf(table: TableKey): ReadonlyMap<string, ReadonlySet<string>> {
  const headers = new Map<string, Set<string>>();
  for (const { tables } of allSheetsTexts()) {
    for (const [key, header] of Object.entries<string>(tables[table].columns)) {
      headers.set(key, (headers.get(key) ?? new Set()).add(header.toLowerCase()));
    }
  }
  return headers;
}

/** The key row, made again if it is lost, with room above it for title and purpose and the header row below. */
function findFrame(work: Workbench, tab: DesiredTable): number {
  const headers = headersOf(tab.key);
  const known = new Set([...headers.values()].flatMap((set) => [...set]));
  const columns = work.origin.map((_, column) => column);
  const count = (row: number, is: (text: string) => boolean): number =>
    columns.filter((column) => is(work.text(row, column))).length;
  const best = (is: (text: string) => boolean): number | null => {
    let found: number | null = null;
    let most = 0;
    for (let row = 0; row < HEAD_ROWS; row += 1) {
      const hits = count(row, is);
      if (hits > most) [found, most] = [row, hits];
    }
    return found;
  };
  const isHeader = (text: string): boolean => known.has(text.trim().toLowerCase());
  let keyRow = best((text) => text.startsWith(KEY_PREFIX));
  if (keyRow === null) {
    const headerRow = best(isHeader);
    if (headerRow === null) return makeFrame(work, tab);
    keyRow = headerRow - 1;
    // The keys were deleted with their row when the one above the headers is not theirs.
    if (keyRow < KEY_OFFSET || !work.isWipedRow(keyRow)) {
      keyRow = headerRow;
      work.insertRows(keyRow, 1);
    }
  }
  // The headers were deleted with their row when the one below the keys holds something else.
  if (count(keyRow + 1, isHeader) === 0 && !work.isWipedRow(keyRow + 1)) work.insertRows(keyRow + 1, 1);
  if (keyRow < KEY_OFFSET) {
    work.insertRows(0, KEY_OFFSET - keyRow);
    keyRow = KEY_OFFSET;
  }
  return keyRow;
}

/** Neither keys nor headers: they were wiped where their rows are still blank, else the rows were deleted. */
function makeFrame(work: Workbench, { band, purpose }: DesiredTable): number {
  const titled = work.has(0, band) || work.has(1, purpose);
  const wiped =
    work.isWipedRow(KEY_OFFSET) &&
    work.isWipedRow(HEADER_OFFSET) &&
    (titled || (work.count(0) <= 1 && work.count(1) <= 1));
  if (!wiped) work.insertRows(titled ? KEY_OFFSET : 0, titled ? FRAME_ROWS - KEY_OFFSET : FRAME_ROWS);
  return KEY_OFFSET;
}

/** Columns by key; those whose key was wiped by their header; those whose header was wiped too by the place where they should be. */
function findColumns(work: Workbench, tab: DesiredTable, keyRow: number): Map<string, number> {
  const found = new Map<string, number>();
  const free: number[] = [];
  const keys = new Set(tab.columns.map(({ key }) => keyCell(key)));
  work.origin.forEach((_, column) => {
    const text = work.text(keyRow, column);
    const key = text.slice(KEY_PREFIX.length);
    if (keys.has(text) && !found.has(key)) found.set(key, column);
    else if (text === '') free.push(column);
  });
  const anyKey = found.size > 0;
  const headers = headersOf(tab.key);
  const take = (key: string, column: number | undefined): void => {
    if (column === undefined) return;
    found.set(key, column);
    free.splice(free.indexOf(column), 1);
  };
  const missing = () => tab.columns.filter(({ key }) => !found.has(key));
  for (const { key } of missing()) {
    take(
      key,
      free.find((column) =>
        headers.get(key)?.has(
          work
            .text(keyRow + 1, column)
            .trim()
            .toLowerCase(),
        ),
      ),
    );
  }
  const anyHeader = found.size > 0;
  for (const { key } of missing()) {
    const expected =
      anyKey || anyHeader ? expectedPlace(tab, key, found) : tab.columns.findIndex((column) => column.key === key);
    take(
      key,
      free.find((column) => column === expected && work.cell(keyRow + 1, column).value === null),
    );
  }
  return found;
}

/** Right after the nearest column before it, else right before the nearest after it. */
function expectedPlace(tab: DesiredTable, key: string, found: ReadonlyMap<string, number>): number {
  const index = tab.columns.findIndex((column) => column.key === key);
  for (let before = index - 1; before >= 0; before -= 1) {
    const at = found.get(tab.columns[before]?.key ?? '');
    if (at !== undefined) return at + 1;
  }
  const after = tab.columns.slice(index + 1).flatMap((column) => found.get(column.key) ?? []);
  return after.length > 0 ? Math.max(0, (after[0] as number) - 1) : 0;
}

function addColumns(work: Workbench, tab: DesiredTable, found: Map<string, number>): void {
  for (const { key } of tab.columns) {
    if (found.has(key)) continue;
    const index = tab.columns.findIndex((column) => column.key === key);
    const before = tab.columns.slice(0, index).flatMap((column) => found.get(column.key) ?? []);
    const next = tab.columns.slice(index + 1).flatMap((column) => found.get(column.key) ?? [])[0];
    const at = before.length > 0 ? (before[before.length - 1] as number) + 1 : (next ?? 0);
    work.insertColumn(at);
    for (const [other, column] of found) if (column >= at) found.set(other, column + 1);
    found.set(key, at);
  }
}
