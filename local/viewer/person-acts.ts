/** What a person does to rows, columns, tabs and ranges, as requests of Google's REST: which cells it concerns, what triggers are told. */
import type { ChangeType } from '../apps-script/bridge';
import type { DimensionRange, GridRange, Request, RequestKind } from '../sheets/google-types';

export interface Act {
  /** What change triggers are told. */
  readonly change: ChangeType;
  /** Cells whose content is another afterwards: edit triggers are told. Absent where Google tells them nothing. */
  readonly edited?: GridRange;
  /** Cells that a protection may hold. */
  readonly touched: readonly GridRange[];
}

/** The viewer does not offer this. */
export class ActUnknown extends TypeError {
  constructor(kind: string) {
    super(`viewer: A person does not do "${kind}" here.`);
    this.name = 'ActUnknown';
  }
}

const linesIn = ({ sheetId, dimension, startIndex, endIndex }: DimensionRange): GridRange => ({
  sheetId: sheetId ?? 0,
  ...(dimension === 'COLUMNS'
    ? { startColumnIndex: startIndex ?? 0, ...(endIndex === undefined ? {} : { endColumnIndex: endIndex }) }
    : { startRowIndex: startIndex ?? 0, ...(endIndex === undefined ? {} : { endRowIndex: endIndex }) }),
});

const byDimension = (dimension: DimensionRange['dimension'], kind: 'INSERT' | 'REMOVE'): ChangeType =>
  dimension === 'COLUMNS' ? `${kind}_COLUMN` : `${kind}_ROW`;

const WITHOUT_CELLS: Partial<Record<RequestKind, ChangeType>> = {
  addSheet: 'INSERT_GRID',
  deleteSheet: 'REMOVE_GRID',
  setBasicFilter: 'OTHER',
  clearBasicFilter: 'OTHER',
  updateDimensionProperties: 'OTHER',
  updateSheetProperties: 'OTHER',
};

/**
 * Moved rows and columns fire the edit trigger too, as observed at Google. Sorting is told to change triggers only: Google documents nothing.
 * @throws ActUnknown
 */
export function actOf(request: Request): Act {
  const [kind = 'nothing'] = Object.keys(request) as RequestKind[];
  const plain = WITHOUT_CELLS[kind as RequestKind];
  if (plain) return { change: plain, touched: [] };
  const { insertDimension, deleteDimension, moveDimension, sortRange, copyPaste, cutPaste } = request;
  if (insertDimension) return { change: byDimension(insertDimension.range?.dimension, 'INSERT'), touched: [] };
  if (deleteDimension?.range)
    return {
      change: byDimension(deleteDimension.range.dimension, 'REMOVE'),
      touched: [linesIn(deleteDimension.range)],
    };
  if (moveDimension?.source) {
    const { source, destinationIndex = 0 } = moveDimension;
    const [start, end] = [source.startIndex ?? 0, source.endIndex ?? 0];
    const startIndex = destinationIndex > start ? destinationIndex - (end - start) : destinationIndex;
    const edited = linesIn({ ...source, startIndex, endIndex: startIndex + end - start });
    return { change: 'EDIT', edited, touched: [linesIn(source)] };
  }
  if (sortRange?.range) return { change: 'OTHER', touched: [sortRange.range] };
  if (copyPaste?.destination) {
    const { destination } = copyPaste;
    return { change: 'EDIT', edited: destination, touched: [destination] };
  }
  if (cutPaste?.source && cutPaste.destination) {
    const { source, destination } = cutPaste;
    const { rowIndex = 0, columnIndex = 0, sheetId = 0 } = destination;
    const edited = {
      sheetId,
      startRowIndex: rowIndex,
      endRowIndex: rowIndex + (source.endRowIndex ?? 0) - (source.startRowIndex ?? 0),
      startColumnIndex: columnIndex,
      endColumnIndex: columnIndex + (source.endColumnIndex ?? 0) - (source.startColumnIndex ?? 0),
    };
    return { change: 'EDIT', edited, touched: [source, edited] };
  }
  throw new ActUnknown(kind);
}
