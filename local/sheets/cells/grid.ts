/** The cells of one sheet: rows in blocks, so that an edit, an insertion or a deletion touches few of them. */
import type { BlockEntry, Box } from '../model';
import type { Cell, Row } from './cell';

/** Rows a block is made with; one that was cut in two is joined again when both fit. */
export const BLOCK_ROWS = 256;

interface Block {
  id: number | null;
  count: number;
  formulas: number;
  /** Absent until it is needed; for a block without an ID there is nothing to load. */
  rows: (Row | null | undefined)[] | null;
  dirty: boolean;
}

export interface BlockSource {
  load(id: number): (Row | null)[];
  newId(): number;
}

export class Grid {
  private blocks: Block[];
  private starts: number[] = [];
  private last = 0;

  constructor(
    entries: readonly BlockEntry[],
    private readonly source: BlockSource,
  ) {
    this.blocks = entries.map(({ id, rows, formulas }) => ({ id, count: rows, formulas, rows: null, dirty: false }));
    this.measure();
  }

  get rowCount(): number {
    const end = this.blocks.length - 1;
    return end < 0 ? 0 : (this.starts[end] as number) + (this.blocks[end] as Block).count;
  }

  get(row: number, column: number): Cell | undefined {
    return this.row(row)?.[column] ?? undefined;
  }

  /** The cells of a row; undefined when it has none. Not to be changed. */
  row(index: number): Row | undefined {
    const at = this.find(index);
    const block = this.blocks[at];
    if (!block || block.id === null) return undefined;
    return this.rowsOf(block)[index - (this.starts[at] as number)] ?? undefined;
  }

  set(row: number, column: number, cell: Cell | undefined): void {
    let at = this.find(row);
    let block = this.blocks[at];
    if (!block) throw new RangeError(`Row ${row} is outside the grid of ${this.rowCount} rows.`);
    if (block.id === null) {
      if (!cell) return;
      at = this.settle(at, row);
      block = this.blocks[at] as Block;
    }
    const rows = this.rowsOf(block);
    const offset = row - (this.starts[at] as number);
    const cells = rows[offset];
    if (!cells) {
      if (!cell) return;
      const made: Row = [];
      for (let i = 0; i < column; i++) made.push(null);
      made.push(cell);
      rows[offset] = made;
    } else if (cell) {
      while (cells.length < column) cells.push(null);
      cells[column] = cell;
    } else {
      if (column >= cells.length) return;
      cells[column] = null;
      while (cells.length > 0 && !cells[cells.length - 1]) cells.pop();
      if (cells.length === 0) rows[offset] = null;
    }
    block.dirty = true;
  }

  /** Rows that have cells, from `top` to `bottom` (exclusive), in order. */
  *rowsWithCells(top: number, bottom: number): Generator<readonly [number, Row]> {
    for (let at = this.find(top); at < this.blocks.length; at++) {
      const block = this.blocks[at] as Block;
      const start = this.starts[at] as number;
      if (start >= bottom) return;
      if (block.id === null) continue;
      const rows = this.rowsOf(block);
      const end = Math.min(block.count, bottom - start);
      for (let i = Math.max(0, top - start); i < end; i++) {
        const row = rows[i];
        if (row) yield [start + i, row];
      }
    }
  }

  /** Cells inside the box, row by row. */
  *cells({ top, bottom, left, right }: Box): Generator<readonly [number, number, Cell]> {
    for (const [index, row] of this.rowsWithCells(top, bottom)) {
      const end = Math.min(right, row.length);
      for (let column = left; column < end; column++) {
        const cell = row[column];
        if (cell) yield [index, column, cell];
      }
    }
  }

  /** Cells with a formula. Opens only blocks that have one. */
  *formulas(): Generator<readonly [number, number, Cell]> {
    this.count();
    for (let at = 0; at < this.blocks.length; at++) {
      const block = this.blocks[at] as Block;
      if (block.formulas === 0) continue;
      const start = this.starts[at] as number;
      for (const [i, row] of this.rowsOf(block).entries()) {
        for (const [column, cell] of row?.entries() ?? []) if (cell?.f !== undefined) yield [start + i, column, cell];
      }
    }
  }

  /** Rows with cells, from the last one up. */
  *rowsFromEnd(bottom = this.rowCount): Generator<readonly [number, Row]> {
    for (let at = this.blocks.length - 1; at >= 0; at--) {
      const block = this.blocks[at] as Block;
      const start = this.starts[at] as number;
      if (block.id === null || start >= bottom) continue;
      const rows = this.rowsOf(block);
      for (let i = Math.min(block.count, bottom - start) - 1; i >= 0; i--) {
        const row = rows[i];
        if (row) yield [start + i, row];
      }
    }
  }

  insertRows(at: number, count: number): void {
    const where = this.cut(at);
    this.blocks.splice(where, 0, { id: null, count, formulas: 0, rows: null, dirty: false });
    this.measure();
  }

  deleteRows(start: number, end: number): void {
    const from = this.cut(start);
    const to = this.cut(end);
    this.blocks.splice(from, to - from);
    this.measure();
  }

