/** Inserting tables, and their rows and columns. */
import { emptyCell, emptyTable } from './defaults';
import { insertionPlace, placeOf, type Editing, type Place } from './editing';
import type { EndOfSegmentLocation, Location, TableCellLocation } from './google-types';
import { breakParagraph, copiedStyle } from './insert-content';
import { blockLength, cellLength, rowLength, type Cell, type Row, type Table } from './model';
import { shiftForDeletion, shiftForInsertion } from './named-ranges';
import { refuse } from './refusal';
import { insertionStyle } from './runs';
import { cellsOf, tableAt, type Found } from './tree';

export interface FoundTable extends Found<Table> {
  readonly place: Place;
}

export function findTable(editing: Editing, location: Location | undefined): FoundTable {
  if (!location) return refuse('The table start location must be specified.');
  const place = placeOf(editing, location);
  return { ...tableAt(place.segment, place.index), place };
}

/** A newline goes in before the table, so the table starts at the index after the given one. */
export function insertTable(
  editing: Editing,
  request: { rows?: number; columns?: number; location?: Location; endOfSegmentLocation?: EndOfSegmentLocation },
): void {
  const { rows = 0, columns = 0 } = request;
  if (rows < 1) refuse('The number of rows must be at least 1.');
  if (columns < 1) refuse('The number of columns must be at least 1.');
  const { segment, index, at } = insertionPlace(editing, request);
  if (segment.kind === 'footnote') refuse('Tables cannot be inserted inside a footnote.');
  const textStyle = insertionStyle(at.block.runs, index - at.start);
  const after = breakParagraph(editing, segment, index);
  const table = emptyTable(rows, columns, textStyle);
  after.container.blocks.splice(after.position, 0, table);
  shiftForInsertion(editing.document, segment.id, index + 1, blockLength(table));
}

