/** The viewer's server: what it gives to whom, and what it refuses. */
import { startServer, type RunningServer } from '../../local/server';
import { viewerRoutes } from '../../local/viewer/routes';
import { openWorkspace, type Workspace } from '../../local/workspace';

const ANN = 'ann@consult.example';
const BOB = 'bob@client.example';
let workspace: Workspace;
let server: RunningServer;
let spreadsheetId: string;

beforeAll(async () => {
  workspace = await openWorkspace({ dataDir: null, user: ANN, now: '2026-11-23T09:00:00Z' });
  server = await startServer(workspace, 0, viewerRoutes(workspace));
  ({ spreadsheetId } = await ask<{ spreadsheetId: string }>(ANN, 'POST', '/v4/spreadsheets', {
    properties: { title: 'Book' },
  }));
});
afterAll(async () => {
  await server.close();
  await workspace.close();
});

async function ask<T>(
  user: string | null,
  method: string,
  path: string,
  body?: unknown,
): Promise<T & { status: number; error?: { code: number; message: string } }> {
  const reply = await fetch(server.url + path, {
    method,
    headers: { 'content-type': 'application/json', ...(user === null ? {} : { 'x-workspace-user': user }) },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await reply.text();
  return { status: reply.status, ...(text.startsWith('{') ? (JSON.parse(text) as T) : ({ text } as T)) };
}
const place = () => ({ spreadsheetId, sheetId: 0, row: 0, column: 0 });

test('the page is served at every address of its own, with what it needs, and nowhere else', async () => {
  for (const path of ['/', '/agenda', '/mail', `/file/${spreadsheetId}`]) {
    const reply = await fetch(server.url + path);
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'self'");
    const html = await reply.text();
    const assets = [...html.matchAll(/(?:src|href)="(\/viewer\/assets\/[^"]+)"/g)].map(
      ([, address]) => address as string,
    );
    expect(assets.length).toBeGreaterThan(1);
    for (const address of assets) expect((await fetch(server.url + address)).status).toBe(200);
  }
  expect((await fetch(`${server.url}/elsewhere`)).status).toBe(404);
  expect((await fetch(`${server.url}/viewer/assets/none.js`)).status).toBe(404);
});

test('who does not say as whom they act gets nothing: another site cannot say it', async () => {
  expect(await ask(null, 'GET', '/viewer/mails')).toMatchObject({ status: 403, error: { code: 403 } });
  expect(await ask(null, 'POST', '/viewer/cells', { place: place(), rows: [['x']] })).toMatchObject({ status: 403 });
});

test('cells are typed as in Sheets: 007 is a number, a formula is computed, null leaves a cell', async () => {
  await ask(ANN, 'POST', '/viewer/cells', {
    place: place(),
    rows: [
      ['007', '=1+1'],
      [null, 'kept'],
    ],
  });
  await ask(ANN, 'POST', '/viewer/cells', { place: { ...place(), row: 1 }, rows: [['new', null]] });
  const { values } = await ask<{ values: unknown[][] }>(
    ANN,
    'GET',
    `/v4/spreadsheets/${spreadsheetId}/values/A1:B2?valueRenderOption=UNFORMATTED_VALUE`,
  );
  expect(values).toEqual([[7, 2], ['new', 'kept']]); // prettier-ignore
});

test('a stranger is refused as Google refuses, by every endpoint that concerns a file', async () => {
  expect((await ask(BOB, 'POST', '/viewer/cells', { place: place(), rows: [['x']] })).status).toBe(403);
  expect((await ask(BOB, 'GET', `/viewer/choices?spreadsheetId=${spreadsheetId}`)).status).toBe(403);
  expect((await ask(BOB, 'POST', '/viewer/open', { spreadsheetId })).status).toBe(403);
  expect(await ask(BOB, 'POST', '/viewer/open', { spreadsheetId: 'none' })).toMatchObject({
    status: 404,
    error: { message: 'Requested entity was not found.' },
  });
});

test('dropdowns whose list stands in a range come with what stands there now', async () => {
  await ask(ANN, 'POST', '/viewer/cells', { place: { ...place(), row: 4 }, rows: [['red'], ['green']] });
  const rule = {
    condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=A5:A6' }] },
    strict: true,
    showCustomUi: true,
  };
  const range = { sheetId: 0, startRowIndex: 9, endRowIndex: 10, startColumnIndex: 2, endColumnIndex: 3 };
  await ask(ANN, 'POST', `/v4/spreadsheets/${spreadsheetId}:batchUpdate`, {
    requests: [{ setDataValidation: { range, rule } }],
  });
  expect(await ask(ANN, 'GET', `/viewer/choices?spreadsheetId=${spreadsheetId}`)).toEqual({
    status: 200,
    choices: [{ sheetId: 0, row: 9, column: 2, items: ['red', 'green'] }],
  });
  expect(
    await ask(ANN, 'POST', '/viewer/cells', { place: { ...place(), row: 9, column: 2 }, rows: [['blue']] }),
  ).toMatchObject({ status: 400 });
});

test('text is typed into a document, replaced and deleted in one step', async () => {
  const { documentId } = await ask<{ documentId: string }>(ANN, 'POST', '/v1/documents', { title: 'Notes' });
  const type = (startIndex: number, endIndex: number, text: string) =>
    ask(ANN, 'POST', '/viewer/text', { documentId, startIndex, endIndex, text });
  const read = async () =>
    JSON.stringify(
      await ask(ANN, 'GET', `/v1/documents/${documentId}?fields=body.content.paragraph.elements.textRun.content`),
    );
  await type(1, 1, 'Hello 👋 world');
  expect(await read()).toContain('Hello 👋 world');
  await type(10, 15, 'all');
  expect(await read()).toContain('Hello 👋 all');
  // An emoji takes two places: nothing of a change that would split it takes effect.
  expect((await type(7, 8, 'x')).status).toBe(400);
  expect(await read()).toContain('Hello 👋 all');
});

test('a page of the add-on is served once kept, in a sandbox and with google.script', async () => {
  const { url } = await ask<{ url: string }>(ANN, 'POST', '/viewer/frames', {
    html: '<html><head><title>x</title></head></html>',
  });
  const reply = await fetch(server.url + url);
  expect(reply.headers.get('content-security-policy')).toMatch(/^sandbox allow-scripts/);
  expect(await reply.text()).toMatch(/^<html><head><script>[\s\S]*google = \{ script[\s\S]*<title>x/);
  expect((await fetch(`${server.url}/viewer/frames/guess`)).status).toBe(404);
});

test('the session names everybody whom files and mails know, and the language belongs to the account', async () => {
  await ask(ANN, 'POST', `/drive/v3/files/${spreadsheetId}/permissions`, {
    type: 'user',
    role: 'reader',
    emailAddress: BOB,
  });
  expect(await ask(ANN, 'GET', '/viewer/session')).toMatchObject({
    user: ANN,
    frozen: true,
    now: '2026-11-23T09:00:00.000Z',
    people: [{ email: ANN }, { email: BOB }],
  });
  await ask(BOB, 'PUT', '/viewer/locale', { locale: 'uk' });
  expect(await ask(BOB, 'GET', '/viewer/locale')).toEqual({ status: 200, locale: 'uk' });
  expect(await ask(ANN, 'GET', '/viewer/locale')).toEqual({ status: 200, locale: 'en' });
  expect((await ask(BOB, 'PUT', '/viewer/locale', { locale: 'xx' })).status).toBe(400);
});

test.each([
  ['POST', '/viewer/cells', 'not json'],
  ['POST', '/viewer/cells', { place: { spreadsheetId: 'x', sheetId: -1, row: 0, column: 0 }, rows: [] }],
  ['POST', '/viewer/cells', { place: { spreadsheetId: 'x', sheetId: 0, row: 0, column: 0 }, rows: [[1]] }],
  ['POST', '/viewer/text', []],
  ['POST', '/viewer/text', { documentId: 'x', startIndex: 1.5, endIndex: 2, text: '' }],
  ['POST', '/viewer/frames', {}],
] as const)('what makes no sense is a 400: %s %s %j', async (method, path, body) => {
  expect(await ask(ANN, method, path, body)).toMatchObject({ status: 400, error: { code: 400 } });
});
