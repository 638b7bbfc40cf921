/** How the exported workbook looks: formats, layout, pages, notes, links, filter. */
import type { Request } from '../../../local/sheets/google-types';
import { World, type Book } from '../sheets/world';
import { exported, range, rgb, validations, type Exported } from './xlsx-world';

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

const formatted = (userEnteredFormat: object, box = range(0, 0, 1, 1)): Request => ({
  repeatCell: { range: box, cell: { userEnteredFormat }, fields: 'userEnteredFormat' },
});

test('fonts, fills, borders, alignment and wrap', async () => {
  const line = { style: 'SOLID_MEDIUM' as const, colorStyle: rgb(1, 0, 0) };
  const cell = first(
    await file(
      formatted({
        backgroundColorStyle: rgb(0, 1, 0),
        textFormat: {
          fontFamily: 'Roboto',
          fontSize: 14,
          bold: true,
          italic: true,
          foregroundColorStyle: rgb(0, 0, 1),
        },
        borders: { bottom: line, left: { style: 'DOUBLE', colorStyle: rgb(0, 0, 0) } },
        horizontalAlignment: 'CENTER',
        verticalAlignment: 'MIDDLE',
        wrapStrategy: 'WRAP',
        textRotation: { angle: 45 },
      }),
    ),
  ).getCell('A1');
  expect(cell.font).toMatchObject({ name: 'Roboto', size: 14, bold: true, italic: true, color: { argb: 'FF0000FF' } });
  expect(cell.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FF00FF00' } });
  expect(cell.border.bottom).toEqual({ style: 'medium', color: { argb: 'FFFF0000' } });
  expect(cell.border.left?.style).toBe('double');
  expect(cell.alignment).toMatchObject({ horizontal: 'center', vertical: 'middle', wrapText: true, textRotation: 45 });
});

test('numbers keep the alignment that Excel gives them, with the air that padding left', async () => {
  const sheet = first(
    await file(formatted({ horizontalAlignment: 'RIGHT', padding: { top: 2, right: 12, bottom: 2, left: 3 } })),
  );
  expect(sheet.getCell('A1').alignment).toMatchObject({ horizontal: 'right', indent: 1 });
});

test('words of one cell keep their own looks', async () => {
  const sheet = first(
    await file({
      updateCells: {
        range: range(0, 0, 1, 1),
        rows: [
          {
            values: [
              {
                userEnteredValue: { stringValue: 'see bold here' },
                textFormatRuns: [
                  { startIndex: 4, format: { bold: true, foregroundColorStyle: rgb(1, 0, 0) } },
                  { startIndex: 8 },
                ],
              },
            ],
          },
        ],
        fields: 'userEnteredValue,textFormatRuns',
      },
    }),
  );
  const { richText } = sheet.getCell('A1').value as { richText: { text: string; font: object }[] };
  expect(richText.map(({ text }) => text)).toEqual(['see ', 'bold', ' here']);
  expect(richText[1]!.font).toMatchObject({ bold: true, color: { argb: 'FFFF0000' } });
});

test('sizes, hidden lines, merges, panes, gridlines, direction, tab colour, hidden tabs', async () => {
  const exportedFile = await file(
    {
      updateDimensionProperties: {
        range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
        properties: { pixelSize: 140 },
        fields: 'pixelSize',
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 3, endIndex: 4 },
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 3 },
        properties: { pixelSize: 40 },
        fields: 'pixelSize',
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId: 0, dimension: 'ROWS', startIndex: 4, endIndex: 5 },
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    },
    { mergeCells: { range: range(0, 0, 2, 3), mergeType: 'MERGE_ALL' } },
    {
      updateSheetProperties: {
        properties: {
          sheetId: 0,
          rightToLeft: true,
          tabColorStyle: rgb(1, 0, 0),
          gridProperties: { frozenRowCount: 3, frozenColumnCount: 1, hideGridlines: true },
        },
        fields:
          'rightToLeft,tabColorStyle,gridProperties.frozenRowCount,gridProperties.frozenColumnCount,gridProperties.hideGridlines',
      },
    },
    { updateSheetProperties: { properties: { sheetId: 1, hidden: true }, fields: 'hidden' } },
  );
  const sheet = first(exportedFile);
  expect(sheet.getColumn(2).width).toBe(20);
  expect(sheet.getColumn(1).width).toBeCloseTo(100 / 7, 2);
  expect([sheet.getColumn(3).hidden, sheet.getColumn(4).hidden]).toEqual([false, true]);
  expect(sheet.getRow(3).height).toBe(30);
  expect(sheet.getRow(5).hidden).toBe(true);
  expect(sheet.getCell('C2').master.address).toBe('A1');
  expect(sheet.views[0]).toMatchObject({
    state: 'frozen',
    xSplit: 1,
    ySplit: 3,
    showGridLines: false,
    rightToLeft: true,
  });
  expect(sheet.properties.tabColor).toEqual({ argb: 'FFFF0000' });
  expect(exportedFile.workbook.worksheets[1]!.state).toBe('hidden');
});

