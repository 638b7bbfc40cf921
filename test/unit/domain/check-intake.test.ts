import { checkIntake, nextMeetingDate } from '../../../src/domain/check-intake';
import { formatCivilDate, intlZoneOffset } from '../../../src/domain/civil-time';
import type { Intake } from '../../../src/domain/intake';
import { parseIntake } from '../../../src/domain/parse-intake';
import { INTAKE, NADIIA, NOW, OLENA, VIKTOR } from './intake-fixture';

const offset = intlZoneOffset();
const issuesOf = (intake: Intake, now = NOW) =>
  checkIntake(intake, { user: OLENA.email, now, offset }).map(({ field, code }) => `${field}: ${code}`);
const withMeeting = (change: Partial<Intake['meeting']>): Intake => ({
  ...INTAKE,
  meeting: { ...INTAKE.meeting, ...change },
});

test('a complete intake has no issues', () => {
  expect(issuesOf(INTAKE)).toEqual([]);
});

test('an empty form is told what to fill in, and nothing throws', () => {
  const issues = issuesOf(parseIntake(null));
  expect(issues).toEqual(
    expect.arrayContaining([
      'client.company: required',
      'client.domain: required',
      'people: noClientPerson',
      'meeting.firstDate: required',
    ]),
  );
});

test.each([
  ['no at sign', 'viktor.lypky.example'],
  ['two at signs', 'viktor@@lypky.example'],
  ['no domain ending', 'viktor@lypky'],
  ['a space inside', 'viktor savchenko@lypky.example'],
  ['a dot at the end of the name', 'viktor.@lypky.example'],
])('a malformed e-mail is refused: %s', (_, email) => {
  expect(issuesOf({ ...INTAKE, people: [OLENA, { ...VIKTOR, email }] })).toContain('people.1.email: emailMalformed');
});

test('the same address twice, and on both sides, are different mistakes', () => {
  expect(issuesOf({ ...INTAKE, people: [OLENA, VIKTOR, { ...NADIIA, email: VIKTOR.email }] })).toEqual([
    'people.2.email: emailTwice',
  ]);
  expect(issuesOf({ ...INTAKE, people: [OLENA, VIKTOR, { ...NADIIA, email: OLENA.email }] })).toEqual([
    'people.2.email: emailBothSides',
  ]);
});

test('addresses differ in more than capitals', () => {
  const intake = parseIntake({ ...INTAKE, people: [OLENA, VIKTOR, { ...NADIIA, email: VIKTOR.email.toUpperCase() }] });
  expect(issuesOf(intake)).toEqual(['people.2.email: emailTwice']);
});

test('there must be somebody on the client’s side', () => {
  expect(issuesOf({ ...INTAKE, people: [OLENA] })).toEqual(['people: noClientPerson']);
});

test('500 people pass, 501 do not, and 200 may meet', () => {
  const crowd = (count: number, weekly: boolean) =>
    Array.from({ length: count }, (_, index) => ({
      ...NADIIA,
      name: `P ${index}`,
      email: `p${index}@lypky.example`,
      weekly,
    }));
  expect(issuesOf({ ...INTAKE, people: [OLENA, VIKTOR, ...crowd(498, false)] })).toEqual([]);
  expect(issuesOf({ ...INTAKE, people: [OLENA, VIKTOR, ...crowd(499, false)] })).toEqual(['people: tooManyPeople']);
  expect(issuesOf({ ...INTAKE, people: [OLENA, VIKTOR, ...crowd(198, true)] })).toEqual([]);
  expect(issuesOf({ ...INTAKE, people: [OLENA, VIKTOR, ...crowd(199, true)] })).toEqual(['people: tooManyAttendees']);
});

test('a title of 1,000 characters is too long, with its length in the issue', () => {
  const issues = checkIntake(
    { ...INTAKE, client: { ...INTAKE.client, company: 'x'.repeat(1000) } },
    { user: OLENA.email, now: NOW, offset },
  );
  expect(issues).toEqual([{ field: 'client.company', code: 'tooLong', params: { limit: '200', length: '1000' } }]);
});

test('names with emoji, quotes, formulas and right-to-left letters are names', () => {
  const names = ['Zoë 🏗️ O’Neill "Zed"', "=cmd|' /C calc'!A0", 'שרה לוי', '+380 Ivan', '@SUM(A1)'];
  const people = names.map((name, index) => ({ ...NADIIA, name, email: `n${index}@lypky.example` }));
  expect(issuesOf({ ...INTAKE, people: [OLENA, VIKTOR, ...people] })).toEqual([]);
});

