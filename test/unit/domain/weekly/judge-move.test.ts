/** Moves of a weekly series by wall clock, in zones that change their clocks on different days. */
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { intlZoneOffset } from '../../../../src/domain/civil-time';
import { judgeMove } from '../../../../src/domain/weekly/judge-move';
import {
  lastOpen,
  living,
  occurrenceId,
  skippedWeeks,
  splitOccurrenceId,
  unfinished,
  type Occurrence,
} from '../../../../src/domain/weekly/occurrence';
import { cutBefore, movedRule, readWeekly } from '../../../../src/domain/weekly/series-rule';
import { weeksAfter } from '../../../../src/domain/weekly/weeks-after';

const offset = intlZoneOffset();
const ZONES = ['Europe/Kyiv', 'America/New_York'] as const;

function occurrence(zone: string, date: string, time: string, more: Partial<Occurrence> = {}): Occurrence {
  const start = DateTime.fromISO(`${date}T${time}`, { zone }).toMillis();
  const series = more.series ?? 'sce1';
  return {
    id: occurrenceId(series, start),
    series,
    original: start,
    originalDate: date,
    start,
    end: start + 45 * 60_000,
    date,
    time,
    timeZone: zone,
    cancelled: false,
    from: null,
    ...more,
  };
}

/** A year of weeks. */
const weekly = (zone: string, date: string, time: string, count = 52): Occurrence[] =>
  Array.from({ length: count }, (_, week) => {
    const day = DateTime.fromISO(date, { zone: 'utc' }).plus({ weeks: week }).toISODate() ?? '';
    return occurrence(zone, day, time);
  });

const zones = fc.constantFrom(...ZONES);
const days = fc
  .integer({ min: 0, max: 700 })
  .map((day) => DateTime.fromISO('2026-01-01', { zone: 'utc' }).plus({ days: day }).toISODate() ?? '');
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);

test('some weeks later is the same local hour, as another library has it', () => {
  fc.assert(
    fc.property(zones, days, times, fc.integer({ min: 0, max: 60 }), (zone, date, time, weeks) => {
      const from = DateTime.fromISO(`${date}T${time}`, { zone });
      fc.pre(from.toFormat('HH:mm') === time);
      const to = from.plus({ weeks });
      fc.pre(to.toFormat('HH:mm') === time);
      const week = weeksAfter(from.toMillis(), weeks, zone, offset);
      // An hour that comes twice is the first of the two.
      expect([to.toMillis(), to.toMillis() - 3_600_000, to.toMillis() + 3_600_000]).toContain(week.original);
      expect(DateTime.fromMillis(week.original, { zone }).toFormat('yyyy-MM-dd HH:mm')).toBe(
        to.toFormat('yyyy-MM-dd HH:mm'),
      );
      expect(week.date).toBe(to.toISODate());
    }),
  );
});

test('a move either comes to stand at the local time that was wished, or is refused because that time is not there', () => {
  const live = ZONES.map((zone) => weekly(zone, '2026-09-01', '10:00'));
  fc.assert(
    fc.property(fc.constantFrom(0, 1), days, times, fc.integer({ min: 0, max: 51 }), (which, date, time, week) => {
      const zone = ZONES[which] as string;
      const all = live[which] as Occurrence[];
      const one = all[week] as Occurrence;
      const judged = judgeMove(one, { scope: 'this', to: { date, time } }, all, { now: 0, offset });
      const taken = all.some((other) => other.id !== one.id && other.date === date);
      const at = DateTime.fromISO(`${date}T${time}`, { zone });
      const exists = at.toFormat('HH:mm') === time;
      if (!exists) expect(judged).toEqual({ ok: false, refusal: { code: 'gap', date } });
      else if (taken) expect(judged).toEqual({ ok: false, refusal: { code: 'taken', date } });
      else if (judged.ok)
        expect(DateTime.fromMillis(judged.target.start, { zone }).toFormat('yyyy-MM-dd HH:mm')).toBe(`${date} ${time}`);
      else throw new Error(JSON.stringify(judged));
    }),
  );
});

test('a series whose hour the clocks jump over in some week is refused with the day of that week', () => {
  const kyiv = weekly('Europe/Kyiv', '2026-12-01', '10:00');
  const sunday = (time: string, until?: string) =>
    judgeMove(kyiv[0] as Occurrence, { scope: 'following', to: { date: '2026-12-06', time } }, kyiv, {
      now: 0,
      offset,
      until,
    });
  expect(sunday('03:30')).toEqual({ ok: false, refusal: { code: 'gap', date: '2027-03-28' } });
  expect(sunday('03:30', '2027-03-20')).toMatchObject({ ok: true });
  expect(sunday('04:00')).toMatchObject({ ok: true, target: { shift: 5, rescheduled: true } });
  const york = weekly('America/New_York', '2026-12-01', '10:00');
  expect(
    judgeMove(york[0] as Occurrence, { scope: 'following', to: { date: '2026-12-06', time: '02:15' } }, york, {
      now: 0,
      offset,
    }),
  ).toEqual({ ok: false, refusal: { code: 'gap', date: '2027-03-14' } });
});