test('a row that grew with its text still grows; one that somebody sized stays', async () => {
  const book = await made(formatted({ wrapStrategy: 'WRAP' }, range(0, 0, 2, 1)), {
    updateDimensionProperties: {
      range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 },
      properties: { pixelSize: 80 },
      fields: 'pixelSize',
    },
  });
  await book.put('Data!A1:A2', [['many words that need more than one line in this column'], ['more']]);
  const xml = (await exported(book)).part('xl/worksheets/sheet1.xml');
  expect(xml).toMatch(/<row r="1" ht="[\d.]+" (?!customHeight)/);
  expect(xml).toContain('<row r="2" ht="60" customHeight="1"');
});

test('banding reaches cells with nothing in them', async () => {
  const sheet = first(
    await file({
      addBanding: {
        bandedRange: {
          range: range(0, 0, 4, 2),
          rowProperties: {
            headerColorStyle: rgb(0, 0, 1),
            firstBandColorStyle: rgb(1, 1, 1),
            secondBandColorStyle: rgb(0, 1, 0),
          },
        },
      },
    }),
  );
  const fills = [1, 2, 3, 4].map(
    (row) => (sheet.getCell(row, 2).fill as { fgColor?: { argb: string } } | undefined)?.fgColor?.argb,
  );
  expect(fills).toEqual(['FF0000FF', undefined, 'FF00FF00', undefined]);
});

test('notes come over with room for their text', async () => {
  const note = (text: string, row: number): Request => ({
    updateCells: { range: range(row, 0, row + 1, 1), rows: [{ values: [{ note: text }] }], fields: 'note' },
  });
  const result = await file(note('Short', 0), note('word '.repeat(100), 3));
  expect((first(result).getCell('A1').note as { texts: { text: string }[] }).texts[0]!.text).toBe('Short');
  const anchors = [...result.part('xl/drawings/vmlDrawing1.vml').matchAll(/<x:Anchor>([^<]*)</g)].map((m) =>
    m[1]!.split(', ').map(Number),
  );
  const heights = anchors.map(
    ([, , top = 0, topPixels = 0, , , bottom = 0, bottomPixels = 0]) => (bottom - top) * 21 + bottomPixels - topPixels,
  );
  expect(heights[0]).toBeLessThan(50);
  expect(heights[1]).toBeGreaterThan(150);
  expect(anchors[0]![0]).toBe(1);
});

test('links lead out, or to a tab of the workbook; others are left out', async () => {
  const book = await made();
  const linked = (uri: string, row: number): Request => ({
    updateCells: {
      range: range(row, 0, row + 1, 1),
      rows: [
        { values: [{ userEnteredValue: { stringValue: 'go' }, userEnteredFormat: { textFormat: { link: { uri } } } }] },
      ],
      fields: 'userEnteredValue,userEnteredFormat.textFormat.link',
    },
  });
  await book.batch(
    linked('https://x.example/?a=1&b=2', 0),
    linked('#gid=1&range=B3', 1),
    linked('mailto:ann@x.example', 2),
  );
  const result = await exported(book);
  expect(first(result).getCell('A1').value).toEqual({ text: 'go', hyperlink: 'https://x.example/?a=1&b=2' });
  expect(first(result).getCell('A3').value).toEqual({ text: 'go', hyperlink: 'mailto:ann@x.example' });
  expect(result.part('xl/worksheets/sheet1.xml')).toContain(`<hyperlink ref="A2" location="'My lists'!B3"/>`);
});

