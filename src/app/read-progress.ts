/** How far the making of an engagement has come, for a sidebar that waits. */
import { isEngagementId } from '../domain/engagement';
import type { Workspace } from '../workspace/port';
import { answer } from './answer';
import type { Answer, Progress } from './api';
import { RunStopped } from './failure';
import { readNotedProgress } from './progress';

export function readProgress(workspace: Workspace, id: unknown): Answer<Progress | null> {
  return answer(workspace, () => {
    if (!isEngagementId(id)) throw new RunStopped('unknownEngagement');
    return readNotedProgress(workspace, id);
  });
}
