/** Widths that fit what is in columns, estimated from the text: there is no screen to measure it on. */
import type { Book } from '../book';
import type { Lines } from '../editing';
import { localeFacts } from '../formats/locale';
import { displayText } from '../formats/number-format';
import { COLUMN_WIDTH } from '../limits';

/** Pixels of an average character of 10-point Arial, and of the padding on both sides. */
const CHARACTER = 6.6;
const PADDING = 10;

/** Pixels by index. Formulas count with what they were last computed to. */
export function* fitColumns(
  book: Book,
  { sheet, start, end }: Pick<Lines, 'sheet' | 'start' | 'end'>,
): Generator<readonly [number, number]> {
  const locale = localeFacts(book.locale);
  const widths = new Map<number, number>();
  for (const [, column, cell] of sheet.grid.cells(sheet.box)) {
    if (column < start || column >= end || (cell.v === undefined && cell.f === undefined)) continue;
    const format = book.format(cell);
    const computed = cell.f === undefined ? undefined : book.computed.values.get(cell)?.value;
    const value = cell.v ?? computed?.stringValue ?? computed?.numberValue ?? '';
    const scale = (format?.textFormat?.fontSize ?? 10) / 10;
    const longest = Math.max(
      ...displayText(value, format?.numberFormat, locale)
        .split('\n')
        .map((line) => line.length),
    );
    widths.set(column, Math.max(widths.get(column) ?? 0, Math.ceil(longest * CHARACTER * scale + PADDING)));
  }
  for (let index = start; index < end; index++) yield [index, widths.get(index) ?? COLUMN_WIDTH];
}
