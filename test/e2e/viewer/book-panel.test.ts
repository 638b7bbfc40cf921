/** The add-on beside the Sales Book: the menu of the document, the cockpit, an update that the page shows at once, the board over it. */
import { SHEET_IDS } from '../../../src/blueprints/spreadsheets';
import { look } from './view-harness';
import { atViewer } from './viewer-server';

const READER = 'v.savchenko@lypky-quarter.example';

const at = atViewer('ru');

const book = (): string => `${at.viewer.url}/file/${at.viewer.fileId('Sales Book')}`;
async function choose(name: string): Promise<void> {
  await at.page.getByRole('button', { name: 'Extensions' }).click();
  await at.page.getByRole('menuitem', { name, exact: true }).click();
}
const send = async <T>(method: string, url: string, body: object): Promise<T> => {
  const reply = await at.viewer.workspace.rest({
    method,
    url,
    headers: { 'x-workspace-user': at.viewer.owner, 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(body)),
  });
  if (reply.status !== 200) throw new Error(reply.body.toString());
  return JSON.parse(reply.body.toString()) as T;
};

/** The client gives the first stage of the conveyor another name. */
async function renamesStage(name: string): Promise<void> {
  const path = `/v4/spreadsheets/${at.viewer.fileId('Трекер сделок')}`;
  const sheetId = SHEET_IDS.conveyor;
  const { valueRanges } = await send<{ valueRanges: { valueRange: { values: string[][] } }[] }>(
    'POST',
    `${path}/values:batchGetByDataFilter`,
    { dataFilters: [{ gridRange: { sheetId, startRowIndex: 2, endRowIndex: 3 } }] },
  );
  const columnIndex = valueRanges[0]?.valueRange.values[0]?.indexOf('sc:stage') ?? -1;
  const rows = [{ values: [{ userEnteredValue: { stringValue: name } }] }];
  const start = { sheetId, rowIndex: 4, columnIndex };
  await send('POST', `${path}:batchUpdate`, {
    requests: [{ updateCells: { start, rows, fields: 'userEnteredValue' } }],
  });
}

test('the panel opens from the menu of the document; the book is updated and the page shows it', async () => {
  await renamesStage('Первый звонок');
  await at.page.goto(book());
  await at.page.locator('.doc-page').first().waitFor();
  await at.page.getByRole('button', { name: 'Extensions' }).click();
  expect(await at.page.getByRole('menuitem').allTextContents()).toEqual([
    'Открыть Sales Conveyor',
    'Обновить Sales Book',
    'Доска сделок',
  ]);
  await at.page.getByRole('menuitem', { name: 'Открыть Sales Conveyor' }).click();
  const sidebar = at.page.frameLocator('.sidebar iframe');
  await sidebar.getByText('Следующий шаг').waitFor();
  await sidebar.getByRole('heading', { name: 'Sales Book', exact: true }).waitFor();
  await sidebar.getByText('черновик').first().waitFor();
  expect((await at.page.locator('.sidebar').boundingBox())?.width).toBe(300);
  expect(await look(at.page, 'viewer-book-panel-ru')).toEqual([]);

  await sidebar.getByRole('button', { name: 'Обновить Sales Book' }).click();
  await sidebar.getByText(/Первый звонок/).first().waitFor(); // prettier-ignore
  await sidebar.getByRole('button', { name: 'Обновить книгу' }).click();
  await sidebar.getByText('Книга обновлена: версия 1.1').waitFor();
  expect(await sidebar.getByRole('link').count()).toBe(0);
  await at.page.locator('.doc-page').getByRole('heading', { name: /Первый звонок/ }).waitFor(); // prettier-ignore
  await at.page.locator('.doc-outline').getByText(/Первый звонок/).click(); // prettier-ignore
  expect(await look(at.page, 'viewer-book-updated-ru')).toEqual([]);
});

test('from the menu straight to the update; the board stands over the document; a reader has no menu', async () => {
  await at.page.goto(book());
  await at.page.locator('.doc-page').first().waitFor();
  await choose('Обновить Sales Book');
  await at.page.frameLocator('.sidebar iframe').getByRole('heading', { name: 'Sales Book', level: 1 }).waitFor();
  await choose('Доска сделок');
  const board = at.page.getByRole('dialog', { name: 'Доска сделок' });
  await board.frameLocator('iframe').getByRole('heading', { name: /Первый звонок/ }).first().waitFor(); // prettier-ignore
  await board.getByRole('button', { name: 'Close' }).click();
  await at.page.evaluate((reader) => sessionStorage.setItem('viewer.user', reader), READER);
  const opened = at.page.waitForResponse('**/viewer/open');
  await at.page.reload();
  await at.page.locator('.doc-page').first().waitFor();
  expect(await (await opened).json()).toEqual({ effects: [] });
  expect(await at.page.getByRole('button', { name: 'Extensions' }).count()).toBe(0);
});

test('in English', async () => {
  at.viewer.workspace.settings.setLocale(at.viewer.owner, 'en');
  await at.page.goto(book());
  await at.page.locator('.doc-page').first().waitFor();
  await choose('Open Sales Conveyor');
  await at.page
    .frameLocator('.sidebar iframe')
    .getByRole('button', { name: 'Update the Sales Book' })
    .first()
    .waitFor();
  expect(await look(at.page, 'viewer-book-panel-en')).toEqual([]);
});
