/** The board, by mouse and keyboard, on the built bundle. */
import { SHEET_IDS } from '../../../src/blueprints/spreadsheets';
import { FIRST_ROW } from '../../contract/hands';
import type { Browser, Frame } from 'playwright-core';
import { openBrowser } from '../browser';
import { openBigBoard, paceOf } from './big-board';
import { disposeTrackers, openBoard, type BoardPage } from './board-page';

let browser: Browser;
let board: BoardPage;
let frame: Frame;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await disposeTrackers();
});
afterEach(() => board.close());

async function opens(language = 'en', size?: { width: number; height: number }): Promise<void> {
  board = await openBoard(browser, language, size);
  frame = await board.frame();
  await frame.waitForSelector('.tile[data-deal]');
}

const column = (stage: string) => frame.locator(`[data-stage="${stage}"]`);
const tile = (id: string) => frame.locator(`[data-deal="${id}"]`);
const said = (text: string | RegExp) => frame.locator('.toast', { hasText: text }).waitFor();

test.each(['en', 'ru', 'uk'])('in %s: columns, counts, sums, chips; nothing serious for axe', async (language) => {
  await opens(language);
  await board.picture(`board-${language}`);
  expect(await frame.locator('.column').count()).toBe(8);
  expect(await column('B1').locator('h2 .count').textContent()).toBe('2');
  expect(await column('B2').locator('h2 .count').textContent()).toBe('2');
  expect((await column('B1').locator('.sums').textContent())?.replace(/\D/g, '')).toBe('51200');
  expect(await frame.locator('.chip.overdue').count()).toBe(1);
  expect(await board.barriers()).toEqual([]);
  await tile('D-1').locator('.tile-open').click();
  await frame.waitForSelector('.card');
  await board.picture(`board-card-${language}`);
  expect(await board.barriers()).toEqual([]);
});

/** Everything that the open dialog asks for, done. */
async function doAll(): Promise<void> {
  const dialog = frame.locator('dialog[open]');
  for (const action of await dialog.locator('.action').all()) {
    await action.locator('input[type="checkbox"]').first().check();
    for (const input of await action.locator('input:not([type="checkbox"]):not([type="date"])').all())
      await input.fill('https://proof.example/1');
  }
}

test('a drag by mouse: what is open is asked for on the spot, then the deal moves; undo takes it back', async () => {
  await opens();
  await tile('D-1').dragTo(column('B2').locator('header'));
  const dialog = frame.locator('dialog[open]');
  await dialog.waitFor();
  await board.picture('board-demands');
  expect(await dialog.locator('.action').count()).toBe(3);
  expect(await dialog.locator('button.primary').isDisabled()).toBe(true);
  expect(await board.barriers()).toEqual([]);
  await doAll();
  await dialog.locator('button.primary').click();
  await said('moved to');
  expect(await column('B2').locator('[data-deal="D-1"]').count()).toBe(1);
  expect((await board.desk.card('D-1')).deal).toMatchObject({ stage: 'B2' });
  await frame.locator('.toast button', { hasText: 'Undo' }).click();
  await said('back where it was');
  expect(await column('B1').locator('[data-deal="D-1"]').count()).toBe(1);
  expect((await board.desk.card('D-1')).deal).toMatchObject({ stage: 'B1', done: 3 });
});

test('by keyboard alone: to a card, its menu, a stage, back with a note', async () => {
  await opens();
  await board.desk.ticksAll('D-2');
  await frame.locator('button', { hasText: 'Reload' }).click();
  await tile('D-2').locator('.chip.done').waitFor();
  await tile('D-2').locator('.tile-open').focus();
  await board.page.keyboard.press('m');
  await frame.locator('dialog[open] .menu').waitFor();
  await board.picture('board-menu');
  const discovery = frame.locator('dialog[open] button', { hasText: 'Discovery' });
  await discovery.focus();
  await board.page.keyboard.press('Enter');
  await said('moved to Discovery');
  expect(await frame.evaluate(() => document.activeElement?.closest('[data-deal]')?.getAttribute('data-deal'))).toBe(
    'D-2',
  );
  await board.page.keyboard.press('m');
  await frame.locator('dialog[open] button', { hasText: 'Inquiry' }).click();
  await frame.locator('dialog[open] textarea').fill('Wrong company');
  await board.page.keyboard.press('Tab');
  await board.page.keyboard.press('Enter');
  await said('moved to Inquiry');
  expect((await board.desk.card('D-2')).timeline[0]).toMatchObject({ event: 'movedBack', note: 'Wrong company' });
  await board.page.keyboard.press('ArrowRight');
  expect(await frame.evaluate(() => document.activeElement?.closest('.column')?.getAttribute('data-stage'))).toBe('B2');
});

