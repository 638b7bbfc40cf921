/** The Org chart: a native chart over the Employees tab, which draws itself as people fill the names in. */
import type { SheetNotes } from '../locales/sheets-text';
import { PAGE_TOP, type Page } from './page';

/** Where the chart stands, and its size in pixels. */
export const CHART_PLACE = { row: PAGE_TOP + 2, column: 0, width: 1100, height: 560 } as const;

export const orgChartPage = (text: SheetNotes): Page => ({
  columns: [24, 1080],
  rows: 30,
  heights: { [PAGE_TOP]: 12 },
  cells: [{ row: PAGE_TOP + 1, column: 1, text: text.pages.orgChart.hint, style: 'note' }],
  addOnWrites: false,
});
