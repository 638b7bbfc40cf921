/** What the view knows of a spreadsheet, read by Google's REST: its tabs at once, the cells of a tab when it is looked at. */
import type {
  BasicFilter,
  CellData,
  Color,
  DimensionProperties,
  GridRange,
  ProtectedRange,
  Sheet,
  Spreadsheet,
} from '../../../sheets/google-types';
import type { Choices } from '../../protocol';
import type { ViewerApi } from '../api';

export interface Tab {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly color: Color | undefined;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridlines: boolean;
  readonly rowSizes: readonly DimensionProperties[];
  readonly columnSizes: readonly DimensionProperties[];
  readonly merges: readonly GridRange[];
  readonly protections: readonly ProtectedRange[];
  readonly basicFilter?: BasicFilter;
}

export interface Book {
  readonly id: string;
  readonly title: string;
  readonly locale: string;
  readonly tabs: readonly Tab[];
}

/** Rows of a tab from its first cell on; rows and cells at the end may be absent. */
export type Cells = readonly (readonly CellData[])[];

const SIZES = 'pixelSize,hiddenByUser,hiddenByFilter';
const TABS = `properties(title,locale,timeZone),sheets(properties,merges,protectedRanges,basicFilter,data(rowMetadata(${SIZES}),columnMetadata(${SIZES})))`;
const CELLS =
  'sheets(data(startRow,startColumn,rowData(values(userEnteredValue,effectiveValue,formattedValue,effectiveFormat,note,dataValidation,hyperlink,textFormatRuns))))';

/** @throws Refusal */
export async function readBook(api: ViewerApi, id: string): Promise<Book> {
  const { properties, sheets = [] } = await api.send<Spreadsheet>('GET', gridPath(id, TABS));
  return {
    id,
    title: properties?.title ?? '',
    locale: properties?.locale ?? 'en_US',
    tabs: sheets
      .map((sheet) => ({ index: sheet.properties?.index ?? 0, tab: tabOf(sheet) }))
      .sort((a, b) => a.index - b.index)
      .map(({ tab }) => tab),
  };
}

/** @throws Refusal */
export async function readCells(api: ViewerApi, id: string, title: string): Promise<Cells> {
  const range = `'${title.replace(/'/g, "''")}'`;
  const { sheets } = await api.send<Spreadsheet>('GET', `${gridPath(id, CELLS)}&ranges=${encodeURIComponent(range)}`);
  return (sheets?.[0]?.data?.[0]?.rowData ?? []).map(({ values }) => values ?? []);
}

/** Items of dropdowns whose list stands in a range, by `cellKey`. @throws Refusal */
export async function readChoices(api: ViewerApi, id: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { choices } = await api.send<Choices>('GET', `/viewer/choices?spreadsheetId=${encodeURIComponent(id)}`);
  return new Map(choices.map(({ sheetId, row, column, items }) => [cellKey(sheetId, row, column), items]));
}

export const cellKey = (sheetId: number, row: number, column: number): string => `${sheetId}!${row},${column}`;

const gridPath = (id: string, fields: string): string =>
  `/v4/spreadsheets/${encodeURIComponent(id)}?includeGridData=true&fields=${encodeURIComponent(fields)}`;

function tabOf({ properties = {}, merges = [], protectedRanges = [], basicFilter, data = [] }: Sheet): Tab {
  const grid = properties.gridProperties ?? {};
  return {
    sheetId: properties.sheetId ?? 0,
    title: properties.title ?? '',
    hidden: properties.hidden ?? false,
    color: properties.tabColorStyle?.rgbColor ?? properties.tabColor,
    rows: grid.rowCount ?? 0,
    columns: grid.columnCount ?? 0,
    frozenRows: grid.frozenRowCount ?? 0,
    frozenColumns: grid.frozenColumnCount ?? 0,
    gridlines: !grid.hideGridlines,
    rowSizes: data[0]?.rowMetadata ?? [],
    columnSizes: data[0]?.columnMetadata ?? [],
    merges,
    protections: protectedRanges,
    ...(basicFilter ? { basicFilter } : {}),
  };
}

/** Whether a grid range (absent ends are open) has the cell. */
export const covers = (range: GridRange, row: number, column: number): boolean =>
  row >= (range.startRowIndex ?? 0) &&
  row < (range.endRowIndex ?? Infinity) &&
  column >= (range.startColumnIndex ?? 0) &&
  column < (range.endColumnIndex ?? Infinity);

/** The protection that holds for a cell: the one that forbids before those that allow; undefined where there is none. */
export function protectionAt(tab: Tab, row: number, column: number): ProtectedRange | undefined {
  const there = tab.protections.filter(
    ({ range = {}, unprotectedRanges = [] }) =>
      covers(range, row, column) && !unprotectedRanges.some((free) => covers(free, row, column)),
  );
  return there.find((one) => !one.requestingUserCanEdit && !one.warningOnly) ?? there[0];
}
