/** The client's own conveyor in the book: their words, the template's where they still fit, and nothing where there are none. */
import { formatActions } from '../../../../src/blueprints/stage-actions';
import { TABLES } from '../../../../src/blueprints/spreadsheets';
import { conveyorStages } from '../../../../src/blueprints/templates/conveyor-for';
import { content } from '../../../../src/locales/en/content';
import { sheetsTextFor } from '../../../../src/locales/sheets-for';
import { clientConveyor } from '../../../../src/plan/book/client-stages';
import type { RawCell, SheetRows } from '../../../../src/plan/tracker/sheet-rows';

const { labels } = sheetsTextFor('en');
const TEMPLATE = conveyorStages('b2b', content);

function sheet(table: 'conveyor' | 'lossReasons', rows: readonly Readonly<Record<string, RawCell>>[]): SheetRows {
  const keys = Object.keys(TABLES[table].columns);
  return {
    table,
    sheetId: 1,
    title: table,
    firstRow: 0,
    columns: new Map(keys.map((key, index) => [key, index])),
    width: keys.length,
    cells: rows.map((row) => keys.map((key) => row[key] ?? null)),
  };
}

const row = (key: string, change: Readonly<Record<string, RawCell>> = {}) => {
  const stage = TEMPLATE.find((one) => one.key === key);
  if (!stage) throw new Error(key);
  const { name, goal, exit, owner, longestStayDays: stay } = stage;
  const actions = formatActions(stage.actions.map((one) => ({ name: one.name, evidence: one.type })), labels); // prettier-ignore
  return { order: Number(key.slice(1)), code: key, stage: name, goal, actions, exit, owner, stay, probability: stage.probability / 100, ...change }; // prettier-ignore
};
const REASON = { code: 'L1', name: 'Gone', group: null, stages: 'B1 B9', useWhen: 'Now', warmDays: 5, warmFrom: labels.warmFrom.client }; // prettier-ignore

const read = (rows: readonly Readonly<Record<string, RawCell>>[], reasons = [REASON]) =>
  clientConveyor(
    { conveyor: sheet('conveyor', rows), lossReasons: sheet('lossReasons', reasons) },
    'b2b',
    content,
    labels,
  );

test('the template on the tab is the template in the book', () => {
  const { stages, issues } = read(TEMPLATE.map(({ key }) => row(key)));
  expect(issues).toEqual([]);
  const told = TEMPLATE.map(({ actions, saleMilestone, ...stage }) => ({
    ...stage,
    saleMilestone: saleMilestone === true,
    actions: actions.map(({ name, how, evidence }) => ({ name, how, evidence })),
  }));
  expect(stages).toEqual(told);
});

test('a stage in other words keeps its script while its name or its goal is the old one', () => {
  const script = (change: Readonly<Record<string, RawCell>>) => read([row('B2', change)]).stages[0]?.script;
  expect(script({})).toBe(TEMPLATE[1]?.script);
  expect(script({ stage: 'Need found' })).toBe(TEMPLATE[1]?.script);
  expect(script({ goal: 'They tell us why' })).toBe(TEMPLATE[1]?.script);
  expect(script({ stage: 'Pilot', goal: 'They test it' })).toBe('');
  expect(script({ code: 'B77' })).toBe('');
});

test('an action of the client’s own has no how, and the proof that the tab names; one that moved keeps its words', () => {
  const reply = TEMPLATE[0]?.actions[0];
  const actions = `Call the plant [link]\n${reply?.name} [note]\nSmile`;
  expect(read([row('B2', { actions })]).stages[0]?.actions).toEqual([
    { name: 'Call the plant', how: '', evidence: 'Link' },
    { name: reply?.name, how: reply?.how, evidence: 'Note' },
    { name: 'Smile', how: '', evidence: 'Tick' },
  ]);
});

test('stages stand in the order of the tab, those without a number last; one without a code gets one', () => {
  const { stages } = read([row('B2', { order: null }), row('B3', { order: 1 }), row('B1', { order: 0.5, code: null })]);
  expect(stages.map(({ key }) => key)).toEqual(['B4', 'B3', 'B2']);
});

test('a reason without a group, for a stage that is no more', () => {
  const { reasons, issues } = read([row('B1')]);
  expect(issues).toEqual([]);
  expect(reasons).toMatchObject([{ code: 'L1', group: null, stages: ['B1', 'B9'], warmAfterDays: 5, clientDate: true, parting: '' }]); // prettier-ignore
});

test('slips are told', () => {
  expect(read([row('B1', { goal: null }), row('B2', { stay: 'soon' })]).issues).toEqual([
    { code: 'goalMissing', stage: 0 },
    { code: 'daysOutOfRange', stage: 1 },
  ]);
  expect(read([], []).issues).toEqual([{ code: 'noStages' }, { code: 'noReasons' }]);
});
