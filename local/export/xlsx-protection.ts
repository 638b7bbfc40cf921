/** Which cells of a protected tab are locked. Excel knows no people: what only some may edit, nobody edits until they lift the protection (there is no password). */
import type { WorksheetProtection } from 'exceljs';
import type { ProtectedRange } from '../sheets/google-types';
import type { Box, Size } from '../sheets/model';
import { contains, holds } from '../sheets/ranges/box';
import { boxWithin } from '../sheets/ranges/grid-range';

export interface Locks {
  readonly any: boolean;
  /** Of cells that nothing is said about. */
  readonly base: boolean;
  /** Areas with cells that may differ from `base`. */
  readonly areas: readonly Box[];
  locked(row: number, column: number): boolean;
}

/** A range that only warns does not hinder; neither does it here. @param namedRange the box of a named range */
export function locksOf(
  ranges: readonly ProtectedRange[],
  size: Size,
  namedRange: (id: string) => Box | undefined,
): Locks {
  const all = { top: 0, left: 0, bottom: size.rowCount, right: size.columnCount };
  const locks = ranges
    .filter(({ warningOnly }) => !warningOnly)
    .map(({ range, namedRangeId, unprotectedRanges = [] }) => ({
      box: (namedRangeId ? namedRange(namedRangeId) : undefined) ?? boxWithin(range ?? {}, size),
      free: unprotectedRanges.map((one) => boxWithin(one, size)),
    }));
  const base = locks.some(({ box }) => contains(box, all));
  return {
    any: locks.length > 0,
    base,
    areas: base ? locks.flatMap(({ free }) => free) : locks.map(({ box }) => box),
    locked: (row, column) =>
      locks.some(({ box, free }) => holds(box, row, column) && !free.some((one) => holds(one, row, column))),
  };
}

/** Everything that does not change a locked cell stays allowed, as at Google. */
export const ALLOWED: Partial<WorksheetProtection> = {
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertRows: true,
  insertHyperlinks: true,
  sort: true,
  autoFilter: true,
};
