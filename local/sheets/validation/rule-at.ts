/** A validation rule as it reads in another cell: the references of a custom formula move along, as in Sheets. */
import type { Book } from '../book';
import { bookNotation } from '../formats/locale';
import { changeConditionRefs, moveBy } from '../formulas/shift-formula';
import type { DataValidationRule } from '../google-types';

/** So many rows further down and columns to the right. */
export function ruleAt(book: Book, rule: DataValidationRule, rows: number, columns: number): DataValidationRule {
  const { condition } = rule;
  const text = condition?.values?.[0]?.userEnteredValue;
  if (condition?.type !== 'CUSTOM_FORMULA' || text === undefined || (rows === 0 && columns === 0)) return rule;
  const userEnteredValue = changeConditionRefs(text, bookNotation(book.locale), moveBy(rows, columns));
  return userEnteredValue === text ? rule : { ...rule, condition: { ...condition, values: [{ userEnteredValue }] } };
}

/** The number of the rule that a cell gets from another one. @param number of the other cell's rule */
export function ruleNumberAt(book: Book, number: number, rows: number, columns: number): number {
  const rule = book.rules.get(number);
  const moved = rule && ruleAt(book, rule, rows, columns);
  return moved === undefined || moved === rule ? number : book.rules.number(moved);
}
