/** RRULE, EXRULE, RDATE and EXDATE lines of RFC 5545: read, checked, and turned into occurrences by wall clock. */
import { RRule, type Options } from 'rrule';
import type { EventTime } from './event-time';
import { instantAt, wallAt } from './local-time';
import { invalid, unsupported } from './refusals';

export interface Recurrence {
  readonly rules: readonly Partial<Options>[];
  readonly exRules: readonly Partial<Options>[];
  /** Wall clocks in milliseconds as if they were UTC. */
  readonly dates: readonly number[];
  readonly exDates: readonly number[];
}

const refusal = () => invalid('Invalid recurrence rule.');
const FREQUENCIES = /^(YEARLY|MONTHLY|WEEKLY|DAILY|HOURLY|MINUTELY|SECONDLY)$/;
/** Names of rule parts and what their values look like (RFC 5545 3.3.10). */
const PARTS: Readonly<Record<string, RegExp>> = {
  FREQ: FREQUENCIES,
  UNTIL: /^\d{8}(T\d{6}Z?)?$/,
  COUNT: /^[1-9]\d*$/,
  INTERVAL: /^[1-9]\d*$/,
  BYSECOND: /^\d+(,\d+)*$/,
  BYMINUTE: /^\d+(,\d+)*$/,
  BYHOUR: /^\d+(,\d+)*$/,
  BYDAY: /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU))*$/,
  BYMONTHDAY: /^[+-]?\d+(,[+-]?\d+)*$/,
  BYYEARDAY: /^[+-]?\d+(,[+-]?\d+)*$/,
  BYWEEKNO: /^[+-]?\d+(,[+-]?\d+)*$/,
  BYMONTH: /^\d+(,\d+)*$/,
  BYSETPOS: /^[+-]?\d+(,[+-]?\d+)*$/,
  WKST: /^(MO|TU|WE|TH|FR|SA|SU)$/,
};
const LARGEST: Readonly<Record<string, number>> = {
  BYSECOND: 60,
  BYMINUTE: 59,
  BYHOUR: 23,
  BYMONTHDAY: 31,
  BYYEARDAY: 366,
  BYWEEKNO: 53,
  BYMONTH: 12,
  BYSETPOS: 366,
};

const stamp = (text: string): number =>
  Date.parse(
    text.replace(
      /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z?)?$/,
      (_, y, mo, d, h = '00', mi = '00', s = '00') => `${y}-${mo}-${d}T${h}:${mi}:${s}Z`,
    ),
  );

function checkParts(parts: ReadonlyMap<string, string>): void {
  if (!parts.has('FREQ') || (parts.has('UNTIL') && parts.has('COUNT'))) throw refusal();
  for (const [name, value] of parts) {
    if (!PARTS[name]?.test(value)) throw refusal();
    const largest = LARGEST[name];
    const numbers = largest === undefined ? [] : value.split(',').map(Number);
    if (
      numbers.some(
        (number) => Math.abs(number) > (largest as number) || (number === 0 && !/HOUR|MINUTE|SECOND/.test(name)),
      )
    )
      throw refusal();
  }
}

/** What the engine below computes otherwise than other engines do is refused rather than shown on wrong days. */
function refuseUncertain(parts: ReadonlyMap<string, string>, start: EventTime): void {
  const frequency = parts.get('FREQ') ?? '';
  if (/^(HOURLY|MINUTELY|SECONDLY)$/.test(frequency)) throw unsupported(`recurrence ${frequency}`);
  if (parts.has('BYWEEKNO')) throw unsupported('recurrence by week number (BYWEEKNO)');
  if (frequency === 'WEEKLY' && parts.has('BYSETPOS')) throw unsupported('BYSETPOS in weekly recurrence');
  if (frequency === 'YEARLY' && parts.has('BYMONTHDAY') && !parts.has('BYMONTH'))
    throw unsupported('BYMONTHDAY without BYMONTH in yearly recurrence');
  // RFC 5545 3.3.10: no parts of time where the start is a date.
  if (start.kind === 'day' && ['BYHOUR', 'BYMINUTE', 'BYSECOND'].some((name) => parts.has(name))) throw refusal();
}

