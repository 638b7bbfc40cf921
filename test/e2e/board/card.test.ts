/** The deal card beside the board: what is typed, ticked, merged and handed over, and what others do meanwhile. */
import { atBoard } from './at-board';

const at = atBoard();
const { opens, tile, dialog, card, button, said } = at;

const field = (label: string) => card().getByLabel(label, { exact: true });

test('fields and ticks; a conflict that loses nothing', async () => {
  await opens();
  await tile('D-1').locator('.tile-open').click();
  await field('Company').fill('Lypky Stores Ltd');
  await field('Company').blur();
  await said('Saved');
  expect((await at.board.desk.card('D-1')).deal.company).toBe('Lypky Stores Ltd');
  await card().locator('.action input[type="checkbox"]').first().check();
  await card().locator('.action.enough').first().waitFor();
  expect((await at.board.desk.card('D-1')).deal.done).toBe(1);
  await field('Value').fill('x');
  await field('Value').blur();
  await card().locator('.error', { hasText: 'Write a number.' }).waitFor();
  await field('E-mail').fill('none');
  await field('E-mail').blur();
  await card().locator('.error', { hasText: 'Write an e-mail address' }).waitFor();
  await at.board.desk.does('D-1', { kind: 'edit', fields: { contact: 'Petro', product: 'Enamel' } });
  await field('Contact person').fill('Pavlo');
  await field('Contact person').blur();
  await dialog().locator('.compare').waitFor();
  await at.board.picture('board-conflict');
  await at.frame.locator('dialog[open]', { hasText: 'Product: – → Enamel' }).waitFor();
  await dialog().locator('button.primary').click();
  await said('Saved');
  expect((await at.board.desk.card('D-1')).deal).toMatchObject({ contact: 'Pavlo', email: '' });
  expect(await field('E-mail').inputValue()).toBe('none');
});

test('to the deals before and after it, as the board has them; at an end nothing comes', async () => {
  await opens();
  const { keyboard } = at.board.page;
  const shows = (id: string): Promise<void> => card().locator('.card-id', { hasText: id }).waitFor();
  const previous = at.frame.getByLabel('Previous deal');
  const next = at.frame.getByLabel('Next deal');
  await tile('D-1').locator('.tile-open').press('Enter');
  await shows('D-1');
  await at.frame.locator('.drawer:focus').waitFor();
  expect(await previous.getAttribute('aria-disabled')).toBe('true');
  await next.click();
  await shows('D-3');
  await keyboard.press('j');
  await shows('D-2');
  await keyboard.press('Alt+ArrowDown');
  await shows('D-4');
  expect(await next.getAttribute('aria-disabled')).toBe('true');
  await keyboard.press('j');
  await keyboard.press('k');
  await shows('D-2');
  await previous.click();
  await shows('D-3');
  await keyboard.press('Escape');
  await card().waitFor({ state: 'detached' });
  await at.frame.locator('[data-deal="D-3"] .tile-open:focus').waitFor();
});

test('a deal gets another owner on its card; all deals of a seller are handed over at once', async () => {
  await opens();
  const owner = (id: string) => tile(id).locator('.tile-line .quiet');
  await tile('D-1').locator('.tile-open').click();
  await field('Owner').selectOption('Bohdan Melnyk');
  await said('Saved');
  expect(await owner('D-1').textContent()).toBe('Bohdan Melnyk');
  const { deal, timeline } = await at.board.desk.card('D-1');
  expect(deal.owner).toBe('Bohdan Melnyk');
  expect(timeline[0]).toMatchObject({ event: 'handedOver', from: 'Anna Kovalenko', to: 'Bohdan Melnyk' });
  await button('Hand over').click();
  await dialog().getByLabel('From').selectOption('Bohdan Melnyk');
  await dialog().getByLabel('Anna Kovalenko').check();
  await dialog().locator('button', { hasText: 'Hand over 2 deals' }).click();
  await said('2 deals handed over');
  await at.frame.waitForFunction(() => !document.querySelector('.columns')?.textContent.includes('Bohdan'));
  await card().locator('.timeline li', { hasText: 'Bohdan Melnyk → Anna Kovalenko' }).waitFor();
  expect(await field('Owner').inputValue()).toBe('Anna Kovalenko');
  expect(new Set((await at.board.desk.board()).deals.map((one) => one.owner))).toEqual(new Set(['Anna Kovalenko']));
});

