/** A table of data brought up to date row by row: rows that say the same are left alone, others are filled, put in or taken out. */
import { align, gaps } from '../../domain/align';
import { rowText, type Row, type TableElement } from './elements';
import type { DocsRequest } from './google';
import { isPlain, mendLeaf, type Edit } from './mend-leaf';
import type { StyleSheet } from './style-sheet';

/** One paragraph a cell, as many cells in every row of both, nothing in it but text. */
export function isMendable(old: TableElement, fresh: TableElement): boolean {
  const columns = fresh.rows[0]?.cells.length ?? 0;
  return [...old.rows, ...fresh.rows].every(
    ({ cells }) => cells.length === columns && cells.every((cell) => cell.length === 1 && cell.every(isPlain)),
  );
}

/** Both tables of one build: as many rows and cells, as many paragraphs in each. */
export const isCongruent = (old: TableElement, fresh: TableElement): boolean =>
  old.rows.length === fresh.rows.length &&
  old.rows.every(({ cells }, r) => {
    const other = fresh.rows[r]?.cells ?? [];
    return (
      cells.length === other.length && cells.every((cell, c) => cell.length === other[c]?.length && cell.every(isPlain))
    );
  });

/** A row that was filled; without `old` one that was put in, without `fresh` one that was taken out. */
export interface RowEdit {
  readonly old?: Row;
  readonly fresh?: Row;
}

export interface TableEdit extends Edit {
  readonly touched: readonly RowEdit[];
}

/** From the last row to the first, so that the index of a row still to come holds. */
export function mendTable(old: TableElement, fresh: TableElement, sheet: StyleSheet): TableEdit {
  const steps = isMendable(old, fresh) ? rowSteps(old.rows, fresh.rows) : fresh.rows.map((row, at): Step => [at, row]);
  const requests: DocsRequest[] = [];
  let delta = 0;
  const take = (edit: Edit): void => {
    requests.push(...edit.requests);
    delta += edit.delta;
  };
  for (const [at, row, after] of [...steps].reverse()) {
    if (after !== undefined && row) take(putIn(old, after, row, sheet));
    else if (!row) take(takeOut(old, at));
    else take(fill(old.rows[at] as Row, row, sheet));
  }
  const moved = steps.some(([, row, after]) => row === null || after !== undefined);
  const by = old.start - fresh.start;
  const looks = isMendable(old, fresh)
    ? moved
      ? sheet.within({ ...fresh, end: fresh.start + 1 }, by, 'cells')
      : []
    : anew();
  return {
    requests: [...requests, ...looks],
    delta,
    touched: steps.flatMap(([at, row, after]): RowEdit[] => {
      const before = old.rows[at] as Row;
      if (!row) return [{ old: before }];
      if (after !== undefined) return [{ fresh: row }];
      return rowText(row) === rowText(before) ? [] : [{ old: before, fresh: row }];
    }),
  };

  /** Boxes of a scheme have colours of their own, which go with what they say. */
  function anew(): DocsRequest[] {
    const range = { startIndex: old.start + 3, endIndex: old.end + delta - 1 };
    return [{ updateTextStyle: { range, textStyle: {}, fields: '*' } }, ...sheet.within(fresh, by)];
  }
}

/** Old row, what it becomes (null: it goes), and for a new one the old row below which it comes. */
type Step = readonly [old: number, fresh: Row | null, after?: number];

function rowSteps(old: readonly Row[], fresh: readonly Row[]): readonly Step[] {
  const pairs = align(old, fresh, (one, other) => rowText(one) === rowText(other));
  const steps: Step[] = [];
  for (const gap of gaps(pairs, [old.length, fresh.length])) {
    // Rows that begin alike are the same row.
    const kept = align(old.slice(...gap.old), fresh.slice(...gap.fresh), sameFirst);
    for (const inner of gaps(kept, [gap.old[1] - gap.old[0], gap.fresh[1] - gap.fresh[0]])) {
      const [olds, news] = [
        inner.old.map((at) => at + gap.old[0]),
        inner.fresh.map((at) => at + gap.fresh[0]),
      ] as const;
      const [from, to] = olds as [number, number];
      const [start, end] = news as [number, number];
      const paired = Math.min(to - from, end - start);
      for (let index = 0; index < paired; index += 1) steps.push([from + index, fresh[start + index] as Row]);
      for (let at = from + paired; at < to; at += 1) steps.push([at, null]);
      for (let at = start + paired; at < end; at += 1) steps.push([from + paired, fresh[at] as Row, from + paired - 1]);
    }
    for (const [i, j] of kept) steps.push([gap.old[0] + i, fresh[gap.fresh[0] + j] as Row]);
  }
  // A row that comes in stands before the old one in whose place it is, and new ones in their order.
  return steps
    .map((step, order) => ({ step, order }))
    .sort((one, other) => one.step[0] - other.step[0] || rank(one.step) - rank(other.step) || one.order - other.order)
    .map(({ step }) => step);
}

const rank = ([, , after]: Step): number => (after === undefined ? 1 : 0);

const sameFirst = (one: Row, other: Row): boolean => one.cells[0]?.[0]?.text === other.cells[0]?.[0]?.text;

function fill(old: Row, fresh: Row, sheet: StyleSheet): Edit {
  const requests: DocsRequest[] = [];
  let delta = 0;
  for (let c = fresh.cells.length - 1; c >= 0; c -= 1)
    for (let p = (fresh.cells[c]?.length ?? 0) - 1; p >= 0; p -= 1) {
      const [before, after] = [old.cells[c]?.[p], fresh.cells[c]?.[p]];
      if (!before || !after) continue;
      const edit = mendLeaf(before, after, sheet);
      requests.push(...edit.requests);
      delta += edit.delta;
    }
  return { requests, delta };
}

function takeOut({ start, rows }: TableElement, at: number): Edit {
  const row = rows[at] as Row;
  const tableCellLocation = { tableStartLocation: { index: start }, rowIndex: at, columnIndex: 0 };
  return { requests: [{ deleteTableRow: { tableCellLocation } }], delta: row.start - row.end };
}

/** Below an old row; of several, the last is put in first. A new row is a mark, and a mark and an empty paragraph for every cell. */
function putIn({ start, rows }: TableElement, below: number, fresh: Row, sheet: StyleSheet): Edit {
  const above = below < 0;
  const tableCellLocation = { tableStartLocation: { index: start }, rowIndex: Math.max(0, below), columnIndex: 0 };
  const at = above ? start + 1 : (rows[below] as Row).end;
  const requests: DocsRequest[] = [{ insertTableRow: { tableCellLocation, insertBelow: !above } }];
  for (let c = fresh.cells.length - 1; c >= 0; c -= 1) {
    const text = fresh.cells[c]?.[0]?.text ?? '';
    if (text) requests.push({ insertText: { text, location: { index: at + 2 + c * 2 } } });
  }
  const length = fresh.end - fresh.start;
  const by = at - fresh.start;
  requests.push(
    { updateTextStyle: { range: { startIndex: at + 2, endIndex: at + length }, textStyle: {}, fields: '*' } },
    ...sheet.within(fresh, by, 'paragraph'),
    ...sheet.within(fresh, by, 'text'),
  );
  return { requests, delta: length };
}
