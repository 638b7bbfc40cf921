/** The board under a finger: a card that is held is lifted and dropped by the rules of the mouse, a swipe scrolls. */
import type { Locator } from 'playwright-core';
import { atBoard } from './at-board';
import { fingerOn, HELD, type Finger, type Point } from './finger';

const at = atBoard();
const { opens, column, tile, dialog, card, said, doAll } = at;
const PHONE = { width: 390, height: 844 };

let finger: Finger;

async function touches(size = { width: 1024, height: 768 }): Promise<void> {
  await opens({ touch: true, size });
  finger = await fingerOn(at.board.page);
}

/** Inside, near its upper left corner. */
async function placeOf(what: Locator): Promise<Point> {
  const box = await what.boundingBox();
  if (!box) throw new Error('It is not on the screen');
  return { x: box.x + 40, y: box.y + 24 };
}

async function lifts(id: string): Promise<Point> {
  const place = await placeOf(tile(id));
  await finger.down(place);
  await at.frame.locator('.carried').waitFor({ timeout: HELD * 10 });
  return place;
}

const scrolled = (): Promise<number> =>
  at.frame.evaluate(() => Math.round(document.querySelector('.columns')?.scrollLeft ?? -1));

/** A board that still glides takes a tap for a hand that stops it. */
async function rested(): Promise<void> {
  for (let before = -1, now = await scrolled(); now !== before; now = await scrolled()) {
    before = now;
    await at.board.page.waitForTimeout(150);
  }
}

test('held and dropped: the columns say what stands in the way, what is open is asked for, the deal moves', async () => {
  await touches();
  await lifts('D-1');
  await at.frame.locator('.zone.lost').waitFor();
  expect(await column('B1').locator('.way').count()).toBe(0);
  expect(await column('B2').locator('.way').textContent()).toBe('3 actions are open');
  // Past the browser's own long press, which must not take the card over.
  await at.board.page.waitForTimeout(700);
  const target = await placeOf(column('B2'));
  await finger.moveTo({ x: target.x, y: target.y + 200 });
  await at.frame.locator('.column.over[data-stage="B2"]').waitFor();
  const ghost = await at.frame.locator('.carried').boundingBox();
  expect(Math.abs((ghost?.x ?? 0) + 40 - target.x)).toBeLessThan(3);
  await at.board.picture('board-touch-drag');
  await finger.up();
  await dialog().locator('.action').first().waitFor();
  expect(await at.frame.locator('.carried, .zones, .column.over').count()).toBe(0);
  await doAll();
  await dialog().locator('button.primary').click();
  await said('moved to');
  expect((await at.board.desk.card('D-1')).deal.stage).toBe('B2');
  expect(await card().count()).toBe(0);
});

test('dropped on lost: the reasons are asked for; a zone that is barred takes nothing', async () => {
  await touches(PHONE);
  await lifts('D-3');
  await finger.moveTo(await placeOf(at.frame.locator('.zone.barred')));
  expect(await at.frame.locator('.zone.over').count()).toBe(0);
  await finger.moveTo(await placeOf(at.frame.locator('.zone.lost')));
  await at.frame.locator('.zone.lost.over').waitFor();
  await at.board.picture('board-touch-zones');
  await finger.up();
  await dialog().locator('select').selectOption('L1');
  await dialog().locator('textarea').fill('Six calls in five days');
  await dialog().locator('button.primary').click();
  await said('is lost');
  expect(await at.board.desk.rows('closed')).toMatchObject([{ id: 'D-3', evidence: 'Six calls in five days' }]);
});

test('a swipe over a card scrolls the board and lifts nothing; a tap opens the card', async () => {
  await touches(PHONE);
  const from = await placeOf(tile('D-1'));
  await finger.swipe({ x: from.x + 220, y: from.y }, from);
  await at.board.page.waitForTimeout(HELD);
  expect(await at.frame.locator('.carried, .zones').count()).toBe(0);
  await finger.up();
  expect(await scrolled()).toBeGreaterThan(100);
  expect(await card().count()).toBe(0);
  await rested();
  await at.frame.evaluate(() => document.querySelector('.columns')?.scrollTo(0, 0));
  await finger.tap(await placeOf(tile('D-1')));
  await card().waitFor();
});

test('at its edge the board scrolls under the finger, to a stage that was out of sight', async () => {
  await touches(PHONE);
  await lifts('D-1');
  expect(await scrolled()).toBe(0);
  await finger.moveTo({ x: 384, y: 400 });
  await at.frame.waitForFunction(
    () => (document.querySelector('[data-stage="B3"]')?.getBoundingClientRect().left ?? 999) < 300,
  );
  await finger.moveTo({ x: 320, y: 400 });
  // How far it has come depends on the machine's pace.
  const over = await at.frame.locator('.column.over').getAttribute('data-stage');
  expect(['B3', 'B4', 'B5', 'B6', 'B7', 'B8']).toContain(over);
  expect(
    await column(over ?? '')
      .locator('.way')
      .textContent(),
  ).toBe('with the actions of the stages between');
  await finger.up();
  await dialog().locator('.action').first().waitFor();
  expect(await dialog().locator('.action').count()).toBeGreaterThan(3);
});

test('taken away, by a second finger or with Escape: nothing has happened', async () => {
  await touches();
  const target = await placeOf(column('B3'));
  const ends = {
    second: () => finger.second({ x: 500, y: 500 }),
    cancel: () => finger.cancel(),
    escape: () => at.board.page.keyboard.press('Escape'),
  };
  for (const [kind, end] of Object.entries(ends)) {
    await lifts('D-1');
    await finger.moveTo(target);
    await at.frame.locator('.column.over').waitFor();
    await end();
    await at.frame.locator('.carried').waitFor({ state: 'detached' });
    expect(await at.frame.locator('.zones, .column.over, dialog[open]').count()).toBe(0);
    if (kind !== 'cancel') await finger.up();
    expect(await at.frame.locator('dialog[open], .card').count()).toBe(0);
  }
});
