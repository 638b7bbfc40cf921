/** Google's GridData: the cells of an area with the sizes of its rows and columns. */
import { maskBelow, maskTouches, type MaskTree } from '../../kernel/masks';
import type { Book, SheetState } from '../book';
import type { Caller } from '../../kernel/contract';
import { seesMetadata } from '../editing';
import type { CellData, Dimension, DimensionProperties, GridData, RowData } from '../google-types';
import { shownMetadata } from '../metadata/search';
import type { Area } from '../model';
import { COLUMN_WIDTH } from '../limits';
import { autoHeight } from '../structure/auto-height';
import { lookAt } from '../structure/dimension-runs';
import { cellData, type CellView } from './cell-data';
import { conditionalFormats } from './conditional-formats';
import { hiddenByFilter } from './filtered-rows';

/** @param mask of GridData: what is not asked for is not made. The spreadsheet must have been calculated. */
export async function gridData(book: Book, area: Area, mask: MaskTree, caller: Caller, now: number): Promise<GridData> {
  const sheet = book.sheet(area.sheetId);
  const data: GridData = {};
  if (area.top > 0) data.startRow = area.top;
  if (area.left > 0) data.startColumn = area.left;
  const cells = maskBelow(maskBelow(mask, 'rowData') ?? {}, 'values');
  if (cells !== undefined) {
    const formats = maskTouches(cells, ['effectiveFormat'])
      ? await conditionalFormats(book, sheet, area, now)
      : () => [];
    const rows = rowData({ book, sheet, mask: cells, conditional: formats }, area);
    if (rows.length > 0) data.rowData = rows;
  }
  if (maskBelow(mask, 'rowMetadata') !== undefined)
    data.rowMetadata = lines(book, sheet, 'ROWS', area.top, area.bottom, caller, now);
  if (maskBelow(mask, 'columnMetadata') !== undefined)
    data.columnMetadata = lines(book, sheet, 'COLUMNS', area.left, area.right, caller, now);
  return data;
}

/** Without empty rows at the end, and in each row without empty cells at the end. */
function rowData(view: CellView, area: Area): RowData[] {
  const rows: RowData[] = [];
  const last = lastRow(view, area);
  for (let row = area.top; row <= last; row++) {
    const values: CellData[] = [];
    const right = lastColumn(view, area, row);
    for (let column = area.left; column <= right; column++) {
      const data = cellData(view, row, column);
      if (!data) continue;
      while (values.length < column - area.left) values.push({});
      values.push(data);
    }
    rows.push(values.length > 0 ? { values } : {});
  }
  while (rows.length > 0 && !rows[rows.length - 1]?.values) rows.pop();
  return rows;
}

/** Banding, conditional formats and spilled values reach where no cells are; elsewhere the cells tell. */
const reachesOut = ({ book, sheet, mask }: CellView) =>
  book.computed.spills.has(sheet.id) ||
  (maskBelow(mask, 'effectiveFormat') !== undefined &&
    sheet.record.bandedRanges.length + sheet.record.conditionalFormats.length > 0);

function lastRow(view: CellView, area: Area): number {
  if (reachesOut(view)) return area.bottom - 1;
  for (const [index] of view.sheet.grid.rowsFromEnd(area.bottom)) return index;
  return area.top - 1;
}

function lastColumn(view: CellView, area: Area, row: number): number {
  if (reachesOut(view)) return area.right - 1;
  return Math.min(area.right, view.sheet.grid.row(row)?.length ?? 0) - 1;
}

function lines(
  book: Book,
  sheet: SheetState,
  dimension: Dimension,
  start: number,
  end: number,
  caller: Caller,
  now: number,
): DimensionProperties[] {
  const runs = dimension === 'ROWS' ? sheet.record.rowRuns : sheet.record.columnRuns;
  const filtered = dimension === 'ROWS' ? hiddenByFilter(book, sheet, now) : new Set<number>();
  const metadata = book.record.metadata.filter(
    (entry) =>
      entry.place.kind === (dimension === 'ROWS' ? 'ROW' : 'COLUMN') &&
      entry.place.sheetId === sheet.id &&
      seesMetadata(entry, caller),
  );
  return Array.from({ length: end - start }, (_, i) => {
    const look = lookAt(runs, start + i);
    const own = metadata.filter(({ place }) => 'index' in place && place.index === start + i).map(shownMetadata);
    return {
      ...(filtered.has(start + i) ? { hiddenByFilter: true } : {}),
      ...(look.hiddenByUser ? { hiddenByUser: true } : {}),
      pixelSize: look.pixelSize ?? (dimension === 'ROWS' ? autoHeight(book, sheet, start + i) : COLUMN_WIDTH),
      ...(own.length > 0 ? { developerMetadata: own } : {}),
    };
  });
}
