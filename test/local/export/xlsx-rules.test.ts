/** What the exported workbook lets people do: checks, conditional colours, protection. */
import type { Request } from '../../../local/sheets/google-types';
import { World, type Book } from '../sheets/world';
import { cellXml, exported, range, rgb, validations, type Exported } from './xlsx-world';

let world: World;
beforeAll(() => (world = new World()));
afterAll(async () => {
  expect(world.bugs).toEqual([]);
  await world.close();
});

const GRID = { rowCount: 20, columnCount: 6 };

async function made(...requests: Request[]): Promise<Book> {
  const book = await world.create({
    properties: { title: 'Looks', locale: 'en_US' },
    sheets: [
      { properties: { sheetId: 0, title: 'Data', gridProperties: GRID } },
      { properties: { sheetId: 1, title: 'My lists', gridProperties: GRID } },
    ],
  });
  if (requests.length > 0) await book.batch(...requests);
  return book;
}
const file = async (...requests: Request[]): Promise<Exported> => exported(await made(...requests));
const first = ({ workbook }: Exported) => workbook.worksheets[0]!;

const rule = (type: string, values: string[] = [], more: object = {}, box = range(1, 0, 10, 1)): Request =>
  ({
    setDataValidation: {
      range: box,
      rule: {
        condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) },
        strict: true,
        ...more,
      },
    },
  }) as Request;

test.each([
  ['ONE_OF_LIST', ['red', 'green, "dark"'], { type: 'list', formulae: ["'_lists'!$A$1:$A$2"] }],
  ['ONE_OF_LIST', ['red', 'green'], { type: 'list', formulae: ['"red,green"'] }],
  [
    'ONE_OF_RANGE',
    ["='My lists'!$B$2:$B$9"],
    { type: 'list', formulae: ["'My lists'!$B$2:INDEX('My lists'!$B$2:$B$9,MAX(1,COUNTA('My lists'!$B$2:$B$9)))"] },
  ],
  ['NUMBER_BETWEEN', ['0', '1'], { type: 'decimal', operator: 'between', formulae: [0, 1] }],
  ['NUMBER_GREATER', ['=$C$1'], { type: 'decimal', operator: 'greaterThan' }],
  ['DATE_AFTER', ['11/23/2026'], { type: 'date', operator: 'greaterThan', formulae: [new Date('2026-11-23')] }],
  ['BOOLEAN', [], { type: 'list', formulae: ['"TRUE,FALSE"'] }],
  ['CUSTOM_FORMULA', ['=LEN(A2)>B$1'], { type: 'custom', formulae: ['LEN(A2)>B$1'] }],
  ['TEXT_CONTAINS', ['a*b'], { type: 'custom', formulae: ['ISNUMBER(SEARCH("a~*b",A2))'] }],
])('the check %s %j', async (type, values, expected) => {
  expect(
    validations(await file(rule(type, values)))['A2:A10'] ?? validations(await file(rule(type, values)))['A2'],
  ).toMatchObject(expected);
});

test('a checkbox is true or false, and a tick to programs that show such values as numbers', async () => {
  const book = await made(rule('BOOLEAN'));
  await book.put('Data!A2:A3', [[true], [false]]);
  const sheet = first(await exported(book));
  expect([sheet.getCell('A2').value, sheet.getCell('A3').value]).toEqual([true, false]);
  expect(sheet.getCell('A2').numFmt).toBe('"✓";"✓";"☐"');
});

test('a list of more than 255 characters stands on a hidden tab', async () => {
  const items = Array.from({ length: 40 }, (_, i) => `choice number ${i}`);
  const result = await file(rule('ONE_OF_LIST', items));
  const lists = result.workbook.getWorksheet('_lists')!;
  expect(lists.state).toBe('veryHidden');
  expect(lists.getCell('A40').value).toBe('choice number 39');
});

test('strict checks refuse, others warn; the message is kept, line breaks too, within Excel’s limits', async () => {
  const text = `Choose one.\nThen ${'x'.repeat(400)}`;
  const xml = (
    await file(
      rule('ONE_OF_LIST', ['a'], { inputMessage: text }),
      rule('ONE_OF_LIST', ['b'], { strict: false }, range(1, 1, 3, 2)),
    )
  ).part('xl/worksheets/sheet1.xml');
  const [strict = '', loose = ''] = xml.match(/<dataValidation .*?<\/dataValidation>/gs) ?? [];
  expect(strict).toContain('errorStyle="stop"');
  expect(strict).toContain('prompt="Choose one._x000a_Then xxx');
  expect(/prompt="([^"]*)"/.exec(strict)![1]!.replace('_x000a_', '\n').length).toBe(255);
  expect(loose).toContain('errorStyle="warning"');
});

test('a check that Excel cannot make leaves its message', async () => {
  const check = validations(
    await file(rule('CUSTOM_FORMULA', ['=REGEXMATCH(A2,"^x")'], { inputMessage: 'Begin with x' })),
  );
  expect(Object.values(check)[0]).toMatchObject({ type: 'any', prompt: 'Begin with x' });
});

