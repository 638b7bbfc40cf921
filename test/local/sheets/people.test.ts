/** Who may do what: roles, protections, and what a person's typing is held to. */
import { ANNA, BORIS, person, World, type Book } from './world';

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
const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const lock = {
  addProtectedRange: {
    protectedRange: { protectedRangeId: 1, range: box(0, 0, 1, 3), editors: { users: [ANNA.user] } },
  },
};

async function shared(...requests: Parameters<Book['batch']>): Promise<Book> {
  const book = await world.create();
  await book.put('A1', [
    ['head', 'b', 'c'],
    [1, 2, 3],
    [3, 2, 1],
  ]);
  if (requests.length > 0) await book.batch(...requests);
  await book.share();
  return book;
}

test('readers read, commenters do not write, strangers see nothing', async () => {
  const book = await world.create();
  expect((await book.as(BORIS).put('A1', [[1]])).status).toBe(403);
  await book.share('commenter');
  const refused = await book.as(BORIS).put('A1', [[1]]);
  expect([refused.status, refused.body.error?.message]).toEqual([403, 'The caller does not have permission']);
  expect((await world.call('GET', `${book.path}/values/A1`, undefined, BORIS)).status).toBe(200);
  expect((await world.call('GET', '/v4/spreadsheets/nowhere')).status).toBe(404);
});

test('a protected range refuses all but its editors, and the owner is always one', async () => {
  const book = await shared(lock);
  const refused = await book
    .as(BORIS)
    .batch({ updateCells: { range: box(0, 0, 1, 1), rows: [], fields: 'userEnteredValue' } });
  expect([refused.status, refused.body.error]).toEqual([
    400,
    { code: 400, message: `Invalid requests[0].updateCells: ${PROTECTED}`, status: 'INVALID_ARGUMENT' },
  ]);
  expect((await book.as(BORIS).put('A1', [['x']])).body.error?.message).toBe(PROTECTED);
  expect((await book.as(BORIS).put('A2', [['x']])).status).toBe(200);
  expect((await book.as(ANNA).put('A1', [['x']])).status).toBe(200);
  // What null skips is not written.
  expect((await book.as(BORIS).put('C1:D1', [[null, 'free']])).status).toBe(200);
});

test('changes of structure that touch it are refused too', async () => {
  const book = await shared(lock, {
    addProtectedRange: { protectedRange: { range: box(5, 0, 8, 26), editors: { users: [] } } },
  });
  const tries = [
    { deleteDimension: { range: { sheetId: 0, dimension: 'ROWS' as const, startIndex: 0, endIndex: 1 } } },
    {
      insertDimension: {
        range: { sheetId: 0, dimension: 'ROWS' as const, startIndex: 6, endIndex: 7 },
        inheritFromBefore: true,
      },
    },
    { sortRange: { range: box(0, 0, 3, 3), sortSpecs: [{ dimensionIndex: 0 }] } },
    { mergeCells: { range: box(0, 0, 2, 1), mergeType: 'MERGE_ALL' as const } },
    { deleteProtectedRange: { protectedRangeId: 1 } },
    { deleteSheet: { sheetId: 0 } },
  ];
  await book.batch({ addSheet: {} });
  for (const request of tries) expect((await book.as(BORIS).batch(request)).body.error?.message).toContain(PROTECTED);
  expect(
    (
      await book.as(BORIS).batch({
        insertDimension: {
          range: { sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 3 },
          inheritFromBefore: true,
        },
      })
    ).status,
  ).toBe(200);
});

test('a protected sheet leaves its unprotected ranges free', async () => {
  const book = await shared({
    addProtectedRange: {
      protectedRange: { range: { sheetId: 0 }, unprotectedRanges: [box(1, 0, 10, 3)], editors: { users: [] } },
    },
  });
  expect(
    (
      await book.as(BORIS).put('A2:B3', [
        ['x', 'y'],
        ['z', 'w'],
      ])
    ).status,
  ).toBe(200);
  expect((await book.as(BORIS).put('C2:D2', [['x', 'y']])).body.error?.message).toBe(PROTECTED);
  const rename = { updateSheetProperties: { properties: { sheetId: 0, title: 'Mine' }, fields: 'title' } };
  expect((await book.as(BORIS).batch(rename)).body.error?.message).toContain(PROTECTED);
});

test('a protection that only warns, or that names no editors, lets every editor pass', async () => {
  const book = await shared(
    { addProtectedRange: { protectedRange: { range: box(0, 0, 1, 1), warningOnly: true } } },
    { addProtectedRange: { protectedRange: { range: box(0, 1, 1, 2) } } },
  );
  expect((await book.as(BORIS).put('A1:B1', [['x', 'y']])).status).toBe(200);
});

