/** What somebody has made of the stages: the cells that change, as the server takes them, and a few words of it for the screen. */
import type { ConveyorEdit, ConveyorView, StageColumn, WantedStage } from '../../../app/conveyor-api';
import type { DesignStage } from '../../../domain/design/design';

const STAGE_COLUMN: Readonly<Record<Exclude<keyof DesignStage, 'code'>, StageColumn>> = {
  name: 'stage', goal: 'goal', actions: 'actions', exit: 'exit', owner: 'owner', longestStayDays: 'stay',
  probability: 'probability', saleMilestone: 'milestone',
}; // prettier-ignore

type Cell = string | number | boolean | null;

/** As the cell would hold it. */
function cellOf(column: StageColumn, stage: DesignStage, proofs: ConveyorView['evidence']): Cell {
  switch (column) {
    case 'stage':
      return stage.name;
    case 'actions':
      return stage.actions.map(({ name, evidence }) => `${name} [${proofs[evidence] ?? evidence}]`).join('\n');
    case 'stay':
      return stage.longestStayDays === 'wrong' ? null : stage.longestStayDays;
    case 'probability':
      return typeof stage.probability === 'number' ? stage.probability / 100 : null;
    case 'milestone':
      return stage.saleMilestone;
    default:
      return stage[column];
  }
}

/** Trimmed, and without what would be taken for marks: brackets in an action hold what proves it. */
export const tidyStage = (stage: DesignStage): DesignStage => ({
  ...stage,
  name: stage.name.replace(/\s+/g, ' ').trim(),
  goal: stage.goal.trim(),
  exit: stage.exit.trim(),
  owner: stage.owner.trim(),
  actions: stage.actions
    .map(({ name, evidence }) => ({
      name: name.replace(/\s+/g, ' ').replace(/\[/g, '(').replace(/\]/g, ')').trim(),
      evidence,
    }))
    .filter(({ name }) => name !== ''),
});

/**
 * @param seen the stages of the design that is changed
 * @param wanted new ones without a code
 * @param proofs in the language in which the tab is written
 */
export const editOf = (
  digest: string,
  seen: readonly DesignStage[],
  wanted: readonly DesignStage[],
  proofs: ConveyorView['evidence'],
  emptied: ConveyorEdit['emptied'],
): ConveyorEdit => ({
  seen: digest,
  emptied,
  stages: wanted.map((stage): WantedStage => {
    const was = seen.find(({ code }) => code === stage.code && code !== '');
    const changed = (Object.keys(STAGE_COLUMN) as (keyof typeof STAGE_COLUMN)[]).filter(
      (field) => !was || JSON.stringify(was[field]) !== JSON.stringify(stage[field]),
    );
    const cells = changed.map((field) => [STAGE_COLUMN[field], cellOf(STAGE_COLUMN[field], stage, proofs)] as const);
    return { code: was ? stage.code : '', cells: Object.fromEntries(cells) };
  }),
});

/** Names of stages that are new, changed and gone, and whether others stand in another order: told by the server in full once it is saved. */
export function changesOf(seen: readonly DesignStage[], wanted: readonly (DesignStage & { readonly id?: string })[]) {
  const names = (list: readonly DesignStage[]): string => list.map(({ name }) => name || '?').join(', ');
  const codes = (one: readonly DesignStage[], other: readonly DesignStage[]): string => one.map(({ code }) => code).filter((code) => other.some((stage) => stage.code === code)).join();
  const before = (stage: DesignStage) => seen.find(({ code }) => code === stage.code);
  return {
    added: names(wanted.filter((stage) => !before(stage))),
    changed: names(wanted.filter((stage) => before(stage) && JSON.stringify({ ...stage, id: undefined }) !== JSON.stringify({ ...before(stage) }))),
    removed: names(seen.filter(({ code }) => !wanted.some((stage) => stage.code === code))),
    order: codes(seen, wanted) === codes(wanted, seen) ? '' : names(wanted),
  };
} // prettier-ignore
