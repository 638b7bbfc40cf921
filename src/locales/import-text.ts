/** What the page for import and export says, as each language must provide it: the English texts name the keys. */
import type { importPage as english } from './en/import-page';
import type { importRows as englishRows } from './en/import-rows';
import type { Worded } from './worded';

export type ImportText = Worded<typeof english>;
/** Of fields, faults of files and rows. */
export type ImportRowsText = Worded<typeof englishRows>;
