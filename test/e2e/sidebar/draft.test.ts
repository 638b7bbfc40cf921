/** What was typed is kept: the sidebar may be closed at any step, and only whoever says so discards it. */
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser';
import { openSidebar, type Sidebar } from './sidebar';
import { TEXTS } from './texts';
import { messagesFor } from '../../../src/locales/messages-for';

const t = TEXTS.en;
let browser: Browser;
let sidebar: Sidebar;
beforeAll(async () => {
  browser = await openBrowser();
});
beforeEach(async () => {
  sidebar = await openSidebar(browser);
});
afterEach(() => sidebar.close());
afterAll(() => browser.close());

const saved = (): Promise<void> => sidebar.frame.getByText(t.saved).waitFor();

/** The person clicks into the spreadsheet and closes the sidebar, without any button of ours. */
async function leaveAndComeBack(): Promise<void> {
  await sidebar.page.mouse.click(20, 20);
  await sidebar.settled();
  await sidebar.reopen();
  await sidebar.button(t.home.continueDraft).click();
}

test('closing the sidebar at each step loses nothing', async () => {
  await sidebar.button(t.home.newEngagement).click();
  await sidebar.field(t.client.company).fill('Lypky Quarter');
  await sidebar.field(t.client.domain).fill('not yet kn');
  await leaveAndComeBack();
  expect(await sidebar.field(t.client.company).inputValue()).toBe('Lypky Quarter');
  // As typed, wrong or not.
  expect(await sidebar.field(t.client.domain).inputValue()).toBe('not yet kn');

  await sidebar.field(t.client.domain).fill('lypky.example');
  await sidebar.field(t.client.consultancy).fill('Northstar');
  await sidebar.field(t.client.country).selectOption('UA');
  await sidebar.button(t.next).click();
  await sidebar.button(t.people.edit(t.people.unnamed)).click();
  await sidebar.field(t.people.name).fill('Olena Marchuk');
  await sidebar.button(t.people.add.client).click();
  await sidebar.field(t.people.name).fill('Viktor 🏗️ Savchenko');
  await sidebar.field(t.people.email).fill('viktor@lypky.example');
  await leaveAndComeBack();
  await sidebar.button(t.next).click();
  await sidebar.frame.getByText('Viktor 🏗️ Savchenko').waitFor();
  await sidebar.frame.getByText('viktor@lypky.example').waitFor();

  await sidebar.button(t.next).click();
  await sidebar.field(t.meeting.time).fill('15:45');
  await sidebar.frame.getByText(t.meeting.places.onsite).click();
  await sidebar.field(t.meeting.address).fill('Khreshchatyk 1');
  await leaveAndComeBack();
  for (const step of [1, 2] as const) {
    await sidebar.button(t.next).click();
    await sidebar.heading(t.steps[step]).waitFor();
  }
  expect(await sidebar.field(t.meeting.time).inputValue()).toBe('15:45');
  expect(await sidebar.field(t.meeting.address).inputValue()).toBe('Khreshchatyk 1');

  await sidebar.button(t.next).click();
  await sidebar.heading(t.steps[3]).waitFor();
  await leaveAndComeBack();
  expect(await sidebar.field(t.client.company).inputValue()).toBe('Lypky Quarter');
});

test('a pause in typing is enough', async () => {
  await sidebar.button(t.home.newEngagement).click();
  await sidebar.field(t.client.company).pressSequentially('Lypky');
  await saved();
  expect(sidebar.calls.filter((name) => name === 'saveDraft')).toHaveLength(1);
  await sidebar.reopen();
  await sidebar.frame.getByText(t.home.draftOf('Lypky')).waitFor();
});

test('closing the form keeps it, discarding asks first', async () => {
  await sidebar.button(t.home.newEngagement).click();
  await sidebar.field(t.client.company).fill('Lypky Quarter');
  await sidebar.button(t.cancel).click();
  await sidebar.frame.getByText(t.home.draftOf('Lypky Quarter')).waitFor();

  await sidebar.button(t.home.startOver).click();
  await sidebar.frame.getByText(t.home.startOverSure).waitFor();
  await sidebar.button(t.home.keep).click();
  await sidebar.button(t.home.continueDraft).click();
  expect(await sidebar.field(t.client.company).inputValue()).toBe('Lypky Quarter');

  await sidebar.button(t.cancel).click();
  await sidebar.button(t.home.startOver).click();
  await sidebar.button(t.home.discard).click();
  expect(await sidebar.field(t.client.company).inputValue()).toBe('');
  await sidebar.settled();
  await sidebar.reopen();
  await sidebar.button(t.home.newEngagement).waitFor();
});

test('a draft that could not be saved says so and is tried again', async () => {
  await sidebar.button(t.home.newEngagement).click();
  sidebar.answer('saveDraft', 'offline');
  await sidebar.field(t.client.company).fill('Lypky');
  await sidebar.frame.getByText(t.notSaved).waitFor();
  sidebar.answer('saveDraft', null);
  // Not only by typing on: whoever leaves now has it saved, too.
  await sidebar.page.mouse.click(20, 20);
  await saved();
  await sidebar.reopen();
  await sidebar.frame.getByText(t.home.draftOf('Lypky')).waitFor();
});

test('a draft that is too large says what to do instead, and is saved once it is shorter', async () => {
  await sidebar.button(t.home.newEngagement).click();
  await sidebar.field(t.client.company).fill('x'.repeat(200_001));
  await sidebar.frame.getByText(t.notKept(messagesFor('en').failures.tooLarge)).waitFor();
  expect(await sidebar.frame.getByText(t.notSaved).count()).toBe(0);
  await sidebar.field(t.client.company).fill('Lypky');
  await saved();
  expect(await sidebar.frame.getByText(t.notKept('').trim()).count()).toBe(0);
});
