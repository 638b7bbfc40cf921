/** setDataValidation: one rule on every cell of a range, or none. */
import { tidyCell } from '../cells/cell';
import { areaOf, type Editing } from '../editing';
import type { RequestOf } from '../google-types';
import { guardArea } from '../protection/guard';
import { checkedRule } from '../validation/check-rule';
import { ruleAt } from '../validation/rule-at';

export function setDataValidation(editing: Editing, { range, rule }: RequestOf<'setDataValidation'>): void {
  const { book } = editing;
  const { sheet, ...area } = areaOf(book, range);
  guardArea(editing, area);
  const kept = rule && checkedRule(book, rule);
  for (let row = area.top; row < area.bottom; row++) {
    for (let column = area.left; column < area.right; column++) {
      const before = sheet.grid.get(row, column);
      if (!kept && before?.r === undefined) continue;
      const own = kept && ruleAt(book, kept, row - area.top, column - area.left);
      sheet.grid.set(row, column, tidyCell({ ...before, r: own && book.rules.number(own) }));
    }
  }
}
