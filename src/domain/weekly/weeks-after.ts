/** The same wall clock some weeks later, whatever the clocks of the zone do in between. */
import {
  addDays,
  civilDateAt,
  formatCivilDate,
  formatWallTime,
  parseWallTime,
  resolveLocal,
  type ZoneOffset,
} from '../civil-time';

export interface Week {
  readonly original: number;
  /** Local day. */
  readonly date: string;
}

/** A time that does not exist in that week is told as if the clocks had not changed yet. @param instant ms since 1970 */
export function weeksAfter(instant: number, weeks: number, timeZone: string, offset: ZoneOffset): Week {
  const minutes = Math.floor(instant / 60_000) + (offset(instant, timeZone) ?? 0);
  const time = parseWallTime(formatWallTime({ hour: Math.floor((minutes % 1440) / 60), minute: minutes % 60 }));
  const day = addDays(civilDateAt(instant, timeZone, offset), weeks * 7);
  const resolved = time && resolveLocal(day, time, timeZone, offset);
  const original = resolved?.kind === 'instant' ? resolved.instant : instant + weeks * 604_800_000;
  return { original, date: formatCivilDate(day) };
}
