/** Stages that were taken out of the Conveyor tab while deals stand in them, and where these may go. */
import type { SheetRules } from '../../plan/tracker/rules';
import type { LeavingStage } from '../tracker-api';

export function leavingStages({ issues, stages, drafts }: SheetRules): LeavingStage[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'stageHoldsDeals') return [];
    const { gone: code, name, deals } = issue;
    const place = stages.findIndex((stage) => stage.code === code);
    const stays = (stage: { readonly code: string }): boolean => drafts.some((draft) => draft.code === stage.code);
    const [next] = stages.slice(place + 1).filter(stays);
    return [{ code, name, deals, to: [...stages.slice(0, place).filter(stays), ...(next ? [next] : [])].map((stage) => stage.code) }]; // prettier-ignore
  });
}
