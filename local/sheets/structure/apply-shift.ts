/** Carries an insertion, deletion or move of rows or columns through everything that points at cells. */
import type { Book, SheetState } from '../book';
import { tidyCell, type Cell } from '../cells/cell';
import { changeConditionRefs, changeRefs, type RefChange } from '../formulas/shift-formula';
import type { Ref } from '../formulas/tokens';
import type { BooleanCondition, ConditionalFormatRule, DataValidationRule, GridRange } from '../google-types';
import type { MetadataRecord } from '../model';
import { bookNotation } from '../formats/locale';
import { gridRange, openBox } from '../ranges/grid-range';
import { isEmpty } from '../ranges/box';
import { mapChartRanges } from './chart-ranges';
import { shiftRuns } from './dimension-runs';
import { shiftIndex, shiftRange, shiftRef, type Shift, type Span } from './shift';

/** Moves the cells themselves and all that refers to them. The size of the grid is the caller's to change. */
export function applyShift(book: Book, shift: Shift): void {
  shiftLines(book, shift);
  followShifts(book);
}

/** The same but for references in formulas: they follow with {@link followShifts}, so that many deletions in a row look through them once. */
export function shiftLines(book: Book, shift: Shift): void {
  const sheet = book.sheet(shift.sheetId);
  if (shift.band) moveBand(sheet, shift, shift.band);
  else {
    moveCells(sheet, shift);
    const runs = shift.dimension === 'ROWS' ? 'rowRuns' : 'columnRuns';
    sheet.record[runs] = shiftRuns(shift, sheet.record[runs]);
  }
  shiftObjects(book, shift);
  book.shifts.push(shift);
  book.restructured();
}

function moveCells({ grid }: SheetState, shift: Shift): void {
  const rows = shift.dimension === 'ROWS';
  switch (shift.kind) {
    case 'insert':
      return rows ? grid.insertRows(shift.at, shift.count) : grid.insertColumns(shift.at, shift.count);
    case 'delete':
      return rows ? grid.deleteRows(shift.start, shift.end) : grid.deleteColumns(shift.start, shift.end);
    case 'move':
      return rows
        ? grid.moveRows(shift.start, shift.end, shift.to)
        : grid.moveColumns(shift.start, shift.end, shift.to);
  }
}

/** Moves the cells of some columns up or down, or of some rows to the side; what falls off the grid is lost. */
function moveBand({ grid, box }: SheetState, shift: Shift, band: Span): void {
  const rows = shift.dimension === 'ROWS';
  const part = rows ? { ...box, left: band.start, right: band.end } : { ...box, top: band.start, bottom: band.end };
  const moved = [...grid.cells(part)].filter(
    ([row, column]) => shiftIndex(shift, rows ? row : column) !== (rows ? row : column),
  );
  for (const [row, column] of moved) grid.set(row, column, undefined);
  for (const [row, column, cell] of moved) {
    const index = shiftIndex(shift, rows ? row : column);
    if (index !== null && index < (rows ? box.bottom : box.right))
      grid.set(rows ? index : row, rows ? column : index, cell);
  }
}

/** Carries the shifts since the last time through all references. To be called before anything reads a formula or a rule. */
export function followShifts(book: Book): void {
  if (book.shifts.length === 0) return;
  const shifts = book.shifts.splice(0);
  changeAllRefs(book, (home) => (ref) => {
    const target = (ref.sheet === undefined ? home : book.byTitle(ref.sheet))?.id;
    return shifts.reduce<Ref | null>((at, shift) => at && shiftRef(shift, at, target), ref);
  });
}

/** Rewrites references in all formulas: of cells, validations, conditional formats and filters. `home` is the sheet a formula stands on. */
export function changeAllRefs(book: Book, changeOn: (home: SheetState) => RefChange): void {
  for (const sheet of book.sheets) {
    const change = changeOn(sheet);
    for (const [row, column, cell] of [...sheet.grid.formulas()]) {
      const f = changeRefs(cell.f as string, change);
      if (f !== cell.f) sheet.grid.set(row, column, { ...cell, f });
    }
    changeRules(book, sheet, change);
    const { record } = sheet;
    record.conditionalFormats = record.conditionalFormats.map((rule) => changeConditionalRule(book, rule, change));
  }
}

