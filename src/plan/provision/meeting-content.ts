/** What the weekly event says: aims, agenda and links; people's words are escaped, as Calendar shows a subset of HTML. */
import { agendaOf } from '../../domain/agenda';
import { FILES } from '../../domain/engagement';
import type { Intake } from '../../domain/intake';
import { meetingFor } from '../../locales/meeting-for';
import { messagesFor } from '../../locales/messages-for';
import type { MeetingContent } from '../calendar/meeting';
import { folderUrl, fileUrl } from '../drive/links';
import type { FileIds } from './world';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

export interface Contact {
  readonly name: string;
  readonly email: string;
}

/** Who answers the client's questions: the owner, if listed, else the first consultant. */
export function contactOf({ people }: Intake, owner: string): Contact {
  const person = people.find(({ email }) => email === owner) ?? people.find(({ side }) => side === 'consultant');
  return { name: person?.name ?? owner, email: person?.email ?? owner };
}

export function meetingContent(intake: Intake, owner: string, files: FileIds): MeetingContent {
  const { fileNames, kinds } = messagesFor(intake.language);
  const { client, consultancy, language, meeting } = intake;
  const contact = contactOf(intake, owner);
  const links = [
    { name: kinds.folder, url: folderUrl(files.folder) },
    ...FILES.map((file) => ({ name: kinds[file], url: fileUrl(file, files[file]) })),
  ];
  return {
    linked: [files.folder, ...FILES.map((file) => files[file])],
    summary: fileNames.meeting(client.company),
    description: meetingFor(language).description({
      agenda: agendaOf(meeting.minutes),
      minutes: meeting.minutes,
      client: escapeHtml(client.company),
      consultancy: escapeHtml(consultancy),
      contact: { name: escapeHtml(contact.name), email: escapeHtml(contact.email) },
      links: links.map(({ name, url }) => ({ name: escapeHtml(name), url: escapeHtml(url) })),
    }),
  };
}