export interface FoundCell extends FoundTable {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

/** The cell that a location names; a cell under a merged one stands for the merged one. */
export function findCell(editing: Editing, location: TableCellLocation | undefined): FoundCell {
  if (!location) return refuse('The table cell location must be specified.');
  const found = findTable(editing, location.tableStartLocation);
  const { rowIndex = 0, columnIndex = 0 } = location;
  const rows = found.block.rows.length;
  const columns = found.block.columns.length;
  if (rowIndex < 0 || rowIndex >= rows)
    refuse(`Invalid table cell location. The row index ${rowIndex} must be less than ${rows}.`);
  if (columnIndex < 0 || columnIndex >= columns) {
    refuse(`Invalid table cell location. The column index ${columnIndex} must be less than ${columns}.`);
  }
  const { row, column } = headOf(found.block, rowIndex, columnIndex);
  return { ...found, row, column, cell: cellOf(found.block, row, column) };
}

export function cellOf(table: Table, row: number, column: number): Cell {
  const cell = table.rows[row]?.cells[column];
  if (!cell) throw new Error(`The table has no cell ${row}, ${column}.`);
  return cell;
}

/** The upper left cell of the merged block that covers a position; itself where nothing is merged. */
export function headOf(table: Table, row: number, column: number): { row: number; column: number } {
  for (let r = 0; r <= row; r++) {
    for (let c = 0; c <= column; c++) {
      const cell = cellOf(table, r, c);
      if (r + cell.rowSpan > row && c + cell.columnSpan > column) return { row: r, column: c };
    }
  }
  return { row, column };
}

/** A new cell looks like its neighbour: cell style, paragraph and text style. */
function cellLike(neighbour: Cell): Cell {
  const last = neighbour.content.at(-1);
  const cell = emptyCell(last?.kind === 'paragraph' ? (last.runs.at(-1)?.style ?? {}) : {});
  const paragraph = cell.content[0];
  if (last?.kind === 'paragraph' && paragraph?.kind === 'paragraph') paragraph.style = copiedStyle(last.style);
  return { ...cell, style: neighbour.style };
}

export function insertTableRow(
  editing: Editing,
  request: { tableCellLocation?: TableCellLocation; insertBelow?: boolean },
): void {
  const { block: table, start, place, cell, row } = findCell(editing, request.tableCellLocation);
  const at = request.insertBelow ? row + cell.rowSpan : row;
  const model = table.rows[request.insertBelow ? at - 1 : at] as Row;
  for (const head of heads(table)) if (head.row < at && head.row + head.cell.rowSpan > at) head.cell.rowSpan += 1;
  const fresh: Row = { cells: model.cells.map(cellLike), style: withoutHeader(model) };
  const index = start + 1 + lengthOfRows(table, 0, at);
  table.rows.splice(at, 0, fresh);
  shiftForInsertion(editing.document, place.segment.id, index, rowLength(fresh));
}

/** The row of a pinned header does not make its neighbour one. */
function withoutHeader(row: Row): Row['style'] {
  const { tableHeader: _header, ...style } = row.style;
  return style;
}

export function insertTableColumn(
  editing: Editing,
  request: { tableCellLocation?: TableCellLocation; insertRight?: boolean },
): void {
  const { block: table, start, place, cell, column } = findCell(editing, request.tableCellLocation);
  const at = request.insertRight ? column + cell.columnSpan : column;
  const model = request.insertRight ? at - 1 : at;
  for (const head of heads(table))
    if (head.column < at && head.column + head.cell.columnSpan > at) head.cell.columnSpan += 1;
  const starts = [...table.rows.keys()].map((row) => cellStart(table, start, row, at));
  for (const [row, index] of [...starts.entries()].reverse()) {
    const fresh = cellLike(cellOf(table, row, model));
    table.rows[row]?.cells.splice(at, 0, fresh);
    shiftForInsertion(editing.document, place.segment.id, index, cellLength(fresh));
  }
  table.columns.splice(at, 0, { ...table.columns[model] });
}

/** Deletes the rows that the cell spans; a table with no row left goes too. */
export function deleteTableRow(editing: Editing, request: { tableCellLocation?: TableCellLocation }): void {
  const found = findCell(editing, request.tableCellLocation);
  const { block: table, start, place, cell, row } = found;
  const end = row + cell.rowSpan;
  if (row === 0 && end === table.rows.length) return deleteTable(editing, found);
  const from = start + 1 + lengthOfRows(table, 0, row);
  const length = lengthOfRows(table, row, end);
  for (const head of [...heads(table)]) {
    const { row: top, column, cell: merged } = head;
    const bottom = top + merged.rowSpan;
    if (bottom <= row || top >= end) continue;
    const left = Math.max(0, row - top) + Math.max(0, bottom - end);
    // A block whose first row goes hangs on its first row that stays.
    const carrier = top < row ? merged : bottom > end ? cellOf(table, end, column) : null;
    if (!carrier) continue;
    carrier.rowSpan = left;
    carrier.columnSpan = merged.columnSpan;
  }
  table.rows.splice(row, end - row);
  shiftForDeletion(editing.document, place.segment.id, from, from + length);
}

/** Deletes the columns that the cell spans; a table with no column left goes too. */
export function deleteTableColumn(editing: Editing, request: { tableCellLocation?: TableCellLocation }): void {
  const found = findCell(editing, request.tableCellLocation);
  const { block: table, start, place, cell, column } = found;
  const end = column + cell.columnSpan;
  if (column === 0 && end === table.columns.length) return deleteTable(editing, found);
  const cuts = [...table.rows.keys()].map(
    (row) => [cellStart(table, start, row, column), cellStart(table, start, row, end)] as const,
  );
  for (const head of [...heads(table)]) {
    const { row, column: first, cell: merged } = head;
    const right = first + merged.columnSpan;
    if (right <= column || first >= end) continue;
    const left = Math.max(0, column - first) + Math.max(0, right - end);
    const carrier = first < column ? merged : right > end ? cellOf(table, row, end) : null;
    if (!carrier) continue;
    carrier.columnSpan = left;
    carrier.rowSpan = merged.rowSpan;
  }
  for (const row of table.rows) row.cells.splice(column, end - column);
  table.columns.splice(column, end - column);
  for (const [from, to] of cuts.reverse()) shiftForDeletion(editing.document, place.segment.id, from, to);
}

function deleteTable(editing: Editing, { block, start, place, container, position }: FoundTable): void {
  container.blocks.splice(position, 1);
  shiftForDeletion(editing.document, place.segment.id, start, start + blockLength(block));
}

/** Every cell that is not under a merged one, with its place. */
export function heads(table: Table): { row: number; column: number; cell: Cell }[] {
  const all: { row: number; column: number; cell: Cell }[] = [];
  const covered = new Set<Cell>();
  for (const [row, { cells }] of table.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (covered.has(cell)) continue;
      all.push({ row, column, cell });
      for (let r = row; r < row + cell.rowSpan; r++) {
        for (let c = column; c < column + cell.columnSpan; c++) covered.add(cellOf(table, r, c));
      }
    }
  }
  return all;
}

const lengthOfRows = (table: Table, from: number, to: number): number =>
  table.rows.slice(from, to).reduce((length, row) => length + rowLength(row), 0);

/** Index at which a cell starts; for the column after the last one, where the row ends. */
function cellStart(table: Table, tableStart: number, row: number, column: number): number {
  for (const cell of cellsOf(table, tableStart))
    if (cell.rowIndex === row && cell.columnIndex === column) return cell.start;
  return tableStart + 1 + lengthOfRows(table, 0, row + 1);
}
