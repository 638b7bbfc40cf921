/** Every screen in every language: fits in 300 px, also with text twice as large, and has no barrier that axe finds serious. Pictures in build/out/screens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { FileLink, Progress, RunReport } from '../../../src/app/api';
import { FILES } from '../../../src/domain/engagement';
import { LANGUAGES, type Language } from '../../../src/domain/language';
import { fileNamesFor } from '../../../src/locales/file-names-for';
import { fillIn } from '../../../src/locales/fill-in';
import { messagesFor } from '../../../src/locales/messages-for';
import { openBrowser } from '../browser';
import { look } from './look';
import { openSidebar, OWNER, type Sidebar } from './sidebar';
import { TEXTS } from './texts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Example {
  readonly client: { readonly company: string };
  readonly people: readonly { readonly side: string; readonly name: string; readonly email: string }[];
}

/** Two consultants and eight people of the client, in the language. */
function example(language: Language): Example {
  const file = join(__dirname, '..', '..', '..', 'examples', `residential-developer.${language}.json`);
  const intake = JSON.parse(readFileSync(file, 'utf8')) as Example;
  const [owner, ...others] = intake.people;
  if (!owner) throw new Error('The example has nobody.');
  return { ...intake, people: [{ ...owner, email: OWNER }, ...others] };
}

/** Walks through the screens; `see` looks at the one that is there. */
type Walk = (see: (screen: string) => Promise<void>) => Promise<void>;

