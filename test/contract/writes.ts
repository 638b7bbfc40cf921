/** Which requests of a run write: what befalls a read leaves nothing behind. */
import type { TraceLine } from '../../local/kernel/trace';

/** Their places in the run, from 1, as faults count them. */
export const writesIn = (lines: readonly TraceLine[]): readonly number[] =>
  lines.flatMap(({ method, url }, index) =>
    method === 'GET' || /:(getByDataFilter|batchGetByDataFilter|search)(\?|$)/.test(url) ? [] : [index + 1],
  );
