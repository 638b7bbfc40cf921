/** Ways to a file and back: dropped onto the page, one sheet of a workbook after the other, an undo that keeps what people worked on. */
import ExcelJS from 'exceljs';
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

const CSV = writeCsv([['ID', 'Deal', 'Amount', 'Stage'], ...Array.from({ length: 12 }, (_, at) => [`X${at}`, `Anchors ${at}`, String(at + 1), 'B1'])], true); // prettier-ignore

/** As a person drags them from a folder onto the page. */
async function drops(...files: readonly { name: string; text: string }[]): Promise<void> {
  const data = await open.page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer();
      for (const { name, text } of given) transfer.items.add(new File([text], name));
      return transfer;
    },
    files as { name: string; text: string }[],
  );
  await open.page.dispatchEvent('.drop', 'dragover', { dataTransfer: data });
  await open.page.locator('.drop.over').waitFor();
  await open.page.dispatchEvent('.drop', 'drop', { dataTransfer: data });
}

test('a file that is dropped is read as one that is chosen; of two none is', async () => {
  open = await openImportPage(browser);
  await drops({ name: 'one.csv', text: CSV }, { name: 'two.csv', text: CSV });
  await open.page.locator('[role=alert]', { hasText: 'one file at a time' }).waitFor();
  expect(await open.page.locator('.drop.over').count()).toBe(0);
  await drops({ name: 'dropped.csv', text: CSV });
  await open.page.waitForSelector('.columns-table');
  expect(await open.page.locator('main, body').first().innerText()).toContain('dropped.csv: 12 rows');
});

test('another sheet of a workbook is read when it is chosen', async () => {
  open = await openImportPage(browser);
  const book = new ExcelJS.Workbook();
  const sheets = { North: ['Deal', 'Amount'], South: ['Сделка', 'Бюджет', 'Телефон'], Blank: [] };
  for (const [name, headers] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    if (headers.length > 0) sheet.addRows([headers, ...[1, 2, 3].map((row) => headers.map((header) => `${header} ${row}`))]);
  } // prettier-ignore
  await open.chooses('book.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
  await open.page.waitForSelector('.columns-table');
  const names = (): Promise<string> => open.page.locator('.columns-table').innerText();
  expect(await names()).toContain('Amount');
  const select = open.page.getByLabel('Sheet');
  expect(await select.locator('option').allTextContents()).toEqual(['North', 'South', 'Blank']);
  await select.selectOption('South');
  await open.page.locator('.columns-table', { hasText: 'Бюджет' }).waitFor();
  expect(await names()).not.toContain('Amount');
  // A sheet with nothing on it says so, and the one before stays.
  await open.page.getByLabel('Sheet').selectOption('Blank');
  await open.page.locator('.read-options [role=alert]').waitFor();
  expect(await names()).toContain('Бюджет');
});

const KEPT: Readonly<Record<'en' | 'ru' | 'uk', string>> = {
  en: '2 deals stay, because somebody has changed them since',
  ru: '2 сделки',
  uk: '2 угоди',
};

/** To the check, with all questions answered. */
async function toCheck(): Promise<void> {
  await open.chooses('deals.csv', CSV);
  await open.page.waitForSelector('.columns-table');
  await open.next();
  await open.page.waitForSelector('.group, .verdicts');
  if ((await open.page.locator('.verdicts').count()) === 0) {
    for (const select of await open.page.locator('.group select:visible').all())
      if ((await select.inputValue()) === '') await select.selectOption({ index: 1 });
    const attested = open.page.locator('input[type=radio]').first();
    if (await attested.count()) await attested.check();
    await open.next();
    await open.page.waitForSelector('.verdicts');
  }
}

test.each(['en', 'ru', 'uk'] as const)('in %s: an undo lists the deals that it keeps', async (language: Language) => {
  open = await openImportPage(browser, language);
  await toCheck();
  await open.next();
  const undo = open.page.locator('.import-tab:not([hidden]) .import-foot button').nth(2);
  await undo.waitFor();
  open.server.worked = ['D-3', 'D-7'];
  await undo.click();
  await open.page.locator('dialog .primary, dialog .grave').first().click();
  await open.page.locator('dialog ul.dots li').nth(1).waitFor();
  expect(await open.page.locator('dialog').innerText()).toContain(KEPT[language as 'en' | 'ru' | 'uk']);
  expect(await open.page.locator('dialog ul.dots li').allTextContents()).toEqual(['D-3 Anchors 2', 'D-7 Anchors 6']);
  await open.picture(`import-undo-kept-${language}`);
  expect(await open.barriers()).toEqual([]);
  expect(open.server.deals.map(({ id }) => id)).toEqual(['D-3', 'D-7']);
});

test.each(['en', 'ru', 'uk'] as const)(
  'in %s: deals that have ended here are counted as that, and none of them is sent',
  async (language: Language) => {
    open = await openImportPage(browser, language);
    await toCheck();
    await open.next();
    await open.page.locator('.import-tab:not([hidden]) .import-foot button').nth(1).click();
    open.server.closed = ['D-2', 'D-5'];
    await open.page.reload();
    await open.page.waitForSelector('.drop');
    await toCheck();
    const figures = await open.page.locator('.verdicts strong').allTextContents();
    expect(figures).toEqual(['0', '10', '0', '2', '0']);
    await open.picture(`import-closed-${language}`);
    expect(await open.barriers()).toEqual([]);
    open.server.parts.length = 0;
    await open.next();
    await open.page.locator('.import-tab:not([hidden]) .import-foot button').nth(2).waitFor();
    expect(open.server.parts.flatMap(({ rows }) => rows.map(({ row }) => row))).toEqual([
      2, 4, 5, 7, 8, 9, 10, 11, 12, 13,
    ]);
  },
);
