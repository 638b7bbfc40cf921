/** The grammar of formulas: whether tokens make one, and what a formula is at its root. Values are computed by the engine, not here. */
import { FormulaSyntaxError, type Token } from './tokens';

/** What the outermost operation is: `call` names the function in upper case. */
export type Root =
  | { readonly kind: 'literal' | 'operation' | 'array' | 'name' | 'error' }
  | { readonly kind: 'cell' | 'range' }
  | { readonly kind: 'call'; readonly name: string };

const BINARY: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

/** Inside these, Google computes operations on whole ranges without ARRAYFORMULA. */
const ARRAY_SCOPES: ReadonlySet<string> = new Set(['SUMPRODUCT', 'FILTER', 'INDEX', 'XLOOKUP', 'MMULT']);

class Reader {
  private at = 0;
  private arrays = 0;
  /** An operation on a whole range that Google computes only inside ARRAYFORMULA. */
  needsArray = false;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens.filter(({ kind }) => kind !== 'space');
  }

  whole(): Root {
    const root = this.expression(0);
    if (this.at < this.tokens.length) this.fail();
    return root;
  }

  private expression(level: number): Root {
    let left = this.unary();
    for (;;) {
      const token = this.tokens[this.at];
      const strength = token?.kind === 'operator' ? BINARY[token.text] : undefined;
      if (strength === undefined || strength <= level) return left;
      this.at++;
      const right = this.expression(strength);
      if (this.arrays === 0 && (left.kind === 'range' || right.kind === 'range')) this.needsArray = true;
      left = { kind: 'operation' };
    }
  }

  private unary(): Root {
    const token = this.tokens[this.at];
    if (token?.kind === 'operator' && (token.text === '-' || token.text === '+')) {
      this.at++;
      if (this.unary().kind === 'range' && this.arrays === 0) this.needsArray = true;
      return { kind: 'operation' };
    }
    let root = this.primary();
    while (this.is('operator', '%')) {
      this.at++;
      root = { kind: 'operation' };
    }
    return root;
  }

  private primary(): Root {
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case 'number':
      case 'string':
      case 'boolean':
        return { kind: 'literal' };
      case 'error':
        return { kind: 'error' };
      case 'name':
        return { kind: 'name' };
      case 'ref':
        return { kind: token.ref.to === undefined ? 'cell' : 'range' };
      case 'call': {
        const name = token.text.toUpperCase();
        const scope = ARRAY_SCOPES.has(name) ? 1 : 0;
        this.arrays += scope;
        this.call();
        this.arrays -= scope;
        return { kind: 'call', name };
      }
      case 'open':
        return token.text === '(' ? this.group() : this.array();
      default:
        return this.fail();
    }
  }

  private group(): Root {
    const root = this.expression(0);
    this.expect('close');
    return root;
  }

  private array(): Root {
    for (;;) {
      this.expression(0);
      const token = this.tokens[this.at++];
      if (token?.kind === 'close') return { kind: 'array' };
      if (token?.kind !== 'arrayColumn' && token?.kind !== 'arrayRow') return this.fail();
    }
  }

  /** Arguments, each of which may be left out. A LAMBDA may be called at once: `LAMBDA(x, x)(1)`. */
  private call(): void {
    this.expect('open');
    for (;;) {
      const here = this.tokens[this.at];
      if (here?.kind !== 'argument' && here?.kind !== 'close') this.expression(0);
      const token = this.tokens[this.at++];
      if (token?.kind === 'close') break;
      if (token?.kind !== 'argument') this.fail();
    }
    if (this.is('open', '(')) this.call();
  }

  private is(kind: Token['kind'], text: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === kind && token.text === text;
  }

  private expect(kind: Token['kind']): void {
    if (this.tokens[this.at++]?.kind !== kind) this.fail();
  }

  private fail(): never {
    throw new FormulaSyntaxError(this.at);
  }
}

/** @throws FormulaSyntaxError */
export function rootOf(tokens: readonly Token[]): Root {
  return new Reader(tokens).whole();
}

/** Whether an operation has a whole range as an operand where Google would need ARRAYFORMULA. @throws FormulaSyntaxError */
export function needsArrayFormula(tokens: readonly Token[]): boolean {
  const reader = new Reader(tokens);
  reader.whole();
  return reader.needsArray;
}
