/** Section 2: the conveyor at a glance, then its stages, one a page, the goal first. */
import { run, type Block, type Part, type Runs } from '../document/blocks';
import type { ConveyorStage } from '../templates/conveyor-for';
import type { SalesBookContent } from './content';

export function stages(content: SalesBookContent): Block[] {
  const { frame } = content;
  const intro: Block = {
    key: 'stages',
    parts: [
      { kind: 'heading', level: 1, text: frame.stages.title, newPage: true },
      ...frame.stages.intro.map((paragraph): Part => ({ kind: 'paragraph', runs: run(paragraph) })),
      { kind: 'heading', level: 2, text: frame.stages.schemeTitle },
      { kind: 'paragraph', runs: run(frame.stages.schemeNote) },
      { kind: 'scheme', boxes: content.stages.map((stage) => box(stage, frame.stages)) },
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
      { kind: 'heading', level: 2, text: `${stage.key} · ${stage.name}`, newPage: true },
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
          { label: text.probability, value: run(text.percent(stage.probability)) },
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

/** How long a deal may stay and how likely the sale is, in a few words. */
const box = (stage: ConveyorStage, text: SalesBookContent['frame']['stages']) => ({
  code: stage.saleMilestone ? `${stage.key} ★` : stage.key,
  name: stage.name,
  note: `${stay(stage, text)} · ${text.percent(stage.probability)}`,
  ...(stage.saleMilestone ? { strong: true as const } : {}),
});

const stay = ({ longestStayDays }: ConveyorStage, text: SalesBookContent['frame']['stages']): string =>
  longestStayDays === null ? text.untilHandover : text.upTo(longestStayDays);
