/** What is done to one part of the body: its requests, how long it is afterwards, its mark and its headings. */
import type { Seat } from './arrange';
import { OBJECT, type Element, type Span } from './elements';
import type { DocsRequest } from './google';
import type { MarkName } from './marks';
import { mendBlock } from './mend-block';
import type { ObservedBook } from './observed-book';
import { mendTrail } from './trail';
import { removal, writeElements, type Surroundings } from './write-elements';

/** A heading as the contents list it; without an ID until Google has given it one. */
export interface Listed {
  readonly level: 1 | 2;
  readonly text: string;
  readonly id: string | null;
}

/** A line of a block, where it stands if nothing before the block moves. */
interface Line {
  readonly start: number;
  readonly text: string;
  readonly link: string | undefined;
}

/** Indexes as read; `requests` hold when nothing before the region has moved. */
export interface Region extends Span {
  readonly seat: Seat;
  readonly requests: readonly DocsRequest[];
  /** Afterwards. */
  readonly length: number;
  /** Of the mark that it should have; null: none. */
  readonly name: MarkName | null;
  /** How much of it from its beginning is marked. */
  readonly marked: number;
  readonly headings: readonly Listed[];
  readonly lines: readonly Line[];
}

export function surroundings({ elements, end: last }: ObservedBook, start: number, end: number): Surroundings {
  const before = elements.filter((element) => element.end <= start);
  return { before: before[before.length - 1], after: elements.find((element) => element.start >= end), last };
}

export function regionOf(book: ObservedBook, seat: Seat): Region {
  switch (seat.kind) {
    case 'comes': {
      const { layout, at } = seat;
      const { requests, length } = writeElements(layout.elements, layout.sheet, at, surroundings(book, at, at));
      const by = at - (layout.elements[0]?.start ?? 0);
      return {
        seat,
        start: at,
        end: at,
        requests,
        length,
        name: layout.name,
        marked: length,
        headings: layout.elements.flatMap((one) => headingOf(one, null)),
        lines: layout.elements.flatMap((one) => lineOf(one, one.start + by, undefined)),
      };
    }
    case 'leaves': {
      const { elements, start, end } = seat.block;
      const { after, last } = surroundings(book, start, end);
      const { requests, delta } = removal(elements, after, last);
      return { ...nothing, seat, start, end, requests, length: end - start + delta };
    }
    case 'released':
      // What came in before it begins where it began.
      return {
        ...nothing,
        seat,
        start: seat.block.start,
        end: seat.block.end,
        length: seat.block.end - seat.block.start,
      };
    case 'stays':
      return staying(book, seat);
  }
}

const nothing = { requests: [], name: null, marked: 0, headings: [], lines: [] } as const;

function staying(book: ObservedBook, seat: Extract<Seat, { kind: 'stays' }>): Region {
  const { block, layout, decision } = seat;
  const { start, end, elements } = block;
  const { deed } = decision;
  if (layout && (deed === 'mend' || deed === 'restyle')) {
    const mended = mendBlock(elements, layout, surroundings(book, start, end), deed === 'restyle');
    const { requests, length } = mended;
    const idOf = (one: Element | undefined): string | null => (one?.kind === 'text' && one.headingId) || null;
    return {
      seat, start, end, requests, length, name: layout.name, marked: length,
      headings: mended.placed.flatMap(({ fresh, old }) => headingOf(fresh, idOf(old))),
      lines: mended.placed.flatMap(({ fresh, start: at, old, changed }) =>
        lineOf(fresh, at, !changed && old?.kind === 'text' ? old.link : undefined),
      ),
    }; // prettier-ignore
  }
  const trail = layout ? mendTrail(elements, layout) : { requests: [], delta: 0 };
  const length = end - start + trail.delta;
  return {
    seat,
    start,
    end,
    requests: trail.requests,
    length,
    name: deed === 'renew' && layout ? layout.name : block.name,
    marked: length,
    headings: elements.flatMap((one) => headingOf(one, one.kind === 'text' ? (one.headingId ?? null) : null)),
    lines: elements.flatMap((one) => lineOf(one, one.start, one.kind === 'text' ? one.link : undefined)),
  };
}

const headingOf = (one: Element, id: string | null): Listed[] =>
  one.kind === 'text' && (one.level === 1 || one.level === 2) && one.text.trim() !== ''
    ? [{ level: one.level, text: one.text.split(OBJECT).join('').trim(), id }]
    : [];

const lineOf = (one: Element, start: number, link: string | undefined): Line[] =>
  one.kind === 'text' && one.level === undefined && one.text !== '' ? [{ start, text: one.text, link }] : [];
