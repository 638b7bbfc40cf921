/** Which of a list may stay where they are when the others are put in order around them. */

/**
 * Places of the heaviest rising subsequence, rising; of equally heavy ones one that ends first.
 * @param weight of a place; the same for all makes it the longest
 */
export function longestRun(values: readonly number[], weight: (place: number) => number = () => 1): readonly number[] {
  const best = values.map((_, place) => weight(place));
  const before = values.map(() => -1);
  values.forEach((value, place) => {
    for (let earlier = 0; earlier < place; earlier += 1) {
      const total = (best[earlier] ?? 0) + weight(place);
      if ((values[earlier] as number) < value && total > (best[place] ?? 0)) {
        best[place] = total;
        before[place] = earlier;
      }
    }
  });
  const run: number[] = [];
  for (let at = best.indexOf(Math.max(0, ...best)); at >= 0; at = before[at] ?? -1) run.unshift(at);
  return run;
}
