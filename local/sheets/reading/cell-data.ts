/** Google's CellData of one cell, as far as it is asked for. */
import { maskBelow, type MaskTree } from '../../kernel/masks';
import type { Book, SheetState } from '../book';
import { extended, type Cell } from '../cells/cell';
import { allChipRuns } from '../cells/runs';
import { bandColor, effectiveFormat, type Shown } from '../formats/effective-format';
import { bookNotation, localeFacts } from '../formats/locale';
import { shownFormula } from '../formulas/formula';
import type { CellData, CellFormat, ExtendedValue } from '../google-types';
import { computedFormat } from '../values/cell-format';
import { effectiveValue } from '../values/cell-value';
import { shownText } from '../values/read-values';
import type { ConditionalFormats } from './conditional-formats';

export interface CellView {
  readonly book: Book;
  readonly sheet: SheetState;
  /** Of CellData. */
  readonly mask: MaskTree;
  readonly conditional: ConditionalFormats;
}

/** Undefined for a cell with nothing in it and nothing on it. */
export function cellData(view: CellView, row: number, column: number): CellData | undefined {
  const { book, sheet, mask } = view;
  const cell = sheet.grid.get(row, column);
  const wants = (name: keyof CellData) => maskBelow(mask, name) !== undefined;
  const data: CellData = {};
  if (cell && wants('userEnteredValue')) {
    const entered = enteredValue(book, cell);
    if (entered) data.userEnteredValue = entered;
  }
  const value = effectiveValue(book, sheet, row, column, cell);
  if (value && wants('effectiveValue')) data.effectiveValue = value;
  if (value && wants('formattedValue')) {
    const text = shownText(book, sheet, row, column, cell);
    if (text !== undefined) data.formattedValue = text;
  }
  const format = book.format(cell);
  if (format && wants('userEnteredFormat')) data.userEnteredFormat = format;
  if (wants('effectiveFormat')) {
    const shown = shownFormat(view, row, column, cell, value, format);
    if (shown) data.effectiveFormat = shown;
  }
  if (!cell) return Object.keys(data).length > 0 ? data : undefined;
  const link = hyperlinkOf(book, cell, format);
  if (link !== undefined && wants('hyperlink')) data.hyperlink = link;
  if (cell.note !== undefined && wants('note')) data.note = cell.note;
  if (cell.runs && wants('textFormatRuns')) data.textFormatRuns = [...cell.runs];
  if (cell.chips && wants('chipRuns')) data.chipRuns = allChipRuns(String(cell.v ?? ''), cell.chips);
  const rule = book.rule(cell);
  if (rule && wants('dataValidation')) data.dataValidation = rule;
  return data;
}

function enteredValue(book: Book, cell: Cell): ExtendedValue | undefined {
  if (cell.f !== undefined) return { formulaValue: shownFormula(cell.f, bookNotation(book.locale)) };
  return cell.v === undefined ? undefined : extended(cell.v);
}

/** One link of the whole cell; a cell with several has none here. */
export function hyperlinkOf(book: Book, cell: Cell, format: CellFormat | undefined): string | undefined {
  const computed = book.computed.values.get(cell)?.hyperlink;
  if (computed !== undefined) return computed;
  const links = (cell.runs ?? []).flatMap((run) => run.format?.link?.uri ?? []);
  if (links.length > 0) return links.length === 1 ? links[0] : undefined;
  return format?.textFormat?.link?.uri;
}

/** Undefined where there is nothing to show: no value, no format, no colour. */
function shownFormat(
  view: CellView,
  row: number,
  column: number,
  cell: Cell | undefined,
  value: ExtendedValue | undefined,
  own: CellFormat | undefined,
): CellFormat | undefined {
  const { book, sheet, conditional } = view;
  const shown: Shown = {
    own,
    banding: bandColor(sheet, row, column),
    conditional: conditional(row, column),
    computed: computedFormat(book, cell),
    kind: kindOf(value),
    hyperlink: cell !== undefined && hyperlinkOf(book, cell, own) !== undefined,
  };
  if (!value && !own && !shown.banding && shown.conditional.length === 0) return undefined;
  return effectiveFormat(shown, localeFacts(book.locale));
}

export function kindOf(value: ExtendedValue | undefined): Shown['kind'] {
  if (!value) return 'empty';
  if (value.numberValue !== undefined) return 'number';
  if (value.boolValue !== undefined) return 'boolean';
  return value.errorValue ? 'error' : 'text';
}
