/** Winning, reopening, merging, handing over and taking back while others are at it: at every request, also while a write is taken back. */
import type { Fault } from '../../../local/kernel/faults';
import type { DealCommand, Tick } from '../../../src/app/tracker-api';
import { SHEET_IDS } from '../../../src/blueprints/spreadsheets';
import { makeOnce, type Made } from '../engagement';
import { FIRST_ROW } from '../hands';
import { ANNA, BOHDAN, deskOf, TRACKED, type Desk } from './desk';
import { imports, partOf, prepare, tableOf } from './import/table';

/** Deals of each kind: every scenario has its own. */
const EACH = 18;
const at = (kind: string, index: number): string => `${kind} ${index}`;

let made: Made;
let desk: Desk;
let ids: ReadonlyMap<string, string>;
let lastTicks: readonly Tick[] = [];
let firstTicks: readonly Tick[] = [];

beforeAll(async () => {
  made = await makeOnce(TRACKED, async (addOn, report) => {
    const first = deskOf(addOn, report);
    const { stages } = await first.board();
    const line = (kind: string, index: number, stage: number, more: object = {}) => ({
      'Deal name': at(kind, index), ID: at(kind, index), Owner: ANNA.name, Stage: stages[stage]?.name ?? '', Status: 'Open', ...more,
    }); // prettier-ignore
    const rows = Array.from({ length: EACH }, (_, index) => [
      line('Late', index, stages.length - 1),
      line('Early', index, 0),
      line('Pair', index, 0, { Phone: `+38044${1_000_000 + index}` }),
      line('Twin', index, 0, { Company: 'Lypky' }),
      line('Lost', index, 0, { Status: 'Lost', 'Lost reason': 'No answer', 'Close date': '2026-02-01', Created: '2026-01-01' }),
    ]).flat(); // prettier-ignore
    await imports(first, { ...partOf(await prepare(first, tableOf(...rows)), 'run-00001'), attested: true });
  });
});
afterAll(() => made.dispose());
beforeEach(async () => {
  desk = deskOf(await made.open(), made.report);
  const rows = [...(await desk.rows('deals')), ...(await desk.rows('closed'))];
  ids = new Map(rows.map(({ title, id }) => [String(title), String(id)]));
  const { stages } = await desk.board();
  const ticksOf = (stage = stages[0]): Tick[] =>
    (stage?.actions ?? []).map(({ name }) => ({ stage: stage?.code ?? '', action: name, done: true, doneOn: null, notApplicable: false, note: 'seen, https://proof.example/1' })); // prettier-ignore
  firstTicks = ticksOf();
  lastTicks = ticksOf(stages[stages.length - 1]);
});
afterEach(() => made.closeAll());

const idOf = (title: string): string => ids.get(title) ?? '';

const rest = (place: number, ...requests: object[]): Fault =>
  ({ at: place, kind: 'run', user: desk.addOn.owner, method: 'POST', url: `https://sheets.googleapis.com/v4/spreadsheets/${desk.id}:batchUpdate`, body: { requests } }) as unknown as Fault; // prettier-ignore

const card = (place: number, deal: string, fields: object): Fault =>
  ({ at: place, kind: 'run', user: desk.addOn.owner, function: 'changeDeal', arguments: [desk.id, { deal, seen: null, command: { kind: 'edit', fields } }] }) as unknown as Fault; // prettier-ignore

const sorting = (sortOrder: string, tab: 'deals' | 'closed' = 'deals'): object => ({
  sortRange: {
    range: { sheetId: SHEET_IDS[tab], startRowIndex: FIRST_ROW, startColumnIndex: 0, endRowIndex: FIRST_ROW + 5 * EACH, endColumnIndex: tab === 'deals' ? 25 : 29 },
    sortSpecs: [{ dimensionIndex: 1, sortOrder }],
  },
}); // prettier-ignore

const sort = (place: number, sortOrder: string): Fault => rest(place, sorting(sortOrder), sorting(sortOrder, 'closed'));

const lines = (place: number, kind: 'insertDimension' | 'deleteDimension', row: number, tab: 'deals' | 'closed' = 'deals'): Fault => {
  const range = { sheetId: SHEET_IDS[tab], dimension: 'ROWS', startIndex: row, endIndex: row + 1 };
  return rest(place, { [kind]: kind === 'insertDimension' ? { range, inheritFromBefore: false } : { range } });
}; // prettier-ignore

async function types(place: number, id: string, key: string, text: string): Promise<Fault> {
  const rowIndex = await desk.rowOf(id);
  const columnIndex = await desk.hands.column('dealTracker', 'deals', key);
  const start = { sheetId: SHEET_IDS.deals, rowIndex, columnIndex };
  return rest(place, { updateCells: { start, rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }], fields: 'userEnteredValue' } }); // prettier-ignore
}

