/** Decides which pieces of a document stand on which page. */

export interface Piece {
  /** Any one unit, with the space above and below. */
  readonly height: number;
  readonly breakBefore: boolean;
  readonly keepWithNext: boolean;
  /** Height of what is repeated above it where it begins a page: the header rows of its table. */
  readonly repeated: number;
}

/**
 * Fills pages from the top; pieces that are kept with the next move on together.
 * @returns for each page the index of its first piece; the first is 0
 */
export function breakPages(pieces: readonly Piece[], capacity: number): number[] {
  const starts = [0];
  let used = 0;
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece) break;
    const start = starts.at(-1) ?? 0;
    if (piece.breakBefore && at > start) {
      starts.push(at);
      used = 0;
    } else if (used + piece.height > capacity && at > start) {
      const from = firstKept(pieces, at, start);
      starts.push(from);
      used = pieces[from]?.repeated ?? 0;
      for (let kept = from; kept < at; kept++) used += pieces[kept]?.height ?? 0;
    }
    used += piece.height;
  }
  return starts;
}

/** The first of the pieces right before `at` that want to stay with it; `at` where they fill the whole page. */
function firstKept(pieces: readonly Piece[], at: number, start: number): number {
  let from = at;
  while (from > start && pieces[from - 1]?.keepWithNext && !pieces[from]?.breakBefore) from--;
  return from === start ? at : from;
}
