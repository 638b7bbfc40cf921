/** The engagement that a file belongs to: what the file knows of its siblings. */
import type { Manifest } from '../../domain/engagement';
import { readHome } from '../../plan/docs/home';
import { requestHome } from '../../plan/docs/requests';
import { readManifest, requestManifest } from '../../plan/sheets/manifest';
import type { GoogleReply, Workspace } from '../../workspace/port';
import { orStop, RunStopped } from '../failure';
import { isSpreadsheetId } from '../tracker/context';

/** Ten minutes at most: a sidebar that is worked with asks Google once. */
const noteKey = (file: string): string => `manifest.${file}`;

interface Place {
  /** Null: nothing is open. */
  readonly id: unknown;
  /** Null: a file that was named, which may be either. */
  readonly kind: 'spreadsheet' | 'document' | null;
}

/** DocumentApp is asked only where no spreadsheet is open. */
function placeOf(workspace: Workspace, where: unknown): Place {
  if (where !== null && where !== undefined) return { id: where, kind: null };
  const spreadsheet = workspace.openSpreadsheet();
  return spreadsheet === null
    ? { id: workspace.openDocument(), kind: 'document' }
    : { id: spreadsheet, kind: 'spreadsheet' };
}

/**
 * @param where ID of any file of the engagement; null: the one that the add-on is open in
 * @throws RunStopped `noEngagement`, `requestInvalid`
 */
export function engagementAt(workspace: Workspace, where: unknown): Manifest {
  const { id, kind } = placeOf(workspace, where);
  if (id === null) throw new RunStopped('noEngagement');
  if (!isSpreadsheetId(id)) throw new RunStopped('requestInvalid');
  const noted = workspace.flash.read(noteKey(id));
  if (noted !== null) return JSON.parse(noted) as Manifest;
  const manifest = lookUp(workspace, id, kind);
  if (!manifest) throw new RunStopped('noEngagement');
  return manifest;
}

/** As the open file has it now, whatever was noted; null: nothing is open, or nothing of an engagement. */
export function engagementHere(workspace: Workspace): Manifest | null {
  const { id, kind } = placeOf(workspace, null);
  return typeof id === 'string' ? lookUp(workspace, id, kind) : null;
}

/** In one wave, whatever the file is: to Sheets a document is not there, nor to Docs a spreadsheet. Notes what it finds. */
function lookUp(workspace: Workspace, id: string, kind: Place['kind']): Manifest | null {
  const asked = [
    ...(kind === 'document' ? [] : [{ request: requestManifest(id), read: readManifest }]),
    ...(kind === 'spreadsheet' ? [] : [{ request: requestHome(id), read: readHome }]),
  ];
  const replies = workspace.wave(asked.map(({ request }) => request));
  const at = replies.findIndex(({ status }) => status !== 404 && status !== 400);
  const manifest = at < 0 ? null : (asked[at]?.read(orStop(replies[at] as GoogleReply).body) ?? null);
  if (manifest) workspace.flash.write(noteKey(id), JSON.stringify(manifest));
  return manifest;
}

/** After a file turned out to be gone: the next call reads what the file says. @param where as for `engagementAt` */
export const forgetEngagement = (workspace: Workspace, where: unknown): void =>
  workspace.flash.remove(noteKey(String(placeOf(workspace, where).id)));
