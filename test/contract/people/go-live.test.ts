/** Going live: what the files prove, signed off once as a decision; at the end the files go to the client. */
import type { GoLive, HandOverReport } from '../../../src/app/go-live-api';
import type { AddOn } from '../add-on';
import { studioOf } from '../conveyor/studio';
import { makeOnce, type Made } from '../engagement';
import { handsOn, type Hands } from '../hands';
import { NADIIA, VIKTOR } from '../intake';
import { tableHands, type TableHands } from '../table-hands';
import { ANNA, deskOf, TRACKED } from '../tracker/desk';

const INSIDE = { ...NADIIA, name: 'Ivan Heir', email: 'ivan@northstar.example' };

let made: Made;
let addOn: AddOn;
let hands: Hands;
let decisions: TableHands;
beforeAll(async () => {
  made = await makeOnce({ ...TRACKED, people: [...TRACKED.people, INSIDE] });
});
afterAll(() => made.dispose());
beforeEach(async () => {
  addOn = await made.open();
  hands = handsOn(addOn, made.report);
  decisions = tableHands(hands, 'journal', 'decisions');
});
afterEach(() => made.closeAll());

async function asks<T>(name: string, ...args: readonly unknown[]): Promise<T> {
  const answer = await addOn.call<T>(name, hands.id('journal'), ...args);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}
const met = async (): Promise<readonly string[]> =>
  (await asks<GoLive>('openGoLive')).checks.filter((check) => check.met).map(({ key }) => key);

test('a new engagement: what is open is named; what people do closes it', async () => {
  const { checks, tasks, approvers, signed } = await asks<GoLive>('openGoLive');
  expect(checks.find(({ key }) => key === 'people')?.names).toContain(VIKTOR.name);
  expect(tasks.length).toBeGreaterThan(5);
  expect(tasks.every(({ done }) => !done)).toBe(true);
  expect(approvers).toEqual([VIKTOR.name]);
  expect(signed).toBeNull();
  expect(await met()).toEqual(['decider', 'reasons', 'sellers', 'leavers']);

  await studioOf(addOn, made.report).approves();
  await decisions.type(await decisions.find('id', 'D1'), { status: 'Approved' });
  await decisions.add({ id: 'D2', statement: 'Book', status: 'Approved', about: 'SalesBook 1.0' });
  const desk = deskOf(addOn, made.report);
  const deal = await desk.adds('Paint', { owner: ANNA.name });
  expect((await asks<GoLive>('openGoLive')).checks.find(({ key }) => key === 'adrift')?.names).toEqual(['Paint']);
  await desk.does(deal, { kind: 'edit', fields: { nextStep: 'Call', nextStepDue: '2026-12-01' } });
  const base = tableHands(hands, 'employeeBase', 'employees');
  await base.add({ name: 'Petro Koval', email: 'petro@lypky.example', status: 'Active' });
  await base.add({ name: ANNA.name, email: ANNA.email, otherPhone: '+380 67 123 45 67', status: 'Left' });
  expect(await met()).toEqual(['decider', 'conveyor', 'book', 'reasons', 'sellers', 'imported', 'adrift', 'channels']);
  await base.add({ name: 'Olha Rudenko', email: 'olha@ukr.net', status: 'Active' });
  const { checks: now } = await asks<GoLive>('openGoLive');
  expect(now.find(({ key }) => key === 'channels')).toMatchObject({ met: false, names: ['Olha Rudenko'] });
});

test('signed off with what is open, a reason, and once; one wave of reads and one write', async () => {
  const SIGN = { approver: VIKTOR.name, on: '2026-12-21', note: 'Pilot with two sellers' };
  expect(await addOn.call('signGoLive', hands.id('journal'), { ...SIGN, note: ' ' })).toMatchObject({
    ok: false,
    error: { code: 'requestInvalid' },
  });
  addOn.traced();
  expect(await asks('signGoLive', SIGN)).toEqual({ decision: 'D1' });
  const lines = addOn.traced();
  expect(lines.filter(({ url }) => /batchUpdate/.test(url))).toHaveLength(1);
  expect(Math.max(...lines.map(({ wave }) => wave ?? 0))).toBe(2);
  expect(await asks('signGoLive', SIGN)).toEqual({ decision: 'D1' });
  expect(await decisions.rows()).toMatchObject([
    { id: 'D1', approver: VIKTOR.name, status: 'Proposed', about: 'GoLive', comment: 'Pilot with two sellers' },
  ]);
  expect((await asks<GoLive>('openGoLive')).signed).toEqual({ id: 'D1', status: 'proposed' });
  await decisions.type(await decisions.find('id', 'D1'), { status: 'Declined' });
  expect((await asks<GoLive>('openGoLive')).signed).toBeNull();
});

test('an answer that is lost: still one decision', async () => {
  const SIGN = { approver: VIKTOR.name, on: '2026-12-21', note: 'Pilot' };
  await asks('openGoLive');
  addOn.traced();
  await asks('openGoLive');
  const reads = addOn.traced().length;
  addOn.setFaults({ at: reads + 1, kind: 'lost-answer' });
  expect(await asks('signGoLive', SIGN)).toEqual({ decision: 'D1' });
  addOn.setFaults();
  expect(await decisions.rows()).toHaveLength(1);
});

test('files go to somebody of one’s own organisation; to another one Google refuses, in words', async () => {
  expect((await asks<GoLive>('openGoLive')).heirs.map(({ email }) => email)).toContain(INSIDE.email);
  const refused = await asks<HandOverReport>('handOverFiles', NADIIA.email);
  expect(refused).toMatchObject({ handed: [], problems: [expect.stringContaining('shared drive')] });
  expect(await decisions.rows()).toEqual([]);
  const { handed, problems } = await asks<HandOverReport>('handOverFiles', INSIDE.email);
  expect(problems).toEqual([]);
  expect(handed).toHaveLength(6);
  const owners = (await hands.permissions()).filter(({ role }) => role === 'owner');
  expect(owners).toMatchObject([{ emailAddress: INSIDE.email }]);
  expect(await decisions.rows()).toMatchObject([{ status: 'Approved', about: 'Files' }]);
  expect(await addOn.call('handOverFiles', hands.id('journal'), 'nobody@lypky.example')).toMatchObject({
    ok: false,
    error: { code: 'requestInvalid' },
  });
});