/** What others do, and what must stand of it in the end. */
interface Scenario {
  readonly faults: (target: string, bystander: string) => Promise<Fault[]> | Fault[];
  readonly ownNote?: string;
  readonly bystanderNote?: string;
  /** The ledger knows of it at once; what is typed into a row is known at the next look. */
  readonly onCard?: true;
  /** A deleted row comes back at the next look, and its deal says so. */
  readonly restored?: true;
}

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'the deals are sorted': { faults: () => [rest(1, sorting('DESCENDING'))] },
  'the closed deals are sorted': { faults: () => [rest(1, sorting('DESCENDING', 'closed'))] },
  'a row is inserted above': { faults: () => [lines(1, 'insertDimension', FIRST_ROW)] },
  'a row is inserted above the closed ones': { faults: () => [lines(1, 'insertDimension', FIRST_ROW, 'closed')] },
  'the row of another deal is deleted': { faults: async (_, other) => [lines(1, 'deleteDimension', await desk.rowOf(other))], restored: true },
  'the same deal is changed on the card': { faults: (own) => [card(1, own, { note: 'Card' })], ownNote: 'Card', onCard: true },
  'another deal is changed on the card': { faults: (_, other) => [card(1, other, { note: 'Other' })], bystanderNote: 'Other' },
  'the same deal is changed in its row': { faults: async (own) => ((await desk.rowOf(own)) < 0 ? [] : [await types(1, own, 'note', 'Typed')]), ownNote: 'Typed' },
  'another deal is changed in its row': { faults: async (_, other) => [await types(1, other, 'note', 'Beside')], bystanderNote: 'Beside' },
  'another deal is changed after the write': { faults: (_, other) => [card(2, other, { note: 'After' })], bystanderNote: 'After' },
  ...Object.fromEntries(
    [2, 3, 4, 5].map((place): [string, Scenario] => [
      `all is sorted, and again at request ${place}`,
      { faults: () => [sort(1, 'ASCENDING'), sort(place, 'DESCENDING')] },
    ]),
  ),
  'all is sorted, and another deal is changed while the write is taken back': { faults: (_, other) => [sort(1, 'ASCENDING'), card(3, other, { note: 'Meanwhile' })], bystanderNote: 'Meanwhile' },
}; // prettier-ignore

/** Half of them, others for each command; with `FULL=1` in the environment all. */
const tried = (command: string): readonly (readonly [string, Scenario])[] =>
  Object.entries(SCENARIOS).filter((_, index) => process.env['FULL'] || (index + command.length) % 2 === 0);

type Row = Readonly<Record<string, unknown>>;
type State = ReadonlyMap<string, Row>;

/** Deals by their number, wherever their rows stand; what time says differently each time is left out. */
async function state(): Promise<State> {
  const actions = await desk.rows('actions');
  const on = async (tab: 'deals' | 'closed') =>
    (await desk.rows(tab)).map((row): Row => ({ ...row, tab, progress: null }));
  const rows = [...(await on('deals')), ...(await on('closed'))];
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  return new Map(
    rows.map((row) => [
      String(row['id']),
      { ...row, lastActivityAt: null, actions: actions.filter(({ deal }) => deal === row['id']).map(({ id, doneAt }) => [id, doneAt !== '']) },
    ]),
  ); // prettier-ignore
}

interface Case {
  /** Deals that are concerned, the target first. */
  readonly concerns: (index: number) => readonly string[];
  readonly before?: (target: string) => Promise<unknown>;
  readonly command: (index: number) => DealCommand;
  readonly becomes: object;
  /** What it adds to the deal's history, once, however often it was taken back. */
  readonly lines: () => number;
  /** Refused, rightly, once somebody has changed the deal: then it is this. */
  readonly refused?: object;
  /** The deal that is no more. */
  readonly gone?: (index: number) => string;
}

const CASES: Readonly<Record<string, Case>> = {
  win: {
    concerns: (index) => [at('Late', index)],
    command: () => ({ kind: 'win', ticks: lastTicks }),
    becomes: { tab: 'closed', outcome: 'Won', actions: [] },
    lines: () => 1 + lastTicks.length,
  },
  reopen: {
    concerns: (index) => [at('Lost', index)],
    command: () => ({ kind: 'reopen', note: 'They called' }),
    becomes: { tab: 'deals', stage: 'Inquiry', outcome: '' },
    lines: () => 1,
  },
  reassign: {
    concerns: (index) => [at('Early', index)],
    command: () => ({ kind: 'edit', fields: { owner: BOHDAN.name } }),
    becomes: { tab: 'deals', owner: BOHDAN.name },
    lines: () => 1,
  },
  undo: {
    concerns: (index) => [at('Early', index)],
    before: (target) => desk.does(target, { kind: 'move', to: 'B2', note: '', ticks: firstTicks }),
    command: () => ({ kind: 'undo' }),
    becomes: { tab: 'deals', stage: 'Inquiry', actionsDone: '3/3' },
    lines: () => 1,
    refused: { tab: 'deals', stage: 'Qualification', actionsDone: '0/3' },
  },
  merge: {
    concerns: (index) => [at('Pair', index), at('Twin', index)],
    command: (index) => ({ kind: 'merge', with: idOf(at('Twin', index)), keep: {} }),
    becomes: { tab: 'deals', company: 'Lypky' },
    lines: () => 1,
    gone: (index) => at('Twin', index),
  },
}; // prettier-ignore

