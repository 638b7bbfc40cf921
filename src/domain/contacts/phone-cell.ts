/** A cell with phone numbers as people fill it: several numbers, extensions, names beside them, numbers stored as numbers. */
import { readPhone, type Dialled, type WhyWrong } from './phone';

export type Phone =
  | ({ readonly kind: 'ok' } & Dialled & Beside)
  /** It ends at a desk behind a switchboard. */
  | ({ readonly kind: 'extension'; readonly extension: string } & Dialled & Beside)
  | { readonly kind: 'wrong'; readonly text: string; readonly why: WhyWrong };

interface Beside {
  /** What else was written: whose number it is, when to call; empty: nothing. */
  readonly words: string;
}

/** Longer texts are no list of phones; they are not searched for numbers. */
const LONGEST_CELL = 500;

/** What people put before a number to say that it is one: the number says it itself. */
const LABELS = /^(?:tel|tel[ée]fono?|telephone|phone|ph|тел|телефон|номер|т)$/iu;
const EXTENSION =
  /^(?:[\s,(]*(?:;?ext(?:ension)?|доб(?:авочный)?|дод(?:атковий)?|вн(?:утр(?:енний|ішній)?)?|int|wew|dahili|x|х|#)[.:=\s№#]*|,{2,}\s*)(\d{1,7})(?![ -]*\d)[)#]*/iu;
/** Digits with what is put between them; a slash may be part of one number or stand between two. */
const NUMBER = /\(?\+?[ (]*\d(?:[\d ().\-/*]*\d)?/gu;
const FEWEST_DIGITS = 5;
/** Times, days and mail addresses: their figures are no phone's. */
const OTHER_FIGURES = /\S+@\S+|(?<!\d)\d{1,2}:\d\d(?!\d)|(?<![\d.])\d{1,2}\.\d{1,2}\.(?:19|20)\d\d(?![\d.])/gu;
/** Private-use characters that stand for such figures while numbers are searched. */
const HIDDEN = 0xe000;

const count = (text: string): number => text.replace(/\D/g, '').length;

/**
 * All numbers of a cell in their order; empty for an empty cell. A cell in which no number can be found is one `wrong`.
 * @param cell a text, or a number when the spreadsheet has taken the digits for one
 * @param country ISO 3166-1 alpha-2: of numbers without a calling code; empty: unknown
 */
export function normalisePhones(cell: string | number, country: string): readonly Phone[] {
  const text = plainText(cell);
  if (text === '') return [];
  if (/^\d+(?:[.,]\d+)?e\+?\d+$/i.test(text)) return [{ kind: 'wrong', text, why: 'rounded' }];
  if (text.length > LONGEST_CELL) return [{ kind: 'wrong', text, why: 'notANumber' }];
  // As our own sheets have nearly all of them: nothing has to be looked for.
  const quick = /^(?:\+?\d{3,17}|\+\d[\d ]{3,24}\d)$/.test(text) ? readPhone(text, country) : null;
  if (quick?.ok) return [phone(quick, '', '')];
  const found = numbersIn(text, country);
  return found.length > 0 ? found : [{ kind: 'wrong', text, why: 'notANumber' }];
}

/** The first number of a cell that can be dialled; without one, what is wrong with the first. Null: the cell is empty. */
export function normalisePhone(cell: string | number, country: string): Phone | null {
  const phones = normalisePhones(cell, country);
  return phones.find(({ kind }) => kind !== 'wrong') ?? phones[0] ?? null;
}

/**
 * What is to stand in the cell: numbers in their international form with the words beside them. Where one of them is wrong, or would be read
 * otherwise when it is written so, what people wrote.
 */
export function phoneText(cell: string | number, country: string): string {
  const phones = normalisePhones(cell, country);
  const text = phones.map(writePhone).join(', ');
  const safe =
    phones.every(({ kind }) => kind !== 'wrong') && normalisePhones(text, country).map(writePhone).join(', ') === text;
  return safe ? text : String(cell).trim();
}

/** As `phoneText` writes it. */
export const writePhone = (one: Phone): string => {
  if (one.kind === 'wrong') return one.text;
  const number = one.kind === 'extension' ? `${one.international} ext. ${one.extension}` : one.international;
  if (one.words === '') return number;
  // In brackets, figures would be taken for a part of the number.
  return /^\p{L}[^\d()]*$/u.test(one.words) ? `${number} (${one.words})` : `${number}: ${one.words}`;
};

/** In figures and signs of ASCII, without what cannot be seen. */
function plainText(cell: string | number): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(Math.round(cell)) : '';
  return cell
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ue000-\ue009\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^[\s']+|\s+$/g, '')
    .replace(/^(\d{7,})\.0+$/, '$1');
}

const hide = (text: string): string =>
  text.replace(OTHER_FIGURES, (found) => found.replace(/\d/g, (digit) => String.fromCharCode(HIDDEN + Number(digit))));
const unhide = (text: string): string =>
  text.replace(/[\ue000-\ue009]/g, (hidden) => String(hidden.charCodeAt(0) - HIDDEN));

interface Piece {
  readonly text: string;
  readonly extension: string;
  /** What stands between it and the number before it. */
  readonly before: string;
}

function numbersIn(cell: string, country: string): Phone[] {
  const text = hide(cell);
  const pieces: Piece[] = [];
  let at = 0;
  const search = new RegExp(NUMBER);
  for (let match = search.exec(text); match; match = search.exec(text)) {
    if (count(match[0]) < FEWEST_DIGITS) continue;
    let before = text.slice(at, match.index);
    const run = withoutTail(match[0], country);
    at = match.index + run.length;
    const extension = EXTENSION.exec(text.slice(at));
    at += extension?.[0].length ?? 0;
    search.lastIndex = at;
    const numbers = split(run, country);
    numbers.forEach((number, index) => {
      pieces.push({ text: number, before, extension: index === numbers.length - 1 ? (extension?.[1] ?? '') : '' });
      before = SEPARATOR;
    });
  }
  const gaps = pieces.map(({ before }, index) => (index === 0 ? ['', before] : cut(before, pieces[0]?.before ?? '')));
  return pieces.map((piece, index) => {
    const after = gaps[index + 1]?.[0] ?? text.slice(at);
    const words = tidyWords(`${gaps[index]?.[1] ?? ''} ${after}`);
    const reading = readPhone(piece.text, country);
    if (reading.ok) return phone(reading, piece.extension, words);
    return {
      kind: 'wrong',
      text: [piece.text.trim(), piece.extension, words].filter(Boolean).join(' '),
      why: reading.why,
    };
  });
}

const SEPARATOR = ';';

/** What belongs to the number before it and to the number after it: names come after all numbers, or before all of them. */
function cut(gap: string, beforeFirst: string): readonly [string, string] {
  // Commas in brackets separate nothing.
  const separator = /^(?:\([^()]*\)|[^()])*[,;|/\n]/.exec(gap)?.[0] ?? '';
  if (separator !== '') return [separator, gap.slice(separator.length)];
  return /:\s*$/.test(gap) || tidyWords(beforeFirst) !== '' ? ['', gap] : [gap, ''];
}

/** `067 123 45 67/68` is one number, and a word about its last figures. */
const withoutTail = (run: string, country: string): string =>
  readPhone(run, country).ok ? run : run.replace(/(?: *\/ *\d{1,4})+$/, '');

/** One number where it can be one; else numbers between which stand blanks or slashes. */
function split(text: string, country: string): readonly string[] {
  if (readPhone(text, country).ok) return [text];
  for (const between of text.matchAll(/ *\/ *| +(?:- +)?/g)) {
    const first = text.slice(0, between.index);
    const rest = text.slice(between.index + between[0].length);
    if (!readPhone(first, country).ok || count(rest) < FEWEST_DIGITS) continue;
    const others = split(rest, country);
    if (others.every((other) => readPhone(other, country).ok)) return [first, ...others];
  }
  return [text];
}

const phone = (dialled: Dialled, extension: string, words: string): Phone => {
  const { e164, international } = dialled;
  return extension === ''
    ? { kind: 'ok', e164, international, words }
    : { kind: 'extension', e164, international, extension, words };
};

/** Without labels, and without the punctuation that held the words and the number together. */
function tidyWords(words: string): string {
  const kept = unhide(words)
    .split(/\s+/)
    .filter((word) => /\d/.test(word) || !LABELS.test(word.replace(/[^\p{L}]/gu, '')))
    .join(' ');
  if (!/[\p{L}\p{N}]/u.test(kept)) return '';
  const tidy = kept.replace(/^[\s,;:|./)-]+|[\s,;:|/(-]+$/g, '');
  const inBrackets = /^\(([^()]*)\)$/.exec(tidy)?.[1];
  if (inBrackets !== undefined) return tidyWords(inBrackets);
  return /^[^()]*(?:\([^()]*\)[^()]*)*$/.test(tidy) ? tidy : tidyWords(tidy.replace(/[()]+/g, ' '));
}
