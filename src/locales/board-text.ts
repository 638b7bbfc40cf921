/** What the board and the deal card say, as each language must provide it: the English texts name the keys. */
import type { board as english } from './en/board';

/** The same shape with any words in it. */
type Worded<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : T extends readonly (readonly [string, string])[]
      ? T
      : { readonly [Key in keyof T]: Worded<T[Key]> };

export type BoardText = Worded<typeof english>;
