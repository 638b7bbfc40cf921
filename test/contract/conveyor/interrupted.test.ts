/** Edits and approvals of the conveyor that are cut off, refused or overtaken: done again they end as if nothing had befallen, and nobody's work is lost. */
import type { Fault } from '../../../local/kernel/faults';
import { SHEET_IDS } from '../../../src/blueprints/spreadsheets';
import type { ConveyorView } from '../../../src/app/conveyor-api';
import { makeOnce, type Made } from '../engagement';
import { NADIIA } from '../intake';
import { FIRST_ROW } from '../hands';
import { TRACKED } from '../tracker/desk';
import { sampled, writesIn } from '../writes';
import { change, insert, type STAGE, studioOf, type Change, type Studio } from './studio';

let made: Made;
let studio: Studio;
beforeAll(async () => {
  made = await makeOnce(TRACKED, async (addOn, report) => {
    const { desk } = studioOf(addOn, report);
    for (const title of ['Paint', 'Glue']) await desk.adds(title);
    await desk.ticksAll('D-2');
    await desk.does('D-2', { kind: 'move', to: 'B2', note: '' });
  });
}, 120_000);
afterAll(() => made.dispose());
const fresh = async (): Promise<void> => {
  await made.closeAll();
  studio = studioOf(await made.open(), made.report);
};
beforeEach(fresh);
afterEach(() => made.closeAll());

/** All that an edit changes. */
async function outcome() {
  const { desk } = studio;
  const [stages, deals, actions] = [await desk.rows('conveyor'), await desk.rows('deals'), await desk.rows('actions')];
  const view = await studio.view();
  return {
    stages,
    deals: deals.map(({ id, stage }) => [id, stage]),
    actions: actions.map(({ deal, stage, action }) => [deal, stage, action]),
    slips: view.slips,
    leaving: view.leaving,
    versions: view.versions?.map(({ version, stages: kept }) => [version, kept]),
    decisions: await studio.decisions.rows(),
    board: (await desk.board()).stages,
  };
}

const KINDS: readonly (readonly [string, (at: number) => Fault])[] = [
  ['killed before', (at) => ({ at, kind: 'kill-before' })],
  ['killed after', (at) => ({ at, kind: 'kill-after' })],
  ['its answer lost', (at) => ({ at, kind: 'lost-answer' })],
  ['answered 500 until it gives up', (at) => ({ at, kind: 'status', status: 500, times: 40 })],
];

/** Renames a stage that holds a deal, adds one, moves one, takes one out that holds a deal. */
const EDIT: Change = (stages) => {
  const [b1, , ...rest] = change('B3', { name: 'Visit' })(insert('B5')(stages));
  return [{ ...(b1 as typeof STAGE), name: 'First contact' }, ...rest];
};
const EMPTIED = [{ stage: 'B2', to: 'B3' }];

interface Deed {
  /** Whatever comes of it. */
  readonly tries: (studio: Studio) => Promise<unknown>;
  readonly before?: (studio: Studio) => Promise<unknown>;
}

/** What befalls it nowhere: the places of its writes, and how it ends. */
async function undisturbed({ tries, before }: Deed) {
  await fresh();
  await before?.(studio);
  studio.desk.addOn.traced();
  expect(await tries(studio)).toMatchObject({ ok: true });
  return { writes: writesIn(studio.desk.addOn.traced()), end: await outcome() };
}

/** Done again, it ends as if nothing had befallen. */
async function endsAlike(
  { tries, before }: Deed,
  fault: (at: number) => Fault,
  calm: Awaited<ReturnType<typeof undisturbed>>,
) {
  for (const at of sampled(calm.writes, 2)) {
    await fresh();
    await before?.(studio);
    studio.desk.addOn.setFaults(fault(at));
    await tries(studio);
    studio.desk.addOn.setFaults();
    expect({ at, again: await tries(studio) }).toMatchObject({ at, again: { ok: true } });
    expect({ at, end: await outcome() }).toEqual({ at, end: calm.end });
  }
}

