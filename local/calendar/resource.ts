/** Shows an event as the JSON of Google's Event resource, for one person's calendar. */
import { showAttendees } from './attendees';
import type { Calendars } from './calendars';
import { showConference } from './conference';
import { showTime } from './event-time';
import { idOf, type Shown } from './occurrence';
import type { EventRecords, Own } from './records';

export interface Viewing {
  readonly viewer: string;
  /** Zone of the response; null: the calendar's. */
  readonly zone: string | null;
  /** maxAttendees; null: all. */
  readonly most: number | null;
}

export interface Showing {
  /** The Event resource. */
  resource(shown: Shown, viewing: Viewing): Record<string, unknown>;
  /** In quotes, as in the header. */
  etag(shown: Shown, viewer: string): string;
  /** Whether the event is on the viewer's calendar, not cancelled. */
  isActive(shown: Shown, viewer: string): boolean;
  /** The viewer's own part. */
  ownOf(shown: Shown, viewer: string): Own;
}

/** Whether the viewer takes part: only then the event tells more than its ID. */
export const takesPart = ({ series, content }: Shown, viewer: string): boolean =>
  series.organizer === viewer || content.attendees.some(({ email }) => email === viewer);

const rfc3339 = (instant: number): string => new Date(instant).toISOString();

export function showing(records: EventRecords, calendars: Calendars): Showing {
  function ownOf(shown: Shown, viewer: string): Own {
    const mine = records.own(viewer, idOf(shown));
    return mine.version > 0 || shown.instance === null ? mine : records.own(viewer, shown.series.id);
  }

  function etag(shown: Shown, viewer: string): string {
    const own =
      records.own(viewer, shown.series.id).version + (shown.instance ? records.own(viewer, idOf(shown)).version : 0);
    const versions = [shown.series.version, shown.instance?.exception?.version ?? 0, own];
    return `"${shown.series.created}${versions.map((version) => String(version).padStart(4, '0')).join('')}"`;
  }

  const isActive = (shown: Shown, viewer: string): boolean =>
    takesPart(shown, viewer) && shown.content.status !== 'cancelled' && ownOf(shown, viewer).removed !== true;

  /** What every representation has. */
  function identity(shown: Shown, { viewer, zone }: Viewing): Record<string, unknown> {
    const calendarZone = calendars.zoneOf(viewer);
    const { instance, series } = shown;
    return {
      kind: 'calendar#event',
      etag: etag(shown, viewer),
      id: idOf(shown),
      status: isActive(shown, viewer) ? shown.content.status : 'cancelled',
      ...(instance
        ? {
            recurringEventId: series.id,
            originalStartTime: showTime(instance.original, zone ?? calendarZone, calendarZone),
          }
        : {}),
    };
  }

  function details(shown: Shown, { viewer, zone, most }: Viewing): Record<string, unknown> {
    const { series, content, instance } = shown;
    const { conference, shared, source, start, end, guestsCanModify, guestsCanInviteOthers, guestsCanSeeOtherGuests } =
      content;
    const own = ownOf(shown, viewer);
    const {
      removed: _removed,
      version: _version,
      properties,
      reminders = { useDefault: true },
      visibility,
      transparency,
      ...colour
    } = own;
    const calendarZone = calendars.zoneOf(viewer);
    const person = (email: string): object => ({ email, ...(email === viewer ? { self: true } : {}) });
    const extended = {
      ...(Object.keys(properties).length > 0 ? { private: properties } : {}),
      ...(Object.keys(shared).length > 0 ? { shared } : {}),
    };
    const { summary, description, location, recurrence, attachments } = content;
    const optional = {
      summary,
      description,
      location,
      recurrence,
      attachments,
      ...(series.creator === viewer ? { source } : {}),
    };
    return {
      htmlLink: `https://www.google.com/calendar/event?eid=${Buffer.from(`${idOf(shown)} ${viewer}`).toString('base64url')}`,
      created: rfc3339(series.created),
      updated: rfc3339(Math.max(series.updated, instance?.exception?.updated ?? 0)),
      ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
      creator: person(series.creator),
      organizer: person(series.organizer),
      start: showTime(start, zone ?? calendarZone, calendarZone),
      end: showTime(end, zone ?? calendarZone, calendarZone),
      iCalUID: series.iCalUid,
      sequence: Math.max(series.sequence, instance?.exception?.sequence ?? 0),
      ...showAttendees(content, { viewer, organizer: series.organizer, most }),
      ...(guestsCanModify ? { guestsCanModify } : {}),
      ...(guestsCanInviteOthers ? {} : { guestsCanInviteOthers }),
      ...(guestsCanSeeOtherGuests ? {} : { guestsCanSeeOtherGuests }),
      ...(Object.keys(extended).length > 0 ? { extendedProperties: extended } : {}),
      ...(visibility === undefined || visibility === 'default' ? {} : { visibility }),
      ...(transparency === undefined || transparency === 'opaque' ? {} : { transparency }),
      ...colour,
      ...showConference(conference),
      reminders,
      eventType: 'default',
    };
  }

  return {
    etag,
    isActive,
    ownOf,
    /** A cancelled event tells its details on the organiser's calendar only (Events reference, `status`). */
    resource(shown, viewing) {
      const full = isActive(shown, viewing.viewer) || shown.series.organizer === viewing.viewer;
      return full ? { ...identity(shown, viewing), ...details(shown, viewing) } : identity(shown, viewing);
    },
  };
}
