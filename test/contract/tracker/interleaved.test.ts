/** Somebody else is at work between every two requests: a change never lands on a wrong row, and nobody's work is lost. */
import type { Fault } from '../../../local/kernel/faults';
import type { DealCommand } from '../../../src/app/tracker-api';
import { SHEET_IDS } from '../../../src/blueprints/spreadsheets';
import { makeOnce, type Made } from '../engagement';
import { FIRST_ROW } from '../hands';
import { ANNA, BOHDAN, deskOf, TRACKED, type Desk } from './desk';

let made: Made;
let desk: Desk;
const ids: string[] = [];
const TITLES = ['Delta', 'Alpha', 'Charlie', 'Bravo'];

beforeAll(async () => {
  made = await makeOnce(TRACKED, async (addOn, report) => {
    const first = deskOf(addOn, report);
    for (const title of TITLES)
      ids.push(await first.adds(title, { value: 100, owner: ANNA.name, phone: '+380441234567' }));
    for (const id of ids) await first.ticksAll(id);
  });
});
afterAll(() => made.dispose());
beforeEach(async () => {
  desk = deskOf(await made.open(), made.report);
});
afterEach(() => made.closeAll());

const batch = (...requests: object[]): Fault =>
  ({
    at: 1,
    kind: 'run',
    user: desk.addOn.owner,
    method: 'POST',
    url: `https://sheets.googleapis.com/v4/spreadsheets/${desk.id}:batchUpdate`,
    body: { requests },
  }) as unknown as Fault;

const DATA = { startRowIndex: FIRST_ROW, startColumnIndex: 0 };
const sort = (tab: 'deals' | 'actions', endRowIndex: number, dimensionIndex: number, sortOrder: string): object => ({
  sortRange: {
    range: { sheetId: SHEET_IDS[tab], ...DATA, endRowIndex, endColumnIndex: tab === 'deals' ? 25 : 10 },
    sortSpecs: [{ dimensionIndex, sortOrder }],
  },
});
const dimension = (startIndex: number, kind = 'ROWS') => ({
  sheetId: SHEET_IDS.deals,
  dimension: kind,
  startIndex,
  endIndex: startIndex + 1,
});

/** What somebody does in that moment. */
const ACTS: Readonly<Record<string, () => object[]>> = {
  'sorts the deals': () => [sort('deals', FIRST_ROW + 4, 1, 'ASCENDING')],
  'sorts the deals the other way': () => [sort('deals', FIRST_ROW + 4, 0, 'DESCENDING')],
  'sorts the actions': () => [sort('actions', FIRST_ROW + 12, 0, 'DESCENDING')],
  'inserts a row above': () => [{ insertDimension: { range: dimension(FIRST_ROW), inheritFromBefore: false } }],
  'moves a row': () => [{ moveDimension: { source: dimension(FIRST_ROW), destinationIndex: FIRST_ROW + 4 } }],
  'moves a column': () => [{ moveDimension: { source: dimension(11, 'COLUMNS'), destinationIndex: 2 } }],
  'inserts a column': () => [{ insertDimension: { range: dimension(2, 'COLUMNS'), inheritFromBefore: false } }],
  'renames the tab': () => [
    { updateSheetProperties: { properties: { sheetId: SHEET_IDS.deals, title: 'Our deals' }, fields: 'title' } },
  ],
  'sorts both': () => [sort('deals', FIRST_ROW + 4, 1, 'ASCENDING'), sort('actions', FIRST_ROW + 12, 0, 'DESCENDING')],
};

const COMMANDS: Readonly<Record<string, DealCommand>> = {
  move: { kind: 'move', to: 'B2', note: '' },
  edit: { kind: 'edit', fields: { company: 'Lypky', owner: BOHDAN.name } },
  tick: {
    kind: 'tick',
    ticks: [{ stage: 'B1', action: 'Reply', done: false, doneOn: null, notApplicable: false, note: '' }],
  },
  lose: { kind: 'lose', reason: 'L1', evidence: 'Six calls', clientDate: null },
};

/** By title, what matters of each deal, wherever its row stands. */
async function deals() {
  const rows = [...(await desk.rows('deals')), ...(await desk.rows('closed'))];
  return Object.fromEntries(
    rows.map(({ title, id, stage, company, owner, value, phone, actionsDone, outcome, lossReason }) => [
      title,
      { id, stage, company, owner, value, phone, actionsDone, outcome, lossReason },
    ]),
  );
}

async function actions() {
  const rows = await desk.rows('actions');
  return Object.fromEntries(
    rows.map(({ id, deal, stage, action, doneAt, note }) => [id, { deal, stage, action, doneAt, note }]),
  );
}

