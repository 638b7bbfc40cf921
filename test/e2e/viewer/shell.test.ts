/** The viewer as a whole: Drive, files, the add-on beside the sheet, other people. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { look } from './view-harness';
import { atViewer } from './viewer-server';

const at = atViewer('ru');

const CLIENT = 'v.savchenko@lypky-quarter.example';
const EDITOR = 'a.kovalenko@lypky-quarter.example';

test('Drive shows the folder with its sharing, and what is in it', async () => {
  await at.page.goto(at.viewer.url);
  await at.page.getByRole('link', { name: /Липки Квартал/ }).click();
  await at.page.getByRole('link', { name: /^Карта участников/ }).waitFor();
  expect(await at.page.locator('tbody tr').count()).toBe(5);
  expect(at.page.url()).toContain('/file/');
  await at.page.locator('tbody tr').first().getByText('9 people').click();
  const sharing = await at.page.locator('tbody tr').first().locator('.sharing').innerText();
  expect(sharing).toMatch(/Savchenko can view\n[^]*Kovalenko can edit/);
  expect(await look(at.page, 'viewer-folder')).toEqual([]);
});

test('the add-on opens beside the sheet in the language of the account, and its links open inside', async () => {
  await at.page.goto(`${at.viewer.url}/file/${at.viewer.fileId('Карта участников')}`);
  await at.page.getByRole('button', { name: 'Extensions' }).click();
  await at.page.keyboard.press('ArrowDown');
  await at.page.getByRole('menuitem', { name: 'Открыть Sales Conveyor' }).press('Enter');
  const sidebar = at.page.frameLocator('.sidebar iframe');
  await sidebar.getByRole('link', { name: 'Sales Book' }).first().waitFor();
  await at.page
    .getByRole('tab', { name: 'Участники' })
    .or(at.page.getByText('Участники', { exact: true }))
    .first()
    .waitFor();
  expect((await at.page.locator('.sidebar').boundingBox())?.width).toBe(300);
  expect(await look(at.page, 'viewer-sidebar')).toEqual([]);
  await sidebar.getByRole('link', { name: 'Sales Book' }).first().click();
  await at.page
    .getByRole('heading', { name: /^Sales Book/ })
    .first()
    .waitFor();
  expect(at.page.url()).toBe(`${at.viewer.url}/file/${at.viewer.fileId('Sales Book')}`);
  await at.page.goBack();
  await at.page.getByRole('button', { name: 'Extensions' }).waitFor();
});

test('a sandboxed page of the add-on cannot reach into the viewer', async () => {
  await at.page.goto(`${at.viewer.url}/file/${at.viewer.fileId('Карта участников')}`);
  await at.page.getByRole('button', { name: 'Extensions' }).click();
  await at.page.getByRole('menuitem').first().click();
  const handle = await at.page.locator('.sidebar iframe').elementHandle();
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
  await at.page.addInitScript((editor) => sessionStorage.setItem('viewer.user', editor), EDITOR);
  const id = at.viewer.fileId('Карта участников');
  await at.page.goto(`${at.viewer.url}/file/${id}`);
  const goTo = at.page.getByRole('textbox', { name: /name|go to/i }).first();
  await goTo.waitFor();
  const stored = async () => {
    const url = `/v4/spreadsheets/${id}/values/F6`;
    const reply = await at.viewer.workspace.rest({ method: 'GET', url, headers: {}, body: Buffer.alloc(0) });
    return (JSON.parse(reply.body.toString()) as { values?: string[][] }).values?.[0]?.[0];
  };
  // What is typed before the cells are there is not taken.
  for (let tries = 0; tries < 8 && (await stored()) !== 'Аналитика продаж'; tries += 1) {
    await goTo.fill('F6');
    await goTo.press('Enter');
    await at.page.keyboard.type('Аналитика продаж');
    await at.page.keyboard.press('Enter');
    for (let looks = 0; looks < 10 && (await stored()) !== 'Аналитика продаж'; looks += 1)
      await at.page.waitForTimeout(100);
  }
  expect(await stored()).toBe('Аналитика продаж');
  await goTo.fill('A4');
  await goTo.press('Enter');
  await at.page.keyboard.type('x');
  await at.page.keyboard.press('Enter');
  await at.page
    .getByRole('alert')
    .filter({ hasText: /protected/i })
    .waitFor();
});

test('others see what is shared with them, strangers nothing', async () => {
  await at.page.goto(at.viewer.url);
  const act = at.page.getByLabel('Act as');
  await act.selectOption(CLIENT);
  await at.page.getByRole('link', { name: /Липки Квартал/ }).waitFor();
  await act.selectOption('other');
  await at.page.getByPlaceholder('name@company.example').fill('stranger@elsewhere.example');
  await at.page.keyboard.press('Enter');
  await at.page.getByText('There is nothing here that this person can see.').waitFor();
  await at.page.goto(`${at.viewer.url}/file/${at.viewer.fileId('Карта участников')}`);
  await at.page.getByText(/File not found.*\(404\)/).waitFor();
});

test('a file is renamed, put into the bin, taken out, and saved', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'viewer-'));
  await at.page.goto(`${at.viewer.url}/file/${at.viewer.fileId('Sales Book')}`);
  const [saved] = await Promise.all([
    at.page.waitForEvent('download'),
    at.page.getByRole('button', { name: 'Download .docx' }).click(),
  ]);
  await saved.saveAs(join(folder, 'book.docx'));
  expect(readFileSync(join(folder, 'book.docx')).subarray(0, 2).toString()).toBe('PK');
  rmSync(folder, { recursive: true });
  await at.page.getByRole('link', { name: 'Up to the folder' }).click();
  at.page.on('dialog', (dialog) => void dialog.accept('Книга продаж'));
  const row = () => at.page.locator('tr', { has: at.page.getByRole('link', { name: /Sales Book|Книга продаж/ }) });
  await row().getByRole('button', { name: 'Rename' }).click();
  await at.page.getByRole('link', { name: 'Книга продаж' }).waitFor();
  await row().getByRole('button', { name: 'To bin' }).click();
  await at.page.getByRole('link', { name: 'Книга продаж' }).waitFor({ state: 'detached' });
  await at.page.getByRole('link', { name: 'Drive' }).click();
  await row().getByRole('button', { name: 'Restore' }).click();
  await at.page.getByRole('heading', { name: 'Bin' }).waitFor({ state: 'detached' });
});

test('calendar and mail are a click away, and a reload stays', async () => {
  await at.page.goto(at.viewer.url);
  await at.page.getByRole('link', { name: 'Calendar' }).click();
  await at.page.locator('.fc-event').first().waitFor();
  await at.page.getByRole('link', { name: 'Sent mail' }).click();
  await at.page.locator('.mail-list li').first().waitFor();
  await at.page.reload();
  await at.page.locator('.mail-list li').first().waitFor();
  expect(await look(at.page, 'viewer-mail')).toEqual([]);
});
