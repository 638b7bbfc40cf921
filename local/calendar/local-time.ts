/** Wall-clock times of IANA zones. A wall time is written as milliseconds, counted as if it were UTC. */
import { IANAZone } from 'luxon';

const DAY = 86_400_000;

export const isZone = (zone: string): boolean => IANAZone.isValidZone(zone);

/** What the zone's clocks are ahead of UTC at the instant, in milliseconds. */
const offsetAt = (zone: string, instant: number): number => IANAZone.create(zone).offset(instant) * 60_000;

export const wallAt = (zone: string, instant: number): number => instant + offsetAt(zone, instant);

/**
 * The instant at which the zone's clocks show `wall`. RFC 5545 3.3.5: a doubled time is its first occurrence, a skipped one is read
 * with the offset before the gap, so it moves forward by the gap.
 */
export function instantAt(zone: string, wall: number): number {
  const before = offsetAt(zone, wall - DAY);
  if (offsetAt(zone, wall - before) === before) return wall - before;
  const after = offsetAt(zone, wall + DAY);
  return offsetAt(zone, wall - after) === after ? wall - after : wall - before;
}

/** RFC 3339 with the zone's offset; `Z` where it is none and the zone is UTC. */
export function formatInstant(zone: string, instant: number): string {
  const text = new Date(wallAt(zone, instant)).toISOString().slice(0, 19);
  const minutes = offsetAt(zone, instant) / 60_000;
  if (minutes === 0 && /^(Etc\/)?(UTC|GMT|Zulu)$/.test(zone)) return `${text}Z`;
  const two = (value: number): string => String(Math.floor(Math.abs(value))).padStart(2, '0');
  return `${text}${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

/** `YYYYMMDDTHHMMSSZ`. */
export const compactUtc = (instant: number): string =>
  `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
