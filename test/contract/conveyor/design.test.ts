/** The conveyor is designed in the sidebar and in its tab, put to approval, approved and changed again: what rules, what is told, what is kept. */
import type { GoLive } from '../../../src/app/go-live-api';
import type { Cockpit } from '../../../src/app/cockpit-api';
import { SHEET_IDS } from '../../../src/blueprints/spreadsheets';
import { makeOnce, type Made } from '../engagement';
import { FIRST_ROW } from '../hands';
import { TRACKED } from '../tracker/desk';
import { change, insert, STAGE, studioOf, type Studio } from './studio';

let made: Made;
let studio: Studio;
const [PAINT, GLUE] = ['D-1', 'D-2'] as const;
beforeAll(async () => {
  made = await makeOnce(TRACKED, async (addOn, report) => {
    const { desk } = studioOf(addOn, report);
    for (const title of ['Paint', 'Glue']) await desk.adds(title);
    await desk.ticksAll(GLUE);
    await desk.does(GLUE, { kind: 'move', to: 'B2', note: '' });
  });
}, 120_000);
afterAll(() => made.dispose());
beforeEach(async () => {
  studio = studioOf(await made.open(), made.report);
});
afterEach(() => made.closeAll());

const asked = async <T>(name: string): Promise<T> => {
  const answer = await studio.desk.addOn.call<T>(name, studio.desk.hands.id('journal'));
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};
const stands = async (): Promise<string> => {
  const { progress } = await asked<Cockpit>('openCockpit');
  const { checks } = await asked<GoLive>('openGoLive');
  return `${progress.conveyor} ${String(checks.find(({ key }) => key === 'conveyor')?.met)}`;
};
const decides = async (id: string, status: string): Promise<void> =>
  studio.decisions.type(await studio.decisions.find('id', id), { status, approver: 'Viktor', decidedOn: 46_350 });

test('put to approval, approved, changed, put to approval again: each step is told everywhere, and both versions are kept', async () => {
  expect(await stands()).toBe('none false');
  expect(await studio.approves()).toEqual({ kind: 'kept', version: '1.0', decision: 'D1' });
  expect(await studio.approves()).toEqual({ kind: 'kept', version: '1.0', decision: 'D1' });
  expect((await studio.decisions.rows())[0]).toMatchObject({
    statement: 'Approve version 1.0 of the conveyor. Stages: 8, from “Inquiry” to “First payment”. Loss reasons: 13',
    about: 'Conveyor 1.0',
  });
  expect(await stands()).toBe('proposed false');
  await decides('D1', 'Approved');
  expect(await stands()).toBe('approved true');
  expect(await studio.view()).toMatchObject({ stand: 'approved', inForce: '1.0' });

  expect(await studio.saves(change('B2', { goal: 'The need is measured', longestStayDays: 9, probability: 12 }))).toEqual({ kind: 'saved' }); // prettier-ignore
  expect(await studio.saves(insert('B6'))).toEqual({ kind: 'saved' });
  await studio.desk.types(FIRST_ROW + 1, { name: 'Too dear', stages: 'B5, B4' }, 'lossReasons');
  expect(await stands()).toBe('changed false');
  const told = (await studio.view()).changes;
  expect(told).toEqual([
    expect.stringMatching(/^Qualification, Its one goal: “.+” → “The need is measured”$/),
    'Qualification, Longest stay, days: 7 → 9',
    'Qualification, Share sold: 10% → 12%',
    'New stage “Pilot”',
    'Loss reason “Beyond the budget” is now “Too dear”',
    expect.stringMatching(/^Too dear, Stages: “?B.+ → “B4, B5”$/),
  ]);
  expect(await studio.approves()).toEqual({ kind: 'kept', version: '1.1', decision: 'D2' });
  expect((await studio.decisions.rows())[1]?.statement).toBe(`Approve version 1.1 of the conveyor. ${told.join('; ')}`);
  expect(await stands()).toBe('proposed false');
  await decides('D2', 'Declined');
  expect(await stands()).toBe('changed false');
  expect(await studio.approves()).toMatchObject({ version: '1.1', decision: 'D2' });

  const { versions } = await studio.view();
  expect(versions).toMatchObject([{ version: '1.1' }, { version: '1.0', by: studio.desk.addOn.owner, at: '2026-11-23T09:00:00.000Z' }]); // prettier-ignore
  expect(versions?.[1]?.stages).toHaveLength(8);
  expect(versions?.[0]?.stages?.map(({ name }) => name)).toContain('Pilot');
  expect(await studio.decided()).toEqual(['D1 Conveyor 1.0 Approved', 'D2 Conveyor 1.1 Declined']);
});

