/**
 * A block brought from what stands in the document to what it should say, element by element: what says the same is not touched, so that
 * comments on it stay where they are and headings keep the IDs that links point to.
 */
import { align, gaps } from '../../domain/align';
import { elementText, isBlankText, type Element, type TableElement } from './elements';
import type { DocsRequest } from './google';
import type { Layout } from './compose';
import { isPlain, mendLeaf } from './mend-leaf';
import { isCongruent, isMendable, mendTable, type RowEdit } from './mend-table';
import { removal, writeElements, type Surroundings } from './write-elements';

/** An element of the layout, and where it stands once the block is mended, if nothing before the block moves. */
export interface Placed {
  readonly fresh: Element;
  readonly start: number;
  /** What stood there and goes on as this: a heading keeps its ID, a line its link. */
  readonly old?: Element;
  /** It says something else than before. */
  readonly changed: boolean;
  /** Rows of a table that say something else than before. */
  readonly rows?: readonly RowEdit[];
}

export interface MendedBlock {
  readonly requests: readonly DocsRequest[];
  /** Of the block now, in indexes. */
  readonly length: number;
  readonly placed: readonly Placed[];
  /** What it says no more. */
  readonly removed: readonly Element[];
}

type Piece =
  | { readonly kind: 'keep' | 'edit'; readonly old: Element; readonly fresh: Element }
  | {
      readonly kind: 'splice';
      readonly old: readonly Element[];
      readonly fresh: readonly Element[];
      readonly at: number;
    };

/**
 * @param old the elements of the block, none missing between them
 * @param restyle its looks have changed too: everything is styled anew
 */
export function mendBlock(
  old: readonly Element[],
  { elements, sheet }: Layout,
  { before, after, last }: Surroundings,
  restyle = false,
): MendedBlock {
  const pieces = piecesOf(old, elements);
  const requests: DocsRequest[] = [];
  const deltas = new Map<Piece, number>();
  const rows = new Map<Piece, readonly RowEdit[]>();
  [...pieces].reverse().forEach((piece, reversed) => {
    const index = pieces.length - 1 - reversed;
    if (piece.kind === 'splice') {
      const previous = oldBefore(pieces, index) ?? before;
      const next = oldAfter(pieces, index) ?? after;
      const gone = removal(piece.old, next, last);
      const written = writeElements(piece.fresh, sheet, piece.at, { before: previous });
      requests.push(...gone.requests, ...written.requests);
      deltas.set(piece, gone.delta + written.length);
    } else {
      const edit = piece.kind === 'keep' ? null : editOf(piece.old, piece.fresh);
      if (edit) {
        requests.push(...edit.requests);
        deltas.set(piece, edit.delta);
        if (edit.touched) rows.set(piece, edit.touched);
      }
      if (restyle) requests.push(...sheet.within(piece.fresh, piece.old.start - piece.fresh.start));
    }
  });
  return { requests, ...outcome(old, pieces, deltas, rows) };

  function editOf(one: Element, other: Element) {
    if (one.kind === 'text' && other.kind === 'text') return { ...mendLeaf(one, other, sheet), touched: undefined };
    return mendTable(one as TableElement, other as TableElement, sheet);
  }
}

function outcome(
  old: readonly Element[],
  pieces: readonly Piece[],
  deltas: ReadonlyMap<Piece, number>,
  rows: ReadonlyMap<Piece, readonly RowEdit[]>,
): Pick<MendedBlock, 'length' | 'placed' | 'removed'> {
  const placed: Placed[] = [];
  const removed: Element[] = [];
  let moved = 0;
  for (const piece of pieces) {
    if (piece.kind === 'splice') {
      const [first] = piece.fresh;
      for (const fresh of piece.fresh)
        placed.push({ fresh, start: piece.at + moved + fresh.start - (first?.start ?? 0), changed: true });
      removed.push(...piece.old);
    } else {
      const { old: before, fresh } = piece;
      const touched = rows.get(piece);
      placed.push({
        fresh,
        start: before.start + moved,
        old: before,
        changed: piece.kind === 'edit',
        ...(touched ? { rows: touched } : {}),
      });
    }
    moved += deltas.get(piece) ?? 0;
  }
  const [first, last] = [old[0], old[old.length - 1]];
  return { length: (last?.end ?? 0) - (first?.start ?? 0) + moved, placed, removed };
}

function piecesOf(old: readonly Element[], fresh: readonly Element[]): readonly Piece[] {
  const pairs = align(old, fresh, (one, other) => one.kind === other.kind && elementText(one) === elementText(other));
  const pieces: Piece[] = [];
  const start = old[0]?.start ?? 0;
  let matched = 0;
  const keep = (upTo: number): void => {
    for (; matched < upTo; matched += 1) {
      const [i, j] = pairs[matched] as readonly [number, number];
      pieces.push({ kind: 'keep', old: old[i] as Element, fresh: fresh[j] as Element });
    }
  };
  for (const gap of gaps(pairs, [old.length, fresh.length])) {
    keep(pairs.findIndex(([i]) => i >= gap.old[1]) < 0 ? pairs.length : pairs.findIndex(([i]) => i >= gap.old[1]));
    const olds = old.slice(...gap.old);
    const news = fresh.slice(...gap.fresh);
    let alike = 0;
    while (alike < olds.length && alike < news.length && canBecome(olds[alike] as Element, news[alike] as Element)) {
      pieces.push({ kind: 'edit', old: olds[alike] as Element, fresh: news[alike] as Element });
      alike += 1;
    }
    const rest = { old: olds.slice(alike), fresh: news.slice(alike) };
    // Blank lines that a person put in are left in peace.
    if (rest.fresh.length === 0 && rest.old.every(isBlankText)) continue;
    pieces.push({ kind: 'splice', ...rest, at: rest.old[0]?.start ?? old[gap.old[1] - 1]?.end ?? start });
  }
  keep(pairs.length);
  return pieces;
}

function canBecome(old: Element, fresh: Element): boolean {
  if (old.kind === 'table') return fresh.kind === 'table' && (isMendable(old, fresh) || isCongruent(old, fresh));
  // A heading stays a heading: its ID is what links point to.
  return fresh.kind === 'text' && isPlain(old) && (old.headingId !== undefined) === (fresh.level !== undefined);
}

const oldsOf = (piece: Piece): readonly Element[] => (piece.kind === 'splice' ? piece.old : [piece.old]);

function oldBefore(pieces: readonly Piece[], index: number): Element | undefined {
  const olds = pieces.slice(0, index).flatMap(oldsOf);
  return olds[olds.length - 1];
}

const oldAfter = (pieces: readonly Piece[], index: number): Element | undefined =>
  pieces.slice(index + 1).flatMap(oldsOf)[0];
