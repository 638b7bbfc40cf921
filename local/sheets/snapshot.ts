/** Everything that the viewer and the exporter need of a spreadsheet, computed and formatted. */
import type { Book, SheetState } from './book';
import type {
  BandedRange,
  BasicFilter,
  ConditionalFormatRule,
  EmbeddedChart,
  FilterView,
  GridRange,
  NamedRange,
  ProtectedRange,
  SheetProperties,
  SpreadsheetProperties,
} from './google-types';
import { gridRange } from './ranges/grid-range';
import { hiddenByFilter } from './reading/filtered-rows';
import { sheetProperties } from './requests/sheets';
import { cellSnapshots, type SnapshotCell } from './snapshot-cells';
import { shownProtection } from './requests/protection';
import { COLUMN_WIDTH, ROW_HEIGHT } from './limits';
import { autoHeight } from './structure/auto-height';
import { lookAt } from './structure/dimension-runs';

/** Rows or columns that are not as by default; `end` is exclusive. */
export interface SnapshotLines {
  readonly start: number;
  readonly end: number;
  readonly pixelSize: number;
  readonly hidden: boolean;
  /** Nobody sized it: the height follows from the text. */
  readonly fitted?: true;
}

export interface SnapshotSheet {
  readonly properties: SheetProperties;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hidden: boolean;
  readonly defaultRowHeight: number;
  readonly defaultColumnWidth: number;
  readonly rows: readonly SnapshotLines[];
  readonly columns: readonly SnapshotLines[];
  /** Rows that the basic filter hides. */
  readonly filteredRows: readonly number[];
  readonly merges: readonly GridRange[];
  /** Cells with anything in or on them, row by row. Banding reaches further: see `bandedRanges`. */
  readonly cells: readonly SnapshotCell[];
  readonly conditionalFormats: readonly ConditionalFormatRule[];
  /** With their editors. */
  readonly protectedRanges: readonly ProtectedRange[];
  readonly bandedRanges: readonly BandedRange[];
  readonly basicFilter: BasicFilter | null;
  readonly filterViews: readonly FilterView[];
  readonly charts: readonly EmbeddedChart[];
}

export interface SpreadsheetSnapshot {
  readonly spreadsheetId: string;
  readonly properties: SpreadsheetProperties;
  readonly namedRanges: readonly NamedRange[];
  readonly sheets: readonly SnapshotSheet[];
}

/** The spreadsheet must have been calculated. @param now serial number of now in its time zone */
export function snapshotOf(book: Book, now: number): SpreadsheetSnapshot {
  return {
    spreadsheetId: book.id,
    properties: { ...book.record.properties },
    namedRanges: structuredClone(book.record.namedRanges),
    sheets: book.sheets.map((sheet) => sheetSnapshot(book, sheet, now)),
  };
}

function sheetSnapshot(book: Book, sheet: SheetState, now: number): SnapshotSheet {
  const { merges, conditionalFormats, bandedRanges, basicFilter, filterViews, charts, protectedRanges } = sheet.record;
  const properties = sheetProperties(book, sheet.id);
  const owner = { caller: { user: '', scopes: 'all', project: null }, role: 'owner' } as const;
  return {
    properties: structuredClone(properties),
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    frozenRows: properties.gridProperties?.frozenRowCount ?? 0,
    frozenColumns: properties.gridProperties?.frozenColumnCount ?? 0,
    hidden: properties.hidden ?? false,
    defaultRowHeight: ROW_HEIGHT,
    defaultColumnWidth: COLUMN_WIDTH,
    rows: rowLines(book, sheet),
    columns: columnLines(sheet),
    filteredRows: [...hiddenByFilter(book, sheet, now)],
    merges: merges.map(gridRange),
    cells: cellSnapshots(book, sheet),
    // Copies: what changes later must not change what was told.
    ...structuredClone({
      conditionalFormats,
      protectedRanges: protectedRanges.map((protection) => shownProtection(protection, owner)),
      bandedRanges,
      basicFilter,
      filterViews,
      charts,
    }),
  };
}

function columnLines({ record }: SheetState): SnapshotLines[] {
  return record.columnRuns.map(({ start, end, pixelSize = COLUMN_WIDTH, hiddenByUser: hidden = false }) => ({
    start,
    end,
    pixelSize,
    hidden,
  }));
}

/** Those that somebody sized or hid, and those that grew with their text. */
function rowLines(book: Book, sheet: SheetState): SnapshotLines[] {
  const lines: SnapshotLines[] = [];
  for (let row = 0; row < sheet.rowCount; row += 1) {
    const { pixelSize: given, hiddenByUser: hidden = false } = lookAt(sheet.record.rowRuns, row);
    const pixelSize = given ?? autoHeight(book, sheet, row);
    const fitted = given === undefined;
    if (pixelSize === ROW_HEIGHT && !hidden) continue;
    const last = lines[lines.length - 1];
    if (
      last?.end === row &&
      last.pixelSize === pixelSize &&
      last.hidden === hidden &&
      (last.fitted ?? false) === fitted
    )
      lines[lines.length - 1] = { ...last, end: row + 1 };
    else lines.push({ start: row, end: row + 1, pixelSize, hidden, ...(fitted ? { fitted } : {}) });
  }
  return lines;
}
