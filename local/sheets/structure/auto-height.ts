/** Heights of rows that nobody has sized: as in Sheets they grow with their wrapped text, estimated as there is no screen to measure it on. */
import type { Book, SheetState } from '../book';
import type { Cell } from '../cells/cell';
import { COLUMN_WIDTH, ROW_HEIGHT } from '../limits';
import { shownText } from '../values/read-values';
import { lookAt } from './dimension-runs';

/** Pixels of an average character of 10-point text. */
const CHARACTER = 6.6;
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
  const room =
    format?.wrapStrategy === 'WRAP' ? (width - padding.left - padding.right) / ((CHARACTER * size) / 10) : Infinity;
  return linesOf(text, Math.max(1, Math.floor(room))) * lineHeight(size) + padding.top + padding.bottom;
}

const hasDropdown = (book: Book, { r: rule }: Cell): boolean =>
  rule !== undefined && /^ONE_OF_(LIST|RANGE)$/.test(book.rules.get(rule)?.condition?.type ?? '');

/** Merged cells make no row taller. */
const isMerged = ({ record }: SheetState, row: number, column: number): boolean =>
  record.merges.some(({ top, bottom, left, right }) => row >= top && row < bottom && column >= left && column < right);

/** Lines of a text broken at words, and inside words that are longer than the line. @param room characters of a line */
function linesOf(text: string, room: number): number {
  return text.split('\n').reduce((lines, paragraph) => lines + wrapped(paragraph, room), 0);
}

function wrapped(paragraph: string, room: number): number {
  if (paragraph.length <= room) return 1;
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const length = used === 0 ? word.length : used + 1 + word.length;
    if (length <= room) used = length;
    else {
      lines += Math.ceil(word.length / room) - (used === 0 ? 1 : 0);
      used = word.length % room || room;
    }
  }
  return lines;
}
