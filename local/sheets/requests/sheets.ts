/** Requests about whole sheets and about the spreadsheet: adding, deleting, duplicating, properties. */
import { copyMasked, maskBelow, type MaskTree } from '../../kernel/masks';
import { SheetState, type Book } from '../book';
import { Grid } from '../cells/grid';
import { fieldsOf, newNumber, refuseReadOnly, type Editing } from '../editing';
import { maskWithColors, withColors } from '../formats/colors';
import { changeAllRefs } from '../structure/apply-shift';
import type { RequestOf, Response, SheetProperties } from '../google-types';
import type { SheetRecord } from '../model';
import { guardSheet, guardWholeSheet } from '../protection/guard';
import { refuse, required, unsupported } from '../refusal';
import { forgetSheet } from '../structure/forget-sheet';
import {
  automaticTitle,
  checkGrid,
  checkLocale,
  checkTimeZone,
  checkTitle,
  emptySheet,
  newSheetProperties,
} from '../structure/new-sheet';
import { resizeGrid } from '../structure/resize-grid';
import { checkSize } from '../structure/resize';

export function addSheet(editing: Editing, { properties: given = {} }: RequestOf<'addSheet'>): Response {
  const { book } = editing;
  const sheetId = freeSheetId(editing, given.sheetId);
  const properties = newSheetProperties(given, sheetId, freeTitle(book, given.title));
  const { rowCount, columnCount } = properties.gridProperties;
  checkSize(editing, rowCount * columnCount, columnCount);
  const record = emptySheet(properties);
  insertSheet(book, new SheetState(record, new Grid(record.blocks, book.source())), given.index);
  return { addSheet: { properties: sheetProperties(book, sheetId) } };
}

function freeSheetId(editing: Editing, wanted: number | undefined): number {
  if (wanted === undefined) return newNumber(editing, (id) => editing.book.find(id) !== undefined);
  if (editing.book.find(wanted)) refuse(`A sheet with the ID ${wanted} already exists. Please enter another ID.`);
  return wanted;
}

function freeTitle(book: Book, wanted: string | undefined): string {
  if (wanted !== undefined && wanted !== '') {
    refuseTakenTitle(book, wanted);
    return wanted;
  }
  for (let number = book.sheets.length + 1; ; number++) {
    const title = automaticTitle(book.locale, number);
    if (!book.byTitle(title)) return title;
  }
}

function refuseTakenTitle(book: Book, title: string, but?: SheetState): void {
  const taken = book.byTitle(title);
  if (taken && taken !== but) refuse(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

function insertSheet(book: Book, sheet: SheetState, index: number | undefined): void {
  if (index !== undefined && (index < 0 || index > book.sheets.length)) {
    refuse(`Sheet index must be between 0 and ${book.sheets.length}: ${index}`);
  }
  const at = index ?? book.sheets.length;
  book.reorder([...book.sheets.slice(0, at), sheet, ...book.sheets.slice(at)]);
  book.restructured();
}

/** As a read gives them, with the index. */
export function sheetProperties(book: Book, sheetId: number): SheetProperties {
  const sheet = book.sheet(sheetId);
  const { sheetId: id, title, sheetType, gridProperties, ...rest } = sheet.record.properties;
  const own = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== false));
  return {
    sheetId: id,
    title,
    index: book.sheets.indexOf(sheet),
    ...(sheetType ? { sheetType } : {}),
    gridProperties: shownGrid(gridProperties),
    ...own,
  };
}

/** Google leaves out what is 0 or false. */
const shownGrid = (grid: SheetRecord['properties']['gridProperties']) =>
  Object.fromEntries(Object.entries(grid).filter(([, value]) => value !== 0 && value !== false));

export function deleteSheet(editing: Editing, { sheetId }: RequestOf<'deleteSheet'>): void {
  const { book } = editing;
  const sheet = book.sheet(sheetId);
  const visible = book.sheets.filter(({ record }) => !record.properties.hidden);
  if (visible.length === 1 && visible[0] === sheet) refuse("You can't remove all the visible sheets in a document.");
  guardWholeSheet(editing, sheet);
  book.reorder(book.sheets.filter((other) => other !== sheet));
  forgetSheet(book, sheet);
  book.restructured();
}

