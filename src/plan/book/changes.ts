/** What changes in the book, told by its pages: which come, go, are called otherwise, and what in them says something else. */
import { align, gaps } from '../../domain/align';
import type { Decision } from '../docs/arrange';
import { linesOf, type Element, type Row, type TextElement } from '../docs/elements';
import type { RowEdit } from '../docs/mend-table';
import { isTrail } from '../docs/marks';
import { mendBlock } from '../docs/mend-block';
import type { ObservedBook } from '../docs/observed-book';
import { surroundings } from '../docs/seat-region';
import type { Verdict } from '../docs/judge-blocks';

export type BookChange =
  | { readonly kind: 'added' | 'removed'; readonly key: string; readonly title: string }
  | { readonly kind: 'renamed'; readonly key: string; readonly title: string; readonly before: string }
  /** `parts`: what in it, as the book calls it; may be empty. */
  | { readonly kind: 'changed'; readonly key: string; readonly title: string; readonly parts: readonly string[] };

/** Its lowest first heading; empty for the cover. */
export function titleOf(verdict: Verdict): string {
  const elements = 'layout' in verdict ? verdict.layout.elements : verdict.block.elements;
  return titleIn(elements, verdict.key);
}

function titleIn(elements: readonly Element[], key: string): string {
  const headings = elements.flatMap((one) => (one.kind === 'text' && one.level !== undefined ? [one] : []));
  // The first reason of a group carries the group's heading.
  const own = key.startsWith('passive.') ? headings.find(({ level }) => level === 3) : headings[0];
  return (own ?? headings[0])?.text ?? '';
}

export function blockChanges(book: ObservedBook, { verdict, deed }: Decision): readonly BookChange[] {
  const { key } = verdict;
  const title = titleOf(verdict);
  if (deed === 'add') return [{ kind: 'added', key, title }];
  if (deed === 'drop') return [{ kind: 'removed', key, title }];
  if (!('block' in verdict) || !('layout' in verdict)) return [];
  const { block, layout } = verdict;
  const before = titleIn(block.elements, key);
  const renamed = before !== '' && before !== title;
  const parts = partsOf(book, verdict).filter((part) => part !== title);
  return [
    ...(renamed ? [{ kind: 'renamed', key, title, before } as const] : []),
    ...(parts.length > 0 || !renamed ? [{ kind: 'changed', key, title: titleIn(layout.elements, key), parts } as const] : []),
  ]; // prettier-ignore
}

function partsOf(
  book: ObservedBook,
  { block, layout }: Extract<Verdict, { kind: 'mend' | 'clash' | 'same' | 'kept' }>,
) {
  const { placed } = mendBlock(block.elements, layout, surroundings(book, block.start, block.end));
  const labels = placed.flatMap(({ fresh, old, changed, rows }): readonly string[] => {
    if (!changed || (fresh.kind === 'text' && (fresh.level !== undefined || isTrail(fresh.text)))) return [];
    if (fresh.kind === 'text' && /^[^:]+: .* · /.test(fresh.text)) return namedParts(old, fresh);
    if (fresh.kind === 'text' || !rows)
      return [fresh.label + quoted(valueIn(old, fresh.label), valueIn(fresh, fresh.label))];
    return fresh.labelled ? rows.map(valueWords) : [[fresh.label, ...rows.flatMap(rowWords)].join(' ')];
  });
  return [...new Set(labels)].filter((label) => /\p{L}/u.test(label));
}

const textAt = (row: Row | undefined, column: number): string =>
  (row?.cells[column] ?? []).map(({ text }) => text).join(' ');

/** Longer values are not quoted. */
const SHORT = 60;

/** `: up to 7 days → up to 9 days`. */
const quoted = (before: string, after: string): string =>
  before !== '' && after !== '' && Math.max(before.length, after.length) <= SHORT ? `: ${before} → ${after}` : '';

/** Of `Goal: a live talk` what follows the label. */
const valueIn = (element: Element | undefined, label: string): string =>
  element?.kind === 'text' && label !== '' && element.text.startsWith(`${label}: `)
    ? element.text.slice(label.length + 2)
    : '';

const valueWords = ({ old, fresh }: RowEdit): string =>
  textAt(fresh ?? old, 0) + quoted(textAt(old, 1), textAt(fresh, 1));

/** Of a stage or a reason that is called otherwise, the code stays: `B2 Need found`. */
const codeIn = (cell: string): string | undefined => /^\p{L}+\d+\b/u.exec(cell)?.[0];

/** What was put in and what was taken out, by its first cell: `+ Call the bank`. A new name is told where it is given. */
function rowWords({ old, fresh }: RowEdit): readonly string[] {
  const [before, after] = [textAt(old, 0), textAt(fresh, 0)];
  if (old && fresh && (before === after || (codeIn(before) && codeIn(before) === codeIn(after)))) return [];
  return [...(fresh ? [`+ ${textAt(fresh, 0)}`] : []), ...(old ? [`− ${textAt(old, 0)}`] : [])];
}

/** Of `Stages: B1 · Come back: never` what differs from the older line, by its names. */
function namedParts(old: Element | undefined, { text }: TextElement): readonly string[] {
  const before = old?.kind === 'text' ? old.text.split(' · ') : [];
  return text.split(' · ').flatMap((part) => (before.includes(part) ? [] : [part.slice(0, part.indexOf(': '))]));
}

/** Lines in which two texts differ, in reading order. */
export interface Difference {
  readonly theirs: readonly string[];
  readonly ours: readonly string[];
}

export function differences(theirs: readonly Element[], ours: readonly Element[]): readonly Difference[] {
  const [old, fresh] = [linesOf(theirs), linesOf(ours)].map((lines) => lines.filter((line) => !isTrail(line))) as [
    string[],
    string[],
  ];
  const pairs = align(old, fresh, (one, other) => one === other);
  return gaps(pairs, [old.length, fresh.length]).map((gap) => ({
    theirs: old.slice(...gap.old),
    ours: fresh.slice(...gap.fresh),
  }));
}
