/** Formulas on their way into a cell or a rule: brought to canonical form, refused when they call what is not computed here. */
import type { Book } from '../book';
import { bookNotation } from '../formats/locale';
import { canonicalFormula } from '../formulas/formula';
import { Refusal } from '../refusal';

/** @throws Refusal 501 for what is not computed here, e.g. a function outside the list */
export function enteredFormula(book: Book, formula: string): string {
  return canonicalFormula(formula, bookNotation(book.locale), (why) => {
    throw new Refusal(why, 501);
  });
}
