/** The tracker as people have it in Sheets: the sidebar, the board as a dialog, the card of the selected row, and typing into the grid. */
import type { Browser, Page } from 'playwright-core';
import { startServer, type RunningServer } from '../../../local/server';
import { viewerRoutes } from '../../../local/viewer/routes';
import { openAddOn, type AddOn } from '../../contract/add-on';
import { OLENA } from '../../contract/intake';
import { ANNA, deskOf, TRACKED, type Desk } from '../../contract/tracker/desk';
import { openBrowser } from '../browser';

// Each makes an engagement of its own and walks through three pages.
jest.setTimeout(150_000);

let browser: Browser;
let addOn: AddOn;
let desk: Desk;
let server: RunningServer;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function opens(language: string, deals = true): Promise<void> {
  addOn = await openAddOn(OLENA.email);
  desk = deskOf(addOn, await addOn.create({ ...TRACKED, language }));
  addOn.workspace.settings.setLocale(OLENA.email, language);
  if (deals)
    await desk.adds('Paint for twelve shops', {
      company: 'Lypky Stores',
      owner: ANNA.name,
      value: 48_000,
      phone: '0441234567',
    });
  server = await startServer(addOn.workspace, 0, viewerRoutes(addOn.workspace));
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.goto(`${server.url}/file/${desk.id}`);
  await page.getByRole('button', { name: 'Extensions' }).waitFor();
}
afterEach(async () => {
  await page.close();
  await server.close();
  await addOn.close();
});

const MENU = {
  en: { open: 'Open Sales Conveyor', board: 'Deal board', card: 'Deal card' },
  uk: { open: 'Відкрити Sales Conveyor', board: 'Дошка угод', card: 'Картка угоди' },
} as const;

async function choose(name: string): Promise<void> {
  await page.getByRole('button', { name: 'Extensions' }).click();
  await page.getByRole('menuitem', { name }).click();
}

async function types(cell: string, text: string): Promise<void> {
  await page.getByLabel('Go to').fill(cell);
  await page.keyboard.press('Enter');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test.each(['en', 'uk'] as const)(
  'in %s: the sidebar settles, the board opens over the sheet, the card beside it',
  async (language) => {
    await opens(language);
    const { open, board, card } = MENU[language];
    await choose(open);
    const sidebar = page.frameLocator('.sidebar iframe');
    await sidebar
      .getByRole('button', { name: language === 'en' ? 'Open the deal board' : 'Відкрити дошку угод' })
      .waitFor();
    await choose(board);
    const inside = page.getByRole('dialog', { name: board }).frameLocator('iframe');
    await inside.locator('[data-deal="D-1"]').waitFor();
    await page.screenshot({ path: `build/out/screens/board-in-sheet.${language}.png` });
    await page.reload();
    await page.getByRole('button', { name: 'Extensions' }).waitFor();
    await choose(card);
    const beside = page.frameLocator('.sidebar iframe');
    // The grid may still be reading: the row is selected, and the card looks again.
    for (let tries = 0; tries < 8 && !(await beside.locator('.card').isVisible()); tries += 1) {
      await page.getByLabel('Go to').fill('B5');
      await page.keyboard.press('Enter');
      await beside.locator('.card-bar button').click();
      await beside
        .locator('.card')
        .waitFor({ timeout: 3000 })
        .catch(() => undefined);
    }
    await beside.locator('.card').waitFor();
    await page.screenshot({ path: `build/out/screens/card-in-sheet.${language}.png` });
    const frame = page.frames().find((one) => one.url().includes('frames'));
    expect(
      await frame?.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    ).toBe(true);
  },
);

test('typing a stage without its actions: put back at once, with a note; a typed row gets its number', async () => {
  await opens('en');
  await choose(MENU.en.open);
  await page.frameLocator('.sidebar iframe').getByRole('button', { name: 'Open the deal board' }).waitFor();
  await page.waitForTimeout(500);
  const column = await desk.hands.column('dealTracker', 'deals', 'stage');
  const letter = String.fromCharCode(65 + column);
  await types(`${letter}5`, 'Discovery');
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await desk.rows('deals'))[0]?.stage === 'Inquiry') break;
    await page.waitForTimeout(100);
  }
  expect(await desk.rows('deals')).toMatchObject([{ stage: 'Inquiry' }]);
  // The grid may be drawn anew just now, which takes the keys away from the box: then once more.
  const told = (): Promise<string> => page.evaluate(() => document.querySelector('.cell-now')?.textContent ?? '');
  for (let tries = 0; tries < 20 && !/Sales Conveyor put this back/.test(await told()); tries += 1) {
    await page.getByLabel('Go to').fill(`${letter}5`);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(500);
  }
  expect(await told()).toMatch(/Sales Conveyor put this back/);
  await types('B6', 'Typed by hand');
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await desk.rows('deals'))[1]?.id === 'D-2') break;
    await page.waitForTimeout(100);
  }
  expect(await desk.rows('deals')).toMatchObject([
    { id: 'D-1' },
    { id: 'D-2', title: 'Typed by hand', stage: 'Inquiry' },
  ]);
  await page.screenshot({ path: 'build/out/screens/typed-in-sheet.png' });
});

test('a board without deals offers to import them, and the import takes its place', async () => {
  await opens('en', false);
  await choose(MENU.en.board);
  const inside = page.getByRole('dialog', { name: MENU.en.board }).frameLocator('iframe');
  await inside.getByRole('button', { name: 'Import deals from a file' }).click();
  const imports = page.getByRole('dialog', { name: 'Import and export' });
  await imports.frameLocator('iframe').locator('.drop').waitFor();
  expect(await page.getByRole('dialog', { name: MENU.en.board }).count()).toBe(0);
  await page.waitForLoadState('networkidle');
});
