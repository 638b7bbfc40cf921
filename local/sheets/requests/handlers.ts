/** Which code carries out which kind of request; the kinds of Google's that are not done refuse. */
import type { RequestKind, RequestOf } from '../google-types';
import { unsupported } from '../refusal';
import { addBanding, deleteBanding, updateBanding } from './banding';
import { updateBorders } from './borders';
import { addChart, deleteEmbeddedObject, updateChartSpec, updateEmbeddedObjectPosition } from './charts';
import { copyPaste, cutPaste, pasteData } from './clipboard';
import {
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  updateConditionalFormatRule,
} from './conditional-formats';
import {
  appendDimension,
  autoResizeDimensions,
  deleteDimension,
  insertDimension,
  moveDimension,
  updateDimensionProperties,
} from './dimensions';
import { addFilterView, clearBasicFilter, deleteFilterView, setBasicFilter, updateFilterView } from './filters';
import { findReplace } from './find-replace';
import type { Handler } from './handlers-type';
import { createDeveloperMetadata, deleteDeveloperMetadata, updateDeveloperMetadata } from './metadata';
import { addNamedRange, deleteNamedRange, updateNamedRange } from './named-ranges';
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from './protection';
import { deleteRange, insertRange, mergeCells, sortRange, unmergeCells } from './ranges';
import { addSheet, deleteSheet, duplicateSheet, updateSheetProperties, updateSpreadsheetProperties } from './sheets';
import { appendCells, repeatCell, updateCells } from './update-cells';
import { setDataValidation } from './validation';

const no = (what: string) => (): never => unsupported(what);

/** Every kind of Google's published types, so that a new one is noticed. */
export const HANDLERS: { readonly [K in RequestKind]-?: Handler<K> } = {
  updateSpreadsheetProperties,
  addSheet,
  deleteSheet,
  duplicateSheet,
  updateSheetProperties,
  updateCells,
  repeatCell,
  appendCells,
  appendDimension,
  insertDimension,
  deleteDimension,
  moveDimension,
  updateDimensionProperties,
  autoResizeDimensions,
  insertRange,
  deleteRange,
  copyPaste,
  cutPaste,
  pasteData,
  findReplace,
  sortRange,
  mergeCells,
  unmergeCells,
  updateBorders,
  setDataValidation,
  addProtectedRange,
  updateProtectedRange,
  deleteProtectedRange,
  addNamedRange,
  updateNamedRange,
  deleteNamedRange,
  addBanding,
  updateBanding,
  deleteBanding,
  addConditionalFormatRule,
  updateConditionalFormatRule,
  deleteConditionalFormatRule,
  setBasicFilter,
  clearBasicFilter,
  addFilterView,
  updateFilterView,
  deleteFilterView,
  addChart,
  updateChartSpec,
  updateEmbeddedObjectPosition,
  deleteEmbeddedObject,
  createDeveloperMetadata,
  updateDeveloperMetadata,
  deleteDeveloperMetadata,
  addTable: no('Adding a table'),
  updateTable: no('Changing a table'),
  deleteTable: no('Deleting a table'),
  addSlicer: no('Adding a slicer'),
  updateSlicerSpec: no('Changing a slicer'),
  addDimensionGroup: no('Grouping rows or columns'),
  updateDimensionGroup: no('Changing a group of rows or columns'),
  deleteDimensionGroup: no('Deleting a group of rows or columns'),
  addDataSource: no('Adding a data source'),
  updateDataSource: no('Changing a data source'),
  deleteDataSource: no('Deleting a data source'),
  refreshDataSource: no('Refreshing a data source'),
  cancelDataSourceRefresh: no('Cancelling the refresh of a data source'),
  autoFill: no('Filling cells automatically'),
  deleteDuplicates: no('Deleting duplicates'),
  duplicateFilterView: no('Duplicating a filter view'),
  randomizeRange: no('Shuffling a range'),
  textToColumns: no('Splitting text to columns'),
  trimWhitespace: no('Trimming white space'),
  updateEmbeddedObjectBorder: no('The border of a chart'),
};

/** Kinds that Google's reference knows but its published types do not have yet are refused by the schema before this. */
export const handlerOf = <K extends RequestKind>(
  kind: K,
): ((editing: Parameters<Handler<K>>[0], request: RequestOf<K>) => ReturnType<Handler<K>>) =>
  HANDLERS[kind] as Handler<K>;
