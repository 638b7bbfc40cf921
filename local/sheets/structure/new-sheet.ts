/** Makes sheets and whole spreadsheets, with Google's defaults. */
import { isKnownLocale, localeFacts } from '../formats/locale';
import type { GridProperties, SheetProperties, SpreadsheetProperties } from '../google-types';
import { withColors } from '../formats/colors';
import { DEFAULT_COLUMNS, DEFAULT_ROWS } from '../limits';
import type { BookRecord, SheetRecord, Size } from '../model';
import { refuse, unsupported } from '../refusal';

/** A sheet with nothing on it. `properties` are checked already. */
export function emptySheet(properties: SheetRecord['properties']): SheetRecord {
  return {
    properties,
    blocks: [{ id: null, rows: properties.gridProperties.rowCount, formulas: 0 }],
    rowRuns: [],
    columnRuns: [],
    merges: [],
    conditionalFormats: [],
    protectedRanges: [],
    bandedRanges: [],
    basicFilter: null,
    filterViews: [],
    charts: [],
  };
}

/** Properties of a new sheet, filled up and checked. `index` is left out: it is the caller's. @throws Refusal */
export function newSheetProperties(given: SheetProperties, sheetId: number, title: string): SheetRecord['properties'] {
  if (given.sheetType !== undefined && given.sheetType !== 'GRID') unsupported(`A sheet of type ${given.sheetType}`);
  if (given.dataSourceSheetProperties) unsupported('A data source sheet');
  if (sheetId < 0) refuse(`sheetId must be non-negative: ${sheetId}`);
  const { gridProperties = {}, index: _index, ...rest } = given;
  const size = {
    rowCount: gridProperties.rowCount ?? DEFAULT_ROWS,
    columnCount: gridProperties.columnCount ?? DEFAULT_COLUMNS,
  };
  const properties = withColors({
    ...rest,
    sheetId,
    title: checkTitle(title),
    sheetType: 'GRID' as const,
    gridProperties: { ...gridProperties, ...size },
  });
  checkGrid(properties.gridProperties);
  return properties;
}

/** @throws Refusal */
export function checkTitle(title: string): string {
  if (title.trim() === '') refuse('Sheet name cannot be empty.');
  if (title.length > 100) refuse('Sheet name cannot be longer than 100 characters.');
  return title;
}

/** @throws Refusal for sizes and frozen parts that do not fit */
export function checkGrid({
  rowCount,
  columnCount,
  frozenRowCount = 0,
  frozenColumnCount = 0,
}: GridProperties & Size): void {
  if (rowCount < 1) refuse(`gridProperties.rowCount must be greater than 0: ${rowCount}`);
  if (columnCount < 1) refuse(`gridProperties.columnCount must be greater than 0: ${columnCount}`);
  if (frozenRowCount < 0 || frozenColumnCount < 0)
    refuse('The number of frozen rows and columns must not be negative.');
  if (frozenRowCount >= rowCount) refuse('You cannot freeze all visible rows on the sheet.');
  if (frozenColumnCount >= columnCount) refuse('You cannot freeze all visible columns on the sheet.');
}

/** Properties of a spreadsheet: locale and time zone are Google's defaults where not given. @throws Refusal */
export function bookProperties(given: SpreadsheetProperties, title: string): BookRecord['properties'] {
  const { locale = 'en_US', timeZone = 'Etc/GMT' } = given;
  checkLocale(locale);
  checkTimeZone(timeZone);
  if (given.spreadsheetTheme) unsupported('Changing the theme');
  if (given.iterativeCalculationSettings) unsupported('Iterative calculation');
  if (given.importFunctionsExternalUrlAccessAllowed !== undefined) unsupported('Access to external addresses');
  const { autoRecalc = 'ON_CHANGE' } = given;
  if (autoRecalc === 'RECALCULATION_INTERVAL_UNSPECIFIED') refuse('Invalid autoRecalc.');
  return { title, locale, autoRecalc, timeZone };
}

/** Google knows more locales; the embedded Workspace knows the notation of these only. */
export function checkLocale(locale: string): void {
  if (isKnownLocale(locale)) return;
  if (/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) unsupported(`The locale ${locale}`);
  refuse(`Unsupported locale: ${locale}`);
}

export function checkTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    refuse(`Invalid time zone: ${timeZone}`);
  }
}

/** The title that Google gives to the n-th sheet (from 1). */
export const automaticTitle = (locale: string, number: number): string => `${localeFacts(locale).firstTab}${number}`;
