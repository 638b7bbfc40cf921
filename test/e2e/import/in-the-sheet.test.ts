/** An import as people do it: the dialog over the tracker's sheet, on the built bundle and the embedded Workspace. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { startServer, type RunningServer } from '../../../local/server';
import { viewerRoutes } from '../../../local/viewer/routes';
import { makeOnce, type Made } from '../../contract/engagement';
import { deskOf, TRACKED, type Desk } from '../../contract/tracker/desk';
import { openBrowser } from '../browser';
import { bitrix24File } from './bitrix24';

let browser: Browser;
let made: Made;
let desk: Desk;
let server: RunningServer;
let page: Page;
let inside: FrameLocator;

beforeAll(async () => {
  [browser, made] = await Promise.all([openBrowser(), makeOnce({ ...TRACKED, language: 'ru' })]);
});
afterAll(async () => {
  await browser.close();
  await made.closeAll();
  made.dispose();
});

async function opens(): Promise<void> {
  await page.getByRole('button', { name: 'Extensions' }).click();
  await page.getByRole('menuitem', { name: 'Импорт и экспорт' }).click();
  inside = page.getByRole('dialog', { name: 'Импорт и экспорт' }).frameLocator('iframe');
  await inside.locator('.drop').waitFor();
}

beforeEach(async () => {
  const addOn = await made.open('ru');
  desk = deskOf(addOn, made.report);
  server = await startServer(addOn.workspace, 0, viewerRoutes(addOn.workspace));
  page = await browser.newPage({ viewport: { width: 1200, height: 900 }, acceptDownloads: true });
  await page.goto(`${server.url}/file/${desk.id}`);
  await opens();
});
afterEach(async () => {
  await page.close();
  await server.close();
});

const next = (): Promise<void> => inside.locator('.import-tab:not([hidden]) .import-foot .primary').click();
const saves = async (button: string): Promise<string> => {
  const [file] = await Promise.all([page.waitForEvent('download'), inside.getByRole('button', { name: button }).click()]); // prettier-ignore
  return readFileSync(await file.path(), 'utf8');
};

test('a file of Bitrix24: read, asked, checked, imported, remembered, exported, undone', async () => {
  await inside.locator('input[type=file]').setInputFiles({ name: 'DEAL_20261008.xls', mimeType: '', buffer: bitrix24File() }); // prettier-ignore
  await inside.locator('.banner', { hasText: 'Это файл из системы Битрикс24' }).waitFor();
  await inside.locator('td', { hasText: 'Краска для цеха' }).waitFor();
  await next();
  await inside.getByLabel(/^Богдан Мельник/).selectOption({ label: 'Bohdan Melnyk' });
  await inside.getByLabel(/^В файле пусто/).last().selectOption({ index: 1 }); // prettier-ignore
  await inside.getByLabel(/^Да, подтверждаю/).check();
  await next();
  await inside.locator('.verdicts').waitFor();
  await page.screenshot({ path: 'build/out/screens/import-in-sheet.png' });
  const [rejected] = Papa.parse<Record<string, string>>((await saves('Скачать отклонённые строки')).slice(1), { header: true }).data; // prettier-ignore
  expect(rejected).toMatchObject({
    ID: '104',
    Сумма: 'много',
    'Почему не импортировано': 'Сумма: «много» — не число.',
  });
  await next();
  await inside.locator('h2', { hasText: 'Импортировано: 3 сделки' }).waitFor();
  const { deals } = await desk.board();
  expect(deals).toMatchObject([
    { title: 'Краска для цеха', value: 12500, owner: 'Anna Kovalenko', stage: 'B1', createdAt: '2026-10-05T07:15:00.000Z', externalId: '101' },
    { title: 'Лак, партия', value: 48000.5, owner: 'Bohdan Melnyk', externalId: '102' },
  ]); // prettier-ignore
  expect(deals[0]?.note).toContain('=HYPERLINK("http://x")');
  expect(await desk.rows('closed')).toMatchObject([{ title: 'Кисти' }]);

  await inside.getByRole('button', { name: 'Открыть доску сделок' }).click();
  const board = page.getByRole('dialog', { name: 'Доска сделок' });
  await board.frameLocator('iframe').locator('[data-deal="D-1"]').waitFor();
  await board.getByRole('button', { name: 'Close' }).click();

  await opens();
  await inside.getByRole('button', { name: 'Экспорт' }).click();
  await next();
  const parsed = Papa.parse<Record<string, string>>(await saves('Скачать: сделки'), { header: true, skipEmptyLines: true }).data; // prettier-ignore
  expect(parsed.map((one) => [one['Deal - Title'], one['Deal - Status']])).toEqual([
    ['Краска для цеха', 'Open'],
    ['Лак, партия', 'Open'],
    ['Кисти', 'Lost'],
  ]);

  await inside.getByRole('button', { name: 'Импорт', exact: true }).click();
  await inside.getByRole('button', { name: 'Отменить импорт файла DEAL_20261008.xls' }).click();
  await inside.getByRole('button', { name: 'Отменить импорт', exact: true }).click();
  await inside.locator('dialog [role=status]', { hasText: 'Импорт отменён: 3 сделки' }).waitFor();
  await inside.getByRole('button', { name: 'Закрыть' }).click();
  await inside.locator('.chip', { hasText: 'Отменён' }).waitFor();
  expect((await desk.board()).deals).toEqual([]);
  expect(await desk.rows('closed')).toEqual([]);
});
