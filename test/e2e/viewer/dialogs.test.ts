/** Dialogs of the add-on over the sheet, the sidebar behind them, notes that triggers put into cells, and the link to the web app. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createScriptHost } from '../../../local/apps-script/host';
import { startServer, type RunningServer } from '../../../local/server';
import { viewerRoutes } from '../../../local/viewer/routes';
import { openWorkspace, type Workspace } from '../../../local/workspace';
import { openBrowser } from '../browser';
import { complaints } from './viewer-server';

const ANN = 'ann@consult.example';
const AUTH = 'https://www.googleapis.com/auth/';
const CODE = `
  function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Side', 'side').addItem('Board', 'board').addToUi(); }
  function side() {
    ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>Beside</p>').setTitle('Side'));
  }
  function board() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile('board').setWidth(5000).setHeight(5000), 'Board'); }
  function small() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<button onclick="google.script.host.close()">Done</button>').setWidth(300).setHeight(120), 'Small'); }
  function doGet() { return HtmlService.createHtmlOutput('<p>Web</p>'); }
  function edited(e) {
    var cell = { sheetId: e.range.getSheet().getSheetId(), rowIndex: e.range.getRow() - 1, columnIndex: e.range.getColumn() - 1 };
    UrlFetchApp.fetch('https://sheets.googleapis.com/v4/spreadsheets/' + e.source.getId() + ':batchUpdate', { method: 'post', contentType: 'application/json',
      headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() },
      payload: JSON.stringify({ requests: [{ updateCells: { start: cell, rows: [{ values: [{ userEnteredValue: { stringValue: e.oldValue }, note: 'Put back: finish the actions first.' }] }], fields: 'userEnteredValue,note' } }] }) });
  }
`;
const BOARD = `<html><head></head><body>
  <button onclick="google.script.host.setHeight(200); google.script.host.setWidth(400)">Shrink</button>
  <button onclick="google.script.run.small()">Next</button></body></html>`;

let dist: string;
let workspace: Workspace;
let server: RunningServer;
let browser: Browser;
let page: Page;
let heard: string[];

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'bundle-'));
  const scopes = ['spreadsheets', 'script.container.ui', 'script.external_request', 'script.scriptapp'];
  const manifest = {
    timeZone: 'Etc/UTC',
    runtimeVersion: 'V8',
    oauthScopes: scopes.map((name) => AUTH + name),
    urlFetchWhitelist: ['https://sheets.googleapis.com/v4/'],
    webapp: { executeAs: 'USER_ACCESSING', access: 'ANYONE' },
  };
  writeFileSync(join(dist, 'Code.js'), CODE);
  writeFileSync(join(dist, 'board.html'), BOARD);
  writeFileSync(join(dist, 'appsscript.json'), JSON.stringify(manifest));
  const scripts = (opened: Workspace) => createScriptHost(opened, dist);
  workspace = await openWorkspace({ dataDir: null, user: ANN, scripts });
  server = await startServer(workspace, 0, viewerRoutes(workspace));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await workspace.close();
  rmSync(dist, { recursive: true, force: true });
});
beforeEach(async () => {
  const reply = await fetch(`${server.url}/v4/spreadsheets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      properties: { title: 'Book' },
      sheets: [{ data: [{ rowData: [{ values: [{ userEnteredValue: { stringValue: 'First' } }] }] }] }],
    }),
  });
  const { spreadsheetId } = (await reply.json()) as { spreadsheetId: string };
  page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  heard = complaints(page);
  await page.goto(`${server.url}/file/${spreadsheetId}`);
  await page.getByRole('button', { name: 'Extensions' }).waitFor();
});
afterEach(async () => {
  expect(heard).toEqual([]);
  await page.close();
});

async function choose(name: string): Promise<void> {
  await page.getByRole('button', { name: 'Extensions' }).click();
  await page.getByRole('menuitem', { name }).click();
}

test('a dialog takes the window at most, sizes itself, gives way to the next one; the sidebar stays behind', async () => {
  await choose('Side');
  await page.frameLocator('.sidebar iframe').getByText('Beside').waitFor();
  await choose('Board');
  const board = page.getByRole('dialog', { name: 'Board' });
  const inside = board.frameLocator('iframe');
  await inside.getByRole('button', { name: 'Shrink' }).waitFor();
  const box = await board.boundingBox();
  expect(box?.width).toBeGreaterThan(1150);
  expect(box?.width).toBeLessThanOrEqual(1200);
  expect(box?.height).toBeGreaterThan(730);
  expect(box?.height).toBeLessThanOrEqual(800);
  await page.screenshot({ path: 'build/out/screens/viewer-full-dialog.png' });
  await inside.getByRole('button', { name: 'Shrink' }).click();
  await page.waitForFunction(() => (document.querySelector('.dialog-frame')?.clientWidth ?? 0) === 400);
  expect(await page.locator('.dialog-frame').evaluate((frame) => frame.clientHeight)).toBe(200);
  await inside.getByRole('button', { name: 'Next' }).click();
  const small = page.getByRole('dialog', { name: 'Small' });
  await small.waitFor();
  expect(await page.getByRole('dialog').count()).toBe(1);
  expect(await page.locator('.dialog-frame').evaluate((frame) => frame.clientWidth)).toBe(300);
  await small.frameLocator('iframe').getByRole('button', { name: 'Done' }).click();
  await small.waitFor({ state: 'detached' });
  await page.frameLocator('.sidebar iframe').getByText('Beside').waitFor();
});

test('what an edit trigger put back shows by itself, with its note', async () => {
  await choose('Side');
  await page.frameLocator('.sidebar iframe').getByText('Beside').waitFor();
  await page.getByLabel('Go to').fill('A1');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Changed');
  await page.keyboard.press('Enter');
  await page.getByLabel('Go to').fill('A1');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() =>
    /A1: First\nNote: Put back/.test(document.querySelector('.cell-now')?.textContent ?? ''),
  );
  const grid = await page.locator('.sheet-canvas').boundingBox();
  const note = page.getByRole('tooltip').getByText('Put back: finish the actions first.');
  // The grid may just be read again, which takes the card away.
  for (let tries = 0; tries < 20 && !(await note.isVisible()); tries++) {
    await page.mouse.move((grid?.x ?? 0) + 46 + 50, (grid?.y ?? 0) + 24 + 40 - (tries % 2) * 30, { steps: 3 });
    await page.waitForTimeout(150);
  }
  await note.waitFor();
  await page.screenshot({ path: 'build/out/screens/viewer-note.png' });
});

test('the bar leads to the web app, as the acting person', async () => {
  const link = page.getByRole('link', { name: 'Web app' });
  expect(await link.getAttribute('href')).toBe(`/exec?authuser=${encodeURIComponent(ANN)}`);
  const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  await opened.frameLocator('iframe').getByText('Web').waitFor();
  await opened.close();
});
