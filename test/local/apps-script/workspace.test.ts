/** The runtime in the whole embedded Workspace: over HTTP, with Google's own client, with faults and other people in between. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendar as googleCalendar } from '@googleapis/calendar';
import { createScriptHost } from '../../../local/apps-script/host';
import { startServer, type RunningServer } from '../../../local/server';
import { openWorkspace, type Workspace } from '../../../local/workspace';
import { ANN, BOB, MANIFEST } from './script-workspace';

const CODE = `
  var ROOT = 'https://www.googleapis.com/calendar/v3/calendars/primary/events';
  function send(method, url, body) {
    var r = UrlFetchApp.fetch(url, { method: method, headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() }, muteHttpExceptions: true, contentType: 'application/json', payload: body && JSON.stringify(body) });
    return r.getResponseCode() + ' ' + (JSON.parse(r.getContentText() || '{}').id || '');
  }
  function meet(id) {
    var event = { id: id, summary: 'Meeting', start: { dateTime: '2026-11-24T10:00:00Z' }, end: { dateTime: '2026-11-24T11:00:00Z' }, attendees: [{ email: '${BOB}' }] };
    return [send('post', ROOT + '?sendUpdates=all', event), send('get', ROOT + '/' + id), send('get', ROOT + '/' + id)];
  }
  function note(text) { PropertiesService.getScriptProperties().setProperty('note', text); return text; }
  function noted() { return PropertiesService.getScriptProperties().getProperty('note'); }
  function drive() { return send('get', 'https://www.googleapis.com/drive/v3/about?fields=user'); }
`;

describe('the runtime in the Workspace', () => {
  let dist: string;
  let workspace: Workspace;
  let server: RunningServer;
  beforeAll(async () => {
    dist = mkdtempSync(join(tmpdir(), 'bundle-'));
    writeFileSync(join(dist, 'Code.js'), CODE);
    const oauthScopes = [...MANIFEST.oauthScopes, 'https://www.googleapis.com/auth/calendar.events.owned'];
    const urlFetchWhitelist = ['https://www.googleapis.com/calendar/v3/', 'https://www.googleapis.com/drive/v3/'];
    writeFileSync(join(dist, 'appsscript.json'), JSON.stringify({ ...MANIFEST, oauthScopes, urlFetchWhitelist }));
    const scripts = (opened: Workspace) => createScriptHost(opened, dist);
    workspace = await openWorkspace({ dataDir: null, user: ANN, now: '2026-11-23T09:00:00Z', scripts });
    server = await startServer(workspace, 0);
  });
  afterAll(async () => {
    await server.close();
    await workspace.close();
    rmSync(dist, { recursive: true, force: true });
  });

  const post = async (path: string, body: unknown, user = ANN): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', 'x-workspace-user': user };
    const response = await fetch(`${server.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return response.status === 204 ? null : ((await response.json()) as unknown);
  };

  /** Its own way to fetch is a dynamic import, which jest has not. */
  const client = (user: string) =>
    googleCalendar({
      version: 'v3',
      rootUrl: `${server.url}/`,
      headers: { 'x-workspace-user': user },
      fetchImplementation: fetch,
    });

  it('runs functions over HTTP, whose events Google’s own client finds', async () => {
    expect(await post('/run/meet', ['first'])).toEqual({ result: ['200 first', '200 first', '200 first'] });
    const { data } = await client(BOB).events.get({ calendarId: 'primary', eventId: 'first' });
    expect(data).toMatchObject({ id: 'first', organizer: { email: ANN }, attendees: [{ email: BOB, self: true }] });
    expect(workspace.kernel.outbox.list().map(({ kind, to }) => [kind, to])).toEqual([['invitation', BOB]]);
    const patched = await client(BOB).events.patch({
      calendarId: 'primary',
      eventId: 'first',
      requestBody: { attendees: [{ email: BOB, responseStatus: 'accepted' }] },
    });
    expect(patched.data.attendees?.[0]?.responseStatus).toBe('accepted');
  });

  it('lets another person’s call and request happen in the middle of a run', async () => {
    const remove = {
      at: 2,
      kind: 'run',
      user: ANN,
      method: 'DELETE',
      url: 'https://www.googleapis.com/calendar/v3/calendars/primary/events/second',
      body: null,
    };
    await post('/faults', [{ at: 1, kind: 'run', user: BOB, function: 'note', arguments: ['meanwhile'] }, remove]);
    expect(await post('/run/meet', ['second'])).toEqual({ result: ['200 second', '200 second', '200 second'] });
    expect(await post('/run/noted', [])).toEqual({ result: 'meanwhile' });
    expect((await client(ANN).events.get({ calendarId: 'primary', eventId: 'second' })).data.status).toBe('cancelled');
  });

  it('ends a killed run, and the request before it has happened', async () => {
    await post('/faults', [{ at: 1, kind: 'kill-after' }]);
    expect(await post('/run/meet', ['third'])).toMatchObject({ error: { name: 'ScriptError' } });
    expect(await post('/run/meet', ['third'])).toEqual({ result: ['409 ', '200 third', '200 third'] });
  });

  it('is refused by APIs whose scope the manifest lacks', async () => {
    expect(await post('/run/drive', [])).toEqual({ result: '403 ' });
  });
});