describe.each(LANGUAGES)('in %s', (language) => {
  const t = TEXTS[language];
  const messages = messagesFor(language);
  const { client, people } = example(language);
  const links: FileLink[] = (['folder', ...FILES, 'meeting'] as const).map((kind) => ({
    kind,
    name: fileNamesFor(language).names[kind](client.company),
    url: `https://drive.google.com/${kind}`,
  }));
  const id = 'a'.repeat(16);

  let sidebar: Sidebar;
  beforeAll(async () => {
    sidebar = await openSidebar(browser, { language });
  });
  afterAll(() => sidebar.close());

  /** From a fresh start, with a form that waits or without. */
  async function walk(draft: object | null, steps: Walk): Promise<void> {
    sidebar.answerAll();
    await sidebar.page.evaluate('closeSidebar()');
    await sidebar.settled();
    await (draft ? sidebar.addOn.call('saveDraft', draft) : sidebar.addOn.call('discardDraft'));
    await sidebar.reopen();
    const wrong: string[] = [];
    await steps(async (screen) => void wrong.push(...(await look(sidebar, `${screen}.${language}`))));
    expect(wrong).toEqual([]);
  }

  test('the start', () =>
    walk(null, async (see) => {
      await sidebar.frame.getByText(t.home.none).waitFor();
      await see('home-empty');

      const names = [links[0]?.name ?? '', 'Північ & Захід Інвестиції · Sales Conveyor'];
      sidebar.answer(
        'listEngagements',
        names.map((name, index) => ({
          id: `${id}${index}`,
          name,
          createdAt: '2026-11-02T08:00:00Z',
          url: 'https://drive.google.com/x',
        })),
      );
      sidebar.answer('openSession', {
        user: OWNER,
        language,
        draft: example(language) as never,
        here: { id, client: client.company, links, tracker: true, book: false },
        now: '2026-11-23T09:00:00Z',
      });
      sidebar.answer('settleTracker', {
        accepted: 2,
        putBack: ['D-7 Paint, Stage: First do what the stage asks for.'],
      });
      await sidebar.reopen();
      await sidebar.frame.getByText(names[1] ?? '').waitFor();
      await see('home-in-file');
      await sidebar.button(t.home.startOver).click();
      await see('home-start-over');

      sidebar.answer('listEngagements', {
        ok: false,
        error: { code: 'scopeMissing', message: messages.failures.scopeMissing, retry: true },
      });
      await sidebar.reopen();
      await sidebar.frame.getByText(messages.failures.scopeMissing).waitFor();
      await see('home-list-failed');

      sidebar.answer('openSession', 'never');
      await sidebar.reopen();
      await see('loading');
      sidebar.answer('openSession', 'offline');
      await sidebar.reopen();
      await sidebar.button(t.tryAgain).waitFor();
      await see('offline');
    }));

  test('a new form, sent empty', () =>
    walk(null, async (see) => {
      await sidebar.button(t.home.newEngagement).click();
      await see('client-new');
      await sidebar.button(t.next).click();
      await sidebar.frame.getByRole('alert').waitFor();
      await see('client-empty');
    }));

  test('the form, filled in', () =>
    walk(example(language), async (see) => {
      await sidebar.button(t.home.continueDraft).click();
      await sidebar.frame.getByText(t.client.more).click();
      await see('client-filled');
      await sidebar.button(t.next).click();
      await sidebar.heading(t.steps[1]).waitFor();
      await see('people');
      await sidebar.button(t.people.edit(people[4]?.name ?? '')).click();
      await see('people-open');
      await sidebar.button(t.people.remove).click();
      await sidebar.frame.getByText(t.people.paste).click();
      await sidebar.field(t.people.pasteLabel).fill('?');
      await sidebar.button(t.people.pasteAdd).click();
      await see('people-removed-paste');
      await sidebar.button(t.next).click();
      await sidebar.heading(t.steps[2]).waitFor();
      await see('meeting');
      await sidebar.frame.getByText(t.meeting.places.onsite).click();
      await sidebar.field(t.meeting.address).fill('12');
      await see('meeting-onsite');
      sidebar.answer('previewEngagement', 'never');
      await sidebar.button(t.next).click();
      await sidebar.frame.getByText(t.review.looking).waitFor();
      await see('review-looking');
    }));

  test('what will be made, the making, and the result', () =>
    walk(example(language), async (see) => {
      await sidebar.button(t.home.continueDraft).click();
      for (const step of [1, 2, 3] as const) {
        await sidebar.button(t.next).click();
        await sidebar.heading(t.steps[step]).waitFor();
      }
      await sidebar.frame.getByText(t.review.mail(people.length - 1)).waitFor();
      await see('review');

      sidebar.answer('createEngagement', 'never');
      const progress: Progress = { step: 'share', share: 0.79, people: [3, 9], at: '2026-11-23T09:00:00Z' };
      sidebar.answer('readProgress', progress);
      await sidebar.button(t.review.create).click();
      await sidebar.frame.getByText(t.run.people(3, 9)).waitFor();
      await see('run');
    }));

  test('a run that stops, then one with problems', () =>
    walk(null, async (see) => {
      sidebar.answer('listEngagements', [
        { id, name: links[0]?.name ?? '', createdAt: '2026-11-02T08:00:00Z', url: 'https://drive.google.com/x' },
      ]);
      await sidebar.reopen();
      const { gaps, changes } = messages;
      const { kinds } = fileNamesFor(language);
      sidebar.answer('inspectEngagement', { id, client: client.company, links, missing: [] });
      await sidebar.button(new RegExp(`^${t.home.check}`)).click();
      await sidebar.frame.getByText(t.inspect.whole).waitFor();
      await see('check-whole');
      const missing = [
        fillIn(gaps.fileMissing, { kind: kinds.employeeBase }),
        fillIn(gaps.fileDamaged, { kind: kinds.dealTracker }),
        gaps.meetingMissing,
        fillIn(gaps.guestsMissing, { names: people.map(({ name }) => name).join(', ') }),
      ];
      sidebar.answer('inspectEngagement', { id, client: client.company, links, missing });
      await sidebar.button(t.inspect.lookAgain).click();
      await sidebar.button(t.inspect.repair).waitFor();
      await see('check-missing');

      sidebar.answer('repairEngagement', {
        ok: false,
        error: { code: 'rateLimited', message: messages.failures.rateLimited, retry: true },
      });
      sidebar.answer('readProgress', { step: 'fill', share: 0.4, people: [0, 9], at: '2026-11-23T09:00:00Z' });
      await sidebar.button(t.inspect.repair).click();
      await sidebar.frame.getByRole('heading', { name: t.run.failed }).waitFor();
      await see('run-stopped');

      const report: RunReport = {
        id,
        client: client.company,
        state: 'done',
        changes: [
          fillIn(changes.fileMade, { kind: kinds.employeeBase }),
          fillIn(changes.fileMended, { kind: kinds.dealTracker }),
          changes.meetingRestored,
          ...people.map(({ name }) => fillIn(changes.shared, { name: name })),
        ],
        links,
        shared: people.map(({ email }) => email),
        invited: people.map(({ email }) => email),
        problems: [
          { who: 'x', message: fillIn(messages.problems.outsideDomain, { name: people[2]?.name ?? '' }) },
          { who: null, message: fillIn(messages.problems.duplicateFile, { kind: kinds.dealTracker }) },
        ],
        requests: 27,
        waves: 12,
        milliseconds: 31_000,
      };
      sidebar.answer('repairEngagement', report);
      await sidebar.button(t.run.goOn).click();
      await sidebar.heading(t.result.made).waitFor();
      await see('result-problems');
      sidebar.answer('repairEngagement', { ...report, changes: [], problems: [] });
      await sidebar.button(t.result.again).click();
      await sidebar.frame.getByText(t.result.nothing).waitFor();
      await see('result-nothing');

      sidebar.answer('inspectEngagement', 'offline');
      await sidebar.button(t.result.home).click();
      await sidebar.button(new RegExp(`^${t.home.check}`)).click();
      await sidebar.frame.getByRole('alert').waitFor();
      await see('check-offline');
    }));
});
