/** The sheet view in a browser: what it shows, and that what a person does is stored, or refused in Google's words. */
import type { Browser, Page } from 'playwright-core';
import { openWorkspace, type Workspace } from '../../../local/workspace';
import type { CellData, Sheet, Spreadsheet } from '../../../local/sheets/google-types';
import { openBrowser } from '../browser';
import { CLIENT, makeSheet, OWNER, READER } from './sheet-fixture';
import { startHarness, type Harness, type Told } from './sheet-harness';

let workspace: Workspace;
let browser: Browser;
let harness: Harness;
let id: string;
let page: Page;

beforeAll(async () => {
  workspace = await openWorkspace({ dataDir: null, user: OWNER });
  harness = await startHarness(workspace, [{ sheetId: 1, row: 1, column: 5, items: ['Kyiv', 'Lviv'] }]);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await harness.close();
  await workspace.close();
});
afterEach(() => page.close());

async function openAs(user: string): Promise<void> {
  id = await makeSheet(harness);
  page = await harness.open(browser, id, user);
  await now(/People, A1/);
}

/** Waits until the selected cell is told so. */
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

async function typeInto(target: string, text: string): Promise<void> {
  await goTo(target);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const told = () => page.evaluate(() => (window as unknown as { told: Told }).told);

async function notice(words: RegExp): Promise<void> {
  await page.waitForFunction(
    ([source]) =>
      (window as unknown as { told: Told }).told.notices.some((notice) => new RegExp(source ?? '').test(notice)),
    [words.source],
    { timeout: 5000 },
  );
}

async function stored(range: string): Promise<CellData> {
  const fields = 'sheets.data.rowData.values(userEnteredValue,effectiveValue,formattedValue)';
  const path = `/v4/spreadsheets/${id}?includeGridData=true&ranges=${encodeURIComponent(range)}&fields=${fields}`;
  const { sheets } = await harness.rest<Spreadsheet>(OWNER, 'GET', path);
  return sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0] ?? {};
}

async function tabs(): Promise<(string | undefined)[]> {
  const { sheets = [] } = await harness.rest<{ sheets?: Sheet[] }>(
    OWNER,
    'GET',
    `/v4/spreadsheets/${id}?fields=sheets.properties`,
  );
  return sheets.map(({ properties }) => properties?.title);
}

/** Colour of the grid's drawing at a place, `#rrggbb`. */
const colorAt = (x: number, y: number): Promise<string> =>
  page.evaluate(
    ([left = 0, top = 0]) => {
      const canvases = [...document.querySelectorAll<HTMLCanvasElement>('.sheet-canvas canvas')];
      const canvas = canvases.sort((a, b) => b.width * b.height - a.width * a.height)[0];
      const frame = document.querySelector('.sheet-canvas')?.getBoundingClientRect();
      const scale = (canvas?.width ?? 1) / (frame?.width ?? 1);
      const pixel = canvas?.getContext('2d')?.getImageData(left * scale, top * scale, 1, 1).data ?? [];
      return `#${[...pixel]
        .slice(0, 3)
        .map((part) => part.toString(16).padStart(2, '0'))
        .join('')}`;
    },
    [x, y],
  );

