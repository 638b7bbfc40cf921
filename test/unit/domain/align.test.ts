/** What two lists have in common, and which of a list may stay. */
import fc from 'fast-check';
import { align, gaps } from '../../../src/domain/align';
import { longestRun } from '../../../src/domain/longest-run';

const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
const same = (one: string, other: string): boolean => one === other;

/** Tries every way. */
function longest(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  if (one[0] === other[0]) return 1 + longest(one.slice(1), other.slice(1));
  return Math.max(longest(one.slice(1), other), longest(one, other.slice(1)));
}

describe('aligning two lists', () => {
  it('keeps what is equal at both ends and finds what moved in between', () => {
    expect(align(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'y', 'd'], same)).toEqual([[0, 0], [2, 2], [3, 4]]); // prettier-ignore
  });

  it('finds as many as there are, in order, each once', () => {
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const pairs = align(one, other, same);
        expect(pairs).toHaveLength(longest(one, other));
        pairs.forEach(([i, j], index) => {
          expect(one[i]).toBe(other[j]);
          const next = pairs[index + 1];
          if (next) expect(next[0] > i && next[1] > j).toBe(true);
        });
      }),
    );
  });

  it('puts the older list together again from the pairs and the gaps', () => {
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const pairs = align(one, other, same);
        const rest = gaps(pairs, [one.length, other.length]);
        const olds = [...pairs.map(([i]) => i), ...rest.flatMap(({ old: [from, to] }) => Array.from({ length: to - from }, (_, k) => from + k))]; // prettier-ignore
        expect(olds.sort((a, b) => a - b)).toEqual(one.map((_, index) => index));
        expect(rest.every(({ old, fresh }) => old[1] > old[0] || fresh[1] > fresh[0])).toBe(true);
      }),
    );
  });
});

describe('the longest rising run', () => {
  it.each<readonly [readonly number[], readonly number[]]>([
    [[], []],
    [
      [0, 1, 2],
      [0, 1, 2],
    ],
    [
      [0, 3, 1, 2],
      [0, 2, 3],
    ],
    [[3, 2, 1], [0]],
  ])('of %j stays at %j', (values, places) => {
    expect(longestRun(values)).toEqual(places);
  });

  it('gives way to what is heavier', () => {
    expect(longestRun([0, 1, 2])).toEqual([0, 1, 2]);
    expect(longestRun([1, 2, 0], (place) => (place === 2 ? 9 : 1))).toEqual([2]);
  });
});
