/** The fields of a clock trigger's event, in UTC as Google gives them. */
import { DateTime } from 'luxon';

export function clockFields(now: Date): Readonly<Record<string, string | number>> {
  const utc = DateTime.fromJSDate(now, { zone: 'utc' });
  return {
    year: utc.year,
    month: utc.month,
    'day-of-month': utc.day,
    'day-of-week': utc.weekday,
    'week-of-year': utc.weekNumber,
    hour: utc.hour,
    minute: utc.minute,
    second: utc.second,
    timezone: 'UTC',
  };
}
