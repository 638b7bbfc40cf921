/** Puts changes, gaps and links into words, in the language of whoever reads them. */
import { FILES } from '../domain/engagement';
import { fillIn } from '../locales/fill-in';
import type { FileNames } from '../locales/file-names-text';
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
export function describeChanges(
  changes: readonly Change[],
  { changes: texts }: MessagesText,
  { kinds }: FileNames,
): string[] {
  const lines = changes.flatMap((change): string[] => {
    switch (change.kind) {
      case 'folder':
        return [change.how === 'made' ? texts.folderMade : texts.folderRestored];
      case 'file':
        return [
          change.how === 'made'
            ? fillIn(texts.fileMade, { kind: kinds[change.file] })
            : fillIn(texts.fileRestored, { kind: kinds[change.file] }),
        ];
      case 'content': {
        const made = changes.some(
          (other) => other.kind === 'file' && other.file === change.file && other.how === 'made',
        );
        return made || change.how === 'noted' ? [] : [fillIn(texts.fileMended, { kind: kinds[change.file] })];
      }
      case 'meeting':
        return [change.how === 'made' ? texts.meetingMade : texts.meetingRestored];
      case 'links':
        return [texts.linksRenewed];
      case 'guests':
        return [fillIn(texts.guestsAdded, { names: names(change.people) })];
      case 'share':
        return [fillIn(texts.shared, { name: change.person.name })];
      case 'role':
        return [fillIn(texts.roleRaised, { name: change.person.name })];
    }
  });
  return [...new Set(lines)];
}

export function describeGap(gap: Gap, { gaps: texts }: MessagesText, { kinds }: FileNames): string {
  switch (gap.kind) {
    case 'folderMissing':
    case 'folderInBin':
    case 'meetingMissing':
    case 'linksLost':
      return texts[gap.kind];
    case 'fileMissing':
    case 'fileInBin':
    case 'fileDamaged':
      return fillIn(texts[gap.kind], { kind: kinds[gap.file] });
    case 'guestsMissing':
      return fillIn(texts.guestsMissing, { names: names(gap.people) });
    case 'notShared':
    case 'roleTooLow':
      return fillIn(texts[gap.kind], { name: gap.person.name });
  }
}

/** What people must see to, beside what this run could do. */
export function describeProblems(
  desired: Desired,
  world: World,
  { problems, failures }: MessagesText,
  { kinds }: FileNames,
): RunReport['problems'] {
  const refused = desired.intake.people.flatMap((person) => {
    const code = world.refused[person.email];
    if (world.notMailed.includes(person.email))
      return [{ who: person.email, message: fillIn(problems.notMailed, { name: person.name }) }];
    return code && code !== 'shareLimit'
      ? [{ who: person.email, message: fillIn(problems[code], { name: person.name }) }]
      : [];
  });
  const limited = Object.values(world.refused).includes('shareLimit')
    ? [{ who: null, message: problems.shareLimit }]
    : [];
  const meeting = world.meetingRefused ? [{ who: null, message: problems[world.meetingRefused] }] : [];
  const meet = world.event && lacksMeet(world.event) ? [{ who: null, message: problems.noMeet }] : [];
  const duplicates = world.duplicates.map((file) => ({
    who: null,
    message: fillIn(problems.duplicateFile, { kind: kinds[file] }),
  }));
  const occupied = isOccupied(desired, world.book) ? [{ who: null, message: failures.bookOccupied }] : [];
  return [...refused, ...limited, ...meeting, ...meet, ...duplicates, ...occupied];
}

/** Somebody wrote in the document before the book was built: it is left as it is. */
const isOccupied = ({ contents }: Desired, book: World['book']): boolean =>
  typeof book === 'object' && book !== null && contents.book(book, null).refused !== undefined;

/** Links to what exists, folder first. */
export function linksOf(world: World, kinds: FileNames['kinds']): FileLink[] {
  const links: FileLink[] = [];
  if (world.folder?.webViewLink) links.push({ kind: 'folder', name: world.folder.name, url: world.folder.webViewLink });
  for (const file of FILES) {
    const item = world.files[file];
    if (item?.webViewLink) links.push({ kind: file, name: item.name, url: item.webViewLink });
  }
  if (world.event?.htmlLink) links.push({ kind: 'meeting', name: kinds.meeting, url: world.event.htmlLink });
  return links;
}
