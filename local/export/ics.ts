/** Writes calendar events as an iCalendar file that any calendar program imports. */
import icalGenerator, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalAttendeeData,
  type ICalCalendar,
  type ICalEventData,
} from 'ical-generator';
import { DateTime } from 'luxon';
import { vtimezone } from './vtimezone';

interface IcsTime {
  readonly date?: string;
  readonly dateTime?: string;
  readonly timeZone?: string;
}

interface IcsAttendee {
  readonly email: string;
  readonly displayName?: string;
  readonly optional?: boolean;
  readonly responseStatus?: string;
}

/** The parts of Calendar's Event resource that the file holds. */
export interface IcsEvent {
  readonly id: string;
  readonly iCalUID?: string;
  readonly status?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly location?: string;
  readonly hangoutLink?: string;
  readonly htmlLink?: string;
  /** RFC 3339. */
  readonly created?: string;
  readonly updated?: string;
  readonly sequence?: number;
  readonly start?: IcsTime;
  readonly end?: IcsTime;
  readonly recurrence?: readonly string[];
  readonly recurringEventId?: string;
  readonly originalStartTime?: IcsTime;
  readonly organizer?: { readonly email?: string; readonly displayName?: string };
  readonly attendees?: readonly IcsAttendee[];
  readonly transparency?: string;
}

/** A series without an end gets the clock changes of this many years after its start. */
const YEARS = 10;

const STATUS: Readonly<Record<string, ICalEventStatus>> = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};
const RESPONSE: Readonly<Record<string, ICalAttendeeStatus>> = {
  needsAction: ICalAttendeeStatus.NEEDSACTION,
  declined: ICalAttendeeStatus.DECLINED,
  tentative: ICalAttendeeStatus.TENTATIVE,
  accepted: ICalAttendeeStatus.ACCEPTED,
};

const isDay = (time: IcsTime | undefined): boolean => time?.date !== undefined;

/** In its own zone, so that the file says the wall-clock hour that the series repeats at. */
function moment(time: IcsTime, zone: string): DateTime {
  return time.date === undefined
    ? DateTime.fromISO(time.dateTime ?? '', { zone: time.timeZone ?? zone }).setZone(zone)
    : DateTime.fromISO(time.date, { zone: 'utc' });
}

const zoneOf = ({ start }: IcsEvent): string => start?.timeZone ?? 'UTC';

function attendee({ email, displayName, optional, responseStatus = 'needsAction' }: IcsAttendee): ICalAttendeeData {
  return {
    email,
    name: displayName ?? email,
    rsvp: responseStatus === 'needsAction',
    role: optional === true ? ICalAttendeeRole.OPT : ICalAttendeeRole.REQ,
    status: RESPONSE[responseStatus] ?? ICalAttendeeStatus.NEEDSACTION,
  };
}

/** EXDATE lines for the occurrences of the series that were cancelled. */
function cancelledDates(series: IcsEvent, all: readonly IcsEvent[]): string[] {
  const zone = zoneOf(series);
  return all
    .filter(({ recurringEventId, status }) => recurringEventId === series.id && status === 'cancelled')
    .flatMap(({ originalStartTime: time }) => {
      if (!time) return [];
      const at = moment(time, zone);
      return [
        isDay(time)
          ? `EXDATE;VALUE=DATE:${at.toFormat('yyyyMMdd')}`
          : `EXDATE;TZID=${zone}:${at.toFormat("yyyyMMdd'T'HHmmss")}`,
      ];
    });
}

function recurrenceOf(event: IcsEvent, all: readonly IcsEvent[]): string | undefined {
  const lines = [...(event.recurrence ?? []), ...cancelledDates(event, all)];
  if (lines.length === 0) return undefined;
  // The library takes a single line for an RRULE; dates may be listed twice without harm (RFC 5545 3.8.5.2).
  if (lines.length === 1 && !lines[0]?.startsWith('RRULE')) return [...lines, ...lines].join('\r\n');
  return lines.join('\r\n');
}

