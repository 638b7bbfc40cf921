/** Cuts a formula into tokens, in the notation of a locale, and puts tokens together again in that of another. */
import { columnIndex, columnName } from '../ranges/columns';

/** `comma`: numbers are written `1,5`, arguments are separated by `;` and columns of an array by `\`. */
export type Notation = 'point' | 'comma';

/** One end of a reference. An absent row or column: the whole column or row. 0-based. */
export interface RefEnd {
  readonly row?: number;
  readonly column?: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface Ref {
  readonly sheet?: string;
  readonly from: RefEnd;
  /** Absent: a single cell. */
  readonly to?: RefEnd;
}

export type Token =
  | {
      readonly kind: 'number' | 'string' | 'name' | 'call' | 'operator' | 'boolean' | 'error' | 'space';
      readonly text: string;
    }
  | { readonly kind: 'open' | 'close'; readonly text: '(' | ')' | '{' | '}' }
  | { readonly kind: 'argument' | 'arrayColumn' | 'arrayRow'; readonly text: string }
  | { readonly kind: 'ref'; readonly text: string; readonly ref: Ref };

/** The formula cannot be cut into tokens: Google shows `#ERROR!`. */
export class FormulaSyntaxError extends Error {
  constructor(at: number) {
    super(`Formula parse error at character ${at + 1}.`);
    this.name = 'FormulaSyntaxError';
  }
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const REF = new RegExp(
  String.raw`^(${SHEET})?(?:(\$?[A-Za-z]{1,3}\$?\d{1,8})(?::(\$?[A-Za-z]{1,3}\$?\d{1,8}|\$?[A-Za-z]{1,3}|\$?\d{1,8}))?` +
    String.raw`|(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3}(?:\$?\d{1,8})?)|(\$?\d{1,8}):(\$?(?:[A-Za-z]{1,3}\$?)?\d{1,8}))(?![\p{L}\p{N}_.(!])`,
  'u',
);
const NUMBER = { point: /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/, comma: /^(?:\d+,?\d*|,\d+)(?:[eE][+-]?\d+)?/ };
const ERROR = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)/i;
const NAME = /^[\p{L}_][\p{L}\p{N}_.]*/u;
const OPERATOR = /^(?:<>|<=|>=|[-+*/^&=<>%:])/;

/** @param text with or without the leading `=`. @throws FormulaSyntaxError */
export function tokenize(text: string, notation: Notation): Token[] {
  const tokens: Token[] = [];
  const nest: ('(' | '{')[] = [];
  let at = text.startsWith('=') || text.startsWith('+') ? 1 : 0;
  while (at < text.length) {
    const token = next(text.slice(at), notation, nest);
    if (!token) throw new FormulaSyntaxError(at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function next(rest: string, notation: Notation, nest: ('(' | '{')[]): Token | null {
  const space = /^\s+/.exec(rest);
  if (space) return { kind: 'space', text: space[0] };
  const string = /^"(?:[^"]|"")*"/.exec(rest);
  if (string) return { kind: 'string', text: string[0] };
  const error = ERROR.exec(rest);
  if (error) return { kind: 'error', text: error[0] };
  const ref = REF.exec(rest);
  if (ref) return { kind: 'ref', text: ref[0], ref: readRef(ref) };
  // In an array of comma notation a comma is never a separator, in point notation always one.
  const number = NUMBER[notation].exec(rest);
  if (number && !(notation === 'point' && number[0] === ',')) return { kind: 'number', text: number[0] };
  const lost = new RegExp(`^(?:${SHEET})#REF!`, 'u').exec(rest);
  if (lost) return { kind: 'error', text: lost[0] };
  const name = NAME.exec(rest);
  if (name) {
    if (rest[name[0].length] === '(') return { kind: 'call', text: name[0] };
    return { kind: /^(true|false)$/i.test(name[0]) ? 'boolean' : 'name', text: name[0] };
  }
  return punctuation(rest, notation, nest);
}

function punctuation(rest: string, notation: Notation, nest: ('(' | '{')[]): Token | null {
  const sign = rest.charAt(0);
  if (sign === '(' || sign === '{') {
    nest.push(sign);
    return { kind: 'open', text: sign };
  }
  if (sign === ')' || sign === '}') {
    return nest.pop() === (sign === ')' ? '(' : '{') ? { kind: 'close', text: sign } : null;
  }
  const inside = nest[nest.length - 1];
  if (inside === '{') {
    if (sign === ';') return { kind: 'arrayRow', text: sign };
    if (sign === (notation === 'comma' ? '\\' : ',')) return { kind: 'arrayColumn', text: sign };
  } else if (inside === '(') {
    if (sign === ';' || (sign === ',' && notation === 'point')) return { kind: 'argument', text: sign };
  }
  const operator = OPERATOR.exec(rest);
  return operator && operator[0] !== ':' ? { kind: 'operator', text: operator[0] } : null;
}

function readRef(match: RegExpExecArray): Ref {
  const [, sheet, cell, cellTo, columnFrom, columnTo, rowFrom, rowTo] = match;
  const from = readEnd((cell ?? columnFrom ?? rowFrom) as string);
  const second = cell === undefined ? (columnTo ?? rowTo) : cellTo;
  return {
    ...(sheet === undefined ? {} : { sheet: sheetName(sheet.slice(0, -1)) }),
    from,
    ...(second === undefined ? {} : { to: readEnd(second) }),
  };
}

const sheetName = (text: string) => (text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text);

function readEnd(text: string): RefEnd {
  const [, columnMark, letters, rowMark, digits] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) as RegExpExecArray;
  const row = digits ? { row: Number(digits) - 1 } : {};
  const column = letters ? { column: columnIndex(letters) } : {};
  return {
    ...row,
    ...column,
    columnFixed: letters !== '' && columnMark === '$',
    rowFixed: (letters ? rowMark : columnMark) === '$',
  };
}

function endText({ row, column, rowFixed, columnFixed }: RefEnd): string {
  const letters = column === undefined ? '' : `${columnFixed ? '$' : ''}${columnName(column)}`;
  return letters + (row === undefined ? '' : `${rowFixed ? '$' : ''}${row + 1}`);
}

/** A reference as it is written; `prefix` quotes a tab's name where it must be. */
export function refText({ sheet, from, to }: Ref, prefix: (title: string) => string): string {
  const cells = to === undefined ? endText(from) : `${endText(from)}:${endText(to)}`;
  return sheet === undefined ? cells : `${prefix(sheet)}!${cells}`;
}

/** The formula in a notation. Reference tokens are written as they stand in `text`. */
export function formulaText(tokens: readonly Token[], from: Notation, to: Notation): string {
  const write = (token: Token): string => {
    switch (token.kind) {
      case 'argument':
        return to === 'comma' ? ';' : ',';
      case 'arrayColumn':
        return to === 'comma' ? '\\' : ',';
      case 'number':
        if (from === to) return token.text;
        return to === 'comma' ? token.text.replace('.', ',') : token.text.replace(',', '.');
      default:
        return token.text;
    }
  };
  return `=${tokens.map(write).join('')}`;
}
