/** The calendar view in a browser: occurrences at their local hour, details of an event, answers, deletion. */
import type { Browser, Page } from 'playwright-core';
import { openWorkspace, type Workspace } from '../../../local/workspace';
import type { Event, EventList } from '../../../local/viewer/client/calendar/wire';
import { openBrowser } from '../browser';
import { look, startHarness, told, type Harness } from './view-harness';

const OWNER = 'olena@northstar.example';
const GUEST = 'viktor@lypky.example';
const PRIMARY = '/calendar/v3/calendars/primary';
const DESCRIPTION =
  '<script>document.title = "run"</script><b>Agenda</b><br><img src=x onerror="document.title = \'run\'">' +
  '<a href="https://docs.google.com/document/d/abc/edit">Sales Book</a> <a href="javascript:alert(1)">trap</a>';

let browser: Browser;
let workspace: Workspace;
let harness: Harness;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
beforeEach(async () => {
  // Summer time ends in Kyiv on 25 October 2026.
  workspace = await openWorkspace({ dataDir: null, user: OWNER, now: '2026-10-21T09:00:00Z' });
  harness = await startHarness(workspace, 'calendar');
  for (const user of [OWNER, GUEST]) {
    await harness.rest(user, 'PATCH', PRIMARY, { timeZone: 'Europe/Kyiv' });
  }
});
afterEach(async () => {
  await page.close();
  await harness.close();
  await workspace.close();
});
afterAll(() => browser.close());

const meet = (): Promise<Event> =>
  harness.rest<Event>(OWNER, 'POST', `${PRIMARY}/events?conferenceDataVersion=1`, {
    summary: 'Weekly meeting',
    location: 'Kyiv, Lypska 1',
    description: DESCRIPTION,
    start: { dateTime: '2026-10-13T10:00:00', timeZone: 'Europe/Kyiv' },
    end: { dateTime: '2026-10-13T10:45:00', timeZone: 'Europe/Kyiv' },
    recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=TU'],
    attendees: [
      { email: OWNER, responseStatus: 'accepted' },
      { email: GUEST, displayName: 'Viktor Savchenko' },
    ],
    conferenceData: { createRequest: { requestId: 'one', conferenceSolutionKey: { type: 'hangoutsMeet' } } },
  });

async function open(user: string, locale = 'en'): Promise<void> {
  workspace.settings.setLocale(user, locale);
  page = await harness.open(browser, user);
  await page.locator('.fc-toolbar-title').waitFor();
}

const responses = async (): Promise<Record<string, string | undefined>> => {
  const query = 'singleEvents=true&timeMin=2026-10-12T00:00:00Z&timeMax=2026-11-05T00:00:00Z';
  const { items = [] } = await harness.rest<EventList>(OWNER, 'GET', `${PRIMARY}/events?${query}`);
  return Object.fromEntries(
    items.map(({ start, attendees }) => [
      start?.dateTime?.slice(0, 10) ?? '',
      attendees?.find(({ email }) => email === GUEST)?.responseStatus,
    ]),
  );
};

test('a weekly meeting stands at the same local hour before and after the end of summer time', async () => {
  const { id } = await meet();
  await open(OWNER);
  await page.locator('.fc-event').first().waitFor();
  const shown = await page
    .locator('.fc-daygrid-day:has(.fc-event)')
    .evaluateAll((days) =>
      days.map((day) => [day.getAttribute('data-date'), day.querySelector('.fc-event-time')?.textContent]),
    );
  expect(shown).toEqual([
    ['2026-10-13', '10:00'],
    ['2026-10-20', '10:00'],
    ['2026-10-27', '10:00'],
    ['2026-11-03', '10:00'],
  ]);
  const { items = [] } = await harness.rest<EventList>(
    OWNER,
    'GET',
    `${PRIMARY}/events/${id ?? ''}/instances?maxResults=3`,
  );
  const hours = items.map(({ start }) => new Date(start?.dateTime ?? 0).getUTCHours());
  expect(hours).toEqual([7, 7, 8]);
  expect(await page.locator('.fc-day-today').getAttribute('data-date')).toBe('2026-10-21');
  expect(await look(page, 'viewer-calendar-month')).toEqual([]);
});

test('week and list show the same; the zone of the calendar can be changed', async () => {
  await meet();
  await open(OWNER);
  await page.locator('.fc-timeGridWeek-button').click();
  await page.locator('.fc-timegrid-event').waitFor();
  expect(await page.locator('.fc-timegrid-event .fc-event-time').textContent()).toBe('10:00 - 10:45');
  expect(await look(page, 'viewer-calendar-week')).toEqual([]);
  await page.locator('.fc-listMonth-button').click();
  await page.locator('.fc-list-event').first().waitFor();
  expect(await page.locator('.fc-list-event-time').allTextContents()).toEqual(Array(3).fill('10:00 - 10:45'));
  expect(await look(page, 'viewer-calendar-list')).toEqual([]);
  await page.getByLabel('Time zone of this calendar').selectOption('UTC');
  await page.locator('.fc-list-event-time', { hasText: '08:00' }).waitFor();
  expect(await page.locator('.fc-list-event-time').allTextContents()).toEqual([
    '07:00 - 07:45',
    '07:00 - 07:45',
    '08:00 - 08:45',
  ]);
});

