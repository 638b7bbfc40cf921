/** What the calendar view says without a browser: recurrence in words, times in zones. */
import { tellWhen, wallClock, wallOf } from '../../../local/viewer/client/calendar/event-time';
import { tellRecurrence } from '../../../local/viewer/client/calendar/recurrence-words';

test.each([
  [['RRULE:FREQ=WEEKLY;BYDAY=TU'], 'Weekly on Tuesday'],
  [['RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR;COUNT=6'], 'Every 2 weeks on Monday, Wednesday, and Friday, 6 times'],
  [['RRULE:FREQ=DAILY;UNTIL=20261231T215959Z'], 'Daily, until 2026-12-31'],
  [['RRULE:FREQ=MONTHLY'], 'Monthly'],
  [['RRULE:FREQ=MONTHLY;BYDAY=2TU'], 'RRULE:FREQ=MONTHLY;BYDAY=2TU'],
  [['RRULE:FREQ=WEEKLY;BYMONTH=3'], 'RRULE:FREQ=WEEKLY;BYMONTH=3'],
  [['RRULE:FREQ=WEEKLY', 'EXDATE:20261201T080000Z'], 'RRULE:FREQ=WEEKLY\nEXDATE:20261201T080000Z'],
])('%j: %s', (rules, words) => {
  expect(tellRecurrence(rules)).toBe(words);
});

/** Thin and narrow spaces, which ICU's versions put in different places, as plain ones. */
const plain = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/[\u2009\u202f\u00a0]/g, ' ').replace(/ – /g, '–'));

const at = (dateTime: string): { dateTime: string; timeZone: string } => ({ dateTime, timeZone: 'Europe/Kyiv' });

test('an event is told in its own zone, and in that of the calendar where the clock differs there', () => {
  const event = { start: at('2026-11-24T08:00:00Z'), end: at('2026-11-24T08:45:00Z') };
  expect(plain(tellWhen(event, 'Europe/Kyiv', 'en-gb'))).toEqual([
    'Tuesday, 24 November 2026, 10:00–10:45 (Europe/Kyiv)',
  ]);
  expect(plain(tellWhen(event, 'UTC', 'en-gb'))).toEqual([
    'Tuesday, 24 November 2026, 10:00–10:45 (Europe/Kyiv)',
    'Tuesday, 24 November 2026, 08:00–08:45 (UTC)',
  ]);
});

test('whole days end on the day before the end that Google tells', () => {
  const day = { start: { date: '2026-11-24' }, end: { date: '2026-11-25' } };
  expect(plain(tellWhen(day, 'America/New_York', 'en-gb'))).toEqual(['Tuesday, 24 November 2026']);
  const days = { start: { date: '2026-11-24' }, end: { date: '2026-11-27' } };
  expect(plain(tellWhen(days, 'UTC', 'en-gb'))[0]).toMatch(/^Tuesday.* 24.*–Thursday,? 26 November 2026$/);
});

test('the clock of a zone follows summer time; midnight is 00', () => {
  expect(wallClock(new Date('2026-10-24T07:00:00Z'), 'Europe/Kyiv')).toBe('2026-10-24T10:00:00');
  expect(wallClock(new Date('2026-10-26T07:00:00Z'), 'Europe/Kyiv')).toBe('2026-10-26T09:00:00');
  expect(wallClock(new Date('2026-11-23T22:00:00Z'), 'Europe/Kyiv')).toBe('2026-11-24T00:00:00');
  expect(wallOf({ date: '2026-11-24' }, 'America/New_York')).toBe('2026-11-24');
});
