/** setBasicFilter, clearBasicFilter and filter views: what is hidden and in which order it stands. */
import { copyMasked } from '../../kernel/masks';
import type { SheetState } from '../book';
import { areaOf, fieldsOf, newNumber, refuseReadOnly, type Editing } from '../editing';
import type { BasicFilter, FilterCriteria, FilterView, RequestOf, Response } from '../google-types';
import type { Area } from '../model';
import { guardArea } from '../protection/guard';
import { refuse, required, unsupported } from '../refusal';
import { checkedCondition } from '../validation/check-rule';
import { sortRows } from './ranges';

export function setBasicFilter(editing: Editing, { filter }: RequestOf<'setBasicFilter'>): void {
  const given = required(filter, 'filter');
  if (given.tableId !== undefined) unsupported('A filter of a table');
  const { sheet, ...area } = areaOf(editing.book, given.range, 'filter.range');
  guardArea(editing, area);
  const kept = { ...withCriteria(editing, given, area), range: { ...given.range, sheetId: sheet.id } };
  if (given.sortSpecs?.length) sortRows(editing.book, sheet, { ...area, top: area.top + 1 }, given.sortSpecs);
  sheet.record.basicFilter = kept;
}

/** Criteria by column, in both of Google's spellings; `filterSpecs` takes precedence. */
function withCriteria<T extends BasicFilter | FilterView>(editing: Editing, filter: T, area: Area): T {
  const { filterSpecs, criteria } = filter;
  const specs =
    filterSpecs ??
    Object.entries(criteria ?? {}).map(([column, filterCriteria]) => ({
      columnIndex: Number(column),
      filterCriteria: filterCriteria as FilterCriteria,
    }));
  for (const { columnIndex = 0, filterCriteria = {} } of specs) {
    if (columnIndex < area.left || columnIndex >= area.right)
      refuse(`The filter's column ${columnIndex} is outside its range.`);
    checkCriteria(editing, filterCriteria);
  }
  if (specs.length === 0) return filter;
  const byColumn = Object.fromEntries(
    specs.map(({ columnIndex = 0, filterCriteria = {} }) => [String(columnIndex), filterCriteria]),
  );
  return { ...filter, filterSpecs: specs, criteria: byColumn };
}

function checkCriteria({ book }: Editing, criteria: FilterCriteria): void {
  const {
    visibleBackgroundColor,
    visibleBackgroundColorStyle,
    visibleForegroundColor,
    visibleForegroundColorStyle,
    condition,
  } = criteria;
  if (visibleBackgroundColor ?? visibleBackgroundColorStyle ?? visibleForegroundColor ?? visibleForegroundColorStyle)
    unsupported('Filtering by colour');
  if (!condition) return;
  checkedCondition(book, condition, 'filter');
  if (condition.type === 'CUSTOM_FORMULA') unsupported('Filtering by a custom formula');
}

export function clearBasicFilter(editing: Editing, { sheetId }: RequestOf<'clearBasicFilter'>): void {
  editing.book.sheet(sheetId).record.basicFilter = null;
}

export function addFilterView(editing: Editing, { filter }: RequestOf<'addFilterView'>): Response {
  const given = required(filter, 'filter');
  const { filterViewId } = given;
  if (filterViewId !== undefined && find(editing, filterViewId))
    refuse(`A filter view with ID ${filterViewId} already exists.`);
  const id = filterViewId ?? newNumber(editing, (taken) => find(editing, taken) !== undefined);
  const { sheet, kept } = checkedView(editing, { ...given, filterViewId: id, title: given.title ?? `Filter ${id}` });
  sheet.record.filterViews.push(kept);
  return { addFilterView: { filter: kept } };
}

function find({ book }: Editing, id: number | undefined): { sheet: SheetState; view: FilterView } | undefined {
  for (const sheet of book.sheets) {
    const view = sheet.record.filterViews.find(({ filterViewId }) => filterViewId === id);
    if (view) return { sheet, view };
  }
  return undefined;
}

function checkedView(editing: Editing, view: FilterView): { sheet: SheetState; kept: FilterView } {
  const { range, namedRangeId, tableId } = view;
  if (tableId !== undefined) unsupported('A filter view of a table');
  if ((range === undefined) === (namedRangeId === undefined))
    refuse('Exactly one of range and namedRangeId must be specified.');
  const named = editing.book.record.namedRanges.find((one) => one.namedRangeId === namedRangeId);
  const covers = range ?? named?.range ?? refuse(`No named range with ID: ${namedRangeId}`);
  const { sheet, ...area } = areaOf(editing.book, covers, 'filter.range');
  return { sheet, kept: { ...withCriteria(editing, view, area), range: { ...covers, sheetId: sheet.id } } };
}

export function updateFilterView(editing: Editing, { filter, fields }: RequestOf<'updateFilterView'>): void {
  const mask = fieldsOf(fields, 'FilterView');
  refuseReadOnly(mask, ['filterViewId']);
  const given = required(filter, 'filter');
  const { sheet, view } = find(editing, given.filterViewId) ?? refuse(`No filter view with ID: ${given.filterViewId}`);
  const { criteria: _criteria, ...now } = view;
  const merged: FilterView = { ...copyMasked<FilterView>(now, given, mask), filterViewId: view.filterViewId as number };
  if (merged.namedRangeId !== undefined) delete merged.range;
  const { sheet: home, kept } = checkedView(editing, merged);
  sheet.record.filterViews = sheet.record.filterViews.filter((other) => other !== view);
  home.record.filterViews.push(kept);
}

export function deleteFilterView(editing: Editing, { filterId }: RequestOf<'deleteFilterView'>): void {
  const { sheet, view } =
    find(editing, required(filterId, 'filterId')) ?? refuse(`No filter view with ID: ${filterId}`);
  sheet.record.filterViews = sheet.record.filterViews.filter((other) => other !== view);
}