  /** Moves rows so that they stand before the row that is now `to`. */
  moveRows(start: number, end: number, to: number): void {
    for (const edge of [start, end, to]) this.cut(edge);
    const from = this.cut(start);
    const moved = this.blocks.splice(from, this.cut(end) - from);
    this.measure();
    const where = this.cut(to > start ? to - (end - start) : to);
    this.blocks.splice(where, 0, ...moved);
    this.measure();
  }

  insertColumns(at: number, count: number): void {
    const holes: null[] = Array.from({ length: count }, () => null);
    this.eachRow((row) => {
      if (row.length > at) row.splice(at, 0, ...holes);
    });
  }

  deleteColumns(start: number, end: number): void {
    this.eachRow((row) => {
      row.splice(start, end - start);
    });
  }

  /** Moves columns so that they stand before the column that is now `to`. */
  moveColumns(start: number, end: number, to: number): void {
    this.eachRow((row) => {
      while (row.length < Math.max(end, to)) row.push(null);
      const moved = row.splice(start, end - start);
      row.splice(to > start ? to - (end - start) : to, 0, ...moved);
    });
  }

  /** What the store is to keep; `save` is given every block that changed, `drop` every record of before that is not needed any more. */
  commit(before: readonly BlockEntry[], save: (id: number, rows: (Row | null)[]) => void, drop: (id: number) => void) {
    this.count();
    this.join();
    for (const block of this.blocks) {
      if (!block.dirty || block.id === null) continue;
      save(
        block.id,
        Array.from({ length: block.count }, (_, i) => block.rows?.[i] ?? null),
      );
      block.dirty = false;
    }
    const kept = new Set(this.blocks.map(({ id }) => id));
    for (const { id } of before) if (id !== null && !kept.has(id)) drop(id);
    return this.blocks.map(({ id, count, formulas }): BlockEntry => ({ id, rows: count, formulas }));
  }

  private find(row: number): number {
    const { starts } = this;
    const near = starts[this.last];
    if (near !== undefined && row >= near && row < near + (this.blocks[this.last] as Block).count) return this.last;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= row) low = middle;
      else high = middle - 1;
    }
    const block = this.blocks[low];
    if (!block || row >= (starts[low] as number) + block.count) return this.blocks.length;
    this.last = low;
    return low;
  }

  private rowsOf(block: Block): (Row | null | undefined)[] {
    block.rows ??= block.id === null ? [] : this.source.load(block.id);
    return block.rows;
  }

  private measure(): void {
    let start = 0;
    this.starts = this.blocks.map(({ count }) => {
      const here = start;
      start += count;
      return here;
    });
    this.last = 0;
  }

  /** Makes a block with an ID around `row` out of an empty one; its index. */
  private settle(at: number, row: number): number {
    const start = this.starts[at] as number;
    const { count } = this.blocks[at] as Block;
    const offset = row - start;
    const from = offset - (offset % BLOCK_ROWS);
    const to = Math.min(count, from + BLOCK_ROWS);
    const empty = (rows: number): Block => ({ id: null, count: rows, formulas: 0, rows: null, dirty: false });
    const made: Block = { id: this.source.newId(), count: to - from, formulas: 0, rows: [], dirty: true };
    const parts = [empty(from), made, empty(count - to)].filter((block) => block.count > 0);
    this.blocks.splice(at, 1, ...parts);
    this.measure();
    return this.blocks.indexOf(made);
  }

  /** Lets a block begin at `row`; its index. */
  private cut(row: number): number {
    const at = this.find(row);
    const block = this.blocks[at];
    if (!block) return this.blocks.length;
    const offset = row - (this.starts[at] as number);
    if (offset === 0) return at;
    const rest: Block = { id: null, count: block.count - offset, formulas: 0, rows: null, dirty: false };
    if (block.id !== null) {
      rest.rows = this.rowsOf(block).splice(offset);
      rest.id = this.source.newId();
      rest.dirty = true;
      block.dirty = true;
    }
    block.count = offset;
    this.blocks.splice(at + 1, 0, rest);
    this.measure();
    return at + 1;
  }

  private eachRow(change: (row: Row) => void): void {
    for (const block of this.blocks) {
      if (block.id === null) continue;
      block.dirty = true;
      const rows = this.rowsOf(block);
      for (const [i, row] of rows.entries()) {
        if (!row) continue;
        change(row);
        while (row.length > 0 && !row[row.length - 1]) row.pop();
        if (row.length === 0) rows[i] = null;
      }
    }
  }

  private count(): void {
    for (const block of this.blocks) {
      if (!block.dirty) continue;
      block.formulas = 0;
      for (const row of block.rows ?? []) for (const cell of row ?? []) if (cell?.f !== undefined) block.formulas++;
    }
  }

  /** Joins neighbours: empty ones, and small ones that are open anyway. */
  private join(): void {
    for (let at = this.blocks.length - 1; at > 0; at--) {
      const [one, two] = [this.blocks[at - 1] as Block, this.blocks[at] as Block];
      if (one.id === null && two.id === null) one.count += two.count;
      else if (one.id !== null && two.id !== null && one.rows && two.rows && one.count + two.count <= BLOCK_ROWS) {
        one.rows.length = one.count;
        one.rows.push(...two.rows);
        one.count += two.count;
        one.formulas += two.formulas;
        one.dirty = true;
      } else continue;
      this.blocks.splice(at, 1);
    }
    this.measure();
  }
}