test('rules of neighbours are one, and never two on one cell', async () => {
  const checks = validations(
    await file(
      rule('NUMBER_GREATER', ['0'], {}, range(0, 0, 6, 3)),
      rule('NUMBER_GREATER', ['5'], {}, range(2, 1, 4, 2)),
      rule('CUSTOM_FORMULA', ['=ISODD(E1)'], {}, range(0, 4, 5, 5)),
    ),
  );
  // The library reads an area cell by cell.
  expect(checks['B3']).toMatchObject({ formulae: [5] });
  expect(checks['A3']).toMatchObject({ formulae: [0] });
  expect(Object.keys(checks)).toHaveLength(6 * 3 + 5);
});

const colored = (condition: object, ...ranges: ReturnType<typeof range>[]): Request =>
  ({
    addConditionalFormatRule: {
      index: 0,
      rule: {
        ranges,
        booleanRule: { condition, format: { backgroundColorStyle: rgb(1, 0, 0), textFormat: { bold: true } } },
      },
    },
  }) as Request;

test.each([
  [{ type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=AND($A2>1;B2="x")' }] }, 'AND($A2>1,B2="x")'],
  [{ type: 'TEXT_CONTAINS', values: [{ userEnteredValue: 'lost' }] }, 'ISNUMBER(SEARCH("lost",B2))'],
  [{ type: 'TEXT_EQ', values: [{ userEnteredValue: 'He said "no"' }] }, 'B2&""="He said ""no"""'],
  [{ type: 'NUMBER_LESS', values: [{ userEnteredValue: '5' }] }, 'AND(ISNUMBER(B2),B2<5)'],
  [{ type: 'DATE_BEFORE', values: [{ relativeDate: 'TODAY' }] }, 'AND(ISNUMBER(B2),INT(B2)<TODAY())'],
  [{ type: 'BLANK' }, 'B2=""'],
])('the colour for %j', async (condition, formula) => {
  const result = await file(colored(condition, range(1, 1, 9, 2)));
  const [{ ref, rules }] = (
    first(result) as unknown as { conditionalFormattings: [{ ref: string; rules: Record<string, unknown>[] }] }
  ).conditionalFormattings;
  expect(ref).toBe('B2:B9');
  expect(rules[0]).toMatchObject({
    type: 'expression',
    formulae: [formula],
    style: { font: { bold: true }, fill: { bgColor: { argb: 'FFFF0000' } } },
  });
});

test('a colour rule for several ranges is written for each, and rules keep their order', async () => {
  const xml = (
    await file(
      colored({ type: 'NOT_BLANK' }, range(0, 5, 2, 6)),
      colored(
        { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=A1=$F1' }] },
        range(0, 0, 2, 1),
        range(4, 2, 6, 3),
      ),
    )
  ).part('xl/worksheets/sheet1.xml');
  expect(xml).toMatch(/sqref="A1:A2"><cfRule type="expression" dxfId="\d" priority="1"><formula>A1=\$F1</);
  expect(xml).toMatch(/sqref="C5:C6"><cfRule type="expression" dxfId="\d" priority="1"><formula>C5=\$F5</);
  expect(xml).toMatch(/sqref="F1:F2"><cfRule type="expression" dxfId="\d" priority="2"/);
});

test('colour scales', async () => {
  const point = (type: string, color: object, value?: string) => ({
    type,
    colorStyle: color,
    ...(value ? { value } : {}),
  });
  const xml = (
    await file({
      addConditionalFormatRule: {
        index: 0,
        rule: {
          ranges: [range(0, 0, 5, 1)],
          gradientRule: {
            minpoint: point('MIN', rgb(1, 1, 1)),
            midpoint: point('PERCENTILE', rgb(1, 1, 0), '50'),
            maxpoint: point('NUMBER', rgb(1, 0, 0), '10'),
          },
        },
      },
    } as Request)
  ).part('xl/worksheets/sheet1.xml');
  expect(xml).toContain(
    '<cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="num" val="10"/><color rgb="FFFFFFFF"/><color rgb="FFFFFF00"/><color rgb="FFFF0000"/>',
  );
});

test('protected ranges are locked without a password, the rest is open; warnings lock nothing', async () => {
  const result = await file(
    {
      addProtectedRange: { protectedRange: { range: range(0, 0, 1, 3), editors: { users: ['anna@consult.example'] } } },
    },
    { addProtectedRange: { protectedRange: { range: { sheetId: 1 }, warningOnly: true } } },
  );
  const sheet = first(result);
  expect(sheet.getCell('A1').protection).toBeUndefined();
  expect(cellXml(result, 'A1')).not.toBe('');
  expect(sheet.getColumn(1).style.protection).toMatchObject({ locked: false });
  const xml = result.part('xl/worksheets/sheet1.xml');
  expect(xml).toContain('<sheetProtection sheet="1"');
  expect(xml).not.toMatch(/hashValue|password/);
  expect(result.part('xl/worksheets/sheet2.xml')).not.toContain('sheetProtection');
});

test('a protected tab is locked but for the ranges that it leaves open', async () => {
  const sheet = first(
    await file({
      addProtectedRange: {
        protectedRange: {
          range: { sheetId: 0 },
          unprotectedRanges: [range(1, 1, 2, 2)],
          editors: { users: ['anna@consult.example'] },
        },
      },
    }),
  );
  expect(sheet.getCell('B2').protection).toMatchObject({ locked: false });
  expect(sheet.getColumn(3).style.protection).toBeUndefined();
});
