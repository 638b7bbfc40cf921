/** An update that is cut off, refused or overtaken anywhere ends, run again, in the book of an update that nothing befell. */
import type { Fault } from '../../../local/kernel/faults';
import { makeOnce, type Made } from '../engagement';
import { NADIIA } from '../intake';
import { TRACKED } from '../tracker/desk';
import type { AddOn } from '../add-on';
import { sampled, writesIn } from '../writes';
import { shelfOf, type Shelf } from './shelf';
import { expectSound } from './sound';

let made: Made;
let addOn: AddOn;
let shelf: Shelf;

const GOAL = 'Goal: The client accepts a date for a meeting';

beforeAll(async () => {
  made = await makeOnce(TRACKED, async (first, report) => {
    const one = shelfOf(first, report);
    await one.types('B5 · Offer', 'Ours\n', 'before');
    await one.sets('conveyor', 'B2', { stage: 'Need found' });
    await one.adds('conveyor', { order: 9, code: 'B9', stage: 'Care', goal: 'A second order', actions: 'Call [date]', probability: 0.97 });
  }); // prettier-ignore
}, 120_000);
afterAll(() => made.dispose());
beforeEach(async () => {
  addOn = await made.open();
  shelf = shelfOf(addOn, made.report);
});
afterEach(() => made.closeAll());

const update = () => addOn.call('updateBook', shelf.hands.id('journal'), { choices: [], approve: true });

async function outcome() {
  const marks = Object.entries(await shelf.marks()).sort(([, one], [, other]) => one.start - other.start);
  return { text: await shelf.text(), marks: marks.map(([key]) => key), decisions: await shelf.rows('decisions') };
}

let calm:
  Promise<{ readonly writes: readonly number[]; readonly end: Awaited<ReturnType<typeof outcome>> }> | undefined;

const calmly = () =>
  (calm ??= (async () => {
    addOn.traced();
    expect(await update()).toMatchObject({ ok: true, value: { version: '1.1', decision: 'D1' } });
    const writes = writesIn(addOn.traced());
    await expectSound(shelf);
    return { writes, end: await outcome() };
  })());

test.each<readonly [string, (at: number) => Fault]>([
  ['killed after', (at) => ({ at, kind: 'kill-after' })],
  ['its answer lost', (at) => ({ at, kind: 'lost-answer' })],
  ['answered 503', (at) => ({ at, kind: 'status', status: 503, times: 1 })],
  ['answered 500 until it gives up', (at) => ({ at, kind: 'status', status: 500, times: 40 })],
])(
  'a write is %s, and the first read',
  async (_, fault) => {
    const { writes, end } = await calmly();
    expect(writes.length).toBeGreaterThan(1);
    for (const at of [1, ...sampled(writes, 2)]) {
      addOn = await made.open();
      shelf = shelfOf(addOn, made.report);
      addOn.setFaults(fault(at));
      await update().catch(() => null);
      addOn.setFaults();
      expect({ at, ok: (await update()).ok }).toEqual({ at, ok: true });
      expect({ at, end: await outcome() }).toEqual({ at, end });
      await made.closeAll();
    }
  },
  600_000,
);

/** Somebody writes into the document between our read and our write. */
const meanwhile = (at: number, ...requests: object[]): Fault =>
  ({
    at,
    kind: 'run',
    user: NADIIA.email,
    method: 'POST',
    url: `https://docs.googleapis.com/v1/documents/${shelf.id}:batchUpdate`,
    body: { requests },
  }) as unknown as Fault;

/** Requests before the document is written: the manifest, and the wave of reads. */
const READS = 5;

test('somebody writes above our pages in between: read again, and both are there', async () => {
  addOn.setFaults(meanwhile(READS, { insertText: { location: { index: 1 }, text: 'A line on top\n' } }));
  addOn.traced();
  expect(await update()).toMatchObject({ ok: true, value: { version: '1.1' } });
  expect(addOn.traced().filter(({ status }) => status === 400)).toHaveLength(1);
  const { end } = await calmly();
  expect((await outcome()).text).toBe(`A line on top\n${end.text}`);
});

test('somebody edits a page in between that would have changed: it is theirs to decide, not overwritten', async () => {
  const goal = (await shelf.lines()).find(({ text }) => text === GOAL);
  addOn.setFaults(meanwhile(READS, { insertText: { location: { index: (goal?.end ?? 1) - 1 }, text: ' or a call' } }));
  expect(await update()).toMatchObject({ ok: true, value: { version: '1.1', open: 1 } });
  expect(await shelf.block('stage.B2')).toMatch(/^B2 · Qualification\n[^]*or a call/);
  expect((await shelf.previews()).clashes).toMatchObject([{ key: 'stage.B2' }]);
});

test('a colleague updates in between: nothing is written twice', async () => {
  addOn.setFaults({
    at: READS,
    kind: 'run',
    user: NADIIA.email,
    function: 'updateBook',
    arguments: [shelf.hands.id('journal'), { choices: [], approve: true }],
  });
  addOn.traced();
  expect(await update()).toMatchObject({ ok: true, value: { version: '1.1', decision: 'D1' } });
  const writes = addOn.traced().filter(({ url }) => /documents\/[^/]+:batchUpdate/.test(url));
  // Hers, the links of her new page, and ours that came too late.
  expect(writes.map(({ status, user }) => [user, status])).toEqual([
    [NADIIA.email, 200],
    [NADIIA.email, 200],
    [addOn.owner, 400],
  ]);
  const { text, marks, decisions } = (await calmly()).end;
  const proposed = decisions.map((row) => ({ ...row, proposedBy: NADIIA.name }));
  expect(await outcome()).toEqual({ text, marks, decisions: proposed });
});

test('a colleague who may not edit the book is told so, and nothing is written', async () => {
  const before = await shelf.revision();
  const answer = await addOn.workspace.run('updateBook', [shelf.hands.id('journal'), {}], 'stranger@lypky.example');
  expect(answer).toMatchObject({ result: { ok: false } });
  expect(await shelf.revision()).toBe(before);
});

test.each([
  [null, { choices: 'all' }],
  [null, { choices: [{ key: 1, seen: '', choice: 'ours' }] }],
  [null, { choices: [{ key: 'cover', seen: '', choice: 'mine' }] }],
  [null, { approve: 'yes' }],
  ['../x', {}],
])('a request that makes no sense is refused: %j %j', async (where, request) => {
  const place = where ?? shelf.hands.id('journal');
  expect(await shelf.refused('updateBook', place, request)).toMatchObject({ code: 'requestInvalid' });
});
