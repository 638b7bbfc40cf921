/** What a question can be answered with, and how an answer becomes a decision. */
import type { Decisions, ImportBase, StageDecision } from '../../domain/import/import-base';
import type { ImportOutcome } from '../../domain/import/outcome-names';
import type { Question } from '../../domain/import/questions';
import type { Decimal } from '../../domain/import/money';
import type { ImportText } from '../../locales/import-text';
import { readDate } from '../../domain/import/dates';
import { readMoney } from '../../domain/import/money';

/** Of a `select`; the empty value: not decided. */
export type Choice = readonly [value: string, label: string];

/** Sellers stand behind a mark: one could be called like anything else. */
const SELLER = 'seller:';
const NOBODY = 'nobody';

/** A question about a value of the file; the others are about figures. */
export type ValueQuestion = Extract<Question, { readonly key: string }>;
export type FigureQuestion = Exclude<Question, ValueQuestion>;

export const isValueQuestion = (question: Question): question is ValueQuestion => 'key' in question;

const stageValue = (decision: StageDecision | undefined): string =>
  decision ? (decision.stage === null ? decision.outcome : `stage:${decision.stage}`) : '';

export function answerOf(question: Question, decisions: Decisions): string {
  switch (question.kind) {
    case 'stage':
      return stageValue(decisions.stages[question.key]);
    case 'status':
      return decisions.statuses[question.key] ?? '';
    case 'owner': {
      const name = decisions.owners[question.key];
      return name === undefined ? '' : name === '' ? NOBODY : SELLER + name;
    }
    case 'reason':
      return decisions.reasons[question.key] ?? '';
    case 'dateOrder':
      return decisions.dateOrders[question.field] ?? '';
    case 'decimal':
      return decisions.decimal ?? '';
  }
}

/** @param answer a value of `choicesFor`; empty: not decided */
export function withAnswer(decisions: Decisions, question: Question, answer: string): Decisions {
  const put = <T>(table: Readonly<Record<string, T>>, key: string, value: T): Readonly<Record<string, T>> =>
    Object.fromEntries([...Object.entries(table).filter(([one]) => one !== key), ...(answer === '' ? [] : [[key, value]])]) as Readonly<Record<string, T>>; // prettier-ignore
  switch (question.kind) {
    case 'stage': {
      const ends = answer === 'won' || answer === 'lost';
      const decision: StageDecision = ends ? { outcome: answer, stage: null } : { outcome: 'open', stage: answer.slice('stage:'.length) }; // prettier-ignore
      return { ...decisions, stages: put(decisions.stages, question.key, decision) };
    }
    case 'status':
      return { ...decisions, statuses: put(decisions.statuses, question.key, answer as ImportOutcome) };
    case 'owner':
      return { ...decisions, owners: put(decisions.owners, question.key, answer === NOBODY ? '' : answer.slice(SELLER.length)) }; // prettier-ignore
    case 'reason':
      return { ...decisions, reasons: put(decisions.reasons, question.key, answer) };
    case 'dateOrder':
      return { ...decisions, dateOrders: put(decisions.dateOrders as Record<string, 'dmy' | 'mdy'>, question.field, answer as 'dmy' | 'mdy') }; // prettier-ignore
    case 'decimal':
      return { ...decisions, decimal: answer === '' ? null : (answer as Decimal) };
  }
}

export function choicesFor(question: ValueQuestion, base: ImportBase, t: ImportText['questions']): readonly Choice[] {
  switch (question.kind) {
    case 'stage':
      return [
        ...base.stages.map(({ code, name }): Choice => [`stage:${code}`, name]),
        ['won', t.won],
        ['lost', t.lost],
      ];
    case 'status':
      return [['open', t.open], ['won', t.won], ['lost', t.lost]]; // prettier-ignore
    case 'owner':
      return [[NOBODY, t.nobody], ...base.sellers.map(({ name, active }): Choice => [SELLER + name, active ? name : t.left(name)])]; // prettier-ignore
    case 'reason':
      return base.reasons.map(({ code, name }): Choice => [code, name]);
  }
}

/** The example as it reads in the one way and in the other. */
export function figureChoices(
  question: FigureQuestion,
  day: (date: string) => string,
  sum: (value: number) => string,
): readonly Choice[] {
  if (question.kind === 'dateOrder')
    return (['dmy', 'mdy'] as const).flatMap((order): Choice[] => {
      const reading = readDate(question.example, order);
      return reading.ok && reading.moment ? [[order, day(reading.moment.date)]] : [];
    });
  return (['.', ','] as const).flatMap((sign): Choice[] => {
    const reading = readMoney(question.example, sign);
    return reading.ok && reading.money ? [[sign, sum(reading.money.amount)]] : [];
  });
}