/** Only rules that cells have: those that they had before stay in the table, and would be changed into ever more of them. */
function changeRules(book: Book, sheet: SheetState, change: RefChange): void {
  const numbers = new Map<number, number>();
  const numberAfter = (number: number): number => {
    const known = numbers.get(number);
    if (known !== undefined) return known;
    const rule = book.rules.get(number);
    const moved = rule && changeRule(book, rule, change);
    const after = moved === undefined || moved === rule ? number : book.rules.number(moved);
    numbers.set(number, after);
    return after;
  };
  const changed: [row: number, column: number, cell: Cell][] = [];
  for (const [row, column, cell] of sheet.grid.cells(sheet.box))
    if (cell.r !== undefined && numberAfter(cell.r) !== cell.r) changed.push([row, column, cell]);
  for (const [row, column, cell] of changed)
    sheet.grid.set(row, column, tidyCell({ ...cell, r: numberAfter(cell.r as number) }) as Cell);
}

function changeRule(book: Book, rule: DataValidationRule, change: RefChange): DataValidationRule {
  const condition = changeCondition(book, rule.condition, change);
  return condition === rule.condition || condition === undefined ? rule : { ...rule, condition };
}

function changeCondition<T extends BooleanCondition | undefined>(book: Book, condition: T, change: RefChange): T {
  if (!condition?.values) return condition;
  const notation = bookNotation(book.locale);
  let same = true;
  const values = condition.values.map((value) => {
    const text = value.userEnteredValue;
    if (text === undefined || !/^[=+]/.test(text)) return value;
    const changed = changeConditionRefs(text, notation, change);
    if (changed === text) return value;
    same = false;
    return { ...value, userEnteredValue: changed };
  });
  return same ? condition : { ...condition, values };
}

function changeConditionalRule(book: Book, rule: ConditionalFormatRule, change: RefChange): ConditionalFormatRule {
  const { booleanRule } = rule;
  if (!booleanRule?.condition) return rule;
  const condition = changeCondition(book, booleanRule.condition, change);
  return condition === booleanRule.condition ? rule : { ...rule, booleanRule: { ...booleanRule, condition } };
}

function shiftObjects(book: Book, shift: Shift): void {
  const { record } = book.sheet(shift.sheetId);
  const moved = <T extends { range?: GridRange }>(items: readonly T[]): T[] =>
    items.flatMap((item) => {
      if (item.range === undefined) return [item];
      const range = shiftRange(shift, item.range);
      return range ? [range === item.range ? item : { ...item, range }] : [];
    });
  record.merges = record.merges.flatMap((merge) => {
    const range = shiftRange(shift, gridRange(merge));
    if (!range) return [];
    const box = openBox(range);
    return isEmpty(box) || (box.bottom - box.top) * (box.right - box.left) < 2
      ? []
      : [{ sheetId: shift.sheetId, ...box }];
  });
  record.conditionalFormats = record.conditionalFormats.flatMap((rule) => {
    const ranges = (rule.ranges ?? []).flatMap((range) => shiftRange(shift, range) ?? []);
    return ranges.length > 0 ? [{ ...rule, ranges }] : [];
  });
  record.protectedRanges = moved(record.protectedRanges).map((protection) =>
    protection.unprotectedRanges
      ? {
          ...protection,
          unprotectedRanges: protection.unprotectedRanges.flatMap((range) => shiftRange(shift, range) ?? []),
        }
      : protection,
  );
  record.bandedRanges = moved(record.bandedRanges);
  record.basicFilter = moved(record.basicFilter ? [record.basicFilter] : [])[0] ?? null;
  record.filterViews = moved(record.filterViews);
  book.record.namedRanges = moved(book.record.namedRanges);
  book.record.metadata = book.record.metadata.flatMap((entry) => shiftMetadata(shift, entry) ?? []);
  for (const sheet of book.sheets) {
    sheet.record.charts = sheet.record.charts.map((chart) =>
      mapChartRanges(chart, (range) => shiftRange(shift, range)),
    );
  }
}

function shiftMetadata(shift: Shift, entry: MetadataRecord): MetadataRecord | null {
  const { place } = entry;
  const kind = shift.dimension === 'ROWS' ? 'ROW' : 'COLUMN';
  if (shift.band || place.kind !== kind || place.sheetId !== shift.sheetId) return entry;
  const index = shiftIndex(shift, place.index);
  return index === null ? null : { ...entry, place: { ...place, index } };
}
