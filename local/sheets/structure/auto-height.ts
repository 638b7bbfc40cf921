/** Heights of rows that nobody has sized: as in Sheets they grow with their wrapped text, estimated as there is no screen to measure it on. */
import type { Book, SheetState } from '../book';
import type { Cell } from '../cells/cell';
import { COLUMN_WIDTH, ROW_HEIGHT } from '../limits';
import { shownText } from '../values/read-values';
import { lookAt } from './dimension-runs';
import { linesIn } from './text-width';

/** Google's padding of a cell, in pixels. */
const PADDING = { top: 2, right: 3, bottom: 2, left: 3 };

/** Pixels that the arrow of a dropdown takes. */
const ARROW = 22;

/** Pixels of a line of text. @param size in points */
const lineHeight = (size: number): number => Math.round(size * 1.5 + 2);

/** Pixels of a row without a size of its own. The spreadsheet must have been calculated. */
export function autoHeight(book: Book, sheet: SheetState, row: number): number {
  const cells = sheet.grid.row(row) ?? [];
  let height = ROW_HEIGHT;
  for (const [column, cell] of cells.entries()) {
    if (cell && !isMerged(sheet, row, column)) height = Math.max(height, cellHeight(book, sheet, row, column, cell));
  }
  return height;
}

function cellHeight(book: Book, sheet: SheetState, row: number, column: number, cell: Cell): number {
  const format = book.format(cell);
  const size = format?.textFormat?.fontSize ?? 10;
  const padding = { ...PADDING, ...format?.padding };
  const text = shownText(book, sheet, row, column, cell) ?? '';
  const width =
    (lookAt(sheet.record.columnRuns, column).pixelSize ?? COLUMN_WIDTH) - (hasDropdown(book, cell) ? ARROW : 0);
  const room = format?.wrapStrategy === 'WRAP' ? Math.max(1, width - padding.left - padding.right) : Infinity;
  const lines = linesIn(text, room, { size, bold: format?.textFormat?.bold ?? false });
  return lines * lineHeight(size) + padding.top + padding.bottom;
}

const hasDropdown = (book: Book, { r: rule }: Cell): boolean =>
  rule !== undefined && /^ONE_OF_(LIST|RANGE)$/.test(book.rules.get(rule)?.condition?.type ?? '');

/** Merged cells make no row taller. */
const isMerged = ({ record }: SheetState, row: number, column: number): boolean =>
  record.merges.some(({ top, bottom, left, right }) => row >= top && row < bottom && column >= left && column < right);
