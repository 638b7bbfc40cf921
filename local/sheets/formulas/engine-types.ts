/** What goes into the formula engine's thread and what comes out. */

export type EngineValue = string | number | boolean | null;

/** A cell as the engine takes it: a value or a formula. */
export type EngineCell = { readonly value: EngineValue } | { readonly formula: string };

export interface EngineSheet {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, EngineCell>>;
}

export interface EngineResult {
  readonly value: EngineValue;
  readonly isError: boolean;
  readonly hyperlink?: string;
  /** Rows and columns of an array result, when it is larger than one cell, and its values row by row. */
  readonly array?: {
    readonly rows: number;
    readonly columns: number;
    readonly values: readonly (readonly EngineResult[])[];
  };
}

/** Rows and columns are packed into one number, which is a faster key than a text. */
export const cellKey = (row: number, column: number): number => row * 20_000 + column;

/** Results by sheet and `cellKey`. */
export type EngineResults = readonly ReadonlyMap<number, EngineResult>[];

export interface EngineOrder {
  readonly id: number;
  readonly sheets: readonly EngineSheet[];
}

export type EngineReport = { readonly id: number } & ({ readonly results: EngineResults } | { readonly error: string });

export interface EngineSetup {
  /** A file of the project, from which the engine's packages are found. */
  readonly from: string;
}
