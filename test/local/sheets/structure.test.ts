/** Rows and columns that come, go and move take formulas, protections, names, rules, colours, metadata and charts along. */
import { Grid } from '../../../local/sheets/cells/grid';
import { shiftIndex, shiftSpan, type Shift } from '../../../local/sheets/structure/shift';
import fc from 'fast-check';
import { World, type Book } from './world';

let world: World;
beforeAll(() => {
  world = new World();
});
afterAll(() => world.close());

const rows = (startIndex: number, endIndex: number) => ({
  sheetId: 0,
  dimension: 'ROWS' as const,
  startIndex,
  endIndex,
});
const columns = (startIndex: number, endIndex: number) => ({
  sheetId: 0,
  dimension: 'COLUMNS' as const,
  startIndex,
  endIndex,
});
const box = (top: number, left: number, bottom: number, right: number) => ({
  sheetId: 0,
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});

async function designed(): Promise<Book> {
  const book = await world.create();
  await book.put('A1', [
    ['head', 'n', 'double'],
    ['a', 1, '=B2*2'],
    ['b', 2, '=B3*2'],
    ['', '=SUM(B2:B3)', '=COUNTIF($A$2:$A$3,"a")'],
  ]);
  await book.batch(
    { addProtectedRange: { protectedRange: { protectedRangeId: 1, range: box(1, 2, 4, 3) } } },
    { addNamedRange: { namedRange: { name: 'numbers', namedRangeId: 'n', range: box(1, 1, 3, 2) } } },
    {
      addBanding: {
        bandedRange: {
          bandedRangeId: 2,
          range: box(1, 0, 4, 3),
          rowProperties: { firstBandColor: {}, secondBandColor: { red: 1 } },
        },
      },
    },
    {
      addConditionalFormatRule: {
        index: 0,
        rule: {
          ranges: [box(1, 1, 4, 2)],
          booleanRule: {
            condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$B2>1' }] },
            format: { textFormat: { bold: true } },
          },
        },
      },
    },
    {
      setDataValidation: {
        range: box(1, 0, 3, 1),
        rule: { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=LEN(A2)<$B$1' }] } },
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: 5,
          metadataKey: 'col',
          metadataValue: 'n',
          visibility: 'DOCUMENT',
          location: { dimensionRange: columns(1, 2) },
        },
      },
    },
    { updateDimensionProperties: { range: columns(1, 2), properties: { pixelSize: 55 }, fields: 'pixelSize' } },
    {
      addChart: {
        chart: {
          chartId: 3,
          spec: { pieChart: { series: { sourceRange: { sources: [box(1, 1, 3, 2)] } } } },
          position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 5, columnIndex: 1 } } },
        },
      },
    },
    { setBasicFilter: { filter: { range: box(0, 0, 4, 3) } } },
  );
  return book;
}

async function seen(book: Book) {
  const { sheets: [sheet] = [], namedRanges } = await book.get('includeGridData=true&ranges=A1:E8');
  const data = sheet?.data?.[0];
  const place = (range?: {
    startRowIndex?: number;
    endRowIndex?: number;
    startColumnIndex?: number;
    endColumnIndex?: number;
  }) => range && [range.startRowIndex, range.startColumnIndex, range.endRowIndex, range.endColumnIndex];
  return {
    protection: place(sheet?.protectedRanges?.[0]?.range),
    name: place(namedRanges?.[0]?.range),
    banding: place(sheet?.bandedRanges?.[0]?.range),
    condition: [
      place(sheet?.conditionalFormats?.[0]?.ranges?.[0]),
      sheet?.conditionalFormats?.[0]?.booleanRule?.condition?.values?.[0]?.userEnteredValue,
    ],
    filter: place(sheet?.basicFilter?.range),
    chart: place(sheet?.charts?.[0]?.spec?.pieChart?.series?.sourceRange?.sources?.[0]),
    metadata: data?.columnMetadata?.findIndex(({ developerMetadata }) => developerMetadata?.[0]?.metadataId === 5),
    width: data?.columnMetadata?.findIndex(({ pixelSize }) => pixelSize === 55),
    formulas: (await book.values('A1:E8', 'valueRenderOption=FORMULA'))
      ?.flat()
      .filter((value) => String(value).startsWith('=')),
    rules: data?.rowData?.flatMap(({ values = [] }) =>
      values.flatMap(({ dataValidation }) => dataValidation?.condition?.values?.[0]?.userEnteredValue ?? []),
    ),
  };
}

test('rows inserted in the middle', async () => {
  const book = await designed();
  await book.batch({ insertDimension: { range: rows(2, 4), inheritFromBefore: false } });
  expect(await seen(book)).toEqual({
    protection: [1, 2, 6, 3],
    name: [1, 1, 5, 2],
    banding: [1, 0, 6, 3],
    condition: [[1, 1, 6, 2], '=$B2>1'],
    filter: [0, 0, 6, 3],
    chart: [1, 1, 5, 2],
    metadata: 1,
    width: 1,
    formulas: ['=B2*2', '=B5*2', '=SUM(B2:B5)', '=COUNTIF($A$2:$A$5,"a")'],
    // Each cell is judged by itself, those of new rows too.
    rules: ['=LEN(A2)<$B$1', '=LEN(A3)<$B$1', '=LEN(A4)<$B$1', '=LEN(A5)<$B$1'],
  });
});

