/** An import that is cut off, repeated or disturbed at any request ends as one that nothing happened to. */
import type { Fault } from '../../../../local/kernel/faults';
import type { ImportPart } from '../../../../src/app/import-api';
import { SHEET_IDS } from '../../../../src/blueprints/spreadsheets';
import { makeOnce, type Made } from '../../engagement';
import { FIRST_ROW } from '../../hands';
import { ANNA, BOHDAN, deskOf, TRACKED, type Desk } from '../desk';
import { imports, opened, partOf, prepare, sends, tableOf, undoes } from './table';

let made: Made;
let desk: Desk;
let part: ImportPart;
let calm: object;

beforeAll(async () => {
  made = await makeOnce(TRACKED, async (addOn, report) => {
    const first = deskOf(addOn, report);
    for (const title of ['Delta', 'Alpha', 'Bravo']) await first.adds(title, { owner: ANNA.name, company: title });
  });
  desk = deskOf(await made.open(), made.report);
  const stage = (await desk.board()).stages[0]?.name ?? '';
  const line = (id: string, more: Readonly<Record<string, string>>) => ({ ID: id, 'Deal name': `Deal ${id}`, Amount: '100', Owner: BOHDAN.name, Stage: stage, Status: 'Open', Created: '2026-01-05', ...more }); // prettier-ignore
  const rows = tableOf(
    line('D-2', { 'Deal name': 'Alpha', Amount: '42' }),
    line('1', {}),
    line('2', { Status: 'Won', 'Close date': '2026-02-01' }),
    line('3', { Status: 'Lost', 'Lost reason': 'No answer', 'Close date': '2026-02-01' }),
    line('4', {}),
    line('5', { Phone: '+380441234505' }),
    line('6', { Phone: '+380441234505', 'Deal name': 'Another of one person' }),
  );
  part = partOf(await prepare(desk, rows), 'run-00001');
  await inTwo();
  calm = await state();
}, 120_000);
afterAll(async () => {
  await made.closeAll();
  made.dispose();
});
beforeEach(async () => {
  desk = deskOf(await made.open(), made.report);
});
afterEach(() => made.closeAll());

const sorted = (row: object): string =>
  JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)));

/** By the foreign number or title: rows may come to stand in another order. */
async function state(): Promise<object> {
  const [deals, closed, actions, history] = await Promise.all((['deals', 'closed', 'actions', 'history'] as const).map((tab) => desk.rows(tab))); // prettier-ignore
  const nameOf = new Map([...(deals ?? []), ...(closed ?? [])].map(({ id, title }) => [id, String(title)]));
  const byName = (rows: typeof deals = []) => rows.map(({ id: _, progress: __, ...row }) => sorted({ ...row, deal: nameOf.get(row.deal) ?? '' })).sort(); // prettier-ignore
  return {
    deals: byName(deals),
    closed: byName(closed),
    actions: byName(actions),
    // What had to be taken back leaves a line, and one that says so.
    history: [...new Set(byName((history ?? []).filter(({ event, deal }) => event !== 'Undone' && nameOf.has(deal))))],
    runs: (await opened(desk)).imports.map(({ id, done, created, updated, upTo, state: how }) => [id, done, created, updated, upTo, how]), // prettier-ignore
  };
}

/** As the page does: goes on until everything has been answered, whatever happened to the call before. */
async function inTwo(afterFirst: () => void = () => undefined): Promise<void> {
  const halves = [part.rows.slice(0, 3), part.rows.slice(3)] as const;
  await imports(desk, { ...part, rows: halves[0], finish: null });
  afterFirst();
  await imports(desk, { ...part, rows: halves[1] });
}

async function same(): Promise<void> {
  expect(await state()).toEqual(calm);
  expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
}

const KINDS = ['kill-before', 'kill-after', 'lost-answer', 'status'] as const;
/** Two reads, since a deal of the tracker is concerned, and one write. */
const PLACES = [1, 2, 3];

