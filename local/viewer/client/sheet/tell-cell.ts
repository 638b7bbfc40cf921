/** Tells a cell in words: for screen readers, and for whoever cannot see the drawn grid. */
import type { CellData } from '../../../sheets/google-types';
import { address } from './a1';
import { protectionAt, type Tab } from './book';
import { isCheckbox, isDropdown, isTicked, linksOf, shownText } from './cell-facts';
import type { Spot } from './grid';

/** Null where nothing protects the cell. */
export function protectionText(tab: Tab, { row, column }: Spot): string | null {
  const protection = protectionAt(tab, row, column);
  if (!protection) return null;
  const free = protection.requestingUserCanEdit === true || protection.warningOnly === true;
  return `${free ? 'Protected' : 'Protected, not for you to edit'}: ${protection.description ?? 'range'}`;
}

/** One line for each of: place and text, dropdown, note, links, protection. */
export function tellCell(
  tab: Tab,
  { row, column }: Spot,
  cell: CellData | undefined,
  items: readonly string[],
  protection: string | null,
): string {
  const text = isCheckbox(cell) ? (isTicked(cell) ? 'ticked' : 'not ticked') : shownText(cell) || 'empty';
  return [
    `${tab.title}, ${address(row, column)}: ${text}`,
    ...(isDropdown(cell) ? [`Dropdown: ${items.join(', ')}`] : []),
    ...(cell?.note ? [`Note: ${cell.note}`] : []),
    ...linksOf(cell).map((url) => `Link: ${url}`),
    ...(protection === null ? [] : [protection]),
  ].join('\n');
}
