/** Days and moments as people and systems write them in en, ru and uk: the order of day and month by evidence. */
import { formatCivilDate, fromDayNumber, parseCivilDate } from '../civil-time';
import { monthNamed } from './month-names';

/** Of `03/04/2026`: the day first, or the month; null: nothing tells. */
export type DateOrder = 'dmy' | 'mdy' | null;

export interface Moment {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:MM:SS`; null: a day without a time. */
  readonly time: string | null;
  /** Minutes to add to UTC; null: the zone is not said. */
  readonly offset: number | null;
}

export type DateReading =
  | { readonly ok: true; readonly moment: Moment | null }
  | { readonly ok: false; readonly why: 'notADate' | 'ambiguous' | 'noSuchDay' };

/** What stands where there is no date; amoCRM says that a deal is not closed. */
const BLANK = /^(?:[-–—]+|n\/?a|null|нет|немає|не закрыт[аоы]?|не закрит[аоо]?|не указан[ао]?|не вказан[оа]|не задан[ао]?|0000-00-00(?: 00:00:00)?|00\.00\.0000)?$/iu; // prettier-ignore

interface Figures {
  readonly year: number;
  /** The middle two as they stand: day and month are told apart later. */
  readonly first: number;
  readonly second: number;
  readonly order: 'ymd' | 'dmy' | 'mdy' | 'either';
  /** Time and zone. */
  readonly rest: string;
}

/** Null: it is no date. */
function figures(text: string): Figures | null {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ,]+(.*))?$/i.exec(text);
  if (iso) return { year: Number(iso[1]), first: Number(iso[3]), second: Number(iso[4]), order: 'ymd', rest: iso[5] ?? '' }; // prettier-ignore
  const packed = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(.*))?$/.exec(text);
  if (packed) {
    const [, year, month, day, hour, minute, second = '00', zone = ''] = packed;
    const rest = hour === undefined ? '' : `${hour}:${minute ?? '00'}:${second}${zone}`;
    return { year: Number(year), first: Number(month), second: Number(day), order: 'ymd', rest };
  }
  const plain = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:\s*г\.?|\s*р\.?)?(?:[T ,]+(.*))?$/iu.exec(text);
  if (plain) {
    const [, first, mark, second, year = '', rest = ''] = plain;
    // With dots the day comes first everywhere, unless there is no such month.
    const order = mark === '.' && Number(second) <= 12 ? 'dmy' : 'either';
    return { year: fullYear(year), first: Number(first), second: Number(second), order, rest };
  }
  return named(text);
}

const fullYear = (year: string): number =>
  year.length > 2 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);

/** `15 Apr, 2021 00:02:00`, `April 15th, 2021`, `12 мая 2024 г. в 14:30`, `15-Apr-21`. */
function named(text: string): Figures | null {
  const plain = text.replace(/^\p{L}{2,11}\.?,?\s+(?=\d|\p{L})/u, (word) => (monthNamed(word.replace(/[\s,]+$/, '')) ? word : '')); // prettier-ignore
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|-?го)?[\s-]+(\p{L}+\.?)[\s,-]+(\d{4}|\d{2}(?!:))(?:\s*(?:года|г|року|р)\.?(?=[\s,]|$))?(?:[\s,]+(?:в|о|об|at)?\s*(.*))?$/iu.exec(plain); // prettier-ignore
  if (dayFirst) return ofName(dayFirst[1], dayFirst[2], dayFirst[3], dayFirst[4]);
  const monthFirst = /^(\p{L}+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?[\s,]+(\d{4})(?:[\s,]+(?:at)?\s*(.*))?$/iu.exec(plain);
  return monthFirst ? ofName(monthFirst[2], monthFirst[1], monthFirst[3], monthFirst[4]) : null;
}

function ofName(day = '', name = '', year = '', rest = ''): Figures | null {
  const month = monthNamed(name);
  return month === null ? null : { year: fullYear(year), first: Number(day), second: month, order: 'dmy', rest };
}

/** Null: it is no time of day. */
function timeOf(rest: string): Pick<Moment, 'time' | 'offset'> | null {
  const text = rest.trim();
  if (text === '') return { time: null, offset: null };
  const match = /^(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(z|(?:utc|gmt)?\s*[+-]\d{1,2}(?::?\d\d)?|utc|gmt)?$/i.exec(text); // prettier-ignore
  if (!match) return null;
  const [, hours, minutes = '', seconds = '00', half, zone] = match;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return { time: `${String(hour).padStart(2, '0')}:${minutes}:${seconds}`, offset: offsetOf(zone) };
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  const match = /([+-])(\d{1,2}):?(\d\d)?$/.exec(zone);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}

/** Days of a spreadsheet (1954 to 2119), seconds and milliseconds of a computer (2001 to 2100): bare numbers that can be nothing else. */
function counted(text: string): Moment | null {
  if (!/^\d{5,13}(?:[.,]\d+)?$/.test(text)) return null;
  const value = Number(text.replace(',', '.'));
  const instant =
    value >= 20_000 && value < 80_000
      ? Math.round((value - 25_569) * 86_400) * 1000
      : value >= 1e9 && value < 4.2e9
        ? Math.round(value) * 1000
        : value >= 1e12 && value < 4.2e12
          ? Math.round(value)
          : null;
  if (instant === null) return null;
  const date = formatCivilDate(fromDayNumber(Math.floor(instant / 86_400_000)));
  const second = Math.floor((instant % 86_400_000) / 1000);
  const part = (size: number, of: number): string => String(Math.floor(second / size) % of).padStart(2, '0');
  const time = `${part(3600, 24)}:${part(60, 60)}:${part(1, 60)}`;
  return value < 80_000 ? { date, time: second === 0 ? null : time, offset: null } : { date, time, offset: 0 };
}

const tidy = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** @param order of columns with slashes or hyphens, as `dateColumn` found it, or the user said */
export function readDate(text: string, order: DateOrder): DateReading {
  const plain = tidy(text);
  if (BLANK.test(plain)) return { ok: true, moment: null };
  const number = counted(plain);
  if (number) return { ok: true, moment: number };
  const found = figures(plain);
  const time = found && timeOf(found.rest);
  if (!found || !time) return { ok: false, why: 'notADate' };
  const known = orderOf(found) ?? order;
  if (known === null) return { ok: false, why: 'ambiguous' };
  const { year, first, second } = found;
  const [month, day] = known === 'dmy' ? [second, first] : [first, second];
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (parseCivilDate(date) === null || year < 1900) return { ok: false, why: 'noSuchDay' };
  return { ok: true, moment: { date, ...time } };
}

/** `ymd` and `mdy` have the month first. Null: it could be both. */
function orderOf({ first, second, order }: Figures): 'dmy' | 'mdy' | null {
  if (order === 'ymd' || order === 'mdy') return 'mdy';
  if (order === 'dmy') return 'dmy';
  if (first > 12) return 'dmy';
  if (second > 12) return 'mdy';
  return first === second ? 'dmy' : null;
}

/** What the cells of one column say together. `asked`: some can be read in two ways, and nothing tells which. */
export function dateColumn(cells: Iterable<string>): {
  readonly order: DateOrder;
  readonly asked: boolean;
  readonly example: string;
} {
  const seen = { dmy: 0, mdy: 0 };
  let [either, example] = [false, ''];
  for (const cell of cells) {
    const found = figures(tidy(cell));
    if (!found || found.order !== 'either' || found.first === found.second) continue;
    const own = orderOf(found);
    if (own) seen[own] += 1;
    else [either, example] = [true, cell];
  }
  const order: DateOrder = seen.dmy > 0 && seen.mdy > 0 ? null : seen.dmy > 0 ? 'dmy' : seen.mdy > 0 ? 'mdy' : null;
  return { order, asked: either && order === null, example };
}
