/** The tab "How to fill" of each spreadsheet: numbered steps, an example, whom to ask. */
import type { Industry } from '../domain/conveyor';
import type { SpreadsheetKind } from '../domain/engagement';
import { inIndustry } from '../locales/by-industry';
import type { SheetNotes } from '../locales/sheets-text';
import { linesOf, LINE_HEIGHT } from './text-measure';
import { PAGE_TOP, type Page, type PageCell } from './page';

const COLUMNS = [56, 240, 620] as const;
const PADDING = 20;

export interface Contact {
  readonly name: string;
  readonly email: string;
}

/** No line begins with the dot between two parts, or with the rest of a telephone number. */
const keepTogether = (text: string): string => text.replaceAll(' · ', '\u00a0· ').replace(/(?<=\d) (?=\d)/g, '\u00a0');

export function guidePage({ pages }: SheetNotes, kind: SpreadsheetKind, contact: Contact, industry: Industry): Page {
  const guide = pages[`${kind}Guide`];
  const cells: PageCell[] = [];
  const heights: Record<number, number> = { [PAGE_TOP]: 12 };
  let row = PAGE_TOP + 1;
  guide.steps.forEach(([title, body], index) => {
    cells.push(
      { row, column: 0, text: String(index + 1), style: 'stepNumber' },
      { row, column: 1, text: title, style: 'stepTitle' },
      { row, column: 2, text: body, style: 'body' },
    );
    const lines = Math.max(linesOf(title, COLUMNS[1]), linesOf(body, COLUMNS[2]));
    heights[row] = lines * LINE_HEIGHT + PADDING;
    row += 1;
  });
  const block = (heading: string, body: string, style: 'example' | 'body'): void => {
    heights[row] = 12;
    cells.push({ row: row + 1, column: 1, text: heading, style: 'heading' });
    cells.push({ row: row + 1, column: 2, text: body, style });
    heights[row + 1] = linesOf(body, COLUMNS[2]) * LINE_HEIGHT + PADDING;
    row += 2;
  };
  block(guide.exampleTitle, keepTogether(inIndustry(guide.example, industry)), 'example');
  block(guide.contactTitle, `${contact.name}, ${contact.email}`, 'body');
  return { columns: COLUMNS, rows: row + 1, heights, cells, addOnWrites: false };
}
