/** The page for import and export: every step in three languages, wrong files, troubles on the way, by keyboard alone. */
import { mkdtempSync, openSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Browser } from 'playwright-core';
import { writeCsv } from '../../../src/domain/export/write-csv';
import type { Language } from '../../../src/domain/language';
import { openBrowser } from '../browser';
import { openImportPage, type ImportPage } from './import-page';

let browser: Browser;
let open: ImportPage;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => open.close());

const HEADERS = ['ID', 'Название сделки', 'Этап сделки', 'Бюджет', 'Ответственный', 'Дата создания сделки', 'Рабочий телефон', 'Причина отказа', 'utm_source']; // prettier-ignore
const STAGES = ['Обращение', 'Переговоры', 'Закрыто и не реализовано'];
/** Deals of amoCRM: three stages, two owners, every tenth with a sum that is none. */
const amoRows = (count: number): string[][] => [
  HEADERS,
  ...Array.from({ length: count }, (_, at) => [
    String(1000 + at),
    `Партия ${at}`,
    STAGES[at % 3] ?? '',
    at % 10 === 9 ? 'много' : `${at} 500,50`,
    at % 2 ? 'Иван Петров' : 'Кузьменко',
    '25.10.2026',
    `+38067${1_000_000 + at}`,
    at % 3 === 2 ? 'Дорого' : '',
    'google',
  ]),
];
const amoFile = (count: number): string => writeCsv(amoRows(count), true);

/** To the check, with all questions answered. */
async function toCheck(file: string, attested = true): Promise<void> {
  await open.chooses('сделки.csv', file);
  await open.page.waitForSelector('.columns-table');
  await open.next();
  await open.page.waitForSelector('.group');
  for (const select of await open.page.locator('.group select:visible').all())
    if ((await select.inputValue()) === '') await select.selectOption({ index: 1 });
  await open.page.locator('input[type=radio]').nth(attested ? 0 : 1).check(); // prettier-ignore
  await open.next();
  await open.page.waitForSelector('.verdicts');
}
const verdicts = async (): Promise<number[]> =>
  (await open.page.locator('.verdicts strong').allTextContents()).map((text) => Number(text.replace(/\D/g, '')));

test.each(['en', 'ru', 'uk'] as Language[])('in %s: every step, wide and narrow; nothing serious for axe', async (language) => {
  open = await openImportPage(browser, language);
  const look = async (step: string): Promise<void> => {
    await open.page.setViewportSize({ width: 1000, height: 700 });
    await open.picture(`import-${step}-${language}`);
    const wide = await open.barriers();
    await open.page.setViewportSize({ width: 360, height: 800 });
    await open.picture(`import-${step}-${language}-narrow`);
    expect([step, ...wide, ...(await open.barriers())]).toEqual([step]);
  };
  await look('file');
  await open.chooses('сделки.csv', amoFile(30));
  await open.page.waitForSelector('.columns-table');
  await look('columns');
  await open.next();
  await open.page.waitForSelector('.group');
  await open.next();
  // It goes on only when it is said whether earlier actions were done, and says so where it is asked.
  await open.page.locator('.group .error').waitFor();
  await look('questions');
  await open.page.locator('input[type=radio]').first().check();
  await open.next();
  await open.page.waitForSelector('.rejected-list');
  await look('check');
  await open.next();
  await open.page.locator('.import-tab:not([hidden]) .import-foot button:nth-of-type(3)').click();
  await open.page.waitForSelector('dialog[open]');
  await look('undo');
}); // prettier-ignore

test('files that are none are refused in words; a good one goes on', async () => {
  open = await openImportPage(browser);
  const refused = async (content: string | Buffer, words: RegExp): Promise<void> => {
    await open.chooses('file.csv', content);
    await open.page.locator('#file-error', { hasText: words }).waitFor();
  };
  await refused('%PDF-1.7 and more', /no table: a PDF/);
  await refused(Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), /old kind/);
  await refused('', /nothing in this file/);
  await refused('PK\u0003\u0004 broken', /damaged|no Excel workbook/);
  await refused('a,b\n"never closed,1\n2,3,4\n', /never closes/);
  const folder = mkdtempSync(join(tmpdir(), 'huge-'));
  const huge = join(folder, 'huge.csv');
  openSync(huge, 'w');
  truncateSync(huge, 51 * 1024 * 1024);
  await open.page.setInputFiles('input[type=file]', huge);
  await open.page.locator('#file-error', { hasText: '51 MB; 50 MB is the most' }).waitFor();
  rmSync(folder, { recursive: true });
  expect(await open.barriers()).toEqual([]);
  await open.chooses('сделки.csv', amoFile(3));
  await open.at('Step 2 of 4');
});

