/** The web app over HTTP and in a browser: who may open it, as whom it runs, and google.script.run in its page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createScriptHost } from '../../local/apps-script/host';
import { startServer } from '../../local/server';
import { viewerRoutes } from '../../local/viewer/routes';
import { openWorkspace, type Workspace } from '../../local/workspace';
import { openBrowser } from '../e2e/browser';
import { ANN, BOB, MANIFEST } from './apps-script/script-workspace';

const CAROL = 'carol@consult.example';
const CODE = `
  function doGet(e) {
    if (e.parameter.fail) throw new Error('Not <today>');
    return HtmlService.createHtmlOutputFromFile('board').setTitle('Board & <co>').addMetaTag('viewport', 'width=device-width, initial-scale=1');
  }
  function who(what) { return [what, Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), SpreadsheetApp.getActive()]; }
  function refuse() { throw new TypeError('No.'); }
  function secret_() { return 1; }
`;
const BOARD = `<html><head></head><body><p id="told">…</p><script>
  const told = document.getElementById('told');
  google.script.run.withSuccessHandler((answer) => {
    google.script.run.withFailureHandler((error) => (told.textContent = JSON.stringify([answer, error.name, error.message]))).refuse();
  }).who({ deal: 'D-1' });
</script></body></html>`;

async function open(webapp: object | null) {
  const dist = mkdtempSync(join(tmpdir(), 'bundle-'));
  writeFileSync(join(dist, 'Code.js'), CODE);
  writeFileSync(join(dist, 'board.html'), BOARD);
  writeFileSync(join(dist, 'appsscript.json'), JSON.stringify({ ...MANIFEST, ...(webapp ? { webapp } : {}) }));
  const scripts = (opened: Workspace) => createScriptHost(opened, dist);
  const workspace = await openWorkspace({ dataDir: null, user: ANN, scripts });
  const server = await startServer(workspace, 0, viewerRoutes(workspace));
  return {
    url: server.url,
    get: async (path: string, user?: string) => {
      const reply = await fetch(server.url + path, user === undefined ? {} : { headers: { 'x-workspace-user': user } });
      return { status: reply.status, html: await reply.text() };
    },
    call: async (user: string, functionName: string) => {
      const reply = await fetch(`${server.url}/viewer/web-app/call`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-workspace-user': user },
        body: JSON.stringify({ functionName, args: ['x'] }),
      });
      return { status: reply.status, body: (await reply.json()) as unknown };
    },
    async close() {
      await server.close();
      await workspace.close();
      rmSync(dist, { recursive: true, force: true });
    },
  };
}

let browser: Browser | undefined;
afterAll(() => browser?.close());

it('runs as whoever opens it, shows its title and lets its page call the script', async () => {
  const app = await open({ executeAs: 'USER_ACCESSING', access: 'ANYONE' });
  browser = await openBrowser();
  const page = await browser.newPage();
  await page.goto(`${app.url}/exec/deal?authuser=${encodeURIComponent(BOB)}`);
  expect(await page.title()).toBe('Board & <co>');
  expect(await page.locator('meta[name=viewport]').getAttribute('content')).toBe('width=device-width, initial-scale=1');
  const told = page.frameLocator('iframe').locator('#told');
  await told.filter({ hasText: 'No.' }).waitFor();
  expect(JSON.parse((await told.textContent()) ?? '')).toEqual([[{ deal: 'D-1' }, BOB, BOB, null], 'TypeError', 'No.']);
  await page.close();
  expect((await app.get('/exec', BOB)).status).toBe(200);
  const failed = await app.get('/exec?fail=1');
  expect(failed.html).toContain('Error: Not &lt;today&gt;');
  expect((await app.call(BOB, 'secret_')).body).toMatchObject({ error: { name: 'ScriptError' } });
  await app.close();
});

it('lets in whom the manifest says; the version in work is for its owner', async () => {
  const app = await open({ executeAs: 'USER_DEPLOYING', access: 'DOMAIN' });
  expect((await app.get('/exec', CAROL)).status).toBe(200);
  expect((await app.get('/exec', BOB)).status).toBe(403);
  expect((await app.get('/dev', CAROL)).status).toBe(403);
  expect((await app.get('/dev')).status).toBe(200);
  expect((await app.call(CAROL, 'who')).body).toEqual({ result: ['x', CAROL, ANN, null] });
  expect((await app.call(BOB, 'who')).status).toBe(403);
  await app.close();
  const open2 = await open({ executeAs: 'USER_DEPLOYING', access: 'ANYONE_ANONYMOUS' });
  expect((await open2.call(BOB, 'who')).body).toEqual({ result: ['x', '', ANN, null] });
  await open2.close();
  const own = await open({ executeAs: 'USER_DEPLOYING', access: 'MYSELF' });
  expect((await own.get('/exec', CAROL)).status).toBe(403);
  expect((await own.get('/exec')).status).toBe(200);
  await own.close();
});

it('is not there unless the manifest has it', async () => {
  const app = await open(null);
  expect((await app.get('/exec')).status).toBe(404);
  await app.close();
});
