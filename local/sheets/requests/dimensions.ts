/** Requests about rows and columns: inserting, deleting, moving, appending, sizes and hiding. */
import { maskBelow, type MaskTree } from '../../kernel/masks';
import type { SheetState } from '../book';
import { dimensionOf, fieldsOf, linesOf, refuseReadOnly, type Editing, type Lines } from '../editing';
import type { RequestOf } from '../google-types';
import type { Area } from '../model';
import { guardArea, guardInsertion, guardSheet } from '../protection/guard';
import { refuse, required, unsupported } from '../refusal';
import { applyShift, shiftLines } from '../structure/apply-shift';
import { changeRuns, type DimensionLook } from '../structure/dimension-runs';
import { fitColumns } from '../structure/fit-columns';
import { inheritLook } from '../structure/inherit-look';
import { appendLines, grow } from '../structure/resize';

export const linesArea = ({ sheet, dimension, start, end }: Lines): Area =>
  dimension === 'ROWS'
    ? { sheetId: sheet.id, ...sheet.box, top: start, bottom: end }
    : { sheetId: sheet.id, ...sheet.box, left: start, right: end };

export function appendDimension(editing: Editing, { sheetId, dimension, length }: RequestOf<'appendDimension'>): void {
  const sheet = editing.book.sheet(sheetId);
  const count = required(length, 'length');
  if (count < 1) refuse(`length must be greater than 0: ${count}`);
  guardSheet(editing, sheet);
  appendLines(editing, sheet, dimensionOf(dimension), count);
  editing.book.restructured();
}

export function insertDimension(
  editing: Editing,
  { range, inheritFromBefore = false }: RequestOf<'insertDimension'>,
): void {
  const { book } = editing;
  const given = required(range, 'range');
  const sheet = book.sheet(given.sheetId);
  const dimension = dimensionOf(given.dimension, 'range.dimension');
  const { startIndex: at = 0, endIndex } = given;
  const count = required(endIndex, 'range.endIndex') - at;
  const size = dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
  if (at < 0 || count < 1) refuse(`range.endIndex[${endIndex}] must be greater than range.startIndex[${at}].`);
  if (at > size) refuse(`range.startIndex[${at}] is too large: the sheet has ${size} ${dimension.toLowerCase()}.`);
  if (inheritFromBefore && at === 0) refuse('Cannot inherit from before the first row or column.');
  guardInsertion(editing, sheet, dimension, at);
  grow(editing, sheet, dimension, count);
  const grid = sheet.record.properties.gridProperties;
  const frozen = dimension === 'ROWS' ? 'frozenRowCount' : 'frozenColumnCount';
  if (at < (grid[frozen] ?? 0)) grid[frozen] = (grid[frozen] ?? 0) + count;
  shiftLines(book, { kind: 'insert', sheetId: sheet.id, dimension, at, count });
  inheritLook(book, { sheet, dimension, start: at, end: at + count }, inheritFromBefore);
}

export function deleteDimension(editing: Editing, { range }: RequestOf<'deleteDimension'>): void {
  const lines = linesOf(editing.book, range);
  guardArea(editing, linesArea(lines));
  deleteLines(editing, lines);
}

/** @throws Refusal when no row or column would be left */
export function deleteLines({ book }: Editing, { sheet, dimension, start, end }: Lines): void {
  const size = sheet.record.properties.gridProperties;
  const name = dimension === 'ROWS' ? 'rowCount' : 'columnCount';
  if (end - start >= size[name]) refuse(`You can't delete all the ${dimension.toLowerCase()} on the sheet.`);
  const frozenName = dimension === 'ROWS' ? 'frozenRowCount' : 'frozenColumnCount';
  const frozen = size[frozenName] ?? 0;
  const frozenAfter = frozen - Math.max(0, Math.min(end, frozen) - start);
  if (size[name] - (end - start) <= frozenAfter)
    refuse(`You can't delete all the non-frozen ${dimension.toLowerCase()}.`);
  shiftLines(book, { kind: 'delete', sheetId: sheet.id, dimension, start, end });
  size[name] -= end - start;
  if (frozen > 0) size[frozenName] = frozenAfter;
}

export function moveDimension(editing: Editing, { source, destinationIndex }: RequestOf<'moveDimension'>): void {
  const lines = linesOf(editing.book, source, 'source');
  const { sheet, dimension, start, end } = lines;
  const to = required(destinationIndex, 'destinationIndex');
  const size = dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
  if (to < 0 || to > size) refuse(`destinationIndex[${to}] must be between 0 and ${size}.`);
  guardArea(editing, linesArea(lines));
  guardInsertion(editing, sheet, dimension, to);
  if (to >= start && to <= end) return;
  applyShift(editing.book, { kind: 'move', sheetId: sheet.id, dimension, start, end, to });
}

export function updateDimensionProperties(editing: Editing, request: RequestOf<'updateDimensionProperties'>): void {
  const { properties = {}, fields, range, dataSourceSheetRange } = request;
  if (dataSourceSheetRange) unsupported('A data source sheet');
  const mask = fieldsOf(fields, 'DimensionProperties');
  refuseReadOnly(mask, ['hiddenByFilter', 'dataSourceColumnReference']);
  if (mask !== true && maskBelow(mask, 'developerMetadata') !== undefined) {
    unsupported('Writing developer metadata by updateDimensionProperties (use createDeveloperMetadata)');
  }
  const { sheet, dimension, start, end } = linesOf(editing.book, range);
  guardSheet(editing, sheet);
  const pixels = properties.pixelSize;
  if (pixels !== undefined && (pixels < 0 || pixels > 2000)) refuse(`pixelSize must be between 0 and 2000: ${pixels}`);
  change(sheet, dimension, start, end, (look) => changedLook(look, properties, mask));
}

function changedLook(look: DimensionLook, { pixelSize, hiddenByUser }: DimensionLook, mask: MaskTree): DimensionLook {
  const { pixelSize: oldSize, hiddenByUser: oldHidden } = look;
  const size = maskBelow(mask, 'pixelSize') === undefined ? oldSize : pixelSize;
  const hidden = maskBelow(mask, 'hiddenByUser') === undefined ? oldHidden : hiddenByUser;
  return { ...(size === undefined ? {} : { pixelSize: size }), ...(hidden ? { hiddenByUser: true } : {}) };
}

function change(
  sheet: SheetState,
  dimension: Lines['dimension'],
  start: number,
  end: number,
  by: (look: DimensionLook) => DimensionLook,
): void {
  const name = dimension === 'ROWS' ? 'rowRuns' : 'columnRuns';
  sheet.record[name] = changeRuns(sheet.record[name], start, end, by);
}

export function autoResizeDimensions(
  editing: Editing,
  { dimensions, dataSourceSheetDimensions }: RequestOf<'autoResizeDimensions'>,
): void {
  if (dataSourceSheetDimensions) unsupported('A data source sheet');
  const lines = linesOf(editing.book, dimensions, 'dimensions');
  guardSheet(editing, lines.sheet);
  // A row that fits what is in it goes on doing so.
  if (lines.dimension === 'ROWS')
    return change(lines.sheet, 'ROWS', lines.start, lines.end, ({ pixelSize: _, ...look }) => look);
  for (const [index, pixelSize] of fitColumns(editing.book, lines)) {
    change(lines.sheet, 'COLUMNS', index, index + 1, (look) => ({ ...look, pixelSize }));
  }
}
