/** A table, desired minus observed: built whole when it is missing, else only what is missing from it. */
import { appendPeople, missingPeople, roomFor, type Room } from './append-people';
import type { DesiredSpreadsheet, DesiredTable, Row } from './desired';
import type { SheetsRequest } from './google';
import { BLANK_CELL } from './observed';
import { FRAME_ROWS, placeFresh, placeSeen, type PlacedColumn, type Placement } from './placement';
import { checkRows, fillRows, sizeColumns, styleRows, writeFormulas } from './table-body';
import { sizeFrame, styleFrame, writeBand, writeHeaders } from './table-frame';
import { bandTable, colourTable, guardTable } from './table-guards';
import { addTab, type PlacedTab } from './tabs';
import { grid, spans } from './a1';

export interface TableWork {
  readonly placement: Placement;
  /** Tabs, rows and columns to be made before anything is written. */
  readonly structure: readonly SheetsRequest[];
  /** Participants to be appended. */
  readonly people: readonly Row[];
  /** Rows put in for them, which need the looks and checks of the others. */
  readonly room: Room | null;
}

/** Rows kept free below the people who are there from the start. */
const SPARE_ROWS = 20;

export function placeTable(placed: PlacedTab, tab: DesiredTable, desired: DesiredSpreadsheet): TableWork {
  const wanted = tab.key === 'participants' ? desired.people : [];
  if (!placed.seen) {
    const filled = wanted.length + tab.rows.length;
    const rows = Math.max(tab.table.rows, filled === 0 ? 0 : filled + SPARE_ROWS);
    const placement = placeFresh(tab, placed.sheetId, placed.title, rows);
    const { rowCount, columnCount } = placement;
    const size = { rowCount, columnCount, frozenRowCount: FRAME_ROWS, frozenColumnCount: tab.table.frozenColumns };
    return { placement, structure: addTab(placed, size, desired), people: wanted, room: null };
  }
  const { placement, requests } = placeSeen(tab, placed.seen);
  const people = tab.key === 'participants' ? missingPeople(placement, wanted) : [];
  const room = roomFor(placement, people.length);
  return {
    placement: withRoom(placement, room),
    structure: [...requests, ...room.requests],
    people,
    room,
  };
}

/** The rows that are put in are blank, and those below them move down. */
function withRoom(placement: Placement, { at, count }: Room): Placement {
  return {
    ...placement,
    rowCount: placement.rowCount + count,
    cell: (row, column) => {
      if (row < at) return placement.cell(row, column);
      return row < at + count ? BLANK_CELL : placement.cell(row - count, column);
    },
  };
}

/** @param tables where every table of the spreadsheet stands, for lists that come from other tabs */
export function planTable(
  work: TableWork,
  tables: ReadonlyMap<string, Placement>,
  desired: DesiredSpreadsheet,
): SheetsRequest[] {
  return work.placement.seen ? mendTable(work, tables, desired) : buildTable(work, tables, desired);
}

function buildTable(
  { placement, people }: TableWork,
  tables: ReadonlyMap<string, Placement>,
  desired: DesiredSpreadsheet,
): SheetsRequest[] {
  const { columns, firstRow, rowCount } = placement;
  return [
    ...styleFrame(placement, columns, desired),
    ...sizeFrame(placement),
    ...writeBand(placement),
    ...writeHeaders(placement),
    ...sizeColumns(placement, columns),
    ...styleRows(placement, columns, desired),
    ...checkRows(placement, columns, tables, desired),
    ...fillRows(placement, desired),
    ...appendPeople(placement, people, desired).requests,
    ...writeFormulas(placement, columns, desired, () => [[firstRow, rowCount]]),
    ...bandTable(placement),
    ...colourTable(placement, desired),
    ...guardTable(placement, desired),
  ];
}

function mendTable(
  { placement, people, room }: TableWork,
  tables: ReadonlyMap<string, Placement>,
  desired: DesiredSpreadsheet,
): SheetsRequest[] {
  const { columns } = placement;
  const back = columns.filter(({ from }) => from === null);
  const staying = columns.filter(({ from }) => from !== null);
  const unchecked = staying.filter((column) => lostCheck(column, placement, tables));
  const appended = appendPeople(placement, people, desired);
  const added = room && room.count > 0 ? ([room.at, room.at + room.count] as const) : null;
  return [
    ...styleFrame(placement, placement.frameLost ? columns : back, desired),
    ...(placement.frameLost ? [...sizeFrame(placement), uncheckFrame(placement)] : []),
    ...freeze(placement),
    ...writeBand(placement),
    ...writeHeaders(placement),
    ...sizeColumns(placement, back),
    ...styleRows(placement, back, desired),
    ...checkRows(placement, [...back, ...unchecked], tables, desired),
    ...(added
      ? [...styleRows(placement, staying, desired, added), ...checkRows(placement, staying, tables, desired, added)]
      : []),
    ...appended.requests,
    ...writeFormulas(placement, columns, desired, (column) => formulaGaps(column, placement, appended.rows)),
    ...bandTable(placement),
    ...colourTable(placement, desired),
    ...guardTable(placement, desired),
  ];
}

/** A row that is put in takes over the checks of the rows below it. */
const uncheckFrame = ({ sheetId, titleRow, firstRow, columnCount }: Placement): SheetsRequest => ({
  setDataValidation: { range: grid(sheetId, titleRow, firstRow, 0, columnCount) },
});

/** More frozen rows than ours are the people's wish. */
function freeze({ sheetId, seen, firstRow, frameLost }: Placement): SheetsRequest[] {
  if (!seen || (seen.frozenRows >= firstRow && !frameLost)) return [];
  const properties = { sheetId, gridProperties: { frozenRowCount: firstRow } };
  return [{ updateSheetProperties: { properties, fields: 'gridProperties.frozenRowCount' } }];
}

/** No row that was read has a check any more, or the list that it took its words from was lost. */
function lostCheck(
  { at, column }: PlacedColumn,
  { firstRow, seen, cell }: Placement,
  tables: ReadonlyMap<string, Placement>,
): boolean {
  if (column.codec.kind === 'reference') {
    const { tab, column: key } = column.codec;
    const source = tables.get(tab);
    if (source && (source.seen === null || source.columns.some((other) => other.key === key && other.from === null)))
      return true;
  }
  const end = seen?.cells.length ?? 0;
  for (let row = firstRow; row < Math.max(end, firstRow); row += 1) if (cell(row, at).checked) return false;
  return true;
}

/** Rows whose formula is not there: all of a column that was put back, rows that hold somebody, and formulas that point nowhere. */
function formulaGaps(
  { at, from }: PlacedColumn,
  { tab, columns, firstRow, rowCount, cell }: Placement,
  filled: readonly [number, number],
): readonly (readonly [number, number])[] {
  if (from === null) return [[firstRow, rowCount]];
  const { identity = [] } = tab.table;
  const names = columns.filter(({ key }) => (identity as readonly string[]).includes(key)).map((column) => column.at);
  const mended = columns.some((column) => column.from === null);
  const rows: number[] = [];
  for (let row = firstRow; row < rowCount; row += 1) {
    const { value, broken } = cell(row, at);
    const holds = names.some((column) => String(cell(row, column).value ?? '').trim() !== '');
    if ((value === null && holds) || (broken && mended)) rows.push(row);
  }
  for (let row = filled[0]; row < filled[1]; row += 1) if (cell(row, at).value === null) rows.push(row);
  return spans([...new Set(rows)]);
}
