/** Everything that the viewer and the exporter need of a spreadsheet, computed and formatted. */
import type { Book, SheetState } from './book';
import type { Scalar } from './cells/cell';
import { hyperlinkOf } from './reading/cell-data';
import { bandColor, effectiveFormat } from './formats/effective-format';
import { bookNotation, localeFacts } from './formats/locale';
import { patternOf } from './formats/number-format';
import { shownFormula } from './formulas/formula';
import type {
  BandedRange,
  BasicFilter,
  CellFormat,
  ChipRun,
  ConditionalFormatRule,
  DataValidationRule,
  EmbeddedChart,
  ErrorValue,
  FilterView,
  GridRange,
  NamedRange,
  ProtectedRange,
  SheetProperties,
  SpreadsheetProperties,
  TextFormatRun,
} from './google-types';
import { gridRange } from './ranges/grid-range';
import { hiddenByFilter } from './reading/filtered-rows';
import { sheetProperties } from './requests/sheets';
import { shownProtection } from './requests/protection';
import { defaultPixels, lookAt } from './structure/dimension-runs';
import { rangeValues } from './validation/condition-world';
import { effectiveValue, plainValue } from './values/cell-value';
import { cellNumberFormat, computedFormat } from './values/cell-format';
import { shownText } from './values/read-values';

export interface SnapshotCell {
  readonly row: number;
  readonly column: number;
  /** The literal that was entered; absent when there is a formula or nothing. */
  readonly entered?: Scalar;
  /** As Google shows it in this spreadsheet's locale. */
  readonly formula?: string;
  /** What the cell comes to; absent when it is blank or an error. */
  readonly value?: Scalar;
  readonly error?: ErrorValue;
  /** What is shown; absent when the cell is blank. */
  readonly text?: string;
  /** Pattern of the number format; absent: automatic. */
  readonly numberPattern?: string;
  /** With defaults and banding, without conditional formats: those are in `conditionalFormats`. */
  readonly format: CellFormat;
  readonly note?: string;
  readonly validation?: DataValidationRule;
  /** Items of a dropdown: of the list, or what stands in the range now. */
  readonly choices?: readonly string[];
  readonly hyperlink?: string;
  readonly runs?: readonly TextFormatRun[];
  readonly chips?: readonly ChipRun[];
}

/** Rows or columns that are not as by default; `end` is exclusive. */
export interface SnapshotLines {
  readonly start: number;
  readonly end: number;
  readonly pixelSize: number;
  readonly hidden: boolean;
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
  return structuredClone({
    properties,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    frozenRows: properties.gridProperties?.frozenRowCount ?? 0,
    frozenColumns: properties.gridProperties?.frozenColumnCount ?? 0,
    hidden: properties.hidden ?? false,
    defaultRowHeight: defaultPixels('ROWS'),
    defaultColumnWidth: defaultPixels('COLUMNS'),
    rows: lines(sheet, 'ROWS'),
    columns: lines(sheet, 'COLUMNS'),
    filteredRows: [...hiddenByFilter(book, sheet, now)],
    merges: merges.map(gridRange),
    cells: cellSnapshots(book, sheet),
    conditionalFormats,
    protectedRanges: protectedRanges.map((protection) => shownProtection(protection, owner)),
    bandedRanges,
    basicFilter,
    filterViews,
    charts,
  });
}

function lines(sheet: SheetState, dimension: 'ROWS' | 'COLUMNS'): SnapshotLines[] {
  const runs = dimension === 'ROWS' ? sheet.record.rowRuns : sheet.record.columnRuns;
  return runs.map(({ start, end }) => {
    const look = lookAt(runs, start);
    return { start, end, pixelSize: look.pixelSize ?? defaultPixels(dimension), hidden: look.hiddenByUser ?? false };
  });
}

function cellSnapshots(book: Book, sheet: SheetState): SnapshotCell[] {
  const choices = new Map<number, readonly string[] | undefined>();
  const cells: SnapshotCell[] = [];
  const seen = new Set<string>();
  const spills = book.computed.spills.get(sheet.id);
  for (const [row, column] of sheet.grid.cells(sheet.box)) {
    if (spills) seen.add(`${row},${column}`);
    cells.push(cellSnapshot(book, sheet, row, column, choices));
  }
  for (const place of spills?.keys() ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    if (!seen.has(place)) cells.push(cellSnapshot(book, sheet, row, column, choices));
  }
  return spills ? cells.sort((a, b) => a.row - b.row || a.column - b.column) : cells;
}

function cellSnapshot(book: Book, sheet: SheetState, row: number, column: number, known: Map<number, readonly string[] | undefined>): SnapshotCell {
  const cell = sheet.grid.get(row, column);
  const value = effectiveValue(book, sheet, row, column, cell);
  const own = book.format(cell);
  const hyperlink = cell && hyperlinkOf(book, cell, own);
  const locale = localeFacts(book.locale);
  const plain = value?.errorValue ? undefined : plainValue(value);
  const pattern = patternOf(cellNumberFormat(book, cell), locale);
  const text = shownText(book, sheet, row, column, cell);
  const kind = value?.errorValue ? 'error' : plain === undefined ? 'empty' : typeof plain === 'string' ? 'text' : typeof plain === 'number' ? 'number' : 'boolean';
  const shown = { own, banding: bandColor(sheet, row, column), conditional: [], computed: computedFormat(book, cell), kind, hyperlink: hyperlink !== undefined } as const;
  const rule = book.rule(cell);
  if (rule && cell?.r !== undefined && !known.has(cell.r)) known.set(cell.r, choicesOf(book, sheet, rule));
  const choices = cell?.r === undefined ? undefined : known.get(cell.r);
  return {
    row,
    column,
    ...(cell?.f === undefined ? (cell?.v === undefined ? {} : { entered: cell.v }) : { formula: shownFormula(cell.f, bookNotation(book.locale)) }),
    ...(plain === undefined ? {} : { value: plain }),
    ...(value?.errorValue ? { error: value.errorValue } : {}),
    ...(text === undefined ? {} : { text }),
    ...(pattern === undefined ? {} : { numberPattern: pattern }),
    format: effectiveFormat(shown, locale),
    ...(cell?.note === undefined ? {} : { note: cell.note }),
    ...(rule ? { validation: rule } : {}),
    ...(choices ? { choices } : {}),
    ...(hyperlink === undefined ? {} : { hyperlink }),
    ...(cell?.runs ? { runs: cell.runs } : {}),
    ...(cell?.chips ? { chips: cell.chips } : {}),
  };
}

function choicesOf(book: Book, sheet: SheetState, { condition }: DataValidationRule): readonly string[] | undefined {
  if (condition?.type === 'ONE_OF_LIST') return (condition.values ?? []).map(({ userEnteredValue = '' }) => userEnteredValue);
  if (condition?.type !== 'ONE_OF_RANGE') return undefined;
  return [...new Set(rangeValues(book, sheet, condition.values?.[0]?.userEnteredValue ?? '').map(String))];
}
