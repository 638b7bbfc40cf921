/** What two lists have in common, in order: the ground of every comparison of an older text with a newer one. */

/**
 * Pairs of places `[in old, in fresh]` of a longest common subsequence, both rising. Quadratic in what lies between an equal
 * beginning and an equal end.
 */
export function align<A, B>(
  old: readonly A[],
  fresh: readonly B[],
  same: (one: A, other: B) => boolean,
): readonly (readonly [number, number])[] {
  const like = (i: number, j: number): boolean => same(old[i] as A, fresh[j] as B);
  let head = 0;
  while (head < old.length && head < fresh.length && like(head, head)) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < fresh.length - head && like(old.length - 1 - tail, fresh.length - 1 - tail))
    tail += 1;
  const rows = old.length - head - tail;
  const columns = fresh.length - head - tail;
  // longest[i][j]: of what follows i and j.
  const longest = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  for (let i = rows - 1; i >= 0; i -= 1)
    for (let j = columns - 1; j >= 0; j -= 1)
      (longest[i] as number[])[j] = like(head + i, head + j)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: [number, number][] = [];
  for (let k = 0; k < head; k += 1) pairs.push([k, k]);
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (like(head + i, head + j)) pairs.push([head + i++, head + j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  for (let k = tail; k > 0; k -= 1) pairs.push([old.length - k, fresh.length - k]);
  return pairs;
}

/** What lies before, between and after the pairs of {@link align}; half-open, empty ones left out. */
export function gaps(
  pairs: readonly (readonly [number, number])[],
  [olds, freshes]: readonly [number, number],
): readonly { readonly old: readonly [number, number]; readonly fresh: readonly [number, number] }[] {
  const found: { readonly old: readonly [number, number]; readonly fresh: readonly [number, number] }[] = [];
  let [i, j] = [0, 0];
  for (const [oldAt, freshAt] of [...pairs, [olds, freshes] as const]) {
    if (oldAt > i || freshAt > j) found.push({ old: [i, oldAt], fresh: [j, freshAt] });
    [i, j] = [oldAt + 1, freshAt + 1];
  }
  return found;
}
