/** Rewrites the name of a named range in every formula of a spreadsheet. */
import type { Book } from '../book';
import { readFormula } from '../formulas/formula';
import { formulaText } from '../formulas/tokens';

export function changeNames(book: Book, before: string, after: string): void {
  const wanted = before.toLowerCase();
  for (const { grid } of book.sheets) {
    for (const [row, column, cell] of [...grid.formulas()]) {
      const { tokens, names } = readFormula(cell.f as string);
      if (!names.some((name) => name.toLowerCase() === wanted)) continue;
      const renamed = tokens.map((token) =>
        token.kind === 'name' && token.text.toLowerCase() === wanted ? { ...token, text: after } : token,
      );
      grid.set(row, column, { ...cell, f: formulaText(renamed, 'point', 'point') });
    }
  }
}
