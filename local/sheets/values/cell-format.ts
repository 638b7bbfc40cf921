/** The number format of a cell: its own, else the one its formula brings along. */
import type { Book } from '../book';
import type { Cell } from '../cells/cell';
import type { NumberFormat } from '../google-types';

/** What a formula's value is by its function (TODAY is a date) or by the cell it refers to. */
export function computedFormat(book: Book, cell: Cell | undefined): NumberFormat | undefined {
  return cell?.f === undefined ? undefined : book.computed.values.get(cell)?.format;
}

export const cellNumberFormat = (book: Book, cell: Cell | undefined): NumberFormat | undefined =>
  book.format(cell)?.numberFormat ?? computedFormat(book, cell);