test('a proposal that waits is replaced by the next; what was approved and stands again needs no approval', async () => {
  await studio.approves();
  await decides('D1', 'Approved');
  await studio.saves(change('B1', { owner: 'Call centre' }));
  expect(await studio.approves()).toMatchObject({ version: '1.1', decision: 'D2' });
  await studio.saves(change('B1', { exit: 'Noted' }));
  expect(await studio.approves()).toMatchObject({ version: '1.2', decision: 'D3' });
  expect(await studio.decided()).toEqual(['D1 Conveyor 1.0 Approved', 'D2 Conveyor 1.1 Replaced', 'D3 Conveyor 1.2 Proposed']); // prettier-ignore
  const first = (await studio.view()).versions?.[2];
  await studio.saves(() => first?.stages ?? []);
  expect(await stands()).toBe('approved true');
  expect(await studio.approves()).toEqual({ kind: 'kept', version: '1.0', decision: 'D1' });
});

test('a decision written by hand proves nothing, and its number is not used again', async () => {
  await studio.decisions.add({ id: 'D1', statement: 'Conveyor', status: 'Approved', about: 'Conveyor 1.3' });
  expect(await stands()).toBe('none false');
  expect(await studio.approves()).toEqual({ kind: 'kept', version: '1.4', decision: 'D2' });
});

test('an edit writes what has changed and nothing else; a rename is everywhere; a slip is refused in words', async () => {
  const before = await studio.desk.rows('conveyor');
  expect(await studio.saves(change('B2', { name: 'Need found', actions: [{ name: 'Ask [why]', evidence: 'note' }] }))).toEqual({ kind: 'saved' }); // prettier-ignore
  const after = await studio.desk.rows('conveyor');
  expect(after).toEqual(before.map((row) => (row.code === 'B2' ? { ...row, stage: 'Need found', actions: 'Ask [why] [note]' } : row))); // prettier-ignore
  expect(await studio.desk.rows('deals')).toMatchObject([{ stage: 'Inquiry' }, { stage: 'Need found' }]);
  expect(await studio.desk.settles()).toEqual({ accepted: 0, putBack: [] });
  const refused = async (how: Parameters<Studio['saves']>[0]) => {
    const saved = await studio.saves(how);
    return 'slips' in saved ? saved.slips.join(' ') : saved.kind;
  };
  expect(await refused(change('B3', { goal: 'One; two' }))).toContain('exactly one goal');
  expect(await refused(change('B3', { name: 'Need found' }))).toContain('taken by stage 2');
  expect(await refused(change('B3', { probability: 2 }))).toContain('lower than at the stage before');
  expect(await refused(change('B3', { longestStayDays: 900 }))).toContain('1 to 365');
  expect(await refused(() => [])).not.toBe('saved');
  expect(await studio.desk.rows('conveyor')).toEqual(after);
});

test('stages are put into another order, added and taken out in one go; rows stay where people have sorted them', async () => {
  const range = { sheetId: SHEET_IDS.conveyor, startRowIndex: FIRST_ROW, endRowIndex: FIRST_ROW + 8, startColumnIndex: 0, endColumnIndex: 10 }; // prettier-ignore
  await studio.desk.hands.edit('dealTracker', [{ sortRange: { range, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }] } }]); // prettier-ignore
  const saved = await studio.saves((stages) => {
    const [b1, b2, b3, b4, b5, , ...rest] = stages as [typeof STAGE, ...(typeof STAGE)[]];
    return [b1, b2, { ...b4, probability: 20 }, { ...b3, probability: 40 }, STAGE, b5, ...rest] as (typeof STAGE)[];
  });
  expect(saved).toEqual({ kind: 'refused', slips: [expect.stringContaining('lower than at the stage before')] });
  expect(
    await studio.saves((stages) => {
      const by = Object.fromEntries(stages.map((stage) => [stage.code, stage]));
      const probability = by.B4?.probability ?? null;
      return ['B1', 'B2', 'B4', 'B3', 'B5', 'B7', 'B8'].flatMap((code) => {
        const stage = by[code] as typeof STAGE;
        const same = code === 'B3' || code === 'B4' ? { ...stage, probability } : stage;
        return code === 'B5' ? [{ ...STAGE, probability }, same] : [same];
      });
    }),
  ).toEqual({ kind: 'saved' });
  const { stages } = await studio.view();
  expect(stages.map(({ code }) => code)).toEqual(['B1', 'B2', 'B4', 'B3', 'B9', 'B5', 'B7', 'B8']);
  expect((await studio.desk.rows('conveyor')).map(({ code }) => code)).toEqual(['B8', 'B7', 'B5', 'B4', 'B3', 'B2', 'B1', 'B9']); // prettier-ignore
  expect((await studio.desk.board()).stages.map(({ code }) => code)).toEqual(stages.map(({ code }) => code));
  expect(stages[4]).toMatchObject({ ...STAGE, code: 'B9', probability: stages[3]?.probability });
});

