/** A consultant goes the whole way, from the empty form to the check of what was made, with the keyboard alone, in Ukrainian. */
import type { Browser } from 'playwright-core';
import { messagesFor } from '../../../src/locales/messages-for';
import { openBrowser } from '../browser';
import { frameOf } from './look';
import { focused, openSidebar, type Sidebar } from './sidebar';
import { ISSUES, TEXTS } from './texts';

const t = TEXTS.uk;
const issues = ISSUES.uk;
const { kinds } = messagesFor('uk');

let browser: Browser;
let sidebar: Sidebar;
beforeAll(async () => {
  browser = await openBrowser();
  sidebar = await openSidebar(browser, { language: 'uk' });
});
afterAll(async () => {
  await sidebar.close();
  await browser.close();
});

const press = (key: string): Promise<void> => sidebar.page.keyboard.press(key);
const type = (text: string): Promise<void> => sidebar.page.keyboard.insertText(text);

/** Tabs on (or back, with `Shift+Tab`) until the control has the focus; each that gets it on the way shows so. */
async function tabTo(name: string, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let count = 0; count < 60; count += 1) {
    await press(key);
    const here = await focused(sidebar);
    expect({ here, ring: await hasRing() }).toEqual({ here, ring: true });
    if (here === name || here.startsWith(`${name} ·`)) return;
    passed.push(here);
  }
  throw new Error(`${name} was not reached: ${passed.join(' → ')}`);
}

const hasRing = (): Promise<boolean> =>
  frameOf(sidebar).evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
    return document.activeElement === document.body || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
  });

const valueHere = (): Promise<string> =>
  frameOf(sidebar).evaluate(() => (document.activeElement as HTMLInputElement).value);

/** Goes down a list to its option. */
async function choose(option: string): Promise<void> {
  const shown = () =>
    frameOf(sidebar).evaluate(() => (document.activeElement as HTMLSelectElement).selectedOptions[0]?.label);
  await press('Home');
  for (let count = 0; (await shown()) !== option; count += 1) {
    if (count === 100) throw new Error(`The list has no ${option}.`);
    await press('ArrowDown');
  }
}

/** Browsers show dates in the order of their own language: tries each until the date is the one that was meant. */
async function typeDate(date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-');
  for (const digits of [month + day + year, day + month + year, year + month + day]) {
    await sidebar.page.keyboard.type(digits);
    if ((await valueHere()) === date) return;
    await press('Shift+Tab');
    await press('Tab');
    await press('Control+A');
  }
  throw new Error(`The field holds ${await valueHere()} instead of ${date}.`);
}

