/** Draws one paragraph: its mark if it is a list item, its runs, and what stands in the text. */
import type { GoogleParagraph, Link, ParagraphElement, StructuralElement, TextStyle } from '../../../docs/google-types';
import { make } from '../sheet/dom';
import { headingLevel, type Book } from './book';
import type { ListCounter } from './list-glyphs';
import { applyParagraph, applyText, points, type Neighbours } from './style-css';

/** Where a drawn paragraph's text stands in the document. */
export interface Source {
  readonly segmentId: string;
  readonly startIndex: number;
  /** Without the newline at the end; each thing that is no text counts as OBJECT. */
  readonly text: string;
}

/** Stands for a chip, a break or another thing of one index in a paragraph's text. */
export const OBJECT = '\uE907';

export interface Drawing {
  readonly book: Book;
  readonly lists: ListCounter;
  /** Empty: the body. */
  readonly segmentId: string;
  /** Sources of the paragraphs drawn. */
  readonly sources: WeakMap<Element, Source>;
  /** Page number and number of pages, in headers and footers. */
  readonly page?: { readonly number: number; readonly count: number };
}

export function drawParagraph(element: StructuralElement, drawing: Drawing, neighbours: Neighbours): HTMLElement {
  const paragraph = element.paragraph ?? {};
  const { book, lists, sources, segmentId } = drawing;
  const elements = paragraph.elements ?? [];
  const source = elements.map(sourceText).join('').replace(/\n$/, '');
  const empty = source.replaceAll(OBJECT, '').trim() === '';
  const level = empty ? null : headingLevel(paragraph);
  const box = document.createElement(level === null ? 'p' : (`h${level}` as 'h1'));
  box.className = 'doc-paragraph';
  const style = book.paragraphStyle(paragraph);
  applyText(box.style, book.textStyle(paragraph, elements[0]?.textRun?.textStyle));
  applyParagraph(box.style, style, neighbours);
  const size = smallestSize(paragraph, book);
  if (size > 0) box.style.fontSize = `${size}pt`;
  if (style.headingId) box.dataset['headingId'] = style.headingId;
  if (paragraph.bullet) box.append(drawGlyph(paragraph, book, lists.next(paragraph)));
  const text = make('span', { className: 'doc-text' });
  for (const one of elements) text.append(...drawElement(one, paragraph, drawing));
  box.append(text);
  if (source === '') text.append(document.createElement('br'));
  sources.set(box, { segmentId, startIndex: element.startIndex ?? 0, text: source });
  return box;
}

/** Of the runs beside the newline: lines are as high as what stands in them. */
function smallestSize(paragraph: GoogleParagraph, book: Book): number {
  const runs = (paragraph.elements ?? []).map(({ textRun }) => textRun);
  const full = runs.filter((run) => run && run.content !== '\n');
  const sizes = (full.length > 0 ? full : runs).map((run) =>
    points(book.textStyle(paragraph, run?.textStyle).fontSize),
  );
  return Math.min(...sizes, Infinity) === Infinity ? 0 : Math.min(...sizes);
}

function drawGlyph(paragraph: GoogleParagraph, book: Book, text: string): HTMLElement {
  const level = book.nesting(paragraph);
  const glyph = make('span', { className: 'doc-glyph', textContent: text });
  const first = paragraph.elements?.[0]?.textRun?.textStyle;
  applyText(glyph.style, {
    ...book.textStyle(paragraph, { ...(first?.fontSize ? { fontSize: first.fontSize } : {}) }),
    ...level?.textStyle,
    ...paragraph.bullet?.textStyle,
  });
  const style = book.paragraphStyle(paragraph);
  const room = Math.max(points(style.indentStart) - points(style.indentFirstLine), 0);
  glyph.style.minWidth = `${room}pt`;
  return glyph;
}

function sourceText({ textRun, startIndex = 0, endIndex = 0 }: ParagraphElement): string {
  return textRun ? (textRun.content ?? '') : OBJECT.repeat(endIndex - startIndex);
}

function drawElement(element: ParagraphElement, paragraph: GoogleParagraph, drawing: Drawing): Node[] {
  const { book } = drawing;
  if (element.textRun) {
    const style = book.textStyle(paragraph, element.textRun.textStyle);
    return drawText((element.textRun.content ?? '').replace(/\n$/, ''), style);
  }
  const thing = drawThing(element, paragraph, drawing);
  thing.dataset['object'] = String((element.endIndex ?? 0) - (element.startIndex ?? 0));
  thing.contentEditable = 'false';
  return [thing];
}

function drawText(content: string, style: TextStyle): Node[] {
  if (content === '') return [];
  const run = style.link ? drawLink(style.link) : make('span');
  applyText(run.style, style);
  content.split('\v').forEach((line, i) => run.append(...(i > 0 ? [lineBreak()] : []), line));
  return [run];
}

/** A break of the text; other `br` only hold a line open. */
export function lineBreak(): HTMLElement {
  const it = document.createElement('br');
  it.dataset['break'] = '';
  return it;
}

/** Links carry no target of their own: the view follows them. */
function drawLink({ headingId, heading, url, bookmarkId }: Link): HTMLAnchorElement {
  const target = headingId ?? heading?.id;
  const link = make('a', { attributes: { href: target ? `#${target}` : (url ?? '#'), rel: 'noreferrer' } });
  if (target) link.dataset['toHeading'] = target;
  else if (url) link.dataset['toUrl'] = url;
  else if (bookmarkId) link.title = 'A bookmark';
  return link;
}

function drawThing(element: ParagraphElement, paragraph: GoogleParagraph, { book, page }: Drawing): HTMLElement {
  const { pageBreak, horizontalRule, autoText, person, richLink, dateElement, footnoteReference } = element;
  if (pageBreak) return make('span', { className: 'doc-page-break' });
  if (horizontalRule) return make('span', { className: 'doc-rule' });
  const own = autoText ?? person ?? richLink ?? dateElement ?? footnoteReference;
  const chip = (text: string, className = 'doc-chip'): HTMLElement => {
    const it = make('span', { className, textContent: text });
    applyText(it.style, book.textStyle(paragraph, own?.textStyle));
    return it;
  };
  if (autoText) return chip(String((autoText.type === 'PAGE_COUNT' ? page?.count : page?.number) ?? ''), '');
  if (person) return chip(person.personProperties?.name ?? person.personProperties?.email ?? '');
  if (dateElement) return chip(dateElement.dateElementProperties?.displayText ?? '');
  if (footnoteReference) return make('sup', { textContent: footnoteReference.footnoteNumber ?? '' });
  if (richLink) {
    const { uri = '', title = uri } = richLink.richLinkProperties ?? {};
    const link = drawLink({ url: uri });
    link.className = 'doc-chip';
    link.textContent = title;
    return link;
  }
  return make('span', { className: 'doc-chip', textContent: 'Not shown here' });
}
