/** What people read in the sheets, as each language must provide it: the English texts name the keys, the others must have the same. */
import type { ByIndustry } from './by-industry';
import type { sheets as english } from './en/sheets';
import type { sheetNotes as englishNotes } from './en/sheet-notes';

/** By column key. */
export type Headers = Readonly<Record<string, string>>;
/** By column key: what to write under the header, with an example. */
export type HeaderNotes = Readonly<Record<string, string | ByIndustry>>;

/** The same shape with any words in it. */
type Worded<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof T]: Worded<T[Key]> };

/** Needed by every call: by these words tabs, columns and cells are known again. */
export type SheetsText = Worded<typeof english>;

/** Needed when sheets are made or mended: purposes of the tabs, notes on the headers, whole pages. */
export type SheetNotes = Worded<typeof englishNotes>;

export type Labels = SheetsText['labels'];
/** A list of words that a dropdown offers. */
export type LabelSet = keyof Labels;

/** Tabs with a header and rows. */
export type TableKey = keyof SheetsText['tables'];
export type ColumnKey<T extends TableKey> = Extract<keyof SheetsText['tables'][T]['columns'], string>;

/** Tabs that are laid out as a page. */
export type PageKey = keyof SheetNotes['pages'];
export type TabKey = TableKey | PageKey;
