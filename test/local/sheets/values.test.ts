/** Values in and out: ragged arrays, null and "", RAW and USER_ENTERED in three locales, renderings, appending. */
import { World } from './world';

let world: World;
beforeAll(() => {
  world = new World();
});
afterAll(() => world.close());

test('a new spreadsheet has one tab, titled in its language', async () => {
  const titles = await Promise.all(
    ['en_US', 'ru_RU', 'uk_UA'].map(
      async (locale) => (await (await world.create({ properties: { locale } })).get()).sheets?.[0]?.properties,
    ),
  );
  expect(titles.map((one) => one?.title)).toEqual(['Sheet1', 'Лист1', 'Аркуш1']);
  expect(titles[0]).toEqual({
    sheetId: 0,
    title: 'Sheet1',
    index: 0,
    sheetType: 'GRID',
    gridProperties: { rowCount: 1000, columnCount: 26 },
  });
});

test('what is read has no empty rows and cells at its ends', async () => {
  const book = await world.create();
  await book.put('A1', [['a', '', 'c', ''], [], ['x'], ['', '']]);
  expect(await book.values('A1:F10')).toEqual([['a', '', 'c'], [], ['x']]);
  expect(await book.values('D1:F10')).toBeUndefined();
  expect(await book.values('A1:F10', 'majorDimension=COLUMNS')).toEqual([['a', '', 'x'], [], ['c']]);
});

test('null leaves a cell as it is, an empty text clears it', async () => {
  const book = await world.create();
  await book.put('A1', [['a', 'b', 'c']]);
  const reply = await book.put('A1', [[null, '', 'C']]);
  expect(reply).toMatchObject({ updatedRange: 'Sheet1!A1:C1', updatedCells: 2 });
  expect(await book.values('A1:C1')).toEqual([['a', '', 'C']]);
});

test('RAW keeps text as it is; USER_ENTERED reads it as typed', async () => {
  const book = await world.create();
  const typed = [
    "'12",
    '12',
    '1,234.5',
    '12.5%',
    '$3.20',
    '=1+1',
    'true',
    '2/3/2026',
    '2026-02-03',
    '10:30',
    '2/3/2026 6:00',
    'word',
  ];
  await book.put('A1', [typed], 'RAW');
  await book.put('A2', [typed]);
  expect((await book.values('A1:L1', 'valueRenderOption=UNFORMATTED_VALUE'))?.[0]).toEqual(typed);
  expect((await book.values('A2:L2', 'valueRenderOption=UNFORMATTED_VALUE'))?.[0]).toEqual([
    '12',
    12,
    1234.5,
    0.125,
    3.2,
    2,
    true,
    46056,
    46056,
    0.4375,
    46056.25,
    'word',
  ]);
  expect((await book.values('A2:L2'))?.[0]).toEqual([
    '12',
    '12',
    '1,234.50',
    '12.50%',
    '$3.20',
    '2',
    'TRUE',
    '2/3/2026',
    '2026-02-03',
    '10:30:00 AM',
    '2/3/2026 6:00:00',
    'word',
  ]);
  expect((await book.values('A2:L2', 'valueRenderOption=FORMULA'))?.[0]?.[5]).toBe('=1+1');
  expect(
    (await book.values('H2', 'valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=FORMATTED_STRING'))?.[0],
  ).toEqual(['2/3/2026']);
});

test('numbers and dates are typed as the locale writes them', async () => {
  const book = await world.create({ properties: { locale: 'ru_RU' } });
  await book.put(
    'A1',
    [['1,5', '1 234,5', '23.11.2026', '1.5', '12,5%', 'ИСТИНА', '23 ноября 2026', '=1,5*2', '=СУММ(1)']].map((row) =>
      row.slice(0, 8),
    ),
  );
  expect((await book.values('A1:H1', 'valueRenderOption=UNFORMATTED_VALUE'))?.[0]).toEqual([
    1.5,
    1234.5,
    46349,
    46143,
    0.125,
    true,
    46349,
    3,
  ]);
  expect((await book.values('A1:H1'))?.[0]).toEqual([
    '1,5',
    '1\u00a0234,50',
    '23.11.2026',
    '01.05.2026',
    '12,50%',
    'ИСТИНА',
    '23 ноября 2026',
    '3',
  ]);
});

