/** setDataValidation: one rule on every cell of a range, or none. */
import { tidyCell } from '../cells/cell';
import { areaOf, type Editing } from '../editing';
import { bookNotation } from '../formats/locale';
import { changeConditionRefs, moveBy } from '../formulas/shift-formula';
import type { DataValidationRule, RequestOf } from '../google-types';
import { guardArea } from '../protection/guard';
import { checkedRule } from '../validation/check-rule';

export function setDataValidation(editing: Editing, { range, rule }: RequestOf<'setDataValidation'>): void {
  const { book } = editing;
  const { sheet, ...area } = areaOf(book, range);
  guardArea(editing, area);
  const kept = rule && checkedRule(book, rule);
  for (let row = area.top; row < area.bottom; row++) {
    for (let column = area.left; column < area.right; column++) {
      const before = sheet.grid.get(row, column);
      if (!kept && before?.r === undefined) continue;
      const own = kept && ruleAt(editing, kept, row - area.top, column - area.left);
      sheet.grid.set(row, column, tidyCell({ ...before, r: own && book.rules.number(own) }));
    }
  }
}

/** The rule as it reads in another cell of the range: a custom formula's references move along. */
function ruleAt({ book }: Editing, rule: DataValidationRule, rows: number, columns: number): DataValidationRule {
  const { condition } = rule;
  const text = condition?.values?.[0]?.userEnteredValue;
  if (condition?.type !== 'CUSTOM_FORMULA' || text === undefined || (rows === 0 && columns === 0)) return rule;
  const userEnteredValue = changeConditionRefs(text, bookNotation(book.locale), moveBy(rows, columns));
  return userEnteredValue === text ? rule : { ...rule, condition: { ...condition, values: [{ userEnteredValue }] } };
}
