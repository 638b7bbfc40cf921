/** One paragraph made to say something else, only the words that differ: what people have pinned to the others stays there. */
import type { Leaf } from './elements';
import type { DocsRequest } from './google';
import type { StyleSheet } from './style-sheet';

/** An edit of a body: indexes before it stay, those after it move by `delta`. */
export interface Edit {
  readonly requests: readonly DocsRequest[];
  readonly delta: number;
}

export const NO_EDIT: Edit = { requests: [], delta: 0 };

/** Every index of the paragraph is one of its characters: nothing is hidden in it. */
export const isPlain = ({ text, start, end }: Leaf): boolean => end - start === text.length + 1;

/** @param sheet how the fresh text looks */
export function mendLeaf(old: Leaf, fresh: Leaf, sheet: StyleSheet): Edit {
  if (old.text === fresh.text) return NO_EDIT;
  const [head, tail] = commonEnds(old.text, fresh.text);
  const words = fresh.text.slice(head, fresh.text.length - tail);
  const gone = old.text.length - head - tail;
  const at = old.start + head;
  const after = at + words.length;
  const by = old.start - fresh.start;
  const range = { startIndex: at, endIndex: after };
  return {
    requests: [
      ...(words ? [{ insertText: { text: words, location: { index: at } } }] : []),
      ...(gone > 0 ? [{ deleteContentRange: { range: { startIndex: after, endIndex: after + gone } } }] : []),
      ...sheet.within(fresh, by, 'paragraph'),
      // What is typed into a paragraph takes the look of what stands there.
      ...(words ? [{ updateTextStyle: { range, textStyle: {}, fields: '*' } }] : []),
      ...(words ? sheet.within({ start: fresh.start + head, end: fresh.start + head + words.length }, by, 'text') : []),
    ],
    delta: words.length - gone,
  };
}

/** Belongs to the character before it: Google inserts nothing in between. */
const CLINGS = /^[\p{M}\p{Emoji_Modifier}\u200d\ufe0f]/u;

/** Lengths of an equal beginning that ends after a blank, and of an equal end that begins with one. */
export function commonEnds(old: string, fresh: string): readonly [number, number] {
  const shorter = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shorter && old[head] === fresh[head]) head += 1;
  while (head > 0 && !(isBlank(old[head - 1]) && clean(old, head) && clean(fresh, head))) head -= 1;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail += 1;
  while (tail > 0 && !(isBlank(old[old.length - tail]) && clean(old, old.length - tail + 1))) tail -= 1;
  return [head, tail];
}

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\u000b';

const clean = (text: string, at: number): boolean => !CLINGS.test(text.slice(at, at + 2));
