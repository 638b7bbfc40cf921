/** VTIMEZONE components from the platform's own zone rules: every clock change between two years, spelled out. */
import { IANAZone } from 'luxon';

const HOUR = 3_600_000;

interface Change {
  readonly at: number;
  /** Minutes ahead of UTC. */
  readonly before: number;
  readonly after: number;
}

/** Clock changes in [from, to), to the minute. */
function changes(zone: IANAZone, from: number, to: number): Change[] {
  const found: Change[] = [];
  // Two changes never lie within a week of each other in the zones of people who meet (Ramadan pauses last four weeks).
  for (let start = from; start < to; start += 168 * HOUR) {
    const end = Math.min(start + 168 * HOUR, to);
    const before = zone.offset(start);
    if (zone.offset(end) === before) continue;
    let [low, high] = [start, end];
    while (high - low > 60_000) {
      const middle = Math.floor((low + high) / 120_000) * 60_000;
      if (zone.offset(middle) === before) low = middle;
      else high = middle;
    }
    found.push({ at: high, before, after: zone.offset(high) });
  }
  return found;
}

/** `+0200` */
function sign(minutes: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}${two(Math.abs(minutes) % 60)}`;
}

function observance({ at, before, after }: Change, zone: IANAZone): string[] {
  const kind = after > before ? 'DAYLIGHT' : 'STANDARD';
  const wall = new Date(at + before * 60_000).toISOString().slice(0, 19).replace(/[-:]/g, '');
  const name = zone.offsetName(at, { format: 'short', locale: 'en-US' }) ?? sign(after);
  return [
    `BEGIN:${kind}`,
    `DTSTART:${wall}`,
    `TZOFFSETFROM:${sign(before)}`,
    `TZOFFSETTO:${sign(after)}`,
    `TZNAME:${name}`,
    `END:${kind}`,
  ];
}

/**
 * @param zone IANA name, also used as TZID
 * @param from first year covered. @param to last year covered
 * @throws RangeError for a zone that the platform does not know
 */
export function vtimezone(zone: string, from: number, to: number): string {
  if (!IANAZone.isValidZone(zone)) throw new RangeError(`The platform knows no zone ${zone}.`);
  const iana = IANAZone.create(zone);
  const start = Date.UTC(from, 0, 1);
  const offset = iana.offset(start);
  const first = { at: start, before: offset, after: offset };
  const all = [first, ...changes(iana, start, Date.UTC(to + 1, 0, 1))];
  const lines = all.flatMap((change) => observance(change, iana));
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, `X-LIC-LOCATION:${zone}`, ...lines, 'END:VTIMEZONE'].join('\r\n');
}
