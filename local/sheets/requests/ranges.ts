/** Requests that shift, clear, sort or merge a range of cells. */
import type { Book, SheetState } from '../book';
import { hasContent, withoutContent, type Row } from '../cells/cell';
import { areaOf, dimensionOf, type Editing } from '../editing';
import { localeFacts } from '../formats/locale';
import { changeRefs, moveBy } from '../formulas/shift-formula';
import type { RequestOf, SortSpec } from '../google-types';
import type { Area, Box } from '../model';
import { guardArea } from '../protection/guard';
import { contains, height, intersects, width } from '../ranges/box';
import { refuse, unsupported } from '../refusal';
import { applyShift } from '../structure/apply-shift';
import { appendLines, grow } from '../structure/resize';
import { literalValue } from '../values/literal-value';

/** The range and everything after it in the direction of the shift. */
const reach = (area: Area, sheet: SheetState, rows: boolean): Area =>
  rows ? { ...area, bottom: sheet.rowCount } : { ...area, right: sheet.columnCount };

export function insertRange(editing: Editing, { range, shiftDimension }: RequestOf<'insertRange'>): void {
  const { book } = editing;
  const { sheet, ...area } = areaOf(book, range);
  const dimension = dimensionOf(shiftDimension, 'shiftDimension');
  const rows = dimension === 'ROWS';
  guardArea(editing, reach(area, sheet, rows));
  refuseCutMerges(sheet, reach(area, sheet, rows));
  const count = rows ? height(area) : width(area);
  const edge = rows
    ? { ...area, top: sheet.rowCount - count, bottom: sheet.rowCount }
    : { ...area, left: sheet.columnCount - count, right: sheet.columnCount };
  if ([...sheet.grid.cells(edge)].some(([, , cell]) => hasContent(cell))) {
    if (rows) appendLines(editing, sheet, dimension, count);
    else grow(editing, sheet, dimension, count);
  }
  applyShift(book, {
    kind: 'insert',
    sheetId: sheet.id,
    dimension,
    at: rows ? area.top : area.left,
    count,
    band: bandOf(area, rows),
  });
}

const bandOf = (area: Box, rows: boolean) =>
  rows ? { start: area.left, end: area.right } : { start: area.top, end: area.bottom };

export function deleteRange(editing: Editing, { range, shiftDimension }: RequestOf<'deleteRange'>): void {
  const { book } = editing;
  const { sheet, ...area } = areaOf(book, range);
  const dimension = dimensionOf(shiftDimension, 'shiftDimension');
  const rows = dimension === 'ROWS';
  guardArea(editing, reach(area, sheet, rows));
  refuseCutMerges(sheet, reach(area, sheet, rows));
  const [start, end] = rows ? [area.top, area.bottom] : [area.left, area.right];
  applyShift(book, { kind: 'delete', sheetId: sheet.id, dimension, start, end, band: bandOf(area, rows) });
}

function refuseCutMerges(sheet: SheetState, box: Box): void {
  for (const merge of sheet.record.merges) {
    if (intersects(merge, box) && !contains(box, merge))
      refuse('This operation would break a merged cell. Unmerge it first.');
  }
}

export function mergeCells(editing: Editing, { range, mergeType }: RequestOf<'mergeCells'>): void {
  const { sheet, ...area } = areaOf(editing.book, range);
  guardArea(editing, area);
  const { record, grid } = sheet;
  if (record.merges.some((merge) => intersects(merge, area) && !contains(area, merge))) {
    refuse('You must select all cells in a merged range to merge or unmerge them.');
  }
  const frozen = record.properties.gridProperties;
  for (const merge of piecesOf(area, mergeType)) {
    if (crosses(merge.top, merge.bottom, frozen.frozenRowCount)) refuse("You can't merge frozen and non-frozen rows.");
    if (crosses(merge.left, merge.right, frozen.frozenColumnCount))
      refuse("You can't merge frozen and non-frozen columns.");
  }
  record.merges = record.merges.filter((merge) => !intersects(merge, area));
  for (const merge of piecesOf(area, mergeType)) {
    if (height(merge) * width(merge) < 2) continue;
    record.merges.push(merge);
    keepFirst(grid, merge);
  }
  editing.book.changed(area);
}

const crosses = (start: number, end: number, frozen = 0) => start < frozen && end > frozen;

