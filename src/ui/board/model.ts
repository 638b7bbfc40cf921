/** What the board shows of the deals: filters, order within a column, counts and sums. Pure. */
import type { Board, BoardDeal, BoardStage } from '../../app/tracker-api';
import type { CivilDate } from '../../domain/civil-time';
import { NEXT_STEP_STATES, nextStepState, stayOf, type NextStepState, type Stay } from '../../domain/deal-state';
import { dayAfter } from './texts';

export interface Filter {
  readonly text: string;
  readonly mine: boolean;
  /** One of the states of the next step; null: any. */
  readonly step: NextStepState | null;
  /** Empty text: deals of nobody; null: of anybody. */
  readonly owner: string | null;
  readonly source: string | null;
}

export const NO_FILTER: Filter = { text: '', mine: false, step: null, owner: null, source: null };

export const isFiltered = (filter: Filter): boolean =>
  filter.text.trim() !== '' || filter.mine || filter.step !== null || filter.owner !== null || filter.source !== null;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

export function fits(deal: BoardDeal, filter: Filter, { seller, today }: Pick<Board, 'seller' | 'today'>): boolean {
  if (filter.mine && (seller === null || deal.owner !== seller)) return false;
  if (filter.owner !== null && deal.owner !== filter.owner) return false;
  if (filter.source !== null && deal.source !== filter.source) return false;
  if (filter.step !== null && nextStepState(deal, today) !== filter.step) return false;
  const words = plain(filter.text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const { id, title, company, contact, phone, email, product, nextStep } = deal;
  const text = plain([id, title, company, contact, phone, email, product, nextStep].join(' '));
  return words.every((word) => text.includes(word));
}

const rank = (state: NextStepState): number => NEXT_STEP_STATES.indexOf(state);

/** What is late first, then today, then what has no next step; within these the nearest day, then who waits longest. */
export function inOrder(deals: readonly BoardDeal[], today: CivilDate): BoardDeal[] {
  const keyed = deals.map((deal) => ({ deal, rank: rank(nextStepState(deal, today)), due: deal.nextStepDue ?? '' }));
  keyed.sort((one, other) => one.rank - other.rank || (one.due < other.due ? -1 : one.due > other.due ? 1 : 0) || other.deal.days - one.deal.days); // prettier-ignore
  return keyed.map(({ deal }) => deal);
}

export interface Column {
  readonly stage: BoardStage;
  readonly deals: readonly BoardDeal[];
  /** By currency. */
  readonly sums: readonly (readonly [currency: string, sum: number])[];
}

export function columnsOf({ stages, deals, seller, today }: Board, filter: Filter): readonly Column[] {
  const byStage = new Map<string, BoardDeal[]>(stages.map(({ code }) => [code, []]));
  for (const deal of deals) if (fits(deal, filter, { seller, today })) byStage.get(deal.stage)?.push(deal);
  return stages.map((stage) => {
    const found = byStage.get(stage.code) ?? [];
    const sums = new Map<string, number>();
    for (const { value, currency } of found) if (value !== null) sums.set(currency, (sums.get(currency) ?? 0) + value);
    return { stage, deals: inOrder(found, today), sums: [...sums] };
  });
}

export const stay = (deal: BoardDeal, stage: BoardStage | undefined, today: CivilDate): Stay =>
  stayOf(deal, { longestStayDays: stage?.longestStayDays ?? null }, dayAfter(today, -deal.days), today);

/** How a deal may get from its stage to another, as far as the counts tell; the server is the judge. */
export type Way =
  | { readonly kind: 'here' }
  | { readonly kind: 'back' }
  | { readonly kind: 'free' }
  /** Actions of its stage are open. */
  | { readonly kind: 'blocked'; readonly open: number }
  /** Stages are jumped over, whose actions must be done too. */
  | { readonly kind: 'skips'; readonly open: number };

export function wayTo(deal: BoardDeal, to: string, stages: readonly BoardStage[]): Way {
  const from = stages.findIndex(({ code }) => code === deal.stage);
  const target = stages.findIndex(({ code }) => code === to);
  if (from === target) return { kind: 'here' };
  if (target < from) return { kind: 'back' };
  const open = deal.all - deal.done;
  if (target > from + 1) return { kind: 'skips', open };
  return open > 0 ? { kind: 'blocked', open } : { kind: 'free' };
}

export const withDeal = (board: Board, deal: BoardDeal): Board => ({
  ...board,
  deals: board.deals.some(({ id }) => id === deal.id)
    ? board.deals.map((other) => (other.id === deal.id ? deal : other))
    : [...board.deals, deal],
});

export const withoutDeal = (board: Board, id: string): Board => ({
  ...board,
  deals: board.deals.filter((deal) => deal.id !== id),
});
