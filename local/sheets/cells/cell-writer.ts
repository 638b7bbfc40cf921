/** Writes Google's CellData into cells, as far as a field mask says. */
import { maskBelow, type MaskTree } from '../../kernel/masks';
import type { Book } from '../book';
import { checkedFormat, mergedFormat } from '../formats/cell-format';
import type { CellData, ExtendedValue } from '../google-types';
import { MAX_CELL_CHARACTERS } from '../limits';
import { refuse, unsupported } from '../refusal';
import { checkedRule } from '../validation/check-rule';
import { enteredFormula } from '../values/entered-formula';
import { checkedChips, checkedRuns } from './runs';
import type { Cell } from './cell';

const READ_ONLY = ['effectiveValue', 'effectiveFormat', 'formattedValue', 'hyperlink', 'dataSourceFormula'];
const VALUE_KINDS = ['numberValue', 'stringValue', 'boolValue', 'formulaValue', 'errorValue'] as const;

/** The cell after `data` was written over `before`; an absent `data` clears what the mask names. */
export type CellWriter = (before: Cell | undefined, data: CellData | undefined) => Cell | undefined;

/** @throws Refusal for fields that cannot be written, now, and for values that cannot, when they are written */
export function cellWriter(book: Book, mask: MaskTree): CellWriter {
  if (mask !== true) {
    for (const name of READ_ONLY) {
      if (name in mask && !('*' in mask)) refuse(`The field ${name} is read-only and cannot be updated.`);
    }
    if ('pivotTable' in mask) unsupported('A pivot table');
    if ('dataSourceTable' in mask) unsupported('A data source table');
  }
  const below = (name: keyof CellData) => maskBelow(mask, name);
  const value = below('userEnteredValue');
  const format = below('userEnteredFormat');
  const [note, rule, runs, chips] = [
    below('note'),
    below('dataValidation'),
    below('textFormatRuns'),
    below('chipRuns'),
  ];
  const formatNumber = format === undefined ? null : formatWriter(book, format);
  const rules = new Map<string, number>();

  return (before, data) => {
    if (data?.pivotTable) unsupported('A pivot table');
    if (data?.dataSourceTable) unsupported('A data source table');
    const cell: Draft = { ...before };
    if (value !== undefined) {
      if (before) clearContent(cell);
      if (data?.userEnteredValue) setValue(book, cell, data.userEnteredValue);
    }
    if (formatNumber) setOrDrop(cell, 's', formatNumber(cell.s, data?.userEnteredFormat));
    if (note !== undefined) setOrDrop(cell, 'note', checkedNote(data?.note));
    if (rule !== undefined) {
      const given = data?.dataValidation;
      const key = textOf(given);
      if (given && !rules.has(key)) rules.set(key, book.rules.number(checkedRule(book, given)));
      setOrDrop(cell, 'r', rules.get(key));
    }
    if (runs !== undefined) setOrDrop(cell, 'runs', checkedRuns(data?.textFormatRuns, cell));
    if (chips !== undefined) setOrDrop(cell, 'chips', checkedChips(data?.chipRuns, cell));
    for (const _name in cell) return cell;
    return undefined;
  };
}

/** One request often gives thousands of cells the same object. */
const texts = new WeakMap<object, string>();
function textOf(given: object | undefined): string {
  if (given === undefined) return '';
  let text = texts.get(given);
  if (text === undefined) texts.set(given, (text = JSON.stringify(given)));
  return text;
}

type Draft = { -readonly [K in keyof Cell]: Cell[K] };

/** Absent members are left out, never undefined: cells are kept as JSON and compared member by member. */
function setOrDrop<K extends keyof Draft>(cell: Draft, name: K, value: Draft[K] | undefined): void {
  if (value !== undefined) cell[name] = value;
  else if (name in cell) delete cell[name];
}

function clearContent(cell: Draft): void {
  for (const name of ['v', 'f', 'runs', 'chips'] as const) if (name in cell) delete cell[name];
}

function formatWriter(book: Book, tree: MaskTree) {
  const known = new Map<string, number | undefined>();
  return (before: number | undefined, given: CellData['userEnteredFormat']): number | undefined => {
    const key = `${before ?? ''} ${textOf(given)}`;
    if (known.has(key)) return known.get(key);
    const now = before === undefined ? undefined : book.formats.get(before);
    const merged = mergedFormat(now, given && checkedFormat(given), tree);
    const number = merged && book.formats.number(merged);
    known.set(key, number);
    return number;
  };
}

/** A value as Google's API gives it, checked: at most one kind of it, and no error. */
function setValue(book: Book, cell: Draft, value: ExtendedValue): void {
  const { numberValue, stringValue, boolValue, formulaValue, errorValue } = value;
  let kinds = 0;
  for (const kind of VALUE_KINDS) if (value[kind] !== undefined) kinds++;
  if (kinds > 1) {
    const second = VALUE_KINDS.filter((kind) => value[kind] !== undefined)[1] ?? '';
    refuse(`Invalid value at 'user_entered_value' (oneof), oneof field 'value' is already set. Cannot set '${second}'`);
  }
  if (errorValue) refuse('Error values cannot be written.');
  if (formulaValue !== undefined) cell.f = keptFormula(book, formulaValue);
  else if (numberValue !== undefined) cell.v = numberValue;
  else if (boolValue !== undefined) cell.v = boolValue;
  else if (stringValue !== undefined && checkLength(stringValue) !== '') cell.v = stringValue;
}

function keptFormula(book: Book, formula: string): string {
  if (!formula.startsWith('=')) refuse(`Invalid formula: it must begin with an equals sign: ${formula.slice(0, 100)}`);
  return enteredFormula(book, checkLength(formula));
}

export function checkLength(text: string): string {
  if (text.length > MAX_CELL_CHARACTERS) {
    refuse(`Your input contains more than the maximum of ${MAX_CELL_CHARACTERS} characters in a single cell.`);
  }
  return text;
}

function checkedNote(note: string | undefined): string | undefined {
  return note === undefined || note === '' ? undefined : checkLength(note);
}
