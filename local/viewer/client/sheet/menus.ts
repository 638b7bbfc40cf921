/** What the menus of the grid and of the tabs offer. */
import type { Request } from '../../../sheets/google-types';
import { columnLetters } from './a1';
import type { Tab } from './book';
import type { Area } from './grid';
import type { Item } from './popup';
import {
  clearFilter,
  deleteDimension,
  deleteSheet,
  hide,
  insertDimension,
  moveLines,
  moveSheet,
  sortSheet,
} from './structure';

export interface Asker {
  change(requests: readonly Request[]): void;
  rename(sheetId: number): void;
  clear(): void;
  fill(): void;
  filter(column: number): void;
  /** Asks once more before what cannot be undone. */
  confirm(items: readonly Item[]): void;
}

export function gridMenu(tab: Tab, area: Area, { change, clear, fill, filter }: Asker): Item[] {
  const { sheetId } = tab;
  const { startRow, endRow, startColumn, endColumn } = area;
  const rows = endRow - startRow + 1;
  const columns = endColumn - startColumn + 1;
  const rowNames = rows === 1 ? `row ${startRow + 1}` : `rows ${startRow + 1} – ${endRow + 1}`;
  const columnNames =
    columns === 1
      ? `column ${columnLetters(startColumn)}`
      : `columns ${columnLetters(startColumn)} – ${columnLetters(endColumn)}`;
  const letter = columnLetters(startColumn);
  const item = (label: string, request: Request): Item => ({ label, choose: () => change([request]) });
  const some = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
  return [
    item(`Insert ${some(rows, 'row')} above`, insertDimension(sheetId, 'ROWS', startRow, rows, false)),
    item(`Insert ${some(rows, 'row')} below`, insertDimension(sheetId, 'ROWS', startRow, rows, true)),
    item(`Insert ${some(columns, 'column')} left`, insertDimension(sheetId, 'COLUMNS', startColumn, columns, false)),
    item(`Insert ${some(columns, 'column')} right`, insertDimension(sheetId, 'COLUMNS', startColumn, columns, true)),
    item(`Delete ${rowNames}`, deleteDimension(sheetId, 'ROWS', startRow, rows)),
    item(`Delete ${columnNames}`, deleteDimension(sheetId, 'COLUMNS', startColumn, columns)),
    { label: 'Clear the cells', choose: clear },
    ...(rows > 1 ? [{ label: 'Fill down (Ctrl+D)', choose: fill }] : []),
    item(`Sort sheet by column ${letter}, A → Z`, sortSheet(tab, startColumn, 'ASCENDING')),
    item(`Sort sheet by column ${letter}, Z → A`, sortSheet(tab, startColumn, 'DESCENDING')),
    { label: `Filter by the values of column ${letter}…`, choose: () => filter(startColumn) },
    ...(tab.basicFilter ? [item('Remove the filter', clearFilter(sheetId))] : []),
    ...(startRow > 0 ? [item(`Move ${rowNames} up`, moveLines(sheetId, 'ROWS', startRow, rows, startRow - 1))] : []),
    ...(endRow + 1 < tab.rows
      ? [item(`Move ${rowNames} down`, moveLines(sheetId, 'ROWS', startRow, rows, endRow + 2))]
      : []),
    ...(startColumn > 0
      ? [item(`Move ${columnNames} left`, moveLines(sheetId, 'COLUMNS', startColumn, columns, startColumn - 1))]
      : []),
    ...(endColumn + 1 < tab.columns
      ? [item(`Move ${columnNames} right`, moveLines(sheetId, 'COLUMNS', startColumn, columns, endColumn + 2))]
      : []),
    item(`Hide ${rowNames}`, hide(sheetId, 'ROWS', startRow, endRow, true)),
    item(`Hide ${columnNames}`, hide(sheetId, 'COLUMNS', startColumn, endColumn, true)),
    ...(isHidden(tab.rowSizes, startRow, endRow)
      ? [item('Unhide the rows', hide(sheetId, 'ROWS', startRow, endRow, false))]
      : []),
    ...(isHidden(tab.columnSizes, startColumn, endColumn)
      ? [item('Unhide the columns', hide(sheetId, 'COLUMNS', startColumn, endColumn, false))]
      : []),
  ];
}

const isHidden = (sizes: Tab['rowSizes'], start: number, end: number): boolean =>
  sizes.slice(start, end + 1).some(({ hiddenByUser }) => hiddenByUser);

export function tabMenu(tabs: readonly Tab[], sheetId: number, { change, rename, confirm }: Asker): Item[] {
  const index = tabs.findIndex((tab) => tab.sheetId === sheetId);
  const tab = tabs[index];
  if (!tab) return [];
  const remove: Item = { label: `Delete “${tab.title}” for good`, choose: () => change([deleteSheet(sheetId)]) };
  return [
    { label: 'Rename', choose: () => rename(sheetId) },
    ...(index > 0 ? [{ label: 'Move left', choose: () => change([moveSheet(sheetId, index - 1)]) }] : []),
    ...(index < tabs.length - 1
      ? [{ label: 'Move right', choose: () => change([moveSheet(sheetId, index + 2)]) }]
      : []),
    { label: 'Delete', choose: () => confirm([{ label: 'Keep it', choose: () => undefined }, remove]) },
  ];
}