test('details: time, recurrence, place, guests; of the description only harmless tags work', async () => {
  await meet();
  await open(OWNER);
  await page.locator('.fc-event').nth(2).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Weekly meeting' });
  await dialog.waitFor();
  const text = (await dialog.innerText()).replace(/[\u2009\u202f\u00a0]/g, ' ');
  expect(text).toContain('Tuesday, 27 October 2026, 10:00–10:45 (Europe/Kyiv)');
  expect(text).toContain('Weekly on Tuesday');
  expect(text).toContain('Kyiv, Lypska 1');
  expect(text).toContain('<script>document.title = "run"</script>');
  expect(text).toContain('<img src="x"');
  expect(await dialog.locator('img, script').count()).toBe(0);
  expect(await dialog.locator('b').textContent()).toBe('Agenda');
  expect(await dialog.getByRole('link', { name: 'trap' }).count()).toBe(0);
  expect(await page.title()).toBe('View');
  expect(await dialog.locator('.cal-guests li').allInnerTexts()).toEqual([
    `${OWNER}\norganiser\nYes`,
    `Viktor Savchenko\n${GUEST}\nNo answer`,
  ]);
  await dialog.getByRole('link', { name: 'Sales Book' }).click();
  await dialog.getByRole('link', { name: 'meet.google.com' }).click();
  expect((await told(page)).followed).toEqual([
    'https://docs.google.com/document/d/abc/edit',
    expect.stringMatching(/^https:\/\/meet\.google\.com\//),
  ]);
  expect(await look(page, 'viewer-calendar-details')).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

test('a guest answers for one occurrence, then for all', async () => {
  await meet();
  await open(GUEST, 'uk');
  await page.locator('.fc-event').nth(1).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Maybe' }).click();
  await dialog.locator('[aria-pressed="true"]', { hasText: 'Maybe' }).waitFor();
  expect(await responses()).toEqual({
    '2026-10-13': 'needsAction',
    '2026-10-20': 'tentative',
    '2026-10-27': 'needsAction',
    '2026-11-03': 'needsAction',
  });
  expect(await dialog.getByRole('button', { name: 'Delete…' }).count()).toBe(0);
  expect(await look(page, 'viewer-calendar-answer-uk')).toEqual([]);

  await page.keyboard.press('Escape');
  await page.locator('.fc-event', { hasText: 'Weekly meeting (maybe)' }).waitFor();
  expect(await page.locator('.fc-event-title').allTextContents()).toEqual([
    'Weekly meeting (no answer)',
    'Weekly meeting (maybe)',
    'Weekly meeting (no answer)',
    'Weekly meeting (no answer)',
  ]);
  await page.locator('.fc-event').nth(2).click();
  await dialog.getByLabel('Answer for').selectOption('All events');
  await dialog.getByRole('button', { name: 'Yes' }).click();
  await dialog.locator('[aria-pressed="true"]', { hasText: 'Yes' }).waitFor();
  expect((await responses())['2026-11-03']).toBe('accepted');
  expect(workspace.kernel.outbox.list().filter(({ to }) => to === OWNER)).not.toEqual([]);
});

test('an answer that comes too late is refused in the dialog', async () => {
  const { id = '' } = await meet();
  await open(GUEST);
  await page.locator('.fc-event').first().click();
  await harness.rest(OWNER, 'DELETE', `${PRIMARY}/events/${id}`);
  await page.getByRole('dialog').getByRole('button', { name: 'No', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: /\w/ }).waitFor();
  const { notices } = await told(page);
  expect(notices).toEqual([`error: ${(await page.getByRole('alert').textContent()) ?? ''}`]);
  expect(await page.getByRole('dialog').locator('[aria-pressed="true"]').count()).toBe(0);
});

test('the organiser deletes one occurrence, then all; an empty period says so', async () => {
  await meet();
  await open(OWNER);
  const dialog = page.getByRole('dialog');
  const remove = async (what: string): Promise<void> => {
    await page.locator('.fc-event').nth(1).click();
    await dialog.getByRole('button', { name: 'Delete…' }).click();
    await dialog.getByRole('button', { name: what }).click();
    await dialog.waitFor({ state: 'hidden' });
  };
  await remove('Delete this event');
  await page.locator('[data-date="2026-10-20"] .fc-event').waitFor({ state: 'detached' });
  expect(Object.keys(await responses())).toEqual(['2026-10-13', '2026-10-27', '2026-11-03']);
  await remove('Delete all events');
  await page.getByRole('status').filter({ hasText: 'No events in this period.' }).waitFor();
  expect(await responses()).toEqual({});
});
