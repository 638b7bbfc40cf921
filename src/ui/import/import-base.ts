/** What the server told of the tracker, as rows are judged against it. */
import type { ImportDesk } from '../../app/import-api';
import { intlZoneOffset, parseCivilDate, parseWallTime, resolveLocal } from '../../domain/civil-time';
import type { ImportBase } from '../../domain/import/import-base';

export function importBase({ base, deals, timeZone }: ImportDesk): ImportBase {
  const offset = intlZoneOffset();
  const known = new Map<string, string | null>();
  const resolve = (local: string): string | null => {
    const [day = '', time = '00:00'] = local.split('T');
    const [date, wall] = [parseCivilDate(day), parseWallTime(time)];
    if (!date || !wall) return null;
    const found = resolveLocal(date, wall, timeZone, offset);
    return found.kind === 'instant' ? new Date(found.instant).toISOString() : null;
  };
  return {
    ...base,
    deals,
    instantOf(local) {
      const before = known.get(local);
      if (before !== undefined) return before;
      const instant = resolve(local);
      known.set(local, instant);
      return instant;
    },
  };
}

/** `YYYY-MM-DD HH:MM:SS` in the engagement's time zone, of an RFC 3339 instant; a day stays a day. */
export function localTimes(timeZone: string): (instant: string) => string {
  const offset = intlZoneOffset();
  return (instant) => {
    const at = Date.parse(instant);
    if (!instant.includes('T') || Number.isNaN(at)) return instant;
    return new Date(at + (offset(at, timeZone) ?? 0) * 60_000).toISOString().slice(0, 19).replace('T', ' ');
  };
}
