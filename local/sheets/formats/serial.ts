/** Serial numbers: days since 30 December 1899, the time of day as a fraction, without a time zone. */

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

export interface CivilTime {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

/** Serial number of a civil date; null when there is no such day. */
export function serialOfDate(year: number, month: number, day: number): number | null {
  const at = new Date(Date.UTC(2000, month - 1, day));
  at.setUTCFullYear(year, month - 1, day);
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  return Math.round((at.getTime() - EPOCH) / DAY);
}

export const serialOfTime = (hour: number, minute: number, second: number): number =>
  (hour * 3600 + minute * 60 + second) / 86_400;

/** Rounded to milliseconds. */
export function civilTime(serial: number): CivilTime {
  const at = new Date(EPOCH + Math.round(serial * DAY));
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    millisecond: at.getUTCMilliseconds(),
    weekday: at.getUTCDay(),
  };
}

/** The serial number of a moment as clocks in the time zone show it. */
export function serialNow(now: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(now);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const days = serialOfDate(part('year'), part('month'), part('day')) ?? 0;
  return days + serialOfTime(part('hour'), part('minute'), part('second'));
}
