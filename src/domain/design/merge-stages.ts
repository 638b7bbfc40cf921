/** Stages as somebody wants them, put together with what others have done to them since: nobody's change is lost, or it is said whose clash. */
import { sameName } from '../gate';
import type { DesignStage } from './design';

export interface MergedStage {
  readonly stage: DesignStage;
  /** Its place among the stages as they stand; null: it is new. */
  readonly now: number | null;
  /** Its place among the stages as they are wanted; null: somebody else has added it meanwhile. */
  readonly wanted: number | null;
}

export type StageField = Exclude<keyof DesignStage, 'code'>;

/** Both have changed it; `gone`: the others have taken it out. */
export type StageConflict =
  | { readonly kind: 'changed'; readonly name: string; readonly field: StageField }
  | { readonly kind: 'gone'; readonly name: string }
  | { readonly kind: 'order' };

export interface MergedStages {
  readonly stages: readonly MergedStage[];
  /** Places among the stages as they stand. */
  readonly removed: readonly number[];
  readonly conflicts: readonly StageConflict[];
}

const FIELDS: readonly StageField[] = [
  'name', 'goal', 'actions', 'exit', 'owner', 'longestStayDays', 'probability', 'saleMilestone',
]; // prettier-ignore

const same = (one: DesignStage, other: DesignStage, field: StageField): boolean =>
  JSON.stringify(one[field]) === JSON.stringify(other[field]);
const sameAll = (one: DesignStage, other: DesignStage): boolean => FIELDS.every((field) => same(one, other, field));

/**
 * What is wanted and stands already is no conflict, so that saying it again does nothing.
 * @param seen as they stood when somebody began to change them @param wanted new ones without a code @param now as they stand
 */
export function mergeStages(
  seen: readonly DesignStage[],
  wanted: readonly DesignStage[],
  now: readonly DesignStage[],
): MergedStages {
  const conflicts: StageConflict[] = [];
  const placeOf = (code: string): number => now.findIndex((one) => one.code === code);
  const merged = wanted.flatMap((stage, at): readonly MergedStage[] => {
    const was = seen.find(({ code }) => code === stage.code && code !== '');
    if (!was) {
      const there = now.findIndex(
        (one) => !seen.some(({ code }) => code === one.code) && sameName(one.name, stage.name) && sameAll(one, stage),
      );
      return [{ stage: there < 0 ? { ...stage, code: '' } : (now[there] as DesignStage), now: there < 0 ? null : there, wanted: at }]; // prettier-ignore
    }
    const place = placeOf(stage.code);
    const stands = now[place];
    if (!stands) {
      conflicts.push({ kind: 'gone', name: was.name });
      return [];
    }
    const clash = FIELDS.filter(
      (field) => !same(stage, was, field) && !same(stands, was, field) && !same(stands, stage, field),
    );
    conflicts.push(...clash.map((field) => ({ kind: 'changed', name: stands.name, field }) as const));
    const ours = Object.fromEntries(FIELDS.filter((field) => !same(stage, was, field)).map((field) => [field, stage[field]])); // prettier-ignore
    return [{ stage: { ...stands, ...ours }, now: place, wanted: at }];
  });
  const removed = seen.flatMap((was) => {
    if (wanted.some(({ code }) => code === was.code)) return [];
    const stands = now[placeOf(was.code)];
    if (!stands) return [];
    conflicts.push(...FIELDS.filter((field) => !same(stands, was, field)).map((field) => ({ kind: 'changed', name: stands.name, field }) as const)); // prettier-ignore
    return [placeOf(was.code)];
  });
  const others = now.flatMap((stage, place): readonly MergedStage[] =>
    merged.some((one) => one.now === place) || removed.includes(place) ? [] : [{ stage, now: place, wanted: null }],
  );
  const ordered = inOrder(seen, merged, others);
  if (!ordered) conflicts.push({ kind: 'order' });
  return { stages: ordered ?? [...merged, ...others], removed, conflicts };
}

/** Null: both have put them into another order. */
function inOrder(
  seen: readonly DesignStage[],
  merged: readonly MergedStage[],
  others: readonly MergedStage[],
): readonly MergedStage[] | null {
  const codes = (list: readonly MergedStage[]): readonly string[] =>
    list.map(({ stage }) => stage.code).filter((code) => seen.some((was) => was.code === code));
  const before = seen.map(({ code }) => code).filter((code) => codes(merged).includes(code)).join('\n'); // prettier-ignore
  const standing = [...merged, ...others].filter(({ now }) => now !== null).sort((one, other) => (one.now ?? 0) - (other.now ?? 0)); // prettier-ignore
  const [ours, theirs] = [codes(merged), codes(standing)].map((list) => list.join('\n'));
  if (ours === before) {
    const fresh = merged.filter(({ now }) => now === null);
    return fresh.reduce<readonly MergedStage[]>((list, one) => putAfter(list, one, merged), standing);
  }
  if (theirs !== before && theirs !== ours) return null;
  return others.reduce<readonly MergedStage[]>((list, one) => putAfter(list, one, standing), merged);
}

/** Behind what it follows in the model. */
function putAfter(
  list: readonly MergedStage[],
  one: MergedStage,
  model: readonly MergedStage[],
): readonly MergedStage[] {
  const follows = model.slice(0, model.indexOf(one)).reverse();
  const at = list.indexOf(follows.find((other) => list.includes(other)) as MergedStage) + 1;
  return [...list.slice(0, at), one, ...list.slice(at)];
}
