/** Names and titles that would be formulas, markup or queries elsewhere are plain text everywhere, and come back as they were typed. */
import type { Preview } from '../../src/app/api';
import type { Intake } from '../../src/domain/intake';
import type { Person } from '../../src/domain/people';
import { openAddOn, type AddOn, type Json } from './add-on';
import { FIRST_ROW, handsOn, type Hands } from './hands';
import { NADIIA, OLENA, SMALL, VIKTOR } from './intake';

const NAMES = [
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://evil.example","x")',
  '+380 44 123',
  '-2+3',
  '@SUM(1+1)',
  "'already quoted",
  '"quoted", with comma; and \\ backslash',
  '<script>alert(1)</script> & <b>bold</b>',
  'Ім’я 👩🏽‍💼 з емодзі 🇺🇦',
  'שרה כהן',
  'محمد علي',
  '{{name}} ${name} %s',
  '1/2',
  'TRUE',
  '#REF!',
] as const;

const people: readonly Person[] = [
  { ...OLENA, name: '=1+1' },
  ...NAMES.map((name, index): Person => ({
    ...(index === 0 ? VIKTOR : NADIIA),
    name,
    email: `person${index}@lypky.example`,
    weekly: index < 3,
    position: name,
    responsibleFor: name,
  })),
  { ...NADIIA, name: '\tTab first', email: 'tab@lypky.example' },
];
const company = `ТОВ "Липки" & 'Co' <b>\\ =1+1 👷 עברית`;
const intake: Intake = {
  ...SMALL,
  consultancy: '=IMPORTXML("https://evil.example")',
  client: { ...SMALL.client, company },
  people,
  meeting: { ...SMALL.meeting, place: { kind: 'onsite', address: '=A1 <img src=x onerror=alert(1)>' } },
};

let addOn: AddOn;
let hands: Hands;
beforeAll(async () => {
  addOn = await openAddOn(OLENA.email);
  const report = await addOn.create(intake);
  expect(report).toMatchObject({ state: 'done', problems: [] });
  expect(report.changes).toContain(`Folder shared with ${NAMES[0]}`);
  hands = handsOn(addOn, report);
});
afterAll(() => addOn.close());

test('every name stands in the Participant Map as text', async () => {
  const column = await hands.column('participantMap', 'participants', 'name');
  const rows = await hands.rows('participantMap', 'participants');
  const names = rows.slice(FIRST_ROW, FIRST_ROW + people.length).map((row) => row[column]);
  expect(names).toEqual(['=1+1', ...NAMES, 'Tab first']);
});

test('not one of them became a formula, in any file', async () => {
  const words = [...NAMES, '=1+1', 'IMPORTXML', 'cmd|'];
  for (const kind of ['participantMap', 'employeeBase', 'journal', 'dealTracker'] as const) {
    const { sheets } = await addOn.rest(
      'GET',
      `/v4/spreadsheets/${hands.id(kind)}?fields=sheets(data(rowData(values(userEnteredValue))))&includeGridData=true`,
    );
    const formulas: string[] = sheets
      .flatMap(({ data }: Json) => data)
      .flatMap(({ rowData = [] }: Json) => rowData)
      .flatMap(({ values = [] }: Json) => values)
      .flatMap(({ userEnteredValue }: Json) => userEnteredValue?.formulaValue ?? []);
    expect(formulas.filter((formula) => words.some((word) => formula.includes(word)))).toEqual([]);
  }
});

test('the folder and the files bear the company’s name as typed, and are found by it', async () => {
  const { name } = await addOn.rest('GET', `/drive/v3/files/${hands.id('folder')}?fields=name`);
  expect(name).toBe(`${company} · Sales Conveyor`);
  const list = await addOn.call<readonly { readonly name: string }[]>('listEngagements');
  expect(list).toMatchObject({ ok: true, value: [{ name }] });
});

test('the meeting shows markup as text', async () => {
  const { description, summary, location } = await hands.event();
  expect(summary).toBe(`Weekly meeting · ${company}`);
  expect(location).toBe('=A1 <img src=x onerror=alert(1)>');
  expect(description).not.toMatch(/<script|<img|<b>\\/);
  expect(description).toContain('&lt;b&gt;');
});

test('the Sales Book names the company as typed', async () => {
  const { body, headers } = await hands.book();
  const typed = JSON.stringify(company).slice(1, -1);
  expect(JSON.stringify(body)).toContain(typed);
  expect(JSON.stringify(headers)).toContain(typed);
});

test('the preview and the invitations too', async () => {
  const preview = await addOn.call<Preview>('previewEngagement', intake);
  expect(preview).toMatchObject({
    ok: true,
    value: { exists: true, shared: people.slice(1).map(({ email }) => ({ email })) },
  });
  const invited = (await hands.event()).attendees.map(({ displayName }: Json) => displayName);
  expect(invited).toEqual(expect.arrayContaining(NAMES.slice(0, 3)));
});

test('and the same again writes nothing', async () => {
  addOn.traced();
  expect(await addOn.create(intake)).toMatchObject({ changes: [], problems: [] });
  expect(addOn.traced().filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('direction marks and line breaks cannot dress one name up as another', async () => {
  const answer = await addOn.call<Preview>('previewEngagement', {
    ...SMALL,
    people: [OLENA, { ...VIKTOR, name: 'Vik\u202etor\nSav\u2066chenko\u0000\ud83d' }],
  });
  expect(answer).toMatchObject({ ok: true, value: { shared: [{ name: 'Viktor Savchenko' }] } });
});

test.each([
  ['the longest texts that the form takes', 'ї'],
  ['the longest texts of emoji', '👷'],
])('%s', async (_, letter) => {
  const fill = (length: number) => letter.repeat(length / letter.length);
  const report = await addOn.create({
    ...SMALL,
    consultancy: fill(200),
    client: { ...SMALL.client, company: fill(200) },
    people: [OLENA, { ...VIKTOR, name: fill(120), position: fill(300), responsibleFor: fill(300) }],
    meeting: { ...SMALL.meeting, place: { kind: 'onsite', address: fill(300) } },
    reference: letter,
  });
  expect(report).toMatchObject({ state: 'done', problems: [] });
});
