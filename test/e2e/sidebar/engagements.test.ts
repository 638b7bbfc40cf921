/** My engagements: the list, what is missing in each, and the button that mends it. */
import type { Browser } from 'playwright-core';
import type { RunReport } from '../../../src/app/api';
import { fileNamesFor } from '../../../src/locales/file-names-for';
import { fillIn } from '../../../src/locales/fill-in';
import { messagesFor } from '../../../src/locales/messages-for';
import { openBrowser } from '../browser';
import { FORM } from './intake';
import { openSidebar, type Sidebar } from './sidebar';
import { TEXTS } from './texts';

const t = TEXTS.ru;
const { gaps, changes } = messagesFor('ru');
const { kinds } = fileNamesFor('ru');
const FOLDER = 'Lypky Quarter · Sales Conveyor';
let browser: Browser;
let sidebar: Sidebar;
let report: RunReport;
beforeAll(async () => {
  browser = await openBrowser();
  sidebar = await openSidebar(browser, { language: 'ru' });
  report = await sidebar.addOn.create(FORM);
});
afterAll(async () => {
  await sidebar.close();
  await browser.close();
});

const idOf = (kind: string): string =>
  /\/d\/([^/]+)/.exec(report.links.find((link) => link.kind === kind)?.url ?? '')?.[1] ?? '';

/** What Check lists as missing. */
async function missing(): Promise<string[]> {
  await sidebar.button(t.inspect.repair).waitFor();
  return sidebar.frame.locator('.banner-warn li').allTextContents();
}

async function checkAgain(): Promise<void> {
  await sidebar.button(t.result.home).click();
  await sidebar.button(`${t.home.check}: ${FOLDER}`).click();
}

test('the list names each engagement and leads to its folder', async () => {
  await sidebar.reopen();
  await sidebar.frame.getByText(FOLDER).waitFor();
  const folder = sidebar.frame.getByRole('link', { name: `${t.home.openFolder}: ${FOLDER}` });
  expect(await folder.getAttribute('href')).toBe(report.links[0]?.url);
});

test('Check finds all in place, then names what was taken away; repair brings it back and nothing else', async () => {
  await sidebar.button(`${t.home.check}: ${FOLDER}`).click();
  await sidebar.frame.getByText(t.inspect.whole).waitFor();

  const { rest } = sidebar.addOn;
  const { sheets } = await rest('GET', `/v4/spreadsheets/${idOf('dealTracker')}?fields=sheets.properties`);
  await rest('POST', `/v4/spreadsheets/${idOf('dealTracker')}:batchUpdate`, {
    requests: [{ deleteSheet: { sheetId: sheets[1].properties.sheetId } }],
  });
  const { items } = await rest('GET', '/calendar/v3/calendars/primary/events');
  await rest('DELETE', `/calendar/v3/calendars/primary/events/${items[0].id}`);
  await sidebar.button(t.inspect.lookAgain).click();
  expect(await missing()).toEqual([fillIn(gaps.fileDamaged, { kind: kinds.dealTracker }), gaps.meetingMissing]);
  await sidebar.button(t.inspect.repair).click();
  await sidebar.heading(t.result.made).waitFor();
  const done = await sidebar.frame.locator('.done-list li').allTextContents();
  expect([...done].sort()).toEqual(
    [fillIn(changes.fileMended, { kind: kinds.dealTracker }), changes.meetingRestored].sort(),
  );

  await checkAgain();
  await sidebar.frame.getByText(t.inspect.whole).waitFor();
});

test('a deleted file is named and made again', async () => {
  await sidebar.addOn.rest('DELETE', `/drive/v3/files/${idOf('employeeBase')}`);
  await sidebar.button(t.inspect.lookAgain).click();
  expect(await missing()).toContain(fillIn(gaps.fileMissing, { kind: kinds.employeeBase }));
  await sidebar.button(t.inspect.repair).click();
  await sidebar.heading(t.result.made).waitFor();
  await sidebar.frame.getByText(fillIn(changes.fileMade, { kind: kinds.employeeBase })).waitFor();
  await checkAgain();
  await sidebar.frame.getByText(t.inspect.whole).waitFor();
});

test('in a file of an engagement the sidebar says whose it is', async () => {
  sidebar.within(idOf('dealTracker'));
  await sidebar.reopen();
  await sidebar.frame.getByText(t.home.here).waitFor();
  const here = sidebar.frame.locator('.here');
  expect(await here.innerText()).toContain('Lypky Quarter');
  expect(await here.getByRole('link', { name: kinds.salesBook }).getAttribute('href')).toContain(idOf('salesBook'));
  await here.getByRole('button', { name: t.home.check }).click();
  await sidebar.frame.getByText(t.inspect.whole).waitFor();
});
