/** Google's delays: per method, and side by side within a wave. */
import { openLatency } from '../../../local/kernel/latency';
import type { RawRequest } from '../../../local/kernel/raw-http';

const get = (path: string): RawRequest => ({ method: 'GET', url: path, headers: {}, body: Buffer.alloc(0) });
async function time(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

test('a wave takes as long as its slowest request', async () => {
  const reads = Array.from({ length: 20 }, () => get('/v4/spreadsheets/x/values/A1'));
  const taken = await time(() => openLatency('google').wave(reads));
  expect(taken).toBeGreaterThan(145);
  expect(taken).toBeLessThan(600);
});

test('a call from the page takes half a second at least', async () => {
  expect(await time(() => openLatency('google').uiCall())).toBeGreaterThan(490);
});

test('without latency nothing waits', async () => {
  expect(await time(() => openLatency('none').wave([get('/drive/v3/files')]))).toBeLessThan(20);
});
