/** A formula that was read once: what it refers to, which functions it calls, whether it is a formula at all. */
import { CLOCK_FUNCTIONS, FUNCTIONS, KNOWN_REFUSED } from './functions';
import { Kept } from './kept';
import { needsArrayFormula, rootOf, type Root } from './syntax';
import { formulaText, FormulaSyntaxError, tokenize, type Notation, type Ref, type Token } from './tokens';

export interface Formula {
  /** In point notation. Empty when it cannot be read. */
  readonly tokens: readonly Token[];
  /** Null: Google shows `#ERROR!`. */
  readonly root: Root | null;
  readonly refs: readonly Ref[];
  /** Names of named ranges, LET and LAMBDA parameters. */
  readonly names: readonly string[];
  readonly functions: readonly string[];
  readonly readsClock: boolean;
}

const formulas = new Kept<Formula>();
const canonicals = new Kept<string>();

/** @param text a formula in canonical (point) notation */
export const readFormula = (text: string): Formula => formulas.of(text, () => read(text));

function read(text: string): Formula {
  try {
    const tokens = tokenize(text, 'point');
    const functions = tokens.flatMap((token) => (token.kind === 'call' ? [token.text.toUpperCase()] : []));
    return {
      tokens,
      root: rootOf(tokens),
      refs: tokens.flatMap((token) => (token.kind === 'ref' ? [token.ref] : [])),
      names: tokens.flatMap((token) => (token.kind === 'name' ? [token.text] : [])),
      functions,
      readsClock: functions.some((name) => CLOCK_FUNCTIONS.has(name)),
    };
  } catch (error) {
    if (!(error instanceof FormulaSyntaxError)) throw error;
    return { tokens: [], root: null, refs: [], names: [], functions: [], readsClock: false };
  }
}

export const notationOf = (decimal: string): Notation => (decimal === ',' ? 'comma' : 'point');

/**
 * The canonical form of a formula as entered in a locale's notation. One that cannot be read stays as it is: Google keeps it too and shows `#ERROR!`.
 * `refuse` is told what is not computed here.
 */
export const canonicalFormula = (entered: string, notation: Notation, refuse: (why: string) => never): string =>
  canonicals.of(`${notation} ${entered}`, () => canonical(entered, notation, refuse));

function canonical(entered: string, notation: Notation, refuse: (why: string) => never): string {
  const text = entered.startsWith('+') ? `=${entered.slice(1)}` : entered;
  let tokens: Token[];
  try {
    tokens = tokenize(text, notation);
    rootOf(tokens);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return notation === 'comma' ? `${UNREADABLE}${text}` : text;
    throw error;
  }
  for (const token of tokens) {
    const name = token.kind === 'call' ? token.text.toUpperCase() : null;
    if (name === null || FUNCTIONS.has(name) || isParameter(tokens, name)) continue;
    const advice = KNOWN_REFUSED[name] === undefined ? '' : ` (${KNOWN_REFUSED[name]})`;
    refuse(
      `The function ${name} is not on the list of functions that the embedded Workspace computes as Google does${advice}.`,
    );
  }
  if (needsArrayFormula(tokens))
    refuse(
      'An operation on a whole range, which Google computes only inside ARRAYFORMULA, is not supported by the embedded Workspace.',
    );
  return formulaText(tokens, notation, 'point');
}

/** Marks a formula that is wrong in comma notation but might be right in point notation. */
const UNREADABLE = '=\u0000';

/** A LAMBDA kept under a name by LET is called like a function. */
const isParameter = (tokens: readonly Token[], name: string) =>
  tokens.some((token) => token.kind === 'name' && token.text.toUpperCase() === name);

/** The formula as Google shows it in a spreadsheet of this notation. */
export function shownFormula(canonical: string, notation: Notation): string {
  if (canonical.startsWith(UNREADABLE)) return canonical.slice(UNREADABLE.length);
  if (notation === 'point') return canonical;
  const { tokens, root } = readFormula(canonical);
  return root ? formulaText(tokens, 'point', notation) : canonical;
}