test('tabs, colours, notes, links and formatted numbers are shown; hidden tabs are not', async () => {
  await openAs(CLIENT);
  expect(await page.getByRole('tab').allTextContents()).toEqual(['People', 'Loss list']);
  await expect(page.getByRole('tab', { selected: true }).textContent()).resolves.toBe('People');
  await now(/People, A1: Name\nNote: First and last name\.\nProtected, not for you to edit: Headers/);
  // Right of the words of F1, between the row's edges.
  expect(await colorAt(46 + 5 * 100 + 80, 24 + 6)).toBe('#0f5e63');
  await goTo('D2');
  await now(/D2: 25%/);
  await goTo('E2');
  await now(/E2: Shop\nLink: https:\/\/shop\.example\//);
  await page.keyboard.press('Alt+Enter');
  expect((await told()).followed).toEqual(['https://shop.example/']);
  await page.mouse.move(46 + 50, 32 + 24 + 10);
  await page.getByRole('tooltip').getByText('First and last name.').waitFor();
  await page.screenshot({ path: 'build/out/screens/sheet-note.png' });
});

test('a dropdown opens with its items, and the one that is chosen is stored and coloured', async () => {
  await openAs(CLIENT);
  await goTo('B2');
  await now(/Dropdown: New, Won, at last, Lost/);
  await page.keyboard.press('Enter');
  const items = page.getByRole('listbox', { name: 'Choices for B2' });
  await items.waitFor();
  expect(await items.getByRole('option').allTextContents()).toEqual(['New', 'Won, at last', 'Lost']);
  await page.screenshot({ path: 'build/out/screens/sheet-dropdown.png' });
  await items.getByRole('option', { name: 'Lost' }).click();
  await now(/B2: Lost/);
  expect((await stored('People!B2')).userEnteredValue).toEqual({ stringValue: 'Lost' });
  expect(await colorAt(46 + 100 + 60, 24 + 21 + 4)).toBe('#ff0000');
});

test('a dropdown of a range has the items that stand there, and opens by its arrow', async () => {
  await openAs(CLIENT);
  await page.mouse.click(46 + 6 * 100 - 10, 32 + 24 + 21 + 10);
  const items = page.getByRole('listbox', { name: 'Choices for F2' });
  await items.waitFor();
  expect(await items.getByRole('option').allTextContents()).toEqual(['Kyiv', 'Lviv']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await now(/F2: Lviv/);
  expect((await stored('People!F2')).formattedValue).toBe('Lviv');
});

test.each([
  ['=1+1', { formulaValue: '=1+1' }, '2'],
  ['007', { numberValue: 7 }, '7'],
  ["'007", { stringValue: '007' }, '007'],
  ['Ірина', { stringValue: 'Ірина' }, 'Ірина'],
])('%s is stored as Google takes it', async (text, entered, shown) => {
  await openAs(CLIENT);
  await typeInto('A3', text);
  await now(/A4/);
  await goTo('A3');
  await now(new RegExp(`A3: ${shown}$`));
  const cell = await stored('People!A3');
  expect([cell.userEnteredValue, cell.formattedValue]).toEqual([entered, shown]);
  expect(await page.getByLabel('Content of the cell').inputValue()).toBe(text === '007' ? '7' : text);
});

test('a cell is edited in place, and by the bar above; Escape keeps it', async () => {
  await openAs(CLIENT);
  await goTo('A2');
  await page.keyboard.press('F2');
  await page.keyboard.type(' Bondar');
  await page.keyboard.press('Tab');
  await now(/B2/);
  expect((await stored('People!A2')).formattedValue).toBe('Iryna Bondar');
  await goTo('A2');
  await page.getByLabel('Content of the cell').fill('Iryna B.');
  await page.keyboard.press('Enter');
  await now(/A2: Iryna B\./);
  await page.keyboard.type('nonsense');
  await page.keyboard.press('Escape');
  await now(/A2: Iryna B\./);
  expect((await stored('People!A2')).formattedValue).toBe('Iryna B.');
});

test('a checkbox is ticked by Space and by a click', async () => {
  await openAs(CLIENT);
  await goTo('C2');
  await page.keyboard.press('Space');
  await now(/C2: ticked/);
  expect((await stored('People!C2')).effectiveValue).toEqual({ boolValue: true });
  await page.mouse.click(46 + 250, 32 + 24 + 21 + 10);
  await now(/C2: not ticked/);
  expect((await stored('People!C2')).effectiveValue).toEqual({ boolValue: false });
});

test('cells are copied, pasted and deleted, several at once', async () => {
  await openAs(CLIENT);
  await goTo('A5');
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'one\t1\n"two\nlines"\t2\n');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await now(/A5: one/);
  expect((await stored('People!A6')).formattedValue).toBe('two\nlines');
  expect((await stored('People!B6')).userEnteredValue).toEqual({ numberValue: 2 });
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  const copied = await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.activeElement?.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true }));
    return clipboardData.getData('text/plain');
  });
  expect(copied).toBe('one\t1\n"two\nlines"\t2');
  await page.keyboard.press('Delete');
  await now(/A5: empty/);
  expect(await stored('People!B6')).toEqual({});
});

test('a protected header refuses in Google’s words and keeps what it says', async () => {
  await openAs(CLIENT);
  await typeInto('B1', 'Mine');
  await notice(/^error: You are trying to edit a protected cell or object\./);
  await goTo('B1');
  await now(/B1: State/);
  expect((await stored('People!B1')).formattedValue).toBe('State');
});

test('a strict dropdown refuses a wrong word', async () => {
  await openAs(CLIENT);
  await typeInto('B2', 'Maybe');
  await notice(/^error: Choose one of the options in the list\.$/);
  expect((await stored('People!B2')).formattedValue).toBe('New');
});

test('a rule that only warns lets the word stand and says so', async () => {
  await openAs(CLIENT);
  await typeInto('F2', 'Odesa');
  await notice(/^info: /);
  expect((await stored('People!F2')).formattedValue).toBe('Odesa');
});

test('a reader sees everything and changes nothing', async () => {
  await openAs(READER);
  await typeInto('A2', 'Hello');
  await notice(/^error: The caller does not have permission/);
  await goTo('A2');
  await now(/A2: Iryna/);
  expect((await stored('People!A2')).formattedValue).toBe('Iryna');
});

