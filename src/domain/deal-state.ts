/** What the board and the card show of a deal at a glance: when its next step is due, and how long it stands in its stage. */
import { dayNumber, parseCivilDate, type CivilDate } from './civil-time';
import type { Deal, Stage } from './deal';

/** In the order in which a column of the board shows them. */
export const NEXT_STEP_STATES = ['overdue', 'today', 'none', 'later'] as const;
export type NextStepState = (typeof NEXT_STEP_STATES)[number];

/** A step without a date, or a date without a step, is none: nobody would know what to do when. */
export function nextStepState(
  { nextStep, nextStepDue }: Pick<Deal, 'nextStep' | 'nextStepDue'>,
  today: CivilDate,
): NextStepState {
  const due = nextStepDue === null ? null : parseCivilDate(nextStepDue);
  if (!due || nextStep.trim() === '') return 'none';
  const days = dayNumber(due) - dayNumber(today);
  if (days < 0) return 'overdue';
  return days === 0 ? 'today' : 'later';
}

export interface Stay {
  /** Whole days since it entered the stage. */
  readonly days: number;
  /** Null: nothing limits it, e.g. no hand-over is planned yet. */
  readonly longest: number | null;
  /** `long`: over the longest stay; `escalate`: twice as long, or past the planned hand-over by as much again. */
  readonly state: 'fine' | 'long' | 'escalate';
}

/** @param since the day of `Deal.stageSince` in the engagement's time zone */
export function stayOf(
  { handoverOn }: Pick<Deal, 'handoverOn'>,
  { longestStayDays }: Pick<Stage, 'longestStayDays'>,
  since: CivilDate,
  today: CivilDate,
): Stay {
  const days = Math.max(0, dayNumber(today) - dayNumber(since));
  const longest = longestStayDays ?? daysUntil(handoverOn, since);
  if (longest === null || days <= longest) return { days, longest, state: 'fine' };
  return { days, longest, state: days >= 2 * Math.max(longest, 1) ? 'escalate' : 'long' };
}

function daysUntil(handoverOn: string | null, since: CivilDate): number | null {
  const handover = handoverOn === null ? null : parseCivilDate(handoverOn);
  return handover ? Math.max(0, dayNumber(handover) - dayNumber(since)) : null;
}
