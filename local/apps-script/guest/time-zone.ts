/** Offsets of IANA zones by Intl, and the way from a zone's wall clock to an instant. All numbers are milliseconds. */

const formats = new Map<string, Intl.DateTimeFormat>();
/** Kept before anything is patched: these must know the machine's own Date and Intl. */
const NativeDate = Date;
const NativeFormat = Intl.DateTimeFormat;

function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new NativeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

/** Whether the platform knows the zone. */
export function isZone(zone: string): boolean {
  try {
    format(zone);
    return true;
  } catch {
    return false;
  }
}

/** What the zone's clocks are ahead of UTC at `instant`. @throws RangeError for an unknown zone. */
export function offsetAt(zone: string, instant: number): number {
  if (zone === 'Etc/UTC' || zone === 'UTC' || Number.isNaN(instant)) return 0;
  const fixed = /^GMT([+-])(\d{1,2}):?(\d\d)?$/.exec(zone);
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000;
  const part: Record<string, string> = {};
  for (const { type, value } of format(zone).formatToParts(instant)) part[type] = value;
  const year = part['era'] === 'BC' ? 1 - Number(part['year']) : Number(part['year']);
  const local = new NativeDate(0);
  local.setUTCFullYear(year, Number(part['month']) - 1, Number(part['day']));
  local.setUTCHours(Number(part['hour']), Number(part['minute']), Number(part['second']));
  return local.getTime() - (instant - (((instant % 1000) + 1000) % 1000));
}

/**
 * The instant at which the zone's clocks show `local` (wall-clock time counted as if it were UTC).
 * A doubled time is the first one, a skipped one moves forward by the gap, as ECMAScript has it.
 */
export function instantOf(zone: string, local: number): number {
  const before = offsetAt(zone, local - 86_400_000);
  if (offsetAt(zone, local - before) === before) return local - before;
  const after = offsetAt(zone, local + 86_400_000);
  return offsetAt(zone, local - after) === after ? local - after : local - before;
}
