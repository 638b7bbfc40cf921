/** Tells when an event is, in words, in a time zone. */
import type { Event, EventTime } from './wire';

/** What FullCalendar is told of a moment: the clock's reading in the zone, e.g. `2026-11-24T10:00:00`. */
export function wallClock(instant: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '00';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}`;
}

/** A date for whole days. */
export function wallOf({ date, dateTime }: EventTime, zone: string): string {
  return date ?? wallClock(new Date(dateTime ?? 0), zone);
}

const DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit' } as const;
const DAY_LENGTH = 86_400_000;

/** One line for the zone of the event, and one for that of the calendar where it is another. */
export function tellWhen({ start = {}, end = {} }: Event, calendarZone: string, locale: string): string[] {
  if (start.date !== undefined) {
    const format = new Intl.DateTimeFormat(locale, { ...DAY, timeZone: 'UTC' });
    // The end of whole days is the day after the last.
    const last = new Date(Date.parse(end.date ?? start.date) - DAY_LENGTH);
    return [format.formatRange(new Date(start.date), last)];
  }
  const from = new Date(start.dateTime ?? 0);
  const to = new Date(end.dateTime ?? 0);
  const tell = (zone: string): string => {
    const options = { ...DAY, ...TIME, timeZone: zone };
    return new Intl.DateTimeFormat(locale, options).formatRange(from, to);
  };
  const own = start.timeZone ?? calendarZone;
  const zones = tell(own) === tell(calendarZone) ? [own] : [own, calendarZone];
  return zones.map((zone) => `${tell(zone)} (${zone})`);
}
