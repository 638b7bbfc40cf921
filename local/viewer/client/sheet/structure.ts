/** Changes of rows, columns and tabs as requests of Google's REST. */
import type { Dimension, GridRange, Request } from '../../../sheets/google-types';
import type { Tab } from './book';
import type { Area } from './grid';

export const gridRangeOf = (sheetId: number, { startRow, endRow, startColumn, endColumn }: Area): GridRange => ({
  sheetId,
  startRowIndex: startRow,
  endRowIndex: endRow + 1,
  startColumnIndex: startColumn,
  endColumnIndex: endColumn + 1,
});

export const insertDimension = (
  sheetId: number,
  dimension: Dimension,
  at: number,
  count: number,
  after: boolean,
): Request => ({
  insertDimension: {
    range: { sheetId, dimension, startIndex: after ? at + count : at, endIndex: at + count + (after ? count : 0) },
    inheritFromBefore: after,
  },
});

export const deleteDimension = (sheetId: number, dimension: Dimension, at: number, count: number): Request => ({
  deleteDimension: { range: { sheetId, dimension, startIndex: at, endIndex: at + count } },
});

/** @param to the line before which they come to stand, counted as if they were still at their old place */
export const moveLines = (sheetId: number, dimension: Dimension, at: number, count: number, to: number): Request => ({
  moveDimension: { source: { sheetId, dimension, startIndex: at, endIndex: at + count }, destinationIndex: to },
});

/** Everything below the frozen rows. */
export const sortSheet = (tab: Tab, column: number, sortOrder: 'ASCENDING' | 'DESCENDING'): Request => ({
  sortRange: {
    range: {
      sheetId: tab.sheetId,
      startRowIndex: tab.frozenRows,
      endRowIndex: tab.rows,
      startColumnIndex: 0,
      endColumnIndex: tab.columns,
    },
    sortSpecs: [{ dimensionIndex: column, sortOrder }],
  },
});

/** The first row of the area over the others. */
export const fillDown = (sheetId: number, area: Area): Request => ({
  copyPaste: {
    source: gridRangeOf(sheetId, { ...area, endRow: area.startRow }),
    destination: gridRangeOf(sheetId, { ...area, startRow: area.startRow + 1 }),
    pasteType: 'PASTE_NORMAL',
  },
});

export const clearFilter = (sheetId: number): Request => ({ clearBasicFilter: { sheetId } });

export const addSheet = (index: number): Request => ({ addSheet: { properties: { index } } });

export const deleteSheet = (sheetId: number): Request => ({ deleteSheet: { sheetId } });

export const renameSheet = (sheetId: number, title: string): Request => ({
  updateSheetProperties: { properties: { sheetId, title }, fields: 'title' },
});

/** @param index where it stands afterwards, counted as if it were still at its old place */
export const moveSheet = (sheetId: number, index: number): Request => ({
  updateSheetProperties: { properties: { sheetId, index }, fields: 'index' },
});

/** A command that a drag gives: where from, where to; both ends of ranges are inclusive. */
interface GridDrag {
  readonly fromRange?: Area;
  readonly toRange?: Area;
  readonly sourceRange?: Area;
  readonly targetRange?: Area;
}

/**
 * What a person drags: a selection by its border, rows and columns by their headers, the handle of a selection.
 * @param selected rows and columns go together when several are selected
 * @returns null for what has no translation
 */
export function dragged(
  command: string,
  sheetId: number,
  params: unknown,
  selected: Area | null,
): readonly Request[] | null {
  const { fromRange: from, toRange: to, sourceRange: source, targetRange: target } = (params ?? {}) as GridDrag;
  switch (command) {
    case 'sheet.command.move-range': {
      if (!from || !to) return null;
      const destination = { sheetId, rowIndex: to.startRow, columnIndex: to.startColumn };
      return [{ cutPaste: { source: gridRangeOf(sheetId, from), destination, pasteType: 'PASTE_NORMAL' } }];
    }
    case 'sheet.command.move-rows': {
      const rows = selected ?? from;
      if (!rows || !to) return null;
      return [moveLines(sheetId, 'ROWS', rows.startRow, rows.endRow - rows.startRow + 1, to.startRow)];
    }
    case 'sheet.command.move-cols': {
      const columns = selected ?? from;
      if (!columns || !to) return null;
      const count = columns.endColumn - columns.startColumn + 1;
      return [moveLines(sheetId, 'COLUMNS', columns.startColumn, count, to.startColumn)];
    }
    case 'sheet.command.auto-fill':
      if (!source || !target) return null;
      return filled(sheetId, source, target);
    default:
      return null;
  }
}

