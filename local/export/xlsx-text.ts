/** Text as it may stand in a workbook's XML. */

/** Excel's limit for one cell. */
const LONGEST_CELL = 32_767;

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** Without the characters that XML forbids. */
export const cleanText = (text: string): string => text.replace(LONE, '\ufffd').replace(CONTROL, '');

/** As a cell keeps it: forbidden characters are written `_x0001_`, and what only looks like that is spared from being read so. */
export function cellText(text: string): string {
  const short = text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text;
  return short
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(LONE, '\ufffd')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${code}_`;
    });
}

/** As an attribute keeps it, where a line break would be read as a space. @param length of the longest that is allowed */
export function attributeText(text: string, length: number): string {
  const clean = cleanText(text).replace(/\r\n?/g, '\n');
  const short = clean.length > length ? `${clean.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…` : clean;
  return short.replaceAll('\n', '_x000a_');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const xmlText = (text: string): string => cleanText(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** A literal of a formula. */
export const formulaString = (text: string): string => `"${cleanText(text).replaceAll('"', '""')}"`;
