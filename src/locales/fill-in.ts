/** Words of a text that ships as data, put into its places. */

/** Each `{name}` becomes the word of that name. @throws when there is none: a fault of ours */
export const fillIn = (text: string, words: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new Error(`No word for {${name}} in “${text}”`);
    return String(word);
  });