test('lost in the zone: only reasons of the stage, evidence first, and it is gone from the board until undone', async () => {
  await opens();
  const box = await tile('D-3').boundingBox();
  if (!box) throw new Error('No tile');
  await board.page.mouse.move(box.x + 40, box.y + 10);
  await board.page.mouse.down();
  await board.page.mouse.move(box.x + 60, box.y + 60, { steps: 5 });
  await frame.locator('.zone.lost').waitFor();
  await board.picture('board-zones');
  expect(await frame.locator('.zone.barred').textContent()).toContain('only from');
  const zone = await frame.locator('.zone.lost').boundingBox();
  await board.page.mouse.move((zone?.x ?? 0) + 40, (zone?.y ?? 0) + 20, { steps: 5 });
  await board.page.mouse.up();
  const dialog = frame.locator('dialog[open]');
  await dialog.waitFor();
  const reasons = await dialog.locator('option').allTextContents();
  expect(reasons).toEqual(['–', 'Never reached', 'Not an inquiry']);
  await dialog.locator('select').selectOption('L1');
  expect(await dialog.locator('button.primary').isDisabled()).toBe(true);
  await dialog.locator('textarea').fill('Six calls in five days');
  await board.picture('board-lose');
  expect(await board.barriers()).toEqual([]);
  await dialog.locator('button.primary').click();
  await said('is lost');
  expect(await tile('D-3').count()).toBe(0);
  expect(await board.desk.rows('closed')).toMatchObject([{ id: 'D-3', evidence: 'Six calls in five days' }]);
  await frame.locator('.toast button', { hasText: 'Undo' }).click();
  await tile('D-3').waitFor();
});

test('a new deal, filters with their counts, the search', async () => {
  await opens('en', { width: 1024, height: 768 });
  await frame.locator('h1').click();
  await board.page.keyboard.press('n');
  const dialog = frame.locator('dialog[open]');
  await dialog.locator('button.primary').click();
  await dialog.locator('.error', { hasText: 'Fill this in.' }).waitFor();
  await dialog.getByLabel('Deal', { exact: true }).fill('Fresh');
  await dialog.getByLabel('Value, UAH').fill('a lot');
  await dialog.locator('button.primary').click();
  await dialog.locator('.error', { hasText: 'Write a number.' }).waitFor();
  await dialog.getByLabel('Value, UAH').fill('1 250,50');
  await board.picture('board-add');
  await dialog.locator('button.primary').click();
  await said('added');
  expect((await board.desk.board()).deals.find(({ title }) => title === 'Fresh')).toMatchObject({
    value: 1250.5,
    owner: 'Anna Kovalenko',
    stage: 'B1',
  });
  await frame.locator('.filter', { hasText: 'Overdue' }).click();
  expect(await frame.locator('.tile[data-deal]').count()).toBe(1);
  await frame.locator('button', { hasText: 'Clear the filter' }).first().click();
  await board.page.keyboard.press('/');
  await board.page.keyboard.type('concert');
  expect(await frame.locator('.tile[data-deal]').count()).toBe(1);
  await board.page.keyboard.type(' nothing');
  await frame.locator('.empty', { hasText: 'No deal fits' }).waitFor();
});

test('the card: fields, ticks, a conflict that loses nothing, a merge', async () => {
  await opens();
  await tile('D-1').locator('.tile-open').click();
  const card = frame.locator('.card');
  await card.getByLabel('Company', { exact: true }).fill('Lypky Stores Ltd');
  await card.getByLabel('Company', { exact: true }).blur();
  await said('Saved');
  expect((await board.desk.card('D-1')).deal.company).toBe('Lypky Stores Ltd');
  await card.locator('.action input[type="checkbox"]').first().check();
  await card.locator('.action.enough').first().waitFor();
  expect((await board.desk.card('D-1')).deal.done).toBe(1);
  await card.getByLabel('Value', { exact: true }).fill('x');
  await card.getByLabel('Value', { exact: true }).blur();
  await card.locator('.error', { hasText: 'Write a number.' }).waitFor();
  await card.getByLabel('E-mail', { exact: true }).fill('none');
  await card.getByLabel('E-mail', { exact: true }).blur();
  await card.locator('.error', { hasText: 'Write an e-mail address' }).waitFor();
  await board.desk.does('D-1', { kind: 'edit', fields: { contact: 'Petro', product: 'Enamel' } });
  await card.getByLabel('Contact person').fill('Pavlo');
  await card.getByLabel('Contact person').blur();
  await frame.locator('dialog[open] .compare').waitFor();
  await board.picture('board-conflict');
  await frame.locator('dialog[open]', { hasText: 'Product: – → Enamel' }).waitFor();
  await frame.locator('dialog[open] button.primary').click();
  await said('Saved');
  expect((await board.desk.card('D-1')).deal).toMatchObject({ contact: 'Pavlo', email: '' });
  expect(await card.getByLabel('E-mail', { exact: true }).inputValue()).toBe('none');
});

