/** Instants and the wall clock of the engagement's time zone, which is what stands on its sheets. */
import {
  formatCivilDate,
  formatWallTime,
  fromDayNumber,
  parseCivilDate,
  parseWallTime,
  resolveLocal,
  type CivilDate,
  type ZoneOffset,
} from '../../domain/civil-time';

const MINUTE = 60_000;
const DAY = 86_400_000;

export interface LocalTime {
  /** RFC 3339 to `YYYY-MM-DDTHH:MM` in the zone; null when it is no instant. */
  readonly toLocal: (instant: string) => string | null;
  /** `YYYY-MM-DD` (its beginning) or `YYYY-MM-DDTHH:MM` in the zone to RFC 3339, UTC; a time that the clocks jump over is an hour later. */
  readonly toInstant: (local: string) => string | null;
  readonly dayOf: (instant: string) => CivilDate;
}

export function localTime(timeZone: string, zoneOffset: ZoneOffset): LocalTime {
  // Zones change their offset at most a few times a year, and at whole quarters of an hour.
  const known = new Map<number, number>();
  const offset: ZoneOffset = (instant, zone) => {
    const quarter = Math.floor(instant / (15 * MINUTE));
    let minutes = known.get(quarter);
    if (minutes === undefined) {
      minutes = zoneOffset(instant, zone) ?? 0;
      known.set(quarter, minutes);
    }
    return minutes;
  };
  const shifted = (instant: string): number | null => {
    const at = Date.parse(instant);
    return Number.isNaN(at) ? null : at + (offset(at, timeZone) ?? 0) * MINUTE;
  };
  const dayOf = (instant: string): CivilDate => fromDayNumber(Math.floor((shifted(instant) ?? 0) / DAY));
  const toInstant = (local: string): string | null => {
    const [day, clock] = local.split('T');
    const date = parseCivilDate(day ?? '');
    const time = parseWallTime(clock ?? '00:00');
    if (!date || !time) return null;
    const resolved = resolveLocal(date, time, timeZone, offset);
    if (resolved.kind === 'instant') return new Date(resolved.instant).toISOString();
    return time.hour < 23 ? toInstant(`${day}T${formatWallTime({ ...time, hour: time.hour + 1 })}`) : null;
  };
  return {
    toLocal: (instant) => {
      const at = shifted(instant);
      if (at === null) return null;
      const minutes = Math.floor(at / MINUTE) - Math.floor(at / DAY) * 1440;
      const time = formatWallTime({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
      return `${formatCivilDate(fromDayNumber(Math.floor(at / DAY)))}T${time}`;
    },
    toInstant,
    dayOf,
  };
}
