/** Civil dates and times in a time zone, with the zone's rules passed in as a function; no Date parsing, no default zone. */
import { WEEKDAYS, type Weekday } from './intake';

/** Minutes to add to UTC to get the local wall clock at an instant (ms since 1970); null when the zone is unknown. */
export type ZoneOffset = (instant: number, timeZone: string) => number | null;

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface WallTime {
  readonly hour: number;
  readonly minute: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Reads `YYYY-MM-DD`; null when malformed or not in the calendar (2026-02-30). */
export function parseCivilDate(text: string): CivilDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return formatCivilDate(fromDayNumber(dayNumber(date))) === text ? date : null;
}

/** Reads `HH:MM`, 00:00 to 23:59; null when malformed. */
export function parseWallTime(text: string): WallTime | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return match ? { hour: Number(match[1]), minute: Number(match[2]) } : null;
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

export const formatCivilDate = (date: CivilDate): string => `${pad(date.year, 4)}-${pad(date.month)}-${pad(date.day)}`;
export const formatWallTime = (time: WallTime): string => `${pad(time.hour)}:${pad(time.minute)}`;

/** Days since 1970-01-01. */
export const dayNumber = (date: CivilDate): number => Math.floor(Date.UTC(date.year, date.month - 1, date.day) / DAY);

export function fromDayNumber(days: number): CivilDate {
  const at = new Date(days * DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}

export const addDays = (date: CivilDate, days: number): CivilDate => fromDayNumber(dayNumber(date) + days);

/** 1970-01-01 was a Thursday. */
export const weekdayOf = (date: CivilDate): Weekday => WEEKDAYS[(((dayNumber(date) + 3) % 7) + 7) % 7] as Weekday;

/** The date in the zone at an instant. */
export function civilDateAt(instant: number, timeZone: string, offset: ZoneOffset): CivilDate {
  return fromDayNumber(Math.floor((instant + (offset(instant, timeZone) ?? 0) * MINUTE) / DAY));
}

export type Resolved =
  | { readonly kind: 'instant'; readonly instant: number }
  /** The wall time does not exist on that day: the clocks jump over it. */
  | { readonly kind: 'gap' }
  | { readonly kind: 'unknownZone' };

/**
 * The instant of a wall time in a zone. A time that occurs twice (the clocks go back) is the first of the two,
 * as Google Calendar takes it.
 */
export function resolveLocal(date: CivilDate, time: WallTime, timeZone: string, offset: ZoneOffset): Resolved {
  const asUtc = dayNumber(date) * DAY + (time.hour * 60 + time.minute) * MINUTE;
  // Offsets a day before and after bracket any change of the clocks around this wall time.
  const before = offset(asUtc - DAY, timeZone);
  const after = offset(asUtc + DAY, timeZone);
  if (before === null || after === null) return { kind: 'unknownZone' };
  for (const candidate of before === after ? [before] : [before, after]) {
    const instant = asUtc - candidate * MINUTE;
    if (offset(instant, timeZone) === candidate) return { kind: 'instant', instant };
  }
  return { kind: 'gap' };
}

/** A zone-offset function on `Intl`, which both Apps Script's V8 and browsers have. */
export function intlZoneOffset(): ZoneOffset {
  const formats = new Map<string, Intl.DateTimeFormat | null>();
  const formatOf = (timeZone: string): Intl.DateTimeFormat | null => {
    let format = formats.get(timeZone);
    if (format === undefined) {
      format = makeFormat(timeZone);
      formats.set(timeZone, format);
    }
    return format;
  };
  return (instant, timeZone) => {
    const format = formatOf(timeZone);
    if (!format) return null;
    const parts: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(instant)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    const local = Date.UTC(year, month - 1, day, hour, minute, second);
    return Math.round((local - Math.floor(instant / 1000) * 1000) / MINUTE);
  };
}

/** Only names like `Europe/Kyiv` or `UTC`: `Intl` would also take offsets such as `+03:00`, which Calendar refuses for series. */
function makeFormat(timeZone: string): Intl.DateTimeFormat | null {
  if (!/^(UTC|[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/.test(timeZone)) return null;
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
}
