/** Writes the date and time parts of a pattern in the words of a locale. */
import type { PatternPart } from './pattern';
import { civilTime, type CivilTime } from './serial';

/** @param tag BCP 47 */
export function formatDate(serial: number, parts: readonly PatternPart[], tag: string): string {
  const precise = parts.some(({ kind, ...part }) => kind === 'date' && /\.0/.test((part as { text: string }).text));
  const time = civilTime(precise ? serial : Math.round(serial * 86_400) / 86_400);
  const half = parts.some((part) => part.kind === 'date' && /^a/i.test(part.text));
  return parts
    .map((part, i) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'elapsed') return elapsed(part.text, serial);
      if (part.kind === 'date') return datePart(part.text, time, tag, half, isMinute(parts, i));
      return part.kind === 'digits' ? part.text : '';
    })
    .join('');
}

/** `m` means minutes next to hours or seconds, and months elsewhere. A capital M is a month only before or after no time part. */
function isMinute(parts: readonly PatternPart[], at: number): boolean {
  const clock = (step: 1 | -1): string | undefined => {
    for (let i = at + step; i >= 0 && i < parts.length; i += step) {
      const part = parts[i] as PatternPart;
      if (part.kind === 'date' || part.kind === 'elapsed') return part.text.charAt(0).toLowerCase();
    }
    return undefined;
  };
  return clock(-1) === 'h' || clock(1) === 's';
}

function elapsed(text: string, serial: number): string {
  const seconds = Math.round(serial * 86_400);
  const unit = text.startsWith('h') ? 3600 : text.startsWith('m') ? 60 : 1;
  return String(Math.trunc(seconds / unit)).padStart(text.length, '0');
}

function datePart(text: string, time: CivilTime, tag: string, half: boolean, minute: boolean): string {
  const two = (value: number) => String(value).padStart(text.length >= 2 ? 2 : 1, '0');
  const lower = text.toLowerCase();
  switch (lower.charAt(0)) {
    case 'y':
      return lower.length > 2 ? String(time.year).padStart(4, '0') : String(time.year % 100).padStart(2, '0');
    case 'd':
      return lower.length < 3 ? two(time.day) : name(time, tag, { weekday: lower.length === 3 ? 'short' : 'long' });
    case 'm':
      if (lower.length < 3) return two(minute ? time.minute : time.month);
      if (lower.length === 5) return name(time, tag, { month: 'long' }).charAt(0).toUpperCase();
      return monthName(time, tag, lower.length === 3 ? 'short' : 'long');
    case 'h':
      return two(half ? ((time.hour + 11) % 12) + 1 : time.hour);
    case 's': {
      const [, zeros] = lower.split('.');
      const seconds = String(time.second).padStart(lower.startsWith('ss') ? 2 : 1, '0');
      return zeros ? `${seconds}.${String(time.millisecond).padStart(3, '0').slice(0, zeros.length)}` : seconds;
    }
    default:
      if (lower === 'a/p') return time.hour < 12 ? 'A' : 'P';
      return time.hour < 12 ? 'AM' : 'PM';
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function name(time: CivilTime, tag: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${tag} ${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
    formatters.set(key, formatter);
  }
  const parts = formatter.formatToParts(Date.UTC(time.year, time.month - 1, time.day));
  return parts.find(({ type }) => type === 'month' || type === 'weekday')?.value ?? '';
}

/** Month names as they stand beside a day ("23 ноября"), which is how sheets use them. */
const monthName = (time: CivilTime, tag: string, month: 'short' | 'long') => name(time, tag, { month, day: 'numeric' });
