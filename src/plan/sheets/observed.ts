/** What we need to know of a spreadsheet to decide what is missing from it, and the two reads that tell it. */
import { isTable, SHEET_IDS, TABLES } from '../../blueprints/spreadsheets';
import type { TabKey } from '../../locales/sheets-text';
import type { GoogleRequest } from '../../workspace/port';
import { columnLetters, quoteTitle } from './a1';
import type { CellData, ColorStyle, GridRange, Sheet, Spreadsheet } from './google';
import { hexOf } from './palette';
import { protectionKeyOf, type ProtectionKey } from './protection-words';

export type { SheetsRequest } from './google';

export interface ObservedCell {
  /** As it was entered: a formula as its text, a date as a serial number; null when blank. Nothing has to be computed for it. */
  readonly value: string | number | boolean | null;
  /** Its formula says #REF!: what it pointed to was deleted. */
  readonly broken: boolean;
  readonly note: string;
  /** There is a check or dropdown on it. */
  readonly checked: boolean;
}

export interface ObservedProtection {
  readonly id: number;
  /** What it protects, as its description says; null: not one of ours. */
  readonly key: ProtectionKey | null;
  readonly range: GridRange;
}

export interface ObservedRule {
  readonly ranges: readonly GridRange[];
  /** `#RRGGBB` of the ground that it gives. */
  readonly ground: string | null;
}

export interface ObservedSheet {
  readonly sheetId: number;
  readonly title: string;
  /** Null: not one of ours. */
  readonly tab: TabKey | null;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly protections: readonly ObservedProtection[];
  readonly bands: readonly { readonly id: number; readonly range: GridRange }[];
  readonly rules: readonly ObservedRule[];
  readonly orgChartId: number | null;
  /** By row and column; only what was read. */
  readonly cells: readonly (readonly ObservedCell[])[];
}

export interface ObservedSpreadsheet {
  readonly metadata: readonly { readonly id: number; readonly key: string; readonly value: string }[];
  readonly namedRanges: readonly string[];
  /** In the order of their tabs. */
  readonly sheets: readonly ObservedSheet[];
}

/** Key of the developer metadata that says which of our tabs a sheet is, whatever people call it. */
export const TAB_KEY = 'sc.tab';

/** Rows from the top that hold the frame, even if people put some rows above it, and enough data to see its checks. */
export const HEAD_ROWS = 12;

/** Field mask of the first read: no cells at all, so it costs the same however much data there is. */
export const OBSERVE_FIELDS =
  'developerMetadata(metadataId,metadataKey,metadataValue),namedRanges(name),sheets(' +
  'properties(sheetId,title,index,sheetType,gridProperties(rowCount,columnCount,frozenRowCount)),' +
  'developerMetadata(metadataKey,metadataValue),protectedRanges(protectedRangeId,range,description),' +
  'bandedRanges(bandedRangeId,range),conditionalFormats(ranges,booleanRule(format(backgroundColorStyle))),' +
  'charts(chartId,spec(orgChart(nodeSize))))';

/** Field mask of the second read, with ranges. */
export const CELL_FIELDS =
  'sheets(properties(sheetId),data(startRow,startColumn,rowData(values(' +
  'userEnteredValue,note,dataValidation(condition(type))))))';

const SPREADSHEETS = 'https://sheets.googleapis.com/v4/spreadsheets';

export const readStructure = (id: string): GoogleRequest => ({
  method: 'GET',
  url: `${SPREADSHEETS}/${id}?prettyPrint=false&fields=${encodeURIComponent(OBSERVE_FIELDS)}`,
});

/**
 * The second read: the top rows of our tabs, and all rows of those small tables that repairs look into. Where none of our
 * tabs is there, the top of the only sheet, to know whether somebody has written on it. Null when there is nothing to read.
 * @param resource the answer to {@link readStructure}
 */
export function readCells(id: string, resource: unknown): GoogleRequest | null {
  const { sheets } = completeSpreadsheet(resource, null);
  const ours = sheets.filter(({ tab }) => tab !== null);
  const ranges = (ours.length > 0 ? ours : sheets.slice(0, 1)).filter(({ rowCount }) => rowCount > 0).map(rangeToRead);
  if (ranges.length === 0) return null;
  const query = ranges.map((range) => `ranges=${encodeURIComponent(range)}`).join('&');
  return {
    method: 'GET',
    url: `${SPREADSHEETS}/${id}?prettyPrint=false&${query}&fields=${encodeURIComponent(CELL_FIELDS)}`,
  };
}

