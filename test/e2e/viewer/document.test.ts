/** The document view in a browser: what Docs would draw, where links lead, and what a person types. */
import type { Browser, Page } from 'playwright-core';
import type { Document } from '../../../local/docs/google-types';
import { openWorkspace, type Workspace } from '../../../local/workspace';
import { openBrowser } from '../browser';
import { look, startHarness, told, type Harness } from './view-harness';

const OWNER = 'olena@northstar.example';
const READER = 'iryna@lypky.example';

let browser: Browser;
let workspace: Workspace;
let harness: Harness;
let id: string;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  workspace = await openWorkspace({ dataDir: null, user: OWNER, now: '2026-11-23T12:00:00Z' });
  harness = await startHarness(workspace, 'document');
});
afterAll(async () => {
  await browser.close();
  await harness.close();
  await workspace.close();
});

const rgb = (red: number, green: number, blue: number): object => ({ color: { rgbColor: { red, green, blue } } });
const range = (startIndex: number, endIndex: number): object => ({ range: { startIndex, endIndex } });
const batch = (requests: readonly object[]): Promise<unknown> =>
  harness.rest(OWNER, 'POST', `/v1/documents/${id}:batchUpdate`, { requests });
const read = (): Promise<Document> => harness.rest<Document>(OWNER, 'GET', `/v1/documents/${id}`);

/** Texts of the body's paragraphs outside tables. */
const texts = async (): Promise<string[]> =>
  ((await read()).body?.content ?? []).flatMap(({ paragraph }) =>
    paragraph ? [(paragraph.elements ?? []).map(({ textRun }) => textRun?.content ?? '').join('')] : [],
  );

/** What is typed is shown at once and stored a moment later. @throws when it is not stored in time */
async function stored(isThere: (lines: readonly string[]) => boolean): Promise<readonly string[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const lines = await texts();
    if (isThere(lines)) return lines;
    await page.waitForTimeout(50);
  }
  throw new Error(`It was not stored: ${JSON.stringify(await texts())}`);
}

const TEXT = ['Rules', 'Call 📞 back\u00a0🙂 today.', 'See the site or the end.', 'One', 'Two', 'End', 'Last words.'];
const startOf = (line: number): number => 1 + TEXT.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0);
const endOf = (line: number): number => startOf(line) + (TEXT[line]?.length ?? 0);

beforeEach(async () => {
  ({ documentId: id } = await harness.rest<{ documentId: string }>(OWNER, 'POST', '/v1/documents', { title: 'Book' }));
  const heading = (line: number): object => ({
    updateParagraphStyle: {
      ...range(startOf(line), endOf(line) + 1),
      paragraphStyle: { namedStyleType: 'HEADING_1' },
      fields: 'namedStyleType',
    },
  });
  const style = (from: number, to: number, textStyle: object, fields: string): object => ({
    updateTextStyle: { ...range(from, to), textStyle, fields },
  });
  const site = startOf(2) + 'See the '.length;
  await batch([
    { insertText: { location: { index: 1 }, text: TEXT.join('\n') } },
    heading(0),
    heading(5),
    style(startOf(1), startOf(1) + 4, { bold: true, foregroundColor: rgb(0.6, 0, 0) }, 'bold,foregroundColor'),
    style(site, site + 4, { link: { url: 'https://docs.google.com/document/d/abc/edit' } }, 'link'),
    { createParagraphBullets: { ...range(startOf(3), endOf(4)), bulletPreset: 'NUMBERED_DECIMAL_ALPHA_ROMAN' } },
  ]);
  const end = (await read()).body?.content?.find((one) => one.startIndex === startOf(5))?.paragraph;
  await batch([
    style(endOf(2) - 4, endOf(2) - 1, { link: { headingId: end?.paragraphStyle?.headingId } }, 'link'),
    { insertPageBreak: { location: { index: startOf(5) } } },
    { insertTable: { rows: 2, columns: 2, location: { index: endOf(2) } } },
  ]);
  const table = (await read()).body?.content?.find((one) => one.table);
  const start = table?.startIndex ?? 0;
  await batch([
    {
      updateTableCellStyle: {
        tableRange: {
          tableCellLocation: { tableStartLocation: { index: start }, rowIndex: 0, columnIndex: 0 },
          rowSpan: 1,
          columnSpan: 2,
        },
        tableCellStyle: { backgroundColor: rgb(0.8, 1, 1), paddingLeft: { magnitude: 9, unit: 'PT' } },
        fields: 'backgroundColor,paddingLeft',
      },
    },
    {
      updateTableColumnProperties: {
        tableStartLocation: { index: start },
        columnIndices: [0],
        tableColumnProperties: { widthType: 'FIXED_WIDTH', width: { magnitude: 90, unit: 'PT' } },
        fields: '*',
      },
    },
    {
      mergeTableCells: {
        tableRange: {
          tableCellLocation: { tableStartLocation: { index: start }, rowIndex: 1, columnIndex: 0 },
          rowSpan: 1,
          columnSpan: 2,
        },
      },
    },
    { insertText: { location: { index: start + 3 }, text: 'In a cell' } },
  ]);
  page = await harness.open(browser, OWNER, id);
  await page.locator('.doc-page').first().waitFor();
});
afterEach(() => page.close());