test('editors are shown only to those who may edit the range', async () => {
  const book = await shared(lock);
  const fields = `${book.path}?fields=sheets.protectedRanges(editors,requestingUserCanEdit)`;
  expect((await world.call('GET', fields)).body).toEqual({
    sheets: [{ protectedRanges: [{ editors: { users: [ANNA.user] }, requestingUserCanEdit: true }] }],
  });
  expect((await world.call('GET', fields, undefined, BORIS)).body).toEqual({ sheets: [{ protectedRanges: [{}] }] });
});

test('the API writes what a strict rule forbids; a person cannot type it', async () => {
  const book = await shared(
    {
      setDataValidation: {
        range: box(1, 0, 3, 1),
        rule: {
          condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Yes' }, { userEnteredValue: 'No' }] },
          strict: true,
          inputMessage: 'Yes or No, please.',
        },
      },
    },
    {
      setDataValidation: {
        range: box(1, 1, 3, 2),
        rule: {
          condition: { type: 'NUMBER_BETWEEN', values: [{ userEnteredValue: '1' }, { userEnteredValue: '=C2' }] },
          strict: true,
        },
      },
    },
    {
      setDataValidation: {
        range: box(1, 2, 3, 3),
        rule: {
          condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=COUNTIF(C$2:C$3,C2)=1' }] },
          strict: true,
          inputMessage: 'Each only once.',
        },
      },
    },
    {
      setDataValidation: {
        range: box(1, 3, 3, 4),
        rule: { condition: { type: 'TEXT_IS_EMAIL' }, inputMessage: 'An e-mail address.' },
      },
    },
    lock,
  );
  const type = (row: number, column: number, text: string, who = BORIS) =>
    world.sheets.typeIntoCell(who, book.id, 0, row, column, text);
  expect((await book.as(BORIS).put('A2', [['Perhaps']])).status).toBe(200);
  await expect(type(1, 0, 'Maybe')).rejects.toThrow('Yes or No, please.');
  expect(await type(1, 0, 'yes')).toEqual({ oldValue: 'Perhaps', value: 'yes' });
  expect(await type(1, 0, '')).toEqual({ oldValue: 'yes' });
  expect(await type(1, 1, '3')).toEqual({ oldValue: 2, value: 3 });
  await expect(type(1, 1, '4')).rejects.toThrow(
    'The data you entered in cell B2 violates the data validation rules set on this cell.',
  );
  await expect(type(1, 2, '1')).rejects.toThrow('Each only once.');
  expect(await type(1, 2, '7')).toEqual({ oldValue: 3, value: 7 });
  expect(await type(1, 3, 'nobody')).toEqual({ value: 'nobody', warning: 'An e-mail address.' });
  expect(await type(1, 3, 'eva@client.example')).toEqual({ oldValue: 'nobody', value: 'eva@client.example' });
  await expect(type(0, 0, 'x')).rejects.toThrow(PROTECTED);
  await expect(type(1, 0, 'Yes', person('eve@elsewhere.example'))).rejects.toThrow(
    'The caller does not have permission',
  );
});

test('a paste is all or nothing', async () => {
  const book = await shared(lock);
  const paste = (row: number, lines: (string | undefined)[][]) =>
    world.sheets.pasteCells(BORIS, book.id, 0, row, 0, lines);
  await expect(paste(0, [['x'], ['y']])).rejects.toThrow(PROTECTED);
  expect(await book.values('A1:A2')).toEqual([['head'], ['1']]);
  expect(await paste(1, [['12%', undefined, '=1+1']])).toEqual([
    { oldValue: 1, value: 0.12 },
    { oldValue: 3, value: '=1+1' },
  ]);
  expect(await book.values('A2:C2')).toEqual([['12%', '2', '2']]);
});

test('metadata of visibility PROJECT is seen by its project only', async () => {
  const book = await shared();
  const addOn = { ...BORIS, project: 'add-on' };
  const create = (key: string, visibility: 'PROJECT' | 'DOCUMENT') => ({
    createDeveloperMetadata: { developerMetadata: { metadataKey: key, visibility, location: { spreadsheet: true } } },
  });
  await book.as(addOn).batch(create('mine', 'PROJECT'), create('all', 'DOCUMENT'));
  const keys = async (who: typeof BORIS) =>
    (
      await world.call<{ developerMetadata: { metadataKey: string }[] }>('GET', book.path, undefined, who)
    ).body.developerMetadata.map(({ metadataKey }) => metadataKey);
  expect([await keys(BORIS), await keys(addOn)]).toEqual([['all'], ['mine', 'all']]);
});
