/** values.clear: takes away what was entered, leaves formats, checks and notes. */
import { withoutContent } from '../cells/cell';
import type { Editing } from '../editing';
import type { Area } from '../model';
import { guardArea } from '../protection/guard';
import { areaName } from '../ranges/a1';

/** The range that was cleared, in A1 notation. */
export function clearValues(editing: Editing, area: Area): string {
  const { book } = editing;
  const sheet = book.sheet(area.sheetId);
  guardArea(editing, area);
  for (const [row, column, cell] of [...sheet.grid.cells(area)]) {
    if (cell.v !== undefined || cell.f !== undefined) sheet.grid.set(row, column, withoutContent(cell));
  }
  book.changed(area);
  return areaName(sheet.title, area);
}
