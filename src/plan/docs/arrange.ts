/** Where each block stands in the new edition: those that can stay do, the others come in between them in their order. */
import { longestRun } from '../../domain/longest-run';
import type { Layout } from './compose';
import type { Deed, Verdict } from './judge-blocks';
import type { ObservedBlock, ObservedBook } from './observed-book';

/** A verdict and what follows from it. */
export interface Decision {
  readonly verdict: Verdict;
  readonly deed: Deed;
}

export type Seat =
  /** Mended where it stands, or left alone. */
  | { readonly kind: 'stays'; readonly decision: Decision; readonly block: ObservedBlock; readonly layout?: Layout }
  /** Written anew at an index of the body as it was read. */
  | { readonly kind: 'comes'; readonly decision: Decision; readonly layout: Layout; readonly at: number }
  /** Taken out, or only no longer ours. */
  | { readonly kind: 'leaves' | 'released'; readonly decision: Decision; readonly block: ObservedBlock };

/**
 * @param decisions in the order in which the blocks should stand, lost ones anywhere
 * @returns seats from the beginning of the body to its end
 */
export function arrange({ blocks, end }: ObservedBook, decisions: readonly Decision[]): readonly Seat[] {
  const rank = new Map(decisions.map(({ verdict }, index) => [verdict.key, index]));
  const rankOf = ({ name }: ObservedBlock): number => rank.get(name.key) ?? -1;
  const of = (block: ObservedBlock): Decision | undefined => decisions[rankOf(block)];
  const wanted = blocks.filter((block) => {
    const kind = of(block)?.verdict.kind;
    return kind !== undefined && kind !== 'drop' && kind !== 'clashDrop';
  });
  // What a person has changed stays where they have it, unless they want ours: the others are put in order around it.
  const moves = (block: ObservedBlock): boolean => {
    const { verdict, deed } = of(block) as Decision;
    return verdict.kind === 'same' || deed === 'mend' || deed === 'restyle' || deed === 'both';
  };
  const heavy = wanted.length + 1;
  const run = longestRun(wanted.map(rankOf), (place) => (moves(wanted[place] as ObservedBlock) ? 1 : heavy));
  const inOrder = run.map((place) => wanted[place] as ObservedBlock);
  const staying = wanted.filter((block) => inOrder.includes(block) || !moves(block));
  const place = (key: string): number => {
    const own = rank.get(key) ?? 0;
    return inOrder.find((block) => rankOf(block) > own)?.start ?? inOrder[inOrder.length - 1]?.end ?? end;
  };
  const seats = decisions.flatMap((decision): Seat[] => {
    const { verdict, deed } = decision;
    const block = 'block' in verdict ? verdict.block : undefined;
    const layout = 'layout' in verdict ? verdict.layout : undefined;
    if (!block) return deed === 'add' && layout ? [{ kind: 'comes', decision, layout, at: place(verdict.key) }] : [];
    if (deed === 'drop') return [{ kind: 'leaves', decision, block }];
    if (deed === 'release') return [{ kind: 'released', decision, block }];
    if (deed === 'both' && layout)
      return [
        { kind: 'comes', decision, layout, at: staying.includes(block) ? block.start : place(verdict.key) },
        { kind: 'released', decision, block },
      ];
    if (staying.includes(block) || !layout) return [{ kind: 'stays', decision, block, ...(layout ? { layout } : {}) }];
    return [
      { kind: 'comes', decision, layout, at: place(verdict.key) },
      { kind: 'leaves', decision, block },
    ];
  });
  const start = (seat: Seat): number => (seat.kind === 'comes' ? seat.at : seat.block.start);
  const comesFirst = (seat: Seat): number => (seat.kind === 'comes' ? 0 : 1);
  return seats
    .map((seat, index) => ({ seat, index }))
    .sort(
      (one, other) =>
        start(one.seat) - start(other.seat) || comesFirst(one.seat) - comesFirst(other.seat) || one.index - other.index,
    )
    .map(({ seat }) => seat);
}
