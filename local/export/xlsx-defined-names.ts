/** Names of a workbook: named ranges, and what Excel keeps as names: print areas, repeated rows, filters. */
import { columnName } from '../sheets/ranges/columns';
import { boxWithin } from '../sheets/ranges/grid-range';
import type { SnapshotSheet, SpreadsheetSnapshot } from '../sheets/snapshot';
import { fixedAreaName } from './xlsx-areas';
import { filterOf } from './xlsx-filter';
import type { DefinedName } from './xlsx-finish';
import { contentOf } from './xlsx-layout';
import { quotedTab } from './xlsx-names';

/** @param tabOf Excel's name of a tab */
export function definedNames(
  { sheets, namedRanges }: SpreadsheetSnapshot,
  tabOf: (sheetId: number) => string | undefined,
): DefinedName[] {
  const ranges = namedRanges.flatMap(({ name, range = {} }): DefinedName[] => {
    const sheet = sheets.find(({ properties }) => properties.sheetId === (range.sheetId ?? 0));
    const tab = tabOf(range.sheetId ?? 0);
    if (!name || !sheet || tab === undefined) return [];
    return [{ name, refersTo: `${quotedTab(tab)}!${fixedAreaName(boxWithin(range, sheet))}` }];
  });
  const own = sheets.flatMap((sheet, tab) => ofTab(sheet, tab, tabOf(sheet.properties.sheetId ?? 0) ?? ''));
  return [...ranges, ...own];
}

/** A hidden tab gets no pages: LibreOffice prints tabs that have a print area, hidden or not. */
function ofTab(sheet: SnapshotSheet, tab: number, name: string): DefinedName[] {
  const quoted = quotedTab(name);
  const filter = filterOf(sheet);
  const { bottom, right } = contentOf(sheet);
  const { frozenRows, frozenColumns } = sheet;
  const repeated = [
    ...(frozenColumns > 0 && frozenColumns < right ? [`${quoted}!$A:$${columnName(frozenColumns - 1)}`] : []),
    ...(frozenRows > 0 && frozenRows < bottom ? [`${quoted}!$1:$${frozenRows}`] : []),
  ];
  return [
    ...(filter
      ? [{ name: '_xlnm._FilterDatabase', refersTo: `${quoted}!${fixedAreaName(filter.box)}`, tab, hidden: true }]
      : []),
    ...(bottom > 0 && !sheet.hidden
      ? [{ name: '_xlnm.Print_Area', refersTo: `${quoted}!${fixedAreaName({ top: 0, left: 0, bottom, right })}`, tab }]
      : []),
    ...(repeated.length > 0 && !sheet.hidden
      ? [{ name: '_xlnm.Print_Titles', refersTo: repeated.join(','), tab }]
      : []),
  ];
}
