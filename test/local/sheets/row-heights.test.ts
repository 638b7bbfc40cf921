/** Rows grow with their text until somebody sizes them. */
import { World } from './world';

let world: World;
beforeAll(() => {
  world = new World();
});
afterAll(() => world.close());

const heights = async (book: Awaited<ReturnType<World['create']>>, rows: string) =>
  (await book.get(`ranges=${rows}&fields=sheets.data.rowMetadata.pixelSize`)).sheets?.[0]?.data?.[0]?.rowMetadata?.map(
    ({ pixelSize }) => pixelSize,
  );
const rowsOf = (startIndex: number, endIndex: number) =>
  ({ sheetId: 0, dimension: 'ROWS', startIndex, endIndex }) as const;
const paint = (row: number, userEnteredFormat: object) => ({
  repeatCell: {
    range: { sheetId: 0, startRowIndex: row, endRowIndex: row + 1, startColumnIndex: 0, endColumnIndex: 1 },
    cell: { userEnteredFormat },
    fields: 'userEnteredFormat',
  },
});
const LONG = 'A sentence of more than forty characters in all';

test('text that wraps, lines, large letters and padding make a row taller', async () => {
  const book = await world.create();
  await book.put('A1', [['short'], [LONG], [LONG], ['one\ntwo\nthree'], ['large'], ['']]);
  await book.batch(
    paint(2, { wrapStrategy: 'WRAP' }),
    paint(4, { textFormat: { fontSize: 20 } }),
    paint(5, { padding: { top: 5, bottom: 6, left: 3, right: 3 } }),
  );
  expect(await heights(book, 'A1:A7')).toEqual([21, 21, 72, 55, 36, 28, 21]);
});

test('a wider column needs fewer lines, a formula counts with what it comes to, a merged cell does not count', async () => {
  const book = await world.create();
  await book.put('A1', [[LONG], ['=REPT("long ";12)'], [LONG]]);
  await book.batch(...[0, 1, 2].map((row) => paint(row, { wrapStrategy: 'WRAP' })));
  expect(await heights(book, 'A1:A3')).toEqual([72, 72, 72]);
  await book.batch(
    { updateDimensionProperties: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 }, properties: { pixelSize: 400 }, fields: 'pixelSize' } },
    { mergeCells: { range: { sheetId: 0, startRowIndex: 2, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 }, mergeType: 'MERGE_ALL' } },
  ); // prettier-ignore
  expect(await heights(book, 'A1:A3')).toEqual([21, 21, 21]);
});

test('a size that was set stays, until the row is told to fit again', async () => {
  const book = await world.create();
  await book.put('A1', [['one\ntwo']]);
  const size = {
    updateDimensionProperties: { range: rowsOf(0, 1), properties: { pixelSize: 28 }, fields: 'pixelSize' },
  };
  await book.batch(size);
  await book.put('A1', [['one\ntwo\nthree']]);
  expect(await heights(book, 'A1')).toEqual([28]);
  await book.batch({ autoResizeDimensions: { dimensions: rowsOf(0, 1) } });
  expect(await heights(book, 'A1')).toEqual([55]);
  await book.put('A1', [['one']]);
  expect(await heights(book, 'A1')).toEqual([21]);
});

test('wide letters need more lines than narrow ones, bold ones more than plain ones', async () => {
  const book = await world.create();
  await book.put('A1', [['Шумящая ширь'], ['illicit tilt'], ['Conversation'], ['Conversation']]);
  await book.batch(
    ...[0, 1, 2, 3].map((row) => paint(row, { wrapStrategy: 'WRAP', textFormat: { bold: row === 3 } })),
    { updateDimensionProperties: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 }, properties: { pixelSize: 86 }, fields: 'pixelSize' } },
  ); // prettier-ignore
  expect(await heights(book, 'A1:A4')).toEqual([38, 21, 21, 38]);
});
