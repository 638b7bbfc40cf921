/** Whatever stops the making, the sidebar says so in its user's language, and going on finishes the job. */
import type { Browser } from 'playwright-core';
import type { Fault } from '../../../local/kernel/faults';
import { FILES } from '../../../src/domain/engagement';
import { LANGUAGES } from '../../../src/domain/language';
import { fillIn } from '../../../src/locales/fill-in';
import { messagesFor } from '../../../src/locales/messages-for';
import type { FailureCode } from '../../../src/locales/messages-text';
import { onBadDay } from '../../contract/refusing';
import { openBrowser } from '../browser';
import { FORM, toReview } from './intake';
import { openSidebar, type Sidebar, type SidebarOptions } from './sidebar';
import { TEXTS, walked } from './texts';

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

/** The run of the function ends with no answer at all: the page knows only that. */
const NO_ANSWER = null;
const always = (from: number): Fault[] =>
  Array.from({ length: 200 }, (_, at) => ({ at: at + from, kind: 'lost-answer' }));

/** One after the other, on one engagement. `at` counts the requests of a run, which looks first at what there is. */
const TROUBLES: readonly (readonly [
  FailureCode | typeof NO_ANSWER,
  readonly Fault[] | { readonly storageFull: true },
])[] = [
  [NO_ANSWER, [{ at: 4, kind: 'kill-before' }]],
  ['storageFull', { storageFull: true }],
  [NO_ANSWER, [{ at: 9, kind: 'kill-after' }]],
  ['offline', [{ at: 3, kind: 'status', status: 503, times: 60 }]],
  ['rateLimited', [{ at: 5, kind: 'status', status: 429, times: 60 }]],
  ['offline', always(2)],
];

test.each(walked(['uk', 'ru', 'en'] as const))('from trouble to trouble (%s)', async (language) => {
  const t = TEXTS[language];
  const { failures, problems, changes } = messagesFor(language);
  await open({ language });
  const { settings } = sidebar.addOn.workspace;
  await toReview(sidebar, t);
  settings.change({ externalSharing: false });
  let press = t.review.create;
  for (const [code, trouble] of TROUBLES) {
    const full = 'storageFull' in trouble;
    settings.change({ storageFull: full });
    if (!full) sidebar.fail('createEngagement', ...trouble);
    await sidebar.button(press).click();
    await sidebar.frame
      .getByRole('alert')
      .getByText(code ? failures[code] : t.offline)
      .waitFor();
    press = t.run.goOn;
  }
  // Closing the sidebar now would lose nothing either: the form still waits.
  expect((await sidebar.addOn.call<{ draft: object | null }>('openSession')) as unknown).toMatchObject({
    ok: true,
    value: { draft: { client: { company: 'Lypky Quarter' } } },
  });

  await sidebar.button(press).click();
  await sidebar.heading(t.result.made).waitFor();
  await sidebar.frame.getByText(fillIn(problems.outsideDomain, { name: 'Viktor Savchenko' })).waitFor();
  settings.change({ externalSharing: true });
  await sidebar.button(t.result.again).click();
  await sidebar.frame.getByText(fillIn(changes.shared, { name: 'Viktor Savchenko' })).waitFor();
  const { files } = await sidebar.addOn.rest('GET', '/drive/v3/files?pageSize=100');
  expect(files).toHaveLength(1 + FILES.length);
  expect((await sidebar.addOn.create(FORM)).changes).toEqual([]);
});

test('short bursts and a lost answer are mended without a word', async () => {
  const t = TEXTS.en;
  await open();
  await toReview(sidebar, t);
  sidebar.fail(
    'createEngagement',
    { at: 4, kind: 'status', status: 503, times: 2 },
    { at: 8, kind: 'lost-answer' },
    { at: 14, kind: 'status', status: 429, times: 2 },
  );
  await sidebar.button(t.review.create).click();
  await sidebar.heading(t.result.made).waitFor();
  expect(await sidebar.frame.getByRole('alert').count()).toBe(0);
  expect((await sidebar.addOn.create(FORM)).changes).toEqual([]);
});

test('a permission that was not given is named on the start and before anything is made; it can be tried again', async () => {
  await open({ workspace: { scripts: onBadDay(() => ({ withoutScope: 'drive.file' })) } });
  for (const language of LANGUAGES) {
    const t = TEXTS[language];
    const alert = sidebar.frame.getByRole('alert').getByText(messagesFor(language).failures.scopeMissing);
    sidebar.addOn.workspace.settings.setLocale(sidebar.addOn.owner, language);
    await sidebar.reopen();
    await alert.waitFor();
    await sidebar.button(t.tryAgain).click();
    await alert.waitFor();
    await sidebar.button(t.home.continueDraft).click();
    for (const step of [1, 2, 3] as const) {
      await sidebar.button(t.next).click();
      await sidebar.heading(t.steps[step]).waitFor();
    }
    await alert.waitFor();
    await sidebar.button(t.tryAgain).click();
    await alert.waitFor();
    expect(await sidebar.button(t.review.create).count()).toBe(0);
  }
});

test('a failure that no repetition mends offers the way back instead', async () => {
  const t = TEXTS.en;
  await open();
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
});
