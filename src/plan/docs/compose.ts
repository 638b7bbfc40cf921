/** Blocks in, the requests of one batch out: text first, then looks, then the named ranges that mark each block. */
import type { Block, Heading, List, Paragraph, Part, Runs } from '../../blueprints/document/blocks';
import { cleanText } from './clean-text';
import { composeBand, composeFacts, composeScheme, composeTable } from './compose-table';
import type { DocsRequest, ParagraphBorder, ParagraphStyle, TextStyle } from './google';
import { fingerprint, markName } from './marks';
import { cleanRuns, styleRuns, textOf, type Pen } from './pen';
import { StyleSheet } from './style-sheet';
import { colour, font, points, toneColour, type Theme } from './theme';
import { BodyWriter, type Span } from './writer';

/** Requests that fill a body of one empty paragraph with the blocks, in reading order. */
export function composeBody(blocks: readonly Block[], theme: Theme): DocsRequest[] {
  const pen: Pen = { writer: new BodyWriter(), sheet: new StyleSheet(), theme };
  const marks = blocks.map(({ key, parts }, index) => {
    const start = pen.writer.next;
    const textBefore = pen.writer.text.length;
    const following = blocks.slice(index + 1);
    for (const part of parts) composePart(pen, part, following);
    const name = markName({ key, fingerprint: fingerprint(pen.writer.text.slice(textBefore)) });
    return { name, start, end: pen.writer.blockEnd };
  });
  if (pen.writer.atVacantParagraph) gap(pen, 0);
  pen.writer.flush();
  return [
    ...pen.writer.requests,
    ...pen.sheet.requests(),
    ...marks.map(({ name, start, end }): DocsRequest => {
      // The body's own last newline can be neither marked nor deleted.
      const range = { startIndex: start, endIndex: Math.min(end, pen.writer.end) };
      return { createNamedRange: { name, range } };
    }),
  ];
}

function composePart(pen: Pen, part: Part, following: readonly Block[]): void {
  switch (part.kind) {
    case 'heading':
      return composeHeading(pen, part);
    case 'paragraph':
      return composeParagraph(pen, part);
    case 'list':
      return composeList(pen, part);
    case 'callout':
      return boxed(pen, part.runs, shaded(pen.theme.tint), font(12));
    case 'quote':
      return boxed(pen, part.runs, {}, { italic: true });
    case 'contents':
      return composeContents(pen, following);
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
  const afterTable = writer.atVacantParagraph && writer.next > 1 && paragraph.spaceAbove === undefined;
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
  write(pen, [{ text }], { namedStyleType: HEADINGS[level], ...page }, {});
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

function composeContents(pen: Pen, following: readonly Block[]): void {
  for (const { level, text } of headingsOf(following)) {
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

/** Headings that a contents page lists. */
export const headingsOf = (blocks: readonly Block[]): { readonly level: 1 | 2; readonly text: string }[] =>
  blocks.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.kind === 'heading' && part.level < 3 ? [{ level: part.level as 1 | 2, text: cleanText(part.text) }] : [],
    ),
  );
