/** What a person does to a sheet in the viewer: it is stored, protections hold or ask, and triggers hear what Google tells them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createScriptHost } from '../../local/apps-script/host';
import { startServer, type RunningServer } from '../../local/server';
import type { Request } from '../../local/sheets/google-types';
import { viewerRoutes } from '../../local/viewer/routes';
import { openWorkspace, type Workspace } from '../../local/workspace';
import { ANN, BOB, MANIFEST } from './apps-script/script-workspace';

const CODE = `
  function say(what) { var store = PropertiesService.getScriptProperties(); store.setProperty('heard', (store.getProperty('heard') || '') + JSON.stringify(what) + '\\n'); }
  function edited(e) { say(['edit', e.range.getA1Notation(), e.range.getSheet().getSheetId(), e.oldValue, e.value, e.user.getEmail()]); }
  function changed(e) { say(['change', e.changeType, e.user.getEmail()]); }
  function broken() { throw new Error('It broke.'); }
  function install() {
    var book = SpreadsheetApp.getActive();
    ScriptApp.newTrigger('edited').forSpreadsheet(book).onEdit().create();
    ScriptApp.newTrigger('changed').forSpreadsheet(book).onChange().create();
  }
  function installBroken() { ScriptApp.newTrigger('broken').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create(); }
  function heard() { var store = PropertiesService.getScriptProperties(), all = store.getProperty('heard') || ''; store.deleteProperty('heard'); return all.trim().split('\\n').filter(String).map(function (line) { return JSON.parse(line); }); }
`;

let dist: string;
let workspace: Workspace;
let server: RunningServer;
let spreadsheetId: string;

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'bundle-'));
  writeFileSync(join(dist, 'Code.js'), CODE);
  writeFileSync(join(dist, 'appsscript.json'), JSON.stringify(MANIFEST));
  const scripts = (opened: Workspace) => createScriptHost(opened, dist);
  workspace = await openWorkspace({ dataDir: null, user: ANN, now: '2026-11-23T09:00:00Z', scripts });
  server = await startServer(workspace, 0, viewerRoutes(workspace));
});
afterAll(async () => {
  await server.close();
  await workspace.close();
  rmSync(dist, { recursive: true, force: true });
});

interface Reply {
  readonly status: number;
  readonly body: Record<string, unknown> & { readonly error?: { readonly message: string; readonly status?: string } };
}

async function send(user: string, method: string, path: string, body?: unknown, open = ''): Promise<Reply> {
  const reply = await fetch(server.url + path, {
    method,
    headers: {
      'content-type': 'application/json',
      'x-workspace-user': user,
      ...(open === '' ? {} : { 'x-workspace-spreadsheet': open }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: reply.status, body: (await reply.json()) as Reply['body'] };
}
const act = (requests: readonly Request[], user = BOB, confirmed?: boolean) =>
  send(user, 'POST', '/viewer/act', { spreadsheetId, requests, ...(confirmed === undefined ? {} : { confirmed }) });
const type = (row: number, column: number, rows: unknown, user = BOB, confirmed?: boolean) =>
  send(user, 'POST', '/viewer/cells', {
    place: { spreadsheetId, sheetId: 1, row, column },
    rows,
    ...(confirmed === undefined ? {} : { confirmed }),
  });
const heard = async () => (await send(ANN, 'POST', '/run/heard', [])).body['result'];
const values = async (range = 'Deals') =>
  (await send(ANN, 'GET', `/v4/spreadsheets/${spreadsheetId}/values/${range}?valueRenderOption=UNFORMATTED_VALUE`))
    .body['values'];
const box = (top: number, left: number, bottom: number, right: number) => ({
  sheetId: 1,
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});
const rows = (startIndex: number, endIndex: number) => ({
  sheetId: 1,
  dimension: 'ROWS' as const,
  startIndex,
  endIndex,
});

/** ID, Title, Value; the header is Ann's, the IDs warn. */
beforeEach(async () => {
  const cell = (value: string | number) => ({
    userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
  });
  const lines = [
    ['ID', 'Title', 'Value'],
    ['D-1', 'Ink', 30],
    ['D-2', 'Oak', 10],
    ['D-3', 'Tin', 20],
  ];
  const made = await send(ANN, 'POST', '/v4/spreadsheets', {
    sheets: [
      {
        properties: {
          sheetId: 1,
          title: 'Deals',
          gridProperties: { rowCount: 8, columnCount: 4, frozenRowCount: 1 },
        },
        data: [{ rowData: lines.map((line) => ({ values: line.map(cell) })) }],
        protectedRanges: [
          { range: box(0, 0, 1, 4), description: 'Headers', editors: { users: [ANN] } },
          { range: box(1, 0, 8, 1), description: 'IDs', warningOnly: true },
        ],
      },
    ],
  });
  spreadsheetId = made.body['spreadsheetId'] as string;
  await send(ANN, 'POST', `/drive/v3/files/${spreadsheetId}/permissions?sendNotificationEmail=false`, {
    type: 'user',
    role: 'writer',
    emailAddress: BOB,
  });
  await send(ANN, 'POST', '/run/install', [], spreadsheetId);
  await heard();
});

