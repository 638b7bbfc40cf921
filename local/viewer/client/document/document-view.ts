/** The view of a document as Google Docs shows it to the acting person, who may type in it. */
import './document.css';
import type { Document } from '../../../docs/google-types';
import type { TextTyped } from '../../protocol';
import { Refusal } from '../api';
import { make } from '../sheet/dom';
import type { MountView, ViewContext } from '../view';
import { readBook, type Book } from './book';
import type { Source } from './draw-paragraph';
import { drawOutline, headingsOf, markReading } from './outline';
import { drawPages } from './pages';
import { typing, type TypedChange } from './typing';

export const mountDocument: MountView = (container, id, context) => {
  const desk = new DocumentDesk(container, id, context);
  void desk.refresh();
  return { refresh: () => desk.refresh(), destroy: () => desk.destroy() };
};

/** Room left and right of a page, in pixels. */
const GUTTER = 24;
const PIXELS_PER_POINT = 4 / 3;

class DocumentDesk {
  private readonly root = make('div', { className: 'doc-view' });
  private readonly outline = make('nav', { className: 'doc-outline', attributes: { 'aria-label': 'Outline' } });
  private readonly scroller = make('div', {
    className: 'doc-scroller',
    tabIndex: 0,
    attributes: { role: 'region', 'aria-label': 'Document' },
  });
  private readonly status = make('p', { className: 'doc-status', attributes: { role: 'status' } });
  private readonly pages = make('div', { className: 'doc-pages' });
  private sources = new WeakMap<Element, Source>();
  private book: Book | null = null;
  private destroyed = false;
  private storing: Promise<void> = Promise.resolve();
  /** To be read again as soon as nobody types. */
  private stale = false;
  private readonly sizes: ResizeObserver;
  private readonly typing = typing(
    (box) => this.sources.get(box),
    (changes, box, byKey) => (this.storing = this.store(changes, byKey ? this.paragraphs().indexOf(box) : -1)),
    (box, byKey) => {
      if (byKey) this.focus(box);
      if (this.stale) void this.refresh();
    },
  );

  constructor(
    container: HTMLElement,
    private readonly id: string,
    private readonly context: ViewContext,
  ) {
    this.status.textContent = 'Opening…';
    this.scroller.append(this.status, this.pages);
    this.root.append(this.outline, this.scroller);
    container.replaceChildren(this.root);
    this.pages.addEventListener('click', (event) => this.onClick(event));
    this.pages.addEventListener('keydown', (event) => this.onKey(event));
    this.scroller.addEventListener('scroll', () => this.onScroll(), { passive: true });
    this.sizes = new ResizeObserver(() => this.fit());
    this.sizes.observe(this.scroller);
  }

  destroy(): void {
    this.destroyed = true;
    this.sizes.disconnect();
    this.root.remove();
  }

  async refresh(): Promise<void> {
    this.stale = this.typing.active;
    if (this.stale) return;
    try {
      const document = await this.context.api.send<Document>('GET', `/v1/documents/${encodeURIComponent(this.id)}`);
      if (this.typing.active) this.stale = true;
      else if (!this.destroyed) this.draw(document);
    } catch (error) {
      if (this.destroyed) return;
      this.pages.replaceChildren();
      this.outline.replaceChildren();
      this.status.textContent = error instanceof Refusal ? `${error.message} (${error.code})` : String(error);
      this.status.hidden = false;
    }
  }

  private draw(document: Document): void {
    const { scrollTop } = this.scroller;
    this.book = readBook(document);
    this.sources = new WeakMap();
    this.status.hidden = true;
    this.root.classList.toggle('doc-may-type', this.book.canEdit);
    this.pages.style.zoom = '1';
    drawPages(this.book, this.pages, this.sources);
    const headings = headingsOf(document.body?.content ?? []);
    this.outline.replaceChildren(
      make('h2', { textContent: 'Outline' }),
      ...drawOutline(headings, (heading) => this.goTo(heading)),
      ...(this.book.canEdit ? [] : [make('p', { className: 'doc-badge', textContent: 'View only' })]),
    );
    const first = this.paragraphs()[0];
    if (first && this.book.canEdit) first.tabIndex = 0;
    this.fit();
    this.scroller.scrollTop = scrollTop;
    this.onScroll();
  }

