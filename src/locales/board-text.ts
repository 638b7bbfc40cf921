/** What the board and the deal card say, as each language must provide it: the English texts name the keys. */
import type { board as english } from './en/board';
import type { Worded } from './worded';

export type BoardText = Worded<typeof english>;
