/** Reads dates, times and both together as a person types them in a locale. */
import type { LocaleFacts } from '../formats/locale';
import { serialOfDate, serialOfTime } from '../formats/serial';
import type { NumberFormat } from '../google-types';

interface Dated {
  readonly value: number;
  readonly format: NumberFormat;
}

/** Null when it is neither. @param year of today, for dates without one */
export function parseDateTime(text: string, locale: LocaleFacts, year: number): Dated | null {
  const [, datePart = '', timePart = ''] =
    /^(.*?)[\sT]*(\d{1,3}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?\s*(?:[ap]\.?m\.?)?)?$/i.exec(text) ?? [];
  const date = datePart === '' ? null : parseDate(datePart.replace(/,$/, ''), locale, year);
  const time = timePart === '' ? null : parseTime(timePart);
  if (datePart !== '' && !date) return null;
  if (timePart !== '' && time === null) return null;
  if (date && time !== null) {
    const pattern = date.format.pattern ? `${date.format.pattern} ${locale.time}` : undefined;
    return { value: date.value + time.value, format: { type: 'DATE_TIME', ...(pattern ? { pattern } : {}) } };
  }
  if (date) return date;
  return time === null ? null : { value: time.value, format: time.format };
}

function parseTime(text: string): Dated | null {
  const match = /^(\d{1,3}):(\d{2})(?::(\d{2}(?:\.\d{1,3})?))?\s*(?:([ap])\.?m\.?)?$/i.exec(text);
  if (!match) return null;
  const [, hours, minutes, seconds = '0', half] = match;
  let hour = Number(hours);
  if (Number(minutes) > 59 || Number(seconds) >= 60) return null;
  if (half) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  // More than a day's hours are a duration.
  const format: NumberFormat = hour > 23 ? { type: 'TIME', pattern: '[h]:mm:ss' } : { type: 'TIME' };
  return { value: serialOfTime(hour, Number(minutes), Number(seconds)), format };
}

function parseDate(text: string, locale: LocaleFacts, thisYear: number): Dated | null {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) {
    const pattern = `yyyy${iso[2] as string}mm${iso[2] as string}dd`;
    return dated(Number(iso[1]), Number(iso[3]), Number(iso[4]), { type: 'DATE', pattern });
  }
  const signs = locale.dateSigns.replace('-', '\\-').replace('/', '\\/');
  const numeric = new RegExp(`^(\\d{1,2})([${signs}])(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?\\.?$`).exec(text);
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[3])];
    const [day, month] = locale.order === 'dmy' ? [first, second] : [second, first];
    const written = numeric[4];
    // In a locale with decimal commas `1.5` is the first of May; where a point is the decimal sign it never comes here.
    return dated(written === undefined ? thisYear : fullYear(written), month, day, { type: 'DATE' });
  }
  return parseNamed(text, locale, thisYear);
}

const fullYear = (text: string) => (text.length > 2 ? Number(text) : Number(text) + (Number(text) < 50 ? 2000 : 1900));

function parseNamed(text: string, locale: LocaleFacts, thisYear: number): Dated | null {
  const dayFirst = /^(\d{1,2})[\s-]+(\p{L}+)\.?(?:[\s-]+(\d{4}|\d{2})(?:\s*(?:г|р)\.?)?)?$/u.exec(text);
  const monthFirst = /^(\p{L}+)\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/u.exec(text);
  const [day, word, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : [];
  if (!day || !word) return null;
  const month = monthNamed(word, locale.tag);
  if (month === null) return null;
  const pattern = dayFirst ? 'd mmmm yyyy' : 'mmmm d, yyyy';
  return dated(year === undefined ? thisYear : fullYear(year), month, Number(day), { type: 'DATE', pattern });
}

const months = new Map<string, readonly string[]>();

function monthNamed(word: string, tag: string): number | null {
  let names = months.get(tag);
  if (!names) {
    const long = new Intl.DateTimeFormat(tag, { month: 'long', day: 'numeric', timeZone: 'UTC' });
    names = Array.from({ length: 12 }, (_, i) =>
      (long.formatToParts(Date.UTC(2001, i, 1)).find(({ type }) => type === 'month')?.value ?? '').toLowerCase(),
    );
    months.set(tag, names);
  }
  const lower = word.toLowerCase();
  if (lower.length < 3) return null;
  const at = names.findIndex((name) => name === lower || name.slice(0, 3) === lower);
  return at < 0 ? null : at + 1;
}

function dated(year: number, month: number, day: number, format: NumberFormat): Dated | null {
  const value = serialOfDate(year, month, day);
  return value === null ? null : { value, format };
}
