/** Text and bytes as Apps Script knows them: UTF-8, Base64, and signed bytes (-128…127) as Java has them. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export const signed = (byte: number): number => (byte > 127 ? byte - 256 : byte);
export const unsigned = (byte: number): number => byte & 255;

/** Unsigned UTF-8 bytes; a lone surrogate becomes `?`, as in Java. */
export function utf8Encode(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code >= 0xd800 && code <= 0xdfff) bytes.push(0x3f);
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return bytes;
}

/** Text of UTF-8 bytes, signed or not; what is not UTF-8 becomes U+FFFD. */
export function utf8Decode(bytes: readonly number[]): string {
  let text = '';
  let at = 0;
  while (at < bytes.length) {
    const first = unsigned(bytes[at] as number);
    const more =
      first < 0x80
        ? 0
        : first >= 0xc2 && first < 0xe0
          ? 1
          : first >= 0xe0 && first < 0xf0
            ? 2
            : first >= 0xf0 && first < 0xf5
              ? 3
              : -1;
    const tail = more < 0 ? [] : bytes.slice(at + 1, at + 1 + more).map(unsigned);
    if (more < 0 || tail.length < more || tail.some((byte) => byte >> 6 !== 2)) {
      text += '\ufffd';
      at += 1;
      continue;
    }
    const lead = more === 0 ? first : first & (0x3f >> more);
    text += String.fromCodePoint(tail.reduce((code, byte) => (code << 6) | (byte & 63), lead));
    at += 1 + more;
  }
  return text;
}

export function base64Encode(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const bits = (unsigned(a as number) << 16) | (unsigned(b ?? 0) << 8) | unsigned(c ?? 0);
    text += (ALPHABET[bits >> 18] as string) + (ALPHABET[(bits >> 12) & 63] as string);
    text += b === undefined ? '=' : (ALPHABET[(bits >> 6) & 63] as string);
    text += c === undefined ? '=' : (ALPHABET[bits & 63] as string);
  }
  return text;
}

/** Unsigned bytes, or null when `text` is not Base64. */
export function base64Decode(text: string): number[] | null {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const bytes: number[] = [];
  let bits = 0;
  let count = 0;
  for (const character of text.replace(/=+$/, '')) {
    bits = ((bits << 6) | ALPHABET.indexOf(character)) & 0xffffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes.push((bits >> count) & 255);
  }
  return bytes;
}

export const toWebSafe = (text: string): string => text.replace(/\+/g, '-').replace(/\//g, '_');
export const fromWebSafe = (text: string): string => text.replace(/-/g, '+').replace(/_/g, '/');
