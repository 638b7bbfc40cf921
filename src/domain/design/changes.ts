/** What differs between two designs of a conveyor: stage by stage, action by action, reason by reason. */
import type { EvidenceType } from '../conveyor';
import { longestRun } from '../longest-run';
import type { Design, DesignReason, DesignStage } from './design';

/** Fields that are told as from → to. */
export const STAGE_FIELDS = ['goal', 'exit', 'owner', 'longestStayDays', 'probability', 'saleMilestone'] as const;
export const REASON_FIELDS = [
  'group', 'useWhen', 'notWhen', 'evidence', 'stages', 'warmAfterDays', 'clientDate', 'parting',
] as const; // prettier-ignore
export type ChangedField = (typeof STAGE_FIELDS)[number] | (typeof REASON_FIELDS)[number];
export type FieldValue = string | number | boolean | null | readonly string[];

/** `name`: of the stage or reason as it is called now. */
export type DesignChange =
  | { readonly kind: 'stageAdded' | 'stageRemoved' | 'reasonAdded' | 'reasonRemoved'; readonly name: string }
  | { readonly kind: 'stageRenamed' | 'reasonRenamed'; readonly name: string; readonly from: string }
  /** `after`: the stage that it follows now; null: it is the first. */
  | { readonly kind: 'stageMoved'; readonly name: string; readonly after: string | null }
  | { readonly kind: 'changed'; readonly name: string; readonly field: ChangedField; readonly from: FieldValue; readonly to: FieldValue }
  | { readonly kind: 'actionAdded' | 'actionRemoved'; readonly name: string; readonly action: string }
  | { readonly kind: 'actionEvidence'; readonly name: string; readonly action: string; readonly from: EvidenceType; readonly to: EvidenceType }
  | { readonly kind: 'actionsMoved'; readonly name: string }; // prettier-ignore

/** In the order of the later design; what is gone comes last. None exactly when both are packed alike. */
export function designChanges(before: Design, after: Design): readonly DesignChange[] {
  const stages = paired(before.stages, after.stages, ({ code }) => code);
  const reasons = paired(before.reasons, after.reasons, ({ code }) => code);
  const stay = new Set(inPlace(stages.both).map(({ now }) => now));
  return [
    ...after.stages.flatMap((now, place): readonly DesignChange[] => {
      const old = stages.old.get(now);
      const { name } = now;
      if (!old) return [{ kind: 'stageAdded', name }];
      return [
        ...(old.name === name ? [] : [{ kind: 'stageRenamed', name, from: old.name } as const]),
        ...(stay.has(now) ? [] : [{ kind: 'stageMoved', name, after: after.stages[place - 1]?.name ?? null } as const]),
        ...fieldChanges(name, STAGE_FIELDS, old, now),
        ...actionChanges(name, old, now),
      ];
    }),
    ...stages.gone.map(({ name }) => ({ kind: 'stageRemoved', name }) as const),
    ...after.reasons.flatMap((now): readonly DesignChange[] => {
      const old = reasons.old.get(now);
      const { name } = now;
      if (!old) return [{ kind: 'reasonAdded', name }];
      return [
        ...(old.name === name ? [] : [{ kind: 'reasonRenamed', name, from: old.name } as const]),
        ...fieldChanges(name, REASON_FIELDS, old, now),
      ];
    }),
    ...reasons.gone.map(({ name }) => ({ kind: 'reasonRemoved', name }) as const),
  ];
}

interface Paired<T> {
  /** What a thing of the later list was. */
  readonly old: ReadonlyMap<T, T>;
  readonly both: readonly { readonly was: number; readonly now: T }[];
  readonly gone: readonly T[];
}

/** By key; of several with one key the first with the first. */
function paired<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): Paired<T> {
  const free = before.map((one, was) => ({ one, was, key: keyOf(one) }));
  const old = new Map<T, T>();
  const both: { was: number; now: T }[] = [];
  for (const now of after) {
    const at = free.findIndex(({ key }) => key === keyOf(now));
    const [found] = at < 0 ? [] : free.splice(at, 1);
    if (!found) continue;
    old.set(now, found.one);
    both.push({ was: found.was, now });
  }
  return { old, both, gone: free.map(({ one }) => one) };
}

/** As many as need not be said to have moved. */
const inPlace = <P extends { readonly was: number }>(both: readonly P[]): readonly P[] =>
  longestRun(both.map(({ was }) => was)).map((place) => both[place] as P);

/** The order of a reason's stages says nothing. */
const valueOf = (value: FieldValue): FieldValue =>
  Array.isArray(value) ? [...(value as readonly string[])].sort() : value;

function fieldChanges<T extends DesignStage | DesignReason>(
  name: string,
  fields: readonly (ChangedField & keyof T)[],
  old: T,
  now: T,
): readonly DesignChange[] {
  return fields.flatMap((field) => {
    const [from, to] = [valueOf(old[field] as FieldValue), valueOf(now[field] as FieldValue)];
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ kind: 'changed', name, field, from, to } as const];
  });
}

function actionChanges(name: string, before: DesignStage, after: DesignStage): readonly DesignChange[] {
  const { old, both, gone } = paired(before.actions, after.actions, (action) => action.name);
  return [
    ...after.actions.flatMap((now): readonly DesignChange[] => {
      const was = old.get(now);
      if (!was) return [{ kind: 'actionAdded', name, action: now.name }];
      const [from, to] = [was.evidence, now.evidence];
      return from === to ? [] : [{ kind: 'actionEvidence', name, action: now.name, from, to }];
    }),
    ...gone.map((action) => ({ kind: 'actionRemoved', name, action: action.name }) as const),
    ...(inPlace(both).length < both.length ? [{ kind: 'actionsMoved', name } as const] : []),
  ];
}
