/** Writes from a place of a body onwards, knowing the index of everything it has written (UTF-16 units, as Google counts). */
import type { Element, Span } from './elements';
import type { DocsRequest } from './google';

export interface TableSpans {
  /** Index of the table itself, as `tableStartLocation` wants it. */
  readonly start: number;
  /** From the first paragraph of the first cell to the end of the last paragraph of the last one. */
  readonly inside: Span;
  readonly columns: number;
  /** Paragraphs by row and cell. */
  readonly cells: readonly (readonly (readonly Span[])[])[];
}

/**
 * Google's arithmetic, from its reference and its guide to tables: a fresh body is one empty paragraph at 1; `insertTable` at i
 * puts a newline at i and the table at i + 1; table, row and cell take one index each before their content, the table one
 * more at its end; a paragraph follows every table. Everything is inserted before anything is styled, so no insertion
 * inherits a style, and nothing is inserted before what is already there, so no index that was handed out ever moves.
 */
export class BodyWriter {
  readonly requests: DocsRequest[] = [];
  /** What has been written, in reading order. */
  readonly elements: Element[] = [];
  /** What the next elements are about, for whoever tells of changes. */
  label = '';
  /** Of the heading that is being written. */
  level: number | undefined;
  /** Text of consecutive paragraphs goes in with one request. */
  private pending = '';
  private pendingAt: number;
  private cursor: number;
  private written = '';

  /**
   * @param start where to write
   * @param vacant whether an empty paragraph stands there, not yet anybody's; false: it is the end of a paragraph to go on from,
   * whose newline will end what is written last
   */
  constructor(
    private readonly start = 1,
    private vacant = true,
  ) {
    this.cursor = start;
    this.pendingAt = start;
  }

  /** Nothing has been written yet. */
  get atStart(): boolean {
    return this.cursor === this.start;
  }

  /** The last paragraph is empty and not yet anybody's: at the very beginning, and after a table. */
  get atVacantParagraph(): boolean {
    return this.vacant;
  }

  /** Where the next paragraph will start (a table that goes on from a written paragraph: the same). */
  get next(): number {
    return this.vacant ? this.cursor : this.cursor + 1;
  }

  /** After the last newline or table written: whole paragraphs, so that what replaces them replaces whole paragraphs. */
  get blockEnd(): number {
    return this.vacant ? this.cursor : this.cursor + 1;
  }

  /** Before the newline of the body's last paragraph. */
  get end(): number {
    return this.cursor;
  }

  /** Text written so far, a newline after every paragraph: what a reader of the document would collect. */
  get text(): string {
    return this.written;
  }

  /** @param text clean, with no newline */
  paragraph(text: string): Span {
    if (!this.vacant) this.insert('\n');
    this.vacant = false;
    const start = this.cursor;
    this.insert(text);
    this.written += `${text}\n`;
    const span = { start, end: this.cursor + 1 };
    const level = this.level === undefined ? {} : { level: this.level };
    this.elements.push({ kind: 'text', ...span, text, label: this.label, ...level });
    return span;
  }

  /**
   * @param rows cells of clean paragraphs; each row as long as the first
   * @param labelled the first cell of a row says what the row is about
   * @throws Error where two tables would touch: Docs keeps a paragraph between them, and its look is the caller's business
   */
  table(rows: readonly (readonly (readonly string[])[])[], labelled = false): TableSpans {
    if (this.vacant) throw new Error('A table must follow a written paragraph');
    this.flush();
    const columns = rows[0]?.length ?? 0;
    this.requests.push({ insertTable: { rows: rows.length, columns, location: { index: this.cursor } } });
    const start = this.cursor + 1;
    let at = start + 1;
    const cells = rows.map((row) => {
      at += 1;
      return row.map((paragraphs) => {
        const spans = this.cell(at + 1, paragraphs);
        at = spans[spans.length - 1]?.end ?? at + 2;
        return spans;
      });
    });
    this.elements.push({
      kind: 'table',
      start,
      end: at + 1,
      label: this.label,
      labelled,
      rows: rows.map((row, r) => ({
        start: (cells[r]?.[0]?.[0]?.start ?? 0) - 2,
        end: (cells[r + 1]?.[0]?.[0]?.start ?? at + 2) - 2,
        cells: row.map((paragraphs, c) =>
          (cells[r]?.[c] ?? []).map((span, index) => ({ ...span, text: paragraphs[index] ?? '' })),
        ),
      })),
    });
    this.cursor = at + 1;
    this.pendingAt = this.cursor;
    this.vacant = true;
    return { start, inside: { start: start + 3, end: at }, columns, cells };
  }

  /** Sends what is still held back. */
  flush(): void {
    if (this.pending) this.requests.push({ insertText: { text: this.pending, location: { index: this.pendingAt } } });
    this.pending = '';
    this.pendingAt = this.cursor;
  }

  private insert(text: string): void {
    this.pending += text;
    this.cursor += text.length;
  }

  private cell(index: number, paragraphs: readonly string[]): Span[] {
    const text = paragraphs.join('\n');
    if (text) this.requests.push({ insertText: { text, location: { index } } });
    this.written += `${text}\n`;
    let start = index;
    return (paragraphs.length > 0 ? paragraphs : ['']).map((paragraph) => {
      const span = { start, end: start + paragraph.length + 1 };
      start = span.end;
      return span;
    });
  }
}
