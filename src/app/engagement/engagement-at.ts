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

interface Place {
  /** Null: nothing is open. */
  readonly id: unknown;
  readonly inDocument: boolean;
}

/** DocumentApp is asked only where no spreadsheet is open. */
function placeOf(workspace: Workspace, where: unknown): Place {
  const id = where ?? workspace.openSpreadsheet();
  return id === null ? { id: workspace.openDocument(), inDocument: true } : { id, inDocument: false };
}

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

/** Notes what it finds. */
function lookUp(workspace: Workspace, id: string, inDocument: boolean): Manifest | null {
  const ask = (request: GoogleRequest): GoogleReply => workspace.wave([request])[0] as GoogleReply;
  const isThere = ({ status }: GoogleReply): boolean => status !== 404 && status !== 400;
  const sheet = inDocument ? null : ask(requestManifest(id));
  // To Sheets a document is not there.
  const reply = sheet && isThere(sheet) ? sheet : ask(requestHome(id));
  const manifest = isThere(reply) ? (reply === sheet ? readManifest : readHome)(orStop(reply).body) : null;
  if (manifest) workspace.flash.write(noteKey(id), JSON.stringify(manifest));
  return manifest;
}

/** After a file turned out to be gone: the next call reads what the file says. @param where as for `engagementAt` */
export const forgetEngagement = (workspace: Workspace, where: unknown): void =>
  workspace.flash.remove(noteKey(String(placeOf(workspace, where).id)));
