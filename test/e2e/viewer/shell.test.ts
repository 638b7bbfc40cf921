/** The viewer as a whole: Drive, files, the add-on beside the sheet, other people. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../browser';
import { look } from './view-harness';
import { complaints, startViewer, type ViewerServer } from './viewer-server';

let viewer: ViewerServer;
let browser: Browser;
let page: Page;
let heard: string[];

beforeAll(async () => {
  [viewer, browser] = await Promise.all([startViewer('ru'), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await viewer?.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  heard = complaints(page);
});
afterEach(async () => {
  expect(heard).toEqual([]);
  await page.close();
});

const CLIENT = 'v.savchenko@lypky-quarter.example';
const EDITOR = 'a.kovalenko@lypky-quarter.example';

test('Drive shows the folder with its sharing, and what is in it', async () => {
  await page.goto(viewer.url);
  await page.getByRole('link', { name: /Липки Квартал/ }).click();
  await page.getByRole('link', { name: /^Карта участников/ }).waitFor();
  expect(await page.locator('tbody tr').count()).toBe(5);
  expect(page.url()).toContain('/file/');
  await page.locator('tbody tr').first().getByText('9 people').click();
  const sharing = await page.locator('tbody tr').first().locator('.sharing').innerText();
  expect(sharing).toMatch(/Savchenko can view\n[^]*Kovalenko can edit/);
  expect(await look(page, 'viewer-folder')).toEqual([]);
});

test('the add-on opens beside the sheet in the language of the account, and its links open inside', async () => {
  await page.goto(`${viewer.url}/file/${viewer.fileId('Карта участников')}`);
  await page.getByRole('button', { name: 'Extensions' }).click();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('menuitem', { name: 'Открыть Sales Conveyor' }).press('Enter');
  const sidebar = page.frameLocator('.sidebar iframe');
  await sidebar.getByRole('link', { name: 'Sales Book' }).first().waitFor();
  await page
    .getByRole('tab', { name: 'Участники' })
    .or(page.getByText('Участники', { exact: true }))
    .first()
    .waitFor();
  expect((await page.locator('.sidebar').boundingBox())?.width).toBe(300);
  expect(await look(page, 'viewer-sidebar')).toEqual([]);
  await sidebar.getByRole('link', { name: 'Sales Book' }).first().click();
  await page
    .getByRole('heading', { name: /^Sales Book/ })
    .first()
    .waitFor();
  expect(page.url()).toBe(`${viewer.url}/file/${viewer.fileId('Sales Book')}`);
  await page.goBack();
  await page.getByRole('button', { name: 'Extensions' }).waitFor();
});

test('a sandboxed page of the add-on cannot reach into the viewer', async () => {
  await page.goto(`${viewer.url}/file/${viewer.fileId('Карта участников')}`);
  await page.getByRole('button', { name: 'Extensions' }).click();
  await page.getByRole('menuitem').first().click();
  const handle = await page.locator('.sidebar iframe').elementHandle();
  const frame = await handle?.contentFrame();
  await frame?.waitForSelector('a, button');
  expect(await frame?.evaluate(() => location.origin === 'null' || self.origin)).toBe('null');
  expect(
    await frame?.evaluate(() => {
      try {
        return parent.document.title;
      } catch {
        return 'refused';
      }
    }),
  ).toBe('refused');
});

test('typing in the grid reaches the file, and a locked heading refuses', async () => {
  await page.addInitScript((editor) => sessionStorage.setItem('viewer.user', editor), EDITOR);
  const id = viewer.fileId('Карта участников');
  await page.goto(`${viewer.url}/file/${id}`);
  const goTo = page.getByRole('textbox', { name: /name|go to/i }).first();
  await goTo.waitFor();
  const stored = async () => {
    const url = `/v4/spreadsheets/${id}/values/F6`;
    const reply = await viewer.workspace.rest({ method: 'GET', url, headers: {}, body: Buffer.alloc(0) });
    return (JSON.parse(reply.body.toString()) as { values?: string[][] }).values?.[0]?.[0];
  };
  // What is typed before the cells are there is not taken.
  for (let tries = 0; tries < 8 && (await stored()) !== 'Аналитика продаж'; tries += 1) {
    await goTo.fill('F6');
    await goTo.press('Enter');
    await page.keyboard.type('Аналитика продаж');
    await page.keyboard.press('Enter');
    for (let looks = 0; looks < 10 && (await stored()) !== 'Аналитика продаж'; looks += 1)
      await page.waitForTimeout(100);
  }
  expect(await stored()).toBe('Аналитика продаж');
  await goTo.fill('A4');
  await goTo.press('Enter');
  await page.keyboard.type('x');
  await page.keyboard.press('Enter');
  await page
    .getByRole('alert')
    .filter({ hasText: /protected/i })
    .waitFor();
});

test('others see what is shared with them, strangers nothing', async () => {
  await page.goto(viewer.url);
  const act = page.getByLabel('Act as');
  await act.selectOption(CLIENT);
  await page.getByRole('link', { name: /Липки Квартал/ }).waitFor();
  await act.selectOption('other');
  await page.getByPlaceholder('name@company.example').fill('stranger@elsewhere.example');
  await page.keyboard.press('Enter');
  await page.getByText('There is nothing here that this person can see.').waitFor();
  await page.goto(`${viewer.url}/file/${viewer.fileId('Карта участников')}`);
  await page.getByText(/File not found.*\(404\)/).waitFor();
});

test('a file is renamed, put into the bin, taken out, and saved', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'viewer-'));
  await page.goto(`${viewer.url}/file/${viewer.fileId('Sales Book')}`);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download .docx' }).click(),
  ]);
  await saved.saveAs(join(folder, 'book.docx'));
  expect(readFileSync(join(folder, 'book.docx')).subarray(0, 2).toString()).toBe('PK');
  rmSync(folder, { recursive: true });
  await page.getByRole('link', { name: 'Up to the folder' }).click();
  page.on('dialog', (dialog) => void dialog.accept('Книга продаж'));
  const row = () => page.locator('tr', { has: page.getByRole('link', { name: /Sales Book|Книга продаж/ }) });
  await row().getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('link', { name: 'Книга продаж' }).waitFor();
  await row().getByRole('button', { name: 'To bin' }).click();
  await page.getByRole('link', { name: 'Книга продаж' }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Drive' }).click();
  await row().getByRole('button', { name: 'Restore' }).click();
  await page.getByRole('heading', { name: 'Bin' }).waitFor({ state: 'detached' });
});

test('calendar and mail are a click away, and a reload stays', async () => {
  await page.goto(viewer.url);
  await page.getByRole('link', { name: 'Calendar' }).click();
  await page.locator('.fc-event').first().waitFor();
  await page.getByRole('link', { name: 'Sent mail' }).click();
  await page.locator('.mail-list li').first().waitFor();
  await page.reload();
  await page.locator('.mail-list li').first().waitFor();
  expect(await look(page, 'viewer-mail')).toEqual([]);
});
