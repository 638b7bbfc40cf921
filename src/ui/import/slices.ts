/** Long work in short slices: the page draws and hears its user in between. */

/** ms without a pause: under what people feel as a jerk. */
const SLICE = 40;

export const pause = (milliseconds = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Until the browser has drawn what was just shown. */
export const drawn = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Runs a generator to its end. @param stale true: nobody waits for it any more. @returns null: it was given up */
export async function inSlices<T, R>(
  steps: Generator<T, R>,
  each: (value: T) => void,
  stale: () => boolean,
): Promise<{ readonly value: R } | null> {
  let until = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done) return { value: step.value };
    each(step.value);
    if (performance.now() < until) continue;
    await pause();
    if (stale()) return null;
    until = performance.now() + SLICE;
  }
}
