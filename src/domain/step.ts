/** The steps in which an engagement is made, in order, as people see them. */
export const STEPS = ['look', 'folder', 'files', 'fill', 'book', 'share', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** Share of the whole work that is done when a step begins, 0 to 1, if there were nobody to share with. */
export const STEP_BEGINS: Readonly<Record<Step, number>> = {
  look: 0.02,
  folder: 0.1,
  files: 0.2,
  fill: 0.35,
  book: 0.6,
  share: 0.7,
  done: 1,
};
