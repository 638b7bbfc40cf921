/** The mails that a write sends, by sendUpdates: only to those whom the change concerns. */
import { DateTime } from 'luxon';
import type { ApiRequest, Kernel, SentMail } from '../kernel/contract';
import { openSettings } from '../kernel/settings';
import { compareGuests } from './attendees';
import type { EventTime } from './event-time';
import { idOf, type Shown } from './occurrence';
import type { Content } from './records';
import { sameValue } from './same-value';

type Kind = Exclude<SentMail['kind'], 'share'>;
export type SendUpdates = 'all' | 'externalOnly' | 'none';

/** Guests hear of changes in these. */
const TOLD: readonly (keyof Content)[] = [
  'summary',
  'description',
  'location',
  'start',
  'end',
  'recurrence',
  'conference',
  'attachments',
];

const SUBJECT: Readonly<Record<Kind, string>> = {
  invitation: 'Invitation',
  update: 'Updated invitation',
  cancellation: 'Canceled event',
};

/** The deprecated sendNotifications counts where sendUpdates is not given. */
export function sendUpdatesOf({ query }: ApiRequest): SendUpdates {
  const given = query['sendUpdates']?.at(-1) as SendUpdates | undefined;
  return given ?? (query['sendNotifications']?.at(-1) === 'true' ? 'all' : 'none');
}

export interface Change {
  /** Null: the event is new. */
  readonly before: Content | null;
  readonly after: Shown;
  readonly actor: string;
}

/** Who hears of the change, and what. */
export function concerned({ before, after, actor }: Change): Map<string, Kind> {
  const { content, series } = after;
  const active = (state: Content | null): boolean => state !== null && state.status !== 'cancelled';
  const told = new Map<string, Kind>();
  const tell = (emails: readonly string[], kind: Kind): void => emails.forEach((email) => told.set(email, kind));
  const emails = (state: Content | null): string[] => (state?.attendees ?? []).map(({ email }) => email);
  if (active(before) && !active(content)) tell(emails(before), 'cancellation');
  else if (!active(before) && active(content)) tell(emails(content), 'invitation');
  else if (before && active(content)) {
    const guests = compareGuests(before.attendees, content.attendees);
    if (TOLD.some((name) => !sameValue(before[name], content[name]))) tell(emails(content), 'update');
    if (guests.changed.includes(actor) && actor !== series.organizer) tell([series.organizer], 'update');
    tell(guests.added, 'invitation');
    tell(guests.removed, 'cancellation');
  }
  told.delete(actor);
  return told;
}

function when(time: EventTime): string {
  if (time.kind === 'day') return DateTime.fromISO(time.date, { zone: 'utc' }).toFormat('ccc d LLL yyyy');
  const zone = time.zone ?? 'UTC';
  return DateTime.fromMillis(time.instant, { zone }).toFormat(`ccc d LLL yyyy HH:mm '(${zone})'`);
}

function textOf({ content }: Shown): string {
  const { description, location, recurrence, start, conference } = content;
  return [
    `When: ${when(start)}`,
    ...(recurrence ? [`Repeats: ${recurrence.join(' ')}`] : []),
    ...(location === undefined ? [] : [`Where: ${location}`]),
    ...(conference ? [`Join: https://meet.google.com/${conference.conferenceId}`] : []),
    ...(description === undefined ? [] : ['', description]),
  ].join('\n');
}

/** `externalOnly` reaches guests without a Google calendar only: those whom the settings name as having no account. */
export function sendMails(kernel: Kernel, sendUpdates: SendUpdates, change: Change): void {
  if (sendUpdates === 'none') return;
  const { withoutAccount } = openSettings(kernel.store).policy();
  const external = (email: string): boolean =>
    withoutAccount.some((rule) => (rule.startsWith('@') ? email.endsWith(rule) : email === rule));
  const { after, actor } = change;
  for (const [to, kind] of concerned(change)) {
    if (sendUpdates === 'externalOnly' && !external(to)) continue;
    const title = after.content.summary ?? '(No title)';
    const subject = `${SUBJECT[kind]}: ${title} @ ${when(after.content.start)} (${to})`;
    kernel.outbox.send({ from: actor, to, kind, subject, text: textOf(after), about: { eventId: idOf(after) } });
  }
}
