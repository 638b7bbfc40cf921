/** Hand-over: all active deals of one seller to another, or shared out, in one write. */
import { changeDeal as change } from '../../domain/deal-change';
import { sameName } from '../../domain/gate';
import { dealNumber } from '../../domain/ledger';
import { trackerTextFor } from '../../locales/tracker-for';
import { planDeals, type DealPlan } from '../../plan/tracker/plan-deals';
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
import { findDeal } from './find-deal';
import { DealRefused } from './refused';
import { ALL } from './settle-tracker';
import { transact, type Decision } from './transact';

export function handOver(workspace: Workspace, where: unknown, given: unknown): Answer<HandOverReport> {
  return answer(workspace, () => {
    const request = readHandOver(given);
    return transact(workspace, whereIs(workspace, where), ALL, (sheets) => decide(workspace, sheets, request));
  });
}

/** In the order of their rows, one after the other: so everybody gets as many, and of every age. */
function decide(workspace: Workspace, sheets: TrackerSheets, { from, to }: HandOver): Decision<HandOverReport> {
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
  const counts = new Map(takers.map((name) => [name, 0]));
  const plans: DealPlan[] = [];
  for (const row of filledRows(sheets.deals)) {
    const id = textAt(sheets.deals, row, 'id');
    if (dealNumber(id) === null || !sameName(textAt(sheets.deals, row, 'owner'), from)) continue;
    const found = findDeal(sheets, id, context);
    if (!found || found.row !== row) continue;
    const owner = takers[plans.length % takers.length] as string;
    const { file, history } = orRefuse(
      workspace,
      sheets,
      change(
        { ...found.file, deal: { ...found.file.deal, owner: from } },
        { kind: 'edit', fields: { owner } },
        context.situation,
      ),
      context,
    );
    plans.push({ before: found.file, after: file, row, closedRow: null, history: history });
    counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  return {
    batch: plans.length === 0 ? null : planDeals(sheets, plans, context.view),
    value: { deals: plans.length, byOwner: [...counts].map(([owner, deals]) => ({ owner, deals })) },
  };
}
