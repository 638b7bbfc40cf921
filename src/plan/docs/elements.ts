/** What a body is made of from its beginning to its end, with the index of everything: as we would write it, or as it stands. */

/** Half open. A paragraph's span includes its newline. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A paragraph; its text without the newline. What is no text stands in it as {@link OBJECT}. */
export interface Leaf extends Span {
  readonly text: string;
}

/** A picture, a chip, a footnote or whatever else a person put in, one index each. */
export const OBJECT = '\ufffc';

export interface Row extends Span {
  readonly cells: readonly (readonly Leaf[])[];
}

export interface TextElement extends Leaf {
  readonly kind: 'text';
  /** What it is about; of what stands in a document: empty. */
  readonly label: string;
  /** Of a heading that stands in a document. */
  readonly headingId?: string;
  /** Of a heading. */
  readonly level?: number;
  /** Heading that all of its text links to, in a document. */
  readonly link?: string;
}

export interface TableElement extends Span {
  readonly kind: 'table';
  readonly label: string;
  /** The first cell of a row says what the row is about. */
  readonly labelled: boolean;
  readonly rows: readonly Row[];
}

export type Element = TextElement | TableElement;

const cellText = (cell: readonly Leaf[]): string => cell.map(({ text }) => text).join('\n');

export const rowText = ({ cells }: Row): string => cells.map((cell) => `${cellText(cell)}\n`).join('');

/** As a reader collects it, a newline after every paragraph. */
export const elementText = (element: Element): string =>
  element.kind === 'text' ? `${element.text}\n` : element.rows.map(rowText).join('');

export const textOfAll = (elements: readonly Element[]): string => elements.map(elementText).join('');

export const isBlankText = (element: Element): boolean => element.kind === 'text' && element.text.trim() === '';

/** For people: a line for every paragraph and every row; blank ones left out. */
export const linesOf = (elements: readonly Element[]): readonly string[] =>
  elements
    .flatMap((element) =>
      element.kind === 'text'
        ? [element.text]
        : element.rows.map(({ cells }) =>
            cells
              .map((cell) => cell.map(({ text }) => text).join(' '))
              .filter((text) => text.trim() !== '')
              .join(' · '),
          ),
    )
    .map((line) => line.replace(/\u000b/g, ' ').trim())
    .filter((line) => line !== '');
