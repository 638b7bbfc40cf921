/** Which of a list may stay where they are when the others are put in order around them. */

/** Places of a longest rising subsequence, rising. */
export function longestRun(values: readonly number[]): readonly number[] {
  const best = values.map(() => 1);
  const before = values.map(() => -1);
  values.forEach((value, index) => {
    for (let earlier = 0; earlier < index; earlier += 1) {
      const length = (best[earlier] ?? 0) + 1;
      if ((values[earlier] as number) < value && length > (best[index] ?? 0)) {
        best[index] = length;
        before[index] = earlier;
      }
    }
  });
  const run: number[] = [];
  for (let at = best.indexOf(Math.max(0, ...best)); at >= 0; at = before[at] ?? -1) run.unshift(at);
  return run;
}
