/** Stages as somebody wants them, laid over what others have made of them since: where both have changed the same, it is said whose it is. */
import type { DesignStage } from './design';

export interface MergedStages<S extends DesignStage> {
  readonly stages: readonly (S | DesignStage)[];
  /** Names of stages that both have changed in the same place, or one taken out and the other changed. */
  readonly clashes: readonly string[];
  /** Both have put them into another order. */
  readonly reordered: boolean;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const find = <T extends DesignStage>(list: readonly T[], code: string): T | undefined =>
  list.find((one) => one.code === code && code !== '');

/**
 * Nothing that was typed is lost: a stage that others have taken out comes back as a new one.
 * @param seen as they stood when somebody began to change them @param wanted new ones without a code @param now as they stand
 */
export function mergeStages<S extends DesignStage>(
  seen: readonly DesignStage[],
  wanted: readonly S[],
  now: readonly DesignStage[],
): MergedStages<S> {
  const clashes: string[] = [];
  const merged = wanted.flatMap((stage): readonly S[] => {
    const was = find(seen, stage.code);
    if (!was) return [stage];
    const ours = (Object.keys(was) as (keyof DesignStage)[]).filter((field) => !same(was[field], stage[field]));
    const stands = find(now, stage.code);
    if (!stands && ours.length === 0) return [];
    if (!stands || ours.some((field) => !same(stands[field], was[field]) && !same(stands[field], stage[field])))
      clashes.push(was.name);
    return stands ? [{ ...stage, ...stands, ...Object.fromEntries(ours.map((field) => [field, stage[field]])) }] : [{ ...stage, code: '' }]; // prettier-ignore
  });
  for (const was of seen) {
    const stands = find(now, was.code);
    if (stands && !find(wanted, was.code) && !same(was, stands)) clashes.push(was.name);
  }
  const order = (one: readonly DesignStage[], other: readonly DesignStage[]): readonly string[] =>
    one.map(({ code }) => code).filter((code) => find(other, code));
  const theirs = !same(order(seen, now), order(now, seen));
  const ours = !same(order(seen, wanted), order(wanted, seen));
  const sorted = now.filter(({ code }) => find(merged, code)).map(({ code }) => find(merged, code));
  const stages = theirs && !ours ? merged.map((one) => (find(now, one.code) ? (sorted.shift() ?? one) : one)) : merged;
  // What others have added stands where they have put it.
  const all: (S | DesignStage)[] = [...stages];
  now.forEach((stage, place) => {
    if (!find(seen, stage.code) && !all.some(({ name }) => name === stage.name)) all.splice(place, 0, stage);
  });
  return { stages: all, clashes, reordered: theirs && ours && !same(order(wanted, now), order(now, wanted)) };
}
