/** How places on a sheet change when rows or columns are inserted, deleted or moved: of an index, a range, a reference. */
import type { Dimension, GridRange } from '../google-types';
import type { Ref, RefEnd } from '../formulas/tokens';
import { UNBOUNDED } from '../ranges/grid-range';

/** Ends are exclusive; `to` is a place before the move. */
export type Shift = {
  readonly sheetId: number;
  readonly dimension: Dimension;
  /** Only what lies wholly in these columns (of rows that shift) or rows (of columns) goes along. Absent: whole rows or columns shift. */
  readonly band?: Span;
} & (
  | { readonly kind: 'insert'; readonly at: number; readonly count: number }
  | { readonly kind: 'delete'; readonly start: number; readonly end: number }
  | { readonly kind: 'move'; readonly start: number; readonly end: number; readonly to: number }
);

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the row or column with this index is now; null when it was deleted. */
export function shiftIndex(shift: Shift, index: number): number | null {
  switch (shift.kind) {
    case 'insert':
      return index >= shift.at ? index + shift.count : index;
    case 'delete':
      if (index < shift.start) return index;
      return index < shift.end ? null : index - (shift.end - shift.start);
    case 'move': {
      const { start, end, to } = shift;
      const size = end - start;
      if (index >= start && index < end) return to > start ? index + (to - end) : index - (start - to);
      if (index >= end && index < to) return index - size;
      if (index >= to && index < start) return index + size;
      return index;
    }
  }
}

/** Where a run of rows or columns is now; null when nothing of it is left. An insertion inside it makes it longer. */
export function shiftSpan(shift: Shift, { start, end }: Span): Span | null {
  switch (shift.kind) {
    case 'insert':
      if (shift.at <= start) return { start: start + shift.count, end: end + shift.count };
      return { start, end: shift.at < end ? end + shift.count : end };
    case 'delete': {
      const gone = (index: number) => Math.min(Math.max(index - shift.start, 0), shift.end - shift.start);
      const left = { start: start - gone(start), end: end - gone(end) };
      return left.end > left.start ? left : null;
    }
    case 'move':
      return moveSpan(shift, start, end);
  }
}

/** A span that was moved as a whole goes along; one that lost or gained rows at its inside stays between its former edges. */
function moveSpan(shift: Shift & { kind: 'move' }, start: number, end: number): Span {
  const { start: from, end: until, to } = shift;
  const size = until - from;
  if (from <= start && until >= end)
    return { start: shiftIndex(shift, start) as number, end: (shiftIndex(shift, end - 1) as number) + 1 };
  const without = { start: start - overlapBefore(from, until, start), end: end - overlapBefore(from, until, end) };
  const place = to > from ? to - size : to;
  if (place <= without.start) return { start: without.start + size, end: without.end + size };
  return { start: without.start, end: place < without.end ? without.end + size : without.end };
}

/** How many of from..until lie before the edge. */
const overlapBefore = (from: number, until: number, edge: number) => Math.min(Math.max(edge - from, 0), until - from);

const names = (dimension: Dimension) =>
  dimension === 'ROWS'
    ? (['startRowIndex', 'endRowIndex'] as const)
    : (['startColumnIndex', 'endColumnIndex'] as const);

/** The range now: itself when it is elsewhere or reaches over everything, null when nothing of it is left. */
export function shiftRange(shift: Shift, range: GridRange): GridRange | null {
  if ((range.sheetId ?? 0) !== shift.sheetId) return range;
  const [startName, endName] = names(shift.dimension);
  const start = range[startName];
  const end = range[endName];
  if (start === undefined && end === undefined) return range;
  if (shift.band) {
    const [from, to] = names(shift.dimension === 'ROWS' ? 'COLUMNS' : 'ROWS');
    if (!within(shift.band, range[from] ?? 0, range[to] ?? UNBOUNDED)) return range;
  }
  const span = shiftSpan(shift, { start: start ?? 0, end: end ?? UNBOUNDED });
  if (!span) return null;
  return {
    ...range,
    ...(start === undefined ? {} : { [startName]: span.start }),
    ...(end === undefined ? {} : { [endName]: span.end }),
  };
}

const within = (band: Span, start: number, end: number) => start >= band.start && end <= band.end;

/** For a formula on the sheet `home`: a reference to the shifted sheet (`sheetOf` finds it by title). Null: `#REF!`. */
export function shiftRef(shift: Shift, ref: Ref, refersTo: number | undefined): Ref | null {
  if (refersTo !== shift.sheetId) return ref;
  const [member, cross] = shift.dimension === 'ROWS' ? (['row', 'column'] as const) : (['column', 'row'] as const);
  const { from, to } = ref;
  if (shift.band) {
    const edges = [from[cross] ?? 0, (to ?? from)[cross] ?? UNBOUNDED - 1];
    if (!within(shift.band, Math.min(...edges), Math.max(...edges) + 1)) return ref;
  }
  const start = from[member];
  if (to === undefined) {
    if (start === undefined) return ref;
    const now = shiftIndex(shift, start);
    return now === null ? null : now === start ? ref : { ...ref, from: { ...from, [member]: now } };
  }
  const end = to[member];
  if (start === undefined && end === undefined) return ref;
  const low = Math.min(start ?? end ?? 0, end ?? UNBOUNDED - 1);
  const high = start === undefined || end === undefined ? UNBOUNDED - 1 : Math.max(start, end);
  const span = shiftSpan(shift, { start: low, end: high + 1 });
  if (!span) return null;
  const place = (one: RefEnd): RefEnd =>
    one[member] === undefined ? one : { ...one, [member]: one[member] === low ? span.start : span.end - 1 };
  const moved = { ...ref, from: place(from), to: low === high ? { ...place(to), [member]: span.end - 1 } : place(to) };
  return moved.from[member] === from[member] && moved.to[member] === to[member] ? ref : moved;
}
