/** The weekly meeting in the sidebar: prepared, moved, skipped, held and closed, in two languages; by keyboard where it matters. */
import type { Browser } from 'playwright-core';
import type { Language } from '../../../src/domain/language';
import { weekly as en } from '../../../src/locales/en/weekly';
import { weekly as ru } from '../../../src/locales/ru/weekly';
import { weekly as uk } from '../../../src/locales/uk/weekly';
import type { WeeklyText } from '../../../src/locales/weekly-text';
import { openBrowser } from '../browser';
import { NADIIA, SMALL, VIKTOR } from '../../contract/intake';
import { roomOf, serial, type Room } from '../../contract/meeting/room';
import { look } from './look';
import { focused, openSidebar, type Sidebar } from './sidebar';
import { TEXTS, walked } from './texts';

const WEEKLY: Readonly<Record<Language, WeeklyText>> = { en, ru, uk };
const PROPOSED: Readonly<Record<Language, string>> = { en: 'Proposed', ru: 'Предложено', uk: 'Запропоновано' };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(walked(['uk', 'ru'] as const))('in %s', (language) => {
  const t = TEXTS[language];
  const w = WEEKLY[language];
  let sidebar: Sidebar;
  let room: Room;
  const wrong: string[] = [];
  const see = async (screen: string): Promise<void> =>
    void wrong.push(...(await look(sidebar, `meeting-${screen}.${language}`)));

  beforeAll(async () => {
    sidebar = await openSidebar(browser, { language });
    const report = await sidebar.addOn.create({ ...SMALL, language });
    room = roomOf(sidebar.addOn, report);
    const decision = (statement: string, day: string) =>
      room.types('decisions', {
        statement,
        proposedOn: serial(day),
        approver: VIKTOR.name,
        status: PROPOSED[language],
      });
    await decision('Every missed call is called back within 15 minutes by the duty seller', '2026-11-19');
    await decision('One report a week instead of three <b>a day</b>', '2026-11-20');
    await room.types('feedback', { from: NADIIA.name, about: 'Participant Map', text: 'Good, but long' });
    sidebar.within(room.journal);
    await sidebar.reopen();
  }, 120_000);
  afterAll(() => sidebar.close());
  afterEach(() => expect(wrong.splice(0)).toEqual([]));

  const told = (words: string) => sidebar.frame.locator('.banner p', { hasText: words }).first().waitFor();

  test('one next action: the agenda is prepared, and says so', async () => {
    await sidebar.button(w.enter).click();
    await sidebar.frame.getByText(w.states.fresh).waitFor();
    expect(await focused(sidebar)).toBe(w.title);
    await see('fresh');
    await sidebar.frame.locator('summary', { hasText: w.agenda }).click();
    await sidebar.frame.locator('summary').first().click();
    await see('fresh-open');
    expect(await sidebar.frame.locator('button.primary').allTextContents()).toEqual([w.prepare]);
    await sidebar.button(w.prepare).click();
    await told(w.done.prepared(1));
    await sidebar.frame.getByText(w.states.prepared, { exact: true }).waitFor();
    await see('prepared');
    expect(await room.rows('meetings')).toMatchObject([{ number: 1, decisions: 'D1, D2' }]);
    await sidebar.button(w.renew).click();
    await told(w.done.same);
  });

  test('a week is skipped and brought back by one press each', async () => {
    await sidebar.button(w.skip).click();
    await told(w.done.skipped);
    await see('skipped');
    expect((await room.view()).next?.date).toBe('2026-12-01');
    await sidebar.button(w.undo).click();
    await told(w.done.restored);
    expect((await room.view()).next?.date).toBe('2026-11-24');
  });

  test('moving: a day that is taken is refused in words, then this and all that follow move', async () => {
    const { ahead } = await room.view();
    await room.moves({ kind: 'skip', occurrence: ahead.find(({ date }) => date === '2026-12-22')?.id ?? '' });
    await sidebar.button(w.move).click();
    expect(await focused(sidebar)).toBe(w.move);
    await sidebar.field(w.form.which).selectOption({ index: 1 });
    await sidebar.field(w.form.date).fill('2026-12-08');
    await see('move');
    await sidebar.button(w.form.save).click();
    await sidebar.frame.locator('.banner-bad').waitFor();
    expect(await sidebar.frame.locator('.banner-bad').innerText()).toContain('2026');
    // The button stands at the end of the form, the answer at its beginning.
    const top = await sidebar.frame.locator('.banner-bad').evaluate((banner) => banner.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    await see('move-refused');
    await sidebar.frame.getByLabel(w.form.scopes.following).check();
    await sidebar.field(w.form.date).fill('2026-12-03');
    await sidebar.field(t.meeting.time).fill('15:30');
    await sidebar.frame.getByLabel(t.meeting.places.onsite).check();
    await sidebar.button(w.form.save).click();
    await sidebar.frame.locator('.error').waitFor();
    await sidebar.field(t.meeting.address).fill('Khreshchatyk 1, Kyiv');
    await sidebar.button(w.form.save).click();
    // One of the weeks that follow is skipped: that is told before anything is done.
    await sidebar.frame.getByText(w.form.kept).waitFor();
    expect(await sidebar.frame.locator('.banner-warn li').allTextContents()).toEqual([
      expect.stringContaining(w.form.own.skipped),
    ]);
    await see('move-confirm');
    await sidebar.button(w.form.sure).click();
    await told(w.done.moved);
    expect(await room.dates('2026-11-24', '2026-12-12')).toEqual([
      '2026-11-24T10:00',
      '2026-12-03T15:30',
      '2026-12-10T15:30',
    ]);
  });

  test('minutes that were begun survive a closed sidebar; mistakes are told at their fields', async () => {
    room.until('2026-11-24T08:10:00Z');
    await sidebar.reopen();
    await sidebar.button(w.enter).click();
    await sidebar.button(w.hold).click();
    await sidebar.frame.getByLabel(VIKTOR.name, { exact: true }).check();
    await see('hold');
    await sidebar.frame.getByLabel(w.held.verdicts.change).first().check();
    await sidebar.field(w.held.wording).fill('');
    await sidebar.frame.getByLabel(w.held.verdicts.decline).nth(1).check();
    await sidebar.field(w.held.task).fill('Duty rota');
    await sidebar.frame.getByText(w.held.kept, { exact: true }).waitFor();
    await sidebar.reopen();
    await sidebar.button(w.enter).click();
    await sidebar.button(w.goOn).click();
    expect(await sidebar.field(w.held.task).inputValue()).toBe('Duty rota');
    expect(await sidebar.frame.getByLabel(VIKTOR.name, { exact: true }).isChecked()).toBe(true);
    await sidebar.button(w.held.close).click();
    await sidebar.frame.locator('.summary').waitFor();
    await see('hold-mistakes');
    await sidebar.frame.locator('.summary').getByRole('button', { name: w.held.mistake.wordingMissing }).click();
    expect(await focused(sidebar)).toBe(w.held.wording);
  });

  test('closing writes minutes, and the next meeting is the next action', async () => {
    await sidebar.field(w.held.wording).fill('Within 20 minutes');
    await sidebar.field(w.held.owner).fill(NADIIA.name);
    await sidebar.field(w.held.due).fill('2026-12-01');
    await sidebar.button(w.held.addFeedback).click();
    expect(await focused(sidebar)).toBe(w.held.from);
    await sidebar.field(w.held.text).fill('Short and clear');
    await see('hold-filled');
    await sidebar.button(w.held.close).click();
    await told(w.done.closed(1));
    await sidebar.frame.getByText(w.numbered(2), { exact: true }).waitFor();
    await see('closed');
    expect((await room.rows('decisions')).map(({ statement, approver }) => [statement, approver])).toEqual([
      ['Within 20 minutes', VIKTOR.name],
      ['One report a week instead of three <b>a day</b>', VIKTOR.name],
    ]);
    expect((await room.rows('plan')).filter(({ from }) => from === 'M1')).toMatchObject([
      { task: 'Duty rota', key: 'M1.1' },
    ]);
    await sidebar.settled();
    expect((await room.view()).draft).toBeNull();
  });

  test('a connection that breaks is told, and tried again', async () => {
    sidebar.fail('openMeeting', { at: 1, kind: 'kill-before' });
    await sidebar.reopen();
    await sidebar.button(w.enter).click();
    await sidebar.frame.locator('.banner-bad').waitFor();
    await sidebar.button(t.tryAgain).click();
    await sidebar.frame.getByText(w.next, { exact: true }).waitFor();
  });
});
