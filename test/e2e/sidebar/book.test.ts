/** The Sales Book in the sidebar: what would change, theirs, ours or both, the update, and every state of the screen in every language. */
import type { Browser } from 'playwright-core';
import type { BookReport, BookView } from '../../../src/app/book-api';
import type { Language } from '../../../src/domain/language';
import { book as en } from '../../../src/locales/en/book';
import { bookChanges as enChanges } from '../../../src/locales/en/book-changes';
import { fillIn } from '../../../src/locales/fill-in';
import { messagesFor } from '../../../src/locales/messages-for';
import { book as ru } from '../../../src/locales/ru/book';
import { bookChanges as ruChanges } from '../../../src/locales/ru/book-changes';
import { book as uk } from '../../../src/locales/uk/book';
import { bookChanges as ukChanges } from '../../../src/locales/uk/book-changes';
import { shelfOf } from '../../contract/book/shelf';
import { TRACKED } from '../../contract/tracker/desk';
import { openBrowser } from '../browser';
import { look } from './look';
import { focused, openSidebar, OWNER, type Sidebar } from './sidebar';
import { TEXTS, walked } from './texts';

const BOOK = { en, ru, uk };
const CHANGES = { en: enChanges, ru: ruChanges, uk: ukChanges };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const url = 'https://docs.google.com/document/d/1abc/edit';

function viewIn(language: Language): BookView {
  const text = CHANGES[language];
  const stage = { en: 'B2 · Qualification', ru: 'B2 · Квалификация', uk: 'B2 · Кваліфікація' }[language];
  return {
    url,
    version: '1.0',
    approved: '',
    proposed: false,
    next: '1.1',
    isNew: true,
    changes: [
      `B3: ${fillIn(text.renamed, { before: 'A', name: 'Б' })}`,
      fillIn(text.changed, { title: stage, parts: 'Предельный срок, Вероятность' }),
      fillIn(text.added, { title: 'B9 · Пилот' }),
      fillIn(text.removed, { title: 'B6' }),
    ],
    clashes: [
      {
        key: 'stage.B2',
        title: stage,
        kind: 'changed',
        seen: 'a.b',
        differences: [
          { theirs: ['Один', 'Два', 'Три', 'Четыре', 'Пять', 'Шесть'], ours: ['Longest stay · up to 9 days'] },
          { theirs: [], ours: ['https://very-long.example/'.padEnd(120, 'x')] },
        ],
      },
      { key: 'stage.B6', title: 'B6', kind: 'lost', seen: 'c.-', differences: [] },
    ],
    kept: [stage],
    gaps: [{ key: 'goLive', title: 'Go', seen: '-.d' }],
    slips: [],
  };
}

const report: BookReport = { version: '1.1', changes: ['B2', 'B3'], open: 1, decision: 'D4', url };

describe.each(walked(['ru', 'uk', 'en'] as const))('in %s', (language) => {
  const b = BOOK[language];
  const t = TEXTS[language];
  const view = viewIn(language);
  let sidebar: Sidebar;
  beforeAll(async () => {
    sidebar = await openSidebar(browser, { language });
    sidebar.answer('openSession', {
      user: OWNER,
      language,
      draft: null,
      here: { id: 'a'.repeat(16), client: 'Lypky', links: [], tracker: false, book: false },
      now: '2026-11-23T09:00:00Z',
    });
  });
  afterAll(() => sidebar.close());

  const opened = async (): Promise<void> => {
    await sidebar.reopen();
    await sidebar.button(b.open).click();
  };

  test('every state fits, and has no barrier', async () => {
    const wrong: string[] = [];
    const see = async (screen: string): Promise<void> => void wrong.push(...(await look(sidebar, `${screen}.${language}`)));
    sidebar.answer('previewBook', 'never');
    await opened();
    await sidebar.frame.getByText(b.looking).waitFor();
    await see('book-looking');

    sidebar.answer('previewBook', view);
    await opened();
    await sidebar.frame.getByText(b.becomes('1.1')).waitFor();
    await sidebar.frame.getByText(b.kept(1)).click();
    await sidebar.frame.getByText(b.gaps(1)).click();
    await see('book-plan');
    sidebar.answer('updateBook', 'never');
    await sidebar.button(b.update).click();
    await sidebar.frame.getByText(b.updating).waitFor();
    await see('book-updating');

    sidebar.answer('updateBook', { ok: false, error: { code: 'notAllowed', message: messagesFor(language).failures.notAllowed, retry: true } });
    await opened();
    await sidebar.button(b.update).click();
    await sidebar.frame.getByRole('alert').waitFor();
    await see('book-refused');
    sidebar.answer('updateBook', report);
    await sidebar.button(b.update).click();
    await sidebar.frame.getByText(b.written('1.1')).waitFor();
    await see('book-result');

    sidebar.answer('previewBook', { ...view, changes: [], clashes: [], kept: [], gaps: [], isNew: false, approved: 'Надія Бондар, 4 грудня 2026 р.' });
    await sidebar.button(b.lookAgain).click();
    await sidebar.frame.getByText(b.upToDate).waitFor();
    await see('book-up-to-date');
    sidebar.answer('previewBook', { ...view, slips: ['B2: ?', 'B3: ?'] });
    await sidebar.button(b.lookAgain).click();
    await sidebar.frame.getByText(b.slips).waitFor();
    await see('book-slips');
    sidebar.answer('previewBook', 'offline');
    await sidebar.button(b.lookAgain).click();
    await sidebar.frame.getByRole('alert').waitFor();
    expect(await sidebar.frame.getByRole('alert').textContent()).toBe(t.offline);
    await see('book-offline');
    expect(wrong).toEqual([]);
  }); // prettier-ignore
});

test('a consultant changes the conveyor, finds an edited page, keeps both, and puts the version to approval', async () => {
  const sidebar = await openSidebar(browser);
  try {
    const shelf = shelfOf(sidebar.addOn, await sidebar.addOn.create(TRACKED));
    await shelf.types('Goal: The client accepts a date for a meeting', ' or a call');
    await shelf.sets('conveyor', 'B2', { stay: 9 });
    await shelf.sets('conveyor', 'B3', { stage: 'Visit' });
    sidebar.within(shelf.hands.id('journal'));
    await sidebar.reopen();
    await sidebar.button(en.open).click();
    await sidebar.frame.getByText('B3: “Discovery” is now “Visit”').waitFor();
    expect(await focused(sidebar)).toBe(en.title);
    await sidebar.frame.getByText('Goal: The client accepts a date for a meeting or a call').waitFor();
    await sidebar.frame.getByRole('radio', { name: en.choices.both }).check();
    await sidebar.field(en.approve('1.1')).check();
    await sidebar.button(en.update).click();
    await sidebar.frame.getByText(en.written('1.1')).waitFor();
    await sidebar.frame.getByText(en.waits('D1')).waitFor();
    expect(await sidebar.frame.getByRole('link', { name: en.openBook }).getAttribute('href')).toContain(shelf.id);
    expect(await shelf.text()).toMatch(/up to 9 days[^]*or a call[^]*B3 · Visit/);
    await sidebar.button(en.lookAgain).click();
    await sidebar.frame.getByText(en.upToDate).waitFor();
    await sidebar.frame.getByText(en.proposed).waitFor();
    await sidebar.button(TEXTS.en.result.home).click();
    await sidebar.button(en.open).waitFor();
  } finally {
    await sidebar.close();
  }
}, 60_000);
