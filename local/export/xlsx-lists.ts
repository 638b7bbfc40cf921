/** Lists of dropdowns that are too long for a rule: they stand on a tab of their own that nobody sees. */
import type { Workbook, Worksheet } from 'exceljs';
import { columnName } from '../sheets/ranges/columns';
import { quotedTab } from './xlsx-names';
import { cellText, formulaString } from './xlsx-text';

/** Excel's limit for the text of a list. */
const LONGEST = 255;

export type ListMaker = (items: readonly string[]) => string;

/** Makes formulas of lists; the tab is made with the first list that needs it. @param name that no other tab has */
export function listMaker(workbook: Workbook, name: string): ListMaker {
  const places = new Map<string, string>();
  let sheet: Worksheet | undefined;
  return (items) => {
    const plain = formulaString(items.join(','));
    const fits = items.every((item) => item !== '' && item === item.trim() && !/[,\n\r\t]/.test(item));
    if (fits && plain.length - 2 <= LONGEST && items.length > 0) return plain;
    const key = JSON.stringify(items);
    let place = places.get(key);
    if (place === undefined) {
      sheet ??= workbook.addWorksheet(name, { state: 'veryHidden' });
      const column = places.size + 1;
      for (const [i, item] of items.entries()) sheet.getCell(i + 1, column).value = cellText(item);
      const letters = `$${columnName(column - 1)}`;
      place = `${quotedTab(name)}!${letters}$1:${letters}$${Math.max(1, items.length)}`;
      places.set(key, place);
    }
    return place;
  };
}
