/** Reads what there is of an engagement: at most three waves, none of them writes. */
import {
  FILES,
  isSpreadsheetKind,
  SPREADSHEETS,
  type EngagementFile,
  type SpreadsheetKind,
} from '../domain/engagement';
import { getMeeting, type MeetingEvent } from '../plan/calendar/meeting';
import { readObserved } from '../plan/docs/observed';
import { readDocument } from '../plan/docs/requests';
import { findEngagement, getFolder, KIND_PROPERTY, mintFolderId, type DriveItem } from '../plan/drive/files';
import { meetingRefusal } from '../plan/provision/meeting-refusal';
import { EMPTY_WORLD, type Inside, type World } from '../plan/provision/world';
import { completeSpreadsheet, readCells, readStructure, type ObservedSpreadsheet } from '../plan/sheets/observed';
import type { GoogleReply, Workspace } from '../workspace/port';
import { orStop } from './failure';
import { saveFolderId, savedFolderId } from './saved-intake';

/** What is there now; mints and notes the folder's ID when there is no folder yet. */
export const observe = (workspace: Workspace, engagement: string): World =>
  lookInside(workspace, lookAround(workspace, engagement));

function lookAround(workspace: Workspace, engagement: string): World {
  const noted = savedFolderId(workspace, engagement);
  const [list, event, folderOrIds] = workspace.wave([
    findEngagement(engagement),
    getMeeting(engagement),
    noted ? getFolder(noted) : mintFolderId(),
  ]) as [GoogleReply, GoogleReply, GoogleReply];
  const items = (orStop(list).body as { files?: readonly DriveItem[] }).files ?? [];
  const byId = noted ? orNull(folderOrIds) : null;
  const folder = items.find((item) => kindOf(item) === 'folder') ?? (byId as DriveItem | null);
  return {
    ...EMPTY_WORLD,
    folder,
    mintedFolder: folder ? folder.id : freshFolderId(workspace, engagement, noted, folderOrIds),
    ...sortFiles(items),
    ...meetingOf(event),
  };
}

/** Somebody without a calendar of their own can still have everything else. */
function meetingOf(reply: GoogleReply): Pick<World, 'event' | 'meetingRefused'> {
  const meetingRefused = reply.status < 400 ? null : meetingRefusal(reply);
  return { event: meetingRefused ? null : (orNull(reply) as MeetingEvent | null), meetingRefused };
}

/** An ID that was noted but leads nowhere was either never used or its folder was deleted for good: then a new one is minted. */
function freshFolderId(workspace: Workspace, engagement: string, noted: string | null, reply: GoogleReply): string {
  const minted = noted ? orStop(workspace.wave([mintFolderId()])[0] as GoogleReply) : orStop(reply);
  const id = (minted.body as { ids?: readonly string[] }).ids?.[0];
  if (!id) throw new Error('Drive minted no ID');
  saveFolderId(workspace, engagement, id);
  return id;
}

/** The body; null when there is no such thing. */
const orNull = (reply: GoogleReply): unknown => (reply.status === 404 ? null : orStop(reply).body);

const kindOf = (item: DriveItem): string | undefined => item.appProperties?.[KIND_PROPERTY];

/** Of two files of a kind the one that is not in the bin counts, else the older; the search is ordered by age. */
function sortFiles(items: readonly DriveItem[]): Pick<World, 'files' | 'duplicates'> {
  const files: Partial<Record<EngagementFile, DriveItem>> = {};
  const duplicates: EngagementFile[] = [];
  for (const file of FILES) {
    const candidates = items.filter((item) => kindOf(item) === file);
    const live = candidates.filter((item) => !item.trashed);
    const chosen = live[0] ?? candidates[0];
    if (chosen) files[file] = chosen;
    if (live.length > 1) duplicates.push(file);
  }
  return { files, duplicates };
}

function lookInside(workspace: Workspace, world: World): World {
  const present = FILES.filter((file) => world.files[file]);
  if (present.length === 0) return world;
  const idOf = (file: EngagementFile): string => (world.files[file] as DriveItem).id;
  const replies = workspace.wave(
    present.map((file) => (isSpreadsheetKind(file) ? readStructure(idOf(file)) : readDocument(idOf(file)))),
  );
  const resources = new Map(present.map((file, index) => [file, orStop(replies[index] as GoogleReply).body]));
  const kinds = SPREADSHEETS.filter((kind) => resources.has(kind));
  const cells = readInside(workspace, kinds, resources, idOf);
  const spreadsheets: Partial<Record<SpreadsheetKind, Inside<ObservedSpreadsheet>>> = {};
  for (const kind of kinds) spreadsheets[kind] = completeSpreadsheet(resources.get(kind), cells.get(kind) ?? null);
  return { ...world, spreadsheets, book: resources.has('salesBook') ? readObserved(resources.get('salesBook')) : null };
}

/** Header rows and the columns that repairs look at; spreadsheets without any tab of ours have none to read. */
function readInside(
  workspace: Workspace,
  kinds: readonly SpreadsheetKind[],
  resources: ReadonlyMap<EngagementFile, unknown>,
  idOf: (file: EngagementFile) => string,
) {
  const requests = kinds.flatMap((kind) => {
    const request = readCells(idOf(kind), resources.get(kind));
    return request ? [{ kind, request }] : [];
  });
  const replies = requests.length > 0 ? workspace.wave(requests.map(({ request }) => request)) : [];
  return new Map(requests.map(({ kind }, index) => [kind, orStop(replies[index] as GoogleReply).body]));
}
