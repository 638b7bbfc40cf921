/** A tracker to import into, and the short way from a table to a verdict. */
import type { BaseDeal, Decisions, ImportBase } from '../../../../src/domain/import/import-base';
import { judgeImport, type ImportVerdict, type JudgedRow } from '../../../../src/domain/import/judge-import';
import { decisionsOf, questionsOf, type Question } from '../../../../src/domain/import/questions';
import { recogniseColumns } from '../../../../src/domain/import/recognise-columns';

/** Kyiv in winter; 03:30 on 2026-03-29 does not exist. */
const instantOf = (local: string): string | null => {
  const [day = '', time = '00:00'] = local.split('T');
  if (day === '2026-03-29' && time.startsWith('03:')) return null;
  return new Date(Date.parse(`${day}T${time}:00+02:00`)).toISOString();
};

export const STAGES = [
  ['B1', 'Обращение'], ['B2', 'Квалификация'], ['B3', 'Выявление потребности'], ['B4', 'Подбор решения'], ['B5', 'Предложение'],
  ['B6', 'Согласование условий'], ['B7', 'Договор'], ['B8', 'Первый платёж'],
].map(([code = '', name = '']) => ({ code, name })); // prettier-ignore

export const baseWith = (deals: readonly BaseDeal[] = [], more: Partial<ImportBase> = {}): ImportBase => ({
  stages: STAGES,
  sellers: [
    { name: 'Олена Коваль', email: 'olena@stalmax.com', active: true },
    { name: 'Иван Петров', email: 'ivan@stalmax.com', active: true },
    { name: 'Ушедший Пётр', email: 'petr@stalmax.com', active: false },
  ],
  reasons: [
    { code: 'L1', name: 'Не дозвонились', stages: ['B1', 'B2'] },
    { code: 'L2', name: 'Не хватает бюджета', stages: ['B2', 'B3', 'B4', 'B5', 'B6'] },
    { code: 'L10', name: 'Выбрали конкурента', stages: ['B2', 'B3', 'B4', 'B5', 'B6', 'B7'] },
  ],
  deals,
  currency: 'UAH',
  country: 'UA',
  instantOf,
  ...more,
});

export const deal = (id: string, more: Partial<BaseDeal> = {}): BaseDeal => ({
  id,
  externalId: '',
  phone: '',
  email: '',
  stage: 'B1',
  closed: false,
  ...more,
});

export interface Imported extends ImportVerdict {
  readonly questions: readonly Question[];
  readonly decisions: Decisions;
}

/** Takes what is sure, and the suggestions with `accept`. */
export function imported(
  rows: readonly (readonly string[])[],
  base: ImportBase = baseWith(),
  accept = true,
  more: Partial<Decisions> = {},
): Imported {
  const { mapping } = recogniseColumns(rows, base.country);
  const table = { rows, typed: false };
  const questions = questionsOf(table, mapping, base);
  const decisions = { ...decisionsOf(questions, accept ? () => true : undefined), ...more };
  return { ...judgeImport(table, mapping, decisions, base), questions, decisions };
}

/** What became of each row, in a few words; that nobody owns it is left out. */
export const verdicts = ({ rows }: ImportVerdict): readonly string[] => rows.map(words);

const words = (one: JudgedRow): string => {
  switch (one.verdict) {
    case 'rejected':
      return one.reasons.map(({ code, value }) => `${code}: ${value}`).join('; ');
    case 'new':
      return ['new', ...one.warnings.filter((warning) => warning !== 'noOwner')].join(' ');
    default:
      return `${one.verdict} ${one.deal} by ${one.by}`;
  }
};
