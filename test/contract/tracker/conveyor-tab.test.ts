/** The head of sales edits the Conveyor and Loss reasons tabs by hand: told on the cell, the last good rules hold on, nothing vanishes. */
import { SHEET_IDS } from '../../../src/blueprints/spreadsheets';
import type { TableKey } from '../../../src/locales/sheets-text';
import { makeOnce, type Made } from '../engagement';
import { FIRST_ROW } from '../hands';
import { deskOf, TRACKED, type Desk } from './desk';

let made: Made;
let desk: Desk;
const [PAINT, GLUE] = ['D-1', 'D-2'];
beforeAll(async () => {
  made = await makeOnce(TRACKED, async (addOn, report) => {
    const first = deskOf(addOn, report);
    for (const title of ['Paint', 'Glue']) await first.adds(title);
    await first.ticksAll(GLUE as string);
    await first.does(GLUE as string, { kind: 'move', to: 'B2', note: '' });
    await first.settles();
  });
});
afterAll(() => made.dispose());
beforeEach(async () => {
  desk = deskOf(await made.open(), made.report);
});
afterEach(() => made.closeAll());

/** The note on a cell, '' where there is none. */
async function noteOn(table: 'conveyor' | 'lossReasons', row: number, key: string): Promise<string> {
  const column = await desk.hands.column('dealTracker', table, key);
  const { sheets } = await desk.addOn.rest(
    'POST',
    `/v4/spreadsheets/${desk.id}:getByDataFilter?fields=sheets(data(rowData(values(note))))`,
    {
      dataFilters: [
        {
          gridRange: {
            sheetId: SHEET_IDS[table],
            startRowIndex: row,
            endRowIndex: row + 1,
            startColumnIndex: column,
            endColumnIndex: column + 1,
          },
        },
      ],
      includeGridData: true,
    },
  );
  return sheets[0].data[0].rowData?.[0]?.values?.[0]?.note ?? '';
}

const deletes = (table: TableKey, row: number): Promise<unknown> =>
  desk.hands.edit('dealTracker', [
    {
      deleteDimension: {
        range: { sheetId: SHEET_IDS[table], dimension: 'ROWS', startIndex: row, endIndex: row + 1 },
      },
    },
  ]);

test.each([
  ['goal', 'One; two', 'exactly one goal'],
  ['goal', null, 'goal is missing'],
  ['actions', null, 'at least one mandatory action'],
  ['stay', 900, '1 to 365'],
  ['stay', 'long', '1 to 365'],
  ['probability', 4, 'between 0 % and 100 %'],
  ['stage', 'Discovery', 'taken'],
] as const)('%s becomes %s: the cell says so, and the stage works as before until it is mended', async (key, slip, words) => {
  const before = (await desk.rows('conveyor'))[1]?.[key];
  await desk.types(FIRST_ROW + 1, { [key]: slip }, 'conveyor');
  expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
  const at = key === 'stage' ? FIRST_ROW + 2 : FIRST_ROW + 1;
  const note = await noteOn('conveyor', at, key);
  expect(note).toContain(words);
  expect(note).toContain('stay as they were');
  const { stages, problems } = await desk.board();
  expect(problems.join(' ')).toContain(words);
  expect(stages[1]).toMatchObject({ name: 'Qualification', longestStayDays: 7, probability: 10 });
  expect(stages[1]?.actions).toHaveLength(3);
  expect((await desk.refused(GLUE as string, { kind: 'move', to: 'B3', note: '' })).refusal?.code).toBe('actionsMissing');
  await desk.types(FIRST_ROW + 1, { [key]: before as string }, 'conveyor');
  await desk.settles();
  expect(await noteOn('conveyor', at, key)).toBe('');
  expect((await desk.board()).problems).toEqual([]);
}); // prettier-ignore

test('a stage is added cell by cell: no code needed, and it counts once it is whole', async () => {
  const rows = await desk.rows('conveyor');
  const row = FIRST_ROW + rows.length;
  await desk.types(row, { order: 9, stage: 'After-sales' }, 'conveyor');
  await desk.settles();
  expect((await desk.rows('conveyor'))[rows.length]).toMatchObject({ code: 'B9', stage: 'After-sales' });
  expect(await noteOn('conveyor', row, 'goal')).toContain('goal is missing');
  expect((await desk.board()).stages).toHaveLength(rows.length);
  await desk.types(
    row,
    { goal: 'The client recommends us', actions: 'Ask for a referral [note]\nThank them', stay: 30, probability: 1 },
    'conveyor',
  );
  await desk.settles();
  const { stages, problems } = await desk.board();
  expect(problems).toEqual([]);
  expect(stages[8]).toMatchObject({
    code: 'B9',
    actions: [{ name: 'Ask for a referral', evidence: 'note' }, { evidence: 'tick' }],
  });
  expect(await noteOn('conveyor', row, 'goal')).toBe('');
});

