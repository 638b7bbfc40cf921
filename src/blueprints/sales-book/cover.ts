/** The book's cover and its contents page. */
import { run, type Block } from '../document/blocks';
import { isolate, shorten } from '../document/fit-text';
import type { SalesBookContent } from './content';

/** Characters of a company's name that a cover carries in three lines; the text inside has the whole name. */
const COVER_NAME = 110;

export function cover(content: SalesBookContent): Block {
  const { frame, client, consultancy, version, date, approvedBy, preparedBy } = content;
  const labels = frame.cover;
  return {
    key: 'cover',
    parts: [
      { kind: 'paragraph', runs: [{ text: isolate(shorten(consultancy, COVER_NAME)), bold: true, tone: 'accent' }] },
      { kind: 'spacer', points: 150 },
      { kind: 'band', title: frame.title, subtitle: isolate(shorten(client, COVER_NAME)), note: labels.subtitle },
      { kind: 'spacer', points: 24 },
      {
        kind: 'facts',
        rows: [
          { label: labels.version, value: run(version) },
          { label: labels.date, value: run(date) },
          {
            label: labels.approvedBy,
            value: approvedBy ? run(isolate(approvedBy)) : [{ text: labels.toApprove, tone: 'secondary' }],
          },
          { label: labels.preparedBy, value: run(isolate(preparedBy)) },
        ],
      },
      { kind: 'paragraph', role: 'small', runs: run(labels.note) },
    ],
  };
}

export const contents = ({ frame }: SalesBookContent): Block => ({
  key: 'contents',
  parts: [{ kind: 'heading', level: 1, text: frame.contents, newPage: true }, { kind: 'contents' }],
});
