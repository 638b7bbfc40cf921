/** Calendar requests of the weekly meeting: a recurring event with its own ID, guests, place, agenda and links. */
import {
  addDays,
  dayNumber,
  formatCivilDate,
  formatWallTime,
  parseCivilDate,
  parseWallTime,
  resolveLocal,
  type ZoneOffset,
} from '../../domain/civil-time';
import { meetingEventId } from '../../domain/engagement';
import type { Intake, WeeklyMeeting } from '../../domain/intake';
import type { Person } from '../../domain/people';
import type { GoogleRequest } from '../../workspace/port';

export const EVENTS = 'https://www.googleapis.com/calendar/v3/calendars/primary/events';

/**
 * Events of an engagement, wherever a series was cut and begun anew: on the organiser's calendar they are found by their private
 * property, on a guest's by the shared one.
 */
export function listEvents(engagement: string, mine: boolean, more: Readonly<Record<string, string>>): GoogleRequest {
  const property = mine ? 'privateExtendedProperty' : 'sharedExtendedProperty';
  const query = Object.entries({ [property]: `scEngagement=${engagement}`, ...more });
  const text = query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return { method: 'GET', url: `${EVENTS}?${text}` };
}

export interface EventGuest {
  readonly email?: string;
  readonly displayName?: string;
  readonly organizer?: boolean;
  readonly responseStatus?: string;
}

/** What we read of the event. */
export interface MeetingEvent {
  readonly id: string;
  /** `cancelled` when it was deleted. */
  readonly status?: string;
  readonly etag?: string;
  readonly htmlLink?: string;
  readonly description?: string;
  readonly attendees?: readonly EventGuest[];
  readonly extendedProperties?: { readonly private?: Readonly<Record<string, string>> };
  readonly conferenceData?: { readonly createRequest?: { readonly status?: { readonly statusCode?: string } } };
}

const FIELDS =
  'fields=id,status,etag,htmlLink,description,attendees,extendedProperties(private),conferenceData(createRequest(status))';

/** Which files the description links to, so that the links can follow when a file is made again. */
const LINKED = 'scFiles';

export const getMeeting = (engagement: string): GoogleRequest => ({
  method: 'GET',
  url: `${EVENTS}/${meetingEventId(engagement)}?${FIELDS}`,
});

export interface MeetingContent {
  readonly summary: string;
  /** HTML subset that Calendar shows; already escaped. */
  readonly description: string;
  /** IDs of the files that it links to, in a fixed order. */
  readonly linked: readonly string[];
}

/** Makes the series and mails the invitations. A second try answers 409: the ID is taken. */
export function insertMeeting(
  engagement: string,
  intake: Intake,
  owner: string,
  content: MeetingContent,
  offset: ZoneOffset,
): GoogleRequest {
  const { meeting, timeZone } = intake;
  const { linked, ...texts } = content;
  return {
    method: 'POST',
    url: `${EVENTS}?conferenceDataVersion=1&sendUpdates=all&${FIELDS}`,
    body: {
      id: meetingEventId(engagement),
      ...texts,
      ...startAndEnd(meeting, timeZone),
      recurrence: [recurrenceRule(meeting, timeZone, offset)],
      attendees: guestsOf(intake.people, owner),
      guestsCanModify: false,
      guestsCanInviteOthers: false,
      reminders: { useDefault: true },
      // Private ones are the organiser's own; by the shared one a guest's add-on finds the meetings too.
      extendedProperties: {
        private: { scEngagement: engagement, [LINKED]: linked.join() },
        shared: { scEngagement: engagement },
      },
      ...placeOf(meeting, engagement),
    },
  };
}

/** Calendar could not add the Meet link that was asked for; one that people took out later is their affair. */
export const lacksMeet = ({ conferenceData }: MeetingEvent): boolean =>
  conferenceData?.createRequest?.status?.statusCode === 'failure';

