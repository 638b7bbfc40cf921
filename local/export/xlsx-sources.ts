/** The ranges that dropdowns take their items from. */
import { parseA1 } from '../sheets/ranges/a1';
import type { Box } from '../sheets/model';
import type { SnapshotSheet } from '../sheets/snapshot';
import { fixedAreaName, fixedName } from './xlsx-areas';
import type { FormulaWorld } from './xlsx-formulas';
import { quotedTab } from './xlsx-names';

/**
 * Undefined when Excel cannot take a list from there.
 * @param home Excel's name of the tab where the rule is
 * @param sheetOf a tab by Excel's name
 */
export function sourceOf(
  a1: string,
  home: string,
  world: FormulaWorld,
  sheetOf: (tab: string) => SnapshotSheet | undefined,
): string | undefined {
  const read = parseA1(a1.replace(/^=/, '').replaceAll('$', ''));
  if (!read) return undefined;
  if (!read.box && read.sheet !== undefined && world.ranges.has(read.sheet.toLowerCase())) return read.sheet;
  const tab = read.sheet === undefined ? home : world.tabs.get(read.sheet.toLowerCase());
  const sheet = tab === undefined ? undefined : sheetOf(tab);
  if (tab === undefined || !sheet) return undefined;
  const { top = 0, left = 0, bottom = sheet.rowCount, right = sheet.columnCount } = read.box ?? {};
  // Excel takes a list from one row or one column only.
  if (right - left > 1 && bottom - top > 1) return undefined;
  const box = { top, left, bottom, right };
  const prefix = `${quotedTab(tab)}!`;
  const area = prefix + fixedAreaName(box);
  if (!hasFreeEnd(box, sheet)) return area;
  // Google leaves blanks out of a dropdown; Excel would open it among them.
  return `${prefix}${fixedName(top, left)}:INDEX(${area},MAX(1,COUNTA(${area})))`;
}

/** Filled from its beginning without a gap, and not to the end. */
function hasFreeEnd({ top, left, bottom, right }: Box, { cells }: SnapshotSheet): boolean {
  let count = 0;
  let last = -1;
  for (const { row, column, value, formula } of cells) {
    if (row < top || row >= bottom || column < left || column >= right) continue;
    if (formula !== undefined) return false;
    if (value === undefined || value === '') continue;
    count++;
    last = Math.max(last, row - top + column - left);
  }
  return count === last + 1 && count < Math.max(bottom - top, right - left);
}
