/** How a run ends before its time: six minutes, a kill from outside, too many at once. */
import { ANN, BOB, scriptWorkspace, type ScriptWorkspace } from './script-workspace';

const CODE = `
  function sleepy() { try { for (var i = 0; i < 10; i++) Utilities.sleep(60000); } catch (e) { return 'caught'; } finally { PropertiesService.getScriptProperties().setProperty('late', '1'); } return 'done'; }
  function fetches() {
    var lock = LockService.getScriptLock(); lock.waitLock(0);
    try {
      for (var i = 1; i <= 3; i++) UrlFetchApp.fetch('https://sheets.googleapis.com/v4/spreadsheets/f' + i, { headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } });
    } catch (e) { PropertiesService.getScriptProperties().setProperty('late', '1'); }
    return 'done';
  }
  function late() { return PropertiesService.getScriptProperties().getProperty('late'); }
  function free() { return LockService.getScriptLock().tryLock(0); }
  function pause() { Utilities.sleep(400); return 1; }
`;

describe('the end of a run', () => {
  let scripts: ScriptWorkspace;
  beforeEach(async () => {
    scripts = await scriptWorkspace(CODE, { now: '2026-11-23T09:00:00Z' });
  });
  afterEach(() => scripts.close());

  it('comes after six minutes of the workspace clock, and cannot be caught', async () => {
    await expect(scripts.call('sleepy')).rejects.toMatchObject({
      name: 'Exception',
      message: 'Exceeded maximum execution time',
    });
    expect(scripts.workspace.kernel.clock.now().toISOString()).toBe('2026-11-23T09:07:00.000Z');
    expect(await scripts.call('late')).toBeNull();
  });

  it.each([
    ['kill-before', ['GET f1']],
    ['kill-after', ['GET f1', 'GET f2']],
  ] as const)('comes at once by %s, with the locks freed', async (kind, reached) => {
    scripts.setFaults([{ at: 2, kind }]);
    await expect(scripts.call('fetches')).rejects.toMatchObject({
      name: 'ScriptError',
      message: expect.stringMatching(/^We're sorry, a server error/) as string,
    });
    expect(scripts.hits).toEqual(reached);
    expect(await scripts.call('late')).toBeNull();
    expect(await scripts.call('free')).toBe(true);
    expect(await scripts.call('fetches')).toBe('done');
  });

  it('is sooner than the beginning for the 31st run of a person at once', async () => {
    const real = await scriptWorkspace(CODE);
    const many = await Promise.all(
      Array.from({ length: 31 }, (_, index) => real.host.run('pause', [], index === 5 ? BOB : ANN)),
    );
    expect(many.filter((answer) => 'result' in answer)).toHaveLength(31);
    const more = await Promise.all(Array.from({ length: 31 }, () => real.host.run('pause', [], ANN)));
    expect(more.filter((answer) => 'error' in answer)).toEqual([
      {
        error: {
          name: 'Exception',
          message: 'There are too many scripts running simultaneously for this Google user account.',
        },
      },
    ]);
    await real.close();
  });
});
