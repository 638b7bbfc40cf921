/** Drive's search language, the `q` of files.list: read into a tree, then asked of each file. */

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'contains';

export type Query =
  | { readonly kind: 'and' | 'or'; readonly terms: readonly Query[] }
  | { readonly kind: 'not'; readonly term: Query }
  | {
      readonly kind: 'compare';
      readonly field: string;
      readonly operator: Comparison;
      readonly value: string | boolean;
    }
  | { readonly kind: 'in'; readonly value: string; readonly field: string }
  | { readonly kind: 'has'; readonly field: string; readonly key: string; readonly value: string };

/** The text is no query, or compares what cannot be compared. */
export class QuerySyntaxError extends Error {}

/** The query is one of Google's that the embedded Workspace does not answer. */
export class QueryUnsupported extends Error {
  constructor(readonly what: string) {
    super(what);
  }
}

interface Token {
  readonly kind: 'word' | 'text' | 'sign';
  readonly value: string;
}

const TEXT_OPERATORS: readonly Comparison[] = ['=', '!='];
const DATE_OPERATORS: readonly Comparison[] = ['=', '!=', '<', '<=', '>', '>='];
/** Fields and what they may be compared by; the type of the value tells booleans from texts. */
const FIELDS: Readonly<
  Record<string, { readonly operators: readonly Comparison[]; readonly type: 'text' | 'boolean' | 'date' }>
> = {
  name: { operators: [...TEXT_OPERATORS, 'contains'], type: 'text' },
  mimeType: { operators: [...TEXT_OPERATORS, 'contains'], type: 'text' },
  trashed: { operators: TEXT_OPERATORS, type: 'boolean' },
  starred: { operators: TEXT_OPERATORS, type: 'boolean' },
  sharedWithMe: { operators: TEXT_OPERATORS, type: 'boolean' },
  modifiedTime: { operators: DATE_OPERATORS, type: 'date' },
  createdTime: { operators: DATE_OPERATORS, type: 'date' },
};
const COLLECTIONS = ['parents', 'owners', 'writers', 'readers'];
const PROPERTY_COLLECTIONS = ['appProperties', 'properties'];
const NOT_HERE = [
  'fullText',
  'viewedByMeTime',
  'visibility',
  'shortcutDetails',
  'memberCount',
  'labels',
  'createdDate',
  'title',
];

/** @throws QuerySyntaxError, QueryUnsupported */
export function parseQuery(text: string): Query {
  const reader = new Reader(tokens(text));
  const query = reader.either();
  reader.end();
  return query;
}

function tokens(text: string): Token[] {
  const found: Token[] = [];
  const pattern = /\s*(?:('(?:\\['\\]|[^'\\])*')|([A-Za-z][\w.]*)|(!=|<=|>=|[=<>(){}])|(\S))/gy;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [, quoted, word, sign, stray] = match;
    if (stray !== undefined) throw new QuerySyntaxError(stray);
    if (quoted !== undefined) found.push({ kind: 'text', value: quoted.slice(1, -1).replace(/\\(['\\])/g, '$1') });
    else if (word !== undefined) found.push({ kind: 'word', value: word });
    else found.push({ kind: 'sign', value: sign as string });
  }
  return found;
}

class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  end(): void {
    if (this.at < this.tokens.length) throw new QuerySyntaxError(this.tokens[this.at]?.value);
  }

  /** `and` and `or` bind alike and are read from left to right (Drive: search for files). */
  either(): Query {
    let left = this.term();
    for (;;) {
      const kind = this.takes('word', 'and') ? 'and' : this.takes('word', 'or') ? 'or' : null;
      if (kind === null) return left;
      left = { kind, terms: [left, this.term()] };
    }
  }

  private term(): Query {
    if (this.takes('word', 'not')) return { kind: 'not', term: this.term() };
    if (this.takes('sign', '(')) {
      const inner = this.either();
      this.expect('sign', ')');
      return inner;
    }
    const token = this.next();
    if (token.kind === 'text') {
      this.expect('word', 'in');
      const field = this.expect('word').value;
      if (!COLLECTIONS.includes(field)) throw new QuerySyntaxError(field);
      return { kind: 'in', value: token.value, field };
    }
    if (token.kind === 'word') return this.aboutField(token.value);
    throw new QuerySyntaxError(token.value);
  }

  private aboutField(field: string): Query {
    if (NOT_HERE.includes(field)) throw new QueryUnsupported(`searching by ${field}`);
    if (PROPERTY_COLLECTIONS.includes(field)) return this.property(field);
    const known = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
    const operator = this.next().value as Comparison;
    if (!known?.operators.includes(operator)) throw new QuerySyntaxError(`${field} ${operator}`);
    const token = this.next();
    if (known.type === 'boolean') {
      if (token.kind !== 'word' || (token.value !== 'true' && token.value !== 'false'))
        throw new QuerySyntaxError(token.value);
      return { kind: 'compare', field, operator, value: token.value === 'true' };
    }
    if (token.kind !== 'text') throw new QuerySyntaxError(token.value);
    if (known.type === 'date' && !/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?)?$/.test(token.value)) {
      throw new QuerySyntaxError(token.value);
    }
    return { kind: 'compare', field, operator, value: token.value };
  }

  /** `appProperties has { key='a' and value='b' }` */
  private property(field: string): Query {
    this.expect('word', 'has');
    this.expect('sign', '{');
    const key = this.member('key');
    this.expect('word', 'and');
    const value = this.member('value');
    this.expect('sign', '}');
    return { kind: 'has', field, key, value };
  }

  private member(name: string): string {
    this.expect('word', name);
    this.expect('sign', '=');
    return this.expect('text').value;
  }

  private next(): Token {
    const token = this.tokens[this.at++];
    if (!token) throw new QuerySyntaxError('end');
    return token;
  }

  private takes(kind: Token['kind'], value: string): boolean {
    const token = this.tokens[this.at];
    const fits = token?.kind === kind && token.value === value;
    if (fits) this.at++;
    return fits;
  }

  private expect(kind: Token['kind'], value?: string): Token {
    const token = this.next();
    if (token.kind !== kind || (value !== undefined && token.value !== value)) throw new QuerySyntaxError(token.value);
    return token;
  }
}

/** All folder IDs that a query asks for with `in parents`. */
export function parentsIn(query: Query): string[] {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.terms.flatMap(parentsIn);
    case 'not':
      return parentsIn(query.term);
    case 'in':
      return query.field === 'parents' ? [query.value] : [];
    case 'compare':
    case 'has':
      return [];
  }
}