/** Wall-clock start and end with the zone beside them, so the local hour stays across clock changes. */
export function startAndEnd(
  { firstDate, time, minutes }: Pick<WeeklyMeeting, 'firstDate' | 'time' | 'minutes'>,
  timeZone: string,
) {
  const date = parseCivilDate(firstDate);
  const start = parseWallTime(time);
  if (!date || !start) throw new Error(`Unchecked meeting: ${firstDate} ${time}`);
  const end = start.hour * 60 + start.minute + minutes;
  const endDate = formatCivilDate(addDays(date, Math.floor(end / 1440)));
  const endTime = formatWallTime({ hour: Math.floor((end % 1440) / 60), minute: end % 60 });
  return {
    start: { dateTime: `${firstDate}T${time}:00`, timeZone },
    end: { dateTime: `${endDate}T${endTime}:00`, timeZone },
  };
}

/** RFC 5545: with a timed start, UNTIL is in UTC; we take the end of the last local day. */
export function recurrenceRule(
  { weekday, lastDate }: Pick<WeeklyMeeting, 'weekday' | 'lastDate'>,
  timeZone: string,
  offset: ZoneOffset,
): string {
  const rule = `RRULE:FREQ=WEEKLY;BYDAY=${weekday}`;
  const last = lastDate === undefined ? null : parseCivilDate(lastDate);
  if (!last) return rule;
  const midnight = resolveLocal(addDays(last, 1), { hour: 0, minute: 0 }, timeZone, offset);
  // A midnight that the clocks jump over: the day ends where it would begin in UTC.
  const instant = midnight.kind === 'instant' ? midnight.instant : (dayNumber(last) + 1) * 86_400_000;
  return `${rule};UNTIL=${new Date(instant - 1000).toISOString().replace(/[-:]|\.\d{3}/g, '')}`;
}

/** Those who come; the organiser has accepted. */
function guestsOf(people: readonly Person[], owner: string): EventGuest[] {
  const guests = people
    .filter((person) => person.weekly && person.email !== owner)
    .map((person): EventGuest => ({ email: person.email, displayName: person.name }));
  const host = people.find((person) => person.email === owner);
  return [{ email: owner, ...(host ? { displayName: host.name } : {}), responseStatus: 'accepted' }, ...guests];
}

function placeOf({ place }: WeeklyMeeting, engagement: string): object {
  switch (place.kind) {
    case 'onsite':
      return { location: place.address };
    case 'link':
      return { location: place.url };
    case 'meet':
      return {
        conferenceData: { createRequest: { requestId: engagement, conferenceSolutionKey: { type: 'hangoutsMeet' } } },
      };
  }
}

/** Weekly people of the intake who are not guests of the event. */
export function missingGuests(event: MeetingEvent, people: readonly Person[], owner: string): Person[] {
  const invited = new Set((event.attendees ?? []).map((guest) => guest.email?.toLowerCase()));
  return people.filter((person) => person.weekly && person.email !== owner && !invited.has(person.email));
}

/** The description with links to files that were made again, whatever people wrote around them; null when all lead to what is there. */
export function renewedLinks(event: MeetingEvent, { linked }: MeetingContent): object | null {
  const properties = event.extendedProperties?.private;
  const before = properties?.[LINKED]?.split(',') ?? [];
  if (before.length !== linked.length || before.every((id, index) => id === linked[index])) return null;
  const { description } = event;
  const renewed = before.reduce((text, id, index) => text?.split(id).join(linked[index]), description);
  return {
    ...(renewed === undefined ? {} : { description: renewed }),
    extendedProperties: { private: { ...properties, [LINKED]: linked.join() } },
  };
}

/**
 * Brings a deleted series back and adds guests, leaving the others as they are (their answers too). Nobody gets a mail for links alone.
 * @param links as {@link renewedLinks} gives them
 * @throws nothing itself; Google answers 412 when the event has changed since it was read
 */
export function mendMeeting(event: MeetingEvent, added: readonly Person[], links: object | null): GoogleRequest {
  const cancelled = event.status === 'cancelled';
  const attendees = [
    ...(event.attendees ?? []),
    ...added.map(({ email, name }): EventGuest => ({ email, displayName: name })),
  ];
  return {
    method: 'PATCH',
    url: `${EVENTS}/${event.id}?sendUpdates=${cancelled || added.length > 0 ? 'all' : 'none'}&${FIELDS}`,
    body: {
      ...links,
      ...(cancelled ? { status: 'confirmed' } : {}),
      ...(added.length > 0 ? { attendees } : {}),
    },
    ...(event.etag ? { ifMatch: event.etag } : {}),
  };
}
