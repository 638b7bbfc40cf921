/** A form with everything wrong, in each language: every field says what to do, nothing typed is lost, and mended it leads to the review. */
import type { Browser } from 'playwright-core';
import type { IssueCode } from '../../../src/domain/issue';
import { LANGUAGES } from '../../../src/domain/language';
import { issueSentence } from '../../../src/locales/issue-sentence';
import { OLENA, SMALL, VIKTOR } from '../../contract/intake';
import { openBrowser } from '../browser';
import { look } from './look';
import { focused, openSidebar, type Sidebar } from './sidebar';
import { ISSUES, TEXTS } from './texts';

let browser: Browser;
let sidebar: Sidebar;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => sidebar.close());
afterAll(() => browser.close());

const LONG = `Ганна${'-Марія'.repeat(18)} 🏗️`;
const FORMULA = `=cmd|'/c calc'!A1 "Вік"`;
const RTL = 'שרה כהן';
const TITLE = 'Ж'.repeat(1000);

const DRAFT = {
  ...SMALL,
  client: { ...SMALL.client, company: TITLE, domain: 'gmail.com' },
  timeZone: 'Mars/Olympus',
  accent: '#FFEE00',
  people: [
    OLENA,
    { ...VIKTOR, name: LONG, email: `${'very.long.'.repeat(8)}name@lypky` },
    { ...VIKTOR, name: FORMULA, email: 'viktor@lypky.example' },
    { ...VIKTOR, name: RTL, email: 'Viktor@Lypky.example', phone: 'call me' },
    { ...VIKTOR, name: 'Olena II', email: OLENA.email },
  ],
  meeting: {
    weekday: 'SU',
    time: '03:30',
    minutes: -15,
    firstDate: '2027-03-28',
    lastDate: '2026-12-01',
    place: { kind: 'link', url: 'http://meet.example/room' },
  },
};

test.each(LANGUAGES)('in %s', async (language) => {
  const t = TEXTS[language];
  const sentence = (code: IssueCode, params: Record<string, string> = {}): string =>
    issueSentence(ISSUES[language], { field: '', code, params });
  sidebar = await openSidebar(browser, { language, draft: DRAFT });
  const alert = sidebar.frame.getByRole('alert');
  const wrong: string[] = [];
  /** Next is refused with these lines, and the summary has the focus. */
  const refused = async (screen: string, lines: readonly (readonly [string, string])[]): Promise<void> => {
    await sidebar.button(t.next).click();
    await alert.waitFor();
    expect(await focused(sidebar)).toContain(t.summary(lines.length));
    expect(await alert.getByRole('button').allTextContents()).toEqual(
      lines.map(([label, text]) => `${label}: ${text}`),
    );
    wrong.push(...(await look(sidebar, `${screen}.${language}`)));
  };
  /** The sentence stands beside the field, too. */
  const beside = async (label: string, text: string): Promise<void> => {
    const ids = (await sidebar.field(label).getAttribute('aria-describedby'))?.split(' ') ?? [];
    const said = await Promise.all(ids.map((id) => sidebar.frame.locator(`#${id}`).textContent()));
    expect({ label, said }).toEqual({ label, said: expect.arrayContaining([text]) });
  };
  const optional = (label: string): RegExp => new RegExp(`^${label}`);

  await sidebar.button(t.home.continueDraft).click();
  const tooLong = sentence('tooLong', { limit: '200', length: '1000' });
  const noZone = sentence('timeZoneUnknown', { zone: 'Mars/Olympus' });
  await refused('bad-client', [
    [t.client.company, tooLong],
    [t.client.domain, sentence('domainFree', { domain: 'gmail.com' })],
    [t.client.timeZone, noZone],
    [t.client.accent, sentence('accentTooLight')],
  ]);
  await beside(t.client.company, tooLong);
  await beside(t.client.timeZone, noZone);
  expect(await sidebar.field(t.client.company).inputValue()).toBe(TITLE);
  await sidebar.field(t.client.company).fill('Lypky Quarter');
  await sidebar.field(t.client.domain).fill('lypky.example');
  await sidebar.field(t.client.timeZone).selectOption('Europe/Kyiv');
  await sidebar.field(optional(t.client.accent)).fill('#0F5E63');
  await alert.waitFor({ state: 'detached' });

  await sidebar.button(t.next).click();
  await sidebar.heading(t.steps[1]).waitFor();
  const twice = sentence('emailTwice', { name: FORMULA });
  await refused('bad-people', [
    [`${LONG}, ${t.people.email}`, sentence('emailMalformed')],
    [`${RTL}, ${t.people.email}`, twice],
    [`${RTL}, ${t.people.phone}`, sentence('phoneMalformed')],
    [`Olena II, ${t.people.email}`, sentence('emailBothSides', { name: OLENA.name })],
  ]);
  const mend = async (name: string, label: string | RegExp, value: string, error?: string): Promise<void> => {
    await sidebar.button(t.people.edit(name)).click();
    if (error) await beside(t.people.email, error);
    await sidebar.field(label).fill(value);
    await sidebar.button(t.people.done).click();
  };
  await mend(LONG, t.people.email, 'hanna@lypky.example', sentence('emailMalformed'));
  await mend(RTL, t.people.email, 'sarah@lypky.example', twice);
  await sidebar.button(t.people.edit(RTL)).click();
  expect(await sidebar.field(t.people.name).evaluate((input) => getComputedStyle(input).direction)).toBe('rtl');
  await sidebar.button(t.people.done).click();
  await mend(RTL, optional(t.people.phone), '+380 67 220 10 02');
  await mend('Olena II', t.people.email, 'olena@lypky.example');
  await alert.waitFor({ state: 'detached' });

  await sidebar.button(t.next).click();
  await sidebar.heading(t.steps[2]).waitFor();
  const gap = sentence('firstMeetingInGap', { time: '03:30', date: '2027-03-28' });
  await refused('bad-meeting', [
    [t.meeting.time, gap],
    [t.meeting.minutes, sentence('minutesOutOfRange')],
    [t.meeting.lastDate, sentence('lastBeforeFirst')],
    [t.meeting.url, sentence('linkMalformed')],
  ]);
  await beside(t.meeting.time, gap);
  await beside(t.meeting.minutes, sentence('minutesOutOfRange'));
  await sidebar.field(t.meeting.time).fill('10:00');
  await sidebar.field(t.meeting.minutes).selectOption('45');
  await sidebar.field(optional(t.meeting.lastDate)).fill('');
  await sidebar.field(t.meeting.url).fill('https://meet.example/room');
  await alert.waitFor({ state: 'detached' });

  await sidebar.button(t.next).click();
  await sidebar.frame.getByText(t.review.mail(4)).waitFor();
  const names = await sidebar.frame.locator('.mailed bdi').allTextContents();
  expect(names).toEqual([LONG, FORMULA, RTL, 'Olena II']);
  wrong.push(...(await look(sidebar, `review-odd-names.${language}`)));
  expect(wrong).toEqual([]);
});
