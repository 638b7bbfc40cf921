/** Values for requests that cannot wait for a calculation: literals, and formulas that were calculated since the last change. */
import type { Book, SheetState } from '../book';
import type { Scalar } from '../cells/cell';
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
  if (cell?.f !== undefined && !isCalculated(book))
    unsupported(`${what} in the batch that changes them, or before they were read once,`);
  const value = plainValue(effectiveValue(book, sheet, row, column, cell));
  return value === '' ? undefined : value;
}

const isCalculated = ({ computed: { changes } }: Book) => changes !== 'all' && changes.size === 0;
