/** The weekly meetings on a person's calendar: what is asked of Calendar, and what its answers say. */
import { civilDateAt, formatCivilDate, formatWallTime, type ZoneOffset } from '../../domain/civil-time';
import { meetingEventId } from '../../domain/engagement';
import { splitOccurrenceId, type Guest, type Occurrence, type Place } from '../../domain/weekly/occurrence';
import type { GoogleRequest } from '../../workspace/port';
import { EVENTS, listEvents } from '../calendar/meeting';

interface WireTime {
  readonly dateTime?: string;
  readonly timeZone?: string;
}

export interface EventResource {
  readonly id: string;
  readonly etag?: string;
  readonly status?: string;
  readonly htmlLink?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly location?: string;
  readonly start?: WireTime;
  readonly end?: WireTime;
  readonly originalStartTime?: WireTime;
  readonly recurringEventId?: string;
  readonly recurrence?: readonly string[];
  readonly organizer?: { readonly email?: string; readonly self?: boolean };
  readonly attendees?: readonly {
    readonly email?: string;
    readonly displayName?: string;
    readonly responseStatus?: string;
    readonly organizer?: boolean;
  }[];
  readonly hangoutLink?: string;
  readonly extendedProperties?: {
    readonly private?: Readonly<Record<string, string>>;
    readonly shared?: Readonly<Record<string, string>>;
  };
}

/** An occurrence with the event that it was read from. */
export interface Met extends Occurrence {
  readonly event: EventResource;
}

const SHOWN =
  'id,status,etag,htmlLink,location,start,end,originalStartTime,recurringEventId,organizer,attendees,hangoutLink,extendedProperties';
const FIELDS = `${SHOWN},summary,description`;

const DAY = 86_400_000;
/** How far back a meeting without minutes is looked for; how far ahead meetings are shown, and a series is judged. */
const BACK = 40 * DAY;
const NEAR = 80 * DAY;
const FAR = 400 * DAY;

/**
 * Occurrences of all series of the engagement.
 * @param whole with their descriptions, and as far ahead as a series is judged; else as they are shown
 */
export const requestOccurrences = (engagement: string, mine: boolean, now: number, whole: boolean): GoogleRequest =>
  listEvents(engagement, mine, {
    singleEvents: 'true',
    orderBy: 'startTime',
    showDeleted: 'true',
    maxResults: '250',
    timeMin: new Date(now - BACK).toISOString(),
    timeMax: new Date(now + (whole ? FAR : NEAR)).toISOString(),
    fields: `items(${whole ? FIELDS : SHOWN})`,
  });

export const requestEvent = (id: string): GoogleRequest => ({
  method: 'GET',
  url: `${EVENTS}/${id}?fields=${encodeURIComponent(`${FIELDS},recurrence,reminders,colorId,visibility,transparency,guestsCanModify,guestsCanInviteOthers,guestsCanSeeOtherGuests,attachments`)}`,
});

/** The series that begins in place of another from this occurrence on: the same for every try (Calendar takes a–v and 0–9). */
export const seriesAfter = (engagement: string, occurrence: string, digest: (text: string) => string): string =>
  `${meetingEventId(engagement)}v${digest(occurrence).slice(0, 16)}`;

/** Whether the ID is that of an occurrence of the engagement. */
export function isOccurrenceOf(engagement: string, id: string): boolean {
  const split = splitOccurrenceId(id);
  const first = meetingEventId(engagement);
  return split !== null && (split.series === first || new RegExp(`^${first}v[0-9a-f]{16}$`).test(split.series));
}

export interface Zoned {
  readonly timeZone: string;
  readonly offset: ZoneOffset;
}

/** Null: no occurrence of a timed series. @param usual the engagement's zone, where the event names none */
export function metFrom(event: EventResource, { timeZone: usual, offset }: Zoned): Met | null {
  const split = splitOccurrenceId(event.id);
  if (!split) return null;
  const timeZone = event.start?.timeZone ?? event.originalStartTime?.timeZone ?? usual;
  const start = Date.parse(event.start?.dateTime ?? '');
  const end = Date.parse(event.end?.dateTime ?? '');
  // Of a cancelled one Google may tell no more than when it would be.
  const at = Number.isNaN(start) ? split.original : start;
  return {
    id: event.id,
    series: split.series,
    original: split.original,
    originalDate: localDate(split.original, timeZone, offset),
    start: at,
    end: Number.isNaN(end) ? at : end,
    date: localDate(at, timeZone, offset),
    time: localTime(at, timeZone, offset),
    timeZone,
    cancelled: event.status === 'cancelled',
    from: event.extendedProperties?.shared?.[FROM] ?? null,
    event,
  };
}

/** Names the occurrence in whose place a series begins: a shared property, for guests see no private ones. */
export const FROM = 'scFrom';

/** @param body the answer to {@link requestOccurrences} */
export const metIn = (body: unknown, zoned: Zoned): readonly Met[] =>
  ((body as { items?: readonly EventResource[] } | null)?.items ?? []).flatMap((event) => {
    const met = metFrom(event, zoned);
    return met ? [met] : [];
  });

const localDate = (instant: number, timeZone: string, offset: ZoneOffset): string =>
  formatCivilDate(civilDateAt(instant, timeZone, offset));

function localTime(instant: number, timeZone: string, offset: ZoneOffset): string {
  const minutes = Math.floor(instant / 60_000) + (offset(instant, timeZone) ?? 0);
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  return formatWallTime({ hour: Math.floor(ofDay / 60), minute: ofDay % 60 });
}

const ANSWERS = ['needsAction', 'declined', 'tentative', 'accepted'] as const;

export const guestsOf = ({ attendees = [], organizer }: EventResource): readonly Guest[] =>
  attendees.map(({ email = '', displayName = '', responseStatus, ...rest }) => ({
    email,
    name: displayName,
    answer: ANSWERS.find((answer) => answer === responseStatus) ?? 'needsAction',
    organizer: rest.organizer === true || email === organizer?.email,
  }));

export function placeOf({ hangoutLink, location = '' }: EventResource): Place & { readonly link?: string } {
  if (/^https?:\/\/\S+$/i.test(location)) return { kind: 'link', url: location };
  if (location !== '') return { kind: 'onsite', address: location };
  return hangoutLink === undefined ? { kind: 'none' } : { kind: 'meet', link: hangoutLink };
}

export const isOrganiser = ({ organizer }: EventResource, user: string): boolean =>
  organizer?.self === true || organizer?.email?.toLowerCase() === user;
