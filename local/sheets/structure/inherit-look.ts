/** New rows and columns look like their neighbour: its formats, checks and size, not its values. */
import { tidyCell, type Cell } from '../cells/cell';
import type { Book } from '../book';
import type { Lines } from '../editing';
import { ruleNumberAt } from '../validation/rule-at';
import { followShifts } from './apply-shift';
import { changeRuns, lookAt } from './dimension-runs';

/** From the neighbour before, or (as Google does unless told otherwise) the one after. */
export function inheritLook(book: Book, { sheet, dimension, start, end }: Lines, before: boolean): void {
  const size = dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
  const from = before ? start - 1 : end;
  if (from < 0 || from >= size) return;
  const runs = dimension === 'ROWS' ? 'rowRuns' : 'columnRuns';
  const look = lookAt(sheet.record[runs], from);
  if (look.pixelSize !== undefined) {
    sheet.record[runs] = changeRuns(sheet.record[runs], start, end, () => ({ pixelSize: look.pixelSize as number }));
  }
  const box =
    dimension === 'ROWS'
      ? { ...sheet.box, top: from, bottom: from + 1 }
      : { ...sheet.box, left: from, right: from + 1 };
  const isCustom = ({ r }: Cell): boolean => r !== undefined && book.rules.get(r)?.condition?.type === 'CUSTOM_FORMULA';
  // A formula that moves along must stand where it does now.
  if ([...sheet.grid.cells(box)].some(([, , cell]) => isCustom(cell))) followShifts(book);
  for (const [row, column, { s, r }] of [...sheet.grid.cells(box)]) {
    for (let index = start; index < end; index++) {
      const by = index - from;
      const moved =
        r === undefined ? r : dimension === 'ROWS' ? ruleNumberAt(book, r, by, 0) : ruleNumberAt(book, r, 0, by);
      const cell = tidyCell({ s, r: moved });
      if (!cell) continue;
      if (dimension === 'ROWS') sheet.grid.set(index, column, cell);
      else sheet.grid.set(row, index, cell);
    }
  }
}