test('a column inserted before, a row deleted', async () => {
  const book = await designed();
  await book.batch(
    { insertDimension: { range: columns(1, 2), inheritFromBefore: true } },
    { deleteDimension: { range: rows(1, 2) } },
  );
  expect(await seen(book)).toMatchObject({
    protection: [1, 3, 3, 4],
    name: [1, 2, 2, 3],
    condition: [[1, 2, 3, 3], '=#REF!>1'],
    chart: [1, 2, 2, 3],
    metadata: 2,
    width: 2,
    formulas: ['=C2*2', '=SUM(C2)', '=COUNTIF($A$2,"a")'].map(
      (formula) => expect.stringContaining(formula.slice(0, 6)) as string,
    ),
  });
});

test('a column moved takes its width, metadata and references along', async () => {
  const book = await designed();
  await book.batch({ moveDimension: { source: columns(1, 2), destinationIndex: 4 } });
  expect(await seen(book)).toMatchObject({ metadata: 3, width: 3, name: [1, 3, 3, 4], chart: [1, 3, 3, 4] });
  expect(await book.values('B2:D4')).toEqual([
    ['2', '', '1'],
    ['4', '', '2'],
    ['1', '', '3'],
  ]);
});

test('metadata of a deleted column is gone', async () => {
  const book = await designed();
  await book.batch({ deleteDimension: { range: columns(1, 2) } });
  expect(await seen(book)).toMatchObject({
    metadata: -1,
    name: undefined,
    chart: undefined,
    formulas: ['=#REF!*2', '=#REF!*2', '=COUNTIF($A$2:$A$3,"a")'],
  });
});

test('cells inserted and deleted shift only their own columns', async () => {
  const book = await world.create();
  await book.put('A1', [
    [1, 'x'],
    [2, 'y'],
    ['=A2', '=B2'],
  ]);
  await book.batch({ insertRange: { range: box(1, 0, 2, 1), shiftDimension: 'ROWS' } });
  expect(await book.values('A1:B4', 'valueRenderOption=FORMULA')).toEqual([[1, 'x'], ['', 'y'], [2, '=B2'], ['=A3']]);
  await book.batch({ deleteRange: { range: box(0, 0, 2, 1), shiftDimension: 'ROWS' } });
  expect(await book.values('A1:B4', 'valueRenderOption=FORMULA')).toEqual([
    [2, 'x'],
    ['=A1', 'y'],
    ['', '=B2'],
  ]);
});

test('cells that are cut take those who point at them along', async () => {
  const book = await world.create();
  await book.put('A1', [[1, '=A1+1']]);
  await book.batch(
    { addSheet: { properties: { sheetId: 4, title: 'Away' } } },
    { cutPaste: { source: box(0, 0, 1, 1), destination: { sheetId: 4, rowIndex: 2, columnIndex: 2 } } },
  );
  expect(await book.values('Sheet1!B1', 'valueRenderOption=FORMULA')).toEqual([['=Away!C3+1']]);
  expect(await book.values('Away!C3')).toEqual([['1']]);
});

const source = () => {
  let next = 0;
  return { load: () => [], newId: () => next++ };
};

test('a grid of blocks behaves like a list of rows, whatever is done to it', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('set' as const), row: fc.nat(), value: fc.nat(99) }),
    fc.record({ kind: fc.constant('insert' as const), row: fc.nat(), count: fc.integer({ min: 1, max: 300 }) }),
    fc.record({ kind: fc.constant('delete' as const), row: fc.nat(), count: fc.integer({ min: 1, max: 300 }) }),
    fc.record({
      kind: fc.constant('move' as const),
      row: fc.nat(),
      count: fc.integer({ min: 1, max: 20 }),
      to: fc.nat(),
    }),
    fc.record({ kind: fc.constant('commit' as const) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const grid = new Grid([{ id: null, rows: 600, formulas: 0 }], source());
      const list: (number | undefined)[] = Array.from({ length: 600 });
      for (const one of steps) {
        if (one.kind === 'commit')
          grid.commit(
            [],
            () => undefined,
            () => undefined,
          );
        else if (one.kind === 'set') {
          const row = one.row % list.length;
          grid.set(row, 2, { v: one.value });
          list[row] = one.value;
        } else if (one.kind === 'insert') {
          const row = one.row % (list.length + 1);
          grid.insertRows(row, one.count);
          list.splice(row, 0, ...Array.from({ length: one.count }, () => undefined));
        } else if (one.kind === 'delete') {
          const row = one.row % list.length;
          const end = Math.min(list.length, row + one.count);
          if (end - row === list.length) continue;
          grid.deleteRows(row, end);
          list.splice(row, end - row);
        } else {
          const row = one.row % list.length;
          const end = Math.min(list.length, row + one.count);
          const to = one.to % (list.length + 1);
          if (to >= row && to <= end) continue;
          grid.moveRows(row, end, to);
          const moved = list.splice(row, end - row);
          list.splice(to > row ? to - moved.length : to, 0, ...moved);
        }
      }
      expect(grid.rowCount).toBe(list.length);
      expect(list.map((_, row) => grid.get(row, 2)?.v)).toEqual(list);
    }),
    { numRuns: 60 },
  );
});

test('an index and a span of one agree on where they go', () => {
  const index = fc.nat(30);
  fc.assert(
    fc.property(index, index, index, index, fc.constantFrom('insert', 'delete', 'move'), (at, a, b, to, kind) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b) + 1];
      const common = { sheetId: 0, dimension: 'ROWS' } as const;
      const shift: Shift =
        kind === 'insert'
          ? { ...common, kind, at: a, count: 3 }
          : kind === 'delete'
            ? { ...common, kind, start, end }
            : { ...common, kind: 'move', start, end, to: to > start && to < end ? end : to };
      const moved = shiftIndex(shift, at);
      expect(shiftSpan(shift, { start: at, end: at + 1 })).toEqual(
        moved === null ? null : { start: moved, end: moved + 1 },
      );
    }),
  );
});
