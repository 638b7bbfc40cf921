/** What a person does with rows, columns and ranges in the sheet view, by mouse and keyboard. */
import type { Browser, Page } from 'playwright-core';
import type { Spreadsheet } from '../../../local/sheets/google-types';
import { openWorkspace, type Workspace } from '../../../local/workspace';
import { openBrowser } from '../browser';
import { startHarness, type Harness, type Told } from './sheet-harness';

const ANN = 'ann@northstar.example';
let workspace: Workspace;
let browser: Browser;
let harness: Harness;
let id: string;
let page: Page;

beforeAll(async () => {
  workspace = await openWorkspace({ dataDir: null, user: ANN });
  harness = await startHarness(workspace);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await harness.close();
  await workspace.close();
});
afterEach(() => page.close());

beforeEach(async () => {
  const cell = (value: string | number) => ({
    userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
  });
  const lines = [
    ['ID', 'Title', 'Stage', 'Value'],
    ['D-1', 'Ink', 'Won', 30],
    ['D-2', 'Oak', 'New', 10],
    ['D-3', 'Tin', 'New', 20],
    ['D-4', 'Rye', 'Lost', 40],
  ];
  const { spreadsheetId = '' } = await harness.rest<Spreadsheet>(ANN, 'POST', '/v4/spreadsheets', {
    sheets: [
      {
        properties: { sheetId: 1, title: 'Deals', gridProperties: { rowCount: 12, columnCount: 5, frozenRowCount: 1 } },
        data: [{ rowData: lines.map((line) => ({ values: line.map(cell) })) }],
        protectedRanges: [
          {
            range: { sheetId: 1, startRowIndex: 1, endRowIndex: 12, startColumnIndex: 0, endColumnIndex: 1 },
            description: 'IDs',
            warningOnly: true,
          },
        ],
      },
      { properties: { sheetId: 2, title: 'Other', gridProperties: { rowCount: 12, columnCount: 5 } } },
    ],
  });
  id = spreadsheetId;
  page = await harness.open(browser, id, ANN);
  await now(/Deals, A1/);
});

async function now(words: RegExp): Promise<void> {
  await page.waitForFunction(
    ([source]) => new RegExp(source ?? '').test(document.querySelector('.cell-now')?.textContent ?? ''),
    [words.source],
    { timeout: 5000 },
  );
}
async function goTo(target: string): Promise<void> {
  await page.getByLabel('Go to').fill(target);
  await page.keyboard.press('Enter');
  await now(new RegExp(target.replace(/^.*!/, '')));
}
/** Selects from the cell on, so many more rows and columns. */
async function select(target: string, down = 0, right = 0): Promise<void> {
  await goTo(target);
  for (let i = 0; i < down; i++) await page.keyboard.press('Shift+ArrowDown');
  for (let i = 0; i < right; i++) await page.keyboard.press('Shift+ArrowRight');
}
async function menu(name: string | RegExp): Promise<void> {
  // Somewhere in the grid that is no cell of the selection's: the menu is about the selection.
  await page.locator('.sheet-canvas').dispatchEvent('contextmenu', { clientX: 300, clientY: 150, bubbles: true });
  await page.getByRole('menuitem', { name }).click();
}
async function confirmed(): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Heads up!' });
  await dialog.waitFor();
  await dialog.getByRole('button', { name: 'OK' }).click();
}
async function column(letter: string, sheet = 'Deals'): Promise<string> {
  const path = `/v4/spreadsheets/${id}/values/${sheet}!${letter}1:${letter}12`;
  const { values = [] } = await harness.rest<{ values?: string[][] }>(ANN, 'GET', path);
  return values.map((line) => line[0] ?? '-').join(' ');
}
async function becomes(letter: string, wanted: string, sheet?: string): Promise<void> {
  for (let tries = 0; tries < 60 && (await column(letter, sheet)) !== wanted; tries++) await page.waitForTimeout(50);
  expect(await column(letter, sheet)).toBe(wanted);
}
const clipboard = (kind: 'copy' | 'cut' | 'paste', text = ''): Promise<string> =>
  page.evaluate(
    ([name = '', given = '']) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', given);
      document.activeElement?.dispatchEvent(new ClipboardEvent(name, { clipboardData, bubbles: true }));
      return clipboardData.getData('text/plain');
    },
    [kind, text],
  );

