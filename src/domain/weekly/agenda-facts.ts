/** What the weekly meeting is about, read from the Journal: done, promised, late, to decide, unanswered, next. */
import { addDays, formatCivilDate, parseCivilDate } from '../civil-time';

export interface Task {
  readonly task: string;
  readonly owner: string;
  /** `YYYY-MM-DD`; empty: none. */
  readonly due: string;
  /** Key of the label set `task`; empty counts as to do. */
  readonly status: string;
  /** What it comes from, e.g. `M3`; empty: the plan itself. */
  readonly from: string;
}

export interface Decision {
  /** E.g. `D3`; empty: people have not numbered it. */
  readonly id: string;
  readonly proposedOn: string;
  readonly proposedBy: string;
  readonly statement: string;
  readonly approver: string;
  /** Key of the label set `decision`; empty counts as proposed. */
  readonly status: string;
}

export interface OpenFeedback {
  readonly date: string;
  readonly from: string;
  readonly about: string;
  readonly text: string;
  readonly reaction: string;
}

/** A meeting as the Journal has it. */
export interface MeetingRecord {
  readonly number: number | null;
  readonly date: string;
  /** One line per task, as {@link taskWords} begins them. */
  readonly done: string;
}

export interface JournalFacts {
  readonly tasks: readonly Task[];
  readonly decisions: readonly Decision[];
  readonly feedback: readonly OpenFeedback[];
  /** Those before. */
  readonly meetings: readonly MeetingRecord[];
}

export interface AgendaFacts {
  /** Done, and not told at an earlier meeting. */
  readonly done: readonly Task[];
  /** Promised at an earlier meeting, not done. */
  readonly promised: readonly Task[];
  /** Of the plan, due before the meeting, not done. */
  readonly overdue: readonly Task[];
  /** At most three, the oldest first. */
  readonly decisions: readonly Decision[];
  /** Those that wait for a later meeting. */
  readonly waiting: readonly Decision[];
  /** Without a reaction. */
  readonly feedback: readonly OpenFeedback[];
  /** Due within the week after the meeting. */
  readonly next: readonly Task[];
}

/** Read beforehand, three can be decided in a meeting. */
const MOST_DECISIONS = 3;

/** One line, whatever people typed. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const isOpen = ({ status }: Task): boolean => status !== 'done' && status !== 'dropped';

/** @param date local day of the meeting */
export function agendaFacts(journal: JournalFacts, number: number, date: string): AgendaFacts {
  const told = journal.meetings.flatMap(({ done }) => done.split('\n').map(oneLine));
  const isTold = ({ task }: Task): boolean => {
    const words = oneLine(task);
    return told.some((line) => {
      const bare = line.replace(/^[–•+-]\s*/, '');
      return bare === words || bare.startsWith(`${words} · `);
    });
  };
  const tasks = journal.tasks.filter(({ task }) => oneLine(task) !== '');
  const open = tasks.filter(isOpen);
  const isPromised = ({ from }: Task): boolean => {
    const meeting = /^M(\d+)$/.exec(from.trim())?.[1];
    return meeting !== undefined && Number(meeting) < number;
  };
  const promised = open.filter(isPromised);
  const rest = open.filter((task) => !isPromised(task));
  const day = parseCivilDate(date);
  const weekOn = day ? formatCivilDate(addDays(day, 7)) : date;
  const asked = pendingDecisions(journal.decisions);
  return {
    done: tasks.filter((task) => task.status === 'done' && !isTold(task)),
    promised: byDue(promised),
    overdue: byDue(rest.filter(({ due }) => due !== '' && due < date)),
    decisions: asked.slice(0, MOST_DECISIONS),
    waiting: asked.slice(MOST_DECISIONS),
    feedback: journal.feedback.filter(({ text, reaction }) => oneLine(text) !== '' && oneLine(reaction) === ''),
    next: byDue(rest.filter(({ due }) => due >= date && due <= weekOn)),
  };
}

/** The oldest first; those without a date of their proposal after them, in the order of the sheet. */
const pendingDecisions = (all: readonly Decision[]): readonly Decision[] =>
  all
    .filter(({ statement, status }) => oneLine(statement) !== '' && (status === '' || status === 'proposed'))
    .map((decision, index) => ({ decision, index, at: decision.proposedOn || '9999' }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.index - b.index))
    .map(({ decision }) => decision);

/** Those without a date last. */
const byDue = (tasks: readonly Task[]): readonly Task[] =>
  tasks
    .map((task, index) => ({ task, index, at: task.due || '9999' }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.index - b.index))
    .map(({ task }) => task);

/** `task · owner`, in one line. */
export const taskWords = ({ task, owner }: Pick<Task, 'task' | 'owner'>): string =>
  [oneLine(task), oneLine(owner)].filter((part) => part !== '').join(' · ');

/** The number that the next new decision, pain… would have: one more than the highest. */
export function nextId(letter: string, ids: readonly string[]): number {
  const numbers = ids.flatMap((id) => {
    const digits = new RegExp(`^${letter}\\s*(\\d{1,6})$`, 'i').exec(id.trim())?.[1];
    return digits === undefined ? [] : [Number(digits)];
  });
  return Math.max(0, ...numbers) + 1;
}
