/** What the sidebar needs to begin: who, which language, the kept draft, and the engagement that the open file belongs to. */
import { fileNamesFor } from '../locales/file-names-for';
import { fileLinks } from '../plan/sheets/manifest';
import type { Workspace } from '../workspace/port';
import { answer } from './answer';
import type { Answer, EngagementHere, Session } from './api';
import { readDraft } from './draft';
import { engagementHere } from './engagement/engagement-at';
import { languageOf } from './user-language';

export function openSession(workspace: Workspace): Answer<Session> {
  return answer(workspace, () => ({
    user: workspace.user(),
    language: languageOf(workspace),
    draft: readDraft(workspace),
    here: here(workspace),
    now: new Date(workspace.now()).toISOString(),
  }));
}

/** Null in a file that is not ours. */
function here(workspace: Workspace): EngagementHere | null {
  const manifest = engagementHere(workspace);
  if (!manifest) return null;
  return {
    id: manifest.id,
    client: manifest.client.company,
    links: fileLinks(manifest, fileNamesFor(languageOf(workspace)).kinds),
    tracker: manifest.kind === 'dealTracker',
    book: manifest.kind === 'salesBook',
  };
}
