/** The guest list of an event: read from requests, compared, shown. */
import type { Attendee, Content, ResponseStatus } from './records';
import { invalid, required, unsupported } from './refusals';
import { sameValue } from './same-value';

/** Calendar help, "Invite people": 200 guests; its error text is not published, so the words are ours. */
const MOST = 200;
const RESPONSES: readonly string[] = ['needsAction', 'declined', 'tentative', 'accepted'];
const EMAIL = /^[^\s@<>(),;:\\"[\]]+@[^\s@<>(),;:\\"[\]]+\.[^\s@<>(),;:\\"[\]]+$/;

type Wire = Readonly<Record<string, unknown>>;

function readAttendee(wire: Wire): Attendee {
  const { email, displayName, optional, resource, comment, additionalGuests, responseStatus = 'needsAction' } = wire;
  if (typeof email !== 'string' || email.trim() === '') throw required('Missing attendee email.');
  if (!EMAIL.test(email.trim())) throw invalid('Invalid attendee email.');
  if (!RESPONSES.includes(String(responseStatus))) throw invalid('Invalid value for: responseStatus');
  if (resource === true) throw unsupported('rooms and other resources as attendees');
  return {
    email: email.trim().toLowerCase(),
    responseStatus: responseStatus as ResponseStatus,
    ...(typeof displayName === 'string' && displayName !== '' ? { displayName } : {}),
    ...(optional === true ? { optional } : {}),
    ...(typeof comment === 'string' && comment !== '' ? { comment } : {}),
    ...(typeof additionalGuests === 'number' && additionalGuests !== 0 ? { additionalGuests } : {}),
  };
}

/** Each address once; the first entry counts. @throws ApiError 400 */
export function readAttendees(value: unknown): Attendee[] {
  const list = ((value ?? []) as Wire[]).map(readAttendee);
  const unique = [...new Map([...list].reverse().map((attendee) => [attendee.email, attendee])).values()].reverse();
  if (unique.length > MOST) throw invalid(`The event has ${unique.length} attendees; at most ${MOST} are allowed.`);
  return unique;
}

export const findAttendee = (content: Content, email: string): Attendee | undefined =>
  content.attendees.find((attendee) => attendee.email === email);

export interface GuestChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Whose entry differs. */
  readonly changed: readonly string[];
}

export function compareGuests(before: readonly Attendee[], after: readonly Attendee[]): GuestChange {
  const was = new Map(before.map((attendee) => [attendee.email, attendee]));
  const is = new Map(after.map((attendee) => [attendee.email, attendee]));
  return {
    added: [...is.keys()].filter((email) => !was.has(email)),
    removed: [...was.keys()].filter((email) => !is.has(email)),
    changed: [...is.keys()].filter((email) => was.has(email) && !sameValue(was.get(email), is.get(email))),
  };
}

/** Carries a change of the series' list over to an exception's own list. */
export function followGuests(
  own: readonly Attendee[],
  before: readonly Attendee[],
  after: readonly Attendee[],
): Attendee[] {
  const { added, removed } = compareGuests(before, after);
  const known = new Set(own.map(({ email }) => email));
  const more = after.filter(({ email }) => added.includes(email) && !known.has(email));
  return [...own.filter(({ email }) => !removed.includes(email)), ...more];
}

export interface GuestView {
  readonly viewer: string;
  readonly organizer: string;
  /** Entries shown; the viewer's own always is among them. */
  readonly most: number | null;
}

/** The list as the viewer sees it: guests who may not see the others see themselves. */
export function showAttendees(
  content: Content,
  { viewer, organizer, most }: GuestView,
): { attendees?: object[]; attendeesOmitted?: true } {
  const { attendees, guestsCanSeeOtherGuests } = content;
  if (attendees.length === 0) return {};
  const mayList = guestsCanSeeOtherGuests || viewer === organizer;
  const visible = mayList ? attendees : attendees.filter(({ email }) => email === viewer);
  const shown =
    most === null || visible.length <= most ? visible : visible.filter(({ email }) => email === viewer).slice(0, 1);
  const list = shown.map((attendee) => ({
    ...attendee,
    ...(attendee.email === organizer ? { organizer: true } : {}),
    ...(attendee.email === viewer ? { self: true } : {}),
  }));
  return { attendees: list, ...(shown.length < attendees.length ? { attendeesOmitted: true as const } : {}) };
}
