/** A consultant fills in the form with the mouse, in English: wrong first, then right. */
import type { Browser } from 'playwright-core';
import type { IssueCode } from '../../../src/domain/issue';
import { issueSentence } from '../../../src/locales/issue-sentence';
import { openBrowser } from '../browser';
import { focused, openSidebar, type Sidebar } from './sidebar';
import { ISSUES, TEXTS } from './texts';

const t = TEXTS.en;
const sentence = (code: IssueCode, params: Record<string, string> = {}): string =>
  issueSentence(ISSUES.en, { field: '', code, params });

let browser: Browser;
let sidebar: Sidebar;
beforeAll(async () => {
  browser = await openBrowser();
});
beforeEach(async () => {
  sidebar = await openSidebar(browser);
  await sidebar.button(t.home.newEngagement).click();
});
afterEach(() => sidebar.close());
afterAll(() => browser.close());

const next = (): Promise<void> => sidebar.button(t.next).click();
const summary = () => sidebar.frame.getByRole('alert');
const summaryLines = () => summary().getByRole('button').allTextContents();

async function fillClient(company = 'Lypky Quarter'): Promise<void> {
  await sidebar.field(t.client.company).fill(company);
  await sidebar.field(t.client.domain).fill('https://www.Lypky.example/contacts');
  await sidebar.field(t.client.consultancy).fill('Northstar');
  await sidebar.frame.getByText(t.client.industries.developer).click();
  await sidebar.field(t.client.country).selectOption('UA');
}

async function addPerson(side: 'consultant' | 'client', name: string, email: string): Promise<void> {
  await sidebar.button(t.people.add[side]).click();
  await sidebar.field(t.people.name).fill(name);
  await sidebar.field(t.people.email).fill(email);
  await sidebar.button(t.people.done).click();
}

async function nameMyself(): Promise<void> {
  await sidebar.button(t.people.edit(t.people.unnamed)).click();
  await sidebar.field(t.people.name).fill('Olena Marchuk');
  await sidebar.button(t.people.done).click();
}

test('errors appear on Next, lead to their fields, and go when mended', async () => {
  await next();
  expect(await focused(sidebar)).toContain(t.summary(5));
  expect(await summaryLines()).toEqual(
    [t.client.company, t.client.domain, t.client.consultancy, t.client.country, t.client.currency].map(
      (label) => `${label}: ${sentence('required')}`,
    ),
  );

  await summary().getByRole('button').nth(1).click();
  expect(await focused(sidebar)).toContain(t.client.domain);
  // Merely passing through an empty field mends nothing.
  await sidebar.field(t.client.company).click();
  expect(await summaryLines()).toHaveLength(5);
  await sidebar.field(t.client.company).fill('L');
  expect(await summaryLines()).toHaveLength(4);
  await expectDescription(t.client.company, '');

  await fillClient('x'.repeat(1000));
  // The country brought its currency and time zone.
  expect(await sidebar.field(t.client.currency).inputValue()).toBe('UAH');
  expect(await sidebar.field(t.client.timeZone).inputValue()).toBe('Europe/Kyiv');
  await next();
  expect(await summaryLines()).toEqual([
    `${t.client.company}: ${sentence('tooLong', { limit: '200', length: '1000' })}`,
  ]);
  expect(await sidebar.field(t.client.company).inputValue()).toHaveLength(1000);
  await sidebar.field(t.client.company).fill('Lypky Quarter');
  await next();
  await sidebar.heading(t.steps[1]).waitFor();
});

test('the format of what is filled is checked on leaving the field', async () => {
  await sidebar.field(t.client.domain).fill('lypky');
  await sidebar.field(t.client.company).focus();
  await expectDescription(t.client.domain, sentence('domainMalformed'));
  await sidebar.field(t.client.domain).fill('gmail.com');
  await expectDescription(t.client.domain, '');
  await sidebar.field(t.client.company).focus();
  await expectDescription(t.client.domain, sentence('domainFree', { domain: 'gmail.com' }));
  await sidebar.field(t.client.company).fill('');
  await sidebar.field(t.client.consultancy).focus();
  await expectDescription(t.client.company, '');

  await sidebar.field(t.client.domain).fill(' Olena@WWW.Lypky.example ');
  await sidebar.field(t.client.company).focus();
  expect(await sidebar.field(t.client.domain).inputValue()).toBe('lypky.example');
  await expectDescription(t.client.domain, '');
});

