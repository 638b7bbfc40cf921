/** What a cell comes to: its literal, or what its formula was computed to, or what an array formula put there. */
import type { Book, SheetState } from '../book';
import { extended, type Cell } from '../cells/cell';
import type { ErrorValue, ExtendedValue } from '../google-types';

const ERROR_TEXT: Readonly<Record<NonNullable<ErrorValue['type']>, string>> = {
  ERROR_TYPE_UNSPECIFIED: '#ERROR!',
  ERROR: '#ERROR!',
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
  LOADING: 'Loading...',
};

export const errorText = (error: ErrorValue): string => ERROR_TEXT[error.type ?? 'ERROR'];

/** Undefined: the cell is blank. Formulas must have been calculated. */
export function effectiveValue(
  book: Book,
  sheet: SheetState,
  row: number,
  column: number,
  cell: Cell | undefined,
): ExtendedValue | undefined {
  if (cell?.f !== undefined) {
    const value = book.computed.values.get(cell)?.value;
    return value && Object.keys(value).length > 0 ? value : undefined;
  }
  if (cell?.v !== undefined) return extended(cell.v);
  return book.computed.spills.get(sheet.id)?.get(`${row},${column}`)?.value;
}

/** A value as JSON has it: text of the error where there is one. Undefined: blank. */
export function plainValue(value: ExtendedValue | undefined): string | number | boolean | undefined {
  if (!value) return undefined;
  if (value.errorValue) return errorText(value.errorValue);
  return value.numberValue ?? value.stringValue ?? value.boolValue;
}
