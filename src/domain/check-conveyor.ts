/** Checks the conveyor as people edited it: it is the configuration of the tracker, so a slip in it must not reach the deals. */
import type { Stage } from './deal';
import { sameName } from './gate';

/** A stage as it stands in the Conveyor tab, before anything about it is trusted. */
export interface StageDraft {
  /** Empty: a new one. */
  readonly code: string;
  readonly name: string;
  readonly goal: string;
  readonly actions: Stage['actions'];
  /** `wrong`: the cell holds something else than a number. */
  readonly longestStayDays: number | null | 'wrong';
  readonly probability: number | null | 'wrong';
  readonly saleMilestone: boolean;
}

export type ConveyorIssue =
  | { readonly code: 'noStages' }
  | { readonly code: StageSlip | 'probabilityFalls' | 'milestoneTwice'; readonly stage: number }
  | { readonly code: 'nameTwice' | 'codeTwice'; readonly stage: number; readonly first: number }
  | { readonly code: 'actionTwice'; readonly stage: number; readonly action: string }
  /** A stage is gone while deals stand in it; they need another place first. */
  | { readonly code: 'stageHoldsDeals'; readonly gone: string; readonly name: string; readonly deals: number };

export type StageSlip =
  'nameMissing' | 'goalMissing' | 'goalManifold' | 'actionsMissing' | 'daysOutOfRange' | 'probabilityOutOfRange';

/** A year; who waits longer has no conveyor. */
const MOST_DAYS = 365;

/** Empty when the conveyor can be used. `stage` is the place in the list, from 0. */
export function checkConveyor(
  drafts: readonly StageDraft[],
  before: readonly Stage[],
  dealsIn: (stage: string) => number,
): readonly ConveyorIssue[] {
  if (drafts.length === 0) return [{ code: 'noStages' }];
  const issues: ConveyorIssue[] = drafts.flatMap((draft, stage) => [
    ...stageSlips(draft).map((code) => ({ code, stage })),
    ...twice(drafts, stage),
    ...actionsTwice(draft, stage),
  ]);
  let highest = 0;
  drafts.forEach(({ probability }, stage) => {
    if (typeof probability !== 'number' || !isWithin(probability, 0, 100, false)) return;
    if (probability < highest) issues.push({ code: 'probabilityFalls', stage });
    highest = Math.max(highest, probability);
  });
  drafts
    .flatMap(({ saleMilestone }, stage) => (saleMilestone ? [stage] : []))
    .slice(1)
    .forEach((stage) => issues.push({ code: 'milestoneTwice', stage }));
  for (const { code, name } of before) {
    const deals = drafts.some((draft) => draft.code === code) ? 0 : dealsIn(code);
    if (deals > 0) issues.push({ code: 'stageHoldsDeals', gone: code, name, deals });
  }
  return issues;
}

/** What is wrong with a stage by itself, whatever stands before and after it. */
export function stageSlips({
  name,
  goal,
  actions,
  longestStayDays,
  probability,
}: Omit<StageDraft, 'code' | 'saleMilestone'>): readonly StageSlip[] {
  const found: StageSlip[] = [];
  if (name.trim() === '') found.push('nameMissing');
  if (goal.trim() === '') found.push('goalMissing');
  else if (
    goal
      .trim()
      .split(/\n|;/)
      .filter((line) => line.trim() !== '').length > 1
  )
    found.push('goalManifold');
  if (actions.length === 0) found.push('actionsMissing');
  if (longestStayDays === 'wrong' || (longestStayDays !== null && !isWithin(longestStayDays, 1, MOST_DAYS, true)))
    found.push('daysOutOfRange');
  if (probability === null || probability === 'wrong' || !isWithin(probability, 0, 100, false))
    found.push('probabilityOutOfRange');
  return found;
}

const isWithin = (value: number, least: number, most: number, whole: boolean): boolean =>
  value >= least && value <= most && (!whole || Number.isInteger(value));

function twice(drafts: readonly StageDraft[], stage: number): ConveyorIssue[] {
  const { name, code } = drafts[stage] as StageDraft;
  const earlier = drafts.slice(0, stage);
  const named = name.trim() === '' ? -1 : earlier.findIndex((other) => sameName(other.name, name));
  const coded = code === '' ? -1 : earlier.findIndex((other) => other.code === code);
  return [
    ...(named < 0 ? [] : [{ code: 'nameTwice', stage, first: named } as const]),
    ...(coded < 0 ? [] : [{ code: 'codeTwice', stage, first: coded } as const]),
  ];
}

function actionsTwice({ actions }: StageDraft, stage: number): ConveyorIssue[] {
  return actions.flatMap(({ name }, at) =>
    actions.slice(0, at).some((other) => sameName(other.name, name))
      ? [{ code: 'actionTwice', stage, action: name } as const]
      : [],
  );
}
