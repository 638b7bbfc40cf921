/** Google's Spreadsheet resource. */
import { maskBelow, type MaskTree } from '../../kernel/masks';
import type { Caller, Role } from '../../kernel/contract';
import type { Book, SheetState } from '../book';
import { seesMetadata } from '../editing';
import { DEFAULT_FORMAT } from '../formats/effective-format';
import { THEME } from '../formats/colors';
import type { ColorStyle, Sheet, Spreadsheet, SpreadsheetProperties } from '../google-types';
import { shownMetadata } from '../metadata/search';
import type { Area } from '../model';
import { gridRange } from '../ranges/grid-range';
import { shownProtection } from '../requests/protection';
import { sheetProperties } from '../requests/sheets';
import { gridData } from './grid-data';

export interface SpreadsheetView {
  readonly caller: Caller;
  readonly role: Role;
  /** Serial number of now in the spreadsheet's time zone. */
  readonly now: number;
  /** The areas asked for; null: every sheet, whole. */
  readonly areas: readonly Area[] | null;
  readonly gridData: boolean;
  /** Of Spreadsheet: what is not asked for need not be made. */
  readonly mask: MaskTree;
}

/** When grid data is asked for, the spreadsheet must have been calculated. */
export async function spreadsheetResource(book: Book, view: SpreadsheetView): Promise<Spreadsheet> {
  const { areas, caller, mask } = view;
  const wanted = book.sheets.filter(({ id }) => areas === null || areas.some(({ sheetId }) => sheetId === id));
  const sheets: Sheet[] = [];
  if (maskBelow(mask, 'sheets') !== undefined)
    for (const sheet of wanted) sheets.push(await sheetResource(book, sheet, view));
  const { namedRanges } = book.record;
  const metadata = book.record.metadata.filter(
    (entry) => entry.place.kind === 'SPREADSHEET' && seesMetadata(entry, caller),
  );
  return {
    spreadsheetId: book.id,
    properties: spreadsheetProperties(book),
    sheets,
    ...(namedRanges.length > 0 ? { namedRanges: structuredClone(namedRanges) } : {}),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
    ...(metadata.length > 0 ? { developerMetadata: metadata.map(shownMetadata) } : {}),
  };
}

const pair = (colorType: keyof typeof THEME) => ({
  colorType,
  color: { rgbColor: THEME[colorType] } satisfies ColorStyle,
});

function spreadsheetProperties(book: Book): SpreadsheetProperties {
  const themeColors = (Object.keys(THEME) as (keyof typeof THEME)[]).map(pair);
  return {
    ...book.record.properties,
    defaultFormat: DEFAULT_FORMAT,
    spreadsheetTheme: { primaryFontFamily: 'Arial', themeColors },
  };
}

async function sheetResource(book: Book, sheet: SheetState, view: SpreadsheetView): Promise<Sheet> {
  const { caller, areas, now } = view;
  const { merges, conditionalFormats, protectedRanges, bandedRanges, basicFilter, filterViews, charts } = sheet.record;
  const metadata = book.record.metadata.filter(({ place }) => place.kind === 'SHEET' && place.sheetId === sheet.id);
  const seen = metadata.filter((entry) => seesMetadata(entry, caller));
  const resource: Sheet = { properties: sheetProperties(book, sheet.id) };
  if (view.gridData) {
    const own = areas?.filter(({ sheetId }) => sheetId === sheet.id) ?? [{ sheetId: sheet.id, ...sheet.box }];
    const mask = maskBelow(maskBelow(view.mask, 'sheets') ?? {}, 'data');
    if (mask !== undefined) {
      resource.data = [];
      for (const area of own) resource.data.push(await gridData(book, area, mask, caller, now));
    }
  }
  // Copies: a reply must not change with the next edit.
  const lists = structuredClone({ conditionalFormats, bandedRanges, filterViews, charts });
  if (merges.length > 0) resource.merges = merges.map(gridRange);
  if (lists.conditionalFormats.length > 0) resource.conditionalFormats = lists.conditionalFormats;
  if (protectedRanges.length > 0)
    resource.protectedRanges = protectedRanges.map((protection) => structuredClone(shownProtection(protection, view)));
  if (lists.bandedRanges.length > 0) resource.bandedRanges = lists.bandedRanges;
  if (basicFilter) resource.basicFilter = structuredClone(basicFilter);
  if (lists.filterViews.length > 0) resource.filterViews = lists.filterViews;
  if (lists.charts.length > 0) resource.charts = lists.charts;
  if (seen.length > 0) resource.developerMetadata = seen.map(shownMetadata);
  return resource;
}
