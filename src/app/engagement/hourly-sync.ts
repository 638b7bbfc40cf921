/** Syncing people by itself: one clock trigger of the consultant, and the engagements that it goes through. */
import type { Workspace } from '../../workspace/port';
import { answer } from '../answer';
import type { Answer } from '../api';
import { RunStopped } from '../failure';
import { engagementAt } from './engagement-at';
import { noteFollowed, readFollowed, type Followed } from './followed';
import { runSync } from './sync-people';

const HANDLER = 'onHourlySync';

export function setHourlySync(workspace: Workspace, where: unknown, on: unknown): Answer<null> {
  return answer(workspace, () => {
    if (typeof on !== 'boolean') throw new RunStopped('requestInvalid');
    const manifest = engagementAt(workspace, where);
    if (on && workspace.user() !== manifest.owner) throw new RunStopped('ownerOnly');
    const { [manifest.id]: _, ...others } = readFollowed(workspace);
    const next: Followed = on ? { ...others, [manifest.id]: manifest.files.participantMap } : others;
    const needed = Object.keys(next).length > 0;
    if (!workspace.hourly(HANDLER, needed) && needed) throw new RunStopped('noTrigger');
    noteFollowed(workspace, next);
    return null;
  });
}

/** What the clock trigger does: nobody is asked, so nobody without a row is touched. One that fails does not stop the others. */
export function syncHourly(workspace: Workspace): void {
  for (const spreadsheet of Object.values(readFollowed(workspace))) {
    try {
      runSync(workspace, engagementAt(workspace, spreadsheet), {});
    } catch (thrown) {
      workspace.log(`hourly sync: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`);
    }
  }
}
