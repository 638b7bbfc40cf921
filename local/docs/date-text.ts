/** How a date chip is written out in its locale and time zone. */
import type { DateElementProperties } from './google-types';
import { refuse, unsupported } from './refusal';

/** The properties with defaults and the text to display. */
export function displayDate(properties: DateElementProperties): DateElementProperties {
  const { timestamp, locale = 'en', timeZoneId = 'etc/UTC' } = properties;
  const dateFormat = known(properties.dateFormat) ?? 'DATE_FORMAT_MONTH_DAY_YEAR_ABBREVIATED';
  const timeFormat = known(properties.timeFormat) ?? 'TIME_FORMAT_DISABLED';
  const at = timestamp === undefined ? Number.NaN : Date.parse(timestamp);
  if (Number.isNaN(at)) return refuse('dateElementProperties.timestamp must be a valid timestamp.');
  if (dateFormat === 'DATE_FORMAT_CUSTOM') return unsupported('A custom date format');
  try {
    const date = formatDate(new Date(at), dateFormat, locale, timeZoneId);
    const time = formatTime(new Date(at), timeFormat, locale, timeZoneId);
    const displayText = [date, time].filter(Boolean).join(dateFormat === 'DATE_FORMAT_ISO8601' ? ' ' : ', ');
    return { timestamp: timestamp as string, timeZoneId, locale, dateFormat, timeFormat, displayText };
  } catch (error) {
    if (error instanceof RangeError) return refuse(`dateElementProperties: ${error.message}`);
    throw error;
  }
}

const known = <T extends string>(value: T | undefined): T | undefined =>
  value?.endsWith('_UNSPECIFIED') ? undefined : value;

function formatDate(at: Date, format: string, locale: string, timeZone: string): string {
  if (format === 'DATE_FORMAT_ISO8601') return at.toLocaleDateString('sv-SE', { timeZone });
  const month = format.endsWith('FULL') ? 'long' : 'short';
  const year = format.includes('YEAR') ? ({ year: 'numeric' } as const) : {};
  return at.toLocaleDateString(locale, { month, day: 'numeric', ...year, timeZone });
}

function formatTime(at: Date, format: string, locale: string, timeZone: string): string {
  if (format === 'TIME_FORMAT_DISABLED') return '';
  const zone = format.endsWith('TIMEZONE') ? ({ timeZoneName: 'short' } as const) : {};
  return at.toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit', ...zone, timeZone });
}