test('headings, runs, list numbers, a coloured table and the break between pages are drawn', async () => {
  expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual(['Rules', 'End']);
  expect(await page.locator('.doc-outline a').allTextContents()).toEqual(['Rules', 'End']);
  expect(await page.locator('.doc-glyph').allTextContents()).toEqual(['1.', '2.']);
  expect(await page.locator('.doc-page').count()).toBe(2);
  expect(await page.locator('.doc-page').nth(1).textContent()).toBe('EndLast words.');

  const call = page.getByText('Call', { exact: true });
  expect(await call.evaluate((it) => [getComputedStyle(it).color, getComputedStyle(it).fontWeight])).toEqual([
    'rgb(153, 0, 0)',
    '700',
  ]);
  const cells = await page.locator('td').evaluateAll((all) =>
    all.map((cell) => {
      const { backgroundColor, paddingLeft } = getComputedStyle(cell);
      return { backgroundColor, paddingLeft, span: (cell as HTMLTableCellElement).colSpan };
    }),
  );
  expect(cells).toEqual([
    { backgroundColor: 'rgb(204, 255, 255)', paddingLeft: '12px', span: 1 },
    { backgroundColor: 'rgb(204, 255, 255)', paddingLeft: '12px', span: 1 },
    { backgroundColor: 'rgba(0, 0, 0, 0)', paddingLeft: '6.66667px', span: 2 },
  ]);
  expect(
    await page
      .locator('col')
      .first()
      .evaluate((it) => it.getBoundingClientRect().width),
  ).toBeCloseTo(120, 0);
  expect(await look(page, 'viewer-document')).toEqual([]);
});

test('links lead to their heading or are given to the viewer', async () => {
  await page.getByRole('link', { name: 'site' }).click();
  expect((await told(page)).followed).toEqual(['https://docs.google.com/document/d/abc/edit']);

  const top = (): Promise<number> => page.locator('.doc-scroller').evaluate((it) => it.scrollTop);
  expect(await top()).toBe(0);
  await page.locator('.doc-page').getByRole('link', { name: 'end' }).click();
  expect(await top()).toBeGreaterThan(600);
  expect(await page.locator('.doc-outline [aria-current]').textContent()).toBe('End');
  await page.locator('.doc-outline').getByRole('link', { name: 'Rules' }).click();
  expect(await top()).toBeLessThan(200);
});

test('what is typed after an emoji is stored in its place, and the styles beside it stay', async () => {
  await page.getByText('back 🙂 today.').click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  for (let i = 0; i < 'today'.length; i++) await page.keyboard.press('Backspace');
  await page.keyboard.type('at 9 🕘');
  await page.keyboard.press('Enter');
  await page.getByText('Call 📞 back 🙂 at 9 🕘.').waitFor();

  const typed = 'Call 📞 back\u00a0🙂 at 9 🕘.\n';
  expect((await stored((lines) => lines[1] === typed))[1]).toBe(typed);
  const runs = (await read()).body?.content?.[2]?.paragraph?.elements ?? [];
  expect(runs.map(({ textRun }) => [textRun?.content, textRun?.textStyle?.bold === true])).toEqual([
    ['Call', true],
    [' 📞 back\u00a0🙂 at 9 🕘.\n', false],
  ]);
});

