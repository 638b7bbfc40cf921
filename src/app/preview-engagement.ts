/** What "Create" would make and who would get mail, before anything happens. */
import { emailDomain, isFreeMail } from '../domain/email';
import { FILES } from '../domain/engagement';
import type { Intake } from '../domain/intake';
import { fileNamesFor } from '../locales/file-names-for';
import { fillIn } from '../locales/fill-in';
import type { MessagesText } from '../locales/messages-text';
import { findEngagement } from '../plan/drive/files';
import { sharedPeople } from '../plan/provision/sharing';
import type { GoogleReply, Workspace } from '../workspace/port';
import { answer } from './answer';
import type { Answer, Preview } from './api';
import { orStop } from './failure';
import { judgeIntake } from './judge-intake';
import { readMessages } from './read-content';

export function previewEngagement(workspace: Workspace, input: unknown): Answer<Preview> {
  return answer(workspace, () => {
    const { id, owner, intake } = judgeIntake(workspace, input);
    const found = orStop(workspace.wave([findEngagement(id)])[0] as GoogleReply).body as { files?: readonly unknown[] };
    const exists = (found.files ?? []).length > 0;
    const { company } = intake.client;
    const { names } = fileNamesFor(intake.language);
    return {
      id,
      exists,
      files: (['folder', ...FILES, 'meeting'] as const).map((kind) => ({ kind, name: names[kind](company) })),
      shared: sharedPeople(intake.people, owner).map(({ person, role }) => ({
        name: person.name,
        email: person.email,
        role,
      })),
      invited: intake.people
        .filter((person) => person.weekly && person.email !== owner)
        .map(({ name, email }) => ({ name, email })),
      firstMeeting: {
        date: intake.meeting.firstDate,
        time: intake.meeting.time,
        timeZone: intake.timeZone,
        minutes: intake.meeting.minutes,
      },
      warnings: warningsOf(intake, owner, exists, readMessages(workspace)),
    };
  });
}

function warningsOf({ people, client }: Intake, owner: string, exists: boolean, { warnings }: MessagesText): string[] {
  const clients = people.filter((person) => person.side === 'client');
  const free = clients.filter(({ email }) => isFreeMail(email));
  const foreign = clients.filter(
    ({ email }) => !isFreeMail(email) && !`.${emailDomain(email)}`.endsWith(`.${client.domain}`),
  );
  const list = (some: typeof people): string => some.map(({ name, email }) => `${name} (${email})`).join(', ');
  return [
    ...(exists ? [warnings.exists] : []),
    ...(foreign.length > 0 ? [fillIn(warnings.otherDomain, { names: list(foreign) })] : []),
    ...(free.length > 0 ? [fillIn(warnings.freeMail, { names: list(free) })] : []),
    ...(clients.some(({ role }) => role === 'sponsor' || role === 'decisionMaker') ? [] : [warnings.noSponsor]),
    ...(people.some(({ email }) => email === owner) ? [] : [warnings.youNotListed]),
  ];
}
