/** Formulas: values as Google shows them, errors, dates, notation of the locale, computed only when something changed. */
import { World } from './world';

let world: World;
beforeAll(() => {
  world = new World();
});
afterAll(() => world.close());

const valuesOf = async (formulas: string[], locale = 'en_US') => {
  const book = await world.create({
    properties: { locale, timeZone: 'Europe/Kyiv' },
    sheets: [{ properties: { title: 'Main' } }, { properties: { title: 'Other tab' } }],
  });
  await book.put(
    'Main!A1',
    [
      [1, 'x', true, '', 4],
      [2, 'y', false],
      [3, 'x', true],
    ],
    'RAW',
  );
  await book.put("'Other tab'!A1", [[10], [20]], 'RAW');
  for (const [i, formula] of formulas.entries()) await book.put(`Main!G${i + 1}`, [[formula]]);
  return (await book.values(`Main!G1:G${formulas.length}`, 'valueRenderOption=UNFORMATTED_VALUE'))?.map(
    ([value]) => value,
  );
};

test('values of every kind', async () => {
  expect(
    await valuesOf([
      '=SUM(A1:A3)',
      '=A1>0',
      '=C1',
      '=B1&"!"',
      '=AVERAGE(A:A)',
      '=COUNTIFS(B1:B3,"x",A1:A3,">1")',
      "='Other tab'!A2*2",
      '=SUM(A2:A)',
      '=IF(D1="","none",D1)',
      '=D1',
      '=--C1',
      '=TEXTJOIN(", ",TRUE,B1:B3)',
      '=XLOOKUP("y",B1:B3,A1:A3)',
      '=SUMPRODUCT((B1:B3="x")*A1:A3)',
      '=LET(n,A3,n*n)',
    ]),
  ).toEqual([6, true, true, 'x!', 2, 1, 40, 5, 'none', undefined, 1, 'x, y, x', 2, 4, 9]);
});

test('errors have Google’s names, and so has the syntax that cannot be read', async () => {
  expect(
    await valuesOf([
      '=1/0',
      '=NA()',
      '=VALUE("x")',
      '=SQRT(-1)',
      '=Gone!A1',
      '=nothing',
      '=SUM((1)',
      '=1+',
      '=G9',
      '=G8+1',
      '=IFERROR(G1,"saved")',
    ]),
  ).toEqual([
    '#DIV/0!',
    '#N/A',
    '#VALUE!',
    '#NUM!',
    '#REF!',
    '#NAME?',
    '#ERROR!',
    '#ERROR!',
    '#REF!',
    '#ERROR!',
    'saved',
  ]);
  const book = await world.create();
  await book.put('A1', [['=1/0', "=cmd|' /C calc'!A0", '=A1']]);
  expect((await book.cell('A1', 'effectiveValue')).effectiveValue).toEqual({
    errorValue: { type: 'DIVIDE_BY_ZERO', message: 'Division by zero is not allowed.' },
  });
  expect((await book.cell('B1', 'effectiveValue')).effectiveValue?.errorValue?.type).toBe('ERROR');
});

test('circles are told', async () => {
  const book = await world.create();
  await book.put('A1', [['=B1', '=A1', '=A1+1', '=5']]);
  expect(await book.values('A1:D1')).toEqual([['#REF!', '#REF!', '#REF!', '5']]);
});

test('the clock is the workspace’s, in the spreadsheet’s time zone', async () => {
  expect(await valuesOf(['=TODAY()', '=NOW()-TODAY()', '=DATE(2026,11,23)=TODAY()'])).toEqual([
    46349,
    expect.closeTo(11 / 24, 9),
    true,
  ]);
  const book = await world.create({ properties: { locale: 'uk_UA' } });
  await book.put('A1', [['=TODAY()', '01.12.2026', '=B1']]);
  expect(await book.values('A1:C1')).toEqual([['23.11.2026', '01.12.2026', '01.12.2026']]);
});

test('a locale with decimal commas: semicolons, and they are read back', async () => {
  const book = await world.create({ properties: { locale: 'ru_RU' } });
  await book.put('A1', [[1], [2]], 'RAW');
  await book.put('B1', [['=IF(A1>0,5;"да";"нет")'], ['=SUM(A1,A2)'], ['=СУММ(A1:A2)']].slice(0, 2));
  expect(await book.values('B1:B2')).toEqual([['да'], ['#ERROR!']]);
  expect(await book.values('B1', 'valueRenderOption=FORMULA')).toEqual([['=IF(A1>0,5;"да";"нет")']]);
  await book.batch({ updateSpreadsheetProperties: { properties: { locale: 'en_US' }, fields: 'locale' } });
  expect(await book.values('B1', 'valueRenderOption=FORMULA')).toEqual([['=IF(A1>0.5,"да","нет")']]);
});

test('in English a semicolon is taken, and shown as a comma', async () => {
  const book = await world.create();
  await book.batch({
    updateCells: {
      start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
      rows: [{ values: [{ userEnteredValue: { formulaValue: '=IF(1>0;"a";"b")' } }] }],
      fields: 'userEnteredValue',
    },
  });
  expect(await book.cell('A1', 'userEnteredValue,formattedValue')).toEqual({
    userEnteredValue: { formulaValue: '=IF(1>0,"a","b")' },
    formattedValue: 'a',
  });
});

test('array results spill; without ARRAYFORMULA an operation on a range is refused', async () => {
  const book = await world.create();
  await book.put('A1', [['b'], ['a'], ['b']], 'RAW');
  await book.put('C1', [['=UNIQUE(A1:A3)']]);
  await book.put('D1', [['=C2&"!"']]);
  expect(await book.values('C1:D3')).toEqual([['b', 'a!'], ['a']]);
  await expect(book.put('E1', [['=A1:A3&"x"']])).rejects.toThrow('only inside ARRAYFORMULA');
  await expect(book.put('E1', [['=ARRAYFORMULA(A1:A3)']])).rejects.toThrow(
    'The function ARRAYFORMULA is not on the list',
  );
});

test('names, links, and what changes is computed again', async () => {
  const book = await world.create();
  await book.put('A1', [[1], [2]], 'RAW');
  await book.batch({
    addNamedRange: {
      namedRange: {
        name: 'both',
        range: { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 },
      },
    },
  });
  await book.put('B1', [['=SUM(both)', '=B1*10', '=HYPERLINK("https://example.com","site")']]);
  expect(await book.values('B1:D1')).toEqual([['3', '30', 'site']]);
  expect(await book.cell('D1', 'hyperlink')).toEqual({ hyperlink: 'https://example.com' });
  await book.put('A2', [[5]], 'RAW');
  expect(await book.values('B1:C1')).toEqual([['6', '60']]);
  await book.batch({
    updateNamedRange: {
      namedRange: { namedRangeId: (await book.get()).namedRanges?.[0]?.namedRangeId ?? '', name: 'pair' },
      fields: 'name',
    },
  });
  expect(await book.values('B1:C1', 'valueRenderOption=FORMULA')).toEqual([['=SUM(pair)', '=B1*10']]);
});
