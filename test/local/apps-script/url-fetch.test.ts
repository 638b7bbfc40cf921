/** UrlFetchApp of the bundle, as the host's waves carry it out. */
import { ANN, MANIFEST, scriptWorkspace, type ScriptWorkspace } from './script-workspace';

const CODE = `
  var BASE = 'https://sheets.googleapis.com/v4/spreadsheets/';
  function auth() { return { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() }; }
  function get(id, more) {
    var r = UrlFetchApp.fetch(BASE + id, Object.assign({ headers: auth() }, more));
    return [r.getResponseCode(), JSON.parse(r.getContentText()).properties.title, r.getHeaders().ETag, r.getHeaders()['Content-Type']];
  }
  function bytes() { return UrlFetchApp.fetch(BASE + 'binary', { headers: auth() }).getContent(); }
  function post(contentType) {
    return UrlFetchApp.fetch(BASE + 'b/values/A1:clear', { method: 'POST', headers: auth(), contentType: contentType, payload: '{}', muteHttpExceptions: true }).getResponseCode();
  }
  function form() { return UrlFetchApp.fetch(BASE + 'b/values/A1:clear', { headers: auth(), payload: { a: 'é', b: 2 }, muteHttpExceptions: true }).getResponseCode(); }
  function wave(ids, mute) {
    return UrlFetchApp.fetchAll(ids.map(function (id) { return { url: BASE + id, headers: auth(), muteHttpExceptions: mute }; })).map(function (r) { return r.getResponseCode(); });
  }
  function raw(url, options) { return UrlFetchApp.fetch(url, options).getResponseCode(); }
  function anonymous() { return UrlFetchApp.fetch(BASE + 'book', { muteHttpExceptions: true }).getResponseCode(); }
`;

describe('UrlFetchApp', () => {
  let scripts: ScriptWorkspace;
  beforeAll(async () => {
    scripts = await scriptWorkspace(CODE);
  });
  afterAll(() => scripts.close());

  it('sends the request as the person behind the token', async () => {
    expect(await scripts.call('get', 'book')).toEqual([
      200,
      `Book of ${ANN}`,
      '"1"',
      'application/json; charset=UTF-8',
    ]);
    expect(await scripts.call('anonymous')).toBe(401);
  });

  it('gives bytes signed, as Java does', async () => {
    expect(await scripts.call('bytes')).toEqual([0, -1, -56]);
  });

  it('sends a payload as a form unless a content type says otherwise', async () => {
    expect(await scripts.call('post', 'application/json')).toBe(200);
    expect(await scripts.call('form')).toBe(400);
  });

  it('sends a wave whose requests share one number in the trace', async () => {
    const before = scripts.trace.length;
    expect(await scripts.call('wave', ['one', 'two', 'three'], false)).toEqual([200, 200, 200]);
    expect(scripts.trace.slice(before).map(({ wave, call, url }) => [wave, call, url.slice(-5)])).toEqual([
      [1, 'wave', 's/one'],
      [1, 'wave', 's/two'],
      [1, 'wave', 'three'],
    ]);
  });

  it('throws for an error status, unless it is muted', async () => {
    scripts.setFaults([{ at: 2, kind: 'status', status: 503, times: 1 }]);
    expect(await scripts.call('wave', ['one', 'two'], true)).toEqual([200, 503]);
    scripts.setFaults([{ at: 2, kind: 'status', status: 503, times: 1 }]);
    await expect(scripts.call('wave', ['one', 'two'], false)).rejects.toThrow(
      /^Request failed for https:\/\/sheets\.googleapis\.com returned code 503\. Truncated server response: .*\(use muteHttpExceptions option to examine full response\)$/s,
    );
  });

  it('throws for the whole wave when one answer is lost', async () => {
    const before = scripts.hits.length;
    scripts.setFaults([{ at: 1, kind: 'lost-answer' }]);
    await expect(scripts.call('wave', ['one', 'two'], true)).rejects.toThrow(
      'Address unavailable: https://sheets.googleapis.com/v4/spreadsheets/one',
    );
    expect(scripts.hits.length - before).toBe(2);
  });

  it.each([
    ['https://docs.googleapis.com/v1/documents/x', {}, /not in the urlFetchWhitelist/],
    ['https://sheets.googleapis.com/v4', {}, /not in the urlFetchWhitelist/],
    ['https://example.com/page', {}, /^Address unavailable: .*Google's API hosts only/],
    ['http://sheets.googleapis.com/v4/x', {}, /^Invalid argument/],
    [`https://sheets.googleapis.com/v4/${'x'.repeat(2100)}`, {}, /URLFetch URL Length/],
    ['https://sheets.googleapis.com/v4/x', { body: '{}' }, /knows no option "body"/],
    ['https://sheets.googleapis.com/v4/x', { method: 'purge' }, /invalid value: method/],
    ['https://sheets.googleapis.com/v4/x', { headers: { Host: 'x' } }, /invalid value: Header:Host/],
    ['https://sheets.googleapis.com/v4/x', { method: 'get', payload: 'x' }, /takes no payload/],
  ])('refuses %s %j', async (url, options, message) => {
    await expect(scripts.call('raw', url, options)).rejects.toThrow(message);
  });

  it('needs the scope for external requests', async () => {
    const scope = 'https://www.googleapis.com/auth/script.external_request';
    const poor = await scriptWorkspace(CODE, {
      manifest: { oauthScopes: MANIFEST.oauthScopes.filter((name) => name !== scope) },
    });
    await expect(poor.call('anonymous')).rejects.toThrow(
      `Specified permissions are not sufficient to call UrlFetchApp.fetch. Required permissions: ${scope}`,
    );
    await poor.close();
  });
});
