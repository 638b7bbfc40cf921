/** Turns a formula of Google Sheets into one that the engine reads as Google does. */
import type { Book, SheetState } from '../book';
import { sheetPrefix } from '../ranges/a1';
import type { Box } from '../model';
import { readFormula, type Formula } from './formula';
import { refText, type Ref, type RefEnd, type Token } from './tokens';

export type FormulaError = 'ERROR' | 'REF' | 'NAME';

export interface Prepared {
  readonly formula: Formula;
  /** For the engine, with its `=`. */
  readonly text: string;
  /** Everything it looks at, by sheet. */
  readonly reads: readonly { readonly sheet: SheetState; readonly box: Box }[];
}

/** @param now serial number of the moment in the spreadsheet's time zone */
export function prepareFormula(
  book: Book,
  home: SheetState,
  canonical: string,
  now: number,
): Prepared | { readonly error: FormulaError; readonly message: string } {
  const formula = readFormula(canonical);
  if (!formula.root) return { error: 'ERROR', message: 'Formula parse error.' };
  const reads: { sheet: SheetState; box: Box }[] = [];
  const parts: string[] = [];
  const parameters = parametersOf(formula.tokens);
  for (let i = 0; i < formula.tokens.length; i++) {
    const token = formula.tokens[i] as Token;
    if (token.kind === 'ref') {
      const sheet = token.ref.sheet === undefined ? home : book.byTitle(token.ref.sheet);
      if (!sheet) return { error: 'REF', message: `Unresolved sheet name '${token.ref.sheet}'.` };
      const read = place(token.ref, sheet);
      if (!read) return { error: 'REF', message: 'Reference does not exist.' };
      reads.push({ sheet, box: read.box });
      parts.push(refText(read.ref, sheetPrefix));
    } else if (token.kind === 'name') {
      const range = book.record.namedRanges.find(({ name }) => name?.toLowerCase() === token.text.toLowerCase())?.range;
      if (!range && parameters.has(token.text.toUpperCase())) {
        parts.push(token.text);
        continue;
      }
      if (!range) return { error: 'NAME', message: `Unknown range name: '${token.text.toUpperCase()}'.` };
      const sheet = book.sheet(range.sheetId);
      const box = {
        top: range.startRowIndex ?? 0,
        left: range.startColumnIndex ?? 0,
        bottom: range.endRowIndex ?? sheet.rowCount,
        right: range.endColumnIndex ?? sheet.columnCount,
      };
      reads.push({ sheet, box });
      parts.push(refText(boxRef(sheet.title, box), sheetPrefix));
    } else if (token.kind === 'call' && (token.text.toUpperCase() === 'TODAY' || token.text.toUpperCase() === 'NOW')) {
      // The clock is the workspace's, in the spreadsheet's time zone; the engine has only the machine's.
      parts.push(String(token.text.toUpperCase() === 'TODAY' ? Math.floor(now) : now));
      i = closing(formula.tokens, i);
    } else if (token.kind === 'boolean') parts.push(`${token.text.toUpperCase()}()`);
    else if (token.kind === 'error' && /#REF!$/i.test(token.text))
      return { error: 'REF', message: 'Reference does not exist.' };
    else parts.push(token.text);
  }
  return { formula, text: `=${parts.join('')}`, reads };
}

/** Index of the parenthesis that closes the call at `at`. */
function closing(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let i = at + 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'open') depth++;
    else if (token.kind === 'close' && --depth === 0) return i;
  }
  return tokens.length - 1;
}

/** Names that LET and LAMBDA give to values: those that stand as an argument of theirs. Only formulas that call them have any. */
function parametersOf(tokens: readonly Token[]): Set<string> {
  const scopes = tokens.some((token) => token.kind === 'call' && /^(LET|LAMBDA)$/i.test(token.text));
  if (!scopes) return new Set();
  const found = new Set<string>();
  const plain = tokens.filter(({ kind }) => kind !== 'space');
  for (const [i, token] of plain.entries()) {
    const [before, after] = [plain[i - 1], plain[i + 1]];
    if (token.kind === 'name' && (before?.kind === 'open' || before?.kind === 'argument') && after?.kind === 'argument')
      found.add(token.text.toUpperCase());
  }
  return found;
}

const fixed = { rowFixed: false, columnFixed: false };
const boxRef = (sheet: string, { top, left, bottom, right }: Box): Ref => ({
  sheet,
  from: { row: top, column: left, ...fixed },
  ...(bottom - top === 1 && right - left === 1 ? {} : { to: { row: bottom - 1, column: right - 1, ...fixed } }),
});

/** Open ends are closed at the edge of the grid, which the engine does not do; null outside the grid. */
function place(ref: Ref, sheet: SheetState): { ref: Ref; box: Box } | null {
  const to = ref.to ?? ref.from;
  const edge = (one: RefEnd, member: 'row' | 'column', otherwise: number) => one[member] ?? otherwise;
  const rows = [edge(ref.from, 'row', 0), edge(to, 'row', sheet.rowCount - 1)];
  const columns = [edge(ref.from, 'column', 0), edge(to, 'column', sheet.columnCount - 1)];
  const box = {
    top: Math.min(...rows),
    bottom: Math.max(...rows) + 1,
    left: Math.min(...columns),
    right: Math.max(...columns) + 1,
  };
  if (box.top >= sheet.rowCount || box.left >= sheet.columnCount) return null;
  const within = {
    ...box,
    bottom: Math.min(box.bottom, sheet.rowCount),
    right: Math.min(box.right, sheet.columnCount),
  };
  return { box: within, ref: boxRef(sheet.title, within) };
}