test('the filter keeps its criteria, so that Excel can show the rows again', async () => {
  const book = await made();
  await book.put('Data!A1:B4', [
    ['Stage', 'Sum'],
    ['open', 1],
    ['won', 2],
    ['', 3],
  ]);
  await book.batch({
    setBasicFilter: {
      filter: {
        range: range(0, 0, 4, 2),
        filterSpecs: [{ columnIndex: 0, filterCriteria: { hiddenValues: ['won'] } }],
      },
    },
  });
  const result = await exported(book);
  expect(first(result).autoFilter).toBe('A1:B4');
  expect([2, 3, 4].map((row) => first(result).getRow(row).hidden)).toEqual([false, true, false]);
  expect(result.part('xl/worksheets/sheet1.xml')).toContain(
    '<filterColumn colId="0"><filters blank="1"><filter val="open"/></filters></filterColumn></autoFilter>',
  );
});

test('pages: wide tabs across, all columns on the page, frozen rows on each, nothing printed but what there is', async () => {
  const book = await made({
    updateSheetProperties: {
      properties: { sheetId: 0, gridProperties: { frozenRowCount: 2 } },
      fields: 'gridProperties.frozenRowCount',
    },
  });
  await book.put('Data!A1:F4', [['a'], [], [], ['', '', '', '', '', 'z'], []].slice(0, 4));
  await book.batch({
    updateDimensionProperties: {
      range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 6 },
      properties: { pixelSize: 200 },
      fields: 'pixelSize',
    },
  });
  const result = await exported(book);
  expect(first(result).pageSetup).toMatchObject({
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:2',
  });
  expect(result.part('xl/workbook.xml')).toContain(
    `<definedName name="_xlnm.Print_Area" localSheetId="0">'Data'!$A$1:$F$4</definedName>`,
  );
});

test('a hidden tab has no pages', async () => {
  const book = await world.create();
  await book.batch({ addSheet: { properties: { sheetId: 7, title: 'Memory', hidden: true } } });
  await book.put('Memory!A1', [['kept']]);
  const names = (await exported(book)).part('xl/workbook.xml');
  expect(names).toContain('name="Memory" state="hidden"');
  expect(names).not.toContain("'Memory'!$A$1");
});

test('hostile words in names, notes and messages leave the workbook whole', async () => {
  const words = `<b> & "quoted" 'it' \u0001\u000b ]]> 👩‍👩‍👧 שלום =cmd|x`;
  const book = await world.create({
    properties: { title: words },
    sheets: [
      { properties: { sheetId: 0, title: `it's <${'&'.repeat(40)}> "x"` } },
      { properties: { sheetId: 1, title: 'IT’S' } },
    ],
  });
  await book.batch(
    {
      updateCells: {
        range: range(0, 0, 1, 1),
        rows: [{ values: [{ userEnteredValue: { stringValue: words }, note: words }] }],
        fields: 'userEnteredValue,note',
      },
    },
    {
      setDataValidation: {
        range: range(1, 0, 2, 1),
        rule: {
          condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: words.slice(0, -6) }] },
          inputMessage: words,
        },
      },
    },
    {
      setDataValidation: {
        range: range(2, 0, 3, 1),
        rule: { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: '<a> & "b"' }] } },
      },
    },
  );
  // The library's parser is strict: it refuses XML that is not well-formed.
  const result = await exported(book);
  expect(first(result).getCell('A1').value).toBe(words);
  expect(result.workbook.title).toBe(words.replace('\u0001\u000b', ''));
  expect(first(result).name.length).toBeLessThanOrEqual(31);
  expect(validations(result)['A3']).toMatchObject({ formulae: ['"<a> & ""b"""'] });
});
