/** Sizes that fit what is in rows and columns, estimated from the text: there is no screen to measure it on. */
import type { Book } from '../book';
import type { Lines } from '../editing';
import { localeFacts } from '../formats/locale';
import { displayText } from '../formats/number-format';
import { COLUMN_WIDTH, ROW_HEIGHT } from '../limits';

/** Pixels of an average character of 10-point Arial, and of the padding on both sides. */
const CHARACTER = 6.6;
const PADDING = 10;

/** Pixels by index. Formulas count with what they were last computed to. */
export function* fitLines(book: Book, { sheet, dimension, start, end }: Lines): Generator<readonly [number, number]> {
  const locale = localeFacts(book.locale);
  const sizes = new Map<number, number>();
  for (const [row, column, cell] of sheet.grid.cells(sheet.box)) {
    const index = dimension === 'ROWS' ? row : column;
    if (index < start || index >= end || (cell.v === undefined && cell.f === undefined)) continue;
    const format = book.format(cell);
    const computed = cell.f === undefined ? undefined : book.computed.values.get(cell)?.value;
    const value = cell.v ?? computed?.stringValue ?? computed?.numberValue ?? '';
    const lines = displayText(value, format?.numberFormat, locale).split('\n');
    const scale = (format?.textFormat?.fontSize ?? 10) / 10;
    const longest = Math.max(...lines.map((line) => line.length));
    const size =
      dimension === 'COLUMNS'
        ? Math.ceil(longest * CHARACTER * scale + PADDING)
        : Math.ceil(lines.length * ROW_HEIGHT * scale);
    sizes.set(index, Math.max(sizes.get(index) ?? 0, size));
  }
  for (let index = start; index < end; index++) {
    yield [index, sizes.get(index) ?? (dimension === 'ROWS' ? ROW_HEIGHT : COLUMN_WIDTH)];
  }
}
