/** Ranges of cells: as Excel names them, and put together from single cells. */
import { columnName } from '../sheets/ranges/columns';
import type { Box } from '../sheets/model';

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;
export const fixedName = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;

export const areaName = ({ top, left, bottom, right }: Box): string =>
  bottom - top === 1 && right - left === 1
    ? cellName(top, left)
    : `${cellName(top, left)}:${cellName(bottom - 1, right - 1)}`;

export const fixedAreaName = ({ top, left, bottom, right }: Box): string =>
  `${fixedName(top, left)}:${fixedName(bottom - 1, right - 1)}`;

/** Few rectangles that cover exactly the cells, which must come row by row. */
export function boxesOf(cells: readonly { readonly row: number; readonly column: number }[]): Box[] {
  const done: Box[] = [];
  let open = new Map<string, Box>();
  let above: Map<string, Box> = new Map();
  let row = -1;
  const close = (next: number) => {
    for (const [key, box] of open) {
      const before = above.get(key);
      if (before?.bottom === box.top) open.set(key, { ...box, top: before.top });
    }
    for (const [key, box] of above) if (!open.has(key) || box.bottom !== row) done.push(box);
    above = open;
    open = new Map();
    row = next;
  };
  let run: Box | undefined;
  const keep = () => {
    if (run) open.set(`${run.left}:${run.right}`, run);
    run = undefined;
  };
  for (const cell of cells) {
    if (cell.row !== row) {
      keep();
      close(cell.row);
    }
    if (run?.right === cell.column) run = { ...run, right: cell.column + 1 };
    else {
      keep();
      run = { top: cell.row, bottom: cell.row + 1, left: cell.column, right: cell.column + 1 };
    }
  }
  keep();
  close(-1);
  done.push(...above.values());
  return done.sort((a, b) => a.top - b.top || a.left - b.left);
}
