/** Puts changes, gaps and links into words, in the language of whoever reads them. */
import { FILES } from '../domain/engagement';
import type { MessagesText } from '../locales/messages-text';
import { lacksMeet } from '../plan/calendar/meeting';
import type { Gap } from '../plan/provision/gaps';
import type { Change } from '../plan/provision/job';
import type { Desired } from '../plan/provision/next-wave';
import type { World } from '../plan/provision/world';
import type { Person } from '../domain/people';
import type { FileLink, RunReport } from './api';

const names = (people: readonly Person[]): string => people.map(({ name }) => name).join(', ');

/** One line per change; the content of a file that was made in the same run goes without saying, several batches of one file are one line. */
export function describeChanges(changes: readonly Change[], { changes: texts, kinds }: MessagesText): string[] {
  const lines = changes.flatMap((change): string[] => {
    switch (change.kind) {
      case 'folder':
        return [change.how === 'made' ? texts.folderMade : texts.folderRestored];
      case 'file':
        return [change.how === 'made' ? texts.fileMade(kinds[change.file]) : texts.fileRestored(kinds[change.file])];
      case 'content': {
        const made = changes.some(
          (other) => other.kind === 'file' && other.file === change.file && other.how === 'made',
        );
        return made || change.how === 'noted' ? [] : [texts.fileMended(kinds[change.file])];
      }
      case 'meeting':
        return [change.how === 'made' ? texts.meetingMade : texts.meetingRestored];
      case 'links':
        return [texts.linksRenewed];
      case 'guests':
        return [texts.guestsAdded(names(change.people))];
      case 'share':
        return [texts.shared(change.person.name)];
      case 'role':
        return [texts.roleRaised(change.person.name)];
    }
  });
  return [...new Set(lines)];
}

export function describeGap(gap: Gap, { gaps: texts, kinds }: MessagesText): string {
  switch (gap.kind) {
    case 'folderMissing':
    case 'folderInBin':
    case 'meetingMissing':
    case 'linksLost':
      return texts[gap.kind];
    case 'fileMissing':
    case 'fileInBin':
    case 'fileDamaged':
      return texts[gap.kind](kinds[gap.file]);
    case 'guestsMissing':
      return texts.guestsMissing(names(gap.people));
    case 'notShared':
    case 'roleTooLow':
      return texts[gap.kind](gap.person.name);
  }
}

/** What people must see to, beside what this run could do. */
export function describeProblems(
  desired: Desired,
  world: World,
  { problems, kinds, failures }: MessagesText,
): RunReport['problems'] {
  const refused = desired.intake.people.flatMap((person) => {
    const code = world.refused[person.email];
    if (world.notMailed.includes(person.email))
      return [{ who: person.email, message: problems.notMailed(person.name) }];
    return code && code !== 'shareLimit' ? [{ who: person.email, message: problems[code](person.name) }] : [];
  });
  const limited = Object.values(world.refused).includes('shareLimit')
    ? [{ who: null, message: problems.shareLimit }]
    : [];
  const meeting = world.meetingRefused ? [{ who: null, message: problems[world.meetingRefused] }] : [];
  const meet = world.event && lacksMeet(world.event) ? [{ who: null, message: problems.noMeet }] : [];
  const duplicates = world.duplicates.map((file) => ({ who: null, message: problems.duplicateFile(kinds[file]) }));
  const occupied = isOccupied(desired, world.book) ? [{ who: null, message: failures.bookOccupied }] : [];
  return [...refused, ...limited, ...meeting, ...meet, ...duplicates, ...occupied];
}

/** Somebody wrote in the document before the book was built: it is left as it is. */
const isOccupied = ({ contents }: Desired, book: World['book']): boolean =>
  typeof book === 'object' && book !== null && contents.book(book).refused !== undefined;

/** Links to what exists, folder first. */
export function linksOf(world: World, kinds: MessagesText['kinds']): FileLink[] {
  const links: FileLink[] = [];
  if (world.folder?.webViewLink) links.push({ kind: 'folder', name: world.folder.name, url: world.folder.webViewLink });
  for (const file of FILES) {
    const item = world.files[file];
    if (item?.webViewLink) links.push({ kind: file, name: item.name, url: item.webViewLink });
  }
  if (world.event?.htmlLink) links.push({ kind: 'meeting', name: kinds.meeting, url: world.event.htmlLink });
  return links;
}