const without = (all: State, some: readonly string[]) =>
  [...all].filter(([id]) => !some.includes(id)).sort(([one], [other]) => (one < other ? -1 : 1));

test.each(Object.keys(CASES))('%s, whatever others do', async (name) => {
  const { concerns, before, command, becomes, lines, gone, refused } = CASES[name] as Case;
  const bystander = idOf(at('Late', EACH - 1));
  for (const [index, [scenario, { faults, ownNote, bystanderNote, restored, onCard }]] of tried(name).entries()) {
    const concerned = concerns(index).map(idOf);
    const target = concerned[0] as string;
    await before?.(target);
    const wasOpen = (await desk.rowOf(target)) >= 0;
    const others = without(await state(), [...concerned, bystander]);
    const told = (await desk.rows('history')).length;
    desk.addOn.setFaults(...(await faults(target, bystander)));
    const changedFirst = refused !== undefined && onCard === true;
    if (changedFirst) expect((await desk.refused(target, command(index))).code).toBe('dealRefused');
    else
      await desk.does(target, command(index)).catch((cause: unknown) => {
        throw new Error(`${name}, ${scenario}`, { cause });
      });
    desk.addOn.setFaults();
    const looked = await desk.settles();
    const now = await state();
    const label = { scenario, accepted: looked.accepted };
    expect({ ...label, deal: now.get(target) }).toMatchObject({ scenario, deal: { ...(changedFirst ? refused : becomes), ...(ownNote && wasOpen ? { note: ownNote } : {}) } }); // prettier-ignore
    expect({ ...label, others: without(now, [...concerned, bystander]) }).toEqual({ ...label, others });
    expect(now.get(bystander)).toMatchObject({ tab: 'deals', title: at('Late', EACH - 1), ...(bystanderNote ? { note: bystanderNote } : {}) }); // prettier-ignore
    if (gone) expect(now.has(idOf(gone(index)))).toBe(false);
    expect({ ...label, putBack: looked.putBack.length }).toEqual({ ...label, putBack: restored ? 1 : 0 });
    const events = (await desk.rows('history')).slice(told).flatMap((line) => (line.deal === target ? [String(line.event)] : [])); // prettier-ignore
    const undone = events.filter((one) => one === 'Undone').length;
    // Each line that was taken back is followed by one that says so; of taking back itself every second line does.
    const own = events.length - 2 * undone - (ownNote && wasOpen ? 1 : 0);
    const isUndo = command(index).kind === 'undo';
    const times = isUndo ? undone % 2 : own;
    expect({ ...label, events, times }).toEqual({ ...label, events, times: changedFirst ? 0 : lines() });
    expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
  }
});

test('all deals of a seller are handed over, whatever others do', async () => {
  const bystander = idOf(at('Late', EACH - 1));
  const target = idOf(at('Early', 0));
  let [from, to] = [ANNA.name, BOHDAN.name];
  for (const [scenario, { faults, ownNote, bystanderNote }] of tried('')) {
    const before = await state();
    const open = [...before.values()].filter(({ tab }) => tab === 'deals');
    desk.addOn.setFaults(...(await faults(target, bystander)));
    expect(await desk.addOn.call('handOver', desk.id, { from, to: [to] })).toMatchObject({ ok: true });
    desk.addOn.setFaults();
    const { putBack } = await desk.settles();
    const now = await state();
    // A row that was deleted meanwhile came back with its new owner.
    expect([scenario, putBack.length]).toEqual([scenario, 0]);
    expect(now.size).toBe(before.size);
    for (const { id, title, stage, phone, company } of open)
      expect([scenario, now.get(String(id))]).toMatchObject([scenario, { tab: 'deals', title, stage, phone, company, owner: to }]); // prettier-ignore
    if (ownNote) expect(now.get(target)).toMatchObject({ note: ownNote });
    if (bystanderNote) expect(now.get(bystander)).toMatchObject({ note: bystanderNote });
    expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
    [from, to] = [to, from];
  }
});
