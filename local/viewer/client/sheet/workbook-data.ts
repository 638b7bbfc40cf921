/** The tabs of a spreadsheet as the grid's workbook, still without cells. */
import { BooleanNumber, LocaleType, type IRange, type IWorkbookData, type IWorksheetData } from '@univerjs/core';
import type { DimensionProperties, GridRange } from '../../../sheets/google-types';
import type { Book, Tab } from './book';
import { hex } from './cell-style';

/** Google's sizes where nothing is said, in px. */
const ROW_HEIGHT = 21;
const COLUMN_WIDTH = 100;

export function workbookOf(book: Book): IWorkbookData {
  const sheets = Object.fromEntries(book.tabs.map((tab) => [String(tab.sheetId), worksheetOf(tab)]));
  return {
    id: book.id,
    name: book.title,
    appVersion: '0.25.1',
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: book.tabs.map(({ sheetId }) => String(sheetId)),
    sheets,
  };
}

/** Text that differs whenever more than the cells' content differs, so that the workbook must be made anew. */
export const shapeOf = ({ tabs }: Book): string => JSON.stringify(tabs.map(({ protections: _, ...shape }) => shape));

function worksheetOf(tab: Tab): Partial<IWorksheetData> {
  return {
    id: String(tab.sheetId),
    name: tab.title,
    tabColor: tab.color ? hex(tab.color) : '',
    hidden: tab.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: tab.rows,
    columnCount: tab.columns,
    defaultColumnWidth: COLUMN_WIDTH,
    defaultRowHeight: ROW_HEIGHT,
    freeze: {
      xSplit: tab.frozenColumns,
      ySplit: tab.frozenRows,
      startRow: tab.frozenRows > 0 ? tab.frozenRows : -1,
      startColumn: tab.frozenColumns > 0 ? tab.frozenColumns : -1,
    },
    mergeData: tab.merges.map((merge) => rangeOf(merge, tab)),
    cellData: {},
    rowData: sized(tab.rowSizes, (h, hd) => ({ h, hd, ia: BooleanNumber.FALSE }), ROW_HEIGHT),
    columnData: sized(tab.columnSizes, (w, hd) => ({ w, hd }), COLUMN_WIDTH),
    rowHeader: { width: 46 },
    columnHeader: { height: 24 },
    showGridlines: tab.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    gridlinesColor: '#e2e3e3',
    rightToLeft: BooleanNumber.FALSE,
  };
}

function sized<T>(
  sizes: readonly DimensionProperties[],
  one: (size: number, hidden: BooleanNumber) => T,
  usual: number,
): Record<number, T> {
  return Object.fromEntries(
    sizes.map(({ pixelSize = usual, hiddenByUser, hiddenByFilter }, index) => [
      index,
      one(pixelSize, hiddenByUser || hiddenByFilter ? BooleanNumber.TRUE : BooleanNumber.FALSE),
    ]),
  );
}

const rangeOf = (range: GridRange, tab: Tab): IRange => ({
  startRow: range.startRowIndex ?? 0,
  endRow: (range.endRowIndex ?? tab.rows) - 1,
  startColumn: range.startColumnIndex ?? 0,
  endColumn: (range.endColumnIndex ?? tab.columns) - 1,
});
