/** The cells of a snapshot: what was entered, what it comes to, how it looks. */
import type { Book, SheetState } from './book';
import type { Scalar } from './cells/cell';
import { bandColor, effectiveFormat, type Shown } from './formats/effective-format';
import { bookNotation, localeFacts, type LocaleFacts } from './formats/locale';
import { patternOf } from './formats/number-format';
import { shownFormula } from './formulas/formula';
import type { CellFormat, ChipRun, DataValidationRule, ErrorValue, TextFormatRun } from './google-types';
import { hyperlinkOf, kindOf } from './reading/cell-data';
import { rangeValues } from './validation/condition-world';
import { cellNumberFormat, computedFormat } from './values/cell-format';
import { effectiveValue, plainValue } from './values/cell-value';
import { shownText } from './values/read-values';

export interface SnapshotCell {
  readonly row: number;
  readonly column: number;
  /** The literal that was entered; absent when there is a formula or nothing. */
  readonly entered?: Scalar;
  /** As Google shows it in this spreadsheet's locale. */
  readonly formula?: string;
  /** What the cell comes to; absent when it is blank or an error. */
  readonly value?: Scalar;
  readonly error?: ErrorValue;
  /** What is shown; absent when the cell is blank. */
  readonly text?: string;
  /** Pattern of the number format; absent: automatic. */
  readonly numberPattern?: string;
  /** With defaults and banding, without conditional formats: those are in `conditionalFormats`. */
  readonly format: CellFormat;
  readonly note?: string;
  readonly validation?: DataValidationRule;
  /** Items of a dropdown: of the list, or what stands in the range now. */
  readonly choices?: readonly string[];
  readonly hyperlink?: string;
  readonly runs?: readonly TextFormatRun[];
  readonly chips?: readonly ChipRun[];
}

/** What many cells share, made once. */
interface Shared {
  readonly locale: LocaleFacts;
  readonly choices: Map<number, readonly string[] | undefined>;
  readonly formats: Map<string, CellFormat>;
}

/** Cells with anything in or on them, row by row. Formats that look alike are the same object: do not change them. */
export function cellSnapshots(book: Book, sheet: SheetState): SnapshotCell[] {
  const shared: Shared = { locale: localeFacts(book.locale), choices: new Map(), formats: new Map() };
  const cells: SnapshotCell[] = [];
  const seen = new Set<string>();
  const spills = book.computed.spills.get(sheet.id);
  for (const [row, column] of sheet.grid.cells(sheet.box)) {
    if (spills) seen.add(`${row},${column}`);
    cells.push(cellSnapshot(book, sheet, row, column, shared));
  }
  for (const place of spills?.keys() ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    if (!seen.has(place)) cells.push(cellSnapshot(book, sheet, row, column, shared));
  }
  return spills ? cells.sort((a, b) => a.row - b.row || a.column - b.column) : cells;
}

function cellSnapshot(book: Book, sheet: SheetState, row: number, column: number, shared: Shared): SnapshotCell {
  const { locale, choices: known } = shared;
  const cell = sheet.grid.get(row, column);
  const value = effectiveValue(book, sheet, row, column, cell);
  const own = book.format(cell);
  const hyperlink = cell && hyperlinkOf(book, cell, own);
  const plain = value?.errorValue ? undefined : plainValue(value);
  const pattern = patternOf(cellNumberFormat(book, cell), locale);
  const text = shownText(book, sheet, row, column, cell);
  const shown: Shown = {
    own,
    banding: bandColor(sheet, row, column),
    conditional: [],
    computed: computedFormat(book, cell),
    kind: kindOf(value),
    hyperlink: hyperlink !== undefined,
  };
  const rule = book.rule(cell);
  if (rule && cell?.r !== undefined && !known.has(cell.r)) known.set(cell.r, choicesOf(book, sheet, rule));
  const choices = cell?.r === undefined ? undefined : known.get(cell.r);
  const snapshot: { -readonly [K in keyof SnapshotCell]: SnapshotCell[K] } = {
    row,
    column,
    format: sharedFormat(shown, cell?.s, shared),
  };
  if (cell?.f !== undefined) snapshot.formula = shownFormula(cell.f, bookNotation(book.locale));
  else if (cell?.v !== undefined) snapshot.entered = cell.v;
  if (plain !== undefined) snapshot.value = plain;
  if (value?.errorValue) snapshot.error = value.errorValue;
  if (text !== undefined) snapshot.text = text;
  if (pattern !== undefined) snapshot.numberPattern = pattern;
  if (cell?.note !== undefined) snapshot.note = cell.note;
  if (rule) snapshot.validation = rule;
  if (choices) snapshot.choices = choices;
  if (hyperlink !== undefined) snapshot.hyperlink = hyperlink;
  if (cell?.runs) snapshot.runs = cell.runs;
  if (cell?.chips) snapshot.chips = cell.chips;
  return snapshot;
}

function sharedFormat(shown: Shown, style: number | undefined, { formats, locale }: Shared): CellFormat {
  const { banding, computed, kind, hyperlink } = shown;
  const colors = banding ? JSON.stringify(banding) : '';
  const key = `${style ?? ''} ${kind} ${hyperlink} ${colors} ${computed ? JSON.stringify(computed) : ''}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = effectiveFormat(shown, locale)));
  return format;
}

/** Items of a dropdown. */
function choicesOf(book: Book, sheet: SheetState, { condition }: DataValidationRule): readonly string[] | undefined {
  if (condition?.type === 'ONE_OF_LIST')
    return (condition.values ?? []).map(({ userEnteredValue = '' }) => userEnteredValue);
  if (condition?.type !== 'ONE_OF_RANGE') return undefined;
  return [...new Set(rangeValues(book, sheet, condition.values?.[0]?.userEnteredValue ?? '').map(String))];
}
