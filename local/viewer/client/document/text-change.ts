/** Finds the smallest ranges in which a typed text differs from the old one. */
import { OBJECT } from './draw-paragraph';

export interface Change {
  /** UTF-16 units from the start of the old text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Chips and breaks (OBJECT) cannot be typed: where all are still there, the text between each two is compared by itself.
 * @returns from the last to the first, so that each may be made without moving the next
 */
export function changesBetween(before: string, after: string): Change[] {
  const old = before.split(OBJECT);
  const now = after.split(OBJECT);
  const pairs = old.length === now.length ? old.map((part, at) => [part, now[at] ?? '']) : [[before, after]];
  const changes: Change[] = [];
  let start = 0;
  for (const [from = '', to = ''] of pairs) {
    if (from !== to) changes.unshift(moved(smallest(from, to), start));
    start += from.length + 1;
  }
  return changes;
}

const moved = ({ start, end, text }: Change, by: number): Change => ({
  start: start + by,
  end: end + by,
  text: text.replaceAll(OBJECT, ''),
});

function smallest(from: string, to: string): Change {
  const most = Math.min(from.length, to.length);
  let head = 0;
  while (head < most && from[head] === to[head]) head++;
  if (splits(from, head) || splits(to, head)) head--;
  let tail = 0;
  while (tail < most - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  if (splits(from, from.length - tail) || splits(to, to.length - tail)) tail--;
  return { start: head, end: from.length - tail, text: to.slice(head, to.length - tail) };
}

/** Between the halves of one character, e.g. of an emoji. */
const splits = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');
