/** Bytes of a text file as text: finds its encoding by byte order marks, by validity, and by which letters come out. */
import type { ReadDoubt } from '../../domain/import/table';

export interface Decoded {
  readonly text: string;
  /** As `TextDecoder` calls it. */
  readonly encoding: string;
  readonly doubts: readonly ReadDoubt[];
}

/** Evidence is taken from the beginning: enough letters to tell alphabets apart. */
const SAMPLE = 256 * 1024;
/** One-byte alphabets, the likeliest first: a tie goes to it. */
const ONE_BYTE = ['windows-1251', 'windows-1252', 'ibm866', 'koi8-u', 'x-mac-cyrillic'] as const;

/**
 * Null: it is no text.
 * @param said what the file says of itself, e.g. in HTML's `meta`; empty: nothing
 * @param forced what the user chose; empty: find out
 */
export function decodeText(bytes: Uint8Array, said = '', forced = ''): Decoded | null {
  if (forced !== '') return decoded(bytes, forced);
  const marked = markOf(bytes);
  if (marked) return decoded(bytes, marked);
  const wide = wideOf(bytes);
  if (wide === 'binary') return null;
  if (wide) return decoded(bytes, wide);
  const utf8 = judgeUtf8(bytes);
  if (utf8.broken === 0) return utf8.whole + utf8.ascii === 0 ? null : decoded(bytes, 'utf-8');
  // Here and there a broken character, such as a text cut in its middle, does not make it another alphabet.
  if (utf8.whole > 4 * utf8.broken)
    return { ...decoded(bytes, 'utf-8'), doubts: [{ code: 'charactersBroken', count: utf8.broken }] };
  if (said !== '' && isKnown(said) && !/^utf-?8$/i.test(said)) return decoded(bytes, said);
  const { encoding, sure } = oneByteOf(bytes);
  return { ...decoded(bytes, encoding), doubts: sure ? [] : [{ code: 'encodingGuessed', encoding }] };
}

const decoded = (bytes: Uint8Array, encoding: string): Decoded => {
  const decoder = new TextDecoder(encoding);
  return { text: decoder.decode(bytes), encoding: decoder.encoding, doubts: [] };
};

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return false;
  }
}

function markOf(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** Two bytes per character show in their zeros: delimiters, digits and line breaks have one each, always on the same side. */
function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'binary' | null {
  const end = Math.min(bytes.length, SAMPLE);
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[(at % 2) as 0 | 1] += 1;
  const [even, odd] = zeros;
  if (even + odd === 0) return null;
  if (bytes.length % 2 !== 0 || Math.min(even, odd) * 20 > Math.max(even, odd)) return 'binary';
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  return isValid(bytes.subarray(0, end - (end % 2)), encoding) ? encoding : 'binary';
}

function isValid(bytes: Uint8Array, encoding: string): boolean {
  try {
    // A sample may end between the halves of a character.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return !UNPRINTABLE.test(text);
  } catch {
    return false;
  }
}
/** Characters that no text holds. */
const UNPRINTABLE = /[\u0000-\u0008\u000e-\u001a\ufffe\uffff]/;

/** Counts whole characters of several bytes and broken ones over the whole file: one stray byte late in it counts. */
function judgeUtf8(bytes: Uint8Array): { whole: number; broken: number; ascii: number } {
  const found = { whole: 0, broken: 0, ascii: 0 };
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      found.ascii += 1;
      continue;
    }
    const more =
      lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
    let follow = 0;
    while (follow < more && ((bytes[at + follow + 1] ?? 0) & 0xc0) === 0x80) follow += 1;
    if (more > 0 && follow === more) found.whole += 1;
    else found.broken += 1;
    at += follow;
  }
  return found;
}

/** Frequent letters of Russian and Ukrainian, in lower case. */
const FREQUENT = /[оеаинтрсівлкмдпуяьєї]/;
const CYRILLIC = /[а-яёєіїґ]/;
const CYRILLIC_UPPER = /[А-ЯЁЄІЇҐ]/;
const WESTERN = /[à-öø-ÿœßÀ-ÖØ-ßŒ]/;

/** The alphabet in which the bytes above ASCII read most like words. */
function oneByteOf(bytes: Uint8Array): { readonly encoding: string; readonly sure: boolean } {
  const scores = ONE_BYTE.map((encoding) => ({ encoding, score: likeness(bytes, encoding) }));
  const [best, next] = [...scores].sort((a, b) => b.score - a.score);
  return { encoding: best?.encoding ?? 'windows-1251', sure: (best?.score ?? 0) - (next?.score ?? 0) >= 0.1 };
}

/** −1 to 1 per character above ASCII. Cyrillic words are Cyrillic throughout; Western letters stand alone among ASCII ones. */
function likeness(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE));
  let [score, seen] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] as string;
    if (char < '\u0080') continue;
    seen += 1;
    const [before, after] = [text[at - 1] ?? '', text[at + 1] ?? ''];
    const latin = /[A-Za-z]/.test(before) || /[A-Za-z]/.test(after);
    if (CYRILLIC.test(char)) score += latin ? -1 : CYRILLIC_UPPER.test(after) ? -0.5 : FREQUENT.test(char) ? 1 : 0.5;
    else if (CYRILLIC_UPPER.test(char)) score += latin || CYRILLIC.test(before) ? -1 : 0.6;
    else if (WESTERN.test(char)) score += latin ? 0.9 : WESTERN.test(before) || WESTERN.test(after) ? -0.5 : 0.1;
    else if (/[№«»„“”’–—€₴°§\u00a0ʼ·•…]/.test(char)) score += 0.3;
    else score -= 0.7;
  }
  return seen === 0 ? 0 : score / seen;
}