/**
 * The rule with UNTIL by wall clock.
 * RFC 5545: UNTIL is a date for all-day events and in UTC for timed ones.
 */
function readRule(text: string, start: EventTime): Partial<Options> {
  const pairs = text
    .replace(/;$/, '')
    .split(';')
    .map((pair) => pair.split('=') as [string, string | undefined]);
  const parts = new Map(pairs.map(([name, value]) => [name.toUpperCase(), (value ?? '').toUpperCase()]));
  if (parts.size !== pairs.length) throw refusal();
  checkParts(parts);
  refuseUncertain(parts, start);
  const until = parts.get('UNTIL');
  parts.delete('UNTIL');
  const options = RRule.parseString([...parts].map(([name, value]) => `${name}=${value}`).join(';'));
  if (until === undefined) return options;
  const utc = until.endsWith('Z');
  if (utc !== (start.kind === 'timed') || Number.isNaN(stamp(until))) throw refusal();
  return {
    ...options,
    until: new Date(start.kind === 'timed' ? wallAt(start.zone ?? 'UTC', stamp(until)) : stamp(until)),
  };
}

/** Dates by the wall clock of the event's zone; `TZID` may name another one. */
function readDates(parameters: string, text: string, start: EventTime): number[] {
  const zone = start.kind === 'timed' ? (start.zone ?? 'UTC') : 'UTC';
  const named = /;TZID=([^;:]+)/i.exec(parameters)?.[1];
  return text.split(',').map((value) => {
    if (!/^\d{8}(T\d{6}Z?)?$/.test(value) || Number.isNaN(stamp(value))) throw refusal();
    if (value.includes('T') !== (start.kind === 'timed')) throw refusal();
    if (value.endsWith('Z')) return wallAt(zone, stamp(value));
    return named === undefined || named === zone ? stamp(value) : wallAt(zone, instantAt(named, stamp(value)));
  });
}

/** @throws ApiError 400 `Invalid recurrence rule.` */
export function readRecurrence(lines: readonly string[], start: EventTime): Recurrence {
  const found = {
    rules: [] as Partial<Options>[],
    exRules: [] as Partial<Options>[],
    dates: [] as number[],
    exDates: [] as number[],
  };
  for (const line of lines) {
    const match = /^(RRULE|EXRULE|RDATE|EXDATE)((?:;[^:]*)?):(.+)$/i.exec(line);
    if (!match) throw refusal();
    const [, name = '', parameters = '', text = ''] = match;
    if (name.toUpperCase() === 'RRULE') found.rules.push(readRule(text, start));
    else if (name.toUpperCase() === 'EXRULE') found.exRules.push(readRule(text, start));
    else (name.toUpperCase() === 'RDATE' ? found.dates : found.exDates).push(...readDates(parameters, text, start));
  }
  if (found.rules.length === 0 && found.dates.length === 0) throw refusal();
  return found;
}

/** Years beyond this are nobody's meeting. */
const FAR = new Date(Date.UTC(9999, 0, 1));
/** The library has no lazy iterator: it is asked for this many at a time. */
const BATCH = 200;

/** Wall clocks of a rule from its start on, in order, each once, lazily. COUNT counts those that fit the rule. */
export function* ruleWalls({ count, ...options }: Partial<Options>, start: number): Generator<number> {
  const rule = new RRule({ ...options, dtstart: new Date(start) });
  let last: number | null = null;
  let left = count ?? Infinity;
  for (;;) {
    const batch: Date[] = [];
    rule.between(new Date(last ?? start), FAR, last === null, (date) => batch.push(date) < BATCH);
    for (const date of batch) {
      if (date.getTime() === last) continue;
      if (left-- <= 0) return;
      last = date.getTime();
      yield last;
    }
    if (batch.length < BATCH) return;
  }
}