test('a copied row is a new stage with a code of its own, and says that its name is taken', async () => {
  const columns = { startColumnIndex: 0, endColumnIndex: 10 };
  const sheetId = SHEET_IDS.conveyor;
  await desk.hands.edit('dealTracker', [
    {
      copyPaste: {
        source: { sheetId, startRowIndex: FIRST_ROW, endRowIndex: FIRST_ROW + 1, ...columns },
        destination: { sheetId, startRowIndex: FIRST_ROW + 8, endRowIndex: FIRST_ROW + 9, ...columns },
      },
    },
  ]);
  await desk.settles();
  expect((await desk.rows('conveyor')).map(({ code }) => code)).toEqual(['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9']); // prettier-ignore
  expect((await desk.rows('deals')).map(({ stage }) => stage)).toEqual(['Inquiry', 'Qualification']);
  expect((await desk.board()).problems.join(' ')).toContain('taken');
});

test('a stage is taken out while deals stand in it: it stays until they are moved, in one go, with a history', async () => {
  await deletes('conveyor', FIRST_ROW + 1);
  expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
  expect(await noteOn('conveyor', FIRST_ROW, 'stage')).toContain('deal board asks');
  const { stages, leaving, deals, problems } = await desk.board();
  expect(problems).toEqual([]);
  expect(leaving).toEqual([{ code: 'B2', name: 'Qualification', deals: 1, to: ['B1', 'B3'] }]);
  expect(stages.map(({ code }) => code)).toEqual(['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8']);
  expect(deals.find(({ id }) => id === GLUE)?.stage).toBe('B2');
  expect(await desk.addOn.call('emptyStage', desk.id, { stage: 'B2', to: 'B5' })).toMatchObject({
    ok: false,
    error: { code: 'dealRefused' },
  });
  expect(await desk.addOn.call('emptyStage', desk.id, { stage: 'B1', to: 'B3' })).toMatchObject({ ok: false });
  expect(await desk.addOn.call('emptyStage', desk.id, { stage: 'B2', to: 'B3' })).toEqual({
    ok: true,
    value: { deals: 1 },
  });
  const after = await desk.board();
  expect(after.leaving).toEqual([]);
  expect(after.stages.map(({ code }) => code)).toEqual(['B1', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8']);
  expect(after.deals.map(({ id, stage }) => [id, stage])).toEqual([[PAINT, 'B1'], [GLUE, 'B3']]); // prettier-ignore
  expect((await desk.card(GLUE as string)).timeline[0]).toMatchObject({
    event: 'moved',
    from: 'B2',
    to: 'B3',
    note: 'The stage “Qualification” was taken out of the conveyor',
  });
  expect(await noteOn('conveyor', FIRST_ROW, 'stage')).toBe('');
  expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
});

test('a stage without deals goes without a word, and two that change names do so everywhere, among closed deals too', async () => {
  await desk.does(PAINT as string, { kind: 'lose', reason: 'L1', evidence: 'Six calls', clientDate: null });
  await deletes('conveyor', FIRST_ROW + 7);
  await desk.types(FIRST_ROW, { stage: 'Qualification' }, 'conveyor');
  await desk.types(FIRST_ROW + 1, { stage: 'Inquiry' }, 'conveyor');
  expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
  expect((await desk.board()).stages.map(({ name }) => name).slice(0, 2)).toEqual(['Qualification', 'Inquiry']);
  expect((await desk.board()).stages).toHaveLength(7);
  expect(await desk.rows('deals')).toMatchObject([{ id: GLUE, stage: 'Inquiry' }]);
  expect((await desk.rows('actions')).map(({ stage }) => stage)).toEqual(['Inquiry', 'Inquiry', 'Inquiry']);
  expect(await desk.rows('closed')).toMatchObject([{ id: PAINT, stage: 'Qualification' }]);
});

test('loss reasons: names once, stages that exist, sane days; a new one gets a code', async () => {
  const rows = await desk.rows('lossReasons');
  const second = FIRST_ROW + 1;
  await desk.types(second, { name: 'Never reached', stages: 'B2, B77', warmDays: 'soon' }, 'lossReasons');
  expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
  expect(await noteOn('lossReasons', second, 'name')).toContain('taken by loss reason 1');
  expect(await noteOn('lossReasons', second, 'stages')).toContain('B77');
  expect(await noteOn('lossReasons', second, 'warmDays')).toContain('whole number of days');
  const { reasons, problems } = await desk.board();
  expect(problems).toHaveLength(3);
  expect(reasons[1]).toMatchObject({ code: 'L2', name: 'Beyond the budget', warmAfterDays: 90 });
  expect(reasons[1]?.useWhen).not.toBe('');
  await desk.types(second, { name: 'Too dear', stages: 'B2, B3', warmDays: 30 }, 'lossReasons');
  await desk.types(FIRST_ROW + rows.length, { name: 'Moved abroad', stages: 'B1' }, 'lossReasons');
  await desk.settles();
  const after = await desk.board();
  expect(after.problems).toEqual([]);
  expect(after.reasons[1]).toMatchObject({ name: 'Too dear', stages: ['B2', 'B3'], warmAfterDays: 30 });
  expect(after.reasons[rows.length]).toMatchObject({ name: 'Moved abroad', warmAfterDays: null });
  expect(after.reasons[rows.length]?.code).toMatch(/^L\d+$/);
  expect(await noteOn('lossReasons', second, 'name')).toBe('');
});
