/** Values for requests that cannot wait for a calculation: literals, and formulas that nothing touched since they were calculated. */
import type { Book, SheetState } from '../book';
import type { Cell, Scalar } from '../cells/cell';
import { prepareFormula } from '../formulas/prepare';
import { intersects } from '../ranges/box';
import { unsupported } from '../refusal';
import { effectiveValue, plainValue } from './cell-value';

/** @param what is told when a formula would have to be calculated first @throws Refusal 501 */
export function literalValue(
  book: Book,
  sheet: SheetState,
  row: number,
  column: number,
  what: string,
): Scalar | undefined {
  const cell = sheet.grid.get(row, column);
  if (cell?.f !== undefined && !isSettled(book, sheet, cell, new Set()))
    unsupported(`${what} in the batch that changes what they look at`);
  const value = plainValue(effectiveValue(book, sheet, row, column, cell));
  return value === '' ? undefined : value;
}

/** Whether the formula's value is still what it was calculated to: neither what it looks at changed, nor what that looks at. */
function isSettled(book: Book, sheet: SheetState, cell: Cell, seen: Set<Cell>): boolean {
  const { changes, values, spills } = book.computed;
  if (changes === 'all' || !values.has(cell)) return false;
  if (changes.size === 0 || seen.has(cell)) return true;
  if (spills.size > 0) return false;
  seen.add(cell);
  const prepared = prepareFormula(book, sheet, cell.f ?? '', book.computed.at);
  if ('error' in prepared) return true;
  return prepared.reads.every(({ sheet: home, box }) => {
    if (changes.get(home.id)?.some((changed) => intersects(changed, box))) return false;
    for (const [, , read] of home.grid.cells(box))
      if (read.f !== undefined && !isSettled(book, home, read, seen)) return false;
    return true;
  });
}
