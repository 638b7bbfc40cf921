/** Reads a number format pattern as Google Sheets writes them: sections, number places, date and time parts, literal text. */

export type PatternPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'digits'; readonly text: string }
  | { readonly kind: 'exponent'; readonly text: string }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'elapsed'; readonly text: string };

export interface PatternSection {
  readonly parts: readonly PatternPart[];
  readonly condition?: { readonly operator: string; readonly than: number };
  readonly isDate: boolean;
}

const DATE = /^(?:d{1,4}|m{1,5}|y{4}|y{1,2}|h{1,2}|s{1,2}(?:\.0{1,3})?|am\/pm|a\/p)/i;
const cache = new Map<string, readonly PatternSection[] | null>();

/** Null when the pattern cannot be read. */
export function readPattern(pattern: string): readonly PatternSection[] | null {
  let sections = cache.get(pattern);
  if (sections === undefined) {
    sections = readSections(pattern);
    if (cache.size > 2000) cache.clear();
    cache.set(pattern, sections);
  }
  return sections;
}

function readSections(pattern: string): PatternSection[] | null {
  const sections: PatternSection[] = [];
  let parts: PatternPart[] = [];
  let condition: PatternSection['condition'];
  const finish = () => {
    const isDate = parts.some(({ kind }) => kind === 'date' || kind === 'elapsed');
    sections.push({ parts, isDate, ...(condition ? { condition } : {}) });
    parts = [];
    condition = undefined;
  };
  let at = 0;
  while (at < pattern.length) {
    const rest = pattern.slice(at);
    if (rest.startsWith(';')) {
      finish();
      at++;
      continue;
    }
    const bracket = /^\[([^\]]*)\]/.exec(rest);
    if (bracket) {
      const read = readBracket(bracket[1] as string);
      if (!read) return null;
      if ('operator' in read) condition = read;
      else if (read.kind !== 'text' || read.text !== '') parts.push(read);
      at += bracket[0].length;
      continue;
    }
    const [part, length] = readPart(rest);
    if (!part) return null;
    parts.push(part);
    at += length;
  }
  finish();
  return sections.length > 4 ? null : sections;
}

function readBracket(inside: string): PatternPart | { operator: string; than: number } | null {
  const currency = /^\$([^-]*)(?:-[\w-]*)?$/.exec(inside);
  if (currency) return { kind: 'text', text: currency[1] as string };
  if (/^(?:h+|m+|s+)$/i.test(inside)) return { kind: 'elapsed', text: inside.toLowerCase() };
  const condition = /^(<>|<=|>=|<|>|=)\s*(-?\d+(?:\.\d+)?)$/.exec(inside);
  if (condition) return { operator: condition[1] as string, than: Number(condition[2]) };
  if (/^(?:black|blue|cyan|green|magenta|red|white|yellow|color\s?\d{1,2})$/i.test(inside))
    return { kind: 'text', text: '' };
  return null;
}

function readPart(rest: string): [PatternPart | null, number] {
  const sign = rest.charAt(0);
  if (sign === '"') {
    const end = rest.indexOf('"', 1);
    return end < 0 ? [null, 0] : [{ kind: 'text', text: rest.slice(1, end) }, end + 1];
  }
  if (sign === '\\') return rest.length < 2 ? [null, 0] : [{ kind: 'text', text: rest.charAt(1) }, 2];
  if (sign === '_') return rest.length < 2 ? [null, 0] : [{ kind: 'text', text: ' ' }, 2];
  if (sign === '*') return rest.length < 2 ? [null, 0] : [{ kind: 'text', text: '' }, 2];
  if (sign === '@') return [{ kind: 'value' }, 1];
  if (sign === '%') return [{ kind: 'percent' }, 1];
  const general = /^general/i.exec(rest);
  if (general) return [{ kind: 'value' }, general[0].length];
  const digits = /^[#0?][#0?,]*(?:\.[#0?]*)?,*|^\.[#0?]+/.exec(rest);
  if (digits) return [{ kind: 'digits', text: digits[0] }, digits[0].length];
  const exponent = /^E[+-]0+/i.exec(rest);
  if (exponent) return [{ kind: 'exponent', text: exponent[0] }, exponent[0].length];
  const date = DATE.exec(rest);
  if (date) return [{ kind: 'date', text: date[0] }, date[0].length];
  // A letter that means nothing must be quoted; everything else stands for itself.
  return /[a-z]/i.test(sign) ? [null, 0] : [{ kind: 'text', text: sign }, 1];
}
