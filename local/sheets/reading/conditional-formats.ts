/** Which conditional formats hold in which cells. */
import type { Book, SheetState } from '../book';
import { mixed } from '../formats/mix-colors';
import { bookNotation } from '../formats/locale';
import { evaluateLoose, type LooseFormula } from '../formulas/calculation';
import { changeConditionRefs, moveBy } from '../formulas/shift-formula';
import type { CellFormat, ConditionalFormatRule, ExtendedValue } from '../google-types';
import type { Box } from '../model';
import { around, holds, intersection } from '../ranges/box';
import { boxWithin } from '../ranges/grid-range';
import { conditionHolds } from '../validation/condition';
import { conditionWorld } from '../validation/condition-world';
import { effectiveValue } from '../values/cell-value';
import { enteredFormula } from '../values/entered-formula';
import { gradientColor } from './gradient';

/** Formats of the rules that hold in a cell, the first rule first. */
export type ConditionalFormats = (row: number, column: number) => readonly CellFormat[];

/** Looks at the rules for the cells of `box`. The spreadsheet must have been calculated. */
export async function conditionalFormats(
  book: Book,
  sheet: SheetState,
  box: Box,
  now: number,
): Promise<ConditionalFormats> {
  const rules = sheet.record.conditionalFormats
    .map((rule) => ({ rule, boxes: (rule.ranges ?? []).map((range) => boxWithin(range, sheet)) }))
    .filter(({ boxes }) => boxes.some((one) => intersection(one, box)));
  if (rules.length === 0) return () => [];
  await computeFormulas(book, sheet, rules, box, now);
  return (row, column) => {
    const formats: CellFormat[] = [];
    for (const { rule, boxes } of rules) {
      if (!boxes.some((one) => holds(one, row, column))) continue;
      const value = effectiveValue(book, sheet, row, column, sheet.grid.get(row, column));
      const format = formatOf(book, sheet, rule, boxes, row, column, value, now);
      if (format) formats.push(format);
    }
    return formats;
  };
}

function formatOf(
  book: Book,
  sheet: SheetState,
  rule: ConditionalFormatRule,
  boxes: readonly Box[],
  row: number,
  column: number,
  value: ExtendedValue | undefined,
  now: number,
): CellFormat | undefined {
  const { booleanRule, gradientRule } = rule;
  if (gradientRule) {
    const color = gradientColor(book, sheet, gradientRule, boxes, value);
    return color && mixed(color);
  }
  if (!booleanRule?.condition) return undefined;
  const world = conditionWorld(book, sheet, now, (text) =>
    book.computed.loose.get(looseKey(sheet, moved(book, text, boxes, row, column), row, column)),
  );
  return conditionHolds(booleanRule.condition, value, world) ? booleanRule.format : undefined;
}

/** The formula as it reads in this cell: it is written for the upper left corner of the rule's ranges. */
function moved(book: Book, text: string, boxes: readonly Box[], row: number, column: number): string {
  const corner = boxes.reduce(around);
  return changeConditionRefs(text, bookNotation(book.locale), moveBy(row - corner.top, column - corner.left));
}

/** Where a formula stands matters only to ROW and COLUMN; else the same text has the same value. */
const looseKey = (sheet: SheetState, text: string, row: number, column: number): string =>
  /\b(ROW|COLUMN)\(\s*\)/i.test(text) ? `${sheet.id} ${row},${column} ${text}` : `${sheet.id} ${text}`;

async function computeFormulas(
  book: Book,
  sheet: SheetState,
  rules: readonly { rule: ConditionalFormatRule; boxes: Box[] }[],
  box: Box,
  now: number,
): Promise<void> {
  const wanted = new Map<string, LooseFormula>();
  for (const { rule, boxes } of rules) {
    const texts = (rule.booleanRule?.condition?.values ?? []).flatMap(({ userEnteredValue: text }) =>
      text !== undefined && /^[=+]\D/.test(text) ? [text] : [],
    );
    for (const text of texts) {
      for (const part of boxes.flatMap((one) => intersection(one, box) ?? [])) {
        for (let row = part.top; row < part.bottom; row++) {
          for (let column = part.left; column < part.right; column++) {
            const own = moved(book, text, boxes, row, column);
            const key = looseKey(sheet, own, row, column);
            if (!book.computed.loose.has(key) && !wanted.has(key))
              wanted.set(key, { sheet, row, column, formula: enteredFormula(book, own) });
          }
        }
      }
    }
  }
  if (wanted.size === 0) return;
  const values = await evaluateLoose(book, [...wanted.values()], now);
  for (const [i, key] of [...wanted.keys()].entries()) book.computed.loose.set(key, values[i] ?? {});
}
