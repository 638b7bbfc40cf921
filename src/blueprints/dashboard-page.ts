/** The Dashboard: four rows of four figures; the add-on counts them and writes them, there are no formulas. */
import type { SheetNotes } from '../locales/sheets-text';
import { figureName, PAGE_TOP, type Page, type PageCell } from './page';

type Figure = keyof SheetNotes['pages']['dashboard']['tiles'];
type Group = keyof SheetNotes['pages']['dashboard']['groups'];

/** Figures of the dashboard, by group, in the order in which they stand. */
export const FIGURES: Readonly<Record<Group, readonly Figure[]>> = {
  pipeline: ['openDeals', 'openValue', 'forecast', 'overstayed'],
  results: ['won', 'wonValue', 'winRate', 'cycle'],
  response: ['firstResponse', 'withinFive', 'missedCalls', 'calledBack'],
  discipline: ['noNextStep', 'overdueSteps', 'touched', 'lossEvidence'],
};

const EMPTY = '–';
const MARGIN = 24;
const TILE = 210;
const GAP = 12;

export function dashboardPage(text: SheetNotes): Page {
  const { tiles, groups, asOf, never, empty } = text.pages.dashboard;
  const cells: PageCell[] = [
    { row: PAGE_TOP + 1, column: 1, text: asOf, style: 'note' },
    { row: PAGE_TOP + 1, column: 3, text: never, style: 'value', name: figureName('asOf') },
    { row: PAGE_TOP + 2, column: 1, text: empty, style: 'note' },
  ];
  const heights: Record<number, number> = { [PAGE_TOP]: 12, [PAGE_TOP + 3]: 12 };
  let row = PAGE_TOP + 4;
  for (const [group, figures] of Object.entries(FIGURES) as [Group, readonly Figure[]][]) {
    cells.push({ row, column: 1, text: groups[group], style: 'heading' });
    figures.forEach((figure, index) => {
      const column = 1 + index * 2;
      const [label, hint] = tiles[figure];
      cells.push({ row: row + 1, column, text: label, style: 'tileLabel' });
      cells.push({ row: row + 2, column, text: EMPTY, style: 'tileValue', name: figureName(figure) });
      cells.push({ row: row + 3, column, text: hint, style: 'tileHint' });
    });
    Object.assign(heights, { [row + 1]: 30, [row + 2]: 48, [row + 3]: 44, [row + 4]: 16 });
    row += 5;
  }
  return {
    columns: [MARGIN, TILE, GAP, TILE, GAP, TILE, GAP, TILE, MARGIN],
    rows: row,
    heights,
    cells,
    addOnWrites: true,
  };
}
