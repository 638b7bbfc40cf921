/** From a finding to a pain, a decision and a task: one row each, linked, however often and in whatever weather it is asked for. */
import type { PainBoard, StepOutcome } from '../../../src/app/immersion-api';
import { painChecks } from '../../../src/domain/immersion/pains';
import type { Made } from '../engagement';
import { NADIIA, OLENA, SMALL, VIKTOR } from '../intake';
import { journalDesk, makeEngagement, saying, TARAS, writesIn, type JournalDesk } from './journal-desk';

let made: Made;
let desk: JournalDesk;
beforeAll(async () => {
  made = await makeEngagement(SMALL);
}, 60_000);
afterAll(() => made.dispose());
const opened = async (): Promise<void> => {
  desk = journalDesk(await made.open(), made);
  await desk.asks('answerQuestion', saying(await desk.question(KEY), { answer: '124 of 400 missed', evidence: LINK }));
};
beforeEach(() => opened());
afterEach(() => made.closeAll());

const KEY = 'tools.missed';
const LINK = 'https://files.example/calls';
const step = (name: string, request: object): Promise<StepOutcome> => desk.asks(name, request);
const ref = async (key: string) => {
  const { question } = await desk.question(key);
  return { key, question };
};
const PAIN = { kind: 'entry', statement: 'A third of calls is missed', evidence: LINK, figure: '124 of 400', severity: 'high' }; // prettier-ignore
const painOf = async (key: string, more: object = {}) => ({ question: await ref(key), ...PAIN, ...more });
const CHANGE = { pain: 'P1', seen: '', change: 'Call back within 15 minutes', approver: VIKTOR.name };
const TASK = { decision: 'D1', task: 'Write the call-back rule', owner: NADIIA.name, due: '2026-12-04' };
const approves = async (id: string): Promise<void> =>
  desk.decisions.type(await desk.decisions.find('id', id), { status: 'Approved', decidedOn: 46_350 });

/** All that the ways from the questions to their tasks leave behind, in the order in which they were gone. */
async function expectWays(...keys: readonly string[]): Promise<void> {
  const bank = await desk.audit.rows();
  const wordsOf = (key: string): string => bank.find((row) => row.key === key)?.question;
  expect(await desk.pains.rows()).toMatchObject(
    keys.map((key, index) => ({ id: `P${index + 1}`, kind: 'Entry and waiting', statement: PAIN.statement, evidence: LINK, source: wordsOf(key), figure: PAIN.figure, severity: 'High', change: CHANGE.change, decision: `D${index + 1}`, status: 'Approved' })),
  ); // prettier-ignore
  expect(await desk.decisions.rows()).toMatchObject(
    keys.map((_, index) => ({ id: `D${index + 1}`, proposedOn: 46_349, proposedBy: OLENA.name, statement: CHANGE.change, approver: VIKTOR.name, about: `P${index + 1}`, status: 'Approved' })),
  ); // prettier-ignore
  const tasks = (await desk.plan.rows()).filter(({ from }) => from);
  expect(tasks).toMatchObject(
    keys.map((_, index) => ({ from: `D${index + 1}`, task: TASK.task, owner: NADIIA.name, due: 46_360, status: 'To do', week: 2 })),
  ); // prettier-ignore
  expect(tasks.map(({ phase }) => phase)).not.toContain(null);
  const marked = new Map(bank.filter(({ pain }) => pain).map(({ key, pain }) => [key, pain]));
  expect(marked).toEqual(new Map(keys.map((key, index) => [key, `P${index + 1}`])));
}

const STEPS = [
  ['makePain', async () => painOf(KEY)],
  ['proposeChange', async () => CHANGE],
  ['planTask', async () => TASK],
] as const;
async function walk(times = 1): Promise<void> {
  for (const [name, request] of STEPS) {
    if (name === 'planTask') await approves('D1');
    const given = await request();
    expect(await step(name, given)).toMatchObject({ kind: 'done' });
    for (let again = 1; again < times; again += 1) expect(await step(name, given)).toMatchObject({ kind: 'stood' });
  }
}

