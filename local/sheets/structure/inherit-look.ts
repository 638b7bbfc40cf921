/** New rows and columns look like their neighbour: its formats, checks and size, not its values. */
import { tidyCell } from '../cells/cell';
import type { Lines } from '../editing';
import { changeRuns, lookAt } from './dimension-runs';

/** From the neighbour before, or (as Google does unless told otherwise) the one after. */
export function inheritLook({ sheet, dimension, start, end }: Lines, before: boolean): void {
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
  for (const [row, column, { s, r }] of [...sheet.grid.cells(box)]) {
    const cell = tidyCell({ s, r });
    if (!cell) continue;
    for (let index = start; index < end; index++) {
      if (dimension === 'ROWS') sheet.grid.set(index, column, cell);
      else sheet.grid.set(row, index, cell);
    }
  }
}
