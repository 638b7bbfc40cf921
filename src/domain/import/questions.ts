/** What an import has to ask before it can judge the rows: foreign stages, owners, reasons, statuses, and figures that can be read in two ways. */
import { bodyRows, evidenceSteps, type ColumnEvidence } from './column-evidence';
import {
  decided,
  decisionKey,
  type Decisions,
  type ImportBase,
  type SourceTable,
  type StageDecision,
} from './import-base';
import { DATE_FIELDS, type DateField, type ImportField, type Mapping } from './mapping';
import { matchReason, matchStage } from './match-concepts';
import { matchOwner } from './match-owner';
import { endNamed, outcomeNamed, type ImportOutcome } from './outcome-names';
import { finished, type Steps } from './steps';

interface Asked<K extends string, T> {
  readonly kind: K;
  /** Of the decision. */
  readonly key: string;
  /** As the file spells it; empty: cells without a value. */
  readonly value: string;
  readonly rows: number;
  /** Null: no idea. */
  readonly suggestion: T | null;
  /** Need not be asked, but may be changed. */
  readonly sure: boolean;
}

export type Question =
  | Asked<'stage', StageDecision>
  | Asked<'owner', string>
  | Asked<'reason', string>
  | Asked<'status', ImportOutcome>
  | { readonly kind: 'dateOrder'; readonly field: DateField; readonly example: string; readonly suggestion: 'dmy' | 'mdy' | null; readonly sure: false }
  | { readonly kind: 'decimal'; readonly example: string; readonly suggestion: null; readonly sure: false }; // prettier-ignore

/** The first column that is filled; blanks do not count. */
export const firstFilled = (row: readonly string[], columns: readonly number[] | undefined): string => {
  const column = columns?.find((at) => (row[at] ?? '').trim() !== '');
  return column === undefined ? '' : (row[column] ?? '');
};

const NOBODY = '';

export const questionsOf = (table: SourceTable, mapping: Mapping, base: QuestionBase): readonly Question[] =>
  finished(questionSteps(table, mapping, base));

type QuestionBase = Pick<ImportBase, 'stages' | 'sellers' | 'reasons'>;

export function* questionSteps(table: SourceTable, mapping: Mapping, base: QuestionBase): Steps<readonly Question[]> {
  const stages = tally(table, mapping, 'stage').map((one) => ({ kind: 'stage' as const, ...one, ...stageOf(one.value, base) })); // prettier-ignore
  yield null;
  const statuses = tally(table, mapping, 'status')
    .map((one) => ({ kind: 'status' as const, ...one, suggestion: one.value === '' ? 'open' as const : outcomeNamed(one.value) }))
    .map((one) => ({ ...one, sure: one.suggestion !== null })); // prettier-ignore
  yield null;
  const owners = tally(table, mapping, 'owner').map((one) => {
    const match = one.value === '' ? { name: NOBODY, sure: true } : matchOwner(one.value, base.sellers);
    return { kind: 'owner' as const, ...one, suggestion: match?.name ?? null, sure: match?.sure ?? false };
  });
  yield null;
  const reasons = reasonQuestions(table, mapping, base, decisionsOf([...stages, ...statuses]));
  yield null;
  return [...stages, ...statuses, ...owners, ...reasons, ...figures(mapping, yield* evidenceSteps(table, mapping))];
}

/** Which reasons lost deals name; who decides that a stage means lost asks again. */
export function reasonQuestions(
  table: SourceTable,
  mapping: Mapping,
  base: Pick<ImportBase, 'reasons'>,
  answers: Pick<Decisions, 'stages' | 'statuses'>,
): readonly Question[] {
  const isLost = (row: readonly string[]): boolean => outcomeOf(row, mapping, answers) === 'lost';
  return tally(table, mapping, 'lossReason', isLost).map((one) => {
    const match = one.value === '' ? null : matchReason(one.value, base.reasons);
    return { kind: 'reason' as const, ...one, suggestion: match?.code ?? null, sure: match?.sure ?? false };
  });
}

/** Open deals of the file that stand beyond the first stage: their earlier actions were done elsewhere, if at all. */
export function openBeyondFirst(
  table: SourceTable,
  mapping: Mapping,
  decisions: Decisions,
  { stages }: Pick<ImportBase, 'stages'>,
): number {
  let found = 0;
  for (const [, row] of bodyRows(table, mapping)) {
    if (row.every((cell) => cell.trim() === '') || outcomeOf(row, mapping, decisions) !== 'open') continue;
    const stage = decided(decisions.stages, firstFilled(row, mapping.columns.stage))?.stage;
    if (stage && stage !== stages[0]?.code) found += 1;
  }
  return found;
}