test('leaving a paragraph for another one stores the first; a cell, a list item and an empty paragraph can be typed in', async () => {
  await page.getByText('In a cell').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' of the table');
  await page.getByText('Two', { exact: true }).click();
  await page.locator('[contenteditable="true"]', { hasText: 'Two' }).waitFor();
  await page.keyboard.press('End');
  await page.keyboard.type(' and a half');
  await page.keyboard.press('Enter');
  await page.getByText('Two and a half').waitFor();
  await page.locator('td').nth(2).click();
  await page.keyboard.type('not');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('empty');
  await page.keyboard.press('Enter');
  await page.locator('td', { hasText: 'notempty' }).waitFor();
  expect(await page.locator('td').allTextContents()).toEqual(['In a cell of the table', '', 'notempty']);
  expect(await texts()).toContain('Two and a half\n');
  const table = (await read()).body?.content?.find((one) => one.table)?.table;
  const cell = table?.tableRows?.[1]?.tableCells?.[0]?.content?.[0]?.paragraph?.elements?.[0];
  expect(cell?.textRun?.content).toBe('not\vempty\n');
});

test('pasted lines become paragraphs', async () => {
  await page.getByText('Last words.').click();
  await page.keyboard.press('End');
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ' And\r\nmore.\r\n');
    clipboardData.setData('text/html', '<b>other</b>');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, cancelable: true, bubbles: true }),
    );
  });
  await page.keyboard.press('Enter');
  await page.getByText('more.', { exact: true }).waitFor();
  const lines = await stored((all) => all.includes('more.\n'));
  expect(lines.slice(-2)).toEqual(['Last words. And\n', 'more.\n']);
});

test('by keyboard: arrows choose the paragraph, Enter types, Escape brings the old text back', async () => {
  await page.locator('.doc-paragraph[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' Never mind');
  await page.getByText('Never mind').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('.doc-paragraph:focus').textContent()).toBe(TEXT[1]);
  expect((await texts())[1]).toBe(`${TEXT[1] ?? ''}\n`);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' Soon.');
  await page.keyboard.press('Enter');
  await page.locator('.doc-paragraph:focus', { hasText: 'the end. Soon.' }).waitFor();
  expect((await texts())[2]).toBe(`${TEXT[2] ?? ''} Soon.\n`);
});

test('a text that the server refuses is not kept', async () => {
  await page.getByText('Last words.').click();
  await page.keyboard.type('No ');
  await workspace.rest({
    method: 'DELETE',
    url: `/drive/v3/files/${id}`,
    headers: { 'x-workspace-user': OWNER },
    body: Buffer.from(''),
  });
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => (window as unknown as { told: { notices: string[] } }).told.notices.length > 0);
  expect((await told(page)).notices).toEqual(['error: Requested entity was not found.']);
  expect(await page.locator('.doc-page').nth(1).textContent()).toBe('EndLast words.');
});

test('who may only read cannot type; who may not even read sees why', async () => {
  const stranger = await harness.open(browser, READER, id);
  expect(
    await stranger
      .getByRole('status')
      .filter({ hasText: /\(40[34]\)/ })
      .textContent(),
  ).toMatch(/\(40[34]\)$/);
  await stranger.close();

  await harness.rest(OWNER, 'POST', `/drive/v3/files/${id}/permissions`, {
    type: 'user',
    role: 'reader',
    emailAddress: READER,
  });
  const reader = await harness.open(browser, READER, id);
  await reader.getByText('Last words.').click();
  expect(await reader.locator('[contenteditable="true"]').count()).toBe(0);
  expect(await reader.getByText('View only').isVisible()).toBe(true);
  await reader.close();
});
