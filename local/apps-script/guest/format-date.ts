/** Utilities.formatDate: Java's SimpleDateFormat patterns, in English, for any IANA zone. */
import { Exception } from './call';
import { isZone, offsetAt } from './time-zone';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const pad = (value: number, width: number): string => String(Math.abs(value)).padStart(width, '0');
const named = (names: readonly string[], index: number, width: number): string =>
  width >= 4 ? (names[index] as string) : (names[index] as string).slice(0, 3);

function offset(minutes: number, width: number, letter: string): string {
  const sign = minutes < 0 ? '-' : '+';
  const [hours, rest] = [pad(Math.trunc(minutes / 60), 2), pad(minutes % 60, 2)];
  if (letter === 'Z') return `${sign}${hours}${rest}`;
  if (minutes === 0) return 'Z';
  return width === 1 ? `${sign}${hours}` : width === 2 ? `${sign}${hours}${rest}` : `${sign}${hours}:${rest}`;
}

/** `local` shows the zone's wall clock in its UTC fields. */
function field(letter: string, width: number, local: Date, instant: number, zone: string): string {
  const hour = local.getUTCHours();
  const month = local.getUTCMonth();
  const year = local.getUTCFullYear();
  switch (letter) {
    case 'G':
      return year > 0 ? 'AD' : 'BC';
    case 'y':
      return width === 2 ? pad(year % 100, 2) : pad(year, width);
    case 'M':
    case 'L':
      return width >= 3 ? named(MONTHS, month, width) : pad(month + 1, width);
    case 'd':
      return pad(local.getUTCDate(), width);
    case 'D':
      return pad(Math.floor((local.getTime() - Date.UTC(year, 0, 1)) / 86_400_000) + 1, width);
    case 'E':
      return named(DAYS, local.getUTCDay(), width);
    case 'u':
      return pad(local.getUTCDay() || 7, width);
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return pad(hour, width);
    case 'k':
      return pad(hour || 24, width);
    case 'K':
      return pad(hour % 12, width);
    case 'h':
      return pad(hour % 12 || 12, width);
    case 'm':
      return pad(local.getUTCMinutes(), width);
    case 's':
      return pad(local.getUTCSeconds(), width);
    case 'S':
      return pad(local.getUTCMilliseconds(), width);
    case 'X':
    case 'Z':
      return offset(offsetAt(zone, instant) / 60_000, width, letter);
    case 'z':
      return zoneName(instant, zone, width);
    default:
      throw new Exception(`The embedded Workspace does not format the pattern letter "${letter}".`);
  }
}

function zoneName(instant: number, zone: string, width: number): string {
  const timeZoneName = width >= 4 ? 'long' : 'short';
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/**
 * @param zone IANA zone, or Java's `GMT+3`
 * @throws Exception for an invalid date, an unknown zone, or a letter outside G y M L d D E u a H k K h m s S X Z z
 */
export function formatDate(date: Date, zone: string, pattern: string): string {
  const instant = date instanceof Date ? date.getTime() : Number.NaN;
  if (Number.isNaN(instant))
    throw new Exception(
      `The parameters (${typeof date},String,String) don't match the method signature for Utilities.formatDate.`,
    );
  if (!/^GMT[+-]\d{1,2}(:?\d\d)?$/.test(zone) && !isZone(zone)) throw new Exception(`Invalid argument: ${zone}`);
  const local = new Date(instant + offsetAt(zone, instant));
  return String(pattern).replace(
    /''|'((?:[^']|'')*)'|([A-Za-z])\2*/g,
    (run, quoted: string | undefined, letter: string | undefined) => {
      if (run === "''") return "'";
      if (quoted !== undefined) return quoted.replace(/''/g, "'");
      return field(letter as string, run.length, local, instant, zone);
    },
  );
}
