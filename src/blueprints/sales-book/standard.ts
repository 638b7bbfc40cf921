/** Section 1: why the sale is run as a conveyor, the commandments, who does what, how it is measured, and the conveyor at a glance. */
import { lead, run, type Block, type Part } from '../document/blocks';
import type { ConveyorStage } from '../templates/conveyor-for';
import type { SalesBookContent } from './content';

export function standard({ frame, stages }: SalesBookContent): Block {
  const text = frame.standard;
  return {
    key: 'standard',
    parts: [
      { kind: 'heading', level: 1, text: text.title, newPage: true },
      ...text.intro.map((paragraph): Part => ({ kind: 'paragraph', runs: run(paragraph) })),
      { kind: 'heading', level: 2, text: text.schemeTitle },
      { kind: 'paragraph', runs: run(text.schemeNote) },
      { kind: 'scheme', boxes: stages.map((stage) => box(stage, frame.stages)) },
      { kind: 'heading', level: 2, text: text.commandmentsTitle },
      { kind: 'list', ordered: true, items: text.commandments.map(({ title, text: words }) => lead(title, words)) },
      { kind: 'heading', level: 2, text: text.rolesTitle },
      {
        kind: 'table',
        head: text.roleHead,
        rows: text.roles.map(({ role, duty }) => [[{ text: role, bold: true }], run(duty)]),
        widths: [28, 72],
      },
      { kind: 'heading', level: 2, text: text.kpisTitle },
      {
        kind: 'table',
        head: text.kpiHead,
        rows: text.kpis.map(({ name, formula, norm }) => [[{ text: name, bold: true }], run(formula), run(norm)]),
        widths: [24, 50, 26],
      },
    ],
  };
}

/** How long a deal may stay and how likely the sale is, in a few words. */
const box = (stage: ConveyorStage, text: SalesBookContent['frame']['stages']) => ({
  code: stage.saleMilestone ? `${stage.key} ★` : stage.key,
  name: stage.name,
  note: `${stay(stage, text)} · ${stage.probability} %`,
  ...(stage.saleMilestone ? { strong: true as const } : {}),
});

export const stay = ({ longestStayDays }: ConveyorStage, text: SalesBookContent['frame']['stages']): string =>
  longestStayDays === null ? text.untilHandover : text.upTo(text.days(longestStayDays));
