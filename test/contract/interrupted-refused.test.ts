/** Refused by a busy or broken Google at any request: running again ends in the state of a run that nothing befell. */
import type { Fault } from '../../local/kernel/faults';
import { openAddOn } from './add-on';
import { OLENA, SMALL } from './intake';
import { endsAlikeWhatever, finished, undisturbed } from './interruptions';
import { expectState, stateOf } from './state';

endsAlikeWhatever([['answered 503', (at) => ({ at, kind: 'status', status: 503, times: 1 }), 3]]);

test('every request is answered 429 twice', async () => {
  const { requests, state } = await undisturbed();
  // Each repeat counts as a request of its own.
  const faults = Array.from({ length: requests }, (_, index): Fault => ({ at: 1 + index * 3, kind: 'status', status: 429, times: 2 })); // prettier-ignore
  expectState(await finished(...faults), state);
});

test.each([1, 10])('request %i is answered 500 until it gives up', async (at) => {
  expectState(await finished({ at, kind: 'status', status: 500, times: 40 }), (await undisturbed()).state);
});

describe('a double click makes one engagement', () => {
  test('when both runs begin at once', async () => {
    const addOn = await openAddOn(OLENA.email);
    const answers = await Promise.all([addOn.call('createEngagement', SMALL), addOn.call('createEngagement', SMALL)]);
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code));
    // The second may have waited until the first was done, and found all in place.
    expect(codes).toContain('ok');
    expect(['ok', 'busy']).toEqual(expect.arrayContaining(codes));
    expectState(await stateOf(addOn), (await undisturbed()).state);
    await addOn.close();
  });

  test.each([3, 9])('when the second comes between request %i and the next', async (at) => {
    const addOn = await openAddOn(OLENA.email);
    addOn.setFaults({ at, kind: 'run', user: OLENA.email, function: 'createEngagement', arguments: [SMALL] });
    await addOn.create(SMALL);
    expectState(await stateOf(addOn), (await undisturbed()).state);
    await addOn.close();
  });
});
