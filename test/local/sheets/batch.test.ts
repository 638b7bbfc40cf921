/** batchUpdate: all or nothing, replies in line, errors in Google's words, sheets and cells. */
import type { Request } from '../../../local/sheets/google-types';
import { World } from './world';

let world: World;
beforeAll(() => {
  world = new World();
});
afterAll(() => world.close());

const text = (value: string) => ({ userEnteredValue: { stringValue: value } });
const range = (top: number, left: number, bottom: number, right: number, sheetId = 0) => ({
  sheetId,
  startRowIndex: top,
  startColumnIndex: left,
  endRowIndex: bottom,
  endColumnIndex: right,
});

test('a whole build in one batch, with sheet IDs of our own', async () => {
  const book = await world.create();
  const replies = await book.batch(
    { addSheet: { properties: { sheetId: 11, title: 'Deals', gridProperties: { frozenRowCount: 1 } } } },
    {
      updateCells: {
        start: { sheetId: 11, rowIndex: 0, columnIndex: 0 },
        rows: [{ values: [text('ID'), text('Title')] }],
        fields: 'userEnteredValue',
      },
    },
    { deleteSheet: { sheetId: 0 } },
  );
  expect(replies).toEqual([
    {
      addSheet: {
        properties: {
          sheetId: 11,
          title: 'Deals',
          index: 1,
          sheetType: 'GRID',
          gridProperties: { rowCount: 1000, columnCount: 26, frozenRowCount: 1 },
        },
      },
    },
    {},
    {},
  ]);
  expect(await book.values('Deals!A1:B1')).toEqual([['ID', 'Title']]);
});

test('one request that fails undoes the others', async () => {
  const book = await world.create();
  await book.put('A1', [['before']]);
  const refusal = await book.refusal(
    { updateCells: { range: range(0, 0, 1, 1), rows: [{ values: [text('after')] }], fields: 'userEnteredValue' } },
    { addSheet: { properties: { title: 'X' } } },
    { addSheet: { properties: { title: 'Y' } } },
    { addSheet: { properties: { title: 'X' } } },
  );
  expect(refusal).toBe(
    'Invalid requests[3].addSheet: A sheet with the name "X" already exists. Please enter another name.',
  );
  expect(await book.values('A1')).toEqual([['before']]);
  expect((await book.get()).sheets).toHaveLength(1);
});

test.each<[string, Request, string]>([
  ['no kind', {}, 'Invalid requests[0]: No request set.'],
  [
    'no fields',
    { updateCells: { range: range(0, 0, 1, 1), fields: '' } },
    "Invalid requests[0].updateCells: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
  ],
  [
    'an unknown field',
    { repeatCell: { range: range(0, 0, 1, 1), cell: {}, fields: 'userEnteredFormat.colour' } },
    'Invalid requests[0].repeatCell: Invalid field: userEnteredFormat.colour',
  ],
  [
    'outside the grid',
    { mergeCells: { range: range(0, 0, 2000, 2), mergeType: 'MERGE_ALL' } },
    'Invalid requests[0].mergeCells: Range (Sheet1!A1:B2000) exceeds grid limits. Max rows: 1000, max columns: 26',
  ],
  ['no such sheet', { deleteSheet: { sheetId: 5 } }, 'Invalid requests[0].deleteSheet: No grid with id: 5'],
  [
    'the last sheet',
    { deleteSheet: { sheetId: 0 } },
    "Invalid requests[0].deleteSheet: You can't remove all the visible sheets in a document.",
  ],
  [
    'two kinds of value',
    {
      updateCells: {
        range: range(0, 0, 1, 1),
        rows: [{ values: [{ userEnteredValue: { stringValue: 'a', numberValue: 1 } }] }],
        fields: '*',
      },
    },
    "oneof field 'value' is already set",
  ],
  [
    'a function that is not computed',
    {
      repeatCell: {
        range: range(0, 0, 1, 1),
        cell: { userEnteredValue: { formulaValue: '=QUERY(A:A)' } },
        fields: 'userEnteredValue',
      },
    },
    'The function QUERY is not on the list',
  ],
  [
    'a kind that is not done',
    { addTable: {} },
    'Invalid requests[0].addTable: Adding a table is not supported by the embedded Workspace.',
  ],
  [
    'a rule with too few values',
    {
      setDataValidation: {
        range: range(0, 0, 1, 1),
        rule: { condition: { type: 'NUMBER_BETWEEN', values: [{ userEnteredValue: '1' }] } },
      },
    },
    "ConditionType 'NUMBER_BETWEEN' requires exactly 2 ConditionValues, but 1 values were supplied.",
  ],
  [
    'all rows frozen',
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { frozenRowCount: 1000 } },
        fields: 'gridProperties.frozenRowCount',
      },
    },
    'You cannot freeze all visible rows on the sheet.',
  ],
])('refuses %s', async (_name, request, message) => {
  const book = await world.create();
  expect(await book.refusal(request)).toContain(message);
});

