/** Long work in steps: a page draws between them, the server runs them at once. */

/** Yields whenever the work may pause; returns what came of it. */
export type Steps<T> = Generator<null, T>;

/** All steps at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