/** Copies of the source over the cells beside it; it continues no series. Null for what grows smaller. */
function filled(sheetId: number, source: Area, target: Area): readonly Request[] | null {
  const beside: Area[] = [
    { ...target, startRow: source.endRow + 1 },
    { ...target, endRow: source.startRow - 1 },
    { ...target, startColumn: source.endColumn + 1 },
    { ...target, endColumn: source.startColumn - 1 },
  ];
  const isWhole = ({ startRow, endRow, startColumn, endColumn }: Area): boolean =>
    endRow >= startRow && endColumn >= startColumn;
  const [height, width] = [source.endRow - source.startRow + 1, source.endColumn - source.startColumn + 1];
  const copies = beside.filter(isWhole).flatMap((area) => {
    const vertical = area.startColumn === source.startColumn && area.endColumn === source.endColumn;
    const length = vertical ? area.endRow - area.startRow + 1 : area.endColumn - area.startColumn + 1;
    const unit = vertical ? height : width;
    // Only whole copies can be pasted in one go; the rest begins the source again.
    const whole = length - (length % unit);
    const cut = (rows: number, offset: number): { source: Area; area: Area } =>
      vertical
        ? {
            source: { ...source, endRow: source.startRow + Math.min(rows, unit) - 1 },
            area: { ...area, startRow: area.startRow + offset, endRow: area.startRow + offset + rows - 1 },
          }
        : {
            source: { ...source, endColumn: source.startColumn + Math.min(rows, unit) - 1 },
            area: { ...area, startColumn: area.startColumn + offset, endColumn: area.startColumn + offset + rows - 1 },
          };
    return [...(whole > 0 ? [cut(whole, 0)] : []), ...(length > whole ? [cut(length - whole, whole)] : [])];
  });
  return copies.length === 0
    ? null
    : copies.map((copy) => ({
        copyPaste: {
          source: gridRangeOf(sheetId, copy.source),
          destination: gridRangeOf(sheetId, copy.area),
          pasteType: 'PASTE_NORMAL',
        },
      }));
}

interface GridChange {
  readonly subUnitId?: string;
  readonly ranges?: readonly {
    readonly startRow: number;
    readonly endRow: number;
    readonly startColumn: number;
    readonly endColumn: number;
  }[];
  readonly rowHeight?: number | Readonly<Record<number, number>>;
  readonly colWidth?: number | Readonly<Record<number, number>>;
  readonly xSplit?: number;
  readonly ySplit?: number;
}

/**
 * What a person does by the grid's own handles: sizes of rows and columns, what is hidden, what is frozen.
 * @returns null for what has no translation; an empty list for what needs none
 */
export function requestsOf(mutation: string, params: unknown): readonly Request[] | null {
  const { subUnitId, ranges = [], rowHeight, colWidth, xSplit = 0, ySplit = 0 } = (params ?? {}) as GridChange;
  const sheetId = Number(subUnitId);
  switch (mutation) {
    case 'sheet.mutation.set-worksheet-row-height':
      return ranges.flatMap(({ startRow, endRow }) =>
        typeof rowHeight === 'number' ? [resize(sheetId, 'ROWS', startRow, endRow, rowHeight)] : [],
      );
    case 'sheet.mutation.set-worksheet-col-width':
      return ranges.flatMap(({ startColumn, endColumn }) =>
        typeof colWidth === 'number' ? [resize(sheetId, 'COLUMNS', startColumn, endColumn, colWidth)] : [],
      );
    case 'sheet.mutation.set-row-hidden':
    case 'sheet.mutation.set-row-visible':
      return ranges.map(({ startRow, endRow }) => hide(sheetId, 'ROWS', startRow, endRow, mutation.endsWith('hidden')));
    case 'sheet.mutation.set-col-hidden':
    case 'sheet.mutation.set-col-visible':
      return ranges.map(({ startColumn, endColumn }) =>
        hide(sheetId, 'COLUMNS', startColumn, endColumn, mutation.endsWith('hidden')),
      );
    case 'sheet.mutation.set-frozen':
      return [
        {
          updateSheetProperties: {
            properties: { sheetId, gridProperties: { frozenRowCount: ySplit, frozenColumnCount: xSplit } },
            fields: 'gridProperties(frozenRowCount,frozenColumnCount)',
          },
        },
      ];
    case 'sheet.mutation.set-worksheet-row-is-auto-height':
    case 'sheet.mutation.set-worksheet-row-auto-height':
      return [];
    default:
      return null;
  }
}

const resize = (sheetId: number, dimension: Dimension, start: number, end: number, pixelSize: number): Request => ({
  updateDimensionProperties: {
    range: { sheetId, dimension, startIndex: start, endIndex: end + 1 },
    properties: { pixelSize: Math.round(pixelSize) },
    fields: 'pixelSize',
  },
});

export const hide = (
  sheetId: number,
  dimension: Dimension,
  start: number,
  end: number,
  hiddenByUser: boolean,
): Request => ({
  updateDimensionProperties: {
    range: { sheetId, dimension, startIndex: start, endIndex: end + 1 },
    properties: { hiddenByUser },
    fields: 'hiddenByUser',
  },
});
