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

const changedFields = (was: DesignStage | undefined, stage: DesignStage) =>
  (Object.keys(STAGE_COLUMN) as (keyof typeof STAGE_COLUMN)[]).filter(
    (field) => JSON.stringify(was?.[field]) !== JSON.stringify(stage[field]),
  );

const find = (list: readonly DesignStage[], { code }: DesignStage): DesignStage | undefined =>
  list.find((one) => one.code === code && code !== '');

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
    const was = find(seen, stage);
    const columns = changedFields(was, stage).map((field) => STAGE_COLUMN[field]);
    return {
      code: was ? stage.code : '',
      cells: Object.fromEntries(columns.map((column) => [column, cellOf(column, stage, proofs)])),
    };
  }),
});

/** Names of stages that are new, changed and gone, and all of them where they stand in another order. */
export function changesOf(seen: readonly DesignStage[], wanted: readonly DesignStage[]) {
  const names = (list: readonly DesignStage[]): string => list.map(({ name }) => name).join(', ');
  const kept = wanted.filter((one) => find(seen, one));
  const before = seen.filter((one) => find(kept, one));
  return {
    added: names(wanted.filter((one) => !kept.includes(one))),
    changed: names(kept.filter((one) => changedFields(find(seen, one), one).length > 0)),
    removed: names(seen.filter((one) => !before.includes(one))),
    order: names(kept.some(({ code }, place) => code !== before[place]?.code) ? wanted : []),
  };
}