test('a free mail domain is not a company’s own', () => {
  expect(issuesOf({ ...INTAKE, client: { ...INTAKE.client, domain: 'gmail.com' } })).toEqual([
    'client.domain: domainFree',
  ]);
});

test('pasted domains are cleaned', () => {
  for (const pasted of [
    'https://www.Lypky.example/contacts',
    '@lypky.example',
    'office@lypky.example',
    ' LYPKY.EXAMPLE ',
  ])
    expect(parseIntake({ ...INTAKE, client: { ...INTAKE.client, domain: pasted } }).client.domain).toBe(
      'lypky.example',
    );
});

test('direction overrides cannot make one name look like another', () => {
  const name = 'gpj.\u202eexe';
  expect(parseIntake({ ...INTAKE, client: { ...INTAKE.client, company: name } }).client.company).toBe('gpj.exe');
});

test('an unknown time zone is named', () => {
  for (const timeZone of ['Europe/Atlantis', '+03:00', 'Kyiv'])
    expect(issuesOf({ ...INTAKE, timeZone })).toContain('timeZone: timeZoneUnknown');
});

describe('the first meeting', () => {
  test('in the past', () => {
    expect(issuesOf(withMeeting({ firstDate: '2026-11-17' }))).toEqual(['meeting.firstDate: firstMeetingPast']);
    // Ten in Kyiv is eight in UTC: half an hour later it is over.
    expect(issuesOf(INTAKE, Date.parse('2026-11-24T07:59:00Z'))).toEqual([]);
    expect(issuesOf(INTAKE, Date.parse('2026-11-24T08:30:00Z'))).toEqual(['meeting.firstDate: firstMeetingPast']);
  });
  test('on another day of the week', () => {
    expect(issuesOf(withMeeting({ firstDate: '2026-11-25' }))).toEqual(['meeting.firstDate: firstMeetingWrongDay']);
  });
  test('in the hour that the clocks jump over', () => {
    // Kyiv, 28 March 2027: 03:00 becomes 04:00.
    const sunday = { weekday: 'SU', firstDate: '2027-03-28' } as const;
    expect(issuesOf(withMeeting({ ...sunday, time: '03:30' }))).toEqual(['meeting.time: firstMeetingInGap']);
    expect(issuesOf(withMeeting({ ...sunday, time: '04:00' }))).toEqual([]);
    expect(issuesOf(withMeeting({ ...sunday, time: '02:59' }))).toEqual([]);
  });
  test('a date that is not in the calendar', () => {
    expect(issuesOf(withMeeting({ firstDate: '2027-02-30' }))).toEqual(['meeting.firstDate: dateMalformed']);
  });
});

test('a meeting that ends before it starts, and a series that ends before it begins', () => {
  expect(issuesOf(withMeeting({ minutes: -30 }))).toEqual(['meeting.minutes: minutesOutOfRange']);
  expect(issuesOf(withMeeting({ minutes: Number.NaN }))).toEqual(['meeting.minutes: minutesOutOfRange']);
  expect(issuesOf(withMeeting({ lastDate: '2026-11-23' }))).toEqual(['meeting.lastDate: lastBeforeFirst']);
});

test('links must be https', () => {
  for (const url of ['http://zoom.example/1', 'javascript:alert(1)', 'zoom.example'])
    expect(issuesOf(withMeeting({ place: { kind: 'link', url } }))).toEqual(['meeting.place.url: linkMalformed']);
  expect(issuesOf(withMeeting({ place: { kind: 'link', url: 'https://zoom.example/j/1?p=2' } }))).toEqual([]);
});

test('an accent on which white cannot be read is refused', () => {
  expect(issuesOf({ ...INTAKE, accent: '#FFD54F' })).toEqual(['accent: accentTooLight']);
  expect(issuesOf({ ...INTAKE, accent: '#0F5E63' })).toEqual([]);
});

test('the proposed first date is the next such day, never today', () => {
  const next = (weekday: Intake['meeting']['weekday']) =>
    formatCivilDate(nextMeetingDate(weekday, 'Europe/Kyiv', NOW, offset));
  expect(next('TU')).toBe('2026-11-24');
  expect(next('MO')).toBe('2026-11-30');
});