test('a write must fit its range, a single cell is where it begins', async () => {
  const book = await world.create();
  await expect(book.put('A1:B2', [[1], [2], [3]])).rejects.toThrow(
    'Requested writing within range [Sheet1!A1:B2], but tried writing to row [3]',
  );
  await expect(book.put('A1:B2', [[1, 2, 3]])).rejects.toThrow(
    'Requested writing within range [Sheet1!A1:B2], but tried writing to column [C]',
  );
  await expect(book.put('Z1000', [[1, 2]])).rejects.toThrow('exceeds grid limits. Max rows: 1000, max columns: 26');
  await expect(book.values('Nowhere!A1')).rejects.toThrow('Unable to parse range: Nowhere!A1');
  await expect(book.values('AA1')).rejects.toThrow(
    'Range (Sheet1!AA1) exceeds grid limits. Max rows: 1000, max columns: 26',
  );
  expect(await book.put('B2', [[1, 2]])).toMatchObject({
    updatedRange: 'Sheet1!B2:C2',
    updatedRows: 1,
    updatedColumns: 2,
    updatedCells: 2,
  });
});

test('tabs with odd names, whole columns, named ranges', async () => {
  const book = await world.create();
  await book.batch(
    { addSheet: { properties: { sheetId: 7, title: "It's Q1!" } } },
    {
      addNamedRange: {
        namedRange: {
          name: 'people',
          range: { sheetId: 7, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 },
        },
      },
    },
  );
  await book.put("'It''s Q1!'!A1", [['head'], ['one'], ['two']]);
  expect(await book.values("'It''s Q1!'!A2:A")).toEqual([['one'], ['two']]);
  expect(await book.values("'It''s Q1!'")).toEqual([['head'], ['one'], ['two']]);
  expect(await book.values('people')).toEqual([['one'], ['two']]);
  const { body } = await world.call<{ valueRanges: { range: string }[] }>(
    'GET',
    `${book.path}/values:batchGet?ranges=${encodeURIComponent("'It''s Q1!'!A:A")}&ranges=Sheet1!2:2`,
  );
  expect(body.valueRanges.map(({ range }) => range)).toEqual(["'It''s Q1!'!A1:A1000", 'Sheet1!A2:Z2']);
});

test('appending finds the table and makes room', async () => {
  const book = await world.create({ sheets: [{ properties: { gridProperties: { rowCount: 3, columnCount: 5 } } }] });
  await book.put('B1', [
    ['name', 'age'],
    ['Ann', 30],
  ]);
  const append = (values: unknown[][]) =>
    world.call('POST', `${book.path}/values/Sheet1:append?valueInputOption=RAW`, { values });
  expect((await append([['Bob', 40]])).body).toMatchObject({
    tableRange: 'Sheet1!B1:C2',
    updates: { updatedRange: 'Sheet1!B3:C3', updatedCells: 2 },
  });
  expect(
    (
      await append([
        ['Cid', 50],
        ['Dan', 60],
      ])
    ).body,
  ).toMatchObject({ tableRange: 'Sheet1!B1:C3', updates: { updatedRange: 'Sheet1!B4:C5' } });
  expect((await book.get()).sheets?.[0]?.properties?.gridProperties?.rowCount).toBe(5);
});

test('clearing takes the values and leaves the formats', async () => {
  const book = await world.create();
  await book.put('A1', [['12%', 'b']]);
  const { body } = await world.call('POST', `${book.path}/values:batchClear`, { ranges: ['A1:A1'] });
  expect(body).toEqual({ spreadsheetId: book.id, clearedRanges: ['Sheet1!A1'] });
  expect(await book.cell('A1', 'userEnteredValue,userEnteredFormat')).toEqual({
    userEnteredFormat: { numberFormat: { type: 'PERCENT', pattern: '0%' } },
  });
});

test('a value of more than 50,000 characters is refused', async () => {
  const book = await world.create();
  await expect(book.put('A1', [['x'.repeat(50_001)]], 'RAW')).rejects.toThrow(
    'Your input contains more than the maximum of 50000 characters in a single cell.',
  );
});

test('without valueInputOption nothing is written', async () => {
  const book = await world.create();
  const { status, body } = await world.call('PUT', `${book.path}/values/A1`, { values: [['x']] });
  expect([status, body.error?.message]).toEqual([400, "'valueInputOption' is required but not specified"]);
});
