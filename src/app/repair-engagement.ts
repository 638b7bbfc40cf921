/** "Finish / repair": makes an engagement whole again from the intake that was kept when it was made. */
import { isEngagementId } from '../domain/engagement';
import type { Workspace } from '../workspace/port';
import { answer } from './answer';
import type { Answer, RunReport } from './api';
import { makeWhole } from './create-engagement';
import { RunStopped } from './failure';
import { savedIntake } from './saved-intake';

export function repairEngagement(workspace: Workspace, id: unknown): Answer<RunReport> {
  return answer(workspace, () => {
    if (!isEngagementId(id)) throw new RunStopped('unknownEngagement');
    const intake = savedIntake(workspace, id);
    if (!intake) throw new RunStopped('noSavedIntake');
    return makeWhole(workspace, id, workspace.user(), intake);
  });
}
