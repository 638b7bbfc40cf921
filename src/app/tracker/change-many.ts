/** One change of many deals; what somebody typed into their rows meanwhile is judged first, so that nothing of it is lost. */
import { changeDeal, type DealChange, type Situation } from '../../domain/deal-change';
import type { DealFile } from '../../domain/ledger';
import { planPart, type DealPlan } from '../../plan/tracker/plan-deals';
import type { TrackerSheets } from '../../plan/tracker/read-tracker';
import { settleKnown } from '../../plan/tracker/settle-sheet';
import type { Workspace } from '../../workspace/port';
import { orRefuse } from './refused';
import type { Context } from './context';
import type { Decision } from './transact';
import { noteWriter, wordsIn } from './words';

export interface ChangedMany {
  /** The deals as they are now. */
  readonly changed: readonly DealFile[];
  /** Thousands of deals take several writes. */
  readonly more: boolean;
}

/**
 * In the order of their rows, then those whose rows were deleted. Needs the whole ledger and the actions to have been read.
 * @param changeOf null: the deal stays as it is
 */
export function changeMany(
  workspace: Workspace,
  sheets: TrackerSheets,
  context: Context,
  changeOf: (file: DealFile) => DealChange | null,
  situation: Situation = context.situation,
): Decision<ChangedMany> {
  const words = wordsIn(workspace, sheets.settings.language, context.rules);
  const plans: DealPlan[] = [];
  for (const settled of settleKnown(sheets, context.situation, context.view, noteWriter(words))) {
    const change = settled.after && !settled.after.closing ? changeOf(settled.after) : null;
    if (!settled.after || !change) continue;
    const { file: after, history } = orRefuse(workspace, changeDeal(settled.after, change, situation), context);
    plans.push({ ...settled, after, history: [...settled.history, ...history] });
  }
  const { batch, taken } = planPart(sheets, plans, context.view);
  const changed = plans.slice(0, taken).flatMap(({ after }) => after ?? []);
  return { batch: plans.length === 0 ? null : batch, value: { changed, more: taken < plans.length } };
}
