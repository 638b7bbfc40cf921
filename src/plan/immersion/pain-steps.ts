/** From a finding to a pain, from a pain to a decision, from a decision to a task: each step once, however often it is asked for. */
import { dayNumber, parseCivilDate } from '../../domain/civil-time';
import { weekOf } from '../../domain/cockpit';
import { isSameQuestion, type QuestionRef } from '../../domain/immersion/interview';
import { decisionOf, painOf, type Decision, type PainKind, type Severity } from '../../domain/immersion/pains';
import { nextJournalId } from '../../domain/journal-ids';
import type { RowChange } from '../sheets/change-rows';
import { tableRows, wordsIn, type TableRow, type Tables } from '../sheets/read-tables';
import type { SheetRows } from '../tracker/sheet-rows';
import { decisionsIn, painsIn, questionIn, taskIn } from './immersion-facts';

export const PAINS = { audit: ['question', 'pain'], pains: ['id', 'kind', 'statement', 'source', 'figure'] } as const;
export const FIGURES = { pains: ['id', 'figure'] } as const;
export const CHANGES = {
  pains: ['id', 'statement', 'change', 'decision', 'status'],
  decisions: ['id', 'statement', 'status', 'about'],
} as const;
export const TASKS = {
  plan: ['task', 'owner', 'due', 'status', 'from'],
  pains: ['id', 'decision', 'status'],
  decisions: ['id', 'statement', 'status', 'about'],
} as const;

export interface Step {
  readonly kind: 'done' | 'stood' | 'changed';
  readonly id: string;
  readonly changes: readonly RowChange[];
}

const CHANGED: Step = { kind: 'changed', id: '', changes: [] };
const stood = (id: string): Step => ({ kind: 'stood', id, changes: [] });
const idsOf = (rows: readonly TableRow[]): readonly string[] => rows.map((row) => wordsIn(row, 'id'));

export interface NewPain {
  readonly kind: PainKind;
  readonly statement: string;
  readonly evidence: string;
  readonly figure: string;
  readonly severity: Severity;
}

/** @param question the finding that it comes from; words: where else it was found */
export function painMade(
  { audit, pains }: Tables<'audit' | 'pains'>,
  question: QuestionRef | string,
  pain: NewPain,
): Step {
  const rows = tableRows(pains);
  const known = painsIn(pains);
  const id = nextJournalId('P', idsOf(rows));
  const add = (source: string): RowChange => ({
    kind: 'add',
    sheet: pains,
    values: { id, ...pain, source, status: 'found' },
  });
  if (typeof question === 'string') {
    const there = known.find((one) => one.source === question && one.kind === pain.kind);
    return there ? stood(there.id) : { kind: 'done', id, changes: [add(question)] };
  }
  const found = tableRows(audit)
    .map((row) => ({ row, question: questionIn(row) }))
    .filter((one) => isSameQuestion(one.question, question));
  const one = found.find((each) => painOf(each.question, known) === null) ?? found[0];
  if (!one) return CHANGED;
  const there = painOf(one.question, known);
  const mark = (value: string): RowChange => ({
    kind: 'update',
    sheet: audit,
    row: one.row.row,
    values: { pain: value },
  });
  // People wrote it down themselves: the row is marked all the same.
  if (there) return { ...stood(there.id), changes: there.id === '' ? [] : [mark(there.id)] };
  return { kind: 'done', id, changes: [mark(id), add(one.question.question)] };
}

/** A figure that stands is never replaced. */
export function figureProved({ pains }: Tables<'pains'>, id: string, figure: string): Step {
  const row = tableRows(pains).find((one) => wordsIn(one, 'id') === id);
  const before = row ? wordsIn(row, 'figure') : '';
  if (!row || (before !== '' && before !== figure)) return CHANGED;
  return before === figure
    ? stood(id)
    : { kind: 'done', id, changes: [{ kind: 'update', sheet: pains, row: row.row, values: { figure } }] };
}

export interface Proposal {
  readonly pain: string;
  /** The proposed change as it stood when it was shown. */
  readonly seen: string;
  readonly change: string;
  readonly approver: string;
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

export function changeProposed({ pains, decisions }: Tables<'pains' | 'decisions'>, proposal: Proposal): Step {
  const row = tableRows(pains).find((one) => wordsIn(one, 'id') === proposal.pain);
  const pain = painsIn(pains).find(({ id }) => id === proposal.pain);
  if (!row || !pain) return CHANGED;
  const known = decisionsIn(decisions);
  const there = decisionOf(pain, known);
  const { change, on, by, approver } = proposal;
  const link = (decision: string, values: Readonly<Record<string, string>>): RowChange => ({
    kind: 'update',
    sheet: pains,
    row: row.row,
    values: { ...values, decision },
  });
  if (there) return { ...stood(there.id), changes: pain.decision === there.id ? [] : [link(there.id, {})] };
  if (pain.change !== proposal.seen && pain.change !== change) return CHANGED;
  const id = nextJournalId('D', known.map((decision) => decision.id)); // prettier-ignore
  const decision = {
    id,
    proposedOn: on,
    proposedBy: by,
    statement: change,
    approver,
    status: 'proposed',
    about: pain.id,
  };
  return {
    kind: 'done',
    id,
    changes: [link(id, { change, status: 'proposed' }), { kind: 'add', sheet: decisions, values: decision }],
  };
}

export interface NewTask {
  readonly decision: string;
  readonly task: string;
  readonly owner: string;
  /** `YYYY-MM-DD`. */
  readonly due: string;
}

/** Pains that a decision is about are approved with it, unless people have gone further. @param decision its ID, and what it is about */
export const painsApproved = (pains: SheetRows, { id, about }: Pick<Decision, 'id' | 'about'>): readonly RowChange[] =>
  tableRows(pains)
    .filter((row) => (about !== '' && wordsIn(row, 'id') === about) || (id !== '' && wordsIn(row, 'decision') === id))
    .filter(({ values: { status } }) => status === null || status === 'found' || status === 'proposed')
    .map((row): RowChange => ({ kind: 'update', sheet: pains, row: row.row, values: { status: 'approved' } }));

export function taskPlanned({ plan, pains, decisions }: Tables<'plan' | 'pains' | 'decisions'>, task: NewTask): Step {
  const decision = decisionsIn(decisions).find(({ id }) => id === task.decision);
  if (decision?.status !== 'approved') return CHANGED;
  const approved = painsApproved(pains, decision);
  const rows = tableRows(plan);
  if (rows.some((row) => taskIn(row).from === decision.id)) return { ...stood(decision.id), changes: approved };
  const { week, phase } = placeInPlan(rows, task.due);
  const { task: words, owner, due } = task;
  const values = { week, phase, task: words, owner, due, status: 'todo', from: decision.id };
  return { kind: 'done', id: decision.id, changes: [...approved, { kind: 'add', sheet: plan, values }] };
}

/** The week of the day, and the phase of what else is due by then. */
function placeInPlan(rows: readonly TableRow[], due: string): { readonly week: number | null; readonly phase: string } {
  const day = parseCivilDate(due);
  const tasks = rows.map((row) => ({
    week: typeof row.values.week === 'number' ? row.values.week : null,
    due: wordsIn(row, 'due') || null,
    phase: wordsIn(row, 'phase'),
  }));
  const before = tasks
    .filter((task) => task.phase !== '' && task.due !== null && task.due <= due)
    .sort((one, other) => ((one.due ?? '') < (other.due ?? '') ? 1 : -1));
  return { week: day ? weekOf(tasks, dayNumber(day)) : null, phase: before[0]?.phase ?? '' };
}
