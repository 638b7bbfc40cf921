/** The steps in which an engagement is made, in order, as people see them. */
export const STEPS = ['look', 'folder', 'files', 'fill', 'book', 'share', 'done'] as const;
export type Step = (typeof STEPS)[number];
