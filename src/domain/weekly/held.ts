/** A meeting that was held: who came, what was decided, said and promised; checked before anything is written. */
import { parseCivilDate } from '../civil-time';
import { oneLine } from './agenda-facts';

export type Verdict = 'approve' | 'change' | 'decline';

export interface DecisionTaken {
  readonly id: string;
  /** As it was read out: a statement that was reworded meanwhile is not decided. */
  readonly statement: string;
  readonly verdict: Verdict;
  /** Of a change: the new wording. */
  readonly wording: string;
  /** Who decided. */
  readonly by: string;
}

export interface FeedbackGiven {
  readonly from: string;
  readonly about: string;
  readonly text: string;
}

export interface NextStep {
  readonly task: string;
  readonly owner: string;
  /** `YYYY-MM-DD`. */
  readonly due: string;
}

export interface Held {
  /** ID of the occurrence. */
  readonly occurrence: string;
  readonly present: readonly string[];
  readonly decisions: readonly DecisionTaken[];
  readonly feedback: readonly FeedbackGiven[];
  readonly next: readonly NextStep[];
}

export type HeldMistakeCode =
  | 'nobodyPresent'
  | 'wordingMissing'
  | 'whoMissing'
  | 'taskMissing'
  | 'ownerMissing'
  | 'dueMissing'
  | 'dueBefore'
  | 'textMissing';

export interface HeldMistake {
  /** Path of the field in {@link Held}, e.g. `next.0.owner`. */
  readonly field: string;
  readonly code: HeldMistakeCode;
}

const blank = (text: string): boolean => oneLine(text) === '';

/** @param date local day of the meeting */
export function checkHeld({ present, decisions, feedback, next }: Held, date: string): readonly HeldMistake[] {
  const mistakes: HeldMistake[] = [];
  const report = (field: string, code: HeldMistakeCode, wrong: boolean): void => {
    if (wrong) mistakes.push({ field, code });
  };
  report('present', 'nobodyPresent', present.every(blank));
  decisions.forEach(({ verdict, wording, by }, index) => {
    report(`decisions.${index}.wording`, 'wordingMissing', verdict === 'change' && blank(wording));
    report(`decisions.${index}.by`, 'whoMissing', blank(by));
  });
  feedback.forEach(({ text }, index) => report(`feedback.${index}.text`, 'textMissing', blank(text)));
  next.forEach(({ task, owner, due }, index) => {
    report(`next.${index}.task`, 'taskMissing', blank(task));
    report(`next.${index}.owner`, 'ownerMissing', blank(owner));
    report(`next.${index}.due`, 'dueMissing', parseCivilDate(due) === null);
    report(`next.${index}.due`, 'dueBefore', parseCivilDate(due) !== null && due < date);
  });
  return mistakes;
}

/** What is left of a form once the rows are gone in which nothing was typed. */
export const withoutBlanks = (held: Held): Held => ({
  ...held,
  present: held.present.filter((name) => !blank(name)),
  feedback: held.feedback.filter(({ from, about, text }) => !blank(from + about + text)),
  next: held.next.filter(({ task, owner, due }) => !blank(task + owner + due)),
});
