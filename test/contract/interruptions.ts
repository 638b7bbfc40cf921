/** Walks a fault through every request of making an engagement, and compares the end with that of an undisturbed run. */
import type { Fault } from '../../local/kernel/faults';
import { openAddOn, type Json } from './add-on';
import { OLENA, SMALL } from './intake';
import { expectState, stateOf } from './state';
import { sampled, writesIn } from './writes';

interface Whole {
  readonly requests: number;
  /** Places of those that write. */
  readonly writes: readonly number[];
  readonly state: Json;
}

let whole: Promise<Whole> | undefined;

/** @returns requests of an undisturbed run, and the state that it leaves; run once */
export const undisturbed = (): Promise<Whole> => (whole ??= runUndisturbed());

async function runUndisturbed(): Promise<Whole> {
  const addOn = await openAddOn(OLENA.email);
  try {
    const report = await addOn.create(SMALL);
    expect(report).toMatchObject({ state: 'done', problems: [] });
    const writes = writesIn(addOn.traced());
    return { requests: report.requests, writes, state: await stateOf(addOn) };
  } finally {
    await addOn.close();
  }
}

/** The run breaks off as the faults have it; then a person presses "Finish". */
export async function finished(...faults: readonly Fault[]): Promise<Json> {
  const addOn = await openAddOn(OLENA.email);
  try {
    addOn.setFaults(...faults);
    await addOn.call('createEngagement', SMALL).catch(() => null);
    addOn.setFaults();
    await addOn.create(SMALL);
    return await stateOf(addOn);
  } finally {
    await addOn.close();
  }
}

/** One test per kind of fault: how many requests there are is only known by running. */
export function endsAlikeWhatever(
  kinds: readonly (readonly [name: string, fault: (at: number) => Fault, samples: number])[],
): void {
  test.each(kinds)(
    '%s, at writes from the first to the last, and the first read',
    async (_, fault, samples) => {
      const { writes, state: expected } = await undisturbed();
      expect(writes.length).toBeGreaterThan(12);
      for (const at of [1, ...sampled(writes, samples)]) {
        const state = await finished(fault(at));
        expectState({ at, state }, { at, state: expected });
      }
    },
    600_000,
  );
}
