/** The standard of loss reasons with its list, the go-live check list, and the history of versions. */
import { run, type Block, type Part } from '../document/blocks';
import type { BookVersion, SalesBookContent } from './content';
import { comeBack, stageRange } from './passive';

export function lossStandard({ frame, reasons, stages }: SalesBookContent): Block {
  const text = frame.lossStandard;
  const conveyor = stages.map(({ key }) => key);
  return {
    key: 'lossStandard',
    parts: [
      { kind: 'heading', level: 1, text: text.title, newPage: true },
      ...text.intro.map((paragraph): Part => ({ kind: 'paragraph', runs: run(paragraph) })),
      { kind: 'list', ordered: true, items: text.rules.map(run) },
      {
        kind: 'table',
        head: text.head,
        rows: reasons.map((reason) => [
          [
            { text: `${reason.code} `, bold: true, tone: 'accent' },
            { text: reason.name, bold: true },
          ],
          run(reason.group === null ? '' : frame.groups[reason.group]),
          run(stageRange(reason.stages, conveyor)),
          run(comeBack(reason, frame.passive)),
        ]),
        widths: [34, 24, 18, 24],
      },
    ],
  };
}

export const goLive = ({ frame }: SalesBookContent): Block => ({
  key: 'goLive',
  parts: [
    { kind: 'heading', level: 1, text: frame.goLive.title, newPage: true },
    { kind: 'paragraph', runs: run(frame.goLive.intro) },
    { kind: 'list', ordered: false, items: frame.goLive.items.map(run) },
  ],
});

export function history({ frame, version, date, versions }: SalesBookContent): Block {
  const text = frame.history;
  const first: BookVersion = { version, date, changes: text.first, approved: '' };
  return {
    key: 'history',
    parts: [
      { kind: 'heading', level: 1, text: text.title },
      {
        kind: 'table',
        head: text.head,
        rows: (versions ?? [first]).map(({ version: number, date: day, changes, approved }, index, { length }) => [
          [{ text: number, bold: true }],
          run(day),
          run(changes),
          [
            {
              text: approved || (index === length - 1 ? frame.cover.toApprove : text.replaced),
              ...(approved === '' ? { tone: 'secondary' } : {}),
            },
          ],
        ]),
        widths: [11, 25, 42, 22],
      },
    ],
  };
}