test('busy, a lost answer, half a part: every row is written once, in order, and the mapping is remembered', async () => {
  open = await openImportPage(browser, 'en', undefined, (server) => {
    server.capacity = 60;
    server.troubles.push(null, 'lost');
  });
  await toCheck(amoFile(200));
  expect(await verdicts()).toEqual([180, 0, 0, 20]);
  await open.next();
  await open.at('Imported: 180 deals');
  const { deals, parts, remembered } = open.server;
  expect(deals.map(({ externalId }) => externalId)).toEqual(amoRows(200).slice(1).filter(([, , , sum]) => sum !== 'много').map(([id]) => id)); // prettier-ignore
  expect(parts.map(({ run }) => run.id)).toEqual(parts.map(() => parts[0]?.run.id));
  expect(Math.max(...parts.map((part) => JSON.stringify(part.rows).length))).toBeLessThan(1_000_000);
  expect(Object.keys(remembered)).toHaveLength(1);
  const { name, text } = await open.saves('Download the rejected rows');
  expect(name).toBe('сделки-rejected-rows.csv');
  const rejected = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
  expect(rejected[0]).toEqual([...HEADERS, 'Why not imported']);
  expect(rejected[1]?.slice(-1)).toEqual(['Бюджет: “много” is no number.']);

  await open.page.getByRole('button', { name: 'Import another file' }).click();
  await open.chooses('again.csv', amoFile(200));
  await open.page.locator('.banner', { hasText: 'as you left them then' }).waitFor();
});

test('stopped, then the same file again: it goes on behind the last row', async () => {
  open = await openImportPage(browser, 'en', undefined, (server) => {
    server.capacity = 50;
    server.latency = 2000;
  });
  await toCheck(amoFile(200));
  await open.next();
  await open.page.locator('.run-line strong', { hasText: '50 of 180' }).waitFor();
  await open.page.getByRole('button', { name: 'Stop' }).click();
  await open.at(/^Stopped: \d+ of 180 rows are in/);
  open.server.latency = 0;
  await open.page.getByRole('button', { name: 'Import another file' }).click();
  await open.page.locator('.chip', { hasText: 'Not finished' }).waitFor();
  await toCheck(amoFile(200));
  await open.page.locator('.banner', { hasText: 'goes on:' }).waitFor();
  await open.next();
  await open.at('Imported: 180 deals');
  expect(open.server.imports).toMatchObject([{ state: 'done', done: 180, created: 180 }]);
  await open.page.getByRole('button', { name: 'Undo this import…' }).click();
  await open.page.getByRole('button', { name: 'Undo the import', exact: true }).click();
  await open.page.locator('dialog [role=status]', { hasText: 'The import is undone: 180 deals' }).waitFor();
  await open.page.getByRole('heading', { name: 'Undone', exact: true }).waitFor();
  await open.page.getByRole('button', { name: 'Close' }).click();
  await open.page.locator('.chip', { hasText: 'Undone' }).waitFor();
  expect(open.server.deals).toEqual([]);
});

test('a refusal stops it with its reason; unconfirmed deals stay out', async () => {
  open = await openImportPage(browser, 'en', undefined, (server) => server.troubles.push('broken'));
  await toCheck(amoFile(30), false);
  // Ten stand beyond the first stage; one of them has a sum that is none anyway.
  expect(await verdicts()).toEqual([18, 0, 0, 12]);
  await open.page.locator('.rejected-list', { hasText: 'nobody confirmed' }).waitFor();
  await open.next();
  await open.page.locator('[role=alert]', { hasText: 'You may not edit this tracker.' }).waitFor();
  await open.page.getByRole('button', { name: 'Go on' }).click();
  await open.at('Imported: 18 deals');
});

