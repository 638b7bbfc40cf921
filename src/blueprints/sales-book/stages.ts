/** Section 2: the active stages, one a page, the goal first. */
import { run, type Block, type Part, type Runs } from '../document/blocks';
import type { ConveyorStage } from '../templates/conveyor-for';
import type { SalesBookContent } from './content';
import { stay } from './standard';

export function stages(content: SalesBookContent): Block[] {
  const { frame } = content;
  const intro: Block = {
    key: 'stages',
    parts: [
      { kind: 'heading', level: 1, text: frame.stages.title, newPage: true },
      ...frame.stages.intro.map((paragraph): Part => ({ kind: 'paragraph', runs: run(paragraph) })),
    ],
  };
  return [intro, ...content.stages.map((stage, index) => stagePage(content, stage, index))];
}

function stagePage({ frame, stages: all }: SalesBookContent, stage: ConveyorStage, index: number): Block {
  const text = frame.stages;
  const actions = stage.actions.map(({ name, how, evidence }): Runs[] => [
    [{ text: name, bold: true }],
    run(how),
    run(evidence),
  ]);
  return {
    key: `stage.${stage.key}`,
    parts: [
      {
        kind: 'heading',
        level: 2,
        text: `${stage.key} · ${stage.name}`,
        ...(index > 0 ? { newPage: true as const } : {}),
      },
      { kind: 'paragraph', role: 'small', runs: whereWeAre(all, index) },
      {
        kind: 'callout',
        runs: [
          { text: `${text.goal}: `, bold: true, tone: 'accent' },
          { text: stage.goal, bold: true },
        ],
      },
      { kind: 'heading', level: 3, text: text.actions },
      { kind: 'table', head: text.actionHead, rows: actions, widths: [32, 43, 25] },
      { kind: 'spacer', points: 14 },
      {
        kind: 'facts',
        rows: [
          { label: text.exit, value: run(stage.exit) },
          { label: text.stay, value: run(stay(stage, text)) },
          { label: text.probability, value: run(`${stage.probability} %`) },
          { label: text.owner, value: run(stage.owner) },
          { label: text.doesNotCount, value: run(stage.doesNotCount) },
          ...(stage.saleMilestone ? [{ label: '★', value: run(text.milestone) }] : []),
        ],
      },
      { kind: 'heading', level: 3, text: text.script },
      { kind: 'quote', runs: run(stage.script) },
    ],
  };
}

/** The codes of all stages with this one in bold. */
const whereWeAre = (all: readonly ConveyorStage[], here: number): Runs =>
  all.flatMap(({ key }, index): Runs => [
    ...(index > 0 ? [{ text: '  ›  ' }] : []),
    index === here ? { text: key, bold: true, tone: 'accent' } : { text: key },
  ]);
