/** What people read in the sheets, as each language must provide it: the English texts name the keys, the others must have the same. */
import type { ByIndustry } from './by-industry';
import type { sheets as english } from './en/sheets';

/** Header, and the note on it: what to write there, with an example. */
export type ColumnText = readonly [header: string, note: string | ByIndustry];

/** The same shape with any words in it. */
type Worded<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof T]: Worded<T[Key]> };

export type SheetsText = Worded<typeof english>;

export type Labels = SheetsText['labels'];
/** A list of words that a dropdown offers. */
export type LabelSet = keyof Labels;

/** Tabs with a header and rows. */
export type TableKey = keyof SheetsText['tables'];
export type ColumnKey<T extends TableKey> = Extract<keyof SheetsText['tables'][T]['columns'], string>;

/** Tabs that are laid out as a page. */
export type PageKey = keyof SheetsText['pages'];
export type TabKey = TableKey | PageKey;
