/** An answer in the audit, and an interview that is done: which row changes, and whether somebody else was there first. */
import { sameName } from '../../domain/gate';
import {
  isSameQuestion,
  type AuditQuestion,
  type Interviewee,
  type QuestionRef,
  type Standing,
} from '../../domain/immersion/interview';
import type { RowChange } from '../sheets/change-rows';
import { tableRows, wordsIn, type TableRow, type Tables } from '../sheets/read-tables';
import { questionIn } from './immersion-facts';

export const AUDIT = { audit: ['question', 'respondent', 'answer', 'evidence', 'status'] } as const;
export const EMPLOYEES = { employees: ['name', 'interview', 'interviewOn'] } as const;

export interface Answered {
  readonly kind: 'saved' | 'changed' | 'gone';
  readonly question: AuditQuestion | null;
  readonly changes: readonly RowChange[];
}

const isSame = (one: Standing, other: Standing): boolean =>
  one.status === other.status &&
  one.respondent.trim() === other.respondent.trim() &&
  one.answer.trim() === other.answer.trim() &&
  one.evidence.trim() === other.evidence.trim();

/**
 * @param seen what stood there for whoever answers; a row that says something else is not written to
 * @returns with the question as it stands then; what stands already is saved
 */
export function answered({ audit }: Tables<'audit'>, ref: QuestionRef, seen: Standing, say: Standing): Answered {
  // People copy a row to ask somebody else too: then there are several.
  const found = tableRows(audit)
    .map((row) => ({ row, question: questionIn(row) }))
    .filter(({ question }) => isSameQuestion(question, ref));
  const stands = found.find(({ question }) => isSame(question, say));
  if (stands) return { kind: 'saved', question: stands.question, changes: [] };
  const one = found.find(({ question }) => isSame(question, seen)) ?? found[0];
  if (!one) return { kind: 'gone', question: null, changes: [] };
  if (!isSame(one.question, seen)) return { kind: 'changed', question: one.question, changes: [] };
  const { respondent, answer, evidence, status } = say;
  return {
    kind: 'saved',
    question: { ...one.question, respondent, answer, evidence, status },
    changes: [{ kind: 'update', sheet: audit, row: one.row.row, values: { respondent, answer, evidence, status } }],
  };
}

/** By name and address: namesakes differ by the latter. */
const isThem = (row: TableRow, { name, email }: Pick<Interviewee, 'name' | 'email'>): boolean =>
  sameName(wordsIn(row, 'name'), name) && wordsIn(row, 'email') === email;

/**
 * @param on `YYYY-MM-DD`; an interview that is done keeps its day
 * @returns null: nobody of that name is there
 */
export function interviewDone(
  { employees }: Tables<'employees'>,
  who: Pick<Interviewee, 'name' | 'email'>,
  on: string,
): readonly RowChange[] | null {
  const row = tableRows(employees).find((one) => isThem(one, who));
  if (!row) return null;
  if (row.values.interview === 'done' && row.values.interviewOn !== null) return [];
  return [{ kind: 'update', sheet: employees, row: row.row, values: { interview: 'done', interviewOn: on } }];
}
