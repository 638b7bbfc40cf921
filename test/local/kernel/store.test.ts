/** The store: transactions whole or not at all, also when the process is killed. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../local/kernel/store';

const temporary = () => mkdtempSync(join(tmpdir(), 'store-test-'));

describe('the store', () => {
  test('keeps entries by prefix in key order, and forgets what is removed', async () => {
    const store = openStore(null);
    store.put('file/b', { name: 'B' });
    store.put('file/a', { name: 'A', gone: undefined });
    store.put('filed', 1);
    store.put('file/я😀', 2);
    expect(store.entries('file/')).toEqual([
      ['file/a', { name: 'A' }],
      ['file/b', { name: 'B' }],
      ['file/я😀', 2],
    ]);
    store.remove('file/a');
    expect(store.get('file/a')).toBeUndefined();
    await store.close();
  });

  test('a throw undoes everything, nested work included, and drops caches', async () => {
    const store = openStore(null);
    store.put('a', 1);
    let dropped = 0;
    const attempt = () =>
      store.transaction(() => {
        store.put('a', 2);
        store.onRollback(() => dropped++);
        store.transaction(() => {
          store.put('b', 2);
          store.onRollback(() => dropped++);
        });
        expect(store.get('b')).toBe(2);
        throw new Error('no');
      });
    expect(attempt).toThrow('no');
    expect([store.get('a'), store.get('b'), dropped]).toEqual([1, undefined, 2]);
    await store.close();
  });

  test('a swallowed failure of nested work still undoes the whole', async () => {
    const store = openStore(null);
    const attempt = () =>
      store.transaction(() => {
        store.put('a', 1);
        try {
          store.transaction(() => {
            throw new Error('inner');
          });
        } catch {
          // swallowed
        }
      });
    expect(attempt).toThrow('undone');
    expect(store.get('a')).toBeUndefined();
    await store.close();
  });

  test('what was written is there after closing and opening again', async () => {
    const dir = temporary();
    const first = openStore(dir);
    first.transaction(() => first.put('a', { text: 'a\ud800z' }));
    await first.close();
    const second = openStore(dir);
    expect(second.get('a')).toEqual({ text: 'a\ud800z' });
    await second.close();
    expect(existsSync(dir)).toBe(true);
    rmSync(dir, { recursive: true });
  });

  test('a process killed in the middle of writing leaves whole transactions only', async () => {
    const dir = temporary();
    for (let round = 0; round < 3; round++) {
      await writeUntilKilled(dir, 40 + 37 * round);
      const store = openStore(dir);
      const left = store.get<number>('left') ?? 0;
      const right = store.get<number>('right') ?? 0;
      expect(left).toBeGreaterThan(0);
      expect(right).toBe(left);
      expect([...store.entries('row/')].length).toBe(left);
      await store.close();
    }
    rmSync(dir, { recursive: true });
  });
});

/** Starts a process that writes pairs of values for ever, and kills it (SIGKILL) `after` milliseconds past its first sign of life. */
function writeUntilKilled(dir: string, after: number): Promise<void> {
  const script = `
    const { openStore } = require(${JSON.stringify(join(__dirname, '../../../local/kernel/store.ts'))});
    const store = openStore(${JSON.stringify(dir)});
    for (let n = (store.get('left') ?? 0) + 1; ; n++) {
      store.transaction(() => { store.put('left', n); store.put('row/' + n, 'x'.repeat(5000)); store.put('right', n); });
      process.stdout.write('.');
    }`;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), after));
    child.on('exit', (_code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error('the writer died by itself')),
    );
  });
}
