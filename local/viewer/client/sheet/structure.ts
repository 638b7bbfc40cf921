/** Changes of rows, columns and tabs as requests of Google's REST. */
import type { Dimension, Request } from '../../../sheets/google-types';

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

export const addSheet = (index: number): Request => ({ addSheet: { properties: { index } } });

export const deleteSheet = (sheetId: number): Request => ({ deleteSheet: { sheetId } });

export const renameSheet = (sheetId: number, title: string): Request => ({
  updateSheetProperties: { properties: { sheetId, title }, fields: 'title' },
});

/** @param index where it stands afterwards, counted as if it were still at its old place */
export const moveSheet = (sheetId: number, index: number): Request => ({
  updateSheetProperties: { properties: { sheetId, index }, fields: 'index' },
});

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

const hide = (sheetId: number, dimension: Dimension, start: number, end: number, hiddenByUser: boolean): Request => ({
  updateDimensionProperties: {
    range: { sheetId, dimension, startIndex: start, endIndex: end + 1 },
    properties: { hiddenByUser },
    fields: 'hiddenByUser',
  },
});