test('two kinds in one request, an unknown kind, a wrong enum', async () => {
  const book = await world.create();
  expect(await book.refusal({ addSheet: {}, deleteSheet: { sheetId: 0 } })).toContain(
    "oneof field 'kind' is already set. Cannot set 'deleteSheet'",
  );
  expect(await book.refusal({ addShet: {} } as Request)).toContain('Unknown name "addShet"');
  expect(await book.refusal({ mergeCells: { mergeType: 'MERGE_SOME' as 'MERGE_ALL' } })).toContain('Invalid value at');
});

test('updateCells over a range clears what the rows do not cover, as far as the mask says', async () => {
  const book = await world.create();
  await book.put('A1', [
    ['a', 'b'],
    ['c', 'd'],
  ]);
  await book.batch(
    {
      repeatCell: {
        range: range(0, 0, 2, 2),
        cell: { userEnteredFormat: { textFormat: { bold: true } }, note: 'n' },
        fields: 'userEnteredFormat.textFormat.bold,note',
      },
    },
    { updateCells: { range: range(0, 0, 2, 2), rows: [{ values: [text('A')] }], fields: 'userEnteredValue' } },
  );
  expect(await book.values('A1:B2')).toEqual([['A']]);
  expect(await book.cell('B2', 'note,userEnteredFormat')).toEqual({
    note: 'n',
    userEnteredFormat: { textFormat: { bold: true } },
  });
});

test('colours come back in eight bits and in both spellings; a mask keeps the rest of the format', async () => {
  const book = await world.create();
  await book.batch(
    {
      repeatCell: {
        range: range(0, 0, 1, 1),
        cell: { userEnteredFormat: { backgroundColor: { red: 0.2, green: 0.5 }, horizontalAlignment: 'CENTER' } },
        fields: 'userEnteredFormat(backgroundColor,horizontalAlignment)',
      },
    },
    {
      repeatCell: {
        range: range(0, 0, 1, 1),
        cell: { userEnteredFormat: { backgroundColorStyle: { themeColor: 'ACCENT1' }, textFormat: { bold: true } } },
        fields: 'userEnteredFormat(backgroundColorStyle,textFormat)',
      },
    },
  );
  expect((await book.cell('A1')).userEnteredFormat).toEqual({
    horizontalAlignment: 'CENTER',
    backgroundColor: { red: 0.25882354, green: 0.52156866, blue: 0.95686275 },
    backgroundColorStyle: { themeColor: 'ACCENT1' },
    textFormat: { bold: true },
  });
});

test('repeatCell moves the references of its formula', async () => {
  const book = await world.create();
  await book.put('A1', [[1], [2], [3]]);
  await book.batch({
    repeatCell: {
      range: range(0, 1, 3, 2),
      cell: { userEnteredValue: { formulaValue: '=A1*$A$2' } },
      fields: 'userEnteredValue',
    },
  });
  expect(await book.values('B1:B3', 'valueRenderOption=FORMULA')).toEqual([['=A1*$A$2'], ['=A2*$A$2'], ['=A3*$A$2']]);
  expect(await book.values('B1:B3', 'valueRenderOption=UNFORMATTED_VALUE')).toEqual([[2], [4], [6]]);
});

