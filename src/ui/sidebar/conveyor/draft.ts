/** The stages as somebody is changing them, before they are saved. */
import type { ConveyorEdit, ConveyorView } from '../../../app/conveyor-api';
import type { DesignStage } from '../../../domain/design/design';

export interface DraftStage extends DesignStage {
  /** Of the screen only: it stays the same while the stage is renamed and moved. */
  readonly id: string;
}

export interface Draft {
  readonly stages: readonly DraftStage[];
  /** Where the deals go of stages that were taken out. */
  readonly emptied: ConveyorEdit['emptied'];
}

/** Those that others have added meanwhile have no ID yet. */
export const withIds = (stages: readonly (DesignStage & { readonly id?: string })[]): readonly DraftStage[] =>
  stages.map((stage) => ({ ...stage, id: stage.id ?? stage.code }));

export const draftOf = (view: ConveyorView): Draft => ({ stages: withIds(view.stages), emptied: [] });

export const newStage = (after: readonly DraftStage[], id: string): DraftStage => ({
  id,
  code: '',
  name: '',
  goal: '',
  actions: [{ name: '', evidence: 'tick' }],
  exit: '',
  owner: '',
  longestStayDays: null,
  probability: after[after.length - 1]?.probability ?? null,
  saleMilestone: false,
});

/** In its place, or at the end; only one stage counts as the sale. */
export function withStage({ stages, emptied }: Draft, stage: DraftStage): Draft {
  const others = stages.map((one) => ({ ...one, saleMilestone: one.saleMilestone && !stage.saleMilestone }));
  const at = stages.findIndex(({ id }) => id === stage.id);
  others.splice(at < 0 ? stages.length : at, 1, stage);
  return { emptied, stages: others };
}

export function moved({ stages, emptied }: Draft, id: string, by: 1 | -1): Draft {
  const at = stages.findIndex((one) => one.id === id);
  const list = [...stages];
  list.splice(at + by, 0, ...list.splice(at, 1));
  return { stages: list, emptied };
}

/** Stages to which the deals of one that is taken out may go: all before it, and the next. */
export function targetsOf(seen: readonly DesignStage[], { stages }: Draft, code: string): readonly DesignStage[] {
  const at = seen.findIndex((one) => one.code === code);
  const stay = seen.map((one) => stages.find((other) => other.code === one.code));
  return [...stay.slice(0, at), stay.slice(at + 1).find(Boolean)].flatMap((one) => one ?? []);
}
