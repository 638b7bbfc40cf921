/** Text as Google Docs will keep it, so that indexes computed from it are Google's own. */

/** Stays inside its paragraph: Docs' own line break. */
const LINE_BREAK = '\u000b';

/**
 * Removes what Docs would strip from inserted text (control characters and the private use area: InsertTextRequest.text),
 * turns line ends into breaks inside the paragraph, tabs into spaces (a leading tab would nest a bullet and vanish) and
 * halves of surrogate pairs into the replacement character.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\n|\u2028|\u2029/g, LINE_BREAK)
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u0008\u000c-\u001f\ue000-\uf8ff]/g, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}
