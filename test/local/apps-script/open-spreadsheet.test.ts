/** /run in an open spreadsheet, and people who sort and delete rows between two requests of a run, over HTTP. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createScriptHost } from '../../../local/apps-script/host';
import { startServer, type RunningServer } from '../../../local/server';
import { openWorkspace, type Workspace } from '../../../local/workspace';
import { ANN, BOB, MANIFEST } from './script-workspace';

const CODE = `
  function send(id, path, body) {
    var r = UrlFetchApp.fetch('https://sheets.googleapis.com/v4/spreadsheets/' + id + path, { method: 'post', muteHttpExceptions: true,
      headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() }, contentType: 'application/json', payload: JSON.stringify(body) });
    return JSON.parse(r.getContentText());
  }
  function where() {
    var book = SpreadsheetApp.getActive(), range = SpreadsheetApp.getActiveRange();
    return book && [book.getId(), book.getActiveSheet().getName(), range.getA1Notation(), range.getSheet().getSheetId(), Session.getActiveUser().getEmail(), LockService.getDocumentLock() !== null];
  }
  function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')); return 'shown'; }
  function ids(id) {
    var read = send(id, '/values:batchGetByDataFilter', { dataFilters: [{ gridRange: { sheetId: 5, startColumnIndex: 0, endColumnIndex: 1 } }] });
    return (read.valueRanges[0].valueRange.values || []).map(function (row) { return row[0]; });
  }
  function readTwice() { var id = SpreadsheetApp.getActive().getId(); return [ids(id), ids(id), ids(id)]; }
`;

let dist: string;
let workspace: Workspace;
let server: RunningServer;
let id: string;

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'bundle-'));
  writeFileSync(join(dist, 'Code.js'), CODE);
  writeFileSync(join(dist, 'appsscript.json'), JSON.stringify(MANIFEST));
  const scripts = (opened: Workspace) => createScriptHost(opened, dist);
  workspace = await openWorkspace({ dataDir: null, user: ANN, now: '2026-11-23T09:00:00Z', scripts });
  server = await startServer(workspace, 0);
});
afterAll(async () => {
  await server.close();
  await workspace.close();
  rmSync(dist, { recursive: true, force: true });
});
beforeEach(async () => {
  const values = ['D-2', 'D-3', 'D-1'].map((stringValue) => ({ values: [{ userEnteredValue: { stringValue } }] }));
  const made = await post('/v4/spreadsheets', {
    sheets: [
      { properties: { sheetId: 4, title: 'First' } },
      { properties: { sheetId: 5, title: 'Deals' }, data: [{ rowData: values }] },
    ],
  });
  id = made.body['spreadsheetId'] as string;
});

async function post(path: string, body: unknown, headers: Record<string, string> = {}, user = ANN) {
  const reply = await fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-workspace-user': user, ...headers },
    body: JSON.stringify(body),
  });
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
}
const run = (name: string, headers: Record<string, string> = {}, user = ANN) => post(`/run/${name}`, [], headers, user);

describe('/run', () => {
  it('runs outside a spreadsheet unless a header names one', async () => {
    expect(await run('where')).toEqual({ status: 200, body: { result: null } });
    expect(await run('show')).toMatchObject({ status: 200, body: { error: { name: 'Exception' } } });
  });

  it('runs in the open spreadsheet, with the cell or range that is selected', async () => {
    const at = (selection?: string) =>
      run('where', {
        'x-workspace-spreadsheet': id,
        ...(selection === undefined ? {} : { 'x-workspace-selection': selection }),
      });
    expect((await at()).body).toEqual({ result: [id, 'First', 'A1', 4, ANN, true] });
    expect((await at('5!B3')).body).toEqual({ result: [id, 'Deals', 'B3', 5, ANN, true] });
    expect((await at('5!AC12:B3')).body).toEqual({ result: [id, 'Deals', 'B3:AC12', 5, ANN, true] });
    expect((await run('show', { 'x-workspace-spreadsheet': id })).body).toEqual({ result: 'shown' });
  });

  it('refuses a file that the person may not see, and a place that cannot be read', async () => {
    expect(await run('where', { 'x-workspace-spreadsheet': id }, BOB)).toMatchObject({ status: 403 });
    expect(await run('where', { 'x-workspace-spreadsheet': 'none' })).toMatchObject({ status: 404 });
    expect(await run('where', { 'x-workspace-spreadsheet': id, 'x-workspace-selection': 'Deals!B3' })).toMatchObject({
      status: 400,
    });
    expect(await run('where', { 'x-workspace-selection': '5!B3' })).toMatchObject({ status: 400 });
  });
});

describe('somebody between two requests', () => {
  const between = (at: number, requests: readonly object[]) => ({
    at,
    kind: 'run',
    user: ANN,
    method: 'POST',
    url: `/v4/spreadsheets/${id}:batchUpdate`,
    body: { requests },
  });
  const sort = {
    sortRange: { range: { sheetId: 5 }, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }] },
  };
  const remove = {
    deleteDimension: { range: { sheetId: 5, dimension: 'ROWS', startIndex: 0, endIndex: 2 } },
  };

  it('sorts and deletes rows: each read sees what was done just before it, and only that run is befallen', async () => {
    await post('/faults', [between(1, [sort]), between(2, [remove])]);
    expect((await run('readTwice', { 'x-workspace-spreadsheet': id })).body).toEqual({
      result: [['D-2', 'D-3', 'D-1'], ['D-1', 'D-2', 'D-3'], ['D-3']],
    });
    expect((await run('readTwice', { 'x-workspace-spreadsheet': id })).body).toEqual({
      result: [['D-3'], ['D-3'], ['D-3']],
    });
  });

  it('inserts, moves and hides rows in one act', async () => {
    const rows = (startIndex: number, endIndex: number) => ({ sheetId: 5, dimension: 'ROWS', startIndex, endIndex });
    await post('/faults', [
      between(1, [
        { insertDimension: { range: rows(1, 2), inheritFromBefore: true } },
        { moveDimension: { source: rows(0, 1), destinationIndex: 4 } },
        {
          updateDimensionProperties: { range: rows(0, 1), properties: { hiddenByUser: true }, fields: 'hiddenByUser' },
        },
      ]),
    ]);
    expect((await run('readTwice', { 'x-workspace-spreadsheet': id })).body).toEqual({
      result: [
        ['D-2', 'D-3', 'D-1'],
        [null, 'D-3', 'D-1', 'D-2'],
        [null, 'D-3', 'D-1', 'D-2'],
      ],
    });
  });
});
