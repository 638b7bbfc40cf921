/** Blocks in, the requests of one batch out: text first, then looks, then the named ranges that mark each block. */
import type { Block, Heading, List, Paragraph, Part, Runs } from '../../blueprints/document/blocks';
import { cleanText } from './clean-text';
import { composeBand, composeFacts, composeScheme, composeTable } from './compose-table';
import type { DocsRequest, ParagraphBorder, ParagraphStyle, TextStyle } from './google';
import { fingerprint, knownNames, markName, shortHash, type MarkName } from './marks';
import { cleanRuns, styleRuns, textOf, type Pen } from './pen';
import { StyleSheet } from './style-sheet';
import { colour, font, points, toneColour, type Theme } from './theme';
import type { Element, Span } from './elements';
import { BodyWriter } from './writer';

/**
 * Requests that fill a body of one empty paragraph with the blocks, in reading order.
 * @param names of further ranges over the whole
 */
export function composeBody(blocks: readonly Block[], theme: Theme, names: readonly string[] = []): DocsRequest[] {
  const pen: Pen = { writer: new BodyWriter(), sheet: new StyleSheet(), theme };
  const marks = blocks.map((block, index) => {
    const start = pen.writer.next;
    const textBefore = pen.writer.text.length;
    const lines = contentsLines(blocks.slice(index + 1));
    for (const part of block.parts) composePart(pen, part, lines);
    const name = markName(nameOf(block, theme, pen.writer.text.slice(textBefore)));
    return { name, start, end: pen.writer.blockEnd };
  });
  if (pen.writer.atVacantParagraph) gap(pen, 0);
  pen.writer.flush();
  const whole = [...knownNames(blocks.map(({ key }) => key)), ...names].map((name) => ({
    name,
    start: 1,
    end: pen.writer.end,
  }));
  return [
    ...pen.writer.requests,
    ...pen.sheet.requests(),
    ...[...marks, ...whole].map(({ name, start, end }): DocsRequest => {
      // The body's own last newline can be neither marked nor deleted.
      const range = { startIndex: start, endIndex: Math.min(end, pen.writer.end) };
      return { createNamedRange: { name, range } };
    }),
  ];
}

/** A block as it would be written: where everything in it stands when it begins at index 1, and how it looks. */
export interface Layout {
  readonly name: MarkName;
  readonly elements: readonly Element[];
  readonly sheet: StyleSheet;
}

/** @param lines of the contents, where the block has them */
export function layoutOf(block: Block, theme: Theme, lines: readonly ContentsLine[] = []): Layout {
  const pen: Pen = { writer: new BodyWriter(), sheet: new StyleSheet(), theme };
  for (const part of block.parts) composePart(pen, part, lines);
  const { elements, text } = pen.writer;
  return { name: nameOf(block, theme, text), elements, sheet: pen.sheet };
}

/** Its looks are everything about it but the line of all stages, its text as the document keeps it. */
function nameOf({ key, parts }: Block, theme: Theme, text: string): MarkName {
  const lasting = parts.filter((part) => !('role' in part) || part.role !== 'trail');
  const kept = (_: string, value: unknown): unknown => (typeof value === 'string' ? cleanText(value) : value);
  return { key, fingerprint: fingerprint(text), looks: shortHash(JSON.stringify([theme, lasting], kept)) };
}

function composePart(pen: Pen, part: Part, lines: readonly ContentsLine[]): void {
  switch (part.kind) {
    case 'heading':
      return composeHeading(pen, part);
    case 'paragraph':
      return composeParagraph(pen, part);
    case 'list':
      return composeList(pen, part);
    case 'callout':
      pen.writer.label = part.runs[0]?.text.replace(/[:\s]+$/, '') ?? '';
      return boxed(pen, part.runs, shaded(pen.theme.tint), font(12));
    case 'quote':
      return boxed(pen, part.runs, {}, { italic: true });
    case 'contents':
      return composeContents(pen, lines);
    case 'spacer':
      return gap(pen, part.points);
    case 'table':
      return afterParagraph(pen, () => composeTable(pen, part));
    case 'facts':
      return afterParagraph(pen, () => composeFacts(pen, part));
    case 'band':
      return afterParagraph(pen, () => composeBand(pen, part));
    case 'scheme':
      return afterParagraph(pen, () => composeScheme(pen, part));
  }
}

/** Docs keeps a paragraph between two tables: a low one. */
function afterParagraph(pen: Pen, compose: () => void): void {
  if (pen.writer.atVacantParagraph) gap(pen, 6);
  compose();
}

