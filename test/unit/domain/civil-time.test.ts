import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  addDays,
  dayNumber,
  formatCivilDate,
  fromDayNumber,
  intlZoneOffset,
  parseCivilDate,
  resolveLocal,
  weekdayOf,
} from '../../../src/domain/civil-time';

const offset = intlZoneOffset();

test('offsets agree with another library over years and zones', () => {
  const zones = fc.constantFrom(
    'Europe/Kyiv',
    'America/New_York',
    'Asia/Almaty',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'UTC',
  );
  fc.assert(
    fc.property(zones, fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) }), (zone, instant) => {
      expect(offset(instant, zone)).toBe(DateTime.fromMillis(instant, { zone }).offset);
    }),
  );
});

test('a wall time has the instant that reads as that wall time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 18_000, max: 24_000 }), fc.integer({ min: 0, max: 1439 }), (day, minute) => {
      const date = fromDayNumber(day);
      const time = { hour: Math.floor(minute / 60), minute: minute % 60 };
      const found = resolveLocal(date, time, 'America/New_York', offset);
      if (found.kind !== 'instant') return expect(found.kind).toBe('gap');
      const back = DateTime.fromMillis(found.instant, { zone: 'America/New_York' });
      return expect(back.toFormat('yyyy-MM-dd H:m')).toBe(`${formatCivilDate(date)} ${time.hour}:${time.minute}`);
    }),
  );
});

test('a doubled hour is its first pass', () => {
  // New York, 1 November 2026: 01:30 occurs at −4 and again at −5.
  const found = resolveLocal({ year: 2026, month: 11, day: 1 }, { hour: 1, minute: 30 }, 'America/New_York', offset);
  expect(found).toEqual({ kind: 'instant', instant: Date.parse('2026-11-01T05:30:00Z') });
});

test('dates survive the round trip; impossible ones are refused', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000, max: 40_000 }), (day) => {
      expect(dayNumber(parseCivilDate(formatCivilDate(fromDayNumber(day)))!)).toBe(day);
    }),
  );
  for (const text of ['2026-13-01', '2026-02-29', '26-1-1', '']) expect(parseCivilDate(text)).toBeNull();
});

test('weekdays', () => {
  expect(weekdayOf({ year: 2026, month: 11, day: 24 })).toBe('TU');
  expect(weekdayOf(addDays({ year: 2026, month: 11, day: 24 }, -2))).toBe('SU');
});
