/** Hand-over: all active deals of one seller to another, or shared out, in one write. */
import { sameName } from '../../domain/gate';
import type { TrackerSheets } from '../../plan/tracker/read-tracker';
import type { Workspace } from '../../workspace/port';
import { answer } from '../answer';
import type { Answer } from '../api';
import type { HandOver, HandOverReport } from '../tracker-api';
import { languageOf } from '../user-language';
import { changeMany, type ChangedMany } from './change-many';
import { contextOf, whereIs } from './context';
import { readHandOver } from './deal-request';
import { DealRefused } from './refused';
import { ALL } from './settle-tracker';
import { transact, type Decision } from './transact';
import { readContent } from '../read-content';

export function handOver(workspace: Workspace, where: unknown, given: unknown): Answer<HandOverReport> {
  return answer(workspace, () => {
    const request = readHandOver(given);
    return handOverDeals(workspace, whereIs(workspace, where), request);
  });
}

/** @throws DealRefused when somebody is to take them who is no active seller */
export function handOverDeals(workspace: Workspace, spreadsheetId: string, request: HandOver): HandOverReport {
  const counts = new Map<string, number>();
  for (;;) {
    // Thousands of deals take several writes; what is left still has its old owner.
    const { changed, more } = transact(workspace, spreadsheetId, ALL, (sheets) => decide(workspace, sheets, request));
    for (const { deal } of changed) counts.set(deal.owner, (counts.get(deal.owner) ?? 0) + 1);
    if (!more) return reportOf(counts);
  }
}

const reportOf = (counts: ReadonlyMap<string, number>): HandOverReport => ({
  deals: [...counts.values()].reduce((sum, count) => sum + count, 0),
  byOwner: [...counts].map(([owner, deals]) => ({ owner, deals })),
});

/** In the order of their rows, one after the other: so everybody gets as many, and of every age. */
function decide(workspace: Workspace, sheets: TrackerSheets, { from, to }: HandOver): Decision<ChangedMany> {
  const context = contextOf(workspace, sheets);
  const { sellers } = context.situation;
  const takers = to.map((name) => {
    const seller = sellers.find((one) => sameName(one, name));
    if (seller === undefined || sameName(seller, from)) {
      const text = readContent(workspace, languageOf(workspace)).tracker;
      throw new DealRefused('dealRefused', `${name}: ${text.faults.notASeller}`, {});
    }
    return seller;
  });
  let handed = 0;
  return changeMany(workspace, sheets, context, ({ deal }) =>
    sameName(deal.owner, from) ? { kind: 'edit', fields: { owner: takers[handed++ % takers.length] as string } } : null,
  );
}
