/** updateBorders: outer and inner borders of a range, kept as sides of its cells. */
import { tidyCell } from '../cells/cell';
import { areaOf, type Editing } from '../editing';
import { mergedFormat, withWidth } from '../formats/cell-format';
import { withColors } from '../formats/colors';
import type { Border, CellFormat, RequestOf } from '../google-types';
import { guardArea } from '../protection/guard';
import { refuse } from '../refusal';

type Side = 'top' | 'bottom' | 'left' | 'right';

export function updateBorders(editing: Editing, request: RequestOf<'updateBorders'>): void {
  const { book } = editing;
  const { sheet, ...area } = areaOf(book, request.range);
  guardArea(editing, area);
  const { top, bottom, left, right, innerHorizontal, innerVertical } = request;
  if (![top, bottom, left, right, innerHorizontal, innerVertical].some((border) => border))
    refuse('At least one border must be specified.');
  for (let row = area.top; row < area.bottom; row++) {
    for (let column = area.left; column < area.right; column++) {
      const sides: { readonly [S in Side]: Border | undefined } = {
        top: row === area.top ? top : innerHorizontal,
        bottom: row === area.bottom - 1 ? bottom : innerHorizontal,
        left: column === area.left ? left : innerVertical,
        right: column === area.right - 1 ? right : innerVertical,
      };
      const given = (Object.keys(sides) as Side[]).filter((side) => sides[side]);
      if (given.length === 0) continue;
      const borders: CellFormat = {
        borders: Object.fromEntries(given.map((side) => [side, keptBorder(sides[side] as Border)])),
      };
      const mask = { borders: Object.fromEntries(given.map((side) => [side, true as const])) };
      const before = sheet.grid.get(row, column);
      const format = mergedFormat(book.format(before), borders, mask);
      sheet.grid.set(row, column, tidyCell({ ...before, s: format && book.formats.number(format) }));
    }
  }
}

function keptBorder(border: Border): Border {
  const { style } = border;
  if (!style || style === 'STYLE_UNSPECIFIED') return refuse('The style of a border must be specified.');
  return withWidth(withColors(border));
}
