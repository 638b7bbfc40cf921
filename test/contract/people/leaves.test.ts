/** An employee leaves: all that hangs on them is shown, then handed over, and their access ends. */
import type { LeavingPreview, LeavingReport, Staff } from '../../../src/app/people-api';
import type { AddOn } from '../add-on';
import { makeOnce, type Made } from '../engagement';
import { NADIIA } from '../intake';
import { tableHands, type TableHands } from '../table-hands';
import { ANNA, BOHDAN, deskOf, TRACKED, type Desk } from '../tracker/desk';

let made: Made;
let addOn: AddOn;
let desk: Desk;
let base: TableHands;
let journal: Readonly<Record<'plan' | 'audit' | 'decisions', TableHands>>;

const hang = (to: AddOn): void => {
  addOn = to;
  desk = deskOf(addOn, made.report);
  const { hands } = desk;
  base = tableHands(hands, 'employeeBase', 'employees');
  journal = {
    plan: tableHands(hands, 'journal', 'plan'),
    audit: tableHands(hands, 'journal', 'audit'),
    decisions: tableHands(hands, 'journal', 'decisions'),
  };
};

beforeAll(async () => {
  made = await makeOnce(TRACKED, async (first, report) => {
    const its = deskOf(first, report);
    const { hands } = its;
    const employees = tableHands(hands, 'employeeBase', 'employees');
    for (const { name, email } of [ANNA, BOHDAN, NADIIA])
      await employees.add({ name, email, position: 'Seller', status: 'Active' });
    await employees.type(await employees.find('name', ANNA.name), { otherPhone: '+380 67 123 45 67' });
    for (const title of ['One', 'Two', 'Three']) await its.adds(title, { owner: ANNA.name, nextStep: 'Call' });
    await its.adds('Bohdan’s own', { owner: BOHDAN.name });
    const plan = tableHands(hands, 'journal', 'plan');
    const [first1, second] = await plan.rows();
    await plan.type(await plan.find('task', first1?.task), { owner: ANNA.name });
    await plan.type(await plan.find('task', second?.task), { owner: ANNA.name, status: 'Done' });
    const audit = tableHands(hands, 'journal', 'audit');
    const [question] = await audit.rows();
    await audit.type(await audit.find('question', question?.question), { respondent: ANNA.name, status: 'Asked' });
    await tableHands(hands, 'journal', 'decisions').add({ id: 'D1', statement: 'Call back', approver: ANNA.name, status: 'Proposed' }); // prettier-ignore
  });
}, 60_000);
afterAll(() => made.dispose());
beforeEach(async () => hang(await made.open()));
afterEach(() => made.closeAll());

