/** Deals on their way over the board, by mouse and by keyboard. */
import { atBoard } from './at-board';

const at = atBoard();
const { opens, column, tile, dialog, button, said, doAll } = at;

test('a drag by mouse: what is open is asked for on the spot, then the deal moves; undo takes it back', async () => {
  await opens();
  await tile('D-1').dragTo(column('B2').locator('header'));
  await dialog().waitFor();
  await at.board.picture('board-demands');
  expect(await dialog().locator('.action').count()).toBe(3);
  expect(await dialog().locator('button.primary').isDisabled()).toBe(true);
  expect(await at.board.barriers()).toEqual([]);
  await doAll();
  await dialog().locator('button.primary').click();
  await said('moved to');
  expect(await column('B2').locator('[data-deal="D-1"]').count()).toBe(1);
  expect((await at.board.desk.card('D-1')).deal).toMatchObject({ stage: 'B2' });
  await at.frame.locator('.toast button', { hasText: 'Undo' }).click();
  await said('back where it was');
  expect(await column('B1').locator('[data-deal="D-1"]').count()).toBe(1);
  expect((await at.board.desk.card('D-1')).deal).toMatchObject({ stage: 'B1', done: 3 });
});

test('by keyboard alone: to a card, its menu, a stage, back with a note', async () => {
  await opens();
  await at.board.desk.ticksAll('D-2');
  await button('Reload').click();
  await tile('D-2').locator('.chip.done').waitFor();
  await tile('D-2').locator('.tile-open').focus();
  await at.board.page.keyboard.press('m');
  await dialog().locator('.menu').waitFor();
  await at.board.picture('board-menu');
  const discovery = dialog().locator('button', { hasText: 'Discovery' });
  await discovery.focus();
  await at.board.page.keyboard.press('Enter');
  await said('moved to Discovery');
  const focused = at.frame.locator('[data-deal="D-2"] .tile-open:focus');
  await focused.waitFor();
  await at.board.page.keyboard.press('m');
  await dialog().locator('button', { hasText: 'Inquiry' }).click();
  await dialog().locator('textarea').fill('Wrong company');
  await at.board.page.keyboard.press('Tab');
  await at.board.page.keyboard.press('Enter');
  await said('moved to Inquiry');
  expect((await at.board.desk.card('D-2')).timeline[0]).toMatchObject({ event: 'movedBack', note: 'Wrong company' });
  await focused.waitFor();
  await at.board.page.keyboard.press('ArrowRight');
  expect(await at.frame.evaluate(() => document.activeElement?.closest('.column')?.getAttribute('data-stage'))).toBe(
    'B2',
  );
});

test('lost in the zone: only reasons of the stage, evidence first, and it is gone from the board until undone', async () => {
  await opens();
  const box = await tile('D-3').boundingBox();
  if (!box) throw new Error('No tile');
  await at.board.page.mouse.move(box.x + 40, box.y + 10);
  await at.board.page.mouse.down();
  await at.board.page.mouse.move(box.x + 60, box.y + 60, { steps: 5 });
  await at.frame.locator('.zone.lost').waitFor();
  await at.board.picture('board-zones');
  expect(await at.frame.locator('.zone.barred').textContent()).toContain('only from');
  const zone = await at.frame.locator('.zone.lost').boundingBox();
  await at.board.page.mouse.move((zone?.x ?? 0) + 40, (zone?.y ?? 0) + 20, { steps: 5 });
  await at.board.page.mouse.up();
  await dialog().waitFor();
  const reasons = await dialog().locator('option').allTextContents();
  expect(reasons).toEqual(['–', 'Never reached', 'Not an inquiry']);
  await dialog().locator('select').selectOption('L1');
  expect(await dialog().locator('button.primary').isDisabled()).toBe(true);
  await dialog().locator('textarea').fill('Six calls in five days');
  await at.board.picture('board-lose');
  expect(await at.board.barriers()).toEqual([]);
  await dialog().locator('button.primary').click();
  await said('is lost');
  expect(await tile('D-3').count()).toBe(0);
  expect(await at.board.desk.rows('closed')).toMatchObject([{ id: 'D-3', evidence: 'Six calls in five days' }]);
  await at.frame.locator('.toast button', { hasText: 'Undo' }).click();
  await tile('D-3').waitFor();
});

test('with Shift and an arrow a deal goes one stage on or back by the same rules, and Ctrl+Z takes it back', async () => {
  await opens({ before: (_, desk) => desk.ticksAll('D-2') });
  const { keyboard } = at.board.page;
  await tile('D-2').locator('.tile-open').focus();
  await keyboard.press('Shift+ArrowRight');
  await said('moved to Discovery');
  expect((await at.board.desk.card('D-2')).deal.stage).toBe('B3');
  await keyboard.press('Control+z');
  await said('back where it was');
  expect((await at.board.desk.card('D-2')).deal.stage).toBe('B2');
  // While the move is still on its way, too.
  await at.frame.locator('.toast button[aria-label]').click();
  await tile('D-2').locator('.tile-open').focus();
  await keyboard.press('Shift+ArrowRight');
  await at.frame.locator('.tile.busy').waitFor();
  await keyboard.press('Control+z');
  await said('back where it was');
  expect((await at.board.desk.card('D-2')).timeline.map(({ event }) => event).slice(0, 4)).toEqual([
    'undone',
    'moved',
    'undone',
    'moved',
  ]);
  await tile('D-2').locator('.tile-open').focus();
  await keyboard.press('Shift+ArrowLeft');
  await dialog().locator('h2', { hasText: 'Back to Inquiry' }).waitFor();
  await keyboard.press('Escape');
  await tile('D-1').locator('.tile-open').focus();
  await keyboard.press('Shift+ArrowLeft');
  expect(await dialog().count()).toBe(0);
  await keyboard.press('Shift+ArrowRight');
  await dialog().locator('.action').first().waitFor();
});

test('a toast goes after ten seconds, not while it is pointed at or has the focus; what went wrong stays', async () => {
  await opens({
    before: async (page, desk) => {
      await page.clock.install();
      await desk.ticksAll('D-2');
      await desk.ticksAll('D-4');
    },
  });
  const { clock, mouse } = at.board.page;
  const toast = at.frame.locator('.toast');
  await tile('D-2').locator('.tile-open').press('Shift+ArrowRight');
  await said('moved to');
  await clock.runFor(9_000);
  expect(await toast.count()).toBe(1);
  await toast.hover();
  await clock.runFor(60_000);
  expect(await toast.count()).toBe(1);
  await mouse.move(5, 5);
  await toast.locator('button', { hasText: 'Undo' }).focus();
  await clock.runFor(60_000);
  expect(await toast.count()).toBe(1);
  await tile('D-2').locator('.tile-open').focus();
  await clock.runFor(9_000);
  expect(await toast.count()).toBe(1);
  await clock.runFor(1_500);
  expect(await toast.count()).toBe(0);
  await at.board.desk.does('D-4', { kind: 'edit', fields: { product: 'Lacquer' } });
  await tile('D-4').locator('.tile-open').press('Shift+ArrowRight');
  await said('Somebody has changed this deal. It is shown as it is now.');
  await clock.runFor(60_000);
  expect(await toast.count()).toBe(1);
  await toast.getByLabel('Close').click();
  expect(await toast.count()).toBe(0);
  expect((await at.board.desk.card('D-4')).deal).toMatchObject({ stage: 'B2', product: 'Lacquer' });
});
