/** What the Journal and the Employee Base say about interviews and pains. */
import { keyOf } from '../../blueprints/labels';
import { AUDIT_ROLES, type AuditRole } from '../../domain/audit';
import type { AuditQuestion, Interviewee } from '../../domain/immersion/interview';
import type { Decision, Pain, PlanTask, ShadowFigure } from '../../domain/immersion/pains';
import { tableRows, wordsIn, type TableRow } from '../sheets/read-tables';
import type { SheetRows } from '../tracker/sheet-rows';
import { privateChannels } from '../people/private-channels';

type Choice<T> = T | null;
/** The codec of the column has made it one of its keys. */
const choice = <T extends string>({ values }: TableRow, key: string): Choice<T> =>
  (values[key] as T | null | undefined) ?? null;
const dayIn = (row: TableRow, key: string): string | null => wordsIn(row, key) || null;

/** Words of any language; one that is none of ours makes no difference. */
const rolesIn = (words: string): readonly AuditRole[] =>
  words.split(/[,;/\n]/).flatMap((word) => {
    const key = keyOf('auditRole', word);
    return AUDIT_ROLES.filter((role) => role === key);
  });

export const questionIn = (row: TableRow): AuditQuestion => ({
  key: wordsIn(row, 'key'),
  area: choice(row, 'area'),
  question: wordsIn(row, 'question'),
  why: wordsIn(row, 'why'),
  proof: wordsIn(row, 'proof'),
  whom: rolesIn(wordsIn(row, 'whom')),
  respondent: wordsIn(row, 'respondent'),
  answer: wordsIn(row, 'answer'),
  evidence: wordsIn(row, 'evidence'),
  status: choice(row, 'status'),
  pain: wordsIn(row, 'pain'),
});

/** A row without a question asks nothing. */
export const questionsIn = (audit: SheetRows): readonly AuditQuestion[] =>
  tableRows(audit)
    .map(questionIn)
    .filter(({ question }) => question !== '');

const isPresent = (row: TableRow): boolean => row.values.status !== 'left' && wordsIn(row, 'name') !== '';

export const intervieweesIn = (employees: SheetRows): readonly Interviewee[] =>
  tableRows(employees)
    .filter(isPresent)
    .map((row) => ({
      name: wordsIn(row, 'name'),
      email: wordsIn(row, 'email'),
      position: wordsIn(row, 'position'),
      role: choice(row, 'role'),
      interview: choice(row, 'interview'),
      interviewOn: dayIn(row, 'interviewOn'),
    }));

/** Private mail or phone, as the cockpit counts it. */
export function shadowIn(employees: SheetRows): ShadowFigure {
  const present = tableRows(employees).filter(isPresent);
  return [present.filter((row) => privateChannels(row).length > 0).length, present.length];
}

const painIn = (row: TableRow): Pain => ({
  id: wordsIn(row, 'id'),
  kind: choice(row, 'kind'),
  statement: wordsIn(row, 'statement'),
  source: wordsIn(row, 'source'),
  figure: wordsIn(row, 'figure'),
  severity: choice(row, 'severity'),
  change: wordsIn(row, 'change'),
  status: choice(row, 'status'),
  decision: wordsIn(row, 'decision'),
});
export const painsIn = (pains: SheetRows): readonly Pain[] => tableRows(pains).map(painIn);

const decisionIn = (row: TableRow): Decision => ({
  id: wordsIn(row, 'id'),
  statement: wordsIn(row, 'statement'),
  approver: wordsIn(row, 'approver'),
  status: choice(row, 'status'),
  about: wordsIn(row, 'about'),
});
export const decisionsIn = (decisions: SheetRows): readonly Decision[] => tableRows(decisions).map(decisionIn);

export const taskIn = (row: TableRow): PlanTask => ({
  task: wordsIn(row, 'task'),
  owner: wordsIn(row, 'owner'),
  due: dayIn(row, 'due'),
  done: row.values.status === 'done',
  from: wordsIn(row, 'from'),
});
