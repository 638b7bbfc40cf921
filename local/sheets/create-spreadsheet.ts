/** spreadsheets.create: a new spreadsheet with everything that its description has. */
import { runBatch, speaking } from './batch';
import { SheetState, type Book } from './book';
import { cellWriter } from './cells/cell-writer';
import { Grid } from './cells/grid';
import type { Desk } from './desk';
import type { Editing } from './editing';
import { newNumber } from './editing';
import type { GridData, Request, Sheet, Spreadsheet } from './google-types';
import { MIME, type Caller } from '../kernel/contract';
import type { BookRecord } from './model';
import { refuse, unsupported } from './refusal';
import { changeRuns } from './structure/dimension-runs';
import { automaticTitle, bookProperties, emptySheet, newSheetProperties } from './structure/new-sheet';
import { checkSize } from './structure/resize';

const TITLE = 'Untitled spreadsheet';

/** An empty spreadsheet with one sheet, for a file that exists. */
export function blankRecord(title: string, given: Spreadsheet['properties'] = {}): BookRecord {
  const properties = bookProperties(given, title);
  const first = newSheetProperties({}, 0, automaticTitle(properties.locale, 1));
  return { properties, sheets: [emptySheet(first)], namedRanges: [], metadata: [], nextBlock: 1 };
}

/** @throws ApiError 400 for a description that Google would not take, 501 for what is not supported here */
export function createSpreadsheet(desk: Desk, caller: Caller, given: Spreadsheet): Book {
  return speaking(() => {
    if (given.dataSources?.length) unsupported('A data source');
    const record = blankRecord(given.properties?.title || TITLE, given.properties);
    const id = desk.files.create(caller, record.properties.title, MIME.spreadsheet);
    const book = desk.books.create(id, record);
    const editing = desk.editing(book, caller, 'owner');
    if (given.sheets?.length) addSheets(editing, given.sheets);
    const requests = requestsOf(given);
    if (requests.length > 0) runBatch(editing, requests);
    desk.books.save(book);
    return book;
  });
}

function addSheets(editing: Editing, sheets: readonly Sheet[]): void {
  const { book } = editing;
  const states: SheetState[] = [];
  for (const [i, { properties = {} }] of sheets.entries()) {
    const isTaken = (id: number) =>
      states.some((state) => state.id === id) || sheets.some((sheet) => sheet.properties?.sheetId === id);
    const sheetId = properties.sheetId ?? (i === 0 && !isTaken(0) ? 0 : newNumber(editing, isTaken));
    const kept = newSheetProperties(properties, sheetId, properties.title || automaticTitle(book.locale, i + 1));
    if (states.some((state) => state.id === kept.sheetId))
      refuse(`A sheet with the ID ${kept.sheetId} already exists. Please enter another ID.`);
    if (states.some((state) => state.title.toLowerCase() === kept.title.toLowerCase()))
      refuse(`A sheet with the name "${kept.title}" already exists. Please enter another name.`);
    const record = emptySheet(kept);
    states.push(new SheetState(record, new Grid(record.blocks, book.source())));
  }
  if (states.every(({ record }) => record.properties.hidden)) refuse("You can't hide all the sheets in a document.");
  book.reorder(states);
  checkSize(editing, 0);
  for (const [i, { data = [] }] of sheets.entries())
    for (const part of data) writeData(book, states[i] as SheetState, part);
}

function writeData(
  book: Book,
  sheet: SheetState,
  { startRow = 0, startColumn = 0, rowData = [], rowMetadata = [], columnMetadata = [] }: GridData,
): void {
  const write = cellWriter(book, true);
  for (const [i, { values = [] }] of rowData.entries()) {
    if (startRow + i >= sheet.rowCount || startColumn + values.length > sheet.columnCount)
      refuse('The data of a sheet is larger than its grid.');
    for (const [j, data] of values.entries()) sheet.grid.set(startRow + i, startColumn + j, write(undefined, data));
  }
  for (const [name, lines, start] of [
    ['rowRuns', rowMetadata, startRow],
    ['columnRuns', columnMetadata, startColumn],
  ] as const) {
    for (const [i, { pixelSize, hiddenByUser, developerMetadata }] of lines.entries()) {
      if (developerMetadata?.length)
        unsupported('Developer metadata in the data of a new spreadsheet (use createDeveloperMetadata)');
      const look = { ...(pixelSize === undefined ? {} : { pixelSize }), ...(hiddenByUser ? { hiddenByUser } : {}) };
      sheet.record[name] = changeRuns(sheet.record[name], start + i, start + i + 1, () => look);
    }
  }
}

/** What else a description may hold is made by the requests that make it later. */
function requestsOf({ namedRanges = [], developerMetadata = [], sheets = [] }: Spreadsheet): Request[] {
  const onSheets = sheets.flatMap((sheet): Request[] => {
    const {
      merges = [],
      conditionalFormats = [],
      protectedRanges = [],
      bandedRanges = [],
      charts = [],
      filterViews = [],
      basicFilter,
    } = sheet;
    if (sheet.rowGroups?.length || sheet.columnGroups?.length) unsupported('Grouping rows or columns');
    if (sheet.slicers?.length) unsupported('Adding a slicer');
    if (sheet.tables?.length) unsupported('Adding a table');
    return [
      ...merges.map((range) => ({ mergeCells: { range, mergeType: 'MERGE_ALL' as const } })),
      ...conditionalFormats.map((rule, index) => ({ addConditionalFormatRule: { rule, index } })),
      ...protectedRanges.map((protectedRange) => ({ addProtectedRange: { protectedRange } })),
      ...bandedRanges.map((bandedRange) => ({ addBanding: { bandedRange } })),
      ...(basicFilter ? [{ setBasicFilter: { filter: basicFilter } }] : []),
      ...filterViews.map((filter) => ({ addFilterView: { filter } })),
      ...charts.map((chart) => ({ addChart: { chart } })),
      ...(sheet.developerMetadata ?? []).map((one) => ({ createDeveloperMetadata: { developerMetadata: one } })),
    ];
  });
  return [
    ...onSheets,
    ...namedRanges.map((namedRange) => ({ addNamedRange: { namedRange } })),
    ...developerMetadata.map((one) => ({ createDeveloperMetadata: { developerMetadata: one } })),
  ];
}