function eventData(event: IcsEvent, all: readonly IcsEvent[]): ICalEventData {
  const {
    start,
    end,
    summary = '',
    description,
    location,
    hangoutLink,
    organizer,
    transparency,
    originalStartTime: original,
  } = event;
  if (!start || !end) throw new TypeError(`The event ${event.id} has no start or no end.`);
  const series = event.recurringEventId === undefined ? event : all.find(({ id }) => id === event.recurringEventId);
  const zone = zoneOf(series ?? event);
  const repeating = recurrenceOf(event, all);
  const status = STATUS[event.status ?? 'confirmed'];
  const data: ICalEventData = {
    id: event.iCalUID ?? series?.iCalUID ?? `${series?.id ?? event.id}@google.com`,
    sequence: event.sequence ?? 0,
    start: moment(start, zone),
    end: moment(end, zone),
    allDay: isDay(start),
    summary,
    transparency: transparency === 'transparent' ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    attendees: (event.attendees ?? []).map(attendee),
  };
  if (!isDay(start)) data.timezone = zone;
  if (status) data.status = status;
  if (repeating !== undefined) data.repeating = repeating;
  if (original) data.recurrenceId = moment(original, zone);
  if (event.updated !== undefined) data.stamp = data.lastModified = new Date(event.updated);
  if (event.created !== undefined) data.created = new Date(event.created);
  if (description !== undefined) data.description = { plain: plainText(description), html: description };
  const place = location ?? hangoutLink;
  if (place !== undefined) data.location = { title: place };
  const link = hangoutLink ?? event.htmlLink;
  if (link !== undefined) data.url = link;
  if (organizer?.email !== undefined)
    data.organizer = { email: organizer.email, name: organizer.displayName ?? organizer.email };
  return data;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** Calendar's descriptions are HTML; programs that read plain text get lines. */
function plainText(html: string): string {
  return html
    .replace(/<a\b[^>]*\bhref="([^"]*)"[^>]*>(.*?)<\/a>/gis, (_, url: string, text: string) =>
      text === url ? url : `${text} (${url})`,
    )
    .replace(/<br\s*\/?>|<\/(p|div|li|h\d)>/gi, '\n')
    .replace(/<li\b[^>]*>/gi, '- ')
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Years that the zone definitions must cover. */
function years(events: readonly IcsEvent[]): readonly [number, number] {
  const all = events
    .flatMap(({ start, end }) => [start, end])
    .map((time) => Number((time?.dateTime ?? time?.date ?? '').slice(0, 4)));
  const known = all.filter((year) => year > 0);
  return [Math.min(...known) - 1, Math.max(...known) + YEARS];
}

function calendarFor(events: readonly IcsEvent[]): ICalCalendar {
  const [from, to] = years(events);
  return icalGenerator({
    prodId: { company: 'Sales Conveyor', product: 'Engagement', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: (zone: string) => (zone === 'UTC' ? null : vtimezone(zone, from, to)) },
  });
}

/**
 * An iCalendar file (RFC 5545, CRLF line ends) of Calendar's Event resources: series with their exceptions (as events.list gives them
 * without singleEvents) or single events. Cancelled series and events are left out, cancelled occurrences become EXDATE.
 * @throws TypeError for an event without start or end
 */
export function exportIcs(events: readonly IcsEvent[]): string {
  const living = new Set(events.filter(({ status }) => status !== 'cancelled').map(({ id }) => id));
  const kept = events.filter(
    ({ id, recurringEventId }) => living.has(id) && (recurringEventId === undefined || living.has(recurringEventId)),
  );
  if (kept.length === 0)
    return icalGenerator({ prodId: { company: 'Sales Conveyor', product: 'Engagement', language: 'EN' } }).toString();
  const calendar = calendarFor(kept);
  for (const event of kept) calendar.createEvent(eventData(event, events));
  return calendar.toString();
}
