/** Requests of an import: they grow with the bytes of the file, not with its rows, and none is larger than Google advises. */
import { makeOnce, type Made } from '../contract/engagement';
import { ANNA, deskOf, TRACKED, type Desk } from '../contract/tracker/desk';
import { imports, partOf, prepare, tableOf, undoes } from '../contract/tracker/import/table';

const LIMIT = 2_000_000;

let made: Made;
let desk: Desk;
beforeAll(async () => {
  made = await makeOnce(TRACKED);
});
afterAll(() => made.dispose());
beforeEach(async () => {
  desk = deskOf(await made.open(), made.report);
});
afterEach(() => made.closeAll());

const isRead = ({ url }: { url: string }): boolean => /Get/.test(url);

async function file(count: number, more: (at: number) => Readonly<Record<string, string>>) {
  const stage = (await desk.board()).stages[0]?.name ?? '';
  return tableOf(
    ...Array.from({ length: count }, (_, at) => ({ ID: `X${at}`, 'Deal name': `Deal ${at}`, Phone: `+38044${1_000_000 + at}`, Amount: String(at), Owner: ANNA.name, Stage: stage, Status: at % 2 ? 'Won' : 'Open', 'Close date': at % 2 ? '2026-03-01' : '', ...more(at) })),
  );
} // prettier-ignore

/** Reads, writes and the largest request of each call. */
async function costs(work: (each: () => void) => Promise<unknown>) {
  const calls: { reads: number; writes: number; most: number; rows: number }[] = [];
  desk.addOn.traced();
  await work(() => {
    const lines = desk.addOn.traced();
    calls.push({ reads: lines.filter(isRead).length, writes: lines.filter((line) => !isRead(line)).length, most: Math.max(...lines.map(({ requestBytes }) => requestBytes)), rows: 0 }); // prettier-ignore
  });
  return calls;
}

test('a part is one read and one write, where it concerns deals of the tracker two reads; undoing one costs the same', async () => {
  const rows = await file(700, () => ({}));
  const prepared = await prepare(desk, rows);
  const calls = await costs((each) => imports(desk, partOf(prepared, 'run-00001'), each));
  expect(calls.length).toBeLessThanOrEqual(3);
  for (const { reads, writes, most } of calls) {
    expect([reads, writes]).toEqual([1, 1]);
    expect(most).toBeLessThan(LIMIT);
  }
  const changed = await prepare(desk, await file(300, (at) => ({ Status: 'Open', 'Close date': '', ...(at % 2 ? { ID: `Y${at}`, Phone: '' } : { Amount: '7' }) }))); // prettier-ignore
  const updates = await costs((each) => imports(desk, partOf(changed, 'run-00002'), each));
  for (const { reads, writes, most } of updates) {
    expect(reads).toBeLessThanOrEqual(2);
    expect(writes).toBe(1);
    expect(most).toBeLessThan(LIMIT);
  }
  const undone = await costs(async (each) => {
    await undoes(desk, 'run-00002');
    each();
  });
  expect(undone).toMatchObject([{ reads: 2, writes: 1 }]);
});

test('long cells make more requests, not larger ones', async () => {
  const note = 'Довга примітка "з лапками"\n'.repeat(150);
  const prepared = await prepare(desk, await file(300, (at) => ({ 'Contact name': 'Олександр', Comment: note, Source: `Виставка ${at}`, 'Deal name': `${'Фарба '.repeat(60)}${at}`, Company: note.slice(0, 1_500) }))); // prettier-ignore
  const calls = await costs((each) => imports(desk, partOf(prepared, 'run-00001'), each));
  for (const { most } of calls) expect(most).toBeLessThan(LIMIT);
  expect(Math.max(...calls.slice(0, -1).map(({ most }) => most))).toBeGreaterThan(1_000_000);
});