  /** @param focus number of the paragraph to focus afterwards; -1: none */
  private async store(changes: readonly TypedChange[], focus: number): Promise<void> {
    let stored = 0;
    try {
      for (const change of changes) {
        await this.context.api.send('POST', '/viewer/text', { documentId: this.id, ...change } satisfies TextTyped);
        stored++;
      }
    } catch (error) {
      this.context.notify(error instanceof Error ? error.message : String(error), 'error');
      if (stored === 0) throw error;
    }
    await this.refresh();
    const box = this.paragraphs()[focus];
    if (box) this.focus(box);
  }

  private onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest<HTMLAnchorElement>('a');
    if (link) {
      event.preventDefault();
      const { toHeading, toUrl } = link.dataset;
      if (toHeading) this.goTo(toHeading);
      else if (toUrl) this.follow(toUrl);
      return;
    }
    const box = target?.closest<HTMLElement>('.doc-paragraph');
    const selecting = getSelection()?.isCollapsed === false;
    if (!box || selecting || !this.book?.canEdit || this.typing.active) return;
    void this.beginAt(box, { x: event.clientX, y: event.clientY });
  }

  /** What was typed elsewhere is stored first, after which all is drawn anew. */
  private async beginAt(box: HTMLElement, point: { readonly x: number; readonly y: number }): Promise<void> {
    const at = this.paragraphs().indexOf(box);
    await this.storing.catch(() => undefined);
    this.typing.begin(box.isConnected ? box : (this.paragraphs()[at] ?? box), point);
  }

  /** Arrows go from paragraph to paragraph, Enter begins to type: one stop of the Tab key for the whole text. */
  private onKey(event: KeyboardEvent): void {
    const box = event.target;
    if (!(box instanceof HTMLElement) || !box.classList.contains('doc-paragraph') || !this.book?.canEdit) return;
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      this.typing.begin(box);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const all = this.paragraphs();
    const next = all[all.indexOf(box) + step];
    if (!next) return;
    event.preventDefault();
    this.focus(next);
  }

  private focus(box: HTMLElement): void {
    for (const other of this.pages.querySelectorAll<HTMLElement>('.doc-paragraph[tabindex="0"]')) other.tabIndex = -1;
    box.tabIndex = 0;
    box.focus({ preventScroll: true });
    box.scrollIntoView({ block: 'nearest' });
  }

  /** Of the body, in reading order; rows repeated at a page's top have no source. */
  private paragraphs(): HTMLElement[] {
    return [...this.pages.querySelectorAll<HTMLElement>('.doc-body .doc-paragraph')].filter((box) =>
      this.sources.has(box),
    );
  }

  private goTo(headingId: string): void {
    const heading = this.headings().find((one) => one.dataset['headingId'] === headingId);
    if (!heading) return this.context.notify('The heading that this link leads to is gone.', 'info');
    heading.scrollIntoView({ block: 'start' });
    markReading(this.outline, headingId);
  }

  private follow(url: string): void {
    const heading = /#heading=([\w.]+)$/.exec(url)?.[1];
    if (heading && url.includes(`/document/d/${this.id}`)) this.goTo(heading);
    else this.context.follow(url);
  }

  private headings(): HTMLElement[] {
    return [...this.pages.querySelectorAll<HTMLElement>('[data-heading-id]')];
  }

  private onScroll(): void {
    const top = this.scroller.getBoundingClientRect().top + 140;
    const read = this.headings().filter((heading) => heading.getBoundingClientRect().top < top);
    markReading(this.outline, read.at(-1)?.dataset['headingId'] ?? null);
  }

  /** Pages that are wider than their room are drawn smaller. */
  private fit(): void {
    const width = this.book?.document.documentStyle?.pageSize?.width?.magnitude;
    if (!width || this.scroller.clientWidth === 0) return;
    const scale = (this.scroller.clientWidth - 2 * GUTTER) / (width * PIXELS_PER_POINT);
    this.pages.style.zoom = String(Math.min(Math.max(scale, 0.4), 1));
  }
}
