/** Names of people and companies, fitted into a line: any length, any script. */

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Keeps the order of a line in which a name is written right to left; other names are left as they are. */
export const isolate = (name: string): string => (RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name);

/**
 * Shortens to at most `limit` characters as people count them (code points) and an ellipsis, at a space where one is near;
 * never inside a surrogate pair, a joined emoji or before a combining mark.
 */
export function shorten(text: string, limit: number): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  if (characters.length <= limit) return characters.join('');
  let end = limit - 1;
  while (end > 1 && belongsToPrevious(characters[end], characters[end - 1])) end -= 1;
  const space = characters.lastIndexOf(' ', end);
  if (space > end * 0.8) end = space;
  return `${characters.slice(0, end).join('').trimEnd()}…`;
}

const belongsToPrevious = (character = '', previous = ''): boolean =>
  /^[\p{M}\p{Emoji_Modifier}\u200d\ufe0f]$/u.test(character) || previous === '\u200d';
