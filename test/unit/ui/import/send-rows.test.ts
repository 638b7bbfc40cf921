/** How an import is sent: sizes of parts, tries, what stops it. */
import type { Answer } from '../../../../src/app/api';
import type { ImportPart, ImportReport, ImportRun } from '../../../../src/app/import-api';
import { firstRows, type PartRow } from '../../../../src/ui/import/parts';
import { sendRows, type Sending, type Sent } from '../../../../src/ui/import/send-rows';

const rowsOf = (count: number): PartRow[] => Array.from({ length: count }, (_, at) => ({ row: at + 2, cells: [String(at)] })); // prettier-ignore
const run = { id: 'r' } as ImportRun;
const done = (rows: readonly PartRow[]): Answer<ImportReport> => ({
  ok: true,
  value: { run, rows: rows.map(({ row }) => ({ row, verdict: 'new', deal: 'D', reasons: [], warnings: [] })) },
});
const failed = (retry: boolean): Answer<ImportReport> => ({ ok: false, error: { code: 'x', message: 'No', retry } });

interface Told {
  readonly sent: Sent;
  /** Rows of each call, and whether it was the last one. */
  readonly calls: readonly (readonly [size: number, last: boolean])[];
  readonly seconds: number;
  readonly news: readonly Sending[];
}

async function sends(
  count: number,
  answer: (rows: readonly PartRow[], call: number) => Answer<ImportReport>,
  milliseconds = 1000,
  stopAfter = Infinity,
): Promise<Told> {
  const calls: [number, boolean][] = [];
  const news: Sending[] = [];
  let [seconds, now] = [0, 0];
  const sent = await sendRows(rowsOf(count), {
    send: (part) => {
      calls.push([part.rows.length, part.finish !== null]);
      now += milliseconds;
      return Promise.resolve(answer(part.rows, calls.length));
    },
    partOf: (rows, last) => ({ rows, finish: last ? { signature: 's' } : null }) as unknown as ImportPart,
    tell: (one) => news.push(one),
    stopped: () => calls.length >= stopAfter,
    pause: () => {
      seconds += 1;
      return Promise.resolve();
    },
    clock: () => now,
  });
  return { sent, calls, seconds, news };
}

test('parts grow while answers are brisk, and shrink when they are slow; the last one says so', async () => {
  const brisk = await sends(1500, done);
  expect(brisk.calls).toEqual([[100, false], [200, false], [400, false], [800, true]]); // prettier-ignore
  expect(brisk.sent).toMatchObject({ run, left: [], failure: null });
  expect(brisk.sent.reported).toHaveLength(1500);
  expect((await sends(160, done, 20_000)).calls).toEqual([[100, false], [50, false], [10, true]]); // prettier-ignore
});

test('what the server did not get done is sent again, with the end that came with it', async () => {
  const { calls, sent } = await sends(100, (rows) => done(rows.slice(0, 40)));
  expect(calls).toEqual([[100, true], [40, false], [20, true]]); // prettier-ignore
  expect(sent.left).toEqual([]);
});

test('a failure that may pass is tried again after a while, told second by second', async () => {
  const { seconds, news, sent, calls } = await sends(10, (rows, call) => (call < 3 ? failed(true) : done(rows)));
  expect([seconds, calls.length]).toEqual([6, 3]);
  expect(news.map(({ waits }) => waits)).toEqual([0, 2, 1, 0, 4, 3, 2, 1, 0]);
  expect(sent.failure).toBeNull();
});

test('it stops at what will not pass, when nothing is taken any more, and when its user says so', async () => {
  expect((await sends(10, () => failed(false))).sent).toMatchObject({ failure: { message: 'No' } });
  const forever = await sends(10, () => failed(true));
  expect([forever.sent.failure, forever.calls.length]).toEqual([expect.objectContaining({ retry: true }), 9]);
  expect((await sends(10, () => done([]))).sent).toMatchObject({ failure: 'stuck', run });
  const stopped = await sends(300, done, 1000, 1);
  expect([stopped.sent.left.length, stopped.sent.failure]).toEqual([200, null]);
});

test('a part stays under a megabyte, and holds at least one row', () => {
  const long = Array.from({ length: 40 }, (_, row) => ({ row, cells: ['ж'.repeat(40_000)] }));
  expect(firstRows(long, 100)).toHaveLength(11);
  expect(firstRows([{ row: 1, cells: ['ж'.repeat(800_000)] }], 100)).toHaveLength(1);
});
