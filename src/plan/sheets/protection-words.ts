/**
 * What the add-on protects, told by the words of its description, in any of our languages. Google keeps nothing else with a
 * protected range that people do not see (developer metadata cannot be put on one, a named range would be listed too), so the
 * words are the mark: each says one thing. Whoever changes them keeps the old ones known here, or repair adds a second range
 * to the files that have them.
 */
import { isTable } from '../../blueprints/spreadsheets';
import { allSheetsTexts } from '../../locales/sheets-for';
import type { Headers, SheetsText, TabKey } from '../../locales/sheets-text';

/** `frame`, `page`, `rows`, or `col.KEY`. */
export type ProtectionKey = 'frame' | 'page' | 'rows' | `col.${string}`;

/** What a protected range protects, by its description; null: not one of ours. */
export function protectionKeyOf(description: string, tab: TabKey): ProtectionKey | null {
  for (const text of allSheetsTexts()) {
    const { protectedFrame, protectedPage, protectedRows } = text.frame;
    if (description === protectedFrame) return 'frame';
    if (description === protectedPage) return 'page';
    if (description === protectedRows) return 'rows';
    const column = isTable(tab)
      ? columnsIn(text, tab).find(([, header]) => text.frame.protectedColumn(header) === description)
      : null;
    if (column) return `col.${column[0]}`;
  }
  return null;
}

const columnsIn = (
  text: SheetsText,
  tab: keyof SheetsText['tables'],
): readonly (readonly [key: string, header: string])[] => Object.entries(text.tables[tab].columns as Headers);
