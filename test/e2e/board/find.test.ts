/** Deals are added and found again: filters, the search, Ctrl+K, the keys. */
import { atBoard } from './at-board';

const at = atBoard();
const { opens, column, tile, dialog, card, button, said } = at;

test('a new deal, filters with their counts, the search', async () => {
  await opens({ size: { width: 1024, height: 768 } });
  await at.frame.locator('h1').click();
  await at.board.page.keyboard.press('n');
  await dialog().locator('button.primary').click();
  await dialog().locator('.error', { hasText: 'Fill this in.' }).waitFor();
  await dialog().getByLabel('Deal', { exact: true }).fill('Fresh');
  await dialog().getByLabel('Value, UAH').fill('a lot');
  await dialog().locator('button.primary').click();
  await dialog().locator('.error', { hasText: 'Write a number.' }).waitFor();
  await dialog().getByLabel('Value, UAH').fill('1 250,50');
  await at.board.picture('board-add');
  await dialog().locator('button.primary').click();
  await said('added');
  expect((await at.board.desk.board()).deals.find(({ title }) => title === 'Fresh')).toMatchObject({
    value: 1250.5,
    owner: 'Anna Kovalenko',
    stage: 'B1',
  });
  await at.frame.locator('.filter', { hasText: 'Overdue' }).click();
  expect(await at.frame.locator('.tile[data-deal]').count()).toBe(1);
  await button('Clear the filter').first().click();
  await at.board.page.keyboard.press('/');
  await at.board.page.keyboard.type('concert');
  expect(await at.frame.locator('.tile[data-deal]').count()).toBe(1);
  await at.board.page.keyboard.type(' nothing');
  await at.frame.locator('.empty', { hasText: 'No deal fits' }).waitFor();
});

test('Ctrl+K: commands and deals by a few letters; a closed deal by its number, with its evidence, and open again', async () => {
  await opens();
  await at.board.desk.does('D-3', { kind: 'lose', reason: 'L1', evidence: 'Six calls in five days', clientDate: null });
  await at.frame.locator('h1').click();
  const asks = async (text: string): Promise<void> => {
    await at.board.page.keyboard.press('Control+k');
    await dialog().locator('[role="combobox"]').waitFor();
    await at.board.page.keyboard.type(text);
  };
  await asks('concert');
  await dialog().locator('[role="option"][aria-selected="true"]', { hasText: 'Varnish' }).waitFor();
  await at.board.picture('board-commands');
  expect(await at.board.barriers()).toEqual([]);
  await at.board.page.keyboard.press('Enter');
  await card().waitFor();
  expect(await card().getByLabel('Deal', { exact: true }).inputValue()).toContain('Varnish');
  await asks('overd');
  await at.board.page.keyboard.press('Enter');
  expect(await at.frame.locator('.tile[data-deal]').count()).toBe(1);
  await asks('d-3');
  await dialog().locator('[role="option"]', { hasText: 'D-3' }).last().click();
  await card().getByText('Six calls in five days').first().waitFor();
  await card().locator('button', { hasText: 'Open again' }).click();
  await dialog().locator('textarea').fill('They called');
  await dialog().locator('button.primary').click();
  await card().locator('.card-stage').waitFor();
  expect((await at.board.desk.card('D-3')).closing).toBeNull();
});

test('mine, of an owner, from a source: each says how many it would show, together with the rest', async () => {
  await opens();
  const shown = () => at.frame.locator('.tile[data-deal]').count();
  const options = (label: string) => at.frame.getByLabel(label, { exact: true }).locator('option').allTextContents();
  const mine = at.frame.locator('.filter', { hasText: 'Mine' });
  expect(await mine.textContent()).toBe('Mine 3');
  expect(await options('Owner')).toEqual(['All owners', 'Anna Kovalenko · 3', 'Bohdan Melnyk · 1']);
  expect(await options('Source')).toEqual(['All sources', 'Agent · 1', 'Call · 1', 'Site · 1']);
  await mine.click();
  expect(await shown()).toBe(3);
  expect(await mine.getAttribute('aria-pressed')).toBe('true');
  expect(await options('Source')).toEqual(['All sources', 'Agent · 1', 'Call · 0', 'Site · 1']);
  expect(await at.frame.locator('.filter.overdue').textContent()).toBe('Overdue 1');
  expect(await at.frame.locator('.filter.today').textContent()).toBe('Today 0');
  await at.frame.getByLabel('Source', { exact: true }).selectOption({ label: 'Agent · 1' });
  expect(await shown()).toBe(1);
  expect(await tile('D-4').count()).toBe(1);
  await button('Clear the filter').first().click();
  await at.frame.getByLabel('Owner', { exact: true }).selectOption({ label: 'Bohdan Melnyk · 1' });
  expect(await shown()).toBe(1);
  expect(await at.frame.locator('.filter', { hasText: 'Mine' }).textContent()).toBe('Mine 0');
  expect(await column('B1').locator('h2 .count').textContent()).toBe('0');
  await at.board.page.keyboard.press('Escape');
  await at.board.page.keyboard.press('Escape');
  expect(await shown()).toBe(4);
});

test('? tells the keys, and each of them does what it says', async () => {
  await opens();
  const { keyboard } = at.board.page;
  await at.frame.locator('h1').click();
  await keyboard.press('?');
  await dialog().locator('h2', { hasText: 'Keys' }).waitFor();
  const keys = await dialog().locator('kbd').allTextContents();
  expect(keys).toEqual(['N', 'M', 'Shift ← →', 'Ctrl Z', 'Ctrl K', '/', '← → ↑ ↓', 'Alt ↑ ↓', 'Enter', 'Esc', '?']);
  await at.board.picture('board-keys');
  expect(await at.board.barriers()).toEqual([]);
  await keyboard.press('Escape');
  expect(await dialog().count()).toBe(0);
  const focused = () =>
    at.frame.evaluate(() => document.activeElement?.closest('[data-deal]')?.getAttribute('data-deal'));
  await tile('D-1').locator('.tile-open').focus();
  for (const [key, id] of [
    ['ArrowDown', 'D-3'],
    ['ArrowRight', 'D-4'],
    ['ArrowUp', 'D-2'],
    ['ArrowLeft', 'D-1'],
  ] as const) {
    await keyboard.press(key);
    expect(await focused()).toBe(id);
  }
});
