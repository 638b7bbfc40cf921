/** Sums as people and systems write them in en, ru and uk: separators by evidence, currency and «тыс.» beside the figure. */
import { currencyNamed } from './currency-names';

export interface Money {
  readonly amount: number;
  /** ISO 4217; null: none stands beside it. */
  readonly currency: string | null;
}

export type MoneyReading =
  | { readonly ok: true; readonly money: Money | null }
  | { readonly ok: false; readonly why: 'notANumber' | 'ambiguous' | 'currencyUnknown' | 'rounded' };

/** What stands before the fraction; null: the column does not show it. */
export type Decimal = '.' | ',' | null;

const BLANK = /^(?:[-–—]+|n\/?a|null|нет|немає|не указан[оа]?|не вказано)?$/i;
const TIMES: readonly (readonly [RegExp, number])[] = [
  [/^(?:тыс(?:яч[аи]?)?|тис(?:яч[аіи]?)?|k|к|тр|tys|thousand)$/iu, 1e3],
  [/^(?:млн|миллион(?:а|ов)?|мільйон(?:а|ів)?|m|mn|mln|mio|million|м)$/iu, 1e6],
  [/^(?:млрд|миллиард(?:а|ов)?|мільярд(?:а|ів)?|b|bn|mrd|billion)$/iu, 1e9],
];

interface Pieces {
  readonly figure: string;
  readonly negative: boolean;
  readonly times: number;
  readonly currency: string | null;
  readonly strange: boolean;
}