describe('an edit with everything in it', () => {
  let seen: ConveyorView;
  const deed: Deed = {
    before: async (one) => (seen = await one.view()),
    tries: (one) => one.tries(EDIT, EMPTIED, seen),
  };
  let calm: Awaited<ReturnType<typeof undisturbed>>;
  test('undisturbed', async () => {
    calm = await undisturbed(deed);
    expect(calm.end).toMatchObject({
      slips: [],
      leaving: [],
      deals: [
        ['D-1', 'First contact'],
        ['D-2', 'Visit'],
      ],
    });
    expect(calm.writes.length).toBeGreaterThan(2);
  });
  test.each(KINDS)('a write is %s', (_, fault) => endsAlike(deed, fault, calm));
});

describe('putting to approval', () => {
  let seen: ConveyorView;
  const deed: Deed = {
    before: async (one) => {
      await one.approves();
      await one.saves(change('B2', { longestStayDays: 9 }));
      seen = await one.view();
    },
    tries: (one) => one.triesToApprove(seen),
  };
  let calm: Awaited<ReturnType<typeof undisturbed>>;
  test('undisturbed', async () => {
    calm = await undisturbed(deed);
    expect(calm.end.decisions).toHaveLength(2);
    expect(calm.writes).toHaveLength(2);
  });
  test.each(KINDS)('a write is %s', (_, fault) => endsAlike(deed, fault, calm));
});

/** Somebody does something with the tracker between our read and our write. */
const meanwhile = (at: number, ...requests: object[]): Fault =>
  ({
    at,
    kind: 'run',
    user: studio.desk.addOn.owner,
    method: 'POST',
    url: `https://sheets.googleapis.com/v4/spreadsheets/${studio.desk.id}:batchUpdate`,
    body: { requests },
  }) as unknown as Fault;
const goal = (row: number, stringValue: string): object => ({
  updateCells: {
    start: { sheetId: SHEET_IDS.conveyor, rowIndex: row, columnIndex: 3 },
    rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
    fields: 'userEnteredValue',
  },
});

test('a stage is edited in the tab meanwhile: the same cell is theirs and told, another one stays beside ours', async () => {
  const seen = await studio.view();
  studio.desk.addOn.setFaults(meanwhile(1, goal(FIRST_ROW + 1, 'Theirs')));
  expect(await studio.tries(change('B2', { goal: 'Ours' }), [], seen)).toMatchObject({ value: { kind: 'stale' } });
  studio.desk.addOn.setFaults();
  const stage = async () => (await studio.view()).stages[1];
  expect(await stage()).toMatchObject({ goal: 'Theirs' });
  const again = await studio.view();
  studio.desk.addOn.setFaults(meanwhile(1, goal(FIRST_ROW + 1, 'Theirs anew')));
  expect(await studio.tries(change('B2', { owner: 'Ours' }), [], again)).toMatchObject({ value: { kind: 'saved' } });
  studio.desk.addOn.setFaults();
  expect(await stage()).toMatchObject({ goal: 'Theirs anew', owner: 'Ours' });
});

test('the tab is sorted and a row put in meanwhile: ours finds its row, theirs stays', async () => {
  const seen = await studio.view();
  const sheetId = SHEET_IDS.conveyor;
  studio.desk.addOn.setFaults(
    meanwhile(
      1,
      { sortRange: { range: { sheetId, startRowIndex: FIRST_ROW, endRowIndex: FIRST_ROW + 8, startColumnIndex: 0, endColumnIndex: 10 }, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }] } },
      { insertDimension: { range: { sheetId, dimension: 'ROWS', startIndex: FIRST_ROW + 1, endIndex: FIRST_ROW + 2 }, inheritFromBefore: true } },
    ),
  );
  expect(await studio.tries(change('B2', { owner: 'Ours' }), [], seen)).toMatchObject({ value: { kind: 'saved' } });
  studio.desk.addOn.setFaults();
  const rows = await studio.desk.rows('conveyor');
  expect(rows.map(({ code }) => code)).toEqual(['B8', 'B7', 'B6', 'B5', 'B4', 'B3', 'B2', 'B1']);
  expect(rows.filter(({ owner }) => owner === 'Ours').map(({ code }) => code)).toEqual(['B2']);
}); // prettier-ignore

