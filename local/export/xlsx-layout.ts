/** Rows, columns, panes and pages of a tab. */
import type { Style, Worksheet } from 'exceljs';
import type { SnapshotLines, SnapshotSheet } from '../sheets/snapshot';
import { areaName } from './xlsx-areas';
import { argb } from './xlsx-styles';
import { filterOf } from './xlsx-filter';

/** Pixels of the widest digit of the workbook's default font, Calibri of 11 points: the unit of widths in the file. */
const DIGIT = 7;
const POINTS_PER_PIXEL = 0.75;
/** Excel's limits, in its units. */
const WIDEST = 255;
const TALLEST = 409;
/** Pixels that fit an upright page, and one across at the smallest scale that can be read. */
const UPRIGHT = 760;
const ACROSS = 1900;
const A4 = 9;

export interface Layout {
  /** Pixels; 0 when hidden. */
  width(column: number): number;
  height(row: number): number;
  /** 1-based. */
  readonly fitted: ReadonlySet<number>;
}

/** @param empty how cells look that nothing is said about */
export function setUpLayout(into: Worksheet, sheet: SnapshotSheet, empty: Partial<Style>): Layout {
  const { properties, frozenRows, frozenColumns } = sheet;
  const { gridProperties, rightToLeft, tabColorStyle, tabColor } = properties;
  const widths = sizes(sheet.columns);
  const heights = sizes(sheet.rows);
  const color = argb(tabColorStyle, tabColor);
  if (color !== undefined) into.properties.tabColor = { argb: color };
  into.properties.defaultRowHeight = sheet.defaultRowHeight * POINTS_PER_PIXEL;
  const common = { showGridLines: !gridProperties?.hideGridlines, rightToLeft: rightToLeft ?? false };
  into.views = [
    frozenRows > 0 || frozenColumns > 0
      ? { ...common, state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows }
      : { ...common, state: 'normal' },
  ];
  for (let column = 0; column < sheet.columnCount; column++) {
    const { pixelSize = sheet.defaultColumnWidth, hidden = false } = widths.get(column) ?? {};
    const target = into.getColumn(column + 1);
    target.width = Math.min(WIDEST, Math.round((pixelSize / DIGIT) * 256) / 256);
    target.hidden = hidden;
    target.style = empty;
  }
  const filtered = new Set(sheet.filteredRows);
  const fitted = new Set<number>();
  for (const [row, { pixelSize, hidden, fitted: fits }] of heights) {
    const target = into.getRow(row + 1);
    target.height = Math.min(TALLEST, pixelSize * POINTS_PER_PIXEL);
    if (hidden) target.hidden = true;
    if (fits) fitted.add(row + 1);
  }
  for (const row of filtered) into.getRow(row + 1).hidden = true;
  const filter = filterOf(sheet);
  if (filter) into.autoFilter = areaName(filter.box);
  setUpPages(into, sheet, widths);
  return {
    width: (column) => shown(widths.get(column), sheet.defaultColumnWidth),
    height: (row) => (filtered.has(row) ? 0 : shown(heights.get(row), sheet.defaultRowHeight)),
    fitted,
  };
}

const shown = (line: SnapshotLines | undefined, otherwise: number): number =>
  line?.hidden ? 0 : (line?.pixelSize ?? otherwise);

function sizes(lines: readonly SnapshotLines[]): Map<number, SnapshotLines> {
  const result = new Map<number, SnapshotLines>();
  for (const line of lines) for (let index = line.start; index < line.end; index++) result.set(index, line);
  return result;
}

/** Wide tabs across, all columns on as few pages as can be read. */
function setUpPages(into: Worksheet, sheet: SnapshotSheet, widths: ReadonlyMap<number, SnapshotLines>): void {
  let width = 0;
  const { right } = contentOf(sheet);
  for (let column = 0; column < right; column++) width += shown(widths.get(column), sheet.defaultColumnWidth);
  into.pageSetup = {
    paperSize: A4,
    orientation: width > UPRIGHT ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: Math.max(1, Math.ceil(width / ACROSS)),
    fitToHeight: 0,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
  };
}

/** As far as there is something to read: colours of empty rows are no reason to print them. Ends are exclusive. */
export function contentOf(sheet: SnapshotSheet): { bottom: number; right: number } {
  let [bottom, right] = [0, 0];
  for (const { row, column, value, error } of sheet.cells) {
    if (!error && (value === undefined || value === '' || value === false)) continue;
    bottom = Math.max(bottom, row + 1);
    right = Math.max(right, column + 1);
  }
  for (const { endRowIndex = 0, endColumnIndex = 0, startRowIndex = 0 } of sheet.merges) {
    if (startRowIndex >= bottom) continue;
    bottom = Math.max(bottom, endRowIndex);
    right = Math.max(right, endColumnIndex);
  }
  return { bottom, right };
}
