/** Properties, cache and locks of overlapping runs. */
import { ANN, BOB, BOOK, scriptWorkspace, type ScriptWorkspace } from './script-workspace';

const CODE = `
  function store(kind) { return PropertiesService['get' + kind + 'Properties'](); }
  function write(kind, values, deleteOthers) { store(kind).setProperties(values, deleteOthers); return store(kind).getProperties(); }
  function read(kind) { return store(kind) && store(kind).getProperties(); }
  function chain() { return store('User').deleteAllProperties().setProperty('a', 1).setProperty('b', true).deleteProperty('a').getProperty('b') + store('User').getProperty('a') + store('User').getKeys(); }
  function fill(count) { for (var i = 0; i < count; i++) store('Script').setProperty('k' + i, 'x'.repeat(9000)); }
  function put(key, value, seconds) { CacheService.getUserCache().put(key, value, seconds); }
  function cached(keys) { return CacheService.getUserCache().getAll(keys); }
  function many() { var c = CacheService.getScriptCache(); for (var i = 0; i < 1001; i++) c.put('k' + i, 'v', i + 1); return [c.get('k0'), c.get('k101'), c.get('k1000')]; }
  function pass(ms) { Utilities.sleep(ms); }
  function hold(kind, ms) { var l = LockService['get' + kind + 'Lock'](); var got = l.tryLock(0); if (got) Utilities.sleep(ms); return [got, l.hasLock(), LockService['get' + kind + 'Lock']().tryLock(0)]; }
  function wait(kind, ms) { var l = LockService['get' + kind + 'Lock'](); l.waitLock(ms); var had = l.hasLock(); l.releaseLock(); return [had, l.hasLock()]; }
  function doc() { return LockService.getDocumentLock() === null; }
  function grabAndFail() { LockService.getScriptLock().waitLock(10); throw new Error('left it locked'); }
`;

describe('stores and locks', () => {
  let scripts: ScriptWorkspace;
  beforeAll(async () => {
    scripts = await scriptWorkspace(CODE);
  });
  afterAll(() => scripts.close());

  it('keeps a store per user, one per file, and one for the script', async () => {
    expect(await scripts.call('write', 'User', { draft: 'mine', n: 5 })).toEqual({ draft: 'mine', n: '5' });
    expect(await scripts.host.run('read', ['User'], BOB)).toEqual({ result: {} });
    await scripts.call('write', 'Script', { shared: 'yes' });
    expect(await scripts.host.run('read', ['Script'], BOB)).toEqual({ result: { shared: 'yes' } });
    await scripts.host.run('write', ['Document', { here: '1' }], ANN, { container: BOOK });
    expect(await scripts.host.run('read', ['Document'], BOB, { container: BOOK })).toEqual({ result: { here: '1' } });
    expect(await scripts.host.run('read', ['Document'], BOB, { container: { spreadsheetId: 'other' } })).toEqual({
      result: {},
    });
    expect(await scripts.call('read', 'Document')).toBeNull();
    expect(await scripts.call('write', 'User', { only: 'x' }, true)).toEqual({ only: 'x' });
    expect(await scripts.call('chain')).toBe('truenullb');
  });

  it('holds values to 9 KB and stores to 500 KB', async () => {
    await expect(scripts.call('write', 'User', { big: 'ї'.repeat(4700) })).rejects.toThrow('Argument too large: value');
    await expect(scripts.call('fill', 60)).rejects.toThrow(/exceeded the property storage quota/);
    expect(Object.keys((await scripts.call('read', 'Script')) as object).length).toBeLessThan(60);
  });

  it('forgets what is cached by the clock', async () => {
    const frozen = await scriptWorkspace(CODE, { now: '2026-11-23T09:00:00Z' });
    await frozen.call('put', 'progress', '3/7', 60);
    await frozen.call('pass', 59_000);
    expect(await frozen.call('cached', ['progress', 'other'])).toEqual({ progress: '3/7' });
    await frozen.call('pass', 1_000);
    expect(await frozen.call('cached', ['progress'])).toEqual({});
    await frozen.close();
  });

  it('holds the cache to its limits', async () => {
    await expect(scripts.call('put', 'k', 'x'.repeat(102_401))).rejects.toThrow('Argument too large: value');
    await expect(scripts.call('put', 'k'.repeat(251), 'x')).rejects.toThrow('Argument too large: key');
    await expect(scripts.call('put', 'k', 'x', 21_601)).rejects.toThrow(/out of range/);
    expect(await scripts.call('many')).toEqual([null, 'v', 'v']);
  });

  it('gives a lock to one run at a time, to the next when it ends', async () => {
    const holder = scripts.call('hold', 'User', 300);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await scripts.call('hold', 'User', 0)).toEqual([false, false, false]);
    expect(await scripts.host.run('hold', ['User', 0], BOB)).toEqual({ result: [true, true, true] });
    await expect(scripts.call('wait', 'User', 20)).rejects.toThrow(
      'Lock timeout: another process was holding the lock for too long.',
    );
    expect(await scripts.call('wait', 'User', 5000)).toEqual([true, false]);
    expect(await holder).toEqual([true, true, true]);
  });

  it('frees the lock of a run that failed, and has no document lock outside a file', async () => {
    await expect(scripts.call('grabAndFail')).rejects.toThrow('left it locked');
    expect(await scripts.call('wait', 'Script', 0)).toEqual([true, false]);
    expect(await scripts.call('doc')).toBe(true);
    expect(await scripts.host.run('doc', [], ANN, { container: BOOK })).toEqual({ result: false });
  });
});