/** A status that says won or lost says more than a stage; null: not decided yet. */
export function outcomeOf(
  row: readonly string[],
  { columns }: Mapping,
  decisions: Pick<Decisions, 'stages' | 'statuses'>,
): ImportOutcome | null {
  const status = columns.status ? decided(decisions.statuses, firstFilled(row, columns.status)) : 'open';
  if (status !== 'open') return status ?? null;
  return decided(decisions.stages, firstFilled(row, columns.stage))?.outcome ?? null;
}

function stageOf(value: string, base: QuestionBase): { suggestion: StageDecision | null; sure: boolean } {
  const [first] = base.stages;
  if (value === '')
    return { suggestion: first ? { outcome: 'open', stage: first.code } : null, sure: first !== undefined };
  const match = matchStage(value, base.stages);
  if (match?.sure) return { suggestion: { outcome: 'open', stage: match.code }, sure: true };
  const end = endNamed(value);
  if (end) return { suggestion: { outcome: end, stage: null }, sure: true };
  return { suggestion: match && { outcome: 'open', stage: match.code }, sure: false };
}

/** Values of a field with how often they stand there, the most frequent first. */
function tally(
  table: SourceTable,
  mapping: Mapping,
  field: ImportField,
  counts: (row: readonly string[]) => boolean = () => true,
): { key: string; value: string; rows: number }[] {
  const columns = mapping.columns[field];
  // Without a column, every deal is of the first stage and nobody's; every lost one needs a reason all the same.
  const found = new Map<string, { key: string; value: string; rows: number }>();
  const keys = new Map<string, string>();
  for (const [, row] of bodyRows(table, mapping)) {
    if (row.every((cell) => cell.trim() === '') || !counts(row)) continue;
    const value = firstFilled(row, columns);
    const key = keys.get(value) ?? decisionKey(value);
    keys.set(value, key);
    const one = found.get(key);
    if (one) one.rows += 1;
    else found.set(key, { key, value: value.trim(), rows: 1 });
  }
  return field === 'status' && !columns ? [] : [...found.values()].sort((a, b) => b.rows - a.rows);
}

function figures(mapping: Mapping, evidence: ColumnEvidence): Question[] {
  const all = new Set([...evidence.dates.values()].flatMap(({ order }) => order ?? []));
  // What the other columns of the file say is likely, not sure.
  const suggestion = all.size === 1 ? ([...all][0] ?? null) : null;
  const dates = DATE_FIELDS.flatMap((field): Question[] => {
    const open = (mapping.columns[field] ?? []).flatMap((column) => evidence.dates.get(column) ?? []).find(({ asked }) => asked); // prettier-ignore
    return open ? [{ kind: 'dateOrder', field, example: open.example, suggestion, sure: false }] : [];
  });
  const sum = [...evidence.money.values()].find(({ asked }) => asked);
  return sum ? [...dates, { kind: 'decimal', example: sum.example, suggestion: null, sure: false }] : dates;
}

/**
 * Decisions without asking: what is sure.
 * @param accept which suggestions are taken besides; all of them when the user has agreed to them
 */
export function decisionsOf(
  questions: readonly Question[],
  accept: (question: Question) => boolean = ({ sure }) => sure,
): Decisions {
  const decisions = { stages: new Map<string, StageDecision>(), owners: new Map<string, string>(), reasons: new Map<string, string>(), statuses: new Map<string, ImportOutcome>() }; // prettier-ignore
  const dateOrders: Partial<Record<DateField, 'dmy' | 'mdy'>> = {};
  for (const question of questions) {
    if (question.suggestion === null || !accept(question)) continue;
    if (question.kind === 'stage') decisions.stages.set(question.key, question.suggestion);
    else if (question.kind === 'owner') decisions.owners.set(question.key, question.suggestion);
    else if (question.kind === 'reason') decisions.reasons.set(question.key, question.suggestion);
    else if (question.kind === 'status') decisions.statuses.set(question.key, question.suggestion);
    else if (question.kind === 'dateOrder') dateOrders[question.field] = question.suggestion;
  }
  return {
    stages: Object.fromEntries(decisions.stages),
    owners: Object.fromEntries(decisions.owners),
    reasons: Object.fromEntries(decisions.reasons),
    statuses: Object.fromEntries(decisions.statuses),
    dateOrders,
    decimal: null,
  };
}
