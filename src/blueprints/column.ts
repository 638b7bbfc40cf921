/** What a column of a table is: the one schema that drives its header, checks, formats, colours and codec. */
import type { Industry } from '../domain/conveyor';
import type { ColumnKey, LabelSet, Labels, TableKey } from '../locales/sheets-text';

export type PlainKind =
  | 'text'
  | 'longText'
  | 'email'
  | 'phone'
  | 'url'
  | 'date'
  | 'dateTime'
  | 'number'
  | 'money'
  | 'percent'
  | 'checkbox'
  | 'id'
  | 'actions';

export type Codec =
  | { readonly kind: PlainKind }
  /** One of a set of words; code knows the word by its key. */
  | { readonly kind: 'enum'; readonly labels: LabelSet }
  /** One of the values that stand in a column of another tab (or of this one). */
  | { readonly kind: 'reference'; readonly tab: TableKey; readonly column: string };

/** What a colour says; the visual language has one pair of colours for each. */
export type State = 'overdue' | 'done' | 'missing' | 'neutral' | 'accent';

export interface ColourRule {
  readonly state: State;
  /** The cell holds this word, given by its key… */
  readonly is?: string;
  /** …or this holds for the row; without the leading `=`. */
  readonly when?: (row: RowFormula) => string;
}

/** The words of a formula that stands in a row: references are relative to that row. */
export interface RowFormula {
  /** Reference to a cell of the row, e.g. `$G5`. */
  cell(column: string): string;
  /** A word of a label set as a text literal. */
  word<Set extends LabelSet>(set: Set, key: keyof Labels[Set]): string;
  /** The client's mail domain as a text literal, with `before` in front of it. */
  domain(before: string): string;
}

export interface Column {
  readonly codec: Codec;
  /** Pixels. */
  readonly width: number;
  readonly required?: true;
  /** Who fills it in; absent: people do. `formula` cells are locked, `addOn` cells warn: the add-on writes as its user. */
  readonly origin?: 'formula' | 'addOn';
  /** A value that fails the check is refused, not just marked: it would break a rule. */
  readonly strict?: true;
  readonly hidden?: true;
  /** A number that may be negative. */
  readonly signed?: true;
  /** Absent: in every industry. */
  readonly onlyFor?: Industry;
  /** Must give "" on an empty row and something on every other, so that a lost formula shows. */
  readonly formula?: (row: RowFormula) => string;
  /** At most one rule per state: a rule is found again by its column and colour. */
  readonly colours?: readonly ColourRule[];
}

export interface Table {
  readonly key: TableKey;
  /** Rows for data that are made at first. */
  readonly rows: number;
  readonly frozenColumns: number;
  /** In the order in which they are made; people may move them. */
  readonly columns: Readonly<Record<string, Column>>;
  /**
   * Columns that tell a filled row from an empty one. A table that has them is read row by row on repair, to append people
   * and to fill lost formulas, so it must be one that stays small.
   */
  readonly identity?: readonly string[];
  /** Cells may be long: all of a row begin at its top. */
  readonly tall?: true;
  /** Rows are written by the add-on alone. */
  readonly addOnOnly?: true;
}

interface TableOf<T extends TableKey> extends Table {
  readonly key: T;
  readonly columns: Readonly<Record<ColumnKey<T>, Column>>;
  readonly identity?: readonly ColumnKey<T>[];
}

/** Checks that each column has its texts, and each text its column. */
export const defineTable = <T extends TableKey>(table: TableOf<T>): TableOf<T> => table;

export function columnsOf(table: Table, industry: Industry): readonly (readonly [key: string, column: Column])[] {
  return Object.entries(table.columns).filter(([, { onlyFor }]) => onlyFor === undefined || onlyFor === industry);
}

type Options = Omit<Column, 'codec' | 'width'>;
const plain =
  (kind: PlainKind, usual: number) =>
  (options: Options & { width?: number } = {}): Column => ({ codec: { kind }, width: usual, ...options });

/** Columns by kind, with the widths of the visual language. */
export const text = plain('text', 200);
export const longText = plain('longText', 320);
export const email = plain('email', 220);
export const phone = plain('phone', 160);
export const url = plain('url', 200);
export const date = plain('date', 110);
export const dateTime = plain('dateTime', 140);
export const number = plain('number', 90);
export const money = plain('money', 120);
export const percent = plain('percent', 110);
export const checkbox = plain('checkbox', 100);
export const id = plain('id', 90);
export const actions = plain('actions', 380);

export const oneOf = (labels: LabelSet, options: Options & { width?: number } = {}): Column => ({
  codec: { kind: 'enum', labels },
  width: 140,
  ...options,
});

export const reference = <T extends TableKey>(
  tab: T,
  column: ColumnKey<T>,
  options: Options & { width?: number } = {},
): Column => ({ codec: { kind: 'reference', tab, column }, width: 200, ...options });
