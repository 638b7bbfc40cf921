/** The rule of a weekly series: read, cut before an occurrence, moved to another day. */
import { addDays, civilDateAt, formatCivilDate, parseCivilDate, weekdayOf, type ZoneOffset } from '../civil-time';
import type { Weekday } from '../intake';

/** A rule that simply is weekly, as ours are; people may have given the series another one in Calendar. */
export interface WeeklyRule {
  /** Last local day; absent: without an end. */
  readonly until?: string;
}

/** Null when the lines say anything but "every week on one day". */
export function readWeekly(lines: readonly string[], timeZone: string, offset: ZoneOffset): WeeklyRule | null {
  const [, text] = lines.length === 1 ? (/^RRULE:(.+)$/i.exec(lines[0] ?? '') ?? []) : [];
  if (text === undefined) return null;
  const parts = new Map(text.split(';').map((pair) => pair.toUpperCase().split('=') as [string, string | undefined]));
  if (parts.get('FREQ') !== 'WEEKLY' || (parts.get('INTERVAL') ?? '1') !== '1') return null;
  if (!/^(MO|TU|WE|TH|FR|SA|SU)?$/.test(parts.get('BYDAY') ?? '')) return null;
  if ([...parts.keys()].some((name) => !['FREQ', 'INTERVAL', 'BYDAY', 'WKST', 'UNTIL'].includes(name))) return null;
  const until = parts.get('UNTIL');
  if (until === undefined) return {};
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(until) ?? [];
  const instant = Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
  if (Number.isNaN(instant)) return null;
  return { until: formatCivilDate(civilDateAt(instant, timeZone, offset)) };
}

/** The lines without what is at or after the moment: UNTIL "before the start time of the first target instance" (Google's guide). */
export const cutBefore = (lines: readonly string[], original: number): readonly string[] =>
  lines.map((line) =>
    /^RRULE:/i.test(line)
      ? `${line.replace(/;(UNTIL|COUNT)=[^;]*/gi, '')};UNTIL=${new Date(original - 1000).toISOString().replace(/[-:]|\.\d{3}/g, '')}`
      : line,
  );

/** The day of the week and the last day after a move by some days. */
export function movedRule(
  { until }: WeeklyRule,
  firstDate: string,
  shift: number,
): { readonly weekday: Weekday; readonly lastDate?: string } {
  const first = parseCivilDate(firstDate);
  if (!first) throw new Error(`Not a date: ${firstDate}`);
  const last = until === undefined ? null : parseCivilDate(until);
  return { weekday: weekdayOf(first), ...(last ? { lastDate: formatCivilDate(addDays(last, shift)) } : {}) };
}