test('people: malformed and twice, on both sides, names of every kind', async () => {
  await fillClient();
  await next();
  await nameMyself();
  await next();
  expect(await summaryLines()).toEqual([sentence('noClientPerson')]);

  await sidebar.button(t.people.add.client).click();
  expect(await focused(sidebar)).toContain(t.people.name);
  await sidebar.field(t.people.name).fill('Viktor “Vik” Savchenko 🏗️');
  await sidebar.field(t.people.email).fill('viktor@lypky');
  await sidebar.field(t.people.name).focus();
  await expectDescription(t.people.email, sentence('emailMalformed'));
  await sidebar.field(t.people.email).fill('Viktor@Lypky.example');
  await sidebar.button(t.people.done).click();
  await addPerson('client', "=cmd|'/c calc'!A1", 'viktor@lypky.example');
  await addPerson('client', 'שרה כהן', 'olena@northstar.example');
  await next();
  const twice = sentence('emailTwice', { name: 'Viktor “Vik” Savchenko 🏗️' });
  const bothSides = sentence('emailBothSides', { name: 'Olena Marchuk' });
  expect(await summaryLines()).toEqual([
    `=cmd|'/c calc'!A1, ${t.people.email}: ${twice}`,
    `שרה כהן, ${t.people.email}: ${bothSides}`,
  ]);
  // A folded person is opened at the field.
  await summary().getByRole('button').nth(1).click();
  expect(await focused(sidebar)).toContain(t.people.email);
  await sidebar.field(t.people.email).fill('sarah@lypky.example');
  expect(await summaryLines()).toHaveLength(1);
  await sidebar.button(t.people.done).click();
  // Mending the other of the two mends both.
  await sidebar.button(t.people.edit('Viktor “Vik” Savchenko 🏗️')).click();
  await sidebar.field(t.people.email).fill('v.savchenko@lypky.example');
  await expectGone();
  await next();
  await sidebar.heading(t.steps[2]).waitFor();
});

test('the meeting: past, in the gap of the clock change, a link that is none; then the review says it all', async () => {
  await fillClient();
  await next();
  await nameMyself();
  await addPerson('client', "=cmd|'/c calc'!A1 <b>שרה</b>", 'sarah@lypky.example');
  await next();
  await sidebar.field(t.meeting.firstDate).fill('2026-11-17');
  await sidebar.frame.getByText(t.meeting.places.link).click();
  await sidebar.field(t.meeting.url).fill('http://meet.example/room');
  await next();
  expect(await summaryLines()).toEqual([
    `${t.meeting.firstDate}: ${sentence('firstMeetingPast')}`,
    `${t.meeting.url}: ${sentence('linkMalformed')}`,
  ]);
  await sidebar.field(t.meeting.url).fill('https://meet.example/room');

  await sidebar.field(t.meeting.weekday).selectOption('SU');
  // The first such day is proposed.
  expect(await sidebar.field(t.meeting.firstDate).inputValue()).toBe('2026-11-29');
  await expectGone();
  await sidebar.field(t.meeting.time).fill('03:30');
  await sidebar.field(t.meeting.firstDate).fill('2027-03-28');
  await next();
  const gap = sentence('firstMeetingInGap', { time: '03:30', date: '2027-03-28' });
  expect(await summaryLines()).toEqual([`${t.meeting.time}: ${gap}`]);
  // Another day mends the hour, too.
  await sidebar.field(t.meeting.firstDate).fill('2027-04-04');
  await expectGone();
  await next();

  await sidebar.frame.getByText(t.review.mail(1)).waitFor();
  const review = await sidebar.frame.locator('main').innerText();
  expect(review).toContain('Lypky Quarter · Sales Conveyor');
  expect(review).toContain("=cmd|'/c calc'!A1 <b>שרה</b> · Editor\nsarah@lypky.example");
  expect(review).toContain('Sunday, April 4, 2027, 03:30 · 45 min');

  // "Change" leads to the step, and "Next" from there back to the review.
  await sidebar.button(`${t.change}: ${t.steps[2]}`).click();
  await sidebar.field(t.meeting.minutes).selectOption('90');
  await next();
  await sidebar.frame.getByText('Sunday, April 4, 2027, 03:30 · 90 min').waitFor();
  // Nothing has been made, and nobody was written to.
  expect(sidebar.calls.filter((name) => /create|repair/.test(name))).toEqual([]);
  expect(sidebar.addOn.workspace.kernel.outbox.list()).toEqual([]);
});

/** What a screen reader adds to the field: its hint and its error. */
async function expectDescription(label: string, error: string): Promise<void> {
  const field = sidebar.field(label);
  await field.and(sidebar.frame.locator(error ? '[aria-invalid=true]' : ':not([aria-invalid])')).waitFor();
  if (!error) return;
  const ids = (await field.getAttribute('aria-describedby')) ?? '';
  expect(await sidebar.frame.locator(ids.split(' ').map((id) => `#${id}`).join(',')).allTextContents()).toContain(error); // prettier-ignore
}

const expectGone = (): Promise<void> => summary().waitFor({ state: 'detached' });
