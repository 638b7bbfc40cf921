/** Killed anywhere, or with the answer lost after the effect: running again ends in the state of a run that nothing befell. */
import { endsAlikeWhatever } from './interruptions';

endsAlikeWhatever([
  ['killed before', (at) => ({ at, kind: 'kill-before' })],
  ['killed after', (at) => ({ at, kind: 'kill-after' })],
  ['answer lost', (at) => ({ at, kind: 'lost-answer' })],
]);
