/** Row formulas of derived columns and colours, with the references and words of this spreadsheet. */
import type { RowFormula } from '../../blueprints/column';
import { wordOf } from '../../blueprints/labels';
import { columnLetters, literal } from './a1';
import type { DesiredSpreadsheet } from './desired';
import { columnAt, type Placement } from './placement';

/** @param used is told each column that the formula refers to */
export function rowFormula(
  placement: Placement,
  row: number,
  desired: DesiredSpreadsheet,
  used?: Set<string>,
): RowFormula {
  const { text, clientDomain } = desired;
  return {
    cell(key) {
      const column = columnAt(placement, key);
      if (!column) throw new Error(`No column "${key}" in "${placement.tab.key}"`);
      used?.add(key);
      return `$${columnLetters(column.at)}${row + 1}`;
    },
    word: (set, key) => literal(wordOf(text.labels, set, String(key))),
    domain: (before) => literal(before + clientDomain),
  };
}
