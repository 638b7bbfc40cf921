/** What a document is made of, before anything is known of indexes: keyed blocks of headings, paragraphs, lists and tables. */

/** Colours by what they mean; the theme knows the values. */
export type Tone = 'ink' | 'secondary' | 'accent' | 'onAccent';

/** Text of one look. A line break inside stays within the paragraph. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly tone?: Tone;
  readonly url?: string;
}

export type Runs = readonly Run[];

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Starts a page. */
  readonly newPage?: true;
}

/** `label`: a line about what stands right below; `small`: notes and captions; `trail`: the codes of all stages in a line. */
export type ParagraphRole = 'body' | 'label' | 'small' | 'trail';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: Runs;
  readonly role?: ParagraphRole;
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly Runs[];
}

/** Shaded, with an accent edge: what must not be overlooked. */
export interface Callout {
  readonly kind: 'callout';
  readonly runs: Runs;
}

/** Someone's spoken words. */
export interface Quote {
  readonly kind: 'quote';
  readonly runs: Runs;
}

/** A table with a tinted head that repeats on every page. */
export interface Table {
  readonly kind: 'table';
  readonly head: readonly string[];
  readonly rows: readonly (readonly Runs[])[];
  /** Shares of the text width, one per column; any sum. */
  readonly widths: readonly number[];
}

/** Label and value, row by row, with no head. */
export interface Facts {
  readonly kind: 'facts';
  readonly rows: readonly { readonly label: string; readonly value: Runs }[];
  /** Share of the text width that the labels take, 0 to 1; 0.28 when absent. */
  readonly labelWidth?: number;
}

/** The cover's band in the accent colour. */
export interface Band {
  readonly kind: 'band';
  readonly title: string;
  readonly subtitle: string;
  readonly note: string;
}

/** The stages in a row of boxes with arrows, wrapping over rows: a picture made of a table. */
export interface Scheme {
  readonly kind: 'scheme';
  readonly boxes: readonly {
    readonly code: string;
    readonly name: string;
    readonly note: string;
    readonly strong?: true;
  }[];
}

/** Every heading of level 1 and 2 of the blocks that follow, one a line; each becomes a link once headings have IDs. */
export interface Contents {
  readonly kind: 'contents';
}

/** Empty height, in points. */
export interface Spacer {
  readonly kind: 'spacer';
  readonly points: number;
}

export type Part = Heading | Paragraph | List | Callout | Quote | Table | Facts | Band | Scheme | Contents | Spacer;

/** A part of the document that is ours and can be found again, under a key that never changes (`stage.B1`). */
export interface Block {
  readonly key: string;
  readonly parts: readonly Part[];
}

export const run = (text: string): Runs => [{ text }];

/** A bold beginning and what follows it. */
export const lead = (bold: string, text: string): Runs => [{ text: `${bold} `, bold: true }, { text }];