/** Within the sheet: Google refuses ranges that go beyond its edge. */
function rangeToRead({ title, tab, rowCount, columnCount }: ObservedSheet): string {
  const all = tab === null || (isTable(tab) && TABLES[tab].identity !== undefined);
  const rows = all ? rowCount : Math.min(rowCount, HEAD_ROWS);
  return `${quoteTitle(title)}!A1:${columnLetters(columnCount - 1)}${rows}`;
}

/**
 * @param resource the answer to {@link readStructure}
 * @param cells the answer to {@link readCells}, null when there was nothing to read
 */
export function completeSpreadsheet(resource: unknown, cells: unknown): ObservedSpreadsheet {
  const spreadsheet = (resource ?? {}) as Spreadsheet;
  const cellsOf = new Map(
    ((cells ?? {}) as Spreadsheet).sheets?.map((sheet) => [sheet.properties?.sheetId ?? 0, readCellData(sheet)]) ?? [],
  );
  const sheets = (spreadsheet.sheets ?? []).map((sheet) =>
    readSheet(sheet, cellsOf.get(sheet.properties?.sheetId ?? 0) ?? []),
  );
  return {
    metadata: (spreadsheet.developerMetadata ?? []).map(({ metadataId, metadataKey, metadataValue }) => ({
      id: metadataId ?? 0,
      key: metadataKey ?? '',
      value: metadataValue ?? '',
    })),
    namedRanges: (spreadsheet.namedRanges ?? []).map(({ name }) => name ?? ''),
    sheets: withoutCopies(sheets),
  };
}

/** A copy that people made of a tab says it is that tab too: the one with our ID is ours, else the first. */
function withoutCopies(sheets: readonly ObservedSheet[]): readonly ObservedSheet[] {
  const owner = new Map<TabKey, ObservedSheet>();
  for (const sheet of sheets) {
    if (sheet.tab && (!owner.has(sheet.tab) || sheet.sheetId === SHEET_IDS[sheet.tab])) owner.set(sheet.tab, sheet);
  }
  return sheets.map((sheet) =>
    sheet.tab === null || owner.get(sheet.tab) === sheet ? sheet : { ...sheet, tab: null },
  );
}

function readSheet(sheet: Sheet, cells: ObservedSheet['cells']): ObservedSheet {
  const { sheetId = 0, title = '', gridProperties = {} } = sheet.properties ?? {};
  const tab = tabOf(sheet);
  return {
    sheetId,
    title,
    tab,
    rowCount: gridProperties.rowCount ?? 0,
    columnCount: gridProperties.columnCount ?? 0,
    frozenRows: gridProperties.frozenRowCount ?? 0,
    protections: (sheet.protectedRanges ?? []).map(({ protectedRangeId, description, range }) => ({
      id: protectedRangeId ?? 0,
      key: tab === null ? null : protectionKeyOf(description ?? '', tab),
      range: range ?? {},
    })),
    bands: (sheet.bandedRanges ?? []).map(({ bandedRangeId, range }) => ({
      id: bandedRangeId ?? 0,
      range: range ?? {},
    })),
    rules: (sheet.conditionalFormats ?? []).map(({ ranges, booleanRule }) => ({
      ranges: ranges ?? [],
      ground: hexOf(booleanRule?.format?.backgroundColorStyle as ColorStyle | undefined),
    })),
    orgChartId: sheet.charts?.find(({ spec }) => spec?.orgChart !== undefined)?.chartId ?? null,
    cells,
  };
}

function tabOf(sheet: Sheet): TabKey | null {
  const value = sheet.developerMetadata?.find(({ metadataKey }) => metadataKey === TAB_KEY)?.metadataValue;
  return value !== undefined && Object.prototype.hasOwnProperty.call(SHEET_IDS, value) ? (value as TabKey) : null;
}

function readCellData({ data = [] }: Sheet): ObservedCell[][] {
  const rows: ObservedCell[][] = [];
  for (const { startRow = 0, startColumn = 0, rowData = [] } of data) {
    rowData.forEach(({ values = [] }, row) => {
      const cells = (rows[startRow + row] ??= []);
      values.forEach((cell, column) => (cells[startColumn + column] = readCell(cell)));
    });
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? BLANK_CELL));
}

export const BLANK_CELL: ObservedCell = { value: null, broken: false, note: '', checked: false };

function readCell({ userEnteredValue = {}, note, dataValidation }: CellData): ObservedCell {
  const { stringValue, numberValue, boolValue, formulaValue } = userEnteredValue;
  const value = formulaValue ?? stringValue ?? numberValue ?? boolValue ?? null;
  return {
    value: value === '' ? null : value,
    broken: formulaValue?.includes('#REF!') ?? false,
    note: note ?? '',
    checked: dataValidation !== undefined,
  };
}