const SHEET_READ_ONLY = ['sheetId', 'sheetType', 'dataSourceSheetProperties'];

export function updateSheetProperties(
  editing: Editing,
  { properties, fields }: RequestOf<'updateSheetProperties'>,
): void {
  const { book } = editing;
  const mask = fieldsOf(fields, 'SheetProperties');
  refuseReadOnly(
    mask,
    SHEET_READ_ONLY.filter((name) => name !== 'sheetId'),
  );
  const given = withColors(required(properties, 'properties'));
  const sheet = book.sheet(given.sheetId);
  guardSheet(editing, sheet);
  if (touches(mask, 'title')) renameSheet(book, sheet, given.title ?? '');
  if (touches(mask, 'hidden')) hideSheet(book, sheet, given.hidden ?? false);
  if (touches(mask, 'gridProperties')) updateGrid(editing, sheet, given, mask);
  for (const name of ['rightToLeft', 'tabColor'] as const) updateRest(sheet, given, mask, name);
  if (touches(mask, 'index') && given.index !== undefined) moveSheet(book, sheet, given.index);
}

const touches = (mask: MaskTree, name: string) => maskBelow(mask, name) !== undefined;

function renameSheet(book: Book, sheet: SheetState, title: string): void {
  checkTitle(title);
  refuseTakenTitle(book, title, sheet);
  const before = sheet.title;
  if (title === before) return;
  changeAllRefs(
    book,
    () => (ref) => (ref.sheet !== undefined && book.byTitle(ref.sheet) === sheet ? { ...ref, sheet: title } : ref),
  );
  sheet.record.properties.title = title;
  book.restructured();
}

function hideSheet(book: Book, sheet: SheetState, hidden: boolean): void {
  const others = book.sheets.filter((other) => other !== sheet && !other.record.properties.hidden);
  if (hidden && others.length === 0) refuse("You can't hide all the sheets in a document.");
  if (hidden) sheet.record.properties.hidden = true;
  else delete sheet.record.properties.hidden;
}

function updateGrid(editing: Editing, sheet: SheetState, given: SheetProperties, mask: MaskTree): void {
  const below = maskBelow(mask, 'gridProperties') as MaskTree;
  const now = sheet.record.properties.gridProperties;
  // A size that the mask names but the request leaves out would be nothing: Google refuses it.
  const wanted = { ...copyMasked(now, given.gridProperties ?? {}, below) };
  if (below === true && given.gridProperties?.rowCount === undefined) wanted.rowCount = now.rowCount;
  if (below === true && given.gridProperties?.columnCount === undefined) wanted.columnCount = now.columnCount;
  const grid = { ...wanted, rowCount: wanted.rowCount ?? 0, columnCount: wanted.columnCount ?? 0 };
  checkGrid(grid);
  resizeGrid(editing, sheet, grid);
  sheet.record.properties.gridProperties = grid;
}

function updateRest(sheet: SheetState, given: SheetProperties, mask: MaskTree, name: 'rightToLeft' | 'tabColor'): void {
  const expanded = maskWithColors(mask);
  if (!touches(expanded, name)) return;
  const only =
    name === 'tabColor' ? { tabColor: true as const, tabColorStyle: true as const } : { [name]: true as const };
  sheet.record.properties = copyMasked<SheetRecord['properties']>(
    sheet.record.properties,
    given as SheetRecord['properties'],
    only,
  ) as SheetRecord['properties'];
}

/** "Before the move" indexes: of S1, S2, S3, index 2 puts S1 between S2 and S3. */
function moveSheet(book: Book, sheet: SheetState, index: number): void {
  if (index < 0 || index > book.sheets.length)
    refuse(`Sheet index must be between 0 and ${book.sheets.length}: ${index}`);
  const from = book.sheets.indexOf(sheet);
  const others = book.sheets.filter((other) => other !== sheet);
  const at = index > from ? index - 1 : index;
  book.reorder([...others.slice(0, at), sheet, ...others.slice(at)]);
}

