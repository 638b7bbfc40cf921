/** The list of people: added, changed, removed and brought back, pasted, and quick to scan when there are many. */
import type { Browser } from 'playwright-core';
import { labels } from '../../../src/locales/en/sheets/labels';
import { openBrowser } from '../browser';
import { frameOf } from './look';
import { formOf } from './intake';
import { focused, openSidebar, type Sidebar } from './sidebar';
import { TEXTS } from './texts';

const t = TEXTS.en;
let browser: Browser;
let sidebar: Sidebar;
beforeAll(async () => {
  browser = await openBrowser();
});
beforeEach(async () => {
  sidebar = await openSidebar(browser, { draft: formOf([]), height: 700 });
  await sidebar.button(t.home.continueDraft).click();
  await sidebar.button(t.next).click();
  await sidebar.heading(t.steps[1]).waitFor();
});
afterEach(() => sidebar.close());
afterAll(() => browser.close());

const rows = async (): Promise<string[]> =>
  (await sidebar.frame.locator('.people > li strong').allTextContents()).map((text) => text.trim());

async function paste(text: string): Promise<void> {
  const label = sidebar.field(t.people.pasteLabel);
  if (!(await label.isVisible())) await sidebar.frame.getByText(t.people.paste).click();
  await label.fill(text);
  await sidebar.button(t.people.pasteAdd).click();
}

test('a person is added, changed, removed, and brought back to the same place', async () => {
  await sidebar.button(t.people.add.client).click();
  await sidebar.field(t.people.name).fill('Viktor Savchenko');
  await sidebar.field(t.people.email).fill('viktor@lypky.example');
  await sidebar.field(t.people.role).selectOption('sponsor');
  await sidebar.field(t.people.access).selectOption('viewer');
  await sidebar.button(t.people.done).click();
  await sidebar.frame.getByText(`${labels.role.sponsor} · ${labels.access.viewer}`).waitFor();
  await paste('Nadiia Lysenko nadiia@lypky.example');

  await sidebar.button(t.people.edit('Viktor Savchenko')).click();
  await sidebar.button(t.people.remove).click();
  expect(await rows()).toEqual(['Olena Marchuk', 'Nadiia Lysenko']);
  expect(await focused(sidebar)).toBe(t.people.undo);
  await sidebar.button(t.people.undo).click();
  expect(await rows()).toEqual(['Olena Marchuk', 'Viktor Savchenko', 'Nadiia Lysenko']);
  await sidebar.frame.getByText(`${labels.role.sponsor} · ${labels.access.viewer}`).waitFor();
});

test('a list is pasted as it comes: one a line, from a table, from a mail; what is no person stays in the box', async () => {
  await paste(
    'Anna Kowalska anna@lypky.example\r\n\r\n"Savchenko, Viktor" <Viktor@Lypky.example>;\nsales@lypky.example\nIryna\tDirector\tiryna@lypky.example',
  );
  expect(await rows()).toEqual([
    'Olena Marchuk',
    'Anna Kowalska',
    'Savchenko Viktor',
    t.people.unnamed,
    'Iryna Director',
  ]);
  // The box folds, and the keyboard goes on from there.
  expect(await sidebar.field(t.people.pasteLabel).isVisible()).toBe(false);
  expect(await focused(sidebar)).toBe(t.people.paste);

  await paste('Petro <petro@lypky.example>, Ivan Franko <ivan@lypky.example>\nnobody here');
  expect((await rows()).slice(5)).toEqual(['Petro', 'Ivan Franko']);
  expect(await sidebar.field(t.people.pasteLabel).inputValue()).toBe('nobody here');
  await sidebar.frame.getByText(t.people.pasteNone).waitFor();

  // The one without a name is asked for on Next.
  await sidebar.button(t.next).click();
  await sidebar.frame.getByRole('alert').getByRole('button').first().click();
  expect(await focused(sidebar)).toBe(t.people.name);
});

test('ten people fit on one screen of a laptop, three lines each', async () => {
  await paste(
    Array.from({ length: 9 }, (_, index) => `Person Number${index} person.number${index}@lypky.example`).join('\n'),
  );
  const heights = await frameOf(sidebar).evaluate(() =>
    [...document.querySelectorAll('.people > li')].map((row) => row.getBoundingClientRect().height),
  );
  expect(heights).toHaveLength(10);
  expect(Math.max(...heights)).toBeLessThanOrEqual(76);
});

test('five hundred people: typing stays quick, more are refused', async () => {
  await paste(Array.from({ length: 500 }, (_, index) => `Person ${index} person${index}@lypky.example`).join('\n'));
  await sidebar.frame.getByText('person499@lypky.example').waitFor();
  await sidebar.button(t.next).click();
  await sidebar.frame.getByText(/takes 500 people; there are 501/).waitFor();
  await sidebar.button(t.people.edit('Person 250')).click();
  const begun = Date.now();
  await sidebar.field(t.people.name).pressSequentially('Sofiia');
  expect(Date.now() - begun).toBeLessThan(3000);
  await sidebar.button(t.people.remove).click();
  await sidebar.button(t.next).click();
  await sidebar.heading(t.steps[2]).waitFor();
});
