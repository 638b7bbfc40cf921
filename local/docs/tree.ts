/** Finding blocks by index. An index belongs to exactly one paragraph character or one structural mark. */
import { refuse } from './refusal';
import { blockLength, blocksLength, type Block, type Cell, type Paragraph, type Row, type Table } from './model';

/** A list of blocks (a segment or a cell) with the index at which it starts. */
export interface Container {
  readonly blocks: Block[];
  readonly start: number;
  /** Tables around it. */
  readonly depth: number;
}

export interface Found<B extends Block = Block> {
  readonly block: B;
  readonly start: number;
  readonly container: Container;
  /** Of the block in its container. */
  readonly position: number;
}

/** Every row and cell of a table with the index at which it starts. */
export function* cellsOf(
  table: Table,
  start: number,
): Generator<{ cell: Cell; row: Row; start: number; rowIndex: number; columnIndex: number }> {
  let at = start + 1;
  for (const [rowIndex, row] of table.rows.entries()) {
    at += 1;
    for (const [columnIndex, cell] of row.cells.entries()) {
      yield { cell, row, start: at, rowIndex, columnIndex };
      at += 1 + blocksLength(cell.content);
    }
  }
}

/** The block (innermost) that owns `index`; a table owns its own start and end and those of its rows and cells. */
export function blockAt(container: Container, index: number): Found | null {
  let at = container.start;
  for (const [position, block] of container.blocks.entries()) {
    const end = at + blockLength(block);
    if (index >= at && index < end) {
      if (block.kind === 'table') {
        for (const { cell, start } of cellsOf(block, at)) {
          const inside = { blocks: cell.content, start: start + 1, depth: container.depth + 1 };
          if (index >= inside.start && index < inside.start + blocksLength(cell.content)) return blockAt(inside, index);
        }
      }
      return { block, start: at, container, position };
    }
    at = end;
  }
  return null;
}

/** The paragraph that owns `index`, or null where a structural mark does. */
export function paragraphAt(container: Container, index: number): Found<Paragraph> | null {
  const found = blockAt(container, index);
  return found?.block.kind === 'paragraph' ? (found as Found<Paragraph>) : null;
}

/** The table whose start is exactly `index`. */
export function tableAt(container: Container, index: number): Found<Table> {
  const found = blockAt(container, index);
  if (found?.block.kind !== 'table' || found.start !== index) {
    return refuse('Invalid table start location. Must specify the start index of the table.');
  }
  return found as Found<Table>;
}

/** All paragraphs that overlap [start, end), in tables too, in reading order. */
export function paragraphsIn(container: Container, start: number, end: number): Found<Paragraph>[] {
  const found: Found<Paragraph>[] = [];
  collect(container, start, end, found);
  return found;
}

function collect(container: Container, start: number, end: number, found: Found<Paragraph>[]): void {
  let at = container.start;
  for (const [position, block] of container.blocks.entries()) {
    if (at >= end) return;
    const after = at + blockLength(block);
    if (after > start) {
      if (block.kind === 'paragraph') found.push({ block, start: at, container, position });
      if (block.kind === 'table') {
        for (const inner of cellsOf(block, at)) {
          collect(
            { blocks: inner.cell.content, start: inner.start + 1, depth: container.depth + 1 },
            start,
            end,
            found,
          );
        }
      }
    }
    at = after;
  }
}