it('tells typing to edit and change triggers, with both values for one cell only', async () => {
  await type(1, 1, [['Ink, red']]);
  await type(1, 1, [['']]);
  await type(2, 1, [['Elm', '11']]);
  expect(await heard()).toEqual([
    ['edit', 'B2', 1, 'Ink', 'Ink, red', BOB],
    ['change', 'EDIT', BOB],
    ['edit', 'B2', 1, 'Ink, red', null, BOB],
    ['change', 'EDIT', BOB],
    ['edit', 'B3:C3', 1, null, null, BOB],
    ['change', 'EDIT', BOB],
  ]);
});

it('pastes many rows, with new rows for those beyond the end, all or none', async () => {
  const lines = Array.from({ length: 3000 }, (_, i) => [`Deal ${i}`, String(i)]);
  expect((await type(6, 1, lines)).status).toBe(200);
  expect(await values('Deals!B7:C7')).toEqual([['Deal 0', 0]]);
  expect(await values('Deals!B3006:C9999')).toEqual([['Deal 2999', 2999]]);
  expect(await heard()).toEqual([
    ['edit', 'B7:C3006', 1, null, null, BOB],
    ['change', 'EDIT', BOB],
  ]);
  expect((await type(9000, 1, [['x']])).status).toBe(400);
  expect((await type(0, 1, [['x'], ['y']])).body.error?.message).toContain('protected cell');
  expect(await values('Deals!B1:B2')).toEqual([['Title'], ['Ink']]);
});

it('inserts and deletes rows: change triggers hear it, edit triggers do not', async () => {
  expect((await act([{ insertDimension: { range: rows(2, 4), inheritFromBefore: true } }])).status).toBe(200);
  expect((await act([{ deleteDimension: { range: rows(1, 2) } }], BOB, true)).status).toBe(200);
  expect(await values('Deals!A2:B5')).toEqual([[], [], ['D-2', 'Oak'], ['D-3', 'Tin']]);
  await act([
    {
      insertDimension: {
        range: { sheetId: 1, dimension: 'COLUMNS', startIndex: 4, endIndex: 5 },
        inheritFromBefore: true,
      },
    },
  ]);
  await act([{ addSheet: { properties: { sheetId: 9, title: 'New' } } }]);
  await act([{ deleteSheet: { sheetId: 9 } }]);
  expect(await heard()).toEqual(
    ['INSERT_ROW', 'REMOVE_ROW', 'INSERT_COLUMN', 'INSERT_GRID', 'REMOVE_GRID'].map((kind) => ['change', kind, BOB]),
  );
});

it('sorts below the header, hides and filters: change triggers hear OTHER', async () => {
  const sort = (sortOrder: 'ASCENDING' | 'DESCENDING'): Request => ({
    sortRange: { range: box(1, 0, 8, 4), sortSpecs: [{ dimensionIndex: 2, sortOrder }] },
  });
  await act([sort('DESCENDING')], BOB, true);
  expect(await values('Deals!A2:A8')).toEqual([['D-1'], ['D-3'], ['D-2']]);
  await act([sort('ASCENDING')], BOB, true);
  expect(await values('Deals!A2:A8')).toEqual([['D-2'], ['D-3'], ['D-1']]);
  await act([
    { updateDimensionProperties: { range: rows(1, 2), properties: { hiddenByUser: true }, fields: 'hiddenByUser' } },
  ]);
  const filter = { range: box(0, 0, 8, 4), criteria: { 1: { hiddenValues: ['Oak'] } } };
  // A filter over protected cells is for those who may edit them.
  expect((await act([{ setBasicFilter: { filter } }])).status).toBe(400);
  await act([{ setBasicFilter: { filter } }], ANN);
  await act([{ clearBasicFilter: { sheetId: 1 } }], ANN);
  expect(await heard()).toEqual([BOB, BOB, BOB, ANN, ANN].map((who) => ['change', 'OTHER', who]));
});

