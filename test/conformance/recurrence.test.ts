/** Weekly and other recurrences against libical's test data. SHARED_DATA names the folder with it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atWall, occurrenceKey, readTime, wallOf, type EventTime } from '../../local/calendar/event-time';
import { readRecurrence, ruleWalls } from '../../local/calendar/recurrence';

interface Vector {
  readonly comment?: string;
  readonly RRULE: string;
  readonly DTSTART: string;
  readonly 'START-AT'?: string;
  readonly INSTANCES: string;
}

/** Rules that we refuse with words that say so; everything else must agree. */
const REFUSED = [
  /FREQ=(HOURLY|MINUTELY|SECONDLY)/,
  /BYWEEKNO/,
  /FREQ=WEEKLY.*BYSETPOS|BYSETPOS.*FREQ=WEEKLY/,
  /^(?=.*FREQ=YEARLY)(?=.*BYMONTHDAY)(?!.*BYMONTH=)/,
];

const folder = process.env['SHARED_DATA'];

function vectors(): Vector[] {
  if (!folder) throw new Error('Set SHARED_DATA to the folder with libical’s vectors.');
  const file = join(folder, 'ical', 'libical_icalrecur_vectors.json');
  if (!existsSync(file)) throw new Error(`SHARED_DATA is set, but ${file} is not there.`);
  return JSON.parse(readFileSync(file, 'utf8')) as Vector[];
}

const iso = (text: string): string =>
  text.replace(/^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?Z?$/, (_, y, m, d, h, mi, s) =>
    h === undefined ? `${y}-${m}-${d}` : `${y}-${m}-${d}T${h}:${mi}:${s}`,
  );
const startOf = (text: string): EventTime =>
  readTime('start', text.includes('T') ? { dateTime: iso(text), timeZone: 'UTC' } : { date: iso(text) });
/** The vectors' UNTIL floats; ours is in UTC for timed events, which is the same in the zone UTC. */
const inUtc = (rule: string, start: EventTime): string =>
  rule.replace(/UNTIL=(\d{8})(?:T(\d{6})Z?)?/, (_, day: string, time?: string) =>
    start.kind === 'day' ? `UNTIL=${day}` : `UNTIL=${day}T${time ?? '000000'}Z`,
  );

/** Occurrences, at most `most`. */
function expand({ RRULE, DTSTART }: Vector, most: number): string[] {
  const start = startOf(DTSTART);
  const [rule] = readRecurrence([`RRULE:${inUtc(RRULE, start)}`], start).rules;
  const keys: string[] = [];
  for (const wall of ruleWalls(rule ?? {}, wallOf(start))) {
    if (keys.length >= most) break;
    keys.push(occurrenceKey(atWall(start, wall)).replace('Z', ''));
  }
  return keys;
}

const compare = (): void => {
  const all = vectors().filter((vector) => !/\*\*\*/.test(vector.INSTANCES));
  const refused = all.filter(({ RRULE }) => REFUSED.some((pattern) => pattern.test(RRULE)));
  const timeOnDay = (vector: Vector): boolean =>
    !vector.DTSTART.includes('T') && /BY(HOUR|MINUTE|SECOND)/.test(vector.RRULE);
  const computed = all.filter((vector) => !refused.includes(vector) && !timeOnDay(vector));

  it('covers the weekly, daily and monthly rules and yearly ones by month and day', () => {
    const count = (frequency: string): number =>
      computed.filter(({ RRULE }) => RRULE.includes(`FREQ=${frequency}`)).length;
    expect({
      weekly: count('WEEKLY'),
      daily: count('DAILY'),
      monthly: count('MONTHLY'),
      yearly: count('YEARLY'),
    }).toEqual({ weekly: 17, daily: 20, monthly: 25, yearly: 27 });
  });

  it.each(computed.map((vector) => [vector.RRULE, vector.DTSTART, vector] as const))(
    '%s from %s',
    (_rule, _start, vector) => {
      const wanted = vector.INSTANCES.split(',')
        .filter(Boolean)
        .map((text) => text.replace('Z', ''));
      const open = !/COUNT|UNTIL/.test(vector.RRULE);
      expect(expand(vector, open ? wanted.length : wanted.length + 3)).toEqual(wanted);
    },
  );

  it.each(refused.map((vector) => [vector.RRULE, vector] as const))('refuses %s loudly', (_rule, vector) => {
    expect(() => expand(vector, 1)).toThrow(/does not support/);
  });
};

describe('recurrences agree with libical', compare);