test.each(PLACES.flatMap((at) => KINDS.map((kind) => [kind, at] as const)))('%s at request %i', async (kind, at) => {
  desk.addOn.setFaults({ at, kind, ...(kind === 'status' ? { status: 503, times: 1 } : {}) } as unknown as Fault);
  await sends(desk, part).catch(() => null);
  desk.addOn.setFaults();
  await inTwo();
  await same();
});

test('a part that is sent twice, and again after the end, is written once', async () => {
  await inTwo();
  await inTwo();
  const again = await sends(desk, part);
  expect(again).toMatchObject({ ok: true, value: { run: { state: 'done', done: 7 } } });
  expect(again.ok && again.value.rows.map(({ verdict }) => verdict)).toEqual(['update', 'new', 'new', 'new', 'new', 'new', 'new']); // prettier-ignore
  await same();
});

test('an import that was left is gone on with where it stopped', async () => {
  await imports(desk, { ...part, rows: part.rows.slice(0, 4), finish: null });
  const [left] = (await opened(desk)).imports;
  expect(left).toMatchObject({ content: part.run.content, state: 'running', upTo: 5, done: 4 });
  await imports(desk, { ...part, rows: part.rows.filter(({ row }) => row > (left?.upTo ?? 0)) });
  await same();
});

const acts: Readonly<Record<string, () => object[]>> = {
  'sorts the deals': () => [
    { sortRange: { range: { sheetId: SHEET_IDS.deals, startRowIndex: FIRST_ROW, endRowIndex: FIRST_ROW + 3, startColumnIndex: 0, endColumnIndex: 25 }, sortSpecs: [{ dimensionIndex: 1, sortOrder: 'ASCENDING' }] } },
  ],
  'inserts a row above': () => [
    { insertDimension: { range: { sheetId: SHEET_IDS.deals, dimension: 'ROWS', startIndex: FIRST_ROW, endIndex: FIRST_ROW + 1 }, inheritFromBefore: false } },
  ],
  'moves columns of the closed deals': () => [
    { moveDimension: { source: { sheetId: SHEET_IDS.closed, dimension: 'COLUMNS', startIndex: 4, endIndex: 6 }, destinationIndex: 12 } },
  ],
}; // prettier-ignore

test.each(Object.keys(acts).flatMap((act) => [1, 2].map((at) => [act, at] as const)))('while somebody %s after request %i', async (act, at) => {
  const url = `https://sheets.googleapis.com/v4/spreadsheets/${desk.id}:batchUpdate`;
  const body = { requests: (acts[act] as () => object[])() };
  desk.addOn.setFaults({ at, kind: 'run', user: desk.addOn.owner, method: 'POST', url, body } as unknown as Fault);
  await inTwo(() => desk.addOn.setFaults());
  desk.addOn.setFaults();
  await same();
}); // prettier-ignore

test('two who import the same part in the same moment', async () => {
  desk.addOn.setFaults({ at: 2, kind: 'run', user: desk.addOn.owner, function: 'importRows', arguments: [desk.id, part] } as unknown as Fault); // prettier-ignore
  await sends(desk, part);
  desk.addOn.setFaults();
  await same();
});

test('undoing is cut off at any request, and finished by doing it again', async () => {
  const before = [await desk.rows('deals'), await desk.rows('actions')];
  await inTwo();
  for (const at of PLACES)
    for (const kind of KINDS) {
      desk.addOn.setFaults({ at, kind, ...(kind === 'status' ? { status: 503, times: 1 } : {}) } as unknown as Fault);
      await desk.addOn.call('undoImport', desk.id, 'run-00001').catch(() => null);
      desk.addOn.setFaults();
    }
  expect(await undoes(desk, 'run-00001')).toEqual({ undone: 7, kept: [], more: false });
  expect([await desk.rows('deals'), await desk.rows('actions')]).toEqual(before);
  expect(await desk.rows('closed')).toEqual([]);
  expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
});
