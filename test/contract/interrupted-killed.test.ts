/** Killed anywhere, or with the answer lost after the effect: running again ends in the state of a run that nothing befell. */
import { endsAlikeWhatever, finished, undisturbed } from './interruptions';
import { expectState } from './state';

endsAlikeWhatever([
  ['killed after', (at) => ({ at, kind: 'kill-after' }), 9],
  ['answer lost', (at) => ({ at, kind: 'lost-answer' }), 4],
]);

/** Before any other request the state is that of being killed after the one before it. */
test('killed before the first request', async () => {
  expectState(await finished({ at: 1, kind: 'kill-before' }), (await undisturbed()).state);
});
