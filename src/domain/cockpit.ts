/** The cockpit: where the engagement stands this week, and the one thing to do next. */
import { ABOUT } from './about';
import { addDays, dayNumber, formatCivilDate, parseCivilDate, weekdayOf, type CivilDate } from './civil-time';
import { WEEKDAYS } from './intake';

export interface PlanFact {
  readonly week: number | null;
  /** As it stands on the sheet. */
  readonly phase: string;
  readonly task: string;
  readonly owner: string;
  /** `YYYY-MM-DD`. */
  readonly due: string | null;
  readonly open: boolean;
}

export interface DecisionFact {
  readonly id: string;
  readonly statement: string;
  readonly approver: string;
  readonly status: 'proposed' | 'approved' | 'declined' | 'replaced' | null;
  readonly about: string;
}

export interface CockpitFacts {
  readonly today: CivilDate;
  readonly plan: readonly PlanFact[];
  readonly decisions: readonly DecisionFact[];
  readonly conveyor: Stand;
  /** Feedback that nobody has reacted to. */
  readonly openFeedback: number;
  /** Rows of the Participant Map with what is missing in each, by its key; complete ones without. */
  readonly participants: readonly { readonly name: string; readonly missing: string | null }[];
  readonly employees: readonly {
    readonly name: string;
    readonly noEmail: boolean;
    readonly shadow: boolean;
    readonly left: boolean;
  }[];
  readonly audit: readonly { readonly area: string; readonly settled: boolean }[];
  readonly pains: readonly { readonly decided: boolean }[];
  /** Of the Meetings tab, by the day of the meeting. */
  readonly meetings: readonly { readonly date: string | null; readonly held: boolean }[];
  /** The next occurrence, in the engagement's time zone; null: none is planned. */
  readonly next: { readonly date: string; readonly time: string } | null;
  readonly sellers: number;
  /** Deals that were ever in the tracker. */
  readonly deals: number;
  /** Changes that syncing people would make, and people that it would ask about. */
  readonly people: number;
}

export interface Overdue {
  readonly task: string;
  readonly owner: string;
  /** Whole days since it was due. */
  readonly days: number;
}

/** Done of all. */
export type Share = readonly [done: number, all: number];

/** `changed`: what was approved or proposed is no longer what stands there. */
export type Stand = 'none' | 'proposed' | 'approved' | 'changed';

export type NextStep =
  | { readonly kind: 'people'; readonly changes: number }
  | { readonly kind: 'prepare' | 'hold'; readonly date: string; readonly time: string }
  | { readonly kind: 'close'; readonly date: string }
  | { readonly kind: 'map'; readonly missing: number }
  | { readonly kind: 'base' }
  | { readonly kind: 'overdue'; readonly overdue: Overdue }
  | { readonly kind: 'interview'; readonly open: number }
  | { readonly kind: 'pains'; readonly undecided: number }
  | { readonly kind: 'conveyor'; readonly stand: Stand }
  | { readonly kind: 'book' | 'import' | 'goLive' };

export interface CockpitState {
  /** 1 is the week of the kick-off; null: the plan has no dates. */
  readonly week: number | null;
  readonly weeks: number;
  /** What the first open task of the plan belongs to; empty: nothing is open. */
  readonly phase: string;
  /** The longest overdue first. */
  readonly overdue: readonly Overdue[];
  readonly waiting: readonly { readonly id: string; readonly statement: string; readonly approver: string }[];
  readonly openFeedback: number;
  readonly incomplete: readonly { readonly name: string; readonly missing: string }[];
  readonly next: CockpitFacts['next'];
  readonly prepared: boolean;
  readonly progress: {
    readonly plan: Share;
    readonly map: Share;
    readonly base: Share;
    readonly audit: Share;
    readonly pains: Share;
    readonly conveyor: Stand;
    readonly book: Stand;
    readonly deals: number;
    readonly sellers: number;
  };
  readonly shadow: number;
  readonly nextStep: NextStep;
}

