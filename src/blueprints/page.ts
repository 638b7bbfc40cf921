/** Tabs laid out as a page: cells with a style, at fixed places, for reading rather than filling. */

export type PageStyle =
  | 'stepNumber'
  | 'stepTitle'
  | 'body'
  | 'heading'
  | 'example'
  | 'tileLabel'
  | 'tileValue'
  | 'tileHint'
  | 'note'
  | 'value'
  | 'raw';

export interface PageCell {
  /** Zero-based; the frame's two rows are 0 and 1. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly style: PageStyle;
  /** Name of the range, where the add-on writes to this cell later. */
  readonly name?: string;
}

export interface Page {
  /** Pixels. */
  readonly columns: readonly number[];
  readonly rows: number;
  /** Pixels by row, where it is not the usual height. */
  readonly heights: Readonly<Record<number, number>>;
  readonly cells: readonly PageCell[];
  /** The add-on writes here as its user: people are warned, not locked out. */
  readonly addOnWrites: boolean;
  /** Not for people: only the add-on reads it. */
  readonly hidden?: true;
}

/** Rows that the frame of a page takes. */
export const PAGE_TOP = 2;

/** Name of the cell of a figure on the dashboard, for `values.update` by name. */
export const figureName = (key: string): string => `sc_${key}`;
