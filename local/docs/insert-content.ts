/** Inserting text, inline objects and paragraph breaks. */
import type { ParagraphStyle } from './google-types';
import type { Editing, Segment } from './editing';
import { OBJECT_CHARACTER, type InlineObject, type Paragraph, type Run } from './model';
import { shiftForInsertion } from './named-ranges';
import { insertionStyle, joinRuns, splitRuns, withoutLink } from './runs';
import { paragraphAt, type Found } from './tree';

/** Control characters (all but tab, line feed and vertical tab) and private-use characters never get into a document. */
export const cleanText = (text: string): string => text.replace(/[\u0000-\u0008\u000C-\u001F\uE000-\uF8FF]/g, '');

export type Piece = string | InlineObject;

/**
 * Puts pieces at `index`, which must be inside a paragraph. They take the style of the text before them.
 * A newline ends a paragraph; the new one copies style and bullet. @returns the number of code units that came in.
 */
export function insertPieces(editing: Editing, segment: Segment, index: number, pieces: readonly Piece[]): number {
  const length = placePieces(editing, segment, index, pieces);
  shiftForInsertion(editing.document, segment.id, index, length);
  return length;
}

/** As insertPieces, but leaves named ranges where they are. */
export function placePieces(editing: Editing, segment: Segment, index: number, pieces: readonly Piece[]): number {
  const at = paragraphAt(segment, index);
  if (!at) throw new Error(`No paragraph at index ${index}.`);
  const offset = index - at.start;
  const style = insertionStyle(at.block.runs, offset);
  const inserted = pieces.flatMap((piece) => toRuns(piece, style));
  const [before, after] = splitRuns(at.block.runs, offset);
  const paragraphs = cutAtNewlines([...before, ...inserted, ...after]).map((runs): Paragraph => ({
    ...at.block,
    runs: joinRuns(runs),
  }));
  // A heading keeps its ID (links point to it): the first part, unless the new paragraphs come before all of it.
  const keeper = offset === 0 ? paragraphs.length - 1 : 0;
  for (const [i, paragraph] of paragraphs.entries()) {
    if (i !== keeper && paragraph.style.headingId)
      paragraph.style = { ...paragraph.style, headingId: editing.newId('h.') };
  }
  at.container.blocks.splice(at.position, 1, ...paragraphs);
  return inserted.reduce((length, run) => length + run.text.length, 0);
}

function toRuns(piece: Piece, style: Run['style']): Run[] {
  if (typeof piece !== 'string') return [{ text: OBJECT_CHARACTER, style: withoutLink(style), object: piece }];
  // Links are not settable on newlines.
  return piece
    .split(/(\n)/)
    .filter((part) => part !== '')
    .map((text) => ({ text, style: text === '\n' ? withoutLink(style) : style }));
}

function cutAtNewlines(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = [];
  let current: Run[] = [];
  for (const run of runs) {
    for (const text of run.text.split(/(?<=\n)/)) {
      current.push({ ...run, text });
      if (text.endsWith('\n')) {
        paragraphs.push(current);
        current = [];
      }
    }
  }
  if (current.length > 0) throw new Error('A paragraph lost its newline.');
  return paragraphs;
}

/** Cuts the paragraph at `index` in two; the result is the second half. */
export function breakParagraph(editing: Editing, segment: Segment, index: number): Found<Paragraph> {
  insertPieces(editing, segment, index, ['\n']);
  const after = paragraphAt(segment, index + 1);
  if (!after) throw new Error(`No paragraph after the break at ${index}.`);
  return after;
}

/** The style without what belongs to one paragraph only. */
export function copiedStyle(style: ParagraphStyle): ParagraphStyle {
  const { headingId: _id, ...rest } = style;
  return rest;
}