test('a warning asks before the change; No leaves everything, and the question can be hushed', async () => {
  await goTo('A2');
  await page.keyboard.type('D-9');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Heads up!' });
  await dialog.getByText('(IDs)').waitFor();
  await page.screenshot({ path: 'build/out/screens/sheet-warning.png' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await goTo('A2');
  await now(/A2: D-1/);
  expect(await column('A')).toBe('ID D-1 D-2 D-3 D-4');
  await page.keyboard.type('D-8');
  await page.keyboard.press('Enter');
  await dialog.getByLabel(/5 minutes/).check();
  await confirmed();
  await becomes('A', 'ID D-8 D-2 D-3 D-4');
  await goTo('A3');
  await page.keyboard.type('D-7');
  await page.keyboard.press('Enter');
  await becomes('A', 'ID D-8 D-7 D-3 D-4');
});

test('several rows are inserted, deleted, moved, hidden and shown again by the menu', async () => {
  await select('B2', 1);
  await menu('Insert 2 rows above');
  await becomes('B', 'Title - - Ink Oak Tin Rye');
  await select('B2', 1);
  // They came to stand above what is protected, so nothing is asked.
  await menu('Delete rows 2 – 3');
  await becomes('B', 'Title Ink Oak Tin Rye');
  await select('B2', 1);
  await menu('Move rows 2 – 3 down');
  await confirmed();
  await becomes('B', 'Title Tin Ink Oak Rye');
  await select('B3', 1);
  await menu('Hide rows 3 – 4');
  const hidden = async (): Promise<string> => {
    const path = `/v4/spreadsheets/${id}?fields=sheets.data.rowMetadata.hiddenByUser&includeGridData=true&ranges=Deals!A1:A12`;
    const { sheets } = await harness.rest<Spreadsheet>(ANN, 'GET', path);
    return (sheets?.[0]?.data?.[0]?.rowMetadata ?? []).map((row) => (row.hiddenByUser ? 'x' : '.')).join('');
  };
  for (let tries = 0; tries < 60 && !(await hidden()).includes('x'); tries++) await page.waitForTimeout(50);
  expect(await hidden()).toBe('..xx........');
  await page.screenshot({ path: 'build/out/screens/sheet-hidden.png' });
  await goTo('B2');
  await page.keyboard.press('Shift+ArrowDown');
  await page.locator('.sheet-canvas').dispatchEvent('contextmenu', { clientX: 300, clientY: 150, bubbles: true });
  await page.getByRole('menuitem', { name: 'Unhide the rows' }).waitFor();
  await page.screenshot({ path: 'build/out/screens/sheet-menu.png' });
  await page.getByRole('menuitem', { name: 'Unhide the rows' }).click();
  for (let tries = 0; tries < 60 && (await hidden()).includes('x'); tries++) await page.waitForTimeout(50);
  expect(await hidden()).toBe('............');
});

test('the sheet is sorted by a column below its frozen header, both ways; columns move', async () => {
  await goTo('D3');
  await menu('Sort sheet by column D, A → Z');
  await confirmed();
  await becomes('D', 'Value 10 20 30 40');
  expect(await column('A')).toBe('ID D-2 D-3 D-1 D-4');
  await menu('Sort sheet by column D, Z → A');
  await confirmed();
  await becomes('B', 'Title Rye Ink Tin Oak');
  await menu('Move column D left');
  await becomes('C', 'Value 40 30 20 10');
});

test('a filter hides rows by values, and goes', async () => {
  await goTo('C3');
  await menu('Filter by the values of column C…');
  const dialog = page.getByRole('dialog', { name: 'Filter by the values of column C' });
  await dialog.getByLabel('New').uncheck();
  await page.screenshot({ path: 'build/out/screens/sheet-filter.png' });
  await dialog.getByRole('button', { name: 'OK' }).click();
  const hidden = async (): Promise<string> => {
    const path = `/v4/spreadsheets/${id}?fields=sheets.data.rowMetadata.hiddenByFilter&includeGridData=true&ranges=Deals!A1:A6`;
    const { sheets } = await harness.rest<Spreadsheet>(ANN, 'GET', path);
    return (sheets?.[0]?.data?.[0]?.rowMetadata ?? []).map((row) => (row.hiddenByFilter ? 'x' : '.')).join('');
  };
  for (let tries = 0; tries < 60 && !(await hidden()).includes('x'); tries++) await page.waitForTimeout(50);
  expect(await hidden()).toBe('..xx..');
  await goTo('C2');
  await menu('Remove the filter');
  for (let tries = 0; tries < 60 && (await hidden()).includes('x'); tries++) await page.waitForTimeout(50);
  expect(await hidden()).toBe('......');
});

test('cells are filled down by Ctrl+D and by the handle, cut and pasted to another place and another tab', async () => {
  await select('C2', 2);
  await page.keyboard.press('Control+d');
  await becomes('C', 'Stage Won Won Won Lost');
  await goTo('B5');
  await page.keyboard.press('Control+d');
  await becomes('B', 'Title Ink Oak Tin Tin');
  await select('B2', 1, 2);
  const cut = await clipboard('cut');
  expect(cut).toBe('Ink\tWon\t30\nOak\tWon\t10');
  expect(await column('B')).toBe('Title Ink Oak Tin Tin');
  await goTo('B7');
  await clipboard('paste', cut);
  await becomes('B', 'Title - - Tin Tin - Ink Oak');
  await select('B7', 1, 2);
  const copied = await clipboard('copy');
  await goTo('Other!A1');
  await clipboard('paste', copied);
  await becomes('A', 'Ink Oak', 'Other');
  await becomes('C', '30 10', 'Other');
  await clipboard('paste', 'from elsewhere\tx');
  await becomes('A', 'from elsewhere Oak', 'Other');
});

test('the handle of a selection is dragged: copies go down, with the rest of a copy', async () => {
  await select('C4', 1);
  // Its handle: the lower right corner of C5.
  const [x, y] = [46 + 3 * 100, 32 + 24 + 5 * 21];
  await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.down();
  await page.mouse.move(x - 20, y + 21 * 3 - 8, { steps: 10 });
  await page.screenshot({ path: 'build/out/screens/sheet-handle.png' });
  await page.mouse.up();
  await becomes('C', 'Stage Won New New Lost New Lost New');
  expect(await page.evaluate(() => (window as unknown as { told: Told }).told.notices)).toEqual([]);
});

test('many rows are pasted beyond the end of the sheet', async () => {
  await goTo('B6');
  await clipboard('paste', Array.from({ length: 500 }, (_, i) => `Deal ${i}\tNew`).join('\n'));
  await now(/B6: Deal 0/);
  const path = `/v4/spreadsheets/${id}/values/Deals!B505`;
  expect(await harness.rest(ANN, 'GET', path)).toMatchObject({ values: [['Deal 499']] });
});

test('a press while the grid is drawn anew is not lost: the cell is selected where it stands then', async () => {
  await goTo('B2');
  const insert = { insertDimension: { range: { sheetId: 1, dimension: 'ROWS', startIndex: 8, endIndex: 9 } } };
  await harness.rest(ANN, 'POST', `/v4/spreadsheets/${id}:batchUpdate`, { requests: [insert] });
  const { x, y } = (await page.locator('.sheet-canvas').boundingBox()) ?? { x: 0, y: 0 };
  // As soon as there are two layers, the old picture and the one that is being drawn.
  const layers = await page.evaluate(
    ([left, top]) =>
      new Promise<number>((resolve) => {
        new MutationObserver((_, watcher) => {
          const layers = document.querySelectorAll('.sheet-layer').length;
          if (layers < 2) return;
          watcher.disconnect();
          const at = { clientX: left, clientY: top, bubbles: true, cancelable: true, pointerId: 1, isPrimary: true };
          const target = document.elementFromPoint(left, top);
          target?.dispatchEvent(new PointerEvent('pointerdown', { ...at, buttons: 1 }));
          target?.dispatchEvent(new PointerEvent('pointerup', at));
          resolve(layers);
        }).observe(document.querySelector('.sheet-canvas') as Element, { childList: true });
        void (window as unknown as { view: { refresh(): Promise<void> } }).view.refresh();
      }),
    [x + 46 + 250, y + 24 + 21 * 3 + 10] as const,
  );
  expect(layers).toBe(2);
  await now(/Deals, C4/);
  expect(await page.locator('.sheet-layer').count()).toBe(1);
});

test('two changes of its shape at once leave one grid, which still takes presses', async () => {
  const insert = { insertDimension: { range: { sheetId: 1, dimension: 'ROWS', startIndex: 8, endIndex: 9 } } };
  for (let times = 0; times < 3; times += 1) {
    await harness.rest(ANN, 'POST', `/v4/spreadsheets/${id}:batchUpdate`, { requests: [insert] });
    await page.evaluate(
      async (rest) => {
        void (window as unknown as { view: { refresh(): Promise<void> } }).view.refresh();
        await new Promise((resolve) => setTimeout(resolve, rest));
      },
      40 + 40 * times,
    );
  }
  await page.waitForFunction(() => document.querySelectorAll('.sheet-layer').length === 1);
  await page.waitForTimeout(300);
  const { x, y } = (await page.locator('.sheet-canvas').boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.click(x + 46 + 250, y + 24 + 21 * 3 + 10);
  await now(/Deals, C4/);
});

test('a tab says that it is loading when its cells take their time, and then shows them', async () => {
  await page.route(/ranges=/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await route.continue();
  });
  const wait = page.locator('.sheet-wait');
  expect(await wait.textContent()).toBe('');
  await page.locator('.sheet-tab', { hasText: 'Other' }).click();
  await page.locator('.sheet-wait', { hasText: 'Loading…' }).waitFor();
  await page.screenshot({ path: 'build/out/screens/sheet-loading.png' });
  const { x, y } = (await page.locator('.sheet-canvas').boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.click(x + 46 + 50, y + 24 + 10);
  await page.keyboard.type('over');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.sheet-wait')?.textContent === '');
  const { notices } = await page.evaluate(() => (window as unknown as { told: Told }).told);
  expect(notices).toEqual(['info: This tab is still loading. Nothing was written.']);
  await goTo('A1');
  await now(/Other, A1/);
  expect(await page.locator('.cell-now').textContent()).not.toContain('over');
});