test('two cards of one client are merged: blanks are filled, actions and history come over, nothing is lost', async () => {
  await opens({
    before: async (_, desk) => {
      const twin = await desk.adds('Paint again', {
        company: 'Lypky Stores',
        phone: '044 123-45-67',
        contact: 'Iryna',
        value: 99,
      });
      await desk.ticksAll(twin);
    },
  });
  await tile('D-1').locator('.tile-open').click();
  const twins = card().locator('.duplicates');
  await twins.locator('button.link', { hasText: 'D-5 · Paint again' }).waitFor();
  await twins.locator('button', { hasText: 'Merge…' }).click();
  await dialog().locator('h2', { hasText: 'Merge D-5 into this deal' }).waitFor();
  await at.board.picture('board-merge');
  expect(await at.board.barriers()).toEqual([]);
  await dialog().locator('button.primary').click();
  await said('Merged into one deal');
  expect(await tile('D-5').count()).toBe(0);
  expect(await twins.count()).toBe(0);
  expect(await field('Contact person').inputValue()).toBe('Iryna');
  await tile('D-1').locator('.chip.done', { hasText: '3/3 actions' }).waitFor();
  const merged = card().locator('.timeline li', { hasText: 'Merged' });
  expect(await merged.textContent()).toMatch(/Paint again.*99/s);
  expect((await at.board.desk.card('D-1')).deal).toMatchObject({
    title: 'Paint for twelve shops',
    value: 48_000,
    contact: 'Iryna',
    phone: '+380 44 123 4567',
  });
  const history = await at.board.desk.rows('history');
  expect(history.filter(({ event }) => event === 'Merged').map(({ deal }) => deal)).toEqual(['D-1', 'D-5']);
});

test('deals that overstay say for how long, of how long they may; twice as long stands out more', async () => {
  await opens({ now: '2026-12-02T09:00:00Z' });
  expect(await tile('D-2').locator('.chip.long').textContent()).toBe('9 of 7 days');
  expect(await tile('D-1').locator('.chip.escalate').textContent()).toBe('9 of 2 days');
  await tile('D-2').locator('.tile-open').click();
  expect(await card().locator('.card-stage .chip.long').textContent()).toBe('9 of 7 days');
});

test('what somebody else does to an open deal comes to its card; what is being typed stays', async () => {
  await opens();
  const { desk } = at.board;
  await tile('D-1').locator('.tile-open').click();
  await field('Product').fill('Enamel');
  await desk.does('D-1', { kind: 'edit', fields: { contact: 'Petro' } });
  // Without leaving the field, which would save it.
  await button('Reload').dispatchEvent('click');
  await at.frame.waitForFunction(() => [...document.querySelectorAll('input')].some(({ value }) => value === 'Petro'));
  expect(await field('Product').inputValue()).toBe('Enamel');
  await desk.does('D-1', { kind: 'lose', reason: 'L1', evidence: 'Six calls in five days', clientDate: null });
  await field('Product').blur();
  await card().locator('.chip', { hasText: 'Lost on' }).waitFor();
  await card().locator('.error', { hasText: 'Somebody has closed this deal meanwhile.' }).waitFor();
  expect(await field('Product').inputValue()).toBe('Enamel');
  expect(await tile('D-1').count()).toBe(0);
});

test('a deal that was won or lost meanwhile does not move: it leaves the board, and its toast says why', async () => {
  await opens();
  await at.board.desk.does('D-3', { kind: 'lose', reason: 'L1', evidence: 'Six calls in five days', clientDate: null });
  await tile('D-3').locator('.tile-open').press('m');
  await dialog().locator('button', { hasText: 'Lost' }).click();
  await dialog().locator('select').selectOption({ label: 'Not an inquiry' });
  await dialog().locator('textarea').fill('Not for us');
  await dialog().locator('button.primary').click();
  await said('Somebody has closed this deal meanwhile.');
  expect(await tile('D-3').count()).toBe(0);
  expect(await at.board.desk.rows('closed')).toMatchObject([{ id: 'D-3', evidence: 'Six calls in five days' }]);
});
