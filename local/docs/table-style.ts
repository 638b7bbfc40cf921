/** Looks of tables: cells with shared borders, columns, rows, pinned header rows. */
import { copyMasked, type MaskMembers } from '../kernel/masks';
import type { Editing } from './editing';
import type { Location, TableCellStyle, TableColumnProperties, TableRange, TableRowStyle } from './google-types';
import { areaOf, positionsOf } from './merge-cells';
import type { Cell, Table } from './model';
import { refuse } from './refusal';
import { CELL_FIELDS, COLUMN_FIELDS, readStyleMask, ROW_FIELDS } from './style-mask';
import { cleanValue } from './style-values';
import { cellOf, findTable, headOf, heads } from './tables';

type BorderName = 'borderLeft' | 'borderRight' | 'borderTop' | 'borderBottom';
/** Google applies shared borders in this order. */
const BORDERS: readonly BorderName[] = ['borderRight', 'borderLeft', 'borderBottom', 'borderTop'];
const OPPOSITE: Readonly<Record<BorderName, BorderName>> = {
  borderLeft: 'borderRight',
  borderRight: 'borderLeft',
  borderTop: 'borderBottom',
  borderBottom: 'borderTop',
};

export function updateTableCellStyle(
  editing: Editing,
  request: { tableCellStyle?: TableCellStyle; fields?: string; tableRange?: TableRange; tableStartLocation?: Location },
): void {
  const mask = readStyleMask(request.fields, CELL_FIELDS);
  const wanted = cleanValue(request.tableCellStyle ?? {});
  for (const name of BORDERS) if (name in mask) checkBorder(name, mask, wanted);
  const { table, targets } = targetsOf(editing, request);
  const inner = Object.fromEntries(Object.entries(mask).filter(([name]) => !(name in OPPOSITE))) as MaskMembers;
  for (const { cell } of targets) cell.style = copyMasked(cell.style, wanted, inner) ?? {};
  for (const name of BORDERS) {
    if (!(name in mask)) continue;
    for (const target of targets) {
      setBorder(target.cell, name, wanted);
      for (const cell of neighbours(table, target, name))
        setBorder(cell, OPPOSITE[name], { [OPPOSITE[name]]: wanted[name] });
    }
  }
}

interface Target {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

function targetsOf(
  editing: Editing,
  { tableRange, tableStartLocation }: { tableRange?: TableRange; tableStartLocation?: Location },
): { table: Table; targets: Target[] } {
  if (tableRange && tableStartLocation) refuse("oneof field 'cells' is already set. Cannot set 'tableStartLocation'.");
  if (!tableRange) {
    const table = findTable(editing, tableStartLocation).block;
    return { table, targets: heads(table) };
  }
  const area = areaOf(editing, tableRange);
  const table = area.found.block;
  const targets = new Map<Cell, Target>();
  for (const { row, column } of positionsOf(area)) {
    const head = headOf(table, row, column);
    const cell = cellOf(table, head.row, head.column);
    targets.set(cell, { ...head, cell });
  }
  return { table, targets: [...targets.values()] };
}

function checkBorder(name: BorderName, mask: MaskMembers, style: TableCellStyle): void {
  if (mask[name] !== true) refuse(`${name}: table cell borders cannot be partially updated.`);
  const border = style[name];
  if (!border) return;
  for (const part of ['color', 'dashStyle', 'width'] as const) {
    if (border[part] === undefined)
      refuse(`${name}.${part} must be set: table cell borders cannot be partially updated.`);
  }
  if (!border.color?.color) refuse(`${name}: the color of a table cell border cannot be transparent.`);
}

function setBorder(cell: Cell, name: BorderName, style: TableCellStyle): void {
  cell.style = copyMasked(cell.style, style, { [name]: true }) ?? {};
}

/** Cells on the other side of a border. */
function neighbours(table: Table, { row, column, cell }: Target, name: BorderName): Set<Cell> {
  const found = new Set<Cell>();
  const add = (r: number, c: number) => {
    if (r < 0 || c < 0 || r >= table.rows.length || c >= table.columns.length) return;
    const head = headOf(table, r, c);
    found.add(cellOf(table, head.row, head.column));
  };
  for (let r = row; r < row + cell.rowSpan; r++) {
    if (name === 'borderLeft') add(r, column - 1);
    if (name === 'borderRight') add(r, column + cell.columnSpan);
  }
  for (let c = column; c < column + cell.columnSpan; c++) {
    if (name === 'borderTop') add(row - 1, c);
    if (name === 'borderBottom') add(row + cell.rowSpan, c);
  }
  return found;
}

export function updateTableColumnProperties(
  editing: Editing,
  request: {
    tableStartLocation?: Location;
    columnIndices?: number[];
    tableColumnProperties?: TableColumnProperties;
    fields?: string;
  },
): void {
  const mask = readStyleMask(request.fields, COLUMN_FIELDS);
  const wanted = cleanValue(request.tableColumnProperties ?? {});
  if ('width' in mask && wanted.width && (wanted.width.magnitude ?? 0) < 5)
    refuse('The width of a column must be at least 5 points.');
  const table = findTable(editing, request.tableStartLocation).block;
  for (const column of indexes('column', request.columnIndices, table.columns.length)) {
    const changed = copyMasked(table.columns[column], wanted, mask) ?? {};
    if (changed.widthType === 'FIXED_WIDTH' && !changed.width) refuse('A column of FIXED_WIDTH must have a width.');
    table.columns[column] = { ...changed, widthType: changed.widthType ?? 'EVENLY_DISTRIBUTED' };
  }
}

export function updateTableRowStyle(
  editing: Editing,
  request: { tableStartLocation?: Location; rowIndices?: number[]; tableRowStyle?: TableRowStyle; fields?: string },
): void {
  const mask = readStyleMask(request.fields, ROW_FIELDS);
  const wanted = cleanValue(request.tableRowStyle ?? {});
  const table = findTable(editing, request.tableStartLocation).block;
  for (const index of indexes('row', request.rowIndices, table.rows.length)) {
    const row = table.rows[index];
    if (row) row.style = copyMasked(row.style, wanted, mask) ?? {};
  }
}

/** The first rows repeat on every page; 0 unpins all. */
export function pinTableHeaderRows(
  editing: Editing,
  request: { tableStartLocation?: Location; pinnedHeaderRowsCount?: number },
): void {
  const table = findTable(editing, request.tableStartLocation).block;
  const count = request.pinnedHeaderRowsCount ?? 0;
  if (count < 0 || count > table.rows.length)
    refuse(`The number of pinned rows must be between 0 and ${table.rows.length}.`);
  for (const [index, row] of table.rows.entries()) {
    const { tableHeader: _header, ...style } = row.style;
    row.style = index < count ? { ...style, tableHeader: true } : style;
  }
}

function indexes(what: 'row' | 'column', wanted: number[] | undefined, length: number): number[] {
  if (!wanted || wanted.length === 0) return [...Array(length).keys()];
  for (const index of wanted)
    if (index < 0 || index >= length) refuse(`The ${what} index ${index} must be less than ${length}.`);
  return wanted;
}
