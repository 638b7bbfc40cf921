/** Sizes and hiding of rows and columns, kept as runs of equal neighbours. */
import type { DimensionRun } from '../model';
import { shiftSpan, type Shift } from './shift';

export interface DimensionLook {
  readonly pixelSize?: number;
  readonly hiddenByUser?: boolean;
}

const isPlain = (look: DimensionLook) => look.pixelSize === undefined && !look.hiddenByUser;

/** What is said of one row or column; empty when it is as by default. */
export function lookAt(runs: readonly DimensionRun[], index: number): DimensionLook {
  const run = runs.find(({ start, end }) => index >= start && index < end);
  if (!run) return {};
  const { start: _start, end: _end, ...look } = run;
  return look;
}

/** The runs with start..end changed by `change`. */
export function changeRuns(
  runs: readonly DimensionRun[],
  start: number,
  end: number,
  change: (look: DimensionLook) => DimensionLook,
): DimensionRun[] {
  const edges = [start, end, ...runs.flatMap((run) => [run.start, run.end])].filter(
    (edge) => edge >= start && edge <= end,
  );
  const pieces = [...new Set(edges)].sort((a, b) => a - b);
  const inside = pieces
    .slice(0, -1)
    .map((from, i) => ({ ...change(lookAt(runs, from)), start: from, end: pieces[i + 1] as number }));
  const outside = runs.flatMap((run) => [
    ...(run.start < start ? [{ ...run, end: Math.min(run.end, start) }] : []),
    ...(run.end > end ? [{ ...run, start: Math.max(run.start, end) }] : []),
  ]);
  return joined([...outside, ...inside]);
}

function joined(runs: readonly DimensionRun[]): DimensionRun[] {
  const sorted = runs.filter((run) => run.end > run.start && !isPlain(run)).sort((a, b) => a.start - b.start);
  const result: DimensionRun[] = [];
  for (const run of sorted) {
    const before = result[result.length - 1];
    const same =
      before?.end === run.start && before.pixelSize === run.pixelSize && !before.hiddenByUser === !run.hiddenByUser;
    if (before && same) result[result.length - 1] = { ...before, end: run.end };
    else result.push(run);
  }
  return result;
}

export function shiftRuns(shift: Shift, runs: readonly DimensionRun[]): DimensionRun[] {
  // A run must not stretch over what is inserted into it or moved out of it: it is taken apart first.
  const edges =
    shift.kind === 'insert' ? [shift.at] : shift.kind === 'delete' ? [] : [shift.start, shift.end, shift.to];
  const pieces = edges.reduce<readonly DimensionRun[]>(
    (all, edge) =>
      all.flatMap((run) =>
        edge > run.start && edge < run.end
          ? [
              { ...run, end: edge },
              { ...run, start: edge },
            ]
          : [run],
      ),
    runs,
  );
  return joined(
    pieces.flatMap((run) => {
      const span = shiftSpan(shift, run);
      return span ? [{ ...run, ...span }] : [];
    }),
  );
}
