/** A file's table as texts, and why a file cannot be read: what the readers of the import page hand to the pure part. */

/** Bytes: larger files are refused before they are read. */
export const MOST_BYTES = 50 * 1024 * 1024;
/** Rows with data, without the header. */
export const MOST_ROWS = 100_000;
export const MOST_COLUMNS = 200;

export interface Table {
  readonly format: 'csv' | 'html' | 'xlsx';
  /** Every record of the file in its order, the header too; cells exactly as they stood there. Rows may differ in length. */
  readonly rows: readonly (readonly string[])[];
  /** As `TextDecoder` calls it; XLSX: utf-8. */
  readonly encoding: string;
  /** Empty where the format has none. */
  readonly delimiter: string;
  /** Name of the sheet that was read; empty where the format has none. */
  readonly sheet: string;
  /** All sheets that can be read, to choose another one. */
  readonly sheets: readonly string[];
  readonly doubts: readonly ReadDoubt[];
}

/** What was read, but may not be what the writer meant. `row` counts from 1, as a spreadsheet does. */
export type ReadDoubt =
  /** A quotation mark stands where none should: from this row on, cells may be joined. */
  | { readonly code: 'quoteMisplaced'; readonly row: number }
  /** The file is said to be UTF-8, and some of its characters are broken. */
  | { readonly code: 'charactersBroken'; readonly count: number }
  /** Neither the file nor its letters say which alphabet it is in. */
  | { readonly code: 'encodingGuessed'; readonly encoding: string }
  /** Cells hold a formula's result that is an error. */
  | { readonly code: 'formulaErrors'; readonly count: number };

export type ReadFault =
  | { readonly code: 'tooBig'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'tooManyRows' | 'tooManyColumns'; readonly found: number; readonly limit: number }
  | { readonly code: 'quoteOpen'; readonly row: number }
  | {
      readonly code:
        | 'empty'
        /** Excel 97–2003. */
        | 'oldExcel'
        /** Excel's binary workbook. */
        | 'binaryWorkbook'
        /** Protected by a password. */
        | 'encrypted'
        /** Unpacks to far more than it could hold honestly. */
        | 'zipBomb'
        | 'zipBroken'
        /** A zip file that is no XLSX: a document, an ODS, an archive. */
        | 'notAWorkbook'
        /** A PDF, a picture or anything else that is no text. */
        | 'notText'
        /** HTML without a table. */
        | 'noTable'
        | 'sheetUnknown';
    };

export type ReadResult =
  { readonly ok: true; readonly table: Table } | { readonly ok: false; readonly fault: ReadFault };

/** Null: the table is within the limits. Rows without any text do not count. */
export function sizeFault(rows: readonly (readonly string[])[]): ReadFault | null {
  let filled = 0;
  let widest = 0;
  for (const row of rows) {
    const width = filledWidth(row);
    if (width > 0) filled += 1;
    if (width > widest) widest = width;
  }
  if (filled === 0) return { code: 'empty' };
  if (widest > MOST_COLUMNS) return { code: 'tooManyColumns', found: widest, limit: MOST_COLUMNS };
  return filled - 1 > MOST_ROWS ? { code: 'tooManyRows', found: filled - 1, limit: MOST_ROWS } : null;
}

/** Cells up to the last one that is not empty. */
export function filledWidth(row: readonly string[]): number {
  let width = row.length;
  while (width > 0 && row[width - 1] === '') width -= 1;
  return width;
}
