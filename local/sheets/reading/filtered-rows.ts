/** Rows that the sheet's basic filter hides. */
import type { Book, SheetState } from '../book';
import { boxWithin } from '../ranges/grid-range';
import { conditionHolds } from '../validation/condition';
import { conditionWorld } from '../validation/condition-world';
import { effectiveValue } from '../values/cell-value';
import { shownText } from '../values/read-values';

/** The first row of the filter is its header. The spreadsheet must have been calculated. */
export function hiddenByFilter(book: Book, sheet: SheetState, now: number): Set<number> {
  const hidden = new Set<number>();
  const filter = sheet.record.basicFilter;
  const specs = filter?.filterSpecs ?? [];
  if (!filter || specs.length === 0) return hidden;
  const box = boxWithin(filter.range ?? {}, sheet);
  const world = conditionWorld(book, sheet, now, () => undefined);
  for (let row = box.top + 1; row < box.bottom; row++) {
    for (const { columnIndex = 0, filterCriteria: { hiddenValues = [], condition } = {} } of specs) {
      const cell = sheet.grid.get(row, columnIndex);
      const hides =
        hiddenValues.includes(shownText(book, sheet, row, columnIndex, cell) ?? '') ||
        (condition && !conditionHolds(condition, effectiveValue(book, sheet, row, columnIndex, cell), world));
      if (hides) hidden.add(row);
    }
  }
  return hidden;
}
