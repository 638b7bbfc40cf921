/** What the weekly event says: aims, agenda and links; people's words are escaped, as Calendar shows a subset of HTML. */
import { agendaOf } from '../../domain/agenda';
import { FILES } from '../../domain/engagement';
import type { Intake } from '../../domain/intake';
import { fillIn } from '../../locales/fill-in';
import type { MeetingWords } from '../../locales/meeting-text';
import { fileNamesFor } from '../../locales/file-names-for';
import type { MeetingContent } from '../calendar/meeting';
import { folderUrl, fileUrl } from '../drive/links';
import type { FileIds } from './world';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

export interface Contact {
  readonly name: string;
  readonly email: string;
}

/** Who answers the client's questions: the owner, if listed, else the first consultant. */
export function contactOf({ people }: Intake, owner: string): Contact {
  const person = people.find(({ email }) => email === owner) ?? people.find(({ side }) => side === 'consultant');
  return { name: person?.name ?? owner, email: person?.email ?? owner };
}

/** @param words of the engagement's language */
export function meetingContent(intake: Intake, owner: string, files: FileIds, words: MeetingWords): MeetingContent {
  const { names, kinds } = fileNamesFor(intake.language);
  const { client, meeting } = intake;
  const links = [
    { name: kinds.folder, url: folderUrl(files.folder) },
    ...FILES.map((file) => ({ name: kinds[file], url: fileUrl(file, files[file]) })),
  ];
  const params = {
    ...Object.fromEntries(
      Object.entries(partiesOf(intake, owner)).map(([name, text]) => [name, escapeHtml(text)] as const),
    ),
    ...agendaOf(meeting.minutes),
    minutes: meeting.minutes,
    links: links.map(({ name, url }) => `<a href="${escapeHtml(url)}">${escapeHtml(name)}</a>`).join('<br>'),
  };
  return {
    linked: [files.folder, ...FILES.map((file) => files[file])],
    summary: names.meeting(client.company),
    description: words.description.map((line) => fillIn(line, params)).join('<br>'),
  };
}

/** What the texts of the meeting and of Drive's mail are filled with. */
export function partiesOf(intake: Intake, owner: string): Readonly<Record<string, string>> {
  const { name, email } = contactOf(intake, owner);
  return {
    client: intake.client.company,
    consultancy: intake.consultancy,
    contactName: name,
    contactEmail: email,
  };
}
