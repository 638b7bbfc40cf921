/** Whatever stops the making, the sidebar says so in its user's language, and going on finishes the job. */
import type { Browser } from 'playwright-core';
import type { Fault } from '../../../local/kernel/faults';
import { FILES } from '../../../src/domain/engagement';
import type { Language } from '../../../src/domain/language';
import { messagesFor } from '../../../src/locales/messages-for';
import type { FailureCode } from '../../../src/locales/messages-text';
import { openBrowser } from '../browser';
import { FORM, toReview } from './intake';
import { openSidebar } from './sidebar';
import { TEXTS } from './texts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The run of the function ends with no answer at all: the page knows only that. */
const NO_ANSWER = null;

const CASES: readonly (readonly [string, Language, Fault, FailureCode | typeof NO_ANSWER])[] = [
  ['killed before a request', 'en', { at: 5, kind: 'kill-before' }, NO_ANSWER],
  ['killed after a request', 'ru', { at: 9, kind: 'kill-after' }, NO_ANSWER],
  ['503 until it gives up', 'uk', { at: 6, kind: 'status', status: 503, times: 60 }, 'offline'],
  ['429 until it gives up', 'ru', { at: 10, kind: 'status', status: 429, times: 60 }, 'rateLimited'],
];

test.each(CASES)('%s (%s)', async (_, language, fault, code) => {
  const t = TEXTS[language];
  const sidebar = await openSidebar(browser, { language, draft: FORM });
  try {
    await toReview(sidebar, t);
    sidebar.fail('createEngagement', fault);
    await sidebar.button(t.review.create).click();
    const alert = sidebar.frame.getByRole('alert');
    await alert.getByText(code ? messagesFor(language).failures[code] : t.offline).waitFor();
    // Closing the sidebar now would lose nothing either: the form still waits.
    expect((await sidebar.addOn.call<{ draft: object | null }>('openSession')) as unknown).toMatchObject({
      ok: true,
      value: { draft: { client: { company: 'Lypky Quarter' } } },
    });

    await sidebar.button(t.run.goOn).click();
    await sidebar.heading(t.result.made).waitFor();
    const { files } = await sidebar.addOn.rest('GET', '/drive/v3/files?pageSize=100');
    expect(files).toHaveLength(1 + FILES.length);
    expect((await sidebar.addOn.create(FORM)).changes).toEqual([]);
  } finally {
    await sidebar.close();
  }
});

test.each<[string, Fault]>([
  ['a lost answer', { at: 7, kind: 'lost-answer' }],
  ['a short burst of 503', { at: 4, kind: 'status', status: 503, times: 2 }],
  ['a short burst of 429', { at: 11, kind: 'status', status: 429, times: 2 }],
])('%s is mended without a word', async (_, fault) => {
  const t = TEXTS.en;
  const sidebar = await openSidebar(browser, { draft: FORM });
  try {
    await toReview(sidebar, t);
    sidebar.fail('createEngagement', fault);
    await sidebar.button(t.review.create).click();
    await sidebar.heading(t.result.made).waitFor();
    expect((await sidebar.addOn.create(FORM)).changes).toEqual([]);
  } finally {
    await sidebar.close();
  }
});

test('an administrator forbids sharing outside: the result says what to do, and Finish does it once it is allowed', async () => {
  const t = TEXTS.uk;
  const sidebar = await openSidebar(browser, { language: 'uk', draft: FORM });
  try {
    sidebar.addOn.workspace.settings.change({ externalSharing: false });
    await toReview(sidebar, t);
    await sidebar.button(t.review.create).click();
    await sidebar.frame.getByText(messagesFor('uk').problems.outsideDomain('Viktor Savchenko')).waitFor();
    sidebar.addOn.workspace.settings.change({ externalSharing: true });
    await sidebar.button(t.result.again).click();
    await sidebar.frame.getByText(messagesFor('uk').changes.shared('Viktor Savchenko')).waitFor();
  } finally {
    await sidebar.close();
  }
});

test('a failure that no repetition mends offers the way back instead', async () => {
  const t = TEXTS.en;
  const sidebar = await openSidebar(browser, { draft: FORM });
  try {
    await toReview(sidebar, t);
    const { failures } = messagesFor('en');
    sidebar.answer('createEngagement', {
      ok: false,
      error: { code: 'tooLarge', message: failures.tooLarge, retry: false },
    });
    await sidebar.button(t.review.create).click();
    await sidebar.frame.getByText(failures.tooLarge).waitFor();
    expect(await sidebar.button(t.run.goOn).count()).toBe(0);
    await sidebar.button(t.result.home).click();
    await sidebar.button(t.home.continueDraft).waitFor();
  } finally {
    await sidebar.close();
  }
});
