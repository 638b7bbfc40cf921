/** Hand-over: all active deals of one seller to another, or shared out, in one write. */
import { changeDeal as change } from '../../domain/deal-change';
import { sameName } from '../../domain/gate';
import { dealNumber } from '../../domain/ledger';
import { trackerTextFor } from '../../locales/tracker-for';
import { unpackFile } from '../../plan/tracker/ledger-codec';
import { planPart, type DealPlan } from '../../plan/tracker/plan-deals';
import type { TrackerSheets } from '../../plan/tracker/read-tracker';
import { filledRows, textAt } from '../../plan/tracker/sheet-rows';
import type { Workspace } from '../../workspace/port';
import { answer } from '../answer';
import type { Answer } from '../api';
import type { HandOver, HandOverReport } from '../tracker-api';
import { languageOf } from '../user-language';
import { orRefuse } from './change-deal';
import { contextOf, whereIs } from './context';
import { readHandOver } from './deal-request';
import { DealRefused } from './refused';
import { ALL } from './settle-tracker';
import { transact, type Decision } from './transact';

export function handOver(workspace: Workspace, where: unknown, given: unknown): Answer<HandOverReport> {
  return answer(workspace, () => {
    const request = readHandOver(given);
    const spreadsheetId = whereIs(workspace, where);
    const counts = new Map<string, number>();
    for (;;) {
      // Thousands of deals take several writes; what is left still has its old owner.
      const { moved, more } = transact(workspace, spreadsheetId, ALL, (sheets) => decide(workspace, sheets, request));
      for (const owner of moved) counts.set(owner, (counts.get(owner) ?? 0) + 1);
      if (!more) return reportOf(counts);
    }
  });
}

interface Moved {
  /** New owner of each deal that was handed over. */
  readonly moved: readonly string[];
  readonly more: boolean;
}

const reportOf = (counts: ReadonlyMap<string, number>): HandOverReport => ({
  deals: [...counts.values()].reduce((sum, count) => sum + count, 0),
  byOwner: [...counts].map(([owner, deals]) => ({ owner, deals })),
});

/** In the order of their rows, one after the other: so everybody gets as many, and of every age. */
function decide(workspace: Workspace, sheets: TrackerSheets, { from, to }: HandOver): Decision<Moved> {
  const context = contextOf(workspace, sheets);
  const { sellers } = context.situation;
  const takers = to.map((name) => {
    const seller = sellers.find((one) => sameName(one, name));
    if (seller === undefined || sameName(seller, from)) {
      const text = trackerTextFor(languageOf(workspace));
      throw new DealRefused('dealRefused', `${name}: ${text.faults.notASeller}`, {});
    }
    return seller;
  });
  const plans: DealPlan[] = [];
  for (const row of filledRows(sheets.deals)) {
    const number = dealNumber(textAt(sheets.deals, row, 'id'));
    const before = number === null ? null : unpackFile(sheets.ledger.get(number) ?? []);
    if (!before || !sameName(textAt(sheets.deals, row, 'owner'), from)) continue;
    const owner = takers[plans.length % takers.length] as string;
    const own = { ...before, deal: { ...before.deal, owner: from } };
    const handed = change(own, { kind: 'edit', fields: { owner } }, context.situation);
    const { file: after, history } = orRefuse(workspace, sheets, handed, context);
    plans.push({ before, after, row, closedRow: null, history });
  }
  if (plans.length === 0) return { batch: null, value: { moved: [], more: false } };
  const { batch, taken } = planPart(sheets, plans, context.view);
  const moved = plans.slice(0, taken).map(({ after }) => after?.deal.owner ?? '');
  return { batch, value: { moved, more: taken < plans.length } };
}