/** Null: there is no figure in it, or several. */
function pieces(text: string, home: string): Pieces | null {
  let rest = text.normalize('NFKC').replace(/[\s\u00a0]+/g, ' ').replace(/[’‘`´]/g, "'").replace(/[−–—]/g, '-').trim(); // prettier-ignore
  let negative = false;
  const bracketed = /^([^()\d]*)\((.*\d.*)\)([^()\d]*)$/.exec(rest);
  if (bracketed) [negative, rest] = [true, `${bracketed[1] ?? ''}${bracketed[2] ?? ''}${bracketed[3] ?? ''}`];
  const parts = /^([^\d]*?)(\d(?:[\d .,']*\d)?)([^\d]*)$/.exec(rest);
  if (!parts) return null;
  let [before = '', after = ''] = [parts[1] ?? '', parts[3] ?? ''];
  let figure = parts[2] ?? '';
  // A fraction without its zero: `,50`; a sum without its kopecks: `500,-`.
  if (/(?:^|\s|[^\p{L}.])[.,]$/u.test(before))
    [before, figure] = [before.slice(0, -1), `0${before.slice(-1)}${figure}`];
  after = after.replace(/^[.,](?:-+|=)?(?=\s|$)/, '');
  const minus = /^-|-\s*$/.test(before.trim()) || /^-|-$/.test(after.trim());
  negative = negative || minus;
  const words = `${before} ${after}`
    .replace(/-/g, ' ')
    .replace(/(т|тыс|тис)\.?\s*(р)(?:уб)?\.?(?=\s|$)/giu, 'тыс. $2')
    .replace(/\+/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '.');
  let [times, currency, strange] = [1, null as string | null, false];
  const unread: string[] = [];
  for (const word of words) {
    const factor = TIMES.find(([pattern]) => pattern.test(word.replace(/\.$/, '')))?.[1];
    if (factor !== undefined) times *= factor;
    else unread.push(word);
  }
  if (unread.length > 0) {
    // `рос. руб.` is one name, `$ USD` is two of the same.
    const whole = currencyNamed(unread.join(''), home);
    const single = new Set(unread.map((word) => currencyNamed(word, home)));
    if (whole !== null) currency = whole;
    else if (single.size === 1) currency = [...single][0] ?? null;
    strange = currency === null;
  }
  return { figure, negative, times, currency, strange };
}

/** How the separators of one figure are to be read; `either`: as three digits of a group, or of a fraction. */
function shapeOf(figure: string): { readonly decimal: Decimal; readonly either: boolean } | null {
  const bare = figure.replace(/ /g, "'");
  const marks = bare.replace(/\d/g, '');
  const grouped = (mark: string): boolean =>
    new RegExp(`^\\d{1,3}(?:${mark}\\d{3})+$`).test(bare) || new RegExp(`^\\d{1,2}(?:${mark}\\d{2})*${mark}\\d{3}$`).test(bare); // prettier-ignore
  const whole = (part: string, mark: string): boolean =>
    new RegExp(`^(?:\\d+|\\d{1,3}(?:${mark}\\d{3})+|\\d{1,2}(?:${mark}\\d{2})*${mark}\\d{3})$`).test(part);
  if (marks === '') return { decimal: null, either: false };
  const kinds = [...new Set(marks)];
  const last = marks[marks.length - 1] ?? '';
  if (kinds.length === 2 && last !== "'" && marks.indexOf(last) === marks.length - 1) {
    const at = bare.lastIndexOf(last);
    const mark = kinds.find((one) => one !== last) ?? '';
    return whole(bare.slice(0, at), mark === '.' ? '\\.' : mark) ? { decimal: last as Decimal, either: false } : null;
  }
  if (kinds.length !== 1) return null;
  if (last === "'") return grouped("'") ? { decimal: null, either: false } : null;
  if (marks.length > 1) return grouped(last === '.' ? '\\.' : last) ? { decimal: last === '.' ? ',' : '.', either: false } : null; // prettier-ignore
  const [left = '', right = ''] = bare.split(last);
  return right.length === 3 && /^[1-9]\d{0,2}$/.test(left)
    ? { decimal: null, either: true }
    : { decimal: last as Decimal, either: false };
}

/**
 * What the cells of one column say together of their decimal sign. `asked`: some can be read in two ways, and nothing tells which.
 * @param typed the file has real numbers, written with a point, e.g. XLSX
 */
export function moneyColumn(
  cells: Iterable<string>,
  typed: boolean,
): { readonly decimal: Decimal; readonly asked: boolean; readonly example: string } {
  const seen = { '.': 0, ',': 0 };
  let [either, example] = [false, ''];
  for (const cell of cells) {
    const found = pieces(cell, '');
    const shape = found && shapeOf(found.figure);
    if (!shape || !found) continue;
    if (shape.decimal) seen[shape.decimal] += 1;
    else if (shape.either && found.times === 1 && !(typed && PLAIN.test(cell))) [either, example] = [true, cell];
  }
  const decimal: Decimal = seen['.'] > 0 && seen[','] > 0 ? null : seen['.'] > 0 ? '.' : seen[','] > 0 ? ',' : null;
  return { decimal, asked: either && decimal === null, example };
}

const PLAIN = /^-?\d+(?:\.\d+)?$/;

/**
 * @param decimal as `moneyColumn` found it, or the user said
 * @param typed the file has real numbers, written with a point
 * @param home the engagement's currency
 */
export function readMoney(text: string, decimal: Decimal, typed = false, home = ''): MoneyReading {
  const trimmed = text.trim();
  if (BLANK.test(trimmed)) return { ok: true, money: null };
  if (/^-?\d+(?:[.,]\d+)?e[+-]?\d+$/i.test(trimmed)) return exponent(trimmed, typed);
  const found = pieces(text, home);
  const shape = found && shapeOf(found.figure);
  if (!found || !shape) return { ok: false, why: 'notANumber' };
  if (found.strange) return { ok: false, why: 'currencyUnknown' };
  const sign = shape.decimal ?? (typed && PLAIN.test(trimmed) ? '.' : decimal);
  // `1,250 млн` has a fraction: nobody groups millions of thousands.
  const either = shape.either && found.times > 1 ? (found.figure.includes(',') ? ',' : '.') : sign;
  if (shape.either && either === null) return { ok: false, why: 'ambiguous' };
  const plain = found.figure.replace(/[ ']/g, '');
  const figure = either === ',' ? plain.replace(/\./g, '').replace(',', '.') : plain.replace(/,/g, '');
  const amount = Number(Number(Number(figure) * found.times).toPrecision(15)) * (found.negative ? -1 : 1);
  if (!Number.isFinite(amount)) return { ok: false, why: 'notANumber' };
  return { ok: true, money: { amount: amount === 0 ? 0 : amount, currency: found.currency } };
}

/** Spreadsheets round long numbers to `1,23E+12` when they write text: the digits are gone. */
function exponent(text: string, typed: boolean): MoneyReading {
  return typed ? { ok: true, money: { amount: Number(text), currency: null } } : { ok: false, why: 'rounded' };
}
