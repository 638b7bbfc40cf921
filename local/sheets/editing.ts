/** What a request works on: the book being changed, who asks, and the places that requests name. */
import type { Caller, Role } from '../kernel/contract';
import { maskTouches, MaskSyntaxError, parseMask, unknownPath, type MaskTree } from '../kernel/masks';
import type { Book, SheetState } from './book';
import type { DimensionRange, GridCoordinate, GridRange } from './google-types';
import { MAX_ID } from './limits';
import type { Area, MetadataRecord } from './model';
import { boxName, sheetPrefix } from './ranges/a1';
import { boxWithin } from './ranges/grid-range';
import { isEmpty } from './ranges/box';
import { refuse, required } from './refusal';

export interface Editing {
  readonly book: Book;
  readonly caller: Caller;
  /** The caller's role on the file. */
  readonly role: Role;
  /** The moment of the edit. */
  readonly now: Date;
  /** Text from an alphabet, from the workspace's source of randomness. */
  randomText(length: number, alphabet: string): string;
}

/** A number that is not taken yet. */
export function newNumber({ randomText }: Pick<Editing, 'randomText'>, isTaken: (id: number) => boolean): number {
  for (;;) {
    const id = Number(randomText(9, '0123456789')) || 1;
    if (id <= MAX_ID && !isTaken(id)) return id;
  }
}

/**
 * The box of a request's range, checked against the grid. Open edges reach to the end of the grid.
 * @throws Refusal in Google's words
 */
export function areaOf(
  book: Book,
  range: GridRange | undefined,
  name = 'range',
): Area & { readonly sheet: SheetState } {
  const given = required(range, name);
  const sheet = book.sheet(given.sheetId);
  const { startRowIndex: top, endRowIndex: bottom, startColumnIndex: left, endColumnIndex: right } = given;
  for (const [field, index] of Object.entries({
    startRowIndex: top,
    endRowIndex: bottom,
    startColumnIndex: left,
    endColumnIndex: right,
  })) {
    if (index !== undefined && index < 0) refuse(`${name}.${field} must be greater than or equal to 0.`);
  }
  if (top !== undefined && bottom !== undefined && bottom <= top)
    refuse('endRowIndex must be greater than startRowIndex.');
  if (left !== undefined && right !== undefined && right <= left)
    refuse('endColumnIndex must be greater than startColumnIndex.');
  const outside =
    (top ?? 0) >= sheet.rowCount ||
    (bottom ?? 0) > sheet.rowCount ||
    (left ?? 0) >= sheet.columnCount ||
    (right ?? 0) > sheet.columnCount;
  if (outside) refuse(exceeds(sheet, rangeWords(sheet, given)));
  const box = boxWithin(given, sheet);
  if (isEmpty(box)) refuse('The range must not be empty.');
  return { sheetId: sheet.id, ...box, sheet };
}

export const exceeds = (sheet: SheetState, words: string): string =>
  `Range (${words}) exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`;

function rangeWords(sheet: SheetState, range: GridRange): string {
  const {
    startRowIndex: top = 0,
    endRowIndex = sheet.rowCount,
    startColumnIndex: left = 0,
    endColumnIndex = sheet.columnCount,
  } = range;
  return `${sheetWords(sheet)}!${cellWords(top, left)}:${cellWords(endRowIndex - 1, endColumnIndex - 1)}`;
}

/** The cell that a coordinate names, inside the grid. */
export function cellOf(
  book: Book,
  coordinate: GridCoordinate | undefined,
  name: string,
): { sheet: SheetState; row: number; column: number } {
  const given = required(coordinate, name);
  const sheet = book.sheet(given.sheetId);
  const { rowIndex: row = 0, columnIndex: column = 0 } = given;
  if (row < 0 || column < 0) refuse(`${name} must not be negative.`);
  if (row >= sheet.rowCount || column >= sheet.columnCount)
    refuse(exceeds(sheet, `${sheetWords(sheet)}!${cellWords(row, column)}`));
  return { sheet, row, column };
}

export interface Lines {
  readonly sheet: SheetState;
  readonly dimension: 'ROWS' | 'COLUMNS';
  readonly start: number;
  readonly end: number;
}

/** Rows or columns inside the grid; open ends reach to the edge. */
export function linesOf(book: Book, range: DimensionRange | undefined, name = 'range'): Lines {
  const given = required(range, name);
  const sheet = book.sheet(given.sheetId);
  const dimension = dimensionOf(given.dimension, `${name}.dimension`);
  const size = dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
  const { startIndex: start = 0, endIndex: end = size } = given;
  if (start < 0) refuse(`${name}.startIndex[${start}] must be greater than or equal to 0.`);
  if (end <= start) refuse(`${name}.endIndex[${end}] must be greater than ${name}.startIndex[${start}].`);
  if (end > size)
    refuse(
      `Cannot operate on ${dimension === 'ROWS' ? 'row' : 'column'} ${end}: the sheet "${sheet.title}" has ${size}.`,
    );
  return { sheet, dimension, start, end };
}

export function dimensionOf(dimension: string | undefined, name = 'dimension'): 'ROWS' | 'COLUMNS' {
  if (dimension === 'ROWS' || dimension === 'COLUMNS') return dimension;
  return refuse(`${name} must be specified.`);
}

/** The mask of a request, which must name something of Google's type. */
export function fieldsOf(fields: string | undefined, type: string): MaskTree {
  if (fields === undefined || fields.trim() === '') {
    return refuse("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  }
  let tree: MaskTree;
  try {
    tree = parseMask(fields);
  } catch (error) {
    if (error instanceof MaskSyntaxError) return refuse(`Invalid field mask: ${fields}`);
    throw error;
  }
  const unknown = unknownPath('sheets', type, tree);
  if (unknown !== null) refuse(`Invalid field: ${unknown.replaceAll('/', '.')}`);
  return tree;
}

/** Refuses a mask that names what cannot be written. `*` may hold them. */
export function refuseReadOnly(tree: MaskTree, paths: readonly string[]): void {
  if (tree === true) return;
  for (const path of paths) {
    if (maskTouches(tree, path.split('.'))) refuse(`The field ${path} is read-only and cannot be updated.`);
  }
}

/** Whether the caller sees this metadata: the project's own only with the project's token. */
export const seesMetadata = ({ visibility, project }: MetadataRecord, caller: Caller): boolean =>
  visibility === 'DOCUMENT' || project === caller.project;

const cellWords = (row: number, column: number) =>
  boxName({ top: row, left: column, bottom: row + 1, right: column + 1 });
const sheetWords = (sheet: SheetState) => sheetPrefix(sheet.title);