test('a stage that holds deals is taken out only with a place for them, which then is theirs', async () => {
  const out: Parameters<Studio['saves']>[0] = (stages) => stages.filter(({ code }) => code !== 'B2');
  expect((await studio.view()).deals.slice(0, 3)).toEqual([1, 1, 0]);
  expect(await studio.saves(out)).toEqual({ kind: 'refused', slips: [expect.stringContaining('deals stand in it')] });
  expect(await studio.saves(out, [{ stage: 'B2', to: 'B5' }])).toMatchObject({ kind: 'refused' });
  expect(await studio.saves(out, [{ stage: 'B2', to: 'B3' }])).toEqual({ kind: 'saved' });
  const { deals, leaving, stages } = await studio.desk.board();
  expect(deals.map(({ id, stage }) => [id, stage])).toEqual([[PAINT, 'B1'], [GLUE, 'B3']]); // prettier-ignore
  expect(leaving).toEqual([]);
  expect(stages.map(({ code }) => code)).not.toContain('B2');
});

test('slips made in the tab: told first, nothing is put to approval; one of two is mended in the sidebar, then the other', async () => {
  await studio.desk.types(FIRST_ROW + 1, { goal: null, probability: 'often' }, 'conveyor');
  await studio.desk.settles();
  const view = await studio.view();
  expect(view.slips).toHaveLength(2);
  expect(view.stages[1]).toMatchObject({ goal: '', probability: 'wrong' });
  expect(await studio.approves()).toEqual({ kind: 'stale' });
  expect(await studio.saves(change('B2', { goal: 'The need is found' }))).toEqual({ kind: 'saved' });
  expect((await studio.view()).slips).toHaveLength(1);
  expect(await studio.saves(change('B2', { probability: 10 }))).toEqual({ kind: 'saved' });
  expect((await studio.view()).slips).toEqual([]);
  expect(await studio.approves()).toMatchObject({ version: '1.0' });
});

test('kept versions that somebody changed or deleted are told as such, and never in the way', async () => {
  await studio.approves();
  await decides('D1', 'Approved');
  await studio.saves(change('B1', { owner: 'Call centre' }));
  await studio.approves();
  const cell = (rowIndex: number, columnIndex: number, stringValue: string) => ({
    updateCells: {
      start: { sheetId: SHEET_IDS.versions, rowIndex, columnIndex },
      rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
      fields: 'userEnteredValue',
    },
  });
  await studio.desk.hands.edit('dealTracker', [cell(2, 4, '[[["x"'), cell(4, 0, '=1+1'), cell(5, 0, '1.1'), cell(5, 3, 'x')]);
  const view = await studio.view();
  expect(view.versions).toMatchObject([{ version: '1.1' }, { version: '1.0', stages: null }]);
  expect(view.versions?.[0]?.stages).toHaveLength(8);
  expect(view.changes).toEqual([]);
  expect(await stands()).toBe('proposed false');
  expect(await studio.approves()).toMatchObject({ version: '1.1', decision: 'D2' });
}); // prettier-ignore

test('an engagement that was made before there were versions: all works but approval, and finishing it brings their tab', async () => {
  await studio.desk.hands.edit('dealTracker', [{ deleteSheet: { sheetId: SHEET_IDS.versions } }]);
  expect(await stands()).toBe('none false');
  expect((await studio.view()).versions).toBeNull();
  expect(await studio.saves(change('B1', { owner: 'Call centre' }))).toEqual({ kind: 'saved' });
  expect(await studio.triesToApprove()).toMatchObject({ ok: false, error: { code: 'filesDamaged' } });
  await studio.desk.addOn.call('repairEngagement', made.id);
  expect(await studio.approves()).toEqual({ kind: 'kept', version: '1.0', decision: 'D1' });
  const { sheets } = await studio.desk.addOn.rest('GET', `/v4/spreadsheets/${studio.desk.id}?fields=sheets(properties(sheetId,hidden),protectedRanges(warningOnly))`); // prettier-ignore
  const tab = sheets.find(({ properties }: { properties: { sheetId: number } }) => properties.sheetId === SHEET_IDS.versions); // prettier-ignore
  expect(tab).toMatchObject({ properties: { hidden: true }, protectedRanges: [{ warningOnly: true }] });
});