test('a finding becomes a pain, a decision, a task, each linked back; pressed twice, one row each', async () => {
  await walk(2);
  await expectWays(KEY);
  const board = await desk.asks<PainBoard>('openPains');
  expect(board).toMatchObject({
    pains: [{ id: 'P1', decision: 'D1', status: 'approved' }],
    decisions: [{ id: 'D1', about: 'P1', status: 'approved' }],
    tasks: [{ from: 'D1', owner: NADIIA.name }],
    shadow: [1, 3],
    deciders: [VIKTOR.name],
    today: '2026-11-23',
  });
  expect(painChecks(board.questions, board.pains)[0]).toMatchObject({ kind: 'entry', proved: ['P1'], unproved: [] });
});

test('the shadow sector is counted from the Employee Base and written down once', async () => {
  const { shadowStatement, shadowSource } = await desk.asks<PainBoard>('openPains');
  expect(shadowStatement).toMatch(/^1 of 3 people/);
  const request = { question: null, kind: 'shadow', statement: shadowStatement, evidence: '', figure: '1 / 3 (33%)', severity: 'high' }; // prettier-ignore
  expect(await step('makePain', request)).toEqual({ kind: 'done', id: 'P1' });
  expect(await step('makePain', request)).toEqual({ kind: 'stood', id: 'P1' });
  expect(await desk.pains.rows()).toMatchObject([{ id: 'P1', source: shadowSource, kind: 'Shadow sector' }]);
});

test('what people wrote down themselves is found, marked, and not made again', async () => {
  const { question } = await ref(KEY);
  await desk.pains.add({ id: 'P7', statement: 'Missed calls', source: question });
  expect(await step('makePain', await painOf(KEY))).toEqual({ kind: 'stood', id: 'P7' });
  expect((await desk.audit.rows()).find(({ key }) => key === KEY)).toMatchObject({ pain: 'P7' });
  expect(await step('makePain', await painOf('tools.numbers'))).toEqual({ kind: 'done', id: 'P8' });
  // A pain whose change somebody has meanwhile put otherwise is not overwritten.
  await desk.pains.type(await desk.pains.find('id', 'P7'), { change: 'Their own words' });
  expect(await step('proposeChange', { ...CHANGE, pain: 'P7' })).toEqual({ kind: 'changed' });
  expect(await step('proposeChange', { ...CHANGE, pain: 'P7', seen: 'Their own words' })).toEqual({ kind: 'done', id: 'D1' }); // prettier-ignore
  expect(await step('proposeChange', { ...CHANGE, pain: 'P99' })).toEqual({ kind: 'changed' });
});

test('a pain without a figure gets one; one that stands is not replaced', async () => {
  await step('makePain', await painOf(KEY, { figure: '' }));
  const figure = { pain: 'P1', figure: '=31%' };
  expect(await step('proveFigure', figure)).toEqual({ kind: 'done', id: 'P1' });
  expect(await step('proveFigure', figure)).toEqual({ kind: 'stood', id: 'P1' });
  expect(await step('proveFigure', { ...figure, figure: '32%' })).toEqual({ kind: 'changed' });
  expect(await step('proveFigure', { ...figure, pain: 'P2' })).toEqual({ kind: 'changed' });
  expect((await desk.asks<PainBoard>('openPains')).pains).toMatchObject([{ figure: '=31%' }]);
});

test('declined: a new proposal may follow; a task only from what is approved', async () => {
  await step('makePain', await painOf(KEY));
  await step('proposeChange', CHANGE);
  expect(await step('planTask', TASK)).toEqual({ kind: 'changed' });
  await desk.decisions.type(await desk.decisions.find('id', 'D1'), { status: 'Declined' });
  const next = { ...CHANGE, seen: CHANGE.change, change: 'Call back within an hour' };
  expect(await step('proposeChange', next)).toEqual({ kind: 'done', id: 'D2' });
  expect(await step('proposeChange', next)).toEqual({ kind: 'stood', id: 'D2' });
  expect((await desk.pains.rows())[0]).toMatchObject({ decision: 'D2', change: next.change, status: 'Proposed' });
});

