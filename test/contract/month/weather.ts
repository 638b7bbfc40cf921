/** What befalls the add-on's calls in a week of the month. */
import type { Fault } from '../../../local/kernel/faults';

/** A call of ours that writes, as it went in a quiet week. */
export interface Called {
  readonly name: string;
  /** Places of its requests that write, from 1. */
  readonly writes: readonly number[];
}

export interface Weather {
  /** Nothing befalls them: what they answer, whom they write to and that they do nothing twice is judged. */
  readonly quiet: boolean;
  /** @param call its number in the week, from 0 */
  faultsFor(call: number): readonly Fault[];
}

export const QUIET: Weather = { quiet: true, faultsFor: () => [] };

/** Killed before a request, or right after it; its answer lost; refused for a while. */
export const KINDS: Readonly<Record<string, (at: number) => Fault>> = {
  'killed before': (at) => ({ at, kind: 'kill-before' }),
  'killed after': (at) => ({ at, kind: 'kill-after' }),
  'answer lost': (at) => ({ at, kind: 'lost-answer' }),
  'answered 429': (at) => ({ at, kind: 'status', status: 429, times: 1 }),
  'answered 503': (at) => ({ at, kind: 'status', status: 503, times: 1 }),
};

/** The fault at the same place of every call: `turn` counts its writes, -1 is its first request. */
export const stormy = (calls: readonly Called[], kind: string, turn: number): Weather => ({
  quiet: false,
  faultsFor(call) {
    const writes = calls[call]?.writes ?? [];
    const at = turn < 0 ? 1 : writes[turn % Math.max(1, writes.length)];
    const fault = KINDS[kind];
    return at === undefined || !fault ? [] : [fault(at)];
  },
});
