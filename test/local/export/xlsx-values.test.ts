/** Values and formulas in the exported workbook. */
import type { CellFormulaValue, CellValue } from 'exceljs';
import fc from 'fast-check';
import { World, type Book } from '../sheets/world';
import { cellXml, exported, range } from './xlsx-world';

let world: World;
beforeAll(() => (world = new World()));
afterAll(async () => {
  expect(world.bugs).toEqual([]);
  await world.close();
});

const make = (locale = 'en_US', title = 'Values'): Promise<Book> =>
  world.create({ properties: { title, locale }, sheets: [{ properties: { sheetId: 0, title: 'Data' } }] });

test('numbers, booleans, text and dates keep their kind; dates are numbers with a format', async () => {
  const book = await make();
  await book.put('Data!A1:E1', [[12.5, true, 'word', '11/23/2026', '10%']]);
  const sheet = (await exported(book)).workbook.getWorksheet('Data')!;
  expect(sheet.getCell('A1').value).toBe(12.5);
  expect(sheet.getCell('B1').value).toBe(true);
  expect(sheet.getCell('C1').value).toBe('word');
  expect(sheet.getCell('D1').value).toEqual(new Date('2026-11-23T00:00:00Z'));
  expect(sheet.getCell('D1').numFmt).toBe('m/d/yyyy');
  expect(sheet.getCell('E1').value).toBe(0.1);
  expect(sheet.getCell('E1').numFmt).toBe('0%');
});

test.each([
  ['0.00%', '0.00%'],
  ['#,##0.00[$ ₴]', '#,##0.00[$ ₴]'],
  ['yyyy-MM-dd HH:mm', 'yyyy-mm-dd hh:mm'],
  ['h:mm am/pm', 'h:mm AM/PM'],
  ['0 "days"', '0 "days"'],
  ['0" дн."', '0" дн."'],
  ['0 ₴', '0 "₴"'],
  ['d mmmm yyyy', '[$-409]d mmmm yyyy'],
  ['[red]-0;0', '[red]-0;0'],
])('the number format %s becomes %s', async (pattern, expected) => {
  const book = await make();
  await book.put('Data!A1', [[1]]);
  await book.batch({
    repeatCell: {
      range: range(0, 0, 1, 1),
      cell: { userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern } } },
      fields: 'userEnteredFormat.numberFormat',
    },
  });
  expect((await exported(book)).workbook.worksheets[0]!.getCell('A1').numFmt).toBe(expected);
});

test.each(["=cmd|'/C calc'!A0", '=1+1', '+1+1', '-2+3', '@SUM(1)', "'=1", '\t=1', '=HYPERLINK("http://x")'])(
  'the text %s is never a formula',
  async (text) => {
    const book = await make();
    await book.put('Data!A1', [[text]], 'RAW');
    const file = await exported(book);
    expect(file.workbook.worksheets[0]!.getCell('A1').value).toBe(text);
    expect(cellXml(file, 'A1')).toMatch(/ t="s"/);
    expect(file.part('xl/worksheets/sheet1.xml')).not.toContain('<f');
  },
);

test('a text like a formula or a number has the format of text, so that editing it does not turn it', async () => {
  const book = await make();
  await book.put('Data!A1:C1', [['=1+1', '007', 'plain']], 'RAW');
  const sheet = (await exported(book)).workbook.worksheets[0]!;
  expect(sheet.getCell('A1').numFmt).toBe('@');
  expect(sheet.getCell('B1').numFmt).toBe('@');
  expect(sheet.getCell('C1').numFmt).toBeUndefined();
});

const formula = async (book: Book, entered: string): Promise<CellValue> => {
  await book.put('Data!C1', [[entered]]);
  return (await exported(book)).workbook.getWorksheet('Data')!.getCell('C1').value;
};

test.each([
  ['en_US', '=SUM(A1:B1)', 'SUM(A1:B1)', 5],
  ['en_US', '=SUM(A1:A)', 'SUM(A1:A$1048576)', 2],
  ['en_US', '=IF(A1>B1;"more";"less")', 'IF(A1>B1,"more","less")', 'less'],
  ['en_US', '=IF(A1>B1,"more",)', 'IF(A1>B1,"more","")', undefined],
  ['en_US', '=ROUND(2.6)', 'ROUND(2.6,0)', undefined],
  ['en_US', '=IFNA(A1,0)', '_xlfn.IFNA(A1,0)', 2],
  ['en_US', '=A1=3', 'A1=3', false],
  ['en_US', '=A1-2', 'A1-2', 0],
  ['uk_UA', '=ROUND(A1*1,26;1)', 'ROUND(A1*1.26,1)', 2.5],
  ['uk_UA', '=SUM({1\\2;3\\4})', 'SUM({1,2;3,4})', 10],
])('in %s %s is %s with its result', async (locale, entered, expected, result) => {
  const book = await make(locale);
  await book.put('Data!A1:B1', [[2, 3]]);
  const value = (await formula(book, entered)) as CellFormulaValue;
  expect(value.formula).toBe(expected);
  // Read as XML: the library overlooks results that are 0 or false.
  const written = cellXml(await exported(book), 'C1');
  if (typeof result === 'boolean') expect(written).toContain(`t="b"`);
  if (result !== undefined) expect(written).toContain(`<v>${Number(result) || result || 0}</v>`);
});