test('the whole way', async () => {
  await tabTo(t.home.newEngagement);
  await press('Enter');
  await sidebar.heading(t.steps[0]).waitFor();
  expect(await focused(sidebar)).toBe(t.steps[0]);

  // Client and language. Enter in a field is Next.
  await tabTo(t.client.company);
  await press('Enter');
  await sidebar.frame.getByRole('alert').waitFor();
  expect(await focused(sidebar)).toContain(t.summary(5));
  await press('Tab');
  await press('Enter');
  expect(await focused(sidebar)).toBe(t.client.company);
  await type('Липки Квартал');
  await tabTo(t.client.domain);
  await type('lypky.example');
  await tabTo(t.client.consultancy);
  await type('Північна зірка');
  await tabTo(`${t.client.industry}: ${t.client.industries.b2b}`);
  await press('ArrowDown');
  expect(await focused(sidebar)).toBe(`${t.client.industry}: ${t.client.industries.developer}`);
  await tabTo(t.client.country);
  await choose('Україна');
  await tabTo(t.client.currency);
  expect(await valueHere()).toBe('UAH');
  await tabTo(t.next);
  await press('Space');
  await sidebar.heading(t.steps[1]).waitFor();
  expect(await focused(sidebar)).toBe(t.steps[1]);

  // People: after each step of work the focus is where the next one begins.
  await tabTo(t.people.edit(t.people.unnamed));
  await press('Enter');
  expect(await focused(sidebar)).toContain(t.people.name);
  await type('Олена Марчук');
  await tabTo(t.people.done);
  await press('Enter');
  expect(await focused(sidebar)).toBe(t.people.edit('Олена Марчук'));
  await tabTo(t.people.add.client);
  await press('Enter');
  expect(await focused(sidebar)).toContain(t.people.name);
  await type('Віктор Савченко');
  await tabTo(t.people.email);
  await type('viktor@lypky');
  await tabTo(t.people.role);
  const malformed = issues.emailMalformed;
  await sidebar.frame.getByText(malformed).first().waitFor();
  await choose('Спонсор');
  await tabTo(t.people.weekly);
  await press('Space');
  expect(await sidebar.field(t.people.weekly).isChecked()).toBe(false);
  await tabTo(t.people.email, 'Shift+Tab');
  await press('End');
  await type('.example');
  await sidebar.frame.getByText(malformed).waitFor({ state: 'detached' });
  await tabTo(t.people.remove);
  await press('Enter');
  expect(await focused(sidebar)).toBe(t.people.undo);
  await press('Enter');
  expect(await focused(sidebar)).toBe(t.people.edit('Віктор Савченко'));
  await tabTo(t.next);
  await press('Enter');
  await sidebar.heading(t.steps[2]).waitFor();

  // The weekly meeting, first in the hour that the clock change skips.
  await tabTo(t.meeting.weekday);
  await choose('Неділя');
  await tabTo(t.meeting.time);
  await sidebar.page.keyboard.type('0330A');
  expect(await valueHere()).toBe('03:30');
  await tabTo(t.meeting.firstDate);
  await typeDate('2027-03-28');
  await press('Enter');
  await sidebar.frame.getByRole('alert').waitFor();
  expect(await focused(sidebar)).toContain(t.summary(1));
  await press('Tab');
  await press('Enter');
  expect(await focused(sidebar)).toBe(t.meeting.time);
  await sidebar.page.keyboard.type('0930A');
  await tabTo(`${t.meeting.place}: ${t.meeting.places.meet}`);
  await press('ArrowDown');
  await tabTo(t.meeting.address);
  await type('Київ, Хрещатик 1');
  await tabTo(t.next);
  await press('Enter');

  // The review.
  await sidebar.heading(t.steps[3]).waitFor();
  expect(await focused(sidebar)).toBe(t.steps[3]);
  await sidebar.frame.getByText('неділя, 28 березня 2027').waitFor();
  const review = await sidebar.frame.locator('main').innerText();
  expect(review).toContain('Липки Квартал · Sales Conveyor');
  expect(review).toContain('Віктор Савченко');
  expect(review).toContain(`09:30 · ${t.meeting.minutesOf(45)}`);
  expect(review).toContain(t.review.invitedNobody);
  await tabTo(`${t.change}: ${t.steps[1]}`);
  await press('Enter');
  expect(await focused(sidebar)).toBe(t.steps[1]);
  await tabTo(t.next);
  await press('Enter');
  await sidebar.frame.getByText('неділя, 28 березня 2027').waitFor();
  await tabTo(t.review.create);

  // Made, looked at, and checked.
  await press('Enter');
  await sidebar.heading(t.result.made).waitFor();
  expect(await focused(sidebar)).toBe(t.result.made);
  await tabTo(kinds.folder);
  await tabTo(kinds.meeting);
  await tabTo(t.result.home);
  await press('Enter');
  expect(await focused(sidebar)).toBe(t.title);
  const folder = 'Липки Квартал · Sales Conveyor';
  await sidebar.frame.getByText(folder).waitFor();
  await tabTo(`${t.home.openFolder}: ${folder}`);
  await tabTo(`${t.home.check}: ${folder}`);
  await press('Enter');
  await sidebar.frame.getByText(t.inspect.whole).waitFor();
  expect(await focused(sidebar)).toBe(t.inspect.title);
  await tabTo(t.inspect.lookAgain);
  await tabTo(t.result.home);
});
