/** A cell after a value was entered as USER_ENTERED or RAW says. */
import type { Editing } from '../editing';
import { checkLength } from '../cells/cell-writer';
import { tidyCell, withoutContent, type Cell, type Scalar } from '../cells/cell';
import { localeFacts } from '../formats/locale';
import { enteredFormula } from './entered-formula';
import { parseEntered } from './parse-entered';

/** Parsed as if typed; the cell gets a number format where it has none. */
export function enterText(
  { book, now }: Pick<Editing, 'book' | 'now'>,
  before: Cell | undefined,
  text: string,
): Cell | undefined {
  checkLength(text);
  const format = book.format(before);
  const asText = format?.numberFormat?.type === 'TEXT';
  const entered = parseEntered(text, localeFacts(book.locale), { year: now.getUTCFullYear() }, asText);
  const rest = before && withoutContent(before);
  if (entered.formula !== undefined) return tidyCell({ ...rest, f: enteredFormula(book, entered.formula) });
  if (entered.value === undefined || entered.value === '') return rest;
  const formatted =
    entered.format && !format?.numberFormat
      ? book.formats.number({ ...format, numberFormat: entered.format })
      : rest?.s;
  return tidyCell({ ...rest, v: entered.value, s: formatted });
}

/** Kept as it is; an empty text clears. */
export function enterRaw(before: Cell | undefined, value: Scalar): Cell | undefined {
  const rest = before && withoutContent(before);
  if (value === '') return rest;
  if (typeof value === 'string') checkLength(value);
  return { ...rest, v: value };
}
