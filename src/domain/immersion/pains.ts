/** What becomes of findings: pains with a figure, and the four pains of the case as a check list. */
import { isSameQuestion, isSettled, stateOf, type AuditQuestion } from './interview';

export const PAIN_KINDS = ['entry', 'reports', 'control', 'shadow', 'other'] as const;
export type PainKind = (typeof PAIN_KINDS)[number];
/** The case's four. */
export const CASE_PAINS = ['entry', 'reports', 'control', 'shadow'] as const;
export type CasePain = (typeof CASE_PAINS)[number];

export const SEVERITIES = ['high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

export type PainStatus = 'found' | 'proposed' | 'approved' | 'solved' | 'dropped';
export type DecisionStatus = 'proposed' | 'approved' | 'declined' | 'replaced';

export interface Pain {
  /** `P3`; empty: people gave it none. */
  readonly id: string;
  readonly kind: PainKind | null;
  readonly statement: string;
  readonly source: string;
  readonly figure: string;
  readonly severity: Severity | null;
  readonly change: string;
  readonly status: PainStatus | null;
  /** ID as it stands; empty: none. */
  readonly decision: string;
}

export interface Decision {
  readonly id: string;
  readonly statement: string;
  readonly approver: string;
  readonly status: DecisionStatus | null;
  readonly about: string;
}

export interface PlanTask {
  readonly task: string;
  readonly owner: string;
  /** `YYYY-MM-DD`; null: none. */
  readonly due: string | null;
  readonly done: boolean;
  /** ID of the decision it comes from. */
  readonly from: string;
}

/** The questions of the bank whose answers prove a pain of the case, by their keys. */
const PROVED_BY: Readonly<Record<CasePain, readonly string[]>> = {
  entry: ['tools.missed', 'tools.numbers', 'process.reply', 'marketing.doors', 'marketing.outOfHours', 'structure.rota', 'links.firstOwner'],
  reports: ['tools.reports', 'tools.join', 'tools.fields', 'links.lossReport'],
  control: ['process.inquiries', 'process.conversion', 'process.nextStep', 'process.losses', 'marketing.sourceTags', 'tools.recordings'],
  shadow: ['tools.private', 'tools.contacts', 'tools.leaverAccounts', 'structure.leaverClients'],
}; // prettier-ignore

const kindOf = (key: string): PainKind => CASE_PAINS.find((kind) => PROVED_BY[kind].includes(key)) ?? 'other';

/** A question that was put and has no pain yet: what was said, or that nobody knew, is a finding. */
export const isFinding = (question: AuditQuestion, pains: readonly Pain[]): boolean =>
  isSettled(question) && painOf(question, pains) === null;

/** The pain that came of a question: by the mark in its row, else by what the pain says it was found in. */
export const painOf = ({ pain, question }: AuditQuestion, pains: readonly Pain[]): Pain | null =>
  pains.find(({ id }) => id !== '' && id === pain) ?? pains.find(({ source }) => source === question) ?? null;

/** What is proposed for the form; people change it. */
export interface PainDraft {
  readonly kind: PainKind;
  readonly statement: string;
  readonly figure: string;
  readonly evidence: string;
  readonly severity: Severity;
}

const LONGEST_FIGURE = 120;

/** @param unanswered a sentence for a question that nobody could answer */
export function painDraft(question: AuditQuestion, unanswered: string): PainDraft {
  const answer = question.answer.trim();
  const isUnknown = stateOf(question) === 'noAnswer';
  const hasFigure = !isUnknown && /\d/.test(answer) && answer.length <= LONGEST_FIGURE && !answer.includes('\n');
  return {
    kind: kindOf(question.key),
    statement: isUnknown ? (answer === '' ? unanswered : `${unanswered} ${answer}`) : answer,
    figure: hasFigure ? answer : '',
    evidence: question.evidence || question.respondent,
    severity: 'medium',
  };
}

/** People who use private mail or phones with clients, of all who work there. */
export type ShadowFigure = readonly [count: number, all: number];

/** `5 / 23 (22%)`; empty where there is nobody to count. */
export const shadowWords = ([count, all]: ShadowFigure): string =>
  all === 0 ? '' : `${count} / ${all} (${Math.round((100 * count) / all)}%)`;

export interface PainCheck {
  readonly kind: CasePain;
  /** IDs of pains of this kind that have a figure; one is enough. */
  readonly proved: readonly string[];
  /** Those without. */
  readonly unproved: readonly string[];
  /** Questions that would give the figure: settled of all that are in the Journal. */
  readonly questions: readonly [settled: number, all: number];
}

/** Dropped pains do not count. */
export const painChecks = (questions: readonly AuditQuestion[], pains: readonly Pain[]): readonly PainCheck[] =>
  CASE_PAINS.map((kind) => {
    const ours = pains.filter((pain) => pain.kind === kind && pain.status !== 'dropped' && pain.statement !== '');
    const asked = PROVED_BY[kind].flatMap(
      (key) => questions.find((one) => isSameQuestion(one, { key, question: '' })) ?? [],
    );
    const ids = (some: readonly Pain[]): readonly string[] => some.map(({ id, statement }) => id || statement);
    return {
      kind,
      proved: ids(ours.filter(({ figure }) => figure !== '')),
      unproved: ids(ours.filter(({ figure }) => figure === '')),
      questions: [asked.filter(isSettled).length, asked.length],
    };
  });

/** The decision that settles a pain; one that was declined or replaced does not. */
export const decisionOf = (pain: Pain, decisions: readonly Decision[]): Decision | null => {
  const holds = ({ status }: Decision): boolean => status !== 'declined' && status !== 'replaced';
  return (
    decisions.find((one) => one.id !== '' && one.id === pain.decision && holds(one)) ??
    decisions.find((one) => pain.id !== '' && one.about === pain.id && holds(one)) ??
    null
  );
};

export const taskOf = ({ id }: Decision, tasks: readonly PlanTask[]): PlanTask | null =>
  tasks.find(({ from }) => id !== '' && from === id) ?? null;

/** What a pain needs next. */
export type PainStep = 'propose' | 'await' | 'plan' | 'none';

export function painStep(pain: Pain, decisions: readonly Decision[], tasks: readonly PlanTask[]): PainStep {
  if (pain.status === 'solved' || pain.status === 'dropped') return 'none';
  const decision = decisionOf(pain, decisions);
  if (!decision) return 'propose';
  if (decision.status !== 'approved') return 'await';
  return taskOf(decision, tasks) ? 'none' : 'plan';
}
