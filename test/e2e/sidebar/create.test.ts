/** Create: the engagement is made before the consultant's eyes, once, however often it is asked for. */
import type { Browser } from 'playwright-core';
import { FILES } from '../../../src/domain/engagement';
import { messagesFor } from '../../../src/locales/messages-for';
import type { Json } from '../../contract/add-on';
import { openBrowser } from '../browser';
import { FORM, GUESTS, toReview } from './intake';
import { frameOf } from './look';
import { openSidebar, type Sidebar, type SidebarOptions } from './sidebar';
import { ISSUES, TEXTS } from './texts';

const t = TEXTS.en;
const { kinds, warnings } = messagesFor('en');
let browser: Browser;
let sidebar: Sidebar;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => sidebar.close());
afterAll(() => browser.close());

async function open(options: SidebarOptions = {}): Promise<void> {
  sidebar = await openSidebar(browser, { draft: FORM, ...options });
}

async function filesNow(): Promise<Json[]> {
  const { files } = await sidebar.addOn.rest(
    'GET',
    '/drive/v3/files?pageSize=100&fields=files(id,name,mimeType,webViewLink)',
  );
  return files;
}

const made = (): Promise<void> => sidebar.heading(t.result.made).waitFor();

test('one press makes the engagement and leads to its files; the form is not kept', async () => {
  await open();
  await toReview(sidebar, t);
  await sidebar.button(t.review.create).click();
  await made();

  const files = await filesNow();
  expect(files).toHaveLength(1 + FILES.length);
  const main = sidebar.frame.locator('main');
  const links = await main
    .getByRole('link')
    .evaluateAll((found) =>
      found.map((link) => [link.textContent, link.getAttribute('href'), link.getAttribute('target')]),
    );
  expect(links.map(([name]) => name)).toEqual((['folder', ...FILES, 'meeting'] as const).map((kind) => kinds[kind]));
  expect(new Set(links.map(([, href]) => href))).toEqual(
    new Set([...files.map((file) => file.webViewLink), expect.stringContaining('/calendar/')]),
  );
  expect(links.every(([, , target]) => target === '_blank')).toBe(true);
  const words = await main.innerText();
  expect(words).toContain(`${t.result.shared(2)} · ${t.result.invited(1)}`);
  for (const name of GUESTS) expect(words).toContain(messagesFor('en').changes.shared(name));

  await sidebar.button(t.result.home).click();
  await sidebar.frame.getByText('Lypky Quarter · Sales Conveyor').waitFor();
  await sidebar.settled();
  await sidebar.reopen();
  await sidebar.button(t.home.newEngagement).waitFor();
});

test('the same form again: it says that there is one, and changes nothing', async () => {
  await open();
  await sidebar.addOn.create(FORM);
  const mails = sidebar.addOn.workspace.kernel.outbox.list().length;
  await toReview(sidebar, t);
  await sidebar.frame.getByText(warnings.exists).waitFor();
  await sidebar.button(t.review.finish).click();
  await sidebar.frame.getByText(t.result.nothing).waitFor();
  expect(await filesNow()).toHaveLength(1 + FILES.length);
  expect(sidebar.addOn.workspace.kernel.outbox.list()).toHaveLength(mails);
});

test('a double click, and a press while another tab is at it, make one engagement', async () => {
  await open();
  await toReview(sidebar, t);
  const { failures } = messagesFor('en');
  sidebar.answer('createEngagement', { ok: false, error: { code: 'busy', message: failures.busy, retry: true } });
  await sidebar.button(t.review.create).dblclick();
  // No error: it says so, waits, and shows what the other tab has made.
  await sidebar.frame.getByText(failures.busy).waitFor();
  expect(sidebar.calls.filter((name) => name === 'createEngagement')).toHaveLength(1);
  expect(await sidebar.frame.getByRole('alert').count()).toBe(0);
  const other = sidebar.addOn.call('createEngagement', FORM);
  sidebar.answer('createEngagement', null);
  await Promise.all([other, made()]);
  expect(await filesNow()).toHaveLength(1 + FILES.length);
  const { items } = await sidebar.addOn.rest('GET', '/calendar/v3/calendars/primary/events');
  expect(items).toHaveLength(1);
});

test('what the server does not accept leads back to the field', async () => {
  await open();
  await toReview(sidebar, t);
  const issues = ISSUES.en;
  sidebar.answer('createEngagement', {
    ok: false,
    error: {
      code: 'intakeInvalid',
      message: '',
      retry: false,
      issues: [{ field: 'meeting.firstDate', code: 'firstMeetingPast', message: issues.firstMeetingPast }],
    },
  });
  await sidebar.button(t.review.create).click();
  await sidebar.heading(t.steps[2]).waitFor();
  await sidebar.frame.getByRole('alert').getByText(issues.firstMeetingPast).waitFor();
  expect(await frameOf(sidebar).evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
});

interface Sample {
  readonly at: number;
  readonly shown: string;
  readonly percent: number;
  /** The step under way. */
  readonly step: string;
}

test('with the delays of Google something on the screen moves at least every two seconds', async () => {
  // The delays are real time, though the workspace's clock stands still.
  await open({ workspace: { latency: 'google' } });
  await toReview(sidebar, t);
  const frame = frameOf(sidebar);
  await frame.evaluate(() => {
    const samples: object[] = [];
    Object.assign(globalThis, { samples });
    setInterval(() => {
      const bar = document.querySelector('[role=progressbar]');
      samples.push({
        at: performance.now(),
        shown: document.querySelector('main')?.innerText ?? '',
        percent: Number(bar?.getAttribute('aria-valuenow') ?? 100),
        step: document.querySelector('.step-now > span')?.firstChild?.textContent ?? '',
      });
    }, 250);
  });
  await sidebar.button(t.review.create).click();
  await sidebar.heading(t.run.title).waitFor();
  await sidebar.heading(t.result.made).waitFor({ timeout: 60_000 });

  const samples = (await frame.evaluate('samples')) as Sample[];
  const run = samples.filter(({ shown }) => shown.includes(t.run.title));
  /** The longest time in ms for which it stood still. */
  const longest = (seen: (sample: (typeof run)[number]) => unknown): number => {
    const moves = run.filter((sample, index) => index === 0 || seen(sample) !== seen(run[index - 1] ?? sample));
    const times = [...moves, ...run.slice(-1)].map(({ at }) => at);
    return Math.max(...times.map((at, index) => at - (times[index - 1] ?? at)));
  };
  expect(longest(({ shown }) => shown)).toBeLessThan(2000);
  // Not only the seconds: the bar, too, which never goes back and does not pretend to be done.
  expect(longest(({ percent }) => percent)).toBeLessThan(2000);
  const percents = run.map(({ percent }) => percent);
  expect(percents).toEqual([...percents].sort((left, right) => left - right));
  expect(Math.max(...percents)).toBeLessThan(100);
  // And the steps come one after the other as the server does them.
  const steps = [...new Set(run.map(({ step }) => step))];
  const all = Object.values(t.run.steps);
  expect(steps.length).toBeGreaterThanOrEqual(4);
  expect(steps).toEqual(all.filter((name) => steps.includes(name)));
});