test('sheets are renamed, moved and hidden; formulas follow a new name', async () => {
  const book = await world.create();
  await book.batch(
    { addSheet: { properties: { sheetId: 1, title: 'Data' } } },
    { addSheet: { properties: { sheetId: 2, title: 'More' } } },
  );
  await book.put('Data!A1', [[5]]);
  await book.put('Sheet1!A1', [['=Data!A1+1']]);
  await book.batch({
    updateSheetProperties: {
      properties: { sheetId: 1, title: 'My data', index: 0, hidden: true },
      fields: 'title,index,hidden',
    },
  });
  expect(
    (await book.get()).sheets?.map(({ properties }) => [
      properties?.title,
      properties?.index,
      properties?.hidden ?? false,
    ]),
  ).toEqual([
    ['My data', 0, true],
    ['Sheet1', 1, false],
    ['More', 2, false],
  ]);
  expect(await book.values('Sheet1!A1', 'valueRenderOption=FORMULA')).toEqual([["='My data'!A1+1"]]);
  expect(await book.values('Sheet1!A1')).toEqual([['6']]);
});

test('a duplicated sheet has the same cells, rules and protections, with IDs of its own', async () => {
  const book = await world.create();
  await book.put('A1', [['a', '=A1&"!"']]);
  await book.batch(
    { addProtectedRange: { protectedRange: { range: range(0, 0, 1, 26), protectedRangeId: 9 } } },
    {
      addConditionalFormatRule: {
        rule: {
          ranges: [range(1, 0, 5, 1)],
          booleanRule: { condition: { type: 'BLANK' }, format: { backgroundColor: { red: 1 } } },
        },
        index: 0,
      },
    },
    { duplicateSheet: { sourceSheetId: 0, newSheetId: 77, newSheetName: 'Copy', insertSheetIndex: 1 } },
  );
  expect(await book.values('Copy!A1:B1')).toEqual([['a', 'a!']]);
  const copy = (await book.get()).sheets?.[1];
  expect(copy?.protectedRanges?.[0]?.range?.sheetId).toBe(77);
  expect(copy?.protectedRanges?.[0]?.protectedRangeId).not.toBe(9);
  expect(copy?.conditionalFormats?.[0]?.ranges?.[0]?.sheetId).toBe(77);
});

test('the spreadsheet in the response, with the ranges asked for', async () => {
  const book = await world.create();
  const { body } = await world.call<{ updatedSpreadsheet: { sheets: { data: { rowData: object[] }[] }[] } }>(
    'POST',
    `${book.path}:batchUpdate`,
    {
      requests: [
        { updateCells: { range: range(0, 0, 1, 1), rows: [{ values: [text('x')] }], fields: 'userEnteredValue' } },
      ],
      includeSpreadsheetInResponse: true,
      responseIncludeGridData: true,
      responseRanges: ['A1:B2'],
    },
  );
  expect(body.updatedSpreadsheet.sheets[0]?.data[0]?.rowData).toEqual([
    { values: [expect.objectContaining({ formattedValue: 'x' })] },
  ]);
});

test('find and replace, sorting, merging, copying, pasting', async () => {
  const book = await world.create();
  await book.put('A1', [
    ['pear', 3],
    ['Apple', 1],
    ['', 9],
    ['fig', 2],
  ]);
  await book.batch({
    sortRange: { range: range(0, 0, 4, 2), sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }] },
  });
  expect(await book.values('A1:B4')).toEqual([
    ['Apple', '1'],
    ['fig', '2'],
    ['pear', '3'],
    ['', '9'],
  ]);
  const [reply] = await book.batch({ findReplace: { find: 'P', replacement: '*', sheetId: 0 } });
  expect(reply?.findReplace).toEqual({ occurrencesChanged: 3, valuesChanged: 2, rowsChanged: 2, sheetsChanged: 1 });
  expect(await book.values('A1:A3')).toEqual([['A**le'], ['fig'], ['*ear']]);
  await book.batch(
    { copyPaste: { source: range(0, 0, 2, 2), destination: range(5, 0, 9, 2) } },
    { mergeCells: { range: range(0, 3, 2, 5), mergeType: 'MERGE_ROWS' } },
    {
      pasteData: {
        coordinate: { sheetId: 0, rowIndex: 10, columnIndex: 0 },
        data: '1,"x,y"\n=1+1',
        delimiter: ',',
        type: 'PASTE_NORMAL',
      },
    },
  );
  expect(await book.values('A6:B9')).toEqual([
    ['A**le', '1'],
    ['fig', '2'],
    ['A**le', '1'],
    ['fig', '2'],
  ]);
  expect(await book.values('A11:B12')).toEqual([['1', 'x,y'], ['2']]);
  expect((await book.get()).sheets?.[0]?.merges).toEqual([range(0, 3, 1, 5), range(1, 3, 2, 5)]);
});