function piecesOf(area: Area, type: RequestOf<'mergeCells'>['mergeType']): Area[] {
  const count = (n: number) => Array.from({ length: n }, (_, i) => i);
  switch (type) {
    case 'MERGE_COLUMNS':
      return count(width(area)).map((i) => ({ ...area, left: area.left + i, right: area.left + i + 1 }));
    case 'MERGE_ROWS':
      return count(height(area)).map((i) => ({ ...area, top: area.top + i, bottom: area.top + i + 1 }));
    case 'MERGE_ALL':
    case undefined:
      return [area];
  }
}

/** A merged cell keeps the first value found in it, in its upper left corner. */
function keepFirst(grid: SheetState['grid'], merge: Area): void {
  const filled = [...grid.cells(merge)].filter(([, , cell]) => hasContent(cell));
  const first = filled[0];
  for (const [row, column, cell] of filled) grid.set(row, column, withoutContent(cell));
  if (!first) return;
  const { v, f, runs, chips } = first[2];
  const corner = grid.get(merge.top, merge.left);
  grid.set(merge.top, merge.left, {
    ...corner,
    ...(v === undefined ? {} : { v }),
    ...(f === undefined ? {} : { f }),
    ...(runs ? { runs } : {}),
    ...(chips ? { chips } : {}),
  });
}

export function unmergeCells(editing: Editing, { range }: RequestOf<'unmergeCells'>): void {
  const { sheet, ...area } = areaOf(editing.book, range);
  guardArea(editing, area);
  if (sheet.record.merges.some((merge) => intersects(merge, area) && !contains(area, merge))) {
    refuse('You must select all cells in a merged range to merge or unmerge them.');
  }
  sheet.record.merges = sheet.record.merges.filter((merge) => !intersects(merge, area));
}

export function sortRange(editing: Editing, { range, sortSpecs = [] }: RequestOf<'sortRange'>): void {
  const { sheet, ...area } = areaOf(editing.book, range);
  if (sortSpecs.length === 0) refuse('At least one sort spec must be specified.');
  guardArea(editing, area);
  sortRows(editing.book, sheet, area, sortSpecs);
}

/** Sorts rows by their values; blank ones go last whatever the order. Formulas move as if copied. */
export function sortRows(book: Book, sheet: SheetState, area: Area, specs: readonly SortSpec[]): void {
  if (sheet.record.merges.some((merge) => intersects(merge, area)))
    refuse('You can’t sort a range that contains merged cells.');
  const { grid } = sheet;
  const compare = rowComparer(book, sheet, area, specs);
  const rows = Array.from({ length: height(area) }, (_, i) => {
    const index = area.top + i;
    return { index, cells: grid.row(index)?.slice(area.left, area.right) ?? ([] as Row) };
  });
  const sorted = [...rows].sort((a, b) => compare(a.index, b.index) || a.index - b.index);
  for (const [i, { index, cells }] of sorted.entries()) {
    const to = area.top + i;
    for (let column = area.left; column < area.right; column++) {
      const cell = cells[column - area.left] ?? undefined;
      grid.set(to, column, cell?.f === undefined ? cell : { ...cell, f: changeRefs(cell.f, moveBy(to - index, 0)) });
    }
  }
  book.changed(area);
}

function rowComparer(book: Book, sheet: SheetState, area: Area, specs: readonly SortSpec[]) {
  const collator = new Intl.Collator(localeFacts(book.locale).tag, { sensitivity: 'accent' });
  const keys = specs.map((spec) => {
    const { dimensionIndex: column = 0, sortOrder = 'ASCENDING' } = spec;
    if (spec.backgroundColor ?? spec.backgroundColorStyle ?? spec.foregroundColor ?? spec.foregroundColorStyle)
      unsupported('Sorting by colour');
    if (spec.dataSourceColumnReference) unsupported('A data source');
    if (column < area.left || column >= area.right) refuse(`sortSpecs.dimensionIndex[${column}] is outside the range.`);
    return { column, sign: sortOrder === 'DESCENDING' ? -1 : 1 };
  });
  const rank = (value: unknown) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  const value = (row: number, column: number) =>
    literalValue(book, sheet, row, column, 'Sorting by the values of formulas');
  return (a: number, b: number): number => {
    for (const { column, sign } of keys) {
      const [one, two] = [value(a, column), value(b, column)];
      if (one === undefined || two === undefined) {
        if (one !== two) return one === undefined ? 1 : -1;
        continue;
      }
      const order =
        rank(one) - rank(two) ||
        (typeof one === 'string' ? collator.compare(one, two as string) : Number(one) - Number(two));
      if (order !== 0) return order * sign;
    }
    return 0;
  };
}
