/** One cell as it is kept. Cells are never changed in place: a new one takes the place of the old. */
import type { ChipRun, ExtendedValue, TextFormatRun } from '../google-types';

export type Scalar = string | number | boolean;

export interface Cell {
  /** The literal that was entered; absent when there is a formula or nothing. */
  readonly v?: Scalar;
  /** The formula in canonical form: with its `=`, separators and decimal points as in English. */
  readonly f?: string;
  /** Number of its format in the spreadsheet's table. */
  readonly s?: number;
  /** Number of its validation rule in the spreadsheet's table. */
  readonly r?: number;
  readonly note?: string;
  readonly runs?: readonly TextFormatRun[];
  readonly chips?: readonly ChipRun[];
}

export type Row = (Cell | null | undefined)[];

/** Undefined when nothing at all is left, so that an empty cell takes no room. */
export function tidyCell(cell: { [K in keyof Cell]?: Cell[K] | undefined }): Cell | undefined {
  const tidy: Record<string, unknown> = {};
  let any = false;
  for (const name in cell) {
    const value = cell[name as keyof Cell];
    if (value === undefined) continue;
    tidy[name] = value;
    any = true;
  }
  return any ? (tidy as Cell) : undefined;
}

export const hasContent = (cell: Cell | null | undefined): boolean =>
  cell !== null && cell !== undefined && (cell.f !== undefined || (cell.v !== undefined && cell.v !== ''));

/** The cell without what was entered in it. */
export function withoutContent(cell: Cell): Cell | undefined {
  const { v: _v, f: _f, runs: _runs, chips: _chips, ...rest } = cell;
  return tidyCell(rest);
}

/** A literal as Google's API writes it. */
export function extended(value: Scalar): ExtendedValue {
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  return { stringValue: value };
}
