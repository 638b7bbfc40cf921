/** Desired engagement minus the world as it is known: the next wave of requests; none when nothing is missing. */
import type { ZoneOffset } from '../../domain/civil-time';
import { FILES, SPREADSHEETS, type EngagementFile, type SpreadsheetKind } from '../../domain/engagement';
import type { Intake } from '../../domain/intake';
import {
  insertMeeting,
  mendMeeting,
  missingGuests,
  renewedLinks,
  type MeetingContent,
  type MeetingEvent,
} from '../calendar/meeting';
import { onlyHome } from '../docs/home';
import { readObserved } from '../docs/observed';
import { readDocument, writeDocument } from '../docs/requests';
import { createFile, createFolder, takeFromBin, type DriveItem } from '../drive/files';
import { onlyNotes } from '../sheets/manifest';
import { writeSpreadsheet } from '../sheets/requests';
import type { Contents } from './contents';
import type { Change, Job } from './job';
import { meetingRefusal } from './meeting-refusal';
import { shareJob } from './sharing';
import { fileIds, type FileIds, type World } from './world';

/** What the engagement should be. */
export interface Desired {
  readonly id: string;
  /** Lower-case e-mail of the consultant who owns files and meeting. */
  readonly owner: string;
  readonly intake: Intake;
  readonly names: Readonly<Record<EngagementFile | 'folder', string>>;
  readonly folderDescription: string;
  /** Goes into Drive's mail. */
  readonly shareMessage: string;
  readonly meeting: (files: FileIds) => MeetingContent;
  readonly contents: Contents;
  readonly offset: ZoneOffset;
}

/**
 * Requests that depend on none of each other. The order over waves: folder, files, what is inside them together with the
 * meeting, then people one after the other (Drive loses concurrent changes of permissions of one folder), last of all,
 * so that whoever is let in finds everything in place.
 */
export function nextWave(desired: Desired, world: World): readonly Job[] {
  const { folder } = world;
  if (!folder || folder.trashed) return [folderJob(desired, folder, world.mintedFolder)];
  const files = FILES.flatMap((file) => fileJob(desired, world, folder.id, file));
  if (files.length > 0) return files;
  const ids = fileIds(world);
  if (!ids) throw new Error('A file is neither there nor missing');
  const sheets = SPREADSHEETS.flatMap((kind) => spreadsheetJob(desired, world, kind, ids));
  const book = bookJob(desired, world, ids);
  const meeting = world.meetingRefused ? [] : meetingJob(desired, world.event, ids);
  const share = shareJob(desired, world, folder);
  // The book's last batch needs nobody to wait for it.
  const early = sheets.length > 0 || meeting.length > 0 || (book.length > 0 && !book[0]?.last);
  return [...sheets, ...book.map(({ job }) => job), ...meeting, ...(early ? [] : share)];
}

function folderJob(desired: Desired, folder: DriveItem | null, minted: string | null): Job {
  const absorb: Job['absorb'] = (world, reply) => ({ ...outOfBin(world), folder: reply.body as DriveItem });
  if (folder) return { change: { kind: 'folder', how: 'restored' }, request: takeFromBin(folder.id), absorb };
  if (!minted) throw new Error('A folder ID must be minted before the folder is made');
  const request = createFolder(minted, desired.id, desired.names.folder, desired.folderDescription);
  return { change: { kind: 'folder', how: 'made' }, request, absorb };
}

/** Files that were in the bin only because their folder was come out with it. */
const outOfBin = (world: World): World => ({
  ...world,
  files: Object.fromEntries(
    Object.entries(world.files).map(([kind, item]) => [
      kind,
      item.explicitlyTrashed === false ? { ...item, trashed: false } : item,
    ]),
  ),
});

function fileJob(desired: Desired, world: World, folder: string, file: EngagementFile): Job[] {
  const found = world.files[file];
  if (found && !found.trashed) return [];
  const put = (next: World, item: DriveItem): World => ({ ...next, files: { ...next.files, [file]: item } });
  if (found) {
    const absorb: Job['absorb'] = (next, reply) => put(next, reply.body as DriveItem);
    return [{ change: { kind: 'file', file, how: 'restored' }, request: takeFromBin(found.id), absorb }];
  }
  const absorb: Job['absorb'] = (next, reply) => {
    const withFile = put(next, reply.body as DriveItem);
    return file === 'salesBook'
      ? { ...withFile, book: 'blank' }
      : { ...withFile, spreadsheets: { ...withFile.spreadsheets, [file]: 'blank' } };
  };
  return [
    {
      change: { kind: 'file', file, how: 'made' },
      request: createFile(file, desired.id, folder, desired.names[file]),
      absorb,
    },
  ];
}

function spreadsheetJob(desired: Desired, world: World, kind: SpreadsheetKind, ids: FileIds): Job[] {
  const inside = world.spreadsheets[kind];
  if (!inside || inside === 'whole' || inside === 'unread') return [];
  const requests = desired.contents.spreadsheet(kind, inside, ids);
  if (requests.length === 0) return [];
  const absorb: Job['absorb'] = (next) => ({ ...next, spreadsheets: { ...next.spreadsheets, [kind]: 'whole' } });
  const onlyNoted = requests.every(onlyNotes);
  const how = inside === 'blank' ? 'made' : onlyNoted ? 'noted' : 'mended';
  const change = { kind: 'content', file: kind, how } as const;
  return [{ change, request: writeSpreadsheet(ids[kind], requests), absorb }];
}

/** The book takes two batches: headings get their IDs, which the contents link to, only when they are written. */
function bookJob(desired: Desired, world: World, ids: FileIds): { readonly job: Job; readonly last: boolean }[] {
  const { book } = world;
  const id = ids.salesBook;
  if (book === null || book === 'whole') return [];
  if (book === 'unread') {
    const absorb: Job['absorb'] = (next, reply) => ({ ...next, book: readObserved(reply.body) });
    return [{ job: { change: null, request: readDocument(id), absorb }, last: false }];
  }
  const { requests, complete } = desired.contents.book(book, ids);
  if (requests.length === 0) return [];
  const absorb: Job['absorb'] = (next) => ({ ...next, book: complete ? 'whole' : 'unread' });
  const how = book === 'blank' ? 'made' : requests.every(onlyHome) ? 'noted' : 'mended';
  const change = { kind: 'content', file: 'salesBook', how } as const;
  const revision = book === 'blank' ? null : book.revisionId;
  return [
    { job: { change, request: writeDocument(id, requests, revision), absorb, mayBeStale: true }, last: complete },
  ];
}

function meetingJob(desired: Desired, event: MeetingEvent | null, ids: FileIds): Job[] {
  const absorb: Job['absorb'] = (world, reply) => ({ ...world, event: reply.body as MeetingEvent });
  const refused: Job['refused'] = (world, reply) => {
    const meetingRefused = meetingRefusal(reply);
    return meetingRefused && { ...world, meetingRefused };
  };
  const content = desired.meeting(ids);
  if (!event) {
    const request = insertMeeting(desired.id, desired.intake, desired.owner, content, desired.offset);
    return [{ change: { kind: 'meeting', how: 'made' }, request, absorb, refused }];
  }
  const added = missingGuests(event, desired.intake.people, desired.owner);
  const links = renewedLinks(event, content);
  const restored = event.status === 'cancelled';
  if (!restored && added.length === 0 && !links) return [];
  const guests: Change = added.length > 0 ? { kind: 'guests', people: added } : { kind: 'links' };
  const change: Change = restored ? { kind: 'meeting', how: 'restored' } : guests;
  return [{ change, request: mendMeeting(event, added, links), absorb, refused }];
}
