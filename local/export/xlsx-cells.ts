/** What stands in a cell, as Excel's value: text is always text, never a formula. */
import type { CellErrorValue, CellValue, RichText } from 'exceljs';
import type { ErrorValue, TextFormatRun } from '../sheets/google-types';
import type { SnapshotCell } from '../sheets/snapshot-cells';
import { excelFormula, type FormulaWorld } from './xlsx-formulas';
import { fontOf, type StyleSituation, type ValueKind } from './xlsx-styles';
import { cellText, cleanText } from './xlsx-text';

const ERRORS: Readonly<Record<string, CellErrorValue['error']>> = {
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
};

/** A formula that Google cannot read (`#ERROR!`) is a wrong value to Excel. */
const errorOf = ({ type = 'ERROR' }: ErrorValue): CellErrorValue => ({ error: ERRORS[type] ?? '#VALUE!' });

/** Null for a blank cell. @param asValue without its formula, e.g. of one that fills other cells too, which a file for every Excel cannot say */
export function valueOf(cell: SnapshotCell, world: FormulaWorld, asValue: boolean): CellValue {
  const { formula, value, error } = cell;
  const excel = formula === undefined || asValue ? null : excelFormula(formula, world);
  if (excel !== null) {
    const result = error ? errorOf(error) : typeof value === 'string' ? cleanText(value) : (value ?? '');
    return { formula: excel, result };
  }
  if (error) return errorOf(error);
  if (typeof value !== 'string') return value ?? null;
  if (cell.chips) return cellText(cell.text ?? value);
  if (cell.runs && formula === undefined) return { richText: richText(cell, cell.runs, value) };
  return value === '' ? null : cellText(value);
}

/** Between runs, and before the first one, text looks as its cell does. */
function richText({ format }: SnapshotCell, runs: readonly TextFormatRun[], text: string): RichText[] {
  const parts = (runs[0]?.startIndex ?? 0) > 0 ? [{ startIndex: 0 }, ...runs] : runs;
  return parts.flatMap((run: TextFormatRun, index) => {
    const piece = text.slice(run.startIndex ?? 0, parts[index + 1]?.startIndex ?? text.length);
    const { link, ...own } = run.format ?? {};
    const linked =
      link?.uri === undefined ? {} : { underline: true, foregroundColorStyle: { themeColor: 'LINK' as const } };
    return piece === '' ? [] : [{ text: cellText(piece), font: fontOf({ ...format.textFormat, ...linked, ...own }) }];
  });
}

export const kindOf = ({ value, error }: SnapshotCell): ValueKind =>
  error
    ? 'error'
    : typeof value === 'number'
      ? 'number'
      : typeof value === 'boolean'
        ? 'boolean'
        : value === undefined
          ? 'empty'
          : 'text';

/** Text that a second Enter would turn into something else. */
const MISTAKABLE = /^(?:[=+\-@]|\s*[\d.,]+%?\s*$|true$|false$)/i;

export function situationOf(cell: SnapshotCell, locked: boolean): StyleSituation {
  const text = typeof cell.value === 'string' ? cell.value : '';
  return {
    kind: kindOf(cell),
    pattern: cell.numberPattern,
    locked,
    lines: text.includes('\n'),
    checkbox: cell.validation?.condition?.type === 'BOOLEAN',
    mistakable: cell.formula === undefined && MISTAKABLE.test(text),
  };
}
