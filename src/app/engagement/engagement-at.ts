/** The engagement that a file belongs to: what the file knows of its siblings. */
import type { Manifest } from '../../domain/engagement';
import { readManifest, requestManifest } from '../../plan/sheets/manifest';
import type { GoogleReply, Workspace } from '../../workspace/port';
import { orStop, RunStopped } from '../failure';
import { isSpreadsheetId } from '../tracker/context';

/** Ten minutes at most: a sidebar that is worked with asks Google once. */
const noteKey = (spreadsheetId: string): string => `manifest.${spreadsheetId}`;

/**
 * @param where ID of any spreadsheet of the engagement; null: the one that the add-on is open in
 * @throws RunStopped `noEngagement`, `requestInvalid`
 */
export function engagementAt(workspace: Workspace, where: unknown): Manifest {
  const id = where ?? workspace.openSpreadsheet();
  if (id === null) throw new RunStopped('noEngagement');
  if (!isSpreadsheetId(id)) throw new RunStopped('requestInvalid');
  const noted = workspace.flash.read(noteKey(id));
  if (noted !== null) return JSON.parse(noted) as Manifest;
  const reply = workspace.wave([requestManifest(id)])[0] as GoogleReply;
  const manifest = reply.status === 404 ? null : readManifest(orStop(reply).body);
  if (!manifest) throw new RunStopped('noEngagement');
  workspace.flash.write(noteKey(id), JSON.stringify(manifest));
  return manifest;
}

/** After a file turned out to be gone: the next call reads what the open file says. */
export const forgetEngagement = (workspace: Workspace, spreadsheetId: string): void =>
  workspace.flash.remove(noteKey(spreadsheetId));