test('Ctrl+K: commands and deals by a few letters; a closed deal by its number, with its evidence, and open again', async () => {
  await opens();
  await board.desk.does('D-3', { kind: 'lose', reason: 'L1', evidence: 'Six calls in five days', clientDate: null });
  await frame.locator('h1').click();
  const dialog = frame.locator('dialog[open]');
  const asks = async (text: string): Promise<void> => {
    await board.page.keyboard.press('Control+k');
    await dialog.locator('[role="combobox"]').waitFor();
    await board.page.keyboard.type(text);
  };
  await asks('concert');
  await dialog.locator('[role="option"][aria-selected="true"]', { hasText: 'Varnish' }).waitFor();
  await board.picture('board-commands');
  expect(await board.barriers()).toEqual([]);
  await board.page.keyboard.press('Enter');
  await frame.locator('.card').waitFor();
  expect(await frame.locator('.card').getByLabel('Deal', { exact: true }).inputValue()).toContain('Varnish');
  await asks('overd');
  await board.page.keyboard.press('Enter');
  expect(await frame.locator('.tile[data-deal]').count()).toBe(1);
  await asks('d-3');
  await dialog.locator('[role="option"]', { hasText: 'D-3' }).last().click();
  const card = frame.locator('.card');
  await card.getByText('Six calls in five days').first().waitFor();
  await card.locator('button', { hasText: 'Open again' }).click();
  await dialog.locator('textarea').fill('They called');
  await dialog.locator('button.primary').click();
  await card.locator('.card-stage').waitFor();
  expect((await board.desk.card('D-3')).closing).toBeNull();
});

test('on a phone: the card covers the board, a deal moves by its button, and what is lost says so on the card', async () => {
  await opens('en', { width: 390, height: 844 });
  await board.picture('board-phone');
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await tile('D-1').locator('.tile-open').click();
  const card = frame.locator('.card');
  await card.waitFor();
  await board.picture('board-phone-card');
  expect(await board.barriers()).toEqual([]);
  expect((await card.boundingBox())?.width).toBeGreaterThan(350);
  await card.locator('button', { hasText: 'Lose' }).click();
  const dialog = frame.locator('dialog[open]');
  await dialog.locator('select').selectOption('L1');
  await dialog.locator('textarea').fill('Six calls');
  await dialog.locator('button.primary').click();
  await card.locator('.chip.overdue', { hasText: 'Lost on' }).waitFor();
  await frame.locator('.drawer-bar button').last().click();
  await tile('D-3').locator('.tile-move').click();
  await dialog.locator('button', { hasText: 'Qualification' }).click();
  await dialog.locator('.action').first().waitFor();
  await doAll();
  await dialog.locator('button.primary').click();
  await said('moved to');
  expect((await board.desk.card('D-3')).deal.stage).toBe('B2');
});

test('a stage that was taken out of the Conveyor tab: the board asks where its deals go, and moves them', async () => {
  await opens();
  // The board does so behind its cards: only what has been remembered can be missed.
  await board.desk.settles();
  const range = {
    sheetId: SHEET_IDS.conveyor,
    dimension: 'ROWS',
    startIndex: FIRST_ROW + 1,
    endIndex: FIRST_ROW + 2,
  } as const;
  await board.desk.hands.edit('dealTracker', [{ deleteDimension: { range } }]);
  await frame.locator('button', { hasText: 'Reload' }).click();
  const notice = frame.locator('.leaving');
  await notice.waitFor();
  await board.picture('board-leaving');
  expect(await board.barriers()).toEqual([]);
  expect(await notice.locator('option').allTextContents()).toEqual(['Inquiry', 'Discovery']);
  await notice.locator('select').selectOption('B1');
  await notice.locator('button').click();
  await said('2 deals moved');
  await notice.waitFor({ state: 'detached' });
  expect(await column('B2').count()).toBe(0);
  expect(await column('B1').locator('h2 .count').textContent()).toBe('4');
});

test('two thousand deals: the first cards within a second of the data, and scrolling and dragging keep their pace', async () => {
  await opens();
  const page = await openBigBoard(browser, await board.desk.board(), 2000);
  const pace = await paceOf(page);
  expect(pace.firstCards).toBeLessThan(1000);
  expect(await page.locator('.tile[data-deal]').count()).toBeLessThanOrEqual(8 * 50);
  // Fifty a second is the aim, which `npm run bench` measures; other tests run beside this one.
  expect(pace.scrolling).toBeGreaterThan(20);
  expect(pace.dragging).toBeGreaterThan(20);
  await page.close();
});
