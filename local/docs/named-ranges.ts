/** How named ranges follow the content: moved, grown, shrunk, and gone when nothing of them is left. */
import type { DocumentRecord, Span } from './model';

type Stored = Span & { readonly segmentId: string };

function remap(document: DocumentRecord, segmentId: string, change: (range: Stored) => Span | null): void {
  document.namedRanges = document.namedRanges.flatMap((named) => {
    const ranges = named.ranges.flatMap((range) => {
      if (range.segmentId !== segmentId) return [range];
      const changed = change(range);
      return changed && changed.end > changed.start ? [{ segmentId, start: changed.start, end: changed.end }] : [];
    });
    return ranges.length > 0 ? [{ ...named, ranges }] : [];
  });
}

/** `length` code units came in at `at`: a range grows only when they are inside it, not at its edge. */
export function shiftForInsertion(document: DocumentRecord, segmentId: string, at: number, length: number): void {
  remap(document, segmentId, ({ start, end }) => ({
    start: start >= at ? start + length : start,
    end: end > at ? end + length : end,
  }));
}

export function shiftForDeletion(document: DocumentRecord, segmentId: string, from: number, to: number): void {
  const moved = (index: number) => (index <= from ? index : index < to ? from : index - (to - from));
  remap(document, segmentId, ({ start, end }) => ({ start: moved(start), end: moved(end) }));
}

/** [from, to) was replaced by `length` code units: a range that covered all of it covers all of the new content. */
export function shiftForReplacement(
  document: DocumentRecord,
  segmentId: string,
  from: number,
  to: number,
  length: number,
): void {
  const delta = length - (to - from);
  const start = (index: number) => (index <= from ? index : index < to ? from + length : index + delta);
  const end = (index: number) => (index <= from ? index : index < to ? from : index + delta);
  remap(document, segmentId, (range) => ({ start: start(range.start), end: end(range.end) }));
}

/** The ends of ranges moved each in its own way; null where the content went. */
export function shiftByMap(document: DocumentRecord, segmentId: string, move: (range: Span) => Span | null): void {
  remap(document, segmentId, move);
}

export function dropSegment(document: DocumentRecord, segmentId: string): void {
  remap(document, segmentId, () => null);
}