/** An empty paragraph of about that height. */
function gap({ writer, sheet }: Pen, height: number): void {
  const span = writer.paragraph('');
  sheet.paragraph(span, { lineSpacing: 100, spaceAbove: points(0), spaceBelow: points(Math.max(0, height - 3)) });
  sheet.text(span, font(2));
}

function write({ writer, sheet, theme }: Pen, runs: Runs, paragraph: ParagraphStyle, text: TextStyle): Span {
  const clean = cleanRuns(runs);
  const afterTable = writer.atVacantParagraph && !writer.atStart && paragraph.spaceAbove === undefined;
  const span = writer.paragraph(textOf(clean));
  sheet.paragraph(span, {
    ...paragraph,
    ...(afterTable && !paragraph.namedStyleType ? { spaceAbove: points(8) } : {}),
  });
  sheet.text(span, text);
  styleRuns(sheet, theme, clean, span.start);
  return span;
}

const HEADINGS = { 1: 'HEADING_1', 2: 'HEADING_2', 3: 'HEADING_3' } as const;

function composeHeading(pen: Pen, { level, text, newPage }: Heading): void {
  const page = newPage ? { pageBreakBefore: true, spaceAbove: points(0) } : {};
  // The first heading is the name of the whole.
  const names = pen.writer.atStart;
  pen.writer.label = '';
  pen.writer.level = level;
  write(pen, [{ text }], { namedStyleType: HEADINGS[level], ...page }, {});
  pen.writer.level = undefined;
  pen.writer.label = names ? '' : text;
}

function composeParagraph(pen: Pen, { runs, role = 'body' }: Paragraph): void {
  const secondary = { foregroundColor: toneColour(pen.theme, 'secondary') };
  switch (role) {
    case 'body':
      write(pen, runs, {}, {});
      return;
    case 'label':
      write(pen, runs, { spaceBelow: points(4), keepWithNext: true }, { ...font(9.5), ...secondary });
      return;
    case 'small':
    case 'trail':
      write(pen, runs, { lineSpacing: 130 }, { ...font(9), ...secondary });
      return;
  }
}

function composeList(pen: Pen, { ordered, items }: List): void {
  const spans = items.map((runs) =>
    write(pen, runs, { indentStart: points(20), indentFirstLine: points(0), spaceBelow: points(4) }, {}),
  );
  const [first, last] = [spans[0], spans[spans.length - 1]];
  if (!first || !last) return;
  const preset = ordered ? 'NUMBERED_DECIMAL_ALPHA_ROMAN' : 'BULLET_DISC_CIRCLE_SQUARE';
  pen.sheet.list({ start: first.start, end: last.end }, preset);
}

const edge = (hex: string, width: number, padding: number): ParagraphBorder => ({
  color: colour(hex),
  width: points(width),
  padding: points(padding),
  dashStyle: 'SOLID',
});

/** Shading reaches as far as the borders do: borders of its own colour give the text room. */
const shaded = (hex: string): ParagraphStyle => ({
  shading: { backgroundColor: colour(hex) },
  borderTop: edge(hex, 1, 6),
  borderBottom: edge(hex, 1, 6),
});

/** A paragraph with an accent edge at its start. */
function boxed(pen: Pen, runs: Runs, look: ParagraphStyle, text: TextStyle): void {
  const indent = { indentStart: points(12), indentFirstLine: points(12) };
  const space = { spaceAbove: points(10), spaceBelow: points(14), lineSpacing: 125, keepLinesTogether: true };
  write(pen, runs, { ...look, borderLeft: edge(pen.theme.accent, 3, 8), ...indent, ...space }, text);
}

function composeContents(pen: Pen, lines: readonly ContentsLine[]): void {
  for (const { level, text } of lines) {
    if (level === 1) write(pen, [{ text }], { spaceAbove: points(10), spaceBelow: points(2) }, { bold: true });
    else
      write(
        pen,
        [{ text }],
        { indentStart: points(16), indentFirstLine: points(16), spaceBelow: points(2) },
        font(10.5),
      );
  }
}

/** A heading, as a contents page lists it. */
export interface ContentsLine {
  readonly level: 1 | 2;
  readonly text: string;
}

export const contentsLines = (blocks: readonly Block[]): ContentsLine[] =>
  blocks.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.kind === 'heading' && part.level < 3 ? [{ level: part.level as 1 | 2, text: cleanText(part.text) }] : [],
    ),
  );
