/** Section 2: the conveyor at a glance, then its stages, one a page, the goal first. */
import { run, type Block, type Part, type Runs } from '../document/blocks';
import { filledRows } from './filled-rows';
import type { BookStage, SalesBookContent } from './content';

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

function stagePage({ frame, stages: all }: SalesBookContent, stage: BookStage, index: number): Block {
  const text = frame.stages;
  return {
    key: stageKey(stage.key),
    parts: [
      { kind: 'heading', level: 2, text: stageTitle(stage), newPage: true },
      { kind: 'paragraph', role: 'trail', runs: whereWeAre(all, index) },
      ...when(stage.goal, {
        kind: 'callout',
        runs: [
          { text: `${text.goal}: `, bold: true, tone: 'accent' },
          { text: stage.goal, bold: true },
        ],
      }),
      ...actionTable(stage, text),
      { kind: 'facts', rows: facts(stage, text) },
      ...when(stage.script, { kind: 'heading', level: 3, text: text.script }),
      ...when(stage.script, { kind: 'quote', runs: run(stage.script) }),
    ],
  };
}

export const stageKey = (code: string): string => `stage.${code.slice(0, 100)}`;

export const stageTitle = ({ key, name }: Pick<BookStage, 'key' | 'name'>): string => `${key} · ${name}`;

const when = (words: string, part: Part): Part[] => (words === '' ? [] : [part]);

/** No column for what no action says, and no table for no actions. */
function actionTable({ actions }: BookStage, text: SalesBookContent['frame']['stages']): Part[] {
  if (actions.length === 0) return [];
  const [action, how, evidence] = text.actionHead;
  const told = actions.some((one) => one.how !== '');
  return [
    { kind: 'heading', level: 3, text: text.actions },
    {
      kind: 'table',
      head: told ? [action, how, evidence] : [action, evidence],
      rows: actions.map((one): Runs[] => [
        [{ text: one.name, bold: true }],
        ...(told ? [run(one.how)] : []),
        run(one.evidence),
      ]),
      widths: told ? [32, 43, 25] : [65, 35],
    },
    { kind: 'spacer', points: 14 },
  ];
}

const facts = (stage: BookStage, text: SalesBookContent['frame']['stages']) =>
  filledRows([
    [text.exit, stage.exit],
    [text.stay, stay(stage, text)],
    [text.probability, stage.probability === null ? '' : text.percent(stage.probability)],
    [text.owner, stage.owner],
    [text.doesNotCount, stage.doesNotCount],
    ['★', stage.saleMilestone ? text.milestone : ''],
  ]);

/** The codes of all stages with this one in bold. */
const whereWeAre = (all: readonly BookStage[], here: number): Runs =>
  all.flatMap(({ key }, index): Runs => [
    ...(index > 0 ? [{ text: '  ›  ' }] : []),
    index === here ? { text: key, bold: true, tone: 'accent' } : { text: key },
  ]);

/** How long a deal may stay and how likely the sale is, in a few words. */
const box = (stage: BookStage, text: SalesBookContent['frame']['stages']) => ({
  code: stage.saleMilestone ? `${stage.key} ★` : stage.key,
  name: stage.name,
  note: [stay(stage, text), ...(stage.probability === null ? [] : [text.percent(stage.probability)])].join(' · '),
  ...(stage.saleMilestone ? { strong: true as const } : {}),
});

const stay = ({ longestStayDays }: BookStage, text: SalesBookContent['frame']['stages']): string =>
  longestStayDays === null ? text.untilHandover : text.upTo(longestStayDays);
