/** The document as the embedded Workspace keeps it: a tree of blocks whose lengths alone give every index. */
import type {
  DateElementProperties,
  DocumentStyle,
  NamedStyle,
  NestingLevel,
  ParagraphStyle,
  PersonProperties,
  RichLinkProperties,
  SectionStyle,
  TableCellStyle,
  TableColumnProperties,
  TableRowStyle,
  TextStyle,
} from './google-types';

/** Stands for an inline object in a run's text; Google strips this private-use character from inserted text, so it is never typed. */
export const OBJECT_CHARACTER = '\uE907';

/** What is in a paragraph beside text. Each takes one index. */
export type InlineObject =
  | { readonly kind: 'pageBreak' }
  | { readonly kind: 'footnoteReference'; readonly footnoteId: string }
  | { readonly kind: 'autoText'; readonly type: 'PAGE_NUMBER' | 'PAGE_COUNT' }
  | { readonly kind: 'person'; readonly personId: string; readonly properties: PersonProperties }
  | { readonly kind: 'richLink'; readonly richLinkId: string; readonly properties: RichLinkProperties }
  | { readonly kind: 'date'; readonly dateId: string; readonly properties: DateElementProperties };

/** Text of one style; with `object`, its text is OBJECT_CHARACTER. Style objects are never changed in place. */
export interface Run {
  readonly text: string;
  readonly style: TextStyle;
  readonly object?: InlineObject;
}

export interface Bullet {
  readonly listId: string;
  readonly nestingLevel: number;
  readonly textStyle: TextStyle;
}

/** The text of its runs holds exactly one newline, the last character. */
export interface Paragraph {
  readonly kind: 'paragraph';
  runs: Run[];
  style: ParagraphStyle;
  bullet?: Bullet | undefined;
}

export interface Cell {
  /** Ends with a paragraph. */
  content: Block[];
  style: TableCellStyle;
  rowSpan: number;
  columnSpan: number;
}

export interface Row {
  cells: Cell[];
  style: TableRowStyle;
}

/** Rectangular: a cell under a merged one stays, empty. One index each for the table's start and end, every row's and every cell's start. */
export interface Table {
  readonly kind: 'table';
  rows: Row[];
  columns: TableColumnProperties[];
}

/** Carries the style of the section after it. */
export interface SectionBreak {
  readonly kind: 'sectionBreak';
  style: SectionStyle;
}

export type Block = Paragraph | Table | SectionBreak;

/** Half open, in UTF-16 code units of its segment. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface NamedRangeRecord {
  readonly id: string;
  readonly name: string;
  /** In reading order; never empty. */
  ranges: (Span & { readonly segmentId: string })[];
}

export interface ListRecord {
  readonly preset: string;
  readonly nestingLevels: NestingLevel[];
}

/** Everything a document is, as plain data. The body begins with a section break and ends with a paragraph. */
export interface DocumentRecord {
  revisionId: string;
  body: Block[];
  headers: Record<string, Block[]>;
  footers: Record<string, Block[]>;
  footnotes: Record<string, Block[]>;
  namedStyles: NamedStyle[];
  documentStyle: DocumentStyle;
  lists: Record<string, ListRecord>;
  namedRanges: NamedRangeRecord[];
}

export const textOf = (paragraph: Paragraph): string => paragraph.runs.map((run) => run.text).join('');

// Every request asks for lengths: loops, since lists made on the way took most of the time of a batch.

export const cellLength = (cell: Cell): number => 1 + blocksLength(cell.content);

export function rowLength(row: Row): number {
  let length = 1;
  for (const cell of row.cells) length += cellLength(cell);
  return length;
}

export function blockLength(block: Block): number {
  switch (block.kind) {
    case 'sectionBreak':
      return 1;
    case 'paragraph': {
      let length = 0;
      for (const run of block.runs) length += run.text.length;
      return length;
    }
    case 'table': {
      let length = 2;
      for (const row of block.rows) length += rowLength(row);
      return length;
    }
  }
}

export function blocksLength(blocks: readonly Block[]): number {
  let length = 0;
  for (const block of blocks) length += blockLength(block);
  return length;
}
