/** The parts of an XLSX workbook beside its sheets: their names and files, the shared strings, and which number formats are dates. */
import { Parser } from 'htmlparser2';

export type XmlHandler = {
  /** The name without its prefix. Attributes with their prefixes. */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (piece: string) => void;
  readonly close?: (name: string) => void;
};

const PIECE = 1024 * 1024;
const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads in pieces, so that a long sheet is never one text. Stops where a handler throws. */
export function readXml(bytes: Uint8Array | undefined, { open, text, close }: XmlHandler): void {
  if (!bytes) return;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open?.(bare(name), attributes),
      ontext: (piece) => text?.(piece),
      onclosetag: (name) => close?.(bare(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const decoder = new TextDecoder(utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8');
  for (let at = 0; at < bytes.length; at += PIECE)
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
  parser.write(decoder.decode());
  parser.end();
}

/** Characters that XML cannot hold are written `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

export interface SheetPlace {
  readonly name: string;
  readonly hidden: boolean;
  /** Path in the archive. */
  readonly path: string;
}

/** @param folder of the workbook in the archive, with a slash at its end */
export function sheetPlaces(
  workbook: Uint8Array | undefined,
  rels: Uint8Array | undefined,
  folder: string,
): { readonly sheets: readonly SheetPlace[]; readonly since1904: boolean } {
  const targets = new Map<string, string>();
  readXml(rels, {
    open: (name, { Id, Target, Type }) => {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      if (Type !== undefined && !/\/worksheet$/.test(Type)) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : folder + Target.replace(/^\.\//, ''));
    },
  });
  const sheets: SheetPlace[] = [];
  let since1904 = false;
  readXml(workbook, {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1] ?? '';
      const path = targets.get(id);
      const hidden = /hidden/i.test(attributes['state'] ?? '');
      if (path !== undefined) sheets.push({ name: attributes['name'] ?? '', hidden, path });
    },
  });
  return { sheets, since1904 };
}

/** Texts by their number. Furigana is left out. */
export function sharedStrings(bytes: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  let current = '';
  let [inText, aside] = [false, false];
  readXml(bytes, {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') aside = true;
    },
    text: (piece) => {
      if (inText && !aside) current += piece;
    },
    close: (name) => {
      if (name === 'si') strings.push(unescaped(current));
      else if (name === 't') inText = false;
      else if (name === 'rPh') aside = false;
    },
  });
  return strings;
}

export type NumberKind = 'number' | 'date' | { readonly zeros: number };

/** What cells of each style (`s`) hold. `zeros`: shown with leading zeros up to so many digits. */
export function numberKinds(styles: Uint8Array | undefined): readonly NumberKind[] {
  const codes = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let inCells = false;
  readXml(styles, {
    open: (name, attributes) => {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'cellXfs') inCells = true;
      else if (name === 'numFmt') codes.set(id, attributes['formatCode'] ?? '');
      else if (name === 'xf' && inCells) kinds.push(kindOf(id, codes.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return kinds;
}

/** Numbers of Excel's own date and time formats; 45 to 47 are durations. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

function kindOf(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return isBuiltInDate(id) ? 'date' : 'number';
  const [first = ''] = code.split(';');
  const plain = first.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (/^0{2,}$/.test(plain)) return { zeros: plain.length };
  return /[dmyhs]/i.test(plain) && !/general|\[[hms]+\]/i.test(plain) ? 'date' : 'number';
}
