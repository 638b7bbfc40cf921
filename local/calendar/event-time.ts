/** Start and end of events: read from requests, compared, moved, shown. */
import { compactUtc, formatInstant, instantAt, isZone, wallAt } from './local-time';
import { emptyRange, invalid, required } from './refusals';

/** As Calendar writes it in JSON; null clears a member in a patch. */
export interface WireTime {
  readonly date?: string | null;
  readonly dateTime?: string | null;
  readonly timeZone?: string | null;
}

/**
 * A timed moment keeps its wall time, as the occurrences of a series are found by it; milliseconds, `wall` counted as if it were UTC.
 * `zone` null: none was given, so the calendar's counts.
 */
export type EventTime =
  | { readonly kind: 'day'; readonly date: string }
  | { readonly kind: 'timed'; readonly instant: number; readonly wall: number; readonly zone: string | null };

const DAY = 86_400_000;
const DATE = /^\d{4}-\d\d-\d\d$/;
const DATE_TIME = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/i;

const realDate = (date: string): boolean =>
  DATE.test(date) &&
  !Number.isNaN(Date.parse(`${date}T00:00:00Z`)) &&
  new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);

/**
 * @param which `start` or `end`, for the words of a refusal
 * @throws ApiError 400
 */
export function readTime(which: 'start' | 'end', value: WireTime | null | undefined): EventTime {
  const date = value?.date ?? undefined;
  const dateTime = value?.dateTime ?? undefined;
  const zone = value?.timeZone ?? undefined;
  if (zone !== undefined && !isZone(zone)) throw invalid(`Invalid time zone definition for ${which} time.`);
  if (date === undefined && dateTime === undefined) throw required(`Missing ${which} time.`);
  if (date !== undefined && dateTime !== undefined) throw invalid(`Invalid ${which} time.`);
  if (date !== undefined) {
    if (!realDate(date)) throw invalid(`Invalid value for: Invalid format: "${date}"`);
    return { kind: 'day', date };
  }
  return readTimed(which, dateTime as string, zone);
}

function readTimed(which: 'start' | 'end', dateTime: string, zone: string | undefined): EventTime {
  const match = DATE_TIME.exec(dateTime);
  const [, date = '', hour = '', minute = '', second = '00', offset] = match ?? [];
  if (!match || !realDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    throw invalid(`Invalid value for: Invalid format: "${dateTime}"`);
  }
  const wall = Date.parse(`${date}T${hour}:${minute}:${second}Z`);
  if (offset !== undefined) {
    const instant = Date.parse(
      `${date}T${hour}:${minute}:${second}${offset.toUpperCase().replace(/^(.\d\d)(\d\d)$/, '$1:$2')}`,
    );
    return { kind: 'timed', instant, wall: zone === undefined ? wall : wallAt(zone, instant), zone: zone ?? null };
  }
  if (zone === undefined) throw required(`Missing time zone definition for ${which} time.`);
  return { kind: 'timed', instant: instantAt(zone, wall), wall, zone };
}

/** @throws ApiError 400 when the two do not fit together */
export function checkRange(start: EventTime, end: EventTime): void {
  if (start.kind !== end.kind) throw invalid('Start and end times must either both be date or both be dateTime.');
  if (start.kind === 'day' && end.kind === 'day' && end.date <= start.date) throw emptyRange();
  if (start.kind === 'timed' && end.kind === 'timed' && end.instant < start.instant) throw emptyRange();
}

/** When it is on the calendar whose zone is `calendarZone`: an all-day event begins at its local midnight. */
export const instantOf = (time: EventTime, calendarZone: string): number =>
  time.kind === 'timed' ? time.instant : instantAt(calendarZone, dayNumber(time.date) * DAY);

export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/** The wall clock in milliseconds as if it were UTC; midnight for a day. */
export const wallOf = (time: EventTime): number => (time.kind === 'timed' ? time.wall : dayNumber(time.date) * DAY);

/** The same kind of time at another wall clock: a series repeats by its wall clock, whatever the clocks of its zone do. */
export function atWall(time: EventTime, wall: number): EventTime {
  if (time.kind === 'day') return { kind: 'day', date: new Date(wall).toISOString().slice(0, 10) };
  const zone = time.zone ?? 'UTC';
  return { ...time, wall, instant: instantAt(zone, wall) };
}

/** The end that keeps the event's length: in days for all-day events, in real time otherwise. */
export function endAfter(start: EventTime, firstStart: EventTime, firstEnd: EventTime): EventTime {
  if (start.kind === 'day' || firstStart.kind === 'day' || firstEnd.kind === 'day') {
    return atWall(firstEnd, wallOf(start) + wallOf(firstEnd) - wallOf(firstStart));
  }
  const instant = start.instant + firstEnd.instant - firstStart.instant;
  return { kind: 'timed', instant, wall: wallAt(firstEnd.zone ?? 'UTC', instant), zone: firstEnd.zone };
}

/** How the occurrence is named in the IDs of instances. */
export const occurrenceKey = (time: EventTime): string =>
  time.kind === 'day' ? time.date.replace(/-/g, '') : compactUtc(time.instant);

/** @param zone the zone of the response; timed moments are shown in it, beside the event's own zone */
export function showTime(time: EventTime, zone: string, calendarZone: string): WireTime {
  if (time.kind === 'day') return { date: time.date };
  return { dateTime: formatInstant(zone, time.instant), timeZone: time.zone ?? calendarZone };
}
