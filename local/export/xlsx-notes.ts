/** How large a note is, and where it opens: beside its cell, with room for all of its text. */

export interface NoteWorld {
  /** Pixels; 0 when hidden. 0-based. */
  width(column: number): number;
  height(row: number): number;
}

/** Column and pixels in it, row and pixels in it; upper left, then lower right. */
export type NoteAnchor = readonly [number, number, number, number, number, number, number, number];

/** Pixels, for text of 9 points. */
const CHARACTER = 6;
const LINE = 15;
const WIDEST = 300;
const TALLEST = 420;
const MARGIN = 16;

function noteSize(text: string): { width: number; height: number } {
  const lines = text.split('\n');
  const longest = Math.max(...lines.map((line) => line.length));
  const width = Math.min(WIDEST, Math.max(140, longest * CHARACTER + MARGIN));
  const perLine = Math.floor((width - MARGIN) / CHARACTER);
  // A word that no longer fits begins the next line, so lines are not filled to the end.
  const count = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.08) / perLine)), 0);
  return { width, height: Math.min(TALLEST, count * LINE + MARGIN) };
}

export function noteAnchor(text: string, row: number, column: number, world: NoteWorld): NoteAnchor {
  const { width, height } = noteSize(text);
  const left = { index: column + 1, offset: 12 };
  const top = { index: row, offset: 4 };
  const right = walk(left, width, (index) => world.width(index));
  const bottom = walk(top, height, (index) => world.height(index));
  return [left.index, left.offset, top.index, top.offset, right.index, right.offset, bottom.index, bottom.offset];
}

function walk(from: { index: number; offset: number }, length: number, size: (index: number) => number) {
  let { index } = from;
  let rest = from.offset + length;
  while (rest > size(index)) rest -= size(index++);
  return { index, offset: Math.round(rest) };
}