test('a series does not begin before meetings that stay, nor on the day of one that was moved by itself', () => {
  const all = weekly('Europe/Kyiv', '2026-12-01', '10:00', 8);
  const moved = { ...(all[5] as Occurrence), ...pick(occurrence('Europe/Kyiv', '2026-12-24', '10:00')) };
  const live = [...all.slice(0, 5), moved, ...all.slice(6)];
  const to = (date: string) =>
    judgeMove(live[2] as Occurrence, { scope: 'following', to: { date, time: '10:00' } }, live, { now: 0, offset });
  expect(to('2026-12-08')).toEqual({ ok: false, refusal: { code: 'taken', date: '2026-12-08' } });
  expect(to('2026-12-07')).toEqual({ ok: false, refusal: { code: 'order', date: '2026-12-08' } });
  expect(to('2026-12-17')).toEqual({ ok: false, refusal: { code: 'taken', date: '2026-12-24' } });
  expect(to('2026-12-16')).toMatchObject({ ok: true, target: { shift: 1 } });
});

const pick = ({ date, time, start, end }: Occurrence) => ({ date, time, start, end });

test('the last is told by the clock; what is closed or cancelled is passed over', () => {
  const all = weekly('Europe/Kyiv', '2026-12-01', '10:00', 4).map((one, week) => ({ ...one, cancelled: week === 2 }));
  const at = (text: string): number => Date.parse(text);
  expect(lastOpen(all, at('2026-12-16T00:00:00Z'), () => false)?.date).toBe('2026-12-08');
  expect(lastOpen(all, at('2026-12-16T00:00:00Z'), ({ id }) => id === all[1]?.id)).toBeNull();
});

test('a skipped week is told by Calendar or by the hole it leaves, across a change of the clocks', () => {
  const all = weekly('America/New_York', '2026-10-20', '10:00', 6);
  const holes = all.filter((_, week) => week !== 2);
  const told = all.map((one, week) => ({ ...one, cancelled: week === 2 }));
  const expected = [{ id: all[2]?.id, date: '2026-11-03', original: all[2]?.original }];
  expect(skippedWeeks(holes, 0, offset)).toEqual(expected);
  expect(skippedWeeks(told, 0, offset)).toEqual(expected);
  expect(skippedWeeks(all, 0, offset)).toEqual([]);
});

test('of a series that was begun anew the old rest does not count, though it still stands', () => {
  const old = weekly('Europe/Kyiv', '2026-12-01', '10:00', 4);
  const fresh = occurrence('Europe/Kyiv', '2026-12-17', '10:00', { series: 'sce1vab', from: old[2]?.id ?? '' });
  expect(living([...old, fresh]).map(({ date }) => date)).toEqual(['2026-12-01', '2026-12-08', '2026-12-17']);
  expect(unfinished([...old, fresh])).toHaveLength(2);
  expect(unfinished(old)).toEqual([]);
});

test('IDs of occurrences', () => {
  expect(splitOccurrenceId('sce1_20261201T080000Z')).toEqual({ series: 'sce1', original: Date.UTC(2026, 11, 1, 8) });
  for (const id of ['sce1', 'sce1_20261201', 'x y_20261201T080000Z', '']) expect(splitOccurrenceId(id)).toBeNull();
});

test('rules that simply are weekly are read, cut and moved; others are not ours', () => {
  const read = (...lines: string[]) => readWeekly(lines, 'Europe/Kyiv', offset);
  expect(read('RRULE:FREQ=WEEKLY;BYDAY=TU')).toEqual({});
  expect(read('RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=TU;UNTIL=20261229T215959Z')).toEqual({ until: '2026-12-29' });
  for (const line of [
    'RRULE:FREQ=DAILY',
    'RRULE:FREQ=WEEKLY;INTERVAL=2',
    'RRULE:FREQ=WEEKLY;BYDAY=MO,TU',
    'RRULE:FREQ=WEEKLY;COUNT=3',
  ])
    expect(read(line)).toBeNull();
  expect(read('RRULE:FREQ=WEEKLY', 'EXDATE:20261201T080000Z')).toBeNull();
  expect(cutBefore(['RRULE:FREQ=WEEKLY;UNTIL=20270101T000000Z;BYDAY=TU'], Date.UTC(2026, 11, 1, 8))).toEqual([
    'RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261201T075959Z',
  ]);
  expect(movedRule({ until: '2026-12-29' }, '2026-12-03', 2)).toEqual({ weekday: 'TH', lastDate: '2026-12-31' });
});