it('moves, cuts and fills: edit triggers hear where', async () => {
  await act([{ moveDimension: { source: rows(1, 2), destinationIndex: 4 } }], BOB, true);
  expect(await values('Deals!A2:A4')).toEqual([['D-2'], ['D-3'], ['D-1']]);
  await act(
    [{ cutPaste: { source: box(1, 0, 2, 4), destination: { sheetId: 1, rowIndex: 5, columnIndex: 0 } } }],
    BOB,
    true,
  );
  expect(await values('Deals!A2:B6')).toEqual([[], ['D-3', 'Tin'], ['D-1', 'Ink'], [], ['D-2', 'Oak']]);
  await act([{ copyPaste: { source: box(2, 1, 3, 2), destination: box(3, 1, 5, 2) } }]);
  expect(await values('Deals!B3:B6')).toEqual([['Tin'], ['Tin'], ['Tin'], ['Oak']]);
  await act([{ copyPaste: { source: box(5, 1, 6, 2), destination: box(4, 1, 5, 2) } }]);
  expect(await heard()).toEqual([
    ['edit', 'A4:D4', 1, null, null, BOB],
    ['change', 'EDIT', BOB],
    ['edit', 'A6:D6', 1, null, null, BOB],
    ['change', 'EDIT', BOB],
    ['edit', 'B4:B5', 1, null, null, BOB],
    ['change', 'EDIT', BOB],
    ['edit', 'B5', 1, 'Tin', 'Oak', BOB],
    ['change', 'EDIT', BOB],
  ]);
});

it('refuses what a protection forbids, in words for people, and asks where it only warns', async () => {
  const forbidden = await act([{ deleteDimension: { range: rows(0, 1) } }], BOB, true);
  expect(forbidden).toMatchObject({ status: 400 });
  expect(forbidden.body.error?.message).toMatch(/^You are trying to edit a protected cell/);
  for (const user of [ANN, BOB]) {
    for (const asked of [
      await type(1, 0, [['D-9']], user),
      await act([{ deleteDimension: { range: rows(1, 2) } }], user),
      await act([{ sortRange: { range: box(1, 0, 8, 4), sortSpecs: [{ dimensionIndex: 1 }] } }], user),
    ]) {
      expect(asked).toMatchObject({ status: 409, body: { error: { status: 'WARNING' } } });
      expect(asked.body.error?.message).toContain('(IDs)');
    }
  }
  expect(await values('Deals!A2')).toEqual([['D-1']]);
  expect(await heard()).toEqual([]);
  expect((await type(1, 0, [['D-9']], BOB, true)).status).toBe(200);
  expect((await type(1, 0, [[null, 'free']], BOB)).status).toBe(200);
  expect(await values('Deals!A2:B2')).toEqual([['D-9', 'free']]);
});

it('refuses strangers, and what no person does', async () => {
  expect((await act([{ deleteDimension: { range: rows(3, 4) } }], 'eve@else.example', true)).status).toBe(403);
  expect((await act([{ createDeveloperMetadata: {} }])).status).toBe(400);
  expect((await send(BOB, 'POST', '/viewer/act', { spreadsheetId, requests: [], confirmed: 'yes' })).status).toBe(400);
});

it('fires nothing for the API and for scripts, and tells of triggers that fail', async () => {
  await send(BOB, 'POST', `/v4/spreadsheets/${spreadsheetId}:batchUpdate`, {
    requests: [{ deleteDimension: { range: rows(1, 2) } }],
  });
  expect(await heard()).toEqual([]);
  await send(BOB, 'POST', '/run/installBroken', [], spreadsheetId);
  const { body } = await act([{ insertDimension: { range: rows(2, 3), inheritFromBefore: true } }]);
  expect(body).toEqual({ effects: [], failures: ['broken: It broke.'] });
});
