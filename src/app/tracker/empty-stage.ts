/** A stage that was taken out of the Conveyor tab while deals stood in it: all of them move to another, and then it is gone. */
import { fillIn } from '../../locales/fill-in';
import type { TrackerSheets } from '../../plan/tracker/read-tracker';
import type { Workspace } from '../../workspace/port';
import { answer } from '../answer';
import type { Answer } from '../api';
import type { EmptyStage } from '../tracker-api';
import { orRefuse } from './refused';
import { changeMany, type ChangedMany } from './change-many';
import { contextOf, whereIs } from './context';
import { readEmptyStage } from './deal-request';
import { ALL, settle } from './settle-tracker';
import { transact, type Decision } from './transact';
import { readContent } from '../read-content';

export const emptyStage = (workspace: Workspace, where: unknown, given: unknown): Answer<{ readonly deals: number }> =>
  answer(workspace, () => {
    const request = readEmptyStage(given);
    return { deals: moveDeals(workspace, whereIs(workspace, where), request) };
  });

/** @returns how many there were @throws RunStopped, as where a rule refuses */
export function moveDeals(workspace: Workspace, spreadsheetId: string, request: EmptyStage): number {
  let deals = 0;
  for (;;) {
    const { changed, more } = transact(workspace, spreadsheetId, ALL, (sheets) => decide(workspace, sheets, request));
    deals += changed.length;
    if (more) continue;
    // The conveyor is in force without it from now on.
    settle(workspace, spreadsheetId, workspace.user());
    return deals;
  }
}

/** Its own actions went with it; those of stages that would be jumped over are asked for as ever. */
function decide(workspace: Workspace, sheets: TrackerSheets, { stage, to }: EmptyStage): Decision<ChangedMany> {
  const context = contextOf(workspace, sheets);
  const { rules } = context;
  const gone = rules.issues.find((issue) => issue.code === 'stageHoldsDeals' && issue.gone === stage);
  const target = rules.drafts.find(({ code }) => code === to);
  if (!gone || !target) orRefuse(workspace, { ok: false, refusal: { code: 'stageUnknown' } }, context);
  const stages = rules.stages.map((one) => (one.code === stage ? { ...one, actions: [] } : one));
  const situation = { ...context.situation, rules: { ...rules, stages } };
  const name = stages.find(({ code }) => code === stage)?.name ?? stage;
  const note = fillIn(readContent(workspace, sheets.settings.language).tracker.stageTakenOut, { stage: name });
  return changeMany(
    workspace,
    sheets,
    context,
    ({ deal }) => (deal.stage === stage ? { kind: 'move', to, note } : null),
    situation,
  );
}
