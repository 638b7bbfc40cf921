/** Each call gets a fresh context with ECMAScript and Apps Script, and nothing else. */
import { scriptWorkspace, type ScriptWorkspace } from './script-workspace';

const CODE = `
  let loads = 0; loads++;
  function onceLoaded() { return loads++; }
  function kinds(names) { return names.map(function (name) { return typeof globalThis[name]; }); }
  function names() { return Object.getOwnPropertyNames(globalThis).sort(); }
  function escapes() {
    return [UrlFetchApp.fetchAll, HtmlService.createHtmlOutput, console.log, Date, Intl.DateTimeFormat]
      .map(function (f) { return f.constructor('return typeof process + typeof require')(); });
  }
  function isError() { try { UrlFetchApp.fetch('nonsense'); } catch (e) { return [e instanceof Error, e.name, String(e), Array.isArray(UrlFetchApp.fetchAll([]))]; } }
  function local() { var d = new Date(2026, 6, 1, 10, 30); return [d.toISOString(), d.getHours(), d.getTimezoneOffset(), String(d), new Date('2026-07-01T10:30').toISOString(), new Date('2026-07-01').toISOString()]; }
  function afterSetting() { var d = new Date('2026-03-28T12:00:00Z'); d.setDate(29); d.setHours(3, 30); return [d.toISOString(), d instanceof Date, d.constructor === Date, Date.prototype === Object.getPrototypeOf(d)]; }
  function now() { return [Date.now(), new Date().toISOString(), Utilities.sleep(1500), new Date().toISOString(), typeof Date()]; }
  function locale() { return [new Date('2026-07-01T00:00:00Z').toLocaleString('en-GB'), new Intl.DateTimeFormat().resolvedOptions().timeZone]; }
  async function later() { return 1; }
`;

describe('the context of a run', () => {
  let scripts: ScriptWorkspace;
  beforeAll(async () => {
    scripts = await scriptWorkspace(CODE, { now: '2026-11-23T09:00:00Z' });
  });
  afterAll(() => scripts.close());

  it('starts anew for every call', async () => {
    expect([
      await scripts.call('onceLoaded'),
      await scripts.call('onceLoaded'),
      await scripts.call('onceLoaded'),
    ]).toEqual([1, 1, 1]);
  });

  it('has no Node, no browser and no threads', async () => {
    const absent = [
      'URL',
      'fetch',
      'setTimeout',
      'TextEncoder',
      'structuredClone',
      'Buffer',
      'process',
      'require',
      'WebAssembly',
      'SharedArrayBuffer',
    ];
    const apps = ['DriveApp', 'MailApp', 'Sheets', 'Browser', 'ContentService', 'window', 'global', 'queueMicrotask'];
    const kinds = (await scripts.call('kinds', [...absent, ...apps])) as string[];
    expect(new Set(kinds)).toEqual(new Set(['undefined']));
  });

  it('has the Apps Script services and the whole of ECMAScript', async () => {
    expect(await scripts.call('names')).toEqual(
      expect.arrayContaining([
        'Intl',
        'Map',
        'Proxy',
        'SpreadsheetApp',
        'UrlFetchApp',
        'Utilities',
        'Logger',
        'console',
      ]),
    );
  });

  it('has no way out through the constructors of what it is given', async () => {
    expect(new Set((await scripts.call('escapes')) as string[])).toEqual(new Set(['undefinedundefined']));
  });

  it("throws errors of the bundle's own realm", async () => {
    expect(await scripts.call('isError')).toEqual([true, 'Exception', 'Exception: Invalid argument: nonsense', true]);
  });

  it("shows local time in the manifest's zone, whatever the machine's", async () => {
    expect(await scripts.call('local')).toEqual([
      '2026-07-01T07:30:00.000Z',
      10,
      -180,
      'Wed Jul 01 2026 10:30:00 GMT+0300 (Eastern European Summer Time)',
      '2026-07-01T07:30:00.000Z',
      '2026-07-01T00:00:00.000Z',
    ]);
    expect(await scripts.call('locale')).toEqual(['01/07/2026, 03:00:00', expect.stringMatching(/^Europe.K(yi|ie)v$/)]);
  });

  it('moves a wall-clock time that the clocks skip forward', async () => {
    expect(await scripts.call('afterSetting')).toEqual(['2026-03-29T01:30:00.000Z', true, true, true]);
  });

  it('lives by a frozen clock, which sleeping moves on', async () => {
    const [now, before, , after, text] = (await scripts.call('now')) as unknown[];
    expect([now, before, after, text]).toEqual([
      Date.parse('2026-11-23T09:00:00Z'),
      '2026-11-23T09:00:00.000Z',
      '2026-11-23T09:00:01.500Z',
      'string',
    ]);
  });

  it('refuses a promise as a result', async () => {
    await expect(scripts.call('later')).rejects.toThrow('not a supported return type');
  });
});

it('lives by the machine’s clock when none is frozen', async () => {
  const scripts = await scriptWorkspace('function now() { return [Date.now(), new Date().getTime(), typeof Date()]; }');
  const before = Date.now();
  const [now, constructed, kind] = (await scripts.call('now')) as [number, number, string];
  await scripts.close();
  expect(now).toBeGreaterThanOrEqual(before);
  expect(constructed).toBeLessThanOrEqual(Date.now());
  expect(kind).toBe('string');
});
