/** The engagement that a file belongs to: what the file knows of its siblings. */
import type { Manifest } from '../../domain/engagement';
import { readHome } from '../../plan/docs/home';
import { requestHome } from '../../plan/docs/requests';
import { readManifest, requestManifest } from '../../plan/sheets/manifest';
import type { GoogleReply, GoogleRequest, Workspace } from '../../workspace/port';
import { orStop, RunStopped } from '../failure';
import { isSpreadsheetId } from '../tracker/context';

/** Ten minutes at most: a sidebar that is worked with asks Google once. */
const noteKey = (file: string): string => `manifest.${file}`;

/** Which file is meant: the named one, else the one that the add-on is open in. */
interface Place {
  readonly id: unknown;
  readonly inDocument: boolean;
}

/** DocumentApp is asked only where no spreadsheet is open. `id` null: nothing is open. */
function placeOf(workspace: Workspace, where: unknown): Place {
  const id = where ?? workspace.openSpreadsheet();
  return id === null ? { id: workspace.openDocument(), inDocument: true } : { id, inDocument: false };
}

/** The key by which `forgetEngagement` takes it; null where nothing is open. */
export const placeId = (workspace: Workspace, where: unknown): string | null => {
  const { id } = placeOf(workspace, where);
  return typeof id === 'string' ? id : null;
};

/**
 * @param where ID of any file of the engagement; null: the one that the add-on is open in
 * @throws RunStopped `noEngagement`, `requestInvalid`
 */
export function engagementAt(workspace: Workspace, where: unknown): Manifest {
  const { id, inDocument } = placeOf(workspace, where);
  if (id === null) throw new RunStopped('noEngagement');
  if (!isSpreadsheetId(id)) throw new RunStopped('requestInvalid');
  const noted = workspace.flash.read(noteKey(id));
  if (noted !== null) return JSON.parse(noted) as Manifest;
  const manifest = lookUp(workspace, id, inDocument);
  if (!manifest) throw new RunStopped('noEngagement');
  return manifest;
}

/** As the open file has it now, whatever was noted; null: nothing is open, or nothing of an engagement. */
export function engagementHere(workspace: Workspace): Manifest | null {
  const { id, inDocument } = placeOf(workspace, null);
  return typeof id === 'string' ? lookUp(workspace, id, inDocument) : null;
}

/** Notes what it finds for the calls that follow. */
function lookUp(workspace: Workspace, id: string, inDocument: boolean): Manifest | null {
  const ask = (request: GoogleRequest): GoogleReply => workspace.wave([request])[0] as GoogleReply;
  const sheet = inDocument ? null : ask(requestManifest(id));
  // Sheets knows no documents.
  const known = sheet && sheet.status !== 404 && sheet.status !== 400;
  const reply = known ? sheet : ask(requestHome(id));
  const manifest = reply.status === 404 ? null : (known ? readManifest : readHome)(orStop(reply).body);
  if (manifest) workspace.flash.write(noteKey(id), JSON.stringify(manifest));
  return manifest;
}

/** After a file turned out to be gone: the next call reads what the open file says. */
export const forgetEngagement = (workspace: Workspace, file: string): void => workspace.flash.remove(noteKey(file));
