/** Puts elements into the midst of a body, and takes some out, so that paragraphs and tables stay well formed. */
import type { Element, TextElement } from './elements';
import type { DocsRequest } from './google';
import type { StyleSheet } from './style-sheet';
import { font, points } from './theme';
import { BodyWriter } from './writer';

/** What stands right before and after a place in the body as it was read. */
export interface Surroundings {
  readonly before: Element | undefined;
  readonly after: Element | undefined;
  /** End of the body, its last newline included. */
  readonly last: number;
}

/**
 * Writes elements so that the first begins at `at`. They go on from the end of the paragraph before, or, where a table stands there, come
 * in before the paragraph after.
 * @param fresh neighbours in a layout; the first one a paragraph where nothing or a table stands before
 */
export function writeElements(
  fresh: readonly Element[],
  sheet: StyleSheet,
  at: number,
  { before }: Pick<Surroundings, 'before'>,
): { readonly requests: DocsRequest[]; readonly length: number } {
  const [first, last] = [fresh[0], fresh[fresh.length - 1]];
  if (!first || !last) return { requests: [], length: 0 };
  const goesOn = before?.kind === 'text';
  const writer = goesOn ? new BodyWriter(at - 1, false) : new BodyWriter(at, true);
  const by = at - first.start;
  for (const element of fresh) {
    if (element.kind === 'text') writer.paragraph(element.text);
    else writer.table(element.rows.map(({ cells }) => cells.map((cell) => cell.map(({ text }) => text))));
  }
  writer.flush();
  const end = last.end + by;
  // After a table Docs keeps a paragraph: a low one that is ours.
  const low = last.kind === 'table';
  return {
    requests: [
      ...(goesOn ? [] : [{ insertText: { text: '\n', location: { index: at } } }, ...plain(at, at + 1)]),
      ...writer.requests,
      ...(goesOn ? fresh.filter(isText).flatMap((text) => plain(text.start + by, text.end + by)) : []),
      { updateTextStyle: { range: { startIndex: at, endIndex: end }, textStyle: {}, fields: '*' } },
      ...(low && goesOn ? plain(end, end + 1) : []),
      ...(low ? lowParagraph(end) : []),
      ...sheet.within({ start: first.start, end: last.end }, by),
    ],
    length: end - at + (low ? 1 : 0),
  };
}

const isText = (element: Element): element is TextElement => element.kind === 'text';

const PLAIN = { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' } as const;

/** Nothing of what a new paragraph took over from its neighbour. */
function plain(startIndex: number, endIndex: number): DocsRequest[] {
  const range = { startIndex, endIndex };
  return [
    { deleteParagraphBullets: { range } },
    { updateParagraphStyle: { range, paragraphStyle: PLAIN, fields: '*' } },
  ];
}

function lowParagraph(startIndex: number): DocsRequest[] {
  const range = { startIndex, endIndex: startIndex + 1 };
  const paragraphStyle = { lineSpacing: 100, spaceAbove: points(0), spaceBelow: points(0) };
  return [
    { updateParagraphStyle: { range, paragraphStyle, fields: 'lineSpacing,spaceAbove,spaceBelow' } },
    { updateTextStyle: { range, textStyle: font(2), fields: 'fontSize' } },
  ];
}

/**
 * Takes elements out. The newline before a table, and the last one of the body, cannot go: then an empty paragraph is left.
 * @param after what follows them
 */
export function removal(
  old: readonly Element[],
  after: Element | undefined,
  last: number,
): { readonly requests: DocsRequest[]; readonly delta: number } {
  const [first, final] = [old[0], old[old.length - 1]];
  if (!first || !final) return { requests: [], delta: 0 };
  const stays = final.kind === 'text' && (after === undefined || after.kind === 'table' || final.end >= last);
  const [startIndex, endIndex] = [first.start, final.end - (stays ? 1 : 0)];
  if (endIndex <= startIndex) return { requests: [], delta: 0 };
  return { requests: [{ deleteContentRange: { range: { startIndex, endIndex } } }], delta: startIndex - endIndex };
}
