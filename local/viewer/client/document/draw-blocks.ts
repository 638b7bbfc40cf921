/** Draws paragraphs and tables one below another, as in the body, a cell, a header. */
import type { GoogleParagraph, ParagraphStyle, StructuralElement } from '../../../docs/google-types';
import { drawParagraph, type Drawing } from './draw-paragraph';
import { drawTable } from './draw-table';
import { points, type Neighbours } from './style-css';

export interface Block {
  readonly node: HTMLElement;
  /** It begins a page, or a page break stands in it (then the next one does). */
  readonly breakBefore: boolean;
  readonly breakAfter: boolean;
  readonly keepWithNext: boolean;
}

/** @param room width of the text, in points */
export function drawBlocks(content: readonly StructuralElement[], room: number, drawing: Drawing): Block[] {
  const { book } = drawing;
  return content.flatMap((element, at): Block[] => {
    const { paragraph, table, sectionBreak } = element;
    if (table) {
      const node = drawTable(table, room, (cell, width) => drawBlocks(cell, width, drawing).map((block) => block.node));
      return [{ node, breakBefore: false, breakAfter: false, keepWithNext: false }];
    }
    if (sectionBreak && at > 0 && sectionBreak.sectionStyle?.sectionType === 'NEXT_PAGE') {
      const node = document.createElement('div');
      return [{ node, breakBefore: true, breakAfter: false, keepWithNext: true }];
    }
    if (!paragraph) return [];
    const style = book.paragraphStyle(paragraph);
    const neighbours = neighboursOf(paragraph, content[at - 1]?.paragraph, content[at + 1]?.paragraph, drawing);
    return [
      {
        node: drawParagraph(element, drawing, neighbours),
        breakBefore: style.pageBreakBefore === true,
        breakAfter: (paragraph.elements ?? []).some(({ pageBreak }) => pageBreak),
        keepWithNext: style.keepWithNext === true,
      },
    ];
  });
}

function neighboursOf(
  paragraph: GoogleParagraph,
  before: GoogleParagraph | undefined,
  after: GoogleParagraph | undefined,
  { book }: Drawing,
): Neighbours {
  const style = book.paragraphStyle(paragraph);
  const look = boxOf(style);
  const joins = (other: GoogleParagraph | undefined): boolean =>
    look !== null && other !== undefined && boxOf(book.paragraphStyle(other)) === look;
  // Items of one list stand without space between them where the style says so.
  const together = (other: GoogleParagraph | undefined): boolean =>
    style.spacingMode === 'COLLAPSE_LISTS' &&
    paragraph.bullet !== undefined &&
    other?.bullet?.listId === paragraph.bullet.listId;
  return {
    joinsBefore: joins(before),
    joinsAfter: joins(after),
    spaceAbove: together(before) ? 0 : points(style.spaceAbove),
    spaceBelow: together(after) ? 0 : points(style.spaceBelow),
  };
}

/** Null: no box. */
function boxOf(style: ParagraphStyle): string | null {
  const borders = [style.borderTop, style.borderRight, style.borderBottom, style.borderLeft];
  const shading = style.shading?.backgroundColor?.color;
  if (!shading && borders.every((border) => points(border?.width) === 0)) return null;
  return JSON.stringify([borders, shading, style.indentStart, style.indentEnd]);
}
