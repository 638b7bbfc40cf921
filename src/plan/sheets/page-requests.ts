/** Tabs laid out as a page: built whole when they are missing; title, protection, named cells and chart mended when they are there. */
import { CHART_PLACE } from '../../blueprints/org-chart-page';
import { PAGE_TOP } from '../../blueprints/page';
import { grid } from './a1';
import { pageCellFormat, pageFormat, purposeFormat, titleFormat } from './cell-formats';
import type { DesiredPage, DesiredSpreadsheet } from './desired';
import type { CellFormat, EmbeddedChart, GridRange, SheetsRequest } from './google';
import { BLANK_CELL, type ObservedSheet, type ObservedSpreadsheet } from './observed';
import { style } from './palette';
import { columnAt, type Placement } from './placement';
import { protection } from './table-guards';
import { writeBand } from './table-frame';
import { ROW_HEIGHT } from '../../blueprints/text-measure';

export interface PlacedPage {
  readonly tab: DesiredPage;
  readonly sheetId: number;
  /** Null when the batch makes it. */
  readonly seen: ObservedSheet | null;
}

export function planPage(
  placed: PlacedPage,
  desired: DesiredSpreadsheet,
  observed: ObservedSpreadsheet,
  tables: ReadonlyMap<string, Placement>,
): SheetsRequest[] {
  const { tab, sheetId, seen } = placed;
  const columnCount = seen ? seen.columnCount : tab.page.columns.length;
  const cell = (row: number, column: number) => seen?.cells[row]?.[column] ?? BLANK_CELL;
  return [
    ...(seen ? [] : buildPage(placed, desired)),
    ...writeBand({ sheetId, titleRow: 0, columnCount, tab, cell }),
    ...guardPage(placed, desired),
    ...nameCells(placed, observed),
    ...(tab.key === 'orgChart' ? drawOrgChart(placed, desired, tables) : []),
  ];
}

function buildPage({ tab: { page }, sheetId }: PlacedPage, { palette }: DesiredSpreadsheet): SheetsRequest[] {
  const width = page.columns.length;
  const cells = page.cells.map(({ row, column, text, style: kind }): SheetsRequest => ({
    updateCells: {
      range: grid(sheetId, row, row + 1, column, column + 1),
      rows: [
        { values: [{ userEnteredValue: { stringValue: text }, userEnteredFormat: pageCellFormat(kind, palette) }] },
      ],
      fields: 'userEnteredValue,userEnteredFormat',
    },
  }));
  if (page.hidden) return cells;
  const paint = (range: GridRange, userEnteredFormat: CellFormat): SheetsRequest => ({
    repeatCell: { range, cell: { userEnteredFormat }, fields: 'userEnteredFormat' },
  });
  return [
    paint(grid(sheetId, 0, 1, 0, width), titleFormat(palette)),
    paint(grid(sheetId, 1, 2, 0, width), purposeFormat()),
    paint(grid(sheetId, PAGE_TOP, page.rows, 0, width), pageFormat()),
    ...page.columns.map((pixelSize, column) => size(sheetId, 'COLUMNS', column, column + 1, pixelSize)),
    size(sheetId, 'ROWS', 0, 1, 40),
    size(sheetId, 'ROWS', 1, page.rows, ROW_HEIGHT),
    ...Object.entries(page.heights).map(([row, pixelSize]) =>
      size(sheetId, 'ROWS', Number(row), Number(row) + 1, pixelSize),
    ),
    ...cells,
  ];
}

const size = (
  sheetId: number,
  dimension: 'ROWS' | 'COLUMNS',
  startIndex: number,
  endIndex: number,
  pixelSize: number,
): SheetsRequest => ({
  updateDimensionProperties: {
    range: { sheetId, dimension, startIndex, endIndex },
    properties: { pixelSize },
    fields: 'pixelSize',
  },
});

/** The whole sheet: a range without rows and columns. */
function guardPage({ tab, sheetId, seen }: PlacedPage, { owner, text }: DesiredSpreadsheet): SheetsRequest[] {
  if (seen?.protections.some(({ key }) => key === 'page')) return [];
  const guard = { name: text.frame.protectedPage, range: { sheetId }, warningOnly: tab.page.addOnWrites };
  return [{ addProtectedRange: { protectedRange: protection(guard, owner) } }];
}

function nameCells({ tab, sheetId }: PlacedPage, { namedRanges }: ObservedSpreadsheet): SheetsRequest[] {
  return tab.page.cells.flatMap(({ name, row, column }): SheetsRequest[] =>
    name === undefined || namedRanges.includes(name)
      ? []
      : [{ addNamedRange: { namedRange: { name, range: grid(sheetId, row, row + 1, column, column + 1) } } }],
  );
}

/** Own chart ID, so that a chart which is made again stays the same one. */
const CHART_ID = 2031;

function drawOrgChart(
  { sheetId, seen }: PlacedPage,
  { palette, text }: DesiredSpreadsheet,
  tables: ReadonlyMap<string, Placement>,
): SheetsRequest[] {
  const people = tables.get('employees');
  const name = people && columnAt(people, 'name');
  const manager = people && columnAt(people, 'manager');
  if (!people || !name || !manager) return [];
  const data = (column: number) => ({
    sourceRange: { sources: [grid(people.sheetId, people.firstRow, people.rowCount, column, column + 1)] },
  });
  const spec: EmbeddedChart['spec'] = {
    title: text.pages.orgChart.chart,
    orgChart: {
      nodeSize: 'MEDIUM',
      labels: data(name.at),
      parentLabels: data(manager.at),
      nodeColorStyle: style(palette.tint),
      selectedNodeColorStyle: style(palette.accent),
    },
  };
  const chartId = seen?.orgChartId ?? null;
  if (chartId !== null) {
    // Its source was lost and is made again.
    const lost = people.seen === null || name.from === null || manager.from === null;
    return lost ? [{ updateChartSpec: { chartId, spec } }] : [];
  }
  const { row: rowIndex, column: columnIndex, width: widthPixels, height: heightPixels } = CHART_PLACE;
  const overlayPosition = { anchorCell: { sheetId, rowIndex, columnIndex }, widthPixels, heightPixels };
  return [{ addChart: { chart: { chartId: CHART_ID, spec, position: { overlayPosition } } } }];
}
