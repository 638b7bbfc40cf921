/** What is missing from an engagement, for people to read before they press Finish. */
import { FILES, isSpreadsheetKind, type EngagementFile } from '../../domain/engagement';
import type { Person } from '../../domain/people';
import { missingGuests, renewedLinks } from '../calendar/meeting';
import { onlyHome } from '../docs/home';
import { onlyNotes } from '../sheets/manifest';
import type { Desired } from './next-wave';
import { notShared } from './sharing';
import { fileIds, type FileIds, type World } from './world';

export type Gap =
  | { readonly kind: 'folderMissing' | 'folderInBin' | 'meetingMissing' | 'linksLost' }
  | { readonly kind: 'fileMissing' | 'fileInBin' | 'fileDamaged'; readonly file: EngagementFile }
  | { readonly kind: 'guestsMissing'; readonly people: readonly Person[] }
  | { readonly kind: 'notShared' | 'roleTooLow'; readonly person: Person };

/** In the order in which they would be mended; empty when all is in place. */
export function findGaps(desired: Desired, world: World): readonly Gap[] {
  const gaps: Gap[] = [];
  const { folder, event } = world;
  if (!folder) gaps.push({ kind: 'folderMissing' });
  else if (folder.trashed) gaps.push({ kind: 'folderInBin' });
  for (const file of FILES) {
    const item = world.files[file];
    if (!item) gaps.push({ kind: 'fileMissing', file });
    else if (item.trashed && !(folder?.trashed && item.explicitlyTrashed === false))
      gaps.push({ kind: 'fileInBin', file });
    else if (isDamaged(desired, world, file)) gaps.push({ kind: 'fileDamaged', file });
  }
  if (!event || event.status === 'cancelled') gaps.push({ kind: 'meetingMissing' });
  else {
    const people = missingGuests(event, desired.intake.people, desired.owner);
    if (people.length > 0) gaps.push({ kind: 'guestsMissing', people });
    const ids = fileIds(world);
    if (ids && renewedLinks(event, desired.meeting(ids))) gaps.push({ kind: 'linksLost' });
  }
  if (folder)
    for (const { person, present } of notShared(desired, world, folder))
      gaps.push({ kind: present ? 'roleTooLow' : 'notShared', person });
  return gaps;
}

/** While a sibling is missing; what a file knows of its siblings is nothing that people miss. */
const UNKNOWN: FileIds = {
  folder: '',
  participantMap: '',
  employeeBase: '',
  journal: '',
  dealTracker: '',
  salesBook: '',
};

function isDamaged(desired: Desired, world: World, file: EngagementFile): boolean {
  if (!isSpreadsheetKind(file)) {
    const { book } = world;
    if (book === null || book === 'whole' || book === 'unread') return false;
    return desired.contents.book(book, fileIds(world)).requests.some((request) => !onlyHome(request));
  }
  const inside = world.spreadsheets[file];
  if (!inside || inside === 'whole' || inside === 'unread') return false;
  const requests = desired.contents.spreadsheet(file, inside, fileIds(world) ?? UNKNOWN);
  return requests.some((request) => !onlyNotes(request));
}