test('two consultants at once: the same finding is one pain, two findings have two IDs', async () => {
  const run = async (key: string, more: object = {}) => ({ at: 1, kind: 'run', user: TARAS, function: 'makePain', arguments: [desk.where, await painOf(key, more)] }) as const; // prettier-ignore
  desk.addOn.setFaults(await run('tools.numbers', { statement: 'Theirs' }));
  const mine = await step('makePain', await painOf(KEY));
  desk.addOn.setFaults();
  expect(mine).toEqual({ kind: 'done', id: 'P2' });
  expect((await desk.pains.rows()).map(({ id, statement }) => [id, statement]).sort()).toEqual([['P1', 'Theirs'], ['P2', PAIN.statement]]); // prettier-ignore
  expect((await desk.audit.rows()).filter(({ pain }) => pain).map(({ key, pain }) => [key, pain]).sort()).toEqual([[KEY, 'P2'], ['tools.numbers', 'P1']]); // prettier-ignore
  const request = await painOf('process.losses', { statement: 'Mine' });
  desk.addOn.setFaults(await run('process.losses', { statement: 'Theirs too' }));
  expect(await step('makePain', request)).toEqual({ kind: 'stood', id: 'P3' });
  desk.addOn.setFaults();
  expect((await desk.pains.rows()).map(({ statement }) => statement)).not.toContain('Mine');
});

test('rows sorted between read and write: the marks stand with their questions', async () => {
  desk.addOn.setFaults(await desk.sorting('audit', 'question', 1));
  expect(await step('makePain', await painOf(KEY))).toEqual({ kind: 'done', id: 'P1' });
  desk.addOn.setFaults();
  expect((await desk.audit.rows()).filter(({ pain }) => pain)).toMatchObject([{ key: KEY }]);
  await step('makePain', await painOf('tools.numbers', { statement: 'Nobody has the list of numbers' }));
  desk.addOn.setFaults(await desk.sorting('pains', 'statement', 1));
  expect(await step('proposeChange', CHANGE)).toEqual({ kind: 'done', id: 'D1' });
  desk.addOn.setFaults();
  const rows = await desk.pains.rows();
  expect(rows.map(({ id, decision }) => [id, decision]).sort()).toEqual([
    ['P1', 'D1'],
    ['P2', null],
  ]);
});

test('faults at every request of every step: the same rows in the end', async () => {
  const kinds = [{ kind: 'kill-after' }, { kind: 'lost-answer' }, { kind: 'status', status: 503, times: 1 }] as const;
  const troubles = kinds.flatMap((fault) => [1, 2].map((at) => ({ at, ...fault })));
  const keys = [KEY, 'tools.numbers', 'tools.recordings', 'tools.private', 'tools.contacts', 'tools.fields'];
  for (const [index, fault] of troubles.entries()) {
    const [pain, decision] = [`P${index + 1}`, `D${index + 1}`];
    const given = { makePain: await painOf(keys[index] ?? ''), proposeChange: { ...CHANGE, pain }, planTask: { ...TASK, decision } }; // prettier-ignore
    for (const [name] of STEPS) {
      if (name === 'planTask') await approves(decision);
      desk.addOn.setFaults(fault);
      await desk.addOn.call(name, desk.where, given[name]).catch(() => null);
      desk.addOn.setFaults();
      await step(name, given[name]);
    }
  }
  await expectWays(...keys);
});

test('hostile text stays text; what is no request is refused', async () => {
  const hostile = '=HYPERLINK("https://evil.example";"pay") <script>alert(1)</script>';
  await step('makePain', await painOf(KEY, { statement: hostile, figure: '+7', evidence: '@x' }));
  await step('proposeChange', { ...CHANGE, change: hostile, approver: '=A1' });
  await approves('D1');
  await step('planTask', { ...TASK, task: hostile, owner: '-1' });
  const { pains, decisions, tasks } = await desk.asks<PainBoard>('openPains');
  expect([pains[0], decisions[0], tasks[0]]).toMatchObject([
    { statement: hostile, figure: '+7', change: hostile },
    { statement: hostile, approver: '=A1' },
    { task: hostile, owner: '-1' },
  ]);
  const pain = await painOf('tools.numbers');
  for (const [name, wrong] of [
    ['makePain', { ...pain, kind: 'none' }],
    ['makePain', { ...pain, statement: ' ' }],
    ['makePain', { ...pain, severity: null }],
    ['proposeChange', { ...CHANGE, pain: 'x' }],
    ['proposeChange', { ...CHANGE, approver: '' }],
    ['planTask', { ...TASK, due: '2026-02-30' }],
    ['planTask', { ...TASK, owner: ' ' }],
  ] as const)
    expect(await desk.addOn.call(name, desk.where, wrong)).toMatchObject({ ok: false, error: { code: 'requestInvalid' } }); // prettier-ignore
  desk.addOn.traced();
  await step('makePain', pain);
  expect(writesIn(desk.addOn.traced())).toHaveLength(1);
});
