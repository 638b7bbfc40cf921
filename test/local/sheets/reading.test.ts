/** spreadsheets.get: masks, grid data, effective formats with banding and conditional formats; the snapshot; developer metadata. */
import { World } from './world';

let world: World;
beforeAll(() => {
  world = new World();
});
afterAll(() => world.close());

const box = (top: number, left: number, bottom: number, right: number) => ({
  sheetId: 0,
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});
const RED = { red: 1 };
const BLUE = { blue: 1 };

test('cells are read when asked for, by flag or by mask', async () => {
  const book = await world.create();
  await book.put('B2', [['x', 5]]);
  expect((await book.get()).sheets?.[0]).not.toHaveProperty('data');
  expect(await book.get('fields=sheets.data.rowData.values.formattedValue')).toEqual({
    sheets: [{ data: [{ rowData: [{}, { values: [{}, { formattedValue: 'x' }, { formattedValue: '5' }] }] }] }],
  });
  const data = (await book.get('includeGridData=true&ranges=B2:C4')).sheets?.[0]?.data?.[0];
  expect(data).toMatchObject({ startRow: 1, startColumn: 1, columnMetadata: [{ pixelSize: 100 }, { pixelSize: 100 }] });
  expect(data?.rowMetadata).toHaveLength(3);
  expect(data?.rowData).toEqual([
    {
      values: [
        {
          userEnteredValue: { stringValue: 'x' },
          effectiveValue: { stringValue: 'x' },
          formattedValue: 'x',
          effectiveFormat: expect.objectContaining({ horizontalAlignment: 'LEFT' }) as object,
        },
        {
          userEnteredValue: { numberValue: 5 },
          effectiveValue: { numberValue: 5 },
          formattedValue: '5',
          effectiveFormat: expect.objectContaining({
            horizontalAlignment: 'RIGHT',
            verticalAlignment: 'BOTTOM',
          }) as object,
        },
      ],
    },
  ]);
});

test('an unknown field of the mask is refused', async () => {
  const book = await world.create();
  await expect(book.get('fields=sheets.propertys')).rejects.toThrow('Request contains an invalid argument.');
});

test('what is shown: number formats of three locales', async () => {
  const patterns: [string, number, string][] = [
    ['dd.mm.yyyy', 46349, '23.11.2026'],
    ['d mmmm yyyy', 46349, '23 November 2026'],
    ['ddd hh:mm', 46349.5, 'Mon 12:00'],
    ['#,##0.00', 1234.5, '1,234.50'],
    ['#,##0 [$₴]', 1234.5, '1,235 ₴'],
    ['0.0%', 0.1234, '12.3%'],
    ['0.00E+00', 12345, '1.23E+04'],
    ['[h]:mm', 1.5, '36:00'],
    ['0;-0;"nil"', 0, 'nil'],
    ['[>=1000]0.0,"k";0', 1500, '1.5k'],
    ['@', 5, '5'],
  ];
  const book = await world.create();
  await book.batch({
    updateCells: {
      start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
      fields: '*',
      rows: patterns.map(([pattern, numberValue]) => ({
        values: [
          { userEnteredValue: { numberValue }, userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern } } },
        ],
      })),
    },
  });
  expect(await book.values(`A1:A${patterns.length}`)).toEqual(patterns.map(([, , text]) => [text]));
  await book.batch({ updateSpreadsheetProperties: { properties: { locale: 'ru_RU' }, fields: 'locale' } });
  expect((await book.values('A2:A5'))?.flat()).toEqual(['23 ноября 2026', 'пн 12:00', '1\u00a0234,50', '1\u00a0235 ₴']);
});

test('banding, then conditional formats, first rule first', async () => {
  const book = await world.create();
  await book.put('A1', [['head'], [1], [5], [9]]);
  await book.batch(
    {
      addBanding: {
        bandedRange: {
          range: box(0, 0, 4, 1),
          rowProperties: { headerColor: { green: 1 }, firstBandColor: BLUE, secondBandColor: RED },
        },
      },
    },
    {
      addConditionalFormatRule: {
        index: 0,
        rule: {
          ranges: [box(1, 0, 4, 1)],
          booleanRule: {
            condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '4' }] },
            format: { textFormat: { bold: true } },
          },
        },
      },
    },
    {
      addConditionalFormatRule: {
        index: 0,
        rule: {
          ranges: [box(1, 0, 4, 1)],
          booleanRule: {
            condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=A2=MAX(A$2:A$4)' }] },
            format: { backgroundColor: { green: 1, red: 1 } },
          },
        },
      },
    },
  );
  const fields = 'fields=sheets.data.rowData.values.effectiveFormat(backgroundColor,textFormat.bold)';
  const rows = (await book.get(fields)).sheets?.[0]?.data?.[0]?.rowData;
  expect(
    rows
      ?.slice(0, 4)
      .map(({ values }) => [
        values?.[0]?.effectiveFormat?.backgroundColor,
        values?.[0]?.effectiveFormat?.textFormat?.bold,
      ]),
  ).toEqual([
    [{ green: 1 }, false],
    [BLUE, false],
    [RED, true],
    [{ green: 1, red: 1 }, true],
  ]);
});