test('rows, columns and tabs are changed by the menus', async () => {
  await openAs(OWNER);
  await page.mouse.click(46 + 50, 32 + 24 + 21 + 10, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Insert 1 row above' }).click();
  await now(/A2: empty/);
  expect((await stored('People!A3')).formattedValue).toBe('Iryna');
  // The header is drawn again.
  for (let tries = 0; tries < 60 && (await colorAt(46 + 5 * 100 + 80, 24 + 6)) !== '#0f5e63'; tries++)
    await page.waitForTimeout(50);
  expect(await colorAt(46 + 5 * 100 + 80, 24 + 6)).toBe('#0f5e63');
  await page.mouse.click(46 + 50, 32 + 24 + 21 + 10, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Delete row 2' }).click();
  await now(/A2: Iryna/);
  await page.getByRole('button', { name: 'Add sheet' }).click();
  await page.getByRole('tab').nth(2).waitFor();
  await page.getByRole('tab').nth(2).dblclick();
  await page.getByLabel('Name of the sheet').fill('Mine');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Mine' }).waitFor();
  expect(await tabs()).toEqual(['People', 'Loss list', 'Secret', 'Mine']);
  await page.getByRole('tab', { name: 'Mine' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('menuitem', { name: 'Delete “Mine” for good' }).click();
  await page.getByRole('tab', { name: 'Mine' }).waitFor({ state: 'detached' });
  expect(await tabs()).toEqual(['People', 'Loss list', 'Secret']);
});

test('the edge of a column is dragged, and a row by its number', async () => {
  await openAs(OWNER);
  const width = async (): Promise<number | undefined> => {
    const path = `/v4/spreadsheets/${id}?includeGridData=true&ranges=People!C1&fields=sheets.data.columnMetadata.pixelSize`;
    const { sheets } = await harness.rest<Spreadsheet>(OWNER, 'GET', path);
    return sheets?.[0]?.data?.[0]?.columnMetadata?.[0]?.pixelSize;
  };
  await page.mouse.move(46 + 298, 32 + 12, { steps: 3 });
  await page.mouse.down();
  await page.mouse.move(46 + 358, 32 + 12, { steps: 5 });
  await page.mouse.up();
  // Column F is drawn further to the right.
  for (let tries = 0; tries < 60 && (await colorAt(46 + 630, 24 + 6)) !== '#0f5e63'; tries++)
    await page.waitForTimeout(50);
  expect(await width()).toBeGreaterThan(150);
  expect(await colorAt(46 + 630, 24 + 6)).toBe('#0f5e63');
  // The old picture lies above the new one until that is drawn.
  await page.waitForFunction(() => document.querySelectorAll('.sheet-layer').length === 1);
  // A selected row that is dragged by its number would move.
  await page.mouse.click(20, 32 + 24 + 31);
  await now(/A2: Iryna/);
  await page.mouse.move(20, 32 + 24 + 33, { steps: 3 });
  await page.mouse.down();
  await page.mouse.move(20, 32 + 24 + 33 + 84, { steps: 8 });
  await page.mouse.up();
  for (let tries = 0; tries < 60 && (await stored('People!A2')).formattedValue; tries++) await page.waitForTimeout(50);
  const { values } = await harness.rest<{ values: string[][] }>(
    OWNER,
    'GET',
    `/v4/spreadsheets/${id}/values/People!A1:A9`,
  );
  expect(values.flat().filter(Boolean)).toEqual(['Name', 'Iryna']);
  expect(values[1]).toEqual([]);
});

test('another tab is gone to by its name; reading again keeps the place; the shell is told of it', async () => {
  await openAs(CLIENT);
  await goTo("'Loss list'!A2");
  await now(/Loss list, A2: Lviv/);
  await harness.rest(OWNER, 'PUT', `/v4/spreadsheets/${id}/values/'Loss%20list'!A2?valueInputOption=RAW`, {
    values: [['Odesa']],
  });
  await page.evaluate(() => (window as unknown as { view: { refresh(): Promise<void> } }).view.refresh());
  await now(/Loss list, A2: Odesa/);
  await page.waitForTimeout(150);
  expect((await told()).places.at(-1)).toEqual({ spreadsheetId: id, sheetId: 2, row: 1, column: 0 });
});

test('what may not be seen is told with its code; a destroyed view leaves nothing behind', async () => {
  id = await makeSheet(harness);
  page = await harness.open(browser, id, 'stranger@elsewhere.example');
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.textContent()).toBe('403The caller does not have permission');
  await page.goto(`${new URL(page.url()).origin}/?id=${id}&user=${OWNER}`);
  await now(/People, A1/);
  await page.evaluate(() => (window as unknown as { view: { destroy(): void } }).view.destroy());
  expect(await page.locator('#view').innerHTML()).toBe('');
  expect(await page.locator('canvas').count()).toBe(0);
});