const outcomes = new Map<string, readonly object[]>();

/** What a command comes to with nobody about. */
async function calmly(name: string, command: DealCommand): Promise<readonly object[]> {
  const known = outcomes.get(name);
  if (known) return known;
  const disturbed = desk;
  desk = deskOf(await made.open(), made.report);
  await desk.does(ids[0] as string, command);
  const outcome = [await deals(), await actions()];
  desk = disturbed;
  outcomes.set(name, outcome);
  return outcome;
}

describe.each(Object.keys(COMMANDS))('%s', (name) => {
  test.each(Object.keys(ACTS))('while somebody %s', async (act) => {
    const { stages } = await desk.board();
    const given = COMMANDS[name] as DealCommand;
    const command =
      given.kind === 'tick'
        ? { ...given, ticks: given.ticks.map((tick) => ({ ...tick, action: stages[0]?.actions[0]?.name ?? '' })) }
        : given;
    const target = ids[0] as string;
    const wanted = await calmly(name, command);
    desk.addOn.setFaults(batch(...(ACTS[act] as () => object[])()));
    await desk.does(target, command);
    desk.addOn.setFaults();
    expect([await deals(), await actions()]).toEqual(wanted);
    expect((await desk.rows('deals')).length + (await desk.rows('closed')).length).toBe(4);
    expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
    // Whatever had to be taken back says so.
    const events = (await desk.rows('history')).filter(({ deal }) => deal === target).map(({ event }) => String(event));
    const count = (word: string): number => events.filter((event) => event === word).length;
    expect(
      count('Moved on') + count('Lost') + count('Action taken back') + count('Edited') - count('Undone'),
    ).toBeLessThanOrEqual(1);
  });
});

test('two sellers in the same moment: the second is told, and what the first did stands', async () => {
  const target = ids[0] as string;
  const { version } = (await desk.card(target)).deal;
  const other = { deal: target, seen: version, command: { kind: 'edit', fields: { company: 'From the other' } } };
  desk.addOn.setFaults({
    at: 1,
    kind: 'run',
    user: desk.addOn.owner,
    function: 'changeDeal',
    arguments: [desk.id, other],
  } as unknown as Fault);
  const refusal = await desk.refused(target, { kind: 'move', to: 'B2', note: '' }, version);
  desk.addOn.setFaults();
  expect(refusal).toMatchObject({ code: 'dealChanged', current: { deal: { company: 'From the other', stage: 'B1' } } });
  expect((await desk.board()).deals.find(({ id }) => id === target)).toMatchObject({
    company: 'From the other',
    stage: 'B1',
    done: 3,
  });
  expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
  expect((await desk.card(target)).deal).toMatchObject({ company: 'From the other', stage: 'B1' });
});

test('two new deals in the same moment get numbers of their own', async () => {
  const other = { deal: null, seen: null, command: { kind: 'create', fields: { title: 'Other' }, stage: null } };
  desk.addOn.setFaults({
    at: 1,
    kind: 'run',
    user: desk.addOn.owner,
    function: 'changeDeal',
    arguments: [desk.id, other],
  } as unknown as Fault);
  await desk.adds('Mine');
  desk.addOn.setFaults();
  const rows = await desk.rows('deals');
  expect(rows.map(({ title }) => title).sort()).toEqual([...TITLES, 'Mine', 'Other'].sort());
  expect(new Set(rows.map(({ id }) => id)).size).toBe(6);
  expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
});

test.each(['lost-answer', 'kill-before', 'kill-after', 'status'] as const)(
  '%s at the write: doing it again ends in the same state',
  async (kind) => {
    const target = ids[0] as string;
    desk.addOn.setFaults({ at: 2, kind, ...(kind === 'status' ? { status: 503, times: 1 } : {}) } as unknown as Fault);
    await desk.addOn
      .call('changeDeal', desk.id, { deal: target, seen: null, command: { kind: 'move', to: 'B2', note: '' } })
      .catch(() => null);
    desk.addOn.setFaults();
    const { deal } = await desk.card(target);
    if (deal.stage === 'B1') await desk.does(target, { kind: 'move', to: 'B2', note: '' });
    expect((await desk.card(target)).deal).toMatchObject({ stage: 'B2', done: 0 });
    expect(
      (await desk.rows('history')).filter(({ deal: id, event }) => id === target && event === 'Moved on'),
    ).toHaveLength(1);
    expect((await desk.rows('actions')).filter(({ deal: id }) => id === target).map(({ id }) => id)).toEqual([
      'D-1.B2.1',
      'D-1.B2.2',
      'D-1.B2.3',
    ]);
    expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
  },
);
