/** What a tracker asks of one spreadsheet, over HTTP: reads by grid range and by metadata, and one guarded batch that shows its outcome. */
import { openWorkspace, type Workspace } from '../../../local/workspace';
import { startServer, type RunningServer } from '../../../local/server';
import type { CellData, Request, RowData, Spreadsheet } from '../../../local/sheets/google-types';

const ANN = 'ann@consult.example';
const DEALS = 10;
const SCRATCH = 20;
const CLOSED = 30;

let workspace: Workspace;
let running: RunningServer;
let id: string;

interface Answer {
  readonly status: number;
  readonly body: {
    readonly error?: { readonly message: string };
    readonly replies?: readonly unknown[];
    readonly spreadsheetId?: string;
    readonly updatedSpreadsheet?: Spreadsheet;
    readonly valueRanges?: readonly {
      readonly valueRange: { readonly range: string; readonly values?: readonly (readonly unknown[])[] };
      readonly dataFilters: readonly unknown[];
    }[];
  };
}

async function send(path: string, body: unknown): Promise<Answer> {
  const reply = await fetch(`${running.url}/v4/spreadsheets${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-workspace-user': ANN },
    body: JSON.stringify(body),
  });
  return { status: reply.status, body: (await reply.json()) as Answer['body'] };
}

const literal = (value: string | number): CellData => ({
  userEnteredValue:
    typeof value === 'number'
      ? { numberValue: value }
      : value.startsWith('=')
        ? { formulaValue: value }
        : { stringValue: value },
});
const rows = (...lines: readonly (readonly (string | number)[])[]): RowData[] =>
  lines.map((line) => ({ values: line.map(literal) }));
const write = (sheetId: number, rowIndex: number, columnIndex: number, lines: RowData[]): Request => ({
  updateCells: { start: { sheetId, rowIndex, columnIndex }, rows: lines, fields: 'userEnteredValue' },
});
const range = (sheetId: number, top: number, left: number, bottom: number, right: number) => ({
  sheetId,
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});
const tab = (sheetId: number, title: string, rowCount: number, columnCount: number) => ({
  properties: { sheetId, title, gridProperties: { rowCount, columnCount } },
});

const read = async (...dataFilters: unknown[]): Promise<Answer> =>
  send(`/${id}/values:batchGetByDataFilter`, {
    dataFilters,
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  });
const valuesOf = ({ body }: Answer) => body.valueRanges?.map(({ valueRange }) => [valueRange.range, valueRange.values]);
const batch = (requests: Request[], rest: object = {}, query = '') =>
  send(`/${id}:batchUpdate${query}`, { requests, ...rest });

beforeAll(async () => {
  workspace = await openWorkspace({ dataDir: null, user: ANN, now: '2026-11-23T09:00:00Z' });
  running = await startServer(workspace, 0);
});
afterAll(async () => {
  await running.close();
  await workspace.close();
});
beforeEach(async () => {
  const made = await send('', {
    properties: { timeZone: 'Europe/Kyiv' },
    sheets: [tab(DEALS, 'Deals', 50, 8), tab(SCRATCH, 'Scratch', 5, 8), tab(CLOSED, 'Closed', 3, 4)],
  });
  id = made.body.spreadsheetId ?? '';
  await batch([
    write(
      DEALS,
      0,
      0,
      rows(['ID', 'Title', 'Value', 'Double', 'Next'], ['D-1', 'Ink', 10, '=C2*2', 46000], ['D-2', 'Oak', 20, '=C3*2']),
    ),
    write(DEALS, 4, 0, rows(['D-3', 'Tin', 30, '=C5*2', 46002.5])),
  ]);
});

describe('values:batchGetByDataFilter', () => {
  it('reads grid ranges by sheet ID with open ends, numbers and dates bare, blank ends trimmed', async () => {
    const answer = await read(
      { gridRange: { sheetId: DEALS } },
      { gridRange: { sheetId: DEALS, startRowIndex: 1, startColumnIndex: 2, endColumnIndex: 4 } },
      { gridRange: { sheetId: DEALS, startColumnIndex: 4, endColumnIndex: 5, startRowIndex: 1 } },
    );
    expect(valuesOf(answer)).toEqual([
      [
        'Deals!A1:H50',
        [
          ['ID', 'Title', 'Value', 'Double', 'Next'],
          ['D-1', 'Ink', 10, 20, 46000],
          ['D-2', 'Oak', 20, 40],
          [],
          ['D-3', 'Tin', 30, 60, 46002.5],
        ],
      ],
      ['Deals!C2:D50', [[10, 20], [20, 40], [], [30, 60]]],
      ['Deals!E2:E50', [[46000], [], [], [46002.5]]],
    ]);
  });

  it('gives no values for what is blank, cuts off at the end of the grid, and refuses what begins outside it', async () => {
    expect(valuesOf(await read({ gridRange: range(DEALS, 20, 0, 40, 3) }))).toEqual([['Deals!A21:C40', undefined]]);
    expect(valuesOf(await read({ gridRange: range(DEALS, 4, 0, 400, 2) }))).toEqual([
      ['Deals!A5:B50', [['D-3', 'Tin']]],
    ]);
    expect((await read({ gridRange: range(DEALS, 50, 0, 60, 3) })).body.error?.message).toContain(
      'exceeds grid limits. Max rows: 50, max columns: 8',
    );
    expect((await read({ gridRange: range(DEALS, 5, 0, 5, 3) })).status).toBe(400);
    expect((await read({ gridRange: { sheetId: 99 } })).body.error?.message).toContain('No grid with id: 99');
  });

  it('does not mind that a tab was renamed and its rows moved', async () => {
    await batch([
      { updateSheetProperties: { properties: { sheetId: DEALS, title: 'Угоди' }, fields: 'title' } },
      {
        moveDimension: {
          source: { sheetId: DEALS, dimension: 'ROWS', startIndex: 1, endIndex: 2 },
          destinationIndex: 5,
        },
      },
    ]);
    expect(valuesOf(await read({ gridRange: range(DEALS, 1, 0, 50, 2) }))).toEqual([
      ['Угоди!A2:B50', [['D-2', 'Oak'], [], ['D-3', 'Tin'], ['D-1', 'Ink']]],
    ]);
  });

  it('finds columns, rows and sheets by their metadata, wherever they stand by now', async () => {
    const place = (dimension: 'ROWS' | 'COLUMNS', startIndex: number) => ({
      dimensionRange: { sheetId: DEALS, dimension, startIndex, endIndex: startIndex + 1 },
    });
    const mark = (metadataKey: string, metadataValue: string, location: object): Request => ({
      createDeveloperMetadata: {
        developerMetadata: { metadataKey, metadataValue, visibility: 'DOCUMENT', location },
      },
    });
    await batch([
      mark('column', 'value', place('COLUMNS', 2)),
      mark('deal', 'D-2', place('ROWS', 2)),
      mark('tab', 'closed', { sheetId: CLOSED }),
      write(CLOSED, 0, 0, rows(['X'])),
      {
        insertDimension: {
          range: { sheetId: DEALS, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
          inheritFromBefore: false,
        },
      },
      {
        insertDimension: {
          range: { sheetId: DEALS, dimension: 'ROWS', startIndex: 1, endIndex: 3 },
          inheritFromBefore: true,
        },
      },
    ]);
    const byKey = (metadataKey: string, metadataValue: string) => ({
      developerMetadataLookup: { metadataKey, metadataValue },
    });
    expect(valuesOf(await read(byKey('column', 'value'), byKey('deal', 'D-2'), byKey('tab', 'closed')))).toEqual([
      ['Deals!D1:D52', [['Value'], [], [], [10], [20], [], [30]]],
      ['Deals!A5:I5', [['', 'D-2', 'Oak', 20, 40]]],
      ['Closed!A1:D3', [['X']]],
    ]);
    expect((await read(byKey('column', 'nobody'))).body).toEqual({ spreadsheetId: id });
  });
});

const MASK =
  'replies,updatedSpreadsheet(sheets(properties(sheetId),data(startRow,startColumn,rowData(values(effectiveValue)))))';
const show = (answer: Answer) =>
  (answer.body.updatedSpreadsheet?.sheets ?? []).flatMap(({ properties, data = [] }) =>
    data.map(({ startRow = 0, startColumn = 0, rowData = [] }) => ({
      sheet: properties?.sheetId,
      from: [startRow, startColumn],
      values: rowData.map(({ values = [] }) =>
        values.map(({ effectiveValue: value }) => value?.stringValue ?? value?.numberValue),
      ),
    })),
  );

describe('one guarded batch', () => {
  const copy = (pasteType: 'PASTE_FORMULA' | 'PASTE_VALUES', row: number, to: number): Request => ({
    copyPaste: { source: range(DEALS, row, 0, row + 1, 5), destination: range(SCRATCH, to, 0, to + 1, 5), pasteType },
  });
  const rows2 = (startIndex: number, endIndex: number) => ({
    sheetId: DEALS,
    dimension: 'ROWS' as const,
    startIndex,
    endIndex,
  });

  it.each(['PASTE_FORMULA', 'PASTE_VALUES'] as const)(
    'copies by %s, writes, deletes, inserts and appends, and shows the state after all of it',
    async (paste) => {
      const answer = await batch(
        [
          copy(paste, 1, 0),
          copy(paste, 2, 1),
          write(DEALS, 1, 1, rows(['Ink and pens', 11])),
          { deleteDimension: { range: rows2(2, 4) } },
          { insertDimension: { range: rows2(1, 2), inheritFromBefore: true } },
          { appendDimension: { sheetId: DEALS, dimension: 'ROWS', length: 2 } },
          {
            appendCells: {
              sheetId: CLOSED,
              rows: rows(['C-1'], ['C-2'], ['C-3'], ['C-4'], ['C-5']),
              fields: 'userEnteredValue',
            },
          },
        ],
        {
          includeSpreadsheetInResponse: true,
          responseIncludeGridData: true,
          responseRanges: ['Scratch!A1:E5', 'Deals!B2:E6', 'Closed!A4:D5'],
        },
        `?fields=${encodeURIComponent(MASK)}`,
      );
      expect(answer.status).toBe(200);
      expect(Object.keys(answer.body).sort()).toEqual(['replies', 'updatedSpreadsheet']);
      expect(Object.keys(answer.body.updatedSpreadsheet ?? {})).toEqual(['sheets']);
      expect(show(answer)).toEqual([
        {
          sheet: DEALS,
          from: [1, 1],
          values: [[], ['Ink and pens', 11, 22, 46000], ['Tin', 30, 60, 46002.5]],
        },
        {
          sheet: SCRATCH,
          from: [0, 0],
          // A copied formula counts on the scratch tab's own cells.
          values: [
            ['D-1', 'Ink', 10, 20, 46000],
            ['D-2', 'Oak', 20, 40],
          ],
        },
        { sheet: CLOSED, from: [3, 0], values: [['C-4'], ['C-5']] },
      ]);
      expect(answer.body.replies).toHaveLength(7);
    },
  );

  it('undoes all of it when one request is refused', async () => {
    const answer = await batch([
      copy('PASTE_VALUES', 1, 0),
      { deleteDimension: { range: rows2(1, 2) } },
      { deleteDimension: { range: rows2(40, 90) } },
    ]);
    expect(answer.status).toBe(400);
    expect(answer.body.error?.message).toContain('requests[2].deleteDimension');
    expect(valuesOf(await read({ gridRange: range(DEALS, 1, 0, 2, 2) }, { gridRange: { sheetId: SCRATCH } }))).toEqual([
      ['Deals!A2:B2', [['D-1', 'Ink']]],
      ['Scratch!A1:H5', undefined],
    ]);
  });

  it('says so rather than pasting a value that the batch itself made stale', async () => {
    const answer = await batch([write(DEALS, 1, 2, rows([99])), copy('PASTE_VALUES', 1, 0)]);
    expect(answer.status).toBe(501);
    expect(answer.body.error?.message).toContain('in the batch that changes what they look at');
    const other = await batch([write(DEALS, 2, 2, rows([99])), copy('PASTE_VALUES', 1, 0)]);
    expect(other.status).toBe(200);
  });

  it('sorts a tab by what its formulas come to', async () => {
    const answer = await batch([
      write(DEALS, 1, 3, rows(['=100-C2'])),
      write(DEALS, 2, 3, rows(['=100-C3'])),
      write(DEALS, 4, 3, rows(['=100-C5'])),
    ]);
    expect(answer.status).toBe(200);
    await batch([
      {
        sortRange: { range: range(DEALS, 1, 0, 50, 8), sortSpecs: [{ dimensionIndex: 3, sortOrder: 'ASCENDING' }] },
      },
    ]);
    expect(valuesOf(await read({ gridRange: range(DEALS, 1, 0, 50, 4) }))).toEqual([
      [
        'Deals!A2:D50',
        [
          ['D-3', 'Tin', 30, 70],
          ['D-2', 'Oak', 20, 80],
          ['D-1', 'Ink', 10, 90],
        ],
      ],
    ]);
  });
});