export function cockpitOf(facts: CockpitFacts): CockpitState {
  const { plan, decisions, participants, employees, audit, pains, meetings, next } = facts;
  const today = dayNumber(facts.today);
  const weeks = Math.max(0, ...plan.map(({ week }) => week ?? 0));
  const open = plan.filter((task) => task.open);
  const overdue = open
    .flatMap(({ task, owner, due }): Overdue[] => {
      const days = due === null ? 0 : today - dayOf(due);
      return days > 0 ? [{ task, owner, days }] : [];
    })
    .sort((one, other) => other.days - one.days);
  const incomplete = participants.flatMap(({ name, missing }) => (missing === null ? [] : [{ name, missing }]));
  const present = employees.filter(({ left }) => !left);
  const prepared = next !== null && meetings.some(({ date }) => date === next.date);
  const state: Omit<CockpitState, 'nextStep'> = {
    week: weekOf(plan, today),
    weeks,
    phase: [...open].sort((one, other) => dueOf(one) - dueOf(other))[0]?.phase ?? '',
    overdue,
    waiting: decisions
      .filter(({ status }) => status === 'proposed')
      .map(({ id, statement, approver }) => ({ id, statement, approver })),
    openFeedback: facts.openFeedback,
    incomplete,
    next,
    prepared,
    progress: {
      plan: [plan.length - open.length, plan.length],
      map: [participants.length - incomplete.length, participants.length],
      base: [present.filter(({ noEmail }) => !noEmail).length, present.length],
      audit: [audit.filter(({ settled }) => settled).length, audit.length],
      pains: [pains.filter(({ decided }) => decided).length, pains.length],
      conveyor: facts.conveyor,
      book: standOf(decisions, ABOUT.book),
      deals: facts.deals,
      sellers: facts.sellers,
    },
    shadow: present.filter(({ shadow }) => shadow).length,
  };
  return { ...state, nextStep: nextStepOf(facts, state, today) };
}

const dayOf = (date: string): number => {
  const parsed = parseCivilDate(date);
  return parsed ? dayNumber(parsed) : Number.POSITIVE_INFINITY;
};
const dueOf = ({ due }: Pick<PlanFact, 'due'>): number => (due === null ? Number.POSITIVE_INFINITY : dayOf(due));

/**
 * Counted from the Monday of the week in which the first task is due.
 * @param today days since 1970
 */
export function weekOf(plan: readonly Pick<PlanFact, 'week' | 'due'>[], today: number): number | null {
  const dated = plan.filter(({ due, week }) => due !== null && parseCivilDate(due) !== null && week !== null);
  const [first] = [...dated].sort((one, other) => dueOf(one) - dueOf(other));
  const date = first?.due ? parseCivilDate(first.due) : null;
  if (!first || !date) return null;
  const monday = dayNumber(addDays(date, -WEEKDAYS.indexOf(weekdayOf(date))));
  return Math.max(1, Math.floor((today - monday) / 7) + (first.week ?? 1));
}

/** What was approved and is proposed anew is waiting. */
export function standOf(decisions: readonly DecisionFact[], about: string): Stand {
  const ours = decisions.filter((decision) => decision.about.startsWith(about));
  if (ours.some(({ status }) => status === 'proposed')) return 'proposed';
  return ours.some(({ status }) => status === 'approved') ? 'approved' : 'none';
}

/** The first that holds: people and the meeting cannot wait, then what the method needs next. */
function nextStepOf(
  { people, meetings, next, today, deals }: CockpitFacts,
  { progress, overdue, incomplete, prepared }: Omit<CockpitState, 'nextStep'>,
  now: number,
): NextStep {
  // The next meeting is one that has not ended: today's, once it is over, is another one.
  const isOver = (date: string): boolean => dayOf(date) < now || (dayOf(date) === now && date !== next?.date);
  const missed = [...meetings]
    .filter(({ date, held }) => !held && date !== null && isOver(date))
    .sort((one, other) => dayOf(other.date ?? '') - dayOf(one.date ?? ''))[0];
  if (missed?.date) return { kind: 'close', date: missed.date };
  if (next && next.date === formatCivilDate(today)) return { kind: prepared ? 'hold' : 'prepare', ...next };
  if (next && !prepared && dayOf(next.date) - now <= 1) return { kind: 'prepare', ...next };
  if (people > 0) return { kind: 'people', changes: people };
  if (progress.base[1] === 0) return { kind: 'base' };
  const [worst] = overdue;
  if (worst) return { kind: 'overdue', overdue: worst };
  if (incomplete.length > 0) return { kind: 'map', missing: incomplete.length };
  if (progress.audit[0] < progress.audit[1]) return { kind: 'interview', open: progress.audit[1] - progress.audit[0] };
  if (progress.pains[0] < progress.pains[1]) return { kind: 'pains', undecided: progress.pains[1] - progress.pains[0] };
  if (progress.conveyor !== 'approved') return { kind: 'conveyor', stand: progress.conveyor };
  if (progress.book !== 'approved') return { kind: 'book' };
  return { kind: deals === 0 ? 'import' : 'goLive' };
}
