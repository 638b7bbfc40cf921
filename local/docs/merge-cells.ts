/** mergeTableCells and unmergeTableCells. Cells under a merged one stay in the table, empty. */
import { emptyParagraph } from './defaults';
import type { Editing } from './editing';
import type { TableRange } from './google-types';
import { blocksLength, textOf, type Cell, type Paragraph, type Span } from './model';
import { shiftByMap } from './named-ranges';
import { refuse } from './refusal';
import { cellOf, findCell, headOf, type FoundTable } from './tables';
import { paragraphsIn, type Found } from './tree';

interface Area {
  readonly found: FoundTable;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The rows and columns of a table range. Refuses one that leaves the table. */
export function areaOf(editing: Editing, range: TableRange | undefined): Area {
  if (!range) return refuse('The table range must be specified.');
  const { rowSpan = 0, columnSpan = 0, tableCellLocation } = range;
  if (rowSpan < 1 || columnSpan < 1) refuse('The row span and the column span of a table range must be at least 1.');
  const found = findCell(editing, tableCellLocation);
  const top = tableCellLocation?.rowIndex ?? 0;
  const left = tableCellLocation?.columnIndex ?? 0;
  if (top + rowSpan > found.block.rows.length || left + columnSpan > found.block.columns.length) {
    refuse('Invalid table range. The range reaches beyond the table.');
  }
  return { found, top, left, bottom: top + rowSpan, right: left + columnSpan };
}

/** Positions of an area, row by row. */
export function* positionsOf({ top, left, bottom, right }: Area): Generator<{ row: number; column: number }> {
  for (let row = top; row < bottom; row++) for (let column = left; column < right; column++) yield { row, column };
}

export function mergeTableCells(editing: Editing, request: { tableRange?: TableRange }): void {
  const area = areaOf(editing, request.tableRange);
  const { found, top, left, bottom, right } = area;
  const table = found.block;
  for (const { row, column } of positionsOf(area)) {
    const head = headOf(table, row, column);
    const { rowSpan, columnSpan } = cellOf(table, head.row, head.column);
    const inside =
      head.row >= top && head.column >= left && head.row + rowSpan <= bottom && head.column + columnSpan <= right;
    if (!inside) refuse('Invalid table range. The cells to merge must form a rectangle.');
  }
  keepingRanges(editing, found, () => {
    const head = cellOf(table, top, left);
    for (const { row, column } of positionsOf(area)) {
      const cell = cellOf(table, row, column);
      cell.rowSpan = cell.columnSpan = 1;
      if (cell === head || isEmpty(cell)) continue;
      head.content = isEmpty(head) ? cell.content : [...head.content, ...cell.content];
      cell.content = [emptyParagraph()];
    }
    head.rowSpan = bottom - top;
    head.columnSpan = right - left;
  });
}

export function unmergeTableCells(editing: Editing, request: { tableRange?: TableRange }): void {
  const area = areaOf(editing, request.tableRange);
  for (const { row, column } of positionsOf(area)) {
    const head = headOf(area.found.block, row, column);
    Object.assign(cellOf(area.found.block, head.row, head.column), { rowSpan: 1, columnSpan: 1 });
  }
}

const isEmpty = (cell: Cell): boolean => {
  const [only, ...more] = cell.content;
  return more.length === 0 && only?.kind === 'paragraph' && textOf(only) === '\n';
};

/** Named ranges go with the paragraphs that a merge moves; ends on structural marks stay at the same mark, counted from the start. */
function keepingRanges(editing: Editing, found: FoundTable, work: () => void): void {
  const { segment } = found.place;
  const before = paragraphsIn(segment, 0, segment.end);
  const marks = marksBetween(before, segment.end);
  work();
  const end = blocksLength(segment.blocks);
  const after = paragraphsIn(segment, 0, end);
  const now = new Map(after.map((one) => [one.block, one.start]));
  const marksNow = marksBetween(after, end);
  const moved = (index: number): number | null => {
    const owner = ownerOf(before, index);
    if (!owner) return marksNow[marks.indexOf(index)] ?? null;
    const start = now.get(owner.block);
    return start === undefined ? null : start + index - owner.start;
  };
  shiftByMap(editing.document, segment.id, ({ start, end: last }): Span | null => {
    const first = moved(start);
    const final = moved(last - 1);
    return first === null || final === null ? null : { start: first, end: final + 1 };
  });
}

const ownerOf = (paragraphs: Found<Paragraph>[], index: number): Found<Paragraph> | undefined =>
  paragraphs.find(({ block, start }) => index >= start && index < start + blocksLength([block]));

/** All indexes that no paragraph owns. A merge keeps their number and order. */
function marksBetween(paragraphs: Found<Paragraph>[], end: number): number[] {
  const marks: number[] = [];
  let at = 0;
  for (const { block, start } of paragraphs) {
    for (; at < start; at++) marks.push(at);
    at = start + blocksLength([block]);
  }
  for (; at < end; at++) marks.push(at);
  return marks;
}
