/** The add-on in a document: its menu, its panel and its clock, what DocumentApp tells, and what belongs to Sheets only; in the runtime and over HTTP. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createScriptHost, type AppsScriptHost, type ScriptReport } from '../../../local/apps-script/host';
import { startServer, type RunningServer } from '../../../local/server';
import { viewerRoutes } from '../../../local/viewer/routes';
import { openWorkspace, type Workspace } from '../../../local/workspace';
import { ANN, BOB, MANIFEST } from './script-workspace';

const CODE = `
  function ui() { try { return DocumentApp.getUi(); } catch (e) { return SpreadsheetApp.getUi(); } }
  function onOpen(e) {
    ui().createAddonMenu().addItem('Panel', 'panel').addToUi();
    console.log(JSON.stringify([String(e.authMode), e.source ? e.source.getId() : null, e.range === undefined]));
  }
  function panel() { ui().showSidebar(HtmlService.createHtmlOutput('<p>Beside</p>').setTitle('Panel')); }
  function dialog() { ui().showModalDialog(HtmlService.createHtmlOutput('<p>Over</p>').setWidth(500), 'Over'); }
  function where() {
    var doc = DocumentApp.getActiveDocument(), book = SpreadsheetApp.getActiveSpreadsheet();
    return [doc && [doc.getId(), doc.getName(), doc.getUrl()], book && book.getId(), SpreadsheetApp.getActiveRange() === null, LockService.getDocumentLock() !== null];
  }
  function attempt(what) { try { return String(eval(what)); } catch (e) { return e.name + ': ' + e.message; } }
  function note(text) { PropertiesService.getDocumentProperties().setProperty('note', text); }
  function noted() { return PropertiesService.getDocumentProperties().getProperty('note'); }
  function hourly() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); return ScriptApp.getUserTriggers(DocumentApp.getActiveDocument()).length; }
  function tick() { console.log(DocumentApp.getActiveDocument().getId(), attempt('DocumentApp.getUi()')); }
`;
const AUTH = 'https://www.googleapis.com/auth/';

let dist: string;
let workspace: Workspace;
let server: RunningServer;
let host: AppsScriptHost;
let documentId: string;
let spreadsheetId: string;

async function send(method: string, path: string, body: unknown, user = ANN, headers: Record<string, string> = {}) {
  const reply = await fetch(server.url + path, {
    method,
    headers: { 'content-type': 'application/json', 'x-workspace-user': user, ...headers },
    body: JSON.stringify(body),
  });
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
}

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'bundle-'));
  writeFileSync(join(dist, 'Code.js'), CODE);
  const oauthScopes = [...MANIFEST.oauthScopes, `${AUTH}documents.currentonly`];
  writeFileSync(join(dist, 'appsscript.json'), JSON.stringify({ ...MANIFEST, oauthScopes }));
  const scripts = (opened: Workspace) => createScriptHost(opened, dist);
  workspace = await openWorkspace({ dataDir: null, user: ANN, now: '2026-11-23T09:00:00Z', scripts });
  server = await startServer(workspace, 0, viewerRoutes(workspace));
  host = workspace.scripts as AppsScriptHost;
});
afterAll(async () => {
  await server.close();
  await workspace.close();
  rmSync(dist, { recursive: true, force: true });
});
beforeEach(async () => {
  documentId = (await send('POST', '/v1/documents', { title: 'Sales Book' })).body['documentId'] as string;
  spreadsheetId = (await send('POST', '/v4/spreadsheets', {})).body['spreadsheetId'] as string;
});

const inDocument = (name: string, ...args: unknown[]): Promise<ScriptReport> =>
  host.runWithUi(name, args, ANN, { container: { documentId } });
const attempt = async (what: string, container?: { documentId: string } | { spreadsheetId: string }) => {
  const answer = await host.run('attempt', [what], ANN, container ? { container } : {});
  return 'result' in answer ? answer.result : answer.error.message;
};

it('builds the menu as the document opens: NONE at first, LIMITED with the document once the add-on was used in it', async () => {
  const menu = { kind: 'menu', addon: true, entries: [{ caption: 'Panel', functionName: 'panel' }] };
  const [first] = await host.open(ANN, { documentId });
  expect(first).toMatchObject({ answer: { result: null }, ui: [menu], log: [{ text: '["NONE",null,true]' }] });
  await inDocument('panel');
  const [second] = await host.open(ANN, { documentId });
  expect(second).toMatchObject({ ui: [menu], log: [{ text: JSON.stringify(['LIMITED', documentId, true]) }] });
});

it('shows the sidebar and dialogs over the document', async () => {
  expect((await inDocument('panel')).ui).toEqual([{ kind: 'sidebar', title: 'Panel', html: '<p>Beside</p>' }]);
  expect((await inDocument('dialog')).ui).toMatchObject([{ kind: 'modal', title: 'Over', width: 500 }]);
});

it('knows the open document, and that there is no spreadsheet; elsewhere there is no document', async () => {
  const about = [documentId, 'Sales Book', `https://docs.google.com/document/d/${documentId}/edit`];
  expect((await inDocument('where')).answer).toEqual({ result: [about, null, true, true] });
  const inSheet = await host.run('where', [], ANN, { container: { spreadsheetId } });
  expect(inSheet).toEqual({ result: [null, spreadsheetId, false, true] });
  expect(await host.run('where', [], ANN)).toEqual({ result: [null, null, true, false] });
});

it('has one editor’s UI only: the other’s is refused in Google’s words, and so are both outside a file', async () => {
  const refused = (app: string): string => `Exception: Cannot call ${app}.getUi() from this context.`;
  expect(await attempt('SpreadsheetApp.getUi()', { documentId })).toBe(refused('SpreadsheetApp'));
  expect(await attempt('DocumentApp.getUi()', { spreadsheetId })).toBe(refused('DocumentApp'));
  expect(await attempt('DocumentApp.getUi()')).toBe(refused('DocumentApp'));
  expect(await attempt('SpreadsheetApp.getUi()')).toBe(refused('SpreadsheetApp'));
});

it('refuses loudly what is not imitated', async () => {
  expect(await attempt('DocumentApp.openById("x")', { documentId })).toMatch(/^TypeError: .* is not a function$/);
  expect(await attempt('DocumentApp.getActiveDocument().getBody()', { documentId })).toMatch(/^TypeError: /);
  expect(await attempt('ScriptApp.newTrigger("tick").forDocument("x")', { documentId })).toMatch(/^TypeError: /);
});

it('keeps properties of each document apart', async () => {
  await inDocument('note', 'mine');
  expect((await inDocument('noted')).answer).toEqual({ result: 'mine' });
  expect(await host.run('noted', [], ANN, { container: { spreadsheetId } })).toEqual({ result: null });
});

it('runs a clock trigger in the document that it was made in, without a UI; one a document', async () => {
  expect((await inDocument('hourly')).answer).toEqual({ result: 0 });
  const [trigger] = host.triggers();
  expect(trigger).toMatchObject({ event: 'CLOCK', spreadsheetId: null, documentId });
  const { log } = await host.fireTrigger(trigger?.uid ?? '');
  expect(log[0]?.text).toBe(`${documentId} Exception: Cannot call DocumentApp.getUi() from this context.`);
  expect((await inDocument('hourly')).answer).toMatchObject({ error: { message: expect.stringContaining('too many') as string } }); // prettier-ignore
});

it.each([[[]], [['documents']], [['documents.currentonly']]])(
  'the open document needs one of two scopes: %j',
  async (names) => {
    const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
    writeFileSync(join(folder, 'Code.js'), CODE);
    const oauthScopes = [...MANIFEST.oauthScopes, ...names.map((name) => AUTH + name)];
    writeFileSync(join(folder, 'appsscript.json'), JSON.stringify({ ...MANIFEST, oauthScopes }));
    const other = await createScriptHost(workspace, folder);
    const answer = await other.run('attempt', ['DocumentApp.getActiveDocument().getId()'], ANN, { container: { documentId } }); // prettier-ignore
    const refusal = `Exception: Specified permissions are not sufficient to call DocumentApp.getActiveDocument. Required permissions: (${AUTH}documents.currentonly || ${AUTH}documents)`;
    expect(answer).toEqual({ result: names.length === 0 ? refusal : documentId });
    await other.close();
    rmSync(folder, { recursive: true });
  },
);

it('over HTTP: a header opens a document that the person may read, one file at a time', async () => {
  const run = (headers: Record<string, string>, user = ANN) => send('POST', '/run/where', [], user, headers);
  const about = expect.arrayContaining([documentId]) as unknown;
  expect((await run({ 'x-workspace-document': documentId })).body).toEqual({ result: [about, null, true, true] });
  expect(await run({ 'x-workspace-document': documentId }, BOB)).toMatchObject({ status: 403 });
  expect(await run({ 'x-workspace-document': 'none' })).toMatchObject({ status: 404 });
  expect(await run({ 'x-workspace-document': documentId, 'x-workspace-spreadsheet': spreadsheetId })).toMatchObject({
    status: 400,
  });
});

it('in the viewer: the menu is for those who may edit, calls know the document', async () => {
  const open = (user: string) => send('POST', '/viewer/open', { documentId }, user);
  expect(await open(BOB)).toMatchObject({ status: 403 });
  const permissions = `/drive/v3/files/${documentId}/permissions`;
  await send('POST', permissions, { type: 'user', role: 'commenter', emailAddress: BOB });
  expect((await open(BOB)).body).toEqual({ effects: [] });
  expect((await open(ANN)).body).toMatchObject({ effects: [{ kind: 'menu' }] });
  const called = await send('POST', '/viewer/call', { functionName: 'where', args: [], place: { documentId } });
  expect(called.body).toMatchObject({ answer: { result: [[documentId, 'Sales Book', expect.anything()], null, true, true] } }); // prettier-ignore
});