test('the snapshot has what a viewer and an exporter need', async () => {
  const book = await world.create({ properties: { title: 'Map', locale: 'uk_UA' } });
  await book.put('A1', [
    ['Ім’я', 'Сума'],
    ['Оля', '12,5'],
    ['', '=B2*2'],
  ]);
  await book.batch(
    {
      updateDimensionProperties: {
        range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
        properties: { pixelSize: 200 },
        fields: 'pixelSize',
      },
    },
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
        fields: 'gridProperties.frozenRowCount',
      },
    },
    {
      setDataValidation: {
        range: box(1, 0, 2, 1),
        rule: { condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=A1:A2' }] }, showCustomUi: true },
      },
    },
    { repeatCell: { range: box(0, 0, 1, 1), cell: { note: 'Хто це' }, fields: 'note' } },
  );
  const { properties, sheets } = await world.sheets.snapshot(book.id);
  expect(properties.title).toBe('Map');
  expect(sheets[0]).toMatchObject({
    frozenRows: 1,
    columns: [{ start: 0, end: 1, pixelSize: 200, hidden: false }],
    rowCount: 1000,
  });
  expect(sheets[0]?.cells).toEqual([
    expect.objectContaining({ row: 0, column: 0, entered: 'Ім’я', text: 'Ім’я', note: 'Хто це' }),
    expect.objectContaining({ row: 0, column: 1, text: 'Сума' }),
    expect.objectContaining({ row: 1, column: 0, choices: ['Ім’я', 'Оля'] }),
    expect.objectContaining({ row: 1, column: 1, entered: 12.5, value: 12.5, text: '12,5' }),
    expect.objectContaining({ row: 2, column: 1, formula: '=B2*2', value: 25, text: '25' }),
  ]);
});

test('developer metadata is found by key, place and range', async () => {
  const book = await world.create();
  const create = (metadataId: number, metadataKey: string, location: object) => ({
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId,
        metadataKey,
        metadataValue: `v${metadataId}`,
        visibility: 'DOCUMENT' as const,
        location,
      },
    },
  });
  await book.batch(
    create(1, 'manifest', { spreadsheet: true }),
    create(2, 'tab', { sheetId: 0 }),
    create(3, 'col', { dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 } }),
  );
  const search = async (...dataFilters: object[]) => {
    const { body } = await world.call<{ matchedDeveloperMetadata?: { developerMetadata: { metadataId: number } }[] }>(
      'POST',
      `${book.path}/developerMetadata:search`,
      { dataFilters },
    );
    return (
      body.error?.message ??
      (body.matchedDeveloperMetadata ?? []).map(({ developerMetadata }) => developerMetadata.metadataId)
    );
  };
  expect(await search({ developerMetadataLookup: { metadataKey: 'col' } })).toEqual([3]);
  expect(
    await search(
      { developerMetadataLookup: { locationType: 'SPREADSHEET' } },
      { developerMetadataLookup: { metadataId: 2 } },
    ),
  ).toEqual([1, 2]);
  expect(
    await search({
      developerMetadataLookup: { metadataLocation: { sheetId: 0 }, locationMatchingStrategy: 'INTERSECTING_LOCATION' },
    }),
  ).toEqual([2, 3]);
  expect(await search({ a1Range: 'B1:D5' })).toEqual([3]);
  expect(await search({})).toBe('Exactly one of a1Range, gridRange and developerMetadataLookup must be specified.');
  const { body } = await world.call('GET', `${book.path}/developerMetadata/3`);
  expect(body).toEqual({
    metadataId: 3,
    metadataKey: 'col',
    metadataValue: 'v3',
    visibility: 'DOCUMENT',
    location: {
      locationType: 'COLUMN',
      dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 },
    },
  });
  await book.put('C1', [['third']]);
  const read = await world.call<{ valueRanges: { valueRange: { range: string; values: unknown[][] } }[] }>(
    'POST',
    `${book.path}/values:batchGetByDataFilter`,
    { dataFilters: [{ developerMetadataLookup: { metadataKey: 'col' } }] },
  );
  expect(read.body.valueRanges.map(({ valueRange }) => [valueRange.range, valueRange.values])).toEqual([
    ['Sheet1!C1:C1000', [['third']]],
  ]);
  const written = await world.call('POST', `${book.path}/values:batchUpdateByDataFilter`, {
    valueInputOption: 'RAW',
    data: [{ dataFilter: { developerMetadataLookup: { metadataKey: 'col' } }, values: [['3rd']] }],
  });
  expect(written.body).toMatchObject({ totalUpdatedCells: 1, responses: [{ updatedRange: 'Sheet1!C1' }] });
});
