/** "My engagements": the folders that this person made with the add-on, newest first. */
import { ENGAGEMENT_PROPERTY, findFolders, type DriveItem } from '../plan/drive/files';
import type { GoogleReply, Workspace } from '../workspace/port';
import { answer } from './answer';
import type { Answer, EngagementSummary } from './api';
import { orStop } from './failure';

export function listEngagements(workspace: Workspace): Answer<readonly EngagementSummary[]> {
  return answer(workspace, () => {
    const reply = orStop(workspace.wave([findFolders()])[0] as GoogleReply);
    const folders = (reply.body as { files?: readonly DriveItem[] }).files ?? [];
    return folders.flatMap((folder) => {
      const id = folder.appProperties?.[ENGAGEMENT_PROPERTY];
      if (!id) return [];
      return [{ id, name: folder.name, createdAt: folder.createdTime ?? '', url: folder.webViewLink ?? '' }];
    });
  });
}
