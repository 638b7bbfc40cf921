/** Instants and the wall clock of a zone, across the change of the clocks. */
import { intlZoneOffset } from '../../../../src/domain/civil-time';
import { localTime } from '../../../../src/plan/tracker/local-time';

const kyiv = localTime('Europe/Kyiv', intlZoneOffset());

it.each([
  ['2026-11-23T09:00:00.000Z', '2026-11-23T11:00'],
  ['2026-07-01T21:30:00.000Z', '2026-07-02T00:30'],
  ['2026-10-25T00:59:00.000Z', '2026-10-25T03:59'],
  ['2026-10-25T01:30:00.000Z', '2026-10-25T03:30'],
])('%s is %s in Kyiv', (instant, local) => {
  expect(kyiv.toLocal(instant)).toBe(local);
});

it('goes back to the instant; an hour that comes twice is the first, one that is left out the next', () => {
  expect(kyiv.toInstant('2026-11-23T11:00')).toBe('2026-11-23T09:00:00.000Z');
  expect(kyiv.toInstant('2026-11-23')).toBe('2026-11-22T22:00:00.000Z');
  expect(kyiv.toInstant('2026-10-25T03:30')).toBe('2026-10-25T00:30:00.000Z');
  expect(kyiv.toInstant('2027-03-28T03:30')).toBe('2027-03-28T01:30:00.000Z');
});

it('says when something is no time', () => {
  expect([kyiv.toLocal('soon'), kyiv.toInstant('2026-02-30'), kyiv.toInstant('2026-02-20T25:00')]).toEqual([
    null,
    null,
    null,
  ]);
});

it('knows the day', () => {
  expect(kyiv.dayOf('2026-11-23T22:30:00.000Z')).toEqual({ year: 2026, month: 11, day: 24 });
});