test('two people save and put to approval at once: one edit is asked about, each design is one version and one decision', async () => {
  const { addOn, hands } = studio.desk;
  const where = hands.id('journal');
  const seen = await studio.view();
  const hers = { seen: seen.digest, stages: seen.stages.map(({ code }) => ({ code, cells: code === 'B2' ? { owner: 'Hers' } : {} })), emptied: [] };
  addOn.setFaults({ at: 1, kind: 'run', user: NADIIA.email, function: 'saveConveyor', arguments: [where, hers] });
  // Her owner, our goal: different cells of one row.
  expect(await studio.tries(change('B2', { goal: 'Ours' }), [], seen)).toMatchObject({ ok: true, value: { kind: 'saved' } });
  addOn.setFaults();
  expect((await studio.view()).stages[1]).toMatchObject({ goal: 'Ours', owner: 'Hers' });
  expect(await studio.tries(change('B3', { goal: 'Late' }), [], seen)).toMatchObject({ value: { kind: 'stale' } });

  // Between our reads of the two files, and between them and our write.
  for (const [at, version, decision] of [[1, '1.0', 'D1'], [3, '1.1', 'D2']] as const) {
    const now = await studio.view();
    addOn.setFaults({ at, kind: 'run', user: NADIIA.email, function: 'approveConveyor', arguments: [where, now.digest] });
    expect(await studio.triesToApprove(now)).toMatchObject({ ok: true, value: { version, decision } });
    addOn.setFaults();
    await studio.saves(change('B2', { goal: `After ${version}` }));
  }
  expect(await studio.decided()).toEqual(['D1 Conveyor 1.0 Replaced', 'D2 Conveyor 1.1 Proposed']);
  expect((await studio.view()).versions).toHaveLength(2);
}); // prettier-ignore

test('a proposal is approved in the sheet while the next one replaces it: the approval stands', async () => {
  await studio.approves();
  await studio.saves(change('B2', { longestStayDays: 9 }));
  const seen = await studio.view();
  const column = await studio.desk.hands.column('journal', 'decisions', 'status');
  studio.desk.addOn.setFaults({
    at: 4,
    kind: 'run',
    user: studio.desk.addOn.owner,
    method: 'POST',
    url: `https://sheets.googleapis.com/v4/spreadsheets/${studio.desk.hands.id('journal')}:batchUpdate`,
    body: {
      requests: [
        {
          updateCells: {
            start: { sheetId: SHEET_IDS.decisions, rowIndex: FIRST_ROW, columnIndex: column },
            rows: [{ values: [{ userEnteredValue: { stringValue: 'Approved' } }] }],
            fields: 'userEnteredValue',
          },
        },
      ],
    },
  } as unknown as Fault);
  expect(await studio.triesToApprove(seen)).toMatchObject({ value: { version: '1.1', decision: 'D2' } });
  studio.desk.addOn.setFaults();
  expect(await studio.decided()).toEqual(['D1 Conveyor 1.0 Approved', 'D2 Conveyor 1.1 Proposed']);
});

test('requests that make no sense are refused, and those who may not edit', async () => {
  const { addOn, hands } = studio.desk;
  const where = hands.id('journal');
  const seen = await studio.view();
  const edit = (stage: object): object => ({ seen: seen.digest, stages: [stage], emptied: [] });
  for (const [name, request] of [
    ['saveConveyor', null],
    ['saveConveyor', { seen: 1, stages: [], emptied: [] }],
    ['saveConveyor', edit({ code: 'B1', cells: { order: 3 } })],
    ['saveConveyor', edit({ code: 'B1', cells: { 'constructor': 'x' } })],
    ['saveConveyor', edit({ code: 'B1', cells: { goal: { formula: '=1' } } })],
    ['saveConveyor', edit({ code: 'B1', cells: { goal: 'x'.repeat(6000) } })],
    ['approveConveyor', { seen: seen.digest }],
    ['compareConveyor', '1.0'],
  ] as const)
    expect(await addOn.call(name, where, request)).toMatchObject({ ok: false, error: { code: 'requestInvalid' } });
  const [first] = seen.stages;
  const stranger = await addOn.workspace.run('saveConveyor', [where, edit({ code: first?.code, cells: { goal: '=1+1' } })], 'stranger@lypky.example');
  expect(stranger).toMatchObject({ result: { ok: false } });
  expect((await studio.view()).digest).toBe(seen.digest);
}); // prettier-ignore
