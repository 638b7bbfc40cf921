/** Rewrites the references of a formula: when rows and columns move under it, and when it is copied elsewhere. */
import { sheetPrefix } from '../ranges/a1';
import { readFormula } from './formula';
import { Kept } from './kept';
import { formulaText, refText, tokenize, type Notation, type Ref, type RefEnd, type Token } from './tokens';

/** What becomes of a reference; null: what it pointed to is gone (`#REF!`). */
export type RefChange = (ref: Ref) => Ref | null;

/** @param text in point notation */
export function changeRefs(text: string, change: RefChange): string {
  const { tokens, root } = readFormula(text);
  return root ? rewrite(tokens, 'point', text, change) : text;
}

/** The same for the formula of a condition, which is kept in the notation of its locale. */
export function changeConditionRefs(text: string, notation: Notation, change: RefChange): string {
  if (!/^[=+]/.test(text)) return text;
  try {
    const kept = text.startsWith('+') ? `=${text.slice(1)}` : text;
    return rewrite(
      cut.of(`${notation} ${text}`, () => tokenize(text, notation)),
      notation,
      kept,
      change,
    );
  } catch {
    return text;
  }
}

const cut = new Kept<readonly Token[]>();

function rewrite(tokens: readonly Token[], notation: Notation, unchanged: string, change: RefChange): string {
  let changed = false;
  const rewritten = tokens.map((token): Token => {
    if (token.kind !== 'ref') return token;
    const ref = change(token.ref);
    if (ref === token.ref) return token;
    changed = true;
    return ref === null ? { kind: 'error', text: '#REF!' } : { kind: 'ref', text: refText(ref, sheetPrefix), ref };
  });
  return changed ? formulaText(rewritten, notation, notation) : unchanged;
}

/** References that are not fixed move along, as in a copied formula. Outside the sheet there is `#REF!`. */
export function moveBy(rows: number, columns: number): RefChange {
  const end = (one: RefEnd): RefEnd | null => {
    const row = one.row === undefined || one.rowFixed ? one.row : one.row + rows;
    const column = one.column === undefined || one.columnFixed ? one.column : one.column + columns;
    if ((row ?? 0) < 0 || (column ?? 0) < 0) return null;
    return { ...one, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
  };
  return (ref) => {
    const from = end(ref.from);
    const to = ref.to === undefined ? undefined : end(ref.to);
    if (from === null || to === null) return null;
    return { ...ref, from, ...(to === undefined ? {} : { to }) };
  };
}
