/** The view of sent mail in a browser: the list, its filters, an opened mail, no mail at all. */
import type { Browser, Page } from 'playwright-core';
import { openWorkspace, type Workspace } from '../../../local/workspace';
import { openBrowser } from '../browser';
import { look, startHarness, told, type Harness } from './view-harness';

const OWNER = 'olena@northstar.example';
const GUESTS = ['viktor@lypky.example', 'iryna@lypky.example'] as const;
const EVENTS = '/calendar/v3/calendars/primary/events';

let browser: Browser;
let workspace: Workspace;
let harness: Harness;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
beforeEach(async () => {
  workspace = await openWorkspace({ dataDir: null, user: OWNER, now: '2026-11-23T12:00:00Z' });
  harness = await startHarness(workspace, 'mail');
});
afterEach(async () => {
  await page.close();
  await harness.close();
  await workspace.close();
});
afterAll(() => browser.close());

/** An invitation for each guest, a share for the first, a cancellation for each. */
async function sendMails(): Promise<void> {
  const { id } = await harness.rest<{ id: string }>(OWNER, 'POST', `${EVENTS}?sendUpdates=all`, {
    summary: 'Weekly meeting',
    description: '<b>Agenda</b><script>document.title = "run"</script>',
    start: { dateTime: '2026-11-24T10:00:00', timeZone: 'Europe/Kyiv' },
    end: { dateTime: '2026-11-24T10:45:00', timeZone: 'Europe/Kyiv' },
    attendees: GUESTS.map((email) => ({ email })),
  });
  const file = await harness.rest<{ documentId: string }>(OWNER, 'POST', '/v1/documents', { title: 'Sales Book' });
  await harness.rest(OWNER, 'POST', `/drive/v3/files/${file.documentId}/permissions?emailMessage=Please+read`, {
    type: 'user',
    role: 'reader',
    emailAddress: GUESTS[0],
  });
  await harness.rest(OWNER, 'DELETE', `${EVENTS}/${id}?sendUpdates=all`);
}

const kinds = (): Promise<string[]> => page.locator('.mail-row .mail-kind').allTextContents();

test('mails stand newest first; one may choose whose and which', async () => {
  await sendMails();
  page = await harness.open(browser, OWNER);
  await page.locator('.mail-row').first().waitFor();
  expect(await kinds()).toEqual(['Cancellation', 'Cancellation', 'Shared file', 'Invitation', 'Invitation']);
  expect(await look(page, 'viewer-mail')).toEqual([]);

  await page.getByRole('combobox', { name: 'To' }).selectOption(GUESTS[1]);
  expect(await kinds()).toEqual(['Cancellation', 'Invitation']);
  expect(await page.getByRole('status').textContent()).toBe('2 mails');
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Shared file');
  expect(await page.getByRole('status').textContent()).toBe('No mail fits this choice.');
  await page.getByRole('combobox', { name: 'To' }).selectOption('Everybody');
  expect(await kinds()).toEqual(['Shared file']);
});

test('a mail is opened by mouse and by keyboard; its links are given to the viewer, its markup does nothing', async () => {
  await sendMails();
  page = await harness.open(browser, OWNER);
  await page.locator('.mail-row', { hasText: 'Shared file' }).click();
  const reader = page.getByRole('article');
  expect(await reader.innerText()).toContain('Please read');
  await reader.getByRole('link').click();
  expect((await told(page)).followed).toEqual([expect.stringMatching(/^https:\/\/docs\.google\.com\/document\/d\//)]);

  await page.keyboard.press('Tab');
  await page.locator('.mail-row[aria-current="true"]').focus();
  await page.keyboard.press('ArrowDown');
  const text = await reader.innerText();
  expect(text).toContain('Weekly meeting');
  expect(text).toContain('When: Tue 24 Nov 2026 10:00 (Europe/Kyiv)');
  expect(text).toContain('<script>document.title = "run"</script>');
  expect(await reader.locator('b').textContent()).toBe('Agenda');
  expect(await page.title()).toBe('View');
  expect(await look(page, 'viewer-mail-opened')).toEqual([]);
});

test('where nothing was sent, the view says so; what is sent later appears', async () => {
  page = await harness.open(browser, OWNER);
  await page.getByRole('status').filter({ hasText: 'No mail yet' }).waitFor();
  expect(await look(page, 'viewer-mail-none')).toEqual([]);
  await sendMails();
  await page.evaluate(() => (window as unknown as { view: { refresh(): Promise<void> } }).view.refresh());
  expect(await page.locator('.mail-row').count()).toBe(5);
});
