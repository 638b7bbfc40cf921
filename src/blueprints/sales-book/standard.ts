/** Section 1: why the sale is run as a conveyor, the commandments, who does what, and how it is measured. */
import { lead, run, type Block, type Part } from '../document/blocks';
import type { SalesBookContent } from './content';

export function standard({ frame }: SalesBookContent): Block {
  const text = frame.standard;
  return {
    key: 'standard',
    parts: [
      { kind: 'heading', level: 1, text: text.title, newPage: true },
      ...text.intro.map((paragraph): Part => ({ kind: 'paragraph', runs: run(paragraph) })),
      { kind: 'heading', level: 2, text: text.commandmentsTitle },
      {
        kind: 'list',
        ordered: true,
        items: text.commandments.map(({ title, text: words }) => lead(`${title}.`, words)),
      },
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
