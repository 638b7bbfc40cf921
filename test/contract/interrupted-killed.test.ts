/** Whatever befalls any single request, running again ends in the state of a run that nothing befell. */
import type { Fault } from '../../local/kernel/faults';
import { openAddOn, type Json } from './add-on';
import { OLENA, SMALL } from './intake';
import { stateOf } from './state';

let whole: Json;
let requests: number;

beforeAll(async () => {
  const addOn = await openAddOn(OLENA.email);
  const report = await addOn.create(SMALL);
  expect(report).toMatchObject({ state: 'done', problems: [] });
  requests = report.requests;
  whole = await stateOf(addOn);
  await addOn.close();
});

/** Runs until the add-on says that it is done, as a person would press "Finish". */
async function finish(fault: Fault): Promise<Json> {
  const addOn = await openAddOn(OLENA.email);
  try {
    addOn.setFaults(fault);
    await addOn.call('createEngagement', SMALL).catch(() => null);
    addOn.setFaults();
    await addOn.create(SMALL);
    const again = await addOn.create(SMALL);
    expect(again.changes).toEqual([]);
    return await stateOf(addOn);
  } finally {
    await addOn.close();
  }
}

/** One test per kind walks all requests: the number of requests is only known by running. */
test.each([
  ['killed before', (at: number): Fault => ({ at, kind: 'kill-before' })],
  ['killed after', (at: number): Fault => ({ at, kind: 'kill-after' })],
  ['answer lost', (at: number): Fault => ({ at, kind: 'lost-answer' })],
  ['answered 503', (at: number): Fault => ({ at, kind: 'status', status: 503, times: 1 })],
  ['answered 429 five times', (at: number): Fault => ({ at, kind: 'status', status: 429, times: 5 })],
  ['answered 500 until it gives up', (at: number): Fault => ({ at, kind: 'status', status: 500, times: 40 })],
])(
  '%s, at every request',
  async (_, fault) => {
    for (let at = 1; at <= requests; at += 1) {
      const state = await finish(fault(at));
      expect({ at, state }).toEqual({ at, state: whole });
    }
  },
  600_000,
);

test('a double click makes one engagement', async () => {
  const addOn = await openAddOn(OLENA.email);
  const answers = await Promise.all([addOn.call('createEngagement', SMALL), addOn.call('createEngagement', SMALL)]);
  const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).sort();
  expect(codes).toEqual(['busy', 'ok']);
  expect(await stateOf(addOn)).toEqual(whole);
  await addOn.close();
});

test.each([3, 5, 9, 14])('a second click between request %i and the next makes one engagement', async (at) => {
  const addOn = await openAddOn(OLENA.email);
  addOn.setFaults({ at, kind: 'run', user: OLENA.email, function: 'createEngagement', arguments: [SMALL] });
  await addOn.create(SMALL);
  expect(await stateOf(addOn)).toEqual(whole);
  await addOn.close();
});
