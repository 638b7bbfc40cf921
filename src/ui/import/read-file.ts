/** A file that somebody chose as a table: tells by its bytes, not by its name, what it is. */
import {
  MOST_BYTES,
  sizeFault,
  type ReadDoubt,
  type ReadFault,
  type ReadResult,
  type Table,
} from '../../domain/import/table';
import { decodeText } from './decode-text';
import { readCsv } from './read-csv';
import { looksLikeHtml, readHtml, saidEncoding } from './read-html';
import { unzip } from './unzip';
import { numberKinds, sharedStrings, sheetPlaces } from './xlsx-parts';
import { readSheet } from './xlsx-sheet';

/** What the user chose instead of what was found; absent or empty: find out. */
export interface ReadChoice {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** `%PDF`, PNG, GIF, JPEG, RAR, 7z, gzip; Excel 2 to 4. */
const OTHERS = [
  [0x25, 0x50, 0x44, 0x46], [0x89, 0x50, 0x4e, 0x47], [0x47, 0x49, 0x46, 0x38], [0xff, 0xd8, 0xff],
  [0x52, 0x61, 0x72, 0x21], [0x37, 0x7a, 0xbc, 0xaf], [0x1f, 0x8b, 0x08],
]; // prettier-ignore

const starts = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const failed = (fault: ReadFault): ReadResult => ({ ok: false, fault });

/** Takes up to a few seconds for the largest files: belongs into a worker, or behind a drawn progress bar. */
export function readFile(bytes: Uint8Array, choice: ReadChoice = {}): ReadResult {
  if (bytes.length > MOST_BYTES) return failed({ code: 'tooBig', bytes: bytes.length, limit: MOST_BYTES });
  if (bytes.length === 0) return failed({ code: 'empty' });
  if (starts(bytes, OLE)) return failed({ code: hasEncryptedPackage(bytes) ? 'encrypted' : 'oldExcel' });
  if (starts(bytes, ZIP)) return readXlsx(bytes, choice);
  return OTHERS.some((signature) => starts(bytes, signature)) ? failed({ code: 'notText' }) : readText(bytes, choice);
}

/** Password-protected XLSX files hide in the old container; its directory names the stream, in UTF-16. */
function hasEncryptedPackage(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1))
    if (name.every((byte, offset) => bytes[at + offset] === byte)) return true;
  return false;
}

function readText(bytes: Uint8Array, choice: ReadChoice): ReadResult {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const decoded = decodeText(bytes, saidEncoding(start), choice.encoding);
  if (!decoded) return failed({ code: 'notText' });
  const { text, encoding, doubts } = decoded;
  if (looksLikeHtml(text)) {
    const rows = readHtml(text);
    return rows.length === 0 ? failed({ code: 'noTable' }) : table({ format: 'html', rows, encoding, doubts });
  }
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) return failed({ code: 'noTable' });
  const read = readCsv(text, choice.delimiter);
  if (!read.ok) return failed(read.fault);
  const { rows, delimiter } = read;
  return table({ format: 'csv', rows, encoding, delimiter, doubts: [...doubts, ...read.doubts] });
}

function readXlsx(bytes: Uint8Array, choice: ReadChoice): ReadResult {
  const unzipped = unzip(bytes, (name) => /workbook\.xml(?:\.rels)?$|sharedStrings\.xml$|styles\.xml$/i.test(name));
  if (!unzipped.ok) return failed(unzipped.fault);
  const { names, parts } = unzipped;
  const workbook = names.find((name) => /(?:^|\/)workbook\.xml$/.test(name));
  if (workbook === undefined)
    return failed({ code: names.some((name) => /workbook\.bin$/.test(name)) ? 'binaryWorkbook' : 'notAWorkbook' });
  const folder = workbook.replace(/workbook\.xml$/, '');
  const part = (name: string): Uint8Array | undefined => parts[folder + name];
  const { sheets, since1904 } = sheetPlaces(parts[workbook], part('_rels/workbook.xml.rels'), folder);
  const visible = sheets.some(({ hidden }) => !hidden) ? sheets.filter(({ hidden }) => !hidden) : sheets;
  const wanted = choice.sheet ? visible.filter(({ name }) => name === choice.sheet) : visible;
  if (wanted.length === 0) return failed({ code: choice.sheet ? 'sheetUnknown' : 'notAWorkbook' });
  const context = {
    strings: sharedStrings(part('sharedStrings.xml')),
    kinds: numberKinds(part('styles.xml')),
    since1904,
  };
  // The first sheet that holds anything.
  for (const { name: sheet, path } of wanted) {
    const one = unzip(bytes, (name) => name === path);
    if (!one.ok) return failed(one.fault);
    const content = one.parts[path];
    if (!content) continue;
    const { rows, errors } = readSheet(content, context);
    if (rows.every((row) => row.every((cell) => cell === ''))) continue;
    const doubts: ReadDoubt[] = errors > 0 ? [{ code: 'formulaErrors', count: errors }] : [];
    return table({ format: 'xlsx', rows, sheet, sheets: visible.map(({ name }) => name), doubts });
  }
  return failed({ code: 'empty' });
}

function table(read: Pick<Table, 'format' | 'rows' | 'doubts'> & Partial<Table>): ReadResult {
  const fault = sizeFault(read.rows);
  return fault
    ? failed(fault)
    : { ok: true, table: { encoding: 'utf-8', delimiter: '', sheet: '', sheets: [], ...read } };
}
