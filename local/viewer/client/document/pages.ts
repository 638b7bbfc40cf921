/** Lays a drawn document out on sheets of its page size, with headers and footers. */
import type { StructuralElement } from '../../../docs/google-types';
import { make } from '../sheet/dom';
import type { Book } from './book';
import { drawBlocks, type Block } from './draw-blocks';
import type { Source } from './draw-paragraph';
import { countLists } from './list-glyphs';
import { breakPages, type Piece } from './page-breaks';
import { colorOf, points } from './style-css';

/** Docs' own page: US letter with margins of an inch. */
const LETTER = { width: 612, height: 792, margin: 72, headerMargin: 36 };

export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/** In points. */
export function geometryOf({ document }: Book): Geometry {
  const style = document.documentStyle ?? {};
  const length = (dimension: Parameters<typeof points>[0], usual: number): number =>
    dimension ? points(dimension) : usual;
  return {
    width: points(style.pageSize?.width) || LETTER.width,
    height: points(style.pageSize?.height) || LETTER.height,
    left: length(style.marginLeft, LETTER.margin),
    right: length(style.marginRight, LETTER.margin),
    top: length(style.marginTop, LETTER.margin),
    bottom: length(style.marginBottom, LETTER.margin),
    header: length(style.marginHeader, LETTER.headerMargin),
    footer: length(style.marginFooter, LETTER.headerMargin),
  };
}

interface Part {
  readonly block: Block;
  /** Row of the block's table. */
  readonly row: HTMLTableRowElement | null;
  /** Header rows to repeat where the row begins a page. */
  readonly heads: readonly HTMLElement[];
}

/** Draws the sheets into `host`, which must be on the page and visible. */
export function drawPages(book: Book, host: HTMLElement, sources: WeakMap<Element, Source>): void {
  const geometry = geometryOf(book);
  const room = geometry.width - geometry.left - geometry.right;
  const { body, footnotes = {} } = book.document;
  const drawing = { book, lists: countLists(book), sources };
  const blocks = drawBlocks(body?.content ?? [], room, { ...drawing, segmentId: '' });
  for (const [segmentId, { content = [] }] of Object.entries(footnotes)) {
    blocks.push(...drawBlocks(content, room, { ...drawing, segmentId }));
  }
  const measure = make('div', { className: 'doc-column' });
  measure.style.width = `${room}pt`;
  measure.append(...blocks.map(({ node }) => node));
  host.replaceChildren(measure);
  const parts = blocks.flatMap(partsOf);
  const pieces = parts.map((part, at) => pieceOf(part, parts[at - 1]));
  const pixelsPerPoint = measure.offsetWidth / room || 4 / 3;
  const starts = breakPages(pieces, (geometry.height - geometry.top - geometry.bottom) * pixelsPerPoint);
  const begun = new Set<Block>();
  const sheets = starts.map((start, at) => {
    const sheet = drawSheet(book, geometry, { number: at + 1, count: starts.length }, sources);
    fill(sheet.column, parts.slice(start, starts[at + 1]), begun);
    return sheet.node;
  });
  host.replaceChildren(...sheets);
}

function partsOf(block: Block): Part[] {
  if (!(block.node instanceof HTMLTableElement)) return [{ block, row: null, heads: [] }];
  const rows = [...block.node.rows];
  const heads = rows.filter((row) => 'head' in row.dataset);
  return rows.map((row) => ({ block, row, heads: heads.includes(row) ? [] : heads }));
}

function pieceOf({ block, row, heads }: Part, before: Part | undefined): Piece {
  const first = before?.block !== block;
  const breakBefore = first && (block.breakBefore || before?.block.breakAfter === true);
  if (!row) {
    const { marginTop, marginBottom } = getComputedStyle(block.node);
    const height = block.node.offsetHeight + parseFloat(marginTop) + parseFloat(marginBottom);
    return { height, breakBefore, keepWithNext: block.keepWithNext, repeated: 0 };
  }
  // Rows that a merged cell holds together are not parted.
  const spanned = [...row.cells].some(({ rowSpan }) => rowSpan > 1);
  return {
    height: row.offsetHeight,
    breakBefore,
    keepWithNext: spanned || 'head' in row.dataset,
    repeated: heads.reduce((sum, head) => sum + head.offsetHeight, 0),
  };
}

/** A table that goes on from the page before begins again with its header rows. */
function fill(column: HTMLElement, parts: readonly Part[], begun: Set<Block>): void {
  let rows: HTMLElement | null = null;
  let of: Block | null = null;
  for (const { block, row, heads } of parts) {
    if (!row) {
      column.append(block.node);
      continue;
    }
    if (of !== block || !rows) {
      of = block;
      rows = make('tbody');
      if (begun.has(block)) rows.append(...heads.map((head) => head.cloneNode(true)));
      begun.add(block);
      const shell = make('table', { className: block.node.className });
      shell.style.width = block.node.style.width;
      const group = block.node.querySelector('colgroup')?.cloneNode(true);
      shell.append(...(group ? [group] : []), rows);
      column.append(shell);
    }
    rows.append(row);
  }
}

interface PageOf {
  readonly number: number;
  readonly count: number;
}

function drawSheet(
  book: Book,
  { width, height, left, right, top, bottom, header, footer }: Geometry,
  page: PageOf,
  sources: WeakMap<Element, Source>,
): { node: HTMLElement; column: HTMLElement } {
  const column = make('div', { className: 'doc-column doc-body' });
  const { document } = book;
  const node = make('section', { className: 'doc-page', attributes: { 'aria-label': `Page ${page.number}` } });
  Object.assign(node.style, {
    width: `${width}pt`,
    minHeight: `${height}pt`,
    padding: `${top}pt ${right}pt ${bottom}pt ${left}pt`,
    backgroundColor: colorOf(document.documentStyle?.background?.color) ?? '#fff',
  });
  const margin = (id: string | undefined, segments: Segments | undefined): HTMLElement | null => {
    const content = id === undefined ? undefined : segments?.[id]?.content;
    if (!id || !content) return null;
    const box = make('div', { className: 'doc-column doc-margin' });
    Object.assign(box.style, { left: `${left}pt`, right: `${right}pt` });
    const drawing = { book, lists: countLists(book), sources, segmentId: id, page };
    box.append(...drawBlocks(content, width - left - right, drawing).map((block) => block.node));
    return box;
  };
  const style = document.documentStyle ?? {};
  const which = kindOf(style, page.number);
  const head = margin(style[`${which}HeaderId`], document.headers);
  const foot = margin(style[`${which}FooterId`], document.footers);
  if (head) head.style.top = `${header}pt`;
  if (foot) foot.style.bottom = `${footer}pt`;
  node.append(...(head ? [head] : []), column, ...(foot ? [foot] : []));
  return { node, column };
}

type Segments = Readonly<Record<string, { readonly content?: StructuralElement[] }>>;

function kindOf(
  style: { readonly useFirstPageHeaderFooter?: boolean; readonly useEvenPageHeaderFooter?: boolean },
  number: number,
): 'firstPage' | 'evenPage' | 'default' {
  if (number === 1 && style.useFirstPageHeaderFooter) return 'firstPage';
  return number % 2 === 0 && style.useEvenPageHeaderFooter ? 'evenPage' : 'default';
}
