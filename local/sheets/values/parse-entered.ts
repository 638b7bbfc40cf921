/** Reads what a person types into a cell (USER_ENTERED), in the notation of the spreadsheet's locale. */
import type { Scalar } from '../cells/cell';
import type { LocaleFacts } from '../formats/locale';
import type { NumberFormat } from '../google-types';
import { parseDateTime } from './parse-date';

export interface Entered {
  readonly value?: Scalar;
  /** As typed, with its `=`. */
  readonly formula?: string;
  /** The format that Sheets gives to a cell that has none. */
  readonly format?: NumberFormat;
}

/** @param now the day in the spreadsheet's time zone, for dates typed without a year @param asText the cell is formatted as plain text */
export function parseEntered(
  text: string,
  locale: LocaleFacts,
  now: { readonly year: number },
  asText: boolean,
): Entered {
  if (text === '') return {};
  if (asText) return { value: text };
  // One apostrophe makes it text, and is not part of it.
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (/^[=+]./.test(text) && (text.startsWith('=') || !isNumeric(text, locale)))
    return { formula: `=${text.slice(1)}` };
  const plain = text.trim();
  const upper = plain.toLocaleUpperCase(locale.tag);
  const [yes, no] = locale.booleans;
  if (upper === 'TRUE' || upper === yes) return { value: true };
  if (upper === 'FALSE' || upper === no) return { value: false };
  return parseNumber(plain, locale) ?? parseDateTime(plain, locale, now.year) ?? { value: text };
}

const isNumeric = (text: string, locale: LocaleFacts) => parseNumber(text.trim(), locale) !== null;

/** A number with sign, grouping, percent, currency or exponent; null when it is none. */
export function parseNumber(text: string, locale: LocaleFacts): Entered | null {
  const { decimal, group, currency } = locale;
  const inner = /^\((.*)\)$/.exec(text);
  let rest = inner ? (inner[1] as string) : text;
  let sign = inner ? -1 : 1;
  const takeSign = () => {
    const found = /^([-−+])\s*/.exec(rest);
    if (!found) return;
    if (found[1] !== '+') sign = -sign;
    rest = rest.slice(found[0].length);
  };
  takeSign();
  const money = takeCurrency(rest, currency.symbol);
  rest = money ?? rest;
  if (money !== null) takeSign();
  const percent = /\s*%$/.exec(rest);
  if (percent && money === null) rest = rest.slice(0, percent.index);
  const number = readDigits(rest, decimal, group);
  if (number === null) return null;
  const grouped = new RegExp(`\\d[${group === ',' ? ',' : '\\s'}]\\d`).test(rest);
  const fraction = rest.includes(decimal);
  // Divided last, so that 12.3% is 0.123 and not a little off.
  const value = (sign * number) / (percent ? 100 : 1);
  const format = formatOf(percent !== null, money !== null, grouped, fraction, /e/i.test(rest), currency.pattern);
  return format ? { value, format } : { value };
}

function takeCurrency(text: string, symbol: string): string | null {
  const signs =
    symbol === '$' || symbol === '£'
      ? [symbol]
      : [symbol, symbol === '₽' ? 'р.' : 'грн.', symbol === '₽' ? 'руб.' : 'грн'];
  for (const sign of signs) {
    if (text.startsWith(sign)) return text.slice(sign.length).trimStart();
    if (text.endsWith(sign)) return text.slice(0, -sign.length).trimEnd();
  }
  return null;
}

function readDigits(text: string, decimal: string, group: string): number | null {
  const point = decimal === ',' ? ',' : '\\.';
  const gap = group === ',' ? ',' : '[\\s\\u00a0\\u202f]';
  const shape = new RegExp(`^(?:\\d+|\\d{1,3}(?:${gap}\\d{3})+)?(?:${point}\\d*)?(?:[eE][+-]?\\d{1,3})?$`);
  if (!/\d/.test(text) || !/^[\d.,]/.test(text) || !shape.test(text)) return null;
  const number = Number(text.replace(new RegExp(gap, 'g'), '').replace(decimal, '.'));
  return Number.isFinite(number) ? number : null;
}

function formatOf(
  percent: boolean,
  money: boolean,
  grouped: boolean,
  fraction: boolean,
  exponent: boolean,
  currency: string,
): NumberFormat | null {
  if (percent) return { type: 'PERCENT', pattern: fraction ? '0.00%' : '0%' };
  if (money) return { type: 'CURRENCY', pattern: fraction ? currency : currency.replace('.00', '') };
  if (exponent) return { type: 'SCIENTIFIC', pattern: '0.00E+00' };
  if (grouped) return { type: 'NUMBER', pattern: fraction ? '#,##0.00' : '#,##0' };
  return null;
}
