/** Texts of a page as each language must provide them: the shape of the English ones with any words in it. */
export type Worded<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : T extends readonly (readonly [string, string])[]
      ? T
      : { readonly [Key in keyof T]: Worded<T[Key]> };