test('by keyboard alone, from the file to the import', async () => {
  open = await openImportPage(browser);
  const { page } = open;
  const until = async (wanted: string): Promise<void> => {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, wanted)) return;
    }
    throw new Error(`Not reached: ${wanted}`);
  };
  // The browser must know that somebody listens before the key is pressed.
  const choosing = page.waitForEvent('filechooser');
  await until('.drop button');
  await page.keyboard.press('Enter');
  const chooser = await choosing;
  await chooser.setFiles({ name: 'сделки.csv', mimeType: '', buffer: Buffer.from(amoFile(6)) });
  await open.at('Step 2 of 4');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  await until('.columns-table select');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await until('.import-foot .primary');
  await page.keyboard.press('Enter');
  await open.at('Step 3 of 4');
  await until('input[type=radio]');
  await page.keyboard.press('Space');
  await until('.import-foot .primary');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.verdicts');
  await until('.import-foot .primary');
  await page.keyboard.press('Enter');
  await open.at('Imported:');
});

test('another layout: columns by hand, without names in the first row', async () => {
  open = await openImportPage(browser);
  await open.chooses('list.csv', 'ООО Ромашка,note one\nООО Василёк,note two\n');
  await open.page.waitForSelector('.columns-table');
  const how = open.page.locator('.read-options');
  if (!(await how.evaluate((one: HTMLDetailsElement) => one.open))) await how.locator('summary').click();
  await open.page.getByLabel('Names of the columns').selectOption('-1');
  for (const select of await open.page.locator('.columns-table select').all()) await select.selectOption('rest');
  await open.next();
  await open.page.locator('[role=alert]', { hasText: 'Choose the column with the deal' }).waitFor();
  await open.page.getByLabel('Field for Column A').selectOption('company');
  await open.next();
  await open.at('Step 3 of 4');
  await open.next();
  await open.page.waitForSelector('.verdicts');
  expect(await verdicts()).toEqual([2, 0, 0, 0]);
  await open.next();
  await open.at('Imported: 2 deals');
  expect(open.server.deals).toMatchObject([{ company: 'ООО Ромашка', note: 'note one' }, { company: 'ООО Василёк' }]);
});

test('export: read page by page, in the format that is chosen', async () => {
  open = await openImportPage(browser);
  await toCheck(amoFile(120));
  await open.next();
  await open.at('Imported:');
  await open.page.getByRole('button', { name: 'Export' }).click();
  await open.next();
  await open.page.getByLabel('For').selectOption('zoho');
  const { name, text } = await open.saves('Download: Deals');
  expect(name).toBe('Сталь-&-Co-deals-zoho-2026-11-25.csv');
  const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  expect(rows).toHaveLength(open.server.deals.length);
  expect(rows[0]).toMatchObject({ 'Deal Name': 'Партия 0', Amount: '500.5', Stage: 'Обращение', 'ID before': '1000' });
  const contacts = Papa.parse<Record<string, string>>((await open.saves('Download: Contacts')).text, { header: true, skipEmptyLines: true }).data; // prettier-ignore
  expect(contacts).toHaveLength(rows.length);
});

test('ten thousand rows are judged while the page goes on drawing', async () => {
  open = await openImportPage(browser);
  await open.page.evaluate(() => {
    const store = globalThis as unknown as { longest: number };
    store.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) store.longest = Math.max(store.longest, duration);
    }).observe({ type: 'longtask' });
  });
  await open.chooses('many.csv', amoFile(10_000));
  await open.page.waitForSelector('.columns-table');
  await open.next();
  await open.page.waitForSelector('.group');
  await open.page.locator('input[type=radio]').first().check();
  await open.page.evaluate(() => ((globalThis as unknown as { longest: number }).longest = 0));
  await open.next();
  await open.page.waitForSelector('.progress');
  await open.page.waitForSelector('.verdicts');
  const longest = await open.page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
  expect(longest).toBeLessThan(500);
});