const who = { name: ANNA.name, email: ANNA.email };
const REQUEST = { ...who, on: '2026-11-27', successor: NADIIA.name, sellers: [BOHDAN.name] };
async function asks<T>(name: string, ...args: readonly unknown[]): Promise<T> {
  const answer = await addOn.call<T>(name, desk.id, ...args);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

test('the staff, and all that hangs on one of them', async () => {
  expect(await asks<Staff>('openStaff')).toMatchObject({
    employees: [{ name: ANNA.name, channels: ['+380 67 123 45 67'], status: 'active' }, { name: BOHDAN.name, channels: [] }, { name: NADIIA.name }],
    sellers: [ANNA.name, BOHDAN.name],
    today: '2026-11-23',
    mine: true,
  }); // prettier-ignore
  const { tasks, ...found } = await asks<LeavingPreview>('previewLeaving', who);
  expect(found).toEqual({
    deals: 3,
    nextSteps: 3,
    interviews: 1,
    approvals: ['Call back'],
    role: 'writer',
    guest: false,
    channels: ['+380 67 123 45 67'],
  });
  expect(tasks).toHaveLength(1);
});

/** Everything that it comes to, whatever the way there. */
async function expectGone(): Promise<void> {
  const { deals } = await desk.board();
  expect(deals.map(({ title, owner }) => `${title}: ${owner}`)).toEqual([
    `One: ${BOHDAN.name}`,
    `Two: ${BOHDAN.name}`,
    `Three: ${BOHDAN.name}`,
    `Bohdan’s own: ${BOHDAN.name}`,
  ]);
  const history = (await desk.rows('history')).filter(({ event }) => event === 'Handed over');
  expect(history).toHaveLength(3);
  expect(await desk.rows('sellers')).toMatchObject([{ name: ANNA.name }, { name: BOHDAN.name, active: true }]);
  expect((await base.rows()).find(({ name }) => name === ANNA.name)).toMatchObject({ status: 'Left', leftOn: 46_353, handsOverTo: NADIIA.name }); // prettier-ignore
  const [first, second] = await journal.plan.rows();
  expect([first?.owner, second?.owner]).toEqual([NADIIA.name, ANNA.name]);
  expect((await journal.audit.rows())[0]).toMatchObject({ respondent: NADIIA.name });
  const decisions = await journal.decisions.rows();
  expect(decisions).toMatchObject([
    { id: 'D1', approver: NADIIA.name, status: 'Proposed' },
    {
      id: 'D2',
      status: 'Approved',
      about: ANNA.name,
      statement: `${ANNA.name} leaves on 27 November 2026. ${NADIIA.name} takes over; access and the weekly meeting end for ${ANNA.name}.`,
    },
  ]);
  const inside = (await desk.hands.permissions()).map(({ emailAddress }) => emailAddress);
  expect(inside).not.toContain(ANNA.email);
  expect(inside).toContain(BOHDAN.email);
}

test('one action does all of it, and a second one nothing more', async () => {
  const report = await asks<LeavingReport>('employeeLeaves', REQUEST);
  expect(report).toMatchObject({
    deals: [{ owner: BOHDAN.name, deals: 3 }],
    tasks: 1,
    interviews: 1,
    approvals: 1,
    decision: 'D2',
    sync: { state: 'done', done: [{ kind: 'unshare', email: ANNA.email }], problems: [] },
  });
  await expectGone();
  expect((await journal.decisions.rows())[1]).toMatchObject({ comment: 'Handed over: deals 3, tasks 1, audit questions 1, decisions to approve 1.' }); // prettier-ignore
  addOn.traced();
  await asks('employeeLeaves', REQUEST);
  const writes = addOn.traced().filter(({ method, url }) => method !== 'GET' && !/ByDataFilter/.test(url));
  expect(writes).toEqual([]);
  await expectGone();
});

test('deals are not left to nobody, and nobody takes over from themselves', async () => {
  for (const wrong of [
    { ...REQUEST, sellers: [] },
    { ...REQUEST, successor: ANNA.name },
    { ...REQUEST, successor: ' ' },
    { ...REQUEST, on: '2026-02-30' },
    { ...REQUEST, email: 'olena@northstar.example' },
    null,
  ])
    expect(await addOn.call('employeeLeaves', desk.id, wrong)).toMatchObject({
      ok: false,
      error: { code: 'requestInvalid' },
    });
  expect(await addOn.call('employeeLeaves', desk.id, { ...REQUEST, sellers: ['Nobody'] })).toMatchObject({
    ok: false,
    error: { code: 'dealRefused' },
  });
  expect((await desk.board()).deals.filter(({ owner }) => owner === ANNA.name)).toHaveLength(3);
});

test('broken off after any write: doing it again finishes it', async () => {
  await asks('employeeLeaves', REQUEST);
  const writes = addOn
    .traced()
    .flatMap(({ method, url }, index) => (method !== 'GET' && !/ByDataFilter/.test(url) ? [index + 1] : []));
  const before = addOn.traced().length;
  expect(before).toBe(0);
  for (const at of writes) {
    hang(await made.open());
    addOn.setFaults({ at, kind: 'kill-after' });
    await addOn.call('employeeLeaves', desk.id, REQUEST).catch(() => null);
    addOn.setFaults();
    await asks('employeeLeaves', REQUEST);
    await expectGone();
  }
}, 120_000);
