/** Which requests of a run write: what befalls a read leaves nothing behind. */
import type { TraceLine } from '../../local/kernel/trace';

/** Their places in the run, from 1, as faults count them. */
export const writesIn = (lines: readonly TraceLine[]): readonly number[] =>
  lines.flatMap(({ method, url }, index) =>
    method === 'GET' || /:(getByDataFilter|batchGetByDataFilter|search)(\?|$)/.test(url) ? [] : [index + 1],
  );

/** So many of them, spread evenly, the first and the last among them; with `FULL=1` in the environment all of them. */
export function sampled<T>(places: readonly T[], count: number): readonly T[] {
  if (process.env['FULL'] || places.length <= count) return places;
  const step = count > 1 ? (places.length - 1) / (count - 1) : 0;
  return [...new Set(Array.from({ length: count }, (_, index) => places[Math.round(index * step)] as T))];
}