export function duplicateSheet(editing: Editing, request: RequestOf<'duplicateSheet'>): Response {
  const { book } = editing;
  const source = book.sheet(request.sourceSheetId);
  checkSize(editing, source.rowCount * source.columnCount);
  const sheetId = freeSheetId(editing, request.newSheetId);
  const title = request.newSheetName ? freeTitle(book, request.newSheetName) : copyTitle(book, source.title);
  const copy = copySheet(editing, source, sheetId, checkTitle(title));
  insertSheet(book, copy, request.insertSheetIndex ?? 0);
  return { duplicateSheet: { properties: sheetProperties(book, sheetId) } };
}

function copyTitle(book: Book, title: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? `Copy of ${title}` : `Copy of ${title} ${number}`;
    if (!book.byTitle(name)) return name;
  }
}

/** Ranges on the sheet follow to the copy; protections, bandings, filter views and charts get IDs of their own. */
function copySheet(editing: Editing, source: SheetState, sheetId: number, title: string): SheetState {
  const { book } = editing;
  const { blocks: _blocks, properties, ...rest } = structuredClone(source.record);
  const record: SheetRecord = {
    ...emptySheet({ ...properties, sheetId, title }),
    ...(JSON.parse(JSON.stringify(rest), (name, value: unknown) =>
      name === 'sheetId' && value === source.id ? sheetId : value,
    ) as typeof rest),
  };
  const isTaken = (id: number) => book.sheets.some(({ record: other }) => idsOf(other).includes(id));
  for (const protection of record.protectedRanges) protection.protectedRangeId = newNumber(editing, isTaken);
  for (const banding of record.bandedRanges) banding.bandedRangeId = newNumber(editing, isTaken);
  for (const view of record.filterViews) view.filterViewId = newNumber(editing, isTaken);
  for (const chart of record.charts) chart.chartId = newNumber(editing, isTaken);
  const grid = new Grid(record.blocks, book.source());
  for (const [row, column, cell] of source.grid.cells(source.box)) grid.set(row, column, { ...cell });
  return new SheetState(record, grid);
}

const idsOf = ({ protectedRanges, bandedRanges, filterViews, charts }: SheetRecord): (number | undefined)[] => [
  ...protectedRanges.map(({ protectedRangeId }) => protectedRangeId),
  ...bandedRanges.map(({ bandedRangeId }) => bandedRangeId),
  ...filterViews.map(({ filterViewId }) => filterViewId),
  ...charts.map(({ chartId }) => chartId),
];

/** Changes that the service must tell Drive are in `book.record`: it compares the title before and after. */
export function updateSpreadsheetProperties(
  { book }: Editing,
  { properties = {}, fields }: RequestOf<'updateSpreadsheetProperties'>,
): void {
  const mask = fieldsOf(fields, 'SpreadsheetProperties');
  refuseReadOnly(mask, ['defaultFormat']);
  for (const name of [
    'spreadsheetTheme',
    'iterativeCalculationSettings',
    'importFunctionsExternalUrlAccessAllowed',
  ] as const) {
    if (mask !== true && touches(mask, name)) unsupported(`Changing ${name}`);
  }
  const { record } = book;
  if (touches(mask, 'title')) {
    if (!properties.title) refuse('The title of a spreadsheet must not be empty.');
    record.properties.title = properties.title as string;
  }
  if (touches(mask, 'locale')) {
    checkLocale(required(properties.locale, 'properties.locale'));
    record.properties.locale = properties.locale as string;
    book.restructured();
  }
  if (touches(mask, 'timeZone')) {
    checkTimeZone(required(properties.timeZone, 'properties.timeZone'));
    record.properties.timeZone = properties.timeZone as string;
    book.restructured();
  }
  if (touches(mask, 'autoRecalc')) record.properties.autoRecalc = properties.autoRecalc ?? 'ON_CHANGE';
}
