/** What somebody has made of the stages, as the server takes it: the cells that change. */
import type { ConveyorEdit, DesignWords, StageColumn, WantedStage } from '../../../app/conveyor-api';
import type { DesignStage } from '../../../domain/design/design';
import { STAGE_COLUMN } from './change-words';

type Cell = string | number | boolean | null;

/** As the cell would hold it. */
function cellOf(column: StageColumn, stage: DesignStage, { labels }: DesignWords): Cell {
  switch (column) {
    case 'stage':
      return stage.name;
    case 'actions':
      return stage.actions.map(({ name, evidence }) => `${name} [${labels.evidence[evidence] ?? evidence}]`).join('\n');
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
 * @param theirs words of the language in which the tab is written
 */
export const editOf = (
  digest: string,
  seen: readonly DesignStage[],
  wanted: readonly DesignStage[],
  theirs: DesignWords,
  emptied: ConveyorEdit['emptied'],
): ConveyorEdit => ({
  seen: digest,
  emptied,
  stages: wanted.map((stage): WantedStage => {
    const was = seen.find(({ code }) => code === stage.code && code !== '');
    const changed = (Object.keys(STAGE_COLUMN) as (keyof typeof STAGE_COLUMN)[]).filter(
      (field) => !was || JSON.stringify(was[field]) !== JSON.stringify(stage[field]),
    );
    const cells = changed.map((field) => [STAGE_COLUMN[field], cellOf(STAGE_COLUMN[field], stage, theirs)] as const);
    return { code: was ? stage.code : '', cells: Object.fromEntries(cells) };
  }),
});
