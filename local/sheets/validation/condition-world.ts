/** What conditions look at, read from a spreadsheet. */
import type { Book, SheetState } from '../book';
import { localeFacts } from '../formats/locale';
import { civilTime } from '../formats/serial';
import type { ExtendedValue } from '../google-types';
import { readableArea, resolveRange } from '../ranges/resolve';
import { effectiveValue, plainValue } from '../values/cell-value';
import type { ConditionWorld } from './condition';

/** @param formula the value of a formula of the condition at the cell it is asked for */
export function conditionWorld(
  book: Book,
  home: SheetState,
  now: number,
  formula: (text: string) => ExtendedValue | undefined,
): ConditionWorld {
  return {
    locale: localeFacts(book.locale),
    now,
    year: civilTime(now).year,
    formula,
    rangeValues: (text) => rangeValues(book, home, text),
  };
}

/** Values of the range of a list, in order, without blanks. */
export function rangeValues(book: Book, home: SheetState, text: string): (string | number | boolean)[] {
  const bare = text.replace(/^=/, '').replaceAll('$', '');
  const qualified = /!/.test(bare) || isName(book, bare) ? bare : `'${home.title.replaceAll("'", "''")}'!${bare}`;
  const area = readableArea(resolveRange(book, qualified));
  const sheet = book.sheet(area.sheetId);
  const values: (string | number | boolean)[] = [];
  for (const [row, column, cell] of sheet.grid.cells(area)) {
    const value = plainValue(effectiveValue(book, sheet, row, column, cell));
    if (value !== undefined && value !== '') values.push(value);
  }
  return values;
}

const isName = (book: Book, text: string) =>
  book.record.namedRanges.some(({ name }) => name?.toLowerCase() === text.toLowerCase());
