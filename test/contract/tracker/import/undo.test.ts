/** An import is taken back as a whole, but for what somebody has been at since; and all that a tracker holds can be taken out of it. */
import { makeOnce, type Made } from '../../engagement';
import { ANNA, BOHDAN, deskOf, TRACKED, type Desk } from '../desk';
import { exported, imports, opened, partOf, prepare, sends, tableOf, undoes } from './table';

let made: Made;
let desk: Desk;
let stage: string;
beforeAll(async () => {
  made = await makeOnce(TRACKED);
});
afterAll(() => made.dispose());
beforeEach(async () => {
  desk = deskOf(await made.open(), made.report);
  stage = (await desk.board()).stages[0]?.name ?? '';
});
afterEach(() => made.closeAll());

const line = (id: string, more: Readonly<Record<string, string>> = {}) => ({ ID: id, 'Deal name': `Deal ${id}`, Amount: '100', Owner: BOHDAN.name, Stage: stage, Status: 'Open', Created: '2026-01-05', ...more }); // prettier-ignore

test('what nobody has changed becomes what it was; the rest stays and is named', async () => {
  await desk.adds('Before', { owner: ANNA.name, company: 'Lypky', value: 5 });
  await desk.adds('Closing', { owner: ANNA.name });
  const before = await desk.rows('deals');
  const rows = tableOf(
    line('D-1', { 'Deal name': 'Before, renamed' }),
    line('1'),
    line('2', { Status: 'Won', 'Close date': '2026-02-01' }),
    line('3'),
    line('4', { Status: 'Won', 'Close date': '2026-02-01' }),
    line('5'),
  );
  const part = partOf(await prepare(desk, rows), 'run-00001');
  await imports(desk, part);
  await desk.does('D-5', { kind: 'edit', fields: { company: 'Since' } });
  const closed = await desk.rows('closed');
  await desk.types(4 + closed.findIndex(({ id }) => id === 'D-6'), { title: 'Typed since' }, 'closed');
  await desk.types(await desk.rowOf('D-7'), { contact: 'Typed since' });
  const report = await undoes(desk, 'run-00001');
  expect(report.undone).toBe(3);
  expect([...report.kept].sort((one, other) => one.deal.localeCompare(other.deal))).toEqual([
    { deal: 'D-5', title: 'Deal 3' },
    { deal: 'D-6', title: 'Typed since' },
    { deal: 'D-7', title: 'Deal 5' },
  ]);
  const after = await desk.rows('deals');
  expect(after.filter(({ id }) => id === 'D-1' || id === 'D-2')).toEqual(before);
  expect(after.map(({ id }) => id)).toEqual(['D-1', 'D-2', 'D-5', 'D-7']);
  expect((await desk.rows('closed')).map(({ id }) => id)).toEqual(['D-6']);
  expect((await desk.rows('actions')).map(({ deal }) => deal).filter((deal) => deal === 'D-3')).toEqual([]);
  const undone = (await desk.rows('history')).filter(({ event }) => event === 'Undone');
  expect(undone.map(({ deal }) => deal).sort()).toEqual(['D-1', 'D-3', 'D-4']);
  expect(undone.every(({ note }) => String(note).includes('deals.csv'))).toBe(true);
  // Once more is no more, the run is over, and numbers are not used again.
  expect(await undoes(desk, 'run-00001')).toMatchObject({ undone: 3, more: false });
  expect((await opened(desk)).imports).toMatchObject([{ id: 'run-00001', state: 'undone' }]);
  expect(await sends(desk, part)).toMatchObject({ ok: false, error: { code: 'requestInvalid' } });
  const again = await imports(desk, partOf(await prepare(desk, rows), 'run-00002'));
  expect(again.rows.filter(({ verdict }) => verdict === 'new').map(({ deal }) => deal)).toEqual(['D-8', 'D-9']);
});

test('a deal that an import has closed is open again', async () => {
  await desk.adds('Lost by the file', { owner: ANNA.name });
  await desk.types(await desk.rowOf('D-1'), { evidence: 'Six calls' });
  const rows = tableOf(line('D-1', { 'Deal name': 'Lost by the file', Owner: ANNA.name, Amount: '', Status: 'Lost', 'Lost reason': 'No answer' })); // prettier-ignore
  await imports(desk, partOf(await prepare(desk, rows), 'run-00001'));
  expect(await desk.rows('closed')).toMatchObject([{ id: 'D-1', outcome: 'Lost', evidence: 'Six calls' }]);
  expect(await undoes(desk, 'run-00001')).toEqual({ undone: 1, kept: [], more: false });
  expect(await desk.rows('closed')).toEqual([]);
  expect((await desk.board()).deals).toMatchObject([{ id: 'D-1', title: 'Lost by the file', stage: 'B1' }]);
  expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
});

test('everything that is there can be exported, page by page', async () => {
  const count = 1_600;
  const rows = tableOf(
    ...Array.from({ length: count }, (_, at) => line(String(at + 1), { Status: 'Won', 'Close date': '2026-02-01' })),
    line('open'),
    line('lost', { Status: 'Lost', 'Lost reason': 'No answer', 'Close date': '2026-02-03' }),
  );
  await imports(desk, partOf(await prepare(desk, rows), 'run-00001'));
  const active = await exported(desk, 'active');
  expect(active).toMatchObject([{ deals: [{ deal: { externalId: 'open', owner: BOHDAN.name, value: 100 }, closing: null }], next: null }]); // prettier-ignore
  const closed = await exported(desk, 'closed');
  expect(closed.map(({ deals }) => deals.length)).toEqual([1_500, 101]);
  const all = closed.flatMap(({ deals }) => deals);
  expect(new Set(all.map(({ deal }) => deal.externalId)).size).toBe(count + 1);
  expect(all.find(({ deal }) => deal.externalId === 'lost')).toMatchObject({
    deal: { stage: 'B1' },
    closing: { outcome: 'lost', lossReason: 'L1', closedAt: '2026-02-02T22:00:00.000Z', cycleDays: 29 },
  });
  const history = (await exported(desk, 'history')).flatMap((page) => page.history);
  expect(history).toHaveLength(count + 2);
  expect(history[0]).toMatchObject({ deal: 'D-1', event: 'imported', at: '2026-11-23T09:00:00.000Z' });
}, 120_000);