test.each([
  ['=REGEXMATCH("abc","b")', true],
  ['=LET(x,2,x*3)', 6],
  ['=ISEMAIL("name@company.com")', true],
])('%s, which Excel cannot compute, is written as its value', async (entered, value) => {
  const book = await make();
  expect(await formula(book, entered)).toBe(value);
});

test('a formula that fills other cells is written as values, all of them', async () => {
  const book = await make();
  await book.put('Data!A1:C2', [[1, 2, '=TRANSPOSE(A1:A2)'], [5]]);
  const sheet = (await exported(book)).workbook.worksheets[0]!;
  expect([sheet.getCell('C1').value, sheet.getCell('D1').value]).toEqual([1, 5]);
});

test('errors stay errors, with or without their formula', async () => {
  const book = await make();
  await book.put('Data!A1:B1', [['=1/0', '=REGEXEXTRACT("a","b")']]);
  const sheet = (await exported(book)).workbook.worksheets[0]!;
  expect(sheet.getCell('A1').value).toEqual({ formula: '1/0', result: { error: '#DIV/0!' } });
  expect(sheet.getCell('B1').value).toEqual({ error: '#N/A' });
});

test('formulas follow a tab whose name Excel does not accept', async () => {
  const long = 'A very long name of a tab: with / signs [all] of them?';
  const book = await make();
  await book.batch({ addSheet: { properties: { sheetId: 7, title: long } } });
  await book.batch({ addSheet: { properties: { sheetId: 8, title: 'History' } } });
  await book.put(`'${long}'!A1`, [[4]]);
  await book.put('Data!A1', [[`='${long}'!A1*2`]]);
  const { workbook } = await exported(book);
  const names = workbook.worksheets.map(({ name }) => name);
  expect(names).toEqual(['Data', 'A very long name of a tab with', 'History log']);
  expect(workbook.worksheets[0]!.getCell('A1').value).toMatchObject({ formula: `'${names[1]}'!A1*2` });
});

test('named ranges, title and tab names come over', async () => {
  const book = await make('en_US', 'Deals & <Co>');
  await book.batch({ addNamedRange: { namedRange: { name: 'rates', range: range(0, 0, 3, 1) } } });
  await book.put('Data!A1:B1', [[2, '=SUM(rates)']]);
  const { workbook, part } = await exported(book);
  expect(workbook.title).toBe('Deals & <Co>');
  expect(part('xl/workbook.xml')).toContain(`<definedName name="rates">'Data'!$A$1:$A$3</definedName>`);
  expect(workbook.worksheets[0]!.getCell('B1').value).toEqual({ formula: 'SUM(rates)', result: 2 });
});

test('whatever text, number or boolean is kept comes back from the workbook', async () => {
  const book = await make();
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      "'007",
      '=1+1',
      'שלום עולם',
      '👩‍👩‍👧 _x0041_',
      ' two  spaces ',
      '\u0001\u0002',
      '\r\nline',
      '_x000A_',
      ']]>',
      '&amp;',
    ),
  );
  const value = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 30 }), async (values) => {
      await book.world.call('POST', `${book.path}/values/Data!A1:A40:clear`, {});
      await book.put(
        `Data!A1:A${values.length}`,
        values.map((one) => [one]),
        'RAW',
      );
      const kept = (await book.values('Data!A1:A40', 'valueRenderOption=UNFORMATTED_VALUE')) ?? [];
      const sheet = (await exported(book)).workbook.worksheets[0]!;
      const back = kept.map((_, i) => sheet.getCell(i + 1, 1).value ?? '');
      expect(back).toEqual(
        kept.map(([one = '']) =>
          typeof one === 'string' ? Buffer.from(one).toString() : Object.is(one, -0) ? 0 : one,
        ),
      );
    }),
    { numRuns: 40 },
  );
});
