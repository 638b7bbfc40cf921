/** One person's triggers watch a tracker; whoever finds that nobody does, or that theirs have died, takes over. */
import type { Memory } from '../../plan/tracker/ledger-codec';
import type { Workspace } from '../../workspace/port';

export const WATCHERS = { edit: 'onTrackerEdit', change: 'onTrackerChange' } as const;

/**
 * What the ledger is to remember of it, or null when all is as it should be.
 * @param missed something was found that a trigger should have settled
 */
export function watch(workspace: Workspace, spreadsheetId: string, memory: Memory, missed: boolean): Memory | null {
  // Triggers can be made from within the file only (Apps Script, "Triggers for editor add-ons").
  if (workspace.openSpreadsheet() !== spreadsheetId) return null;
  const user = workspace.user();
  const isMine = memory.watcher === user;
  if (memory.watcher !== undefined && !isMine && !missed) return null;
  if (!workspace.watch(WATCHERS)) return null;
  return isMine ? null : { ...memory, watcher: user };
}
