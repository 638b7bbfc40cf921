/** What a person does in the grid: typing into a cell, pasting, with the checks that the API does not make. */
import type { Caller } from '../kernel/contract';
import { speaking } from './batch';
import type { Book, SheetState } from './book';
import type { Cell } from './cells/cell';
import type { Desk } from './desk';
import type { Editing } from './editing';
import { cellOf } from './editing';
import { evaluateLoose } from './formulas/calculation';
import type { DataValidationRule, ExtendedValue } from './google-types';
import { guardArea, guardSheet } from './protection/guard';
import { columnName } from './ranges/columns';
import { cellBox } from './ranges/box';
import { refuse } from './refusal';
import { appendLines } from './structure/resize';
import { conditionHolds } from './validation/condition';
import { conditionWorld } from './validation/condition-world';
import { effectiveValue, plainValue } from './values/cell-value';
import { enteredFormula } from './values/entered-formula';
import { enterText } from './values/enter-text';

export interface TypedEdit {
  /** As an edit trigger tells them; undefined: blank. */
  readonly oldValue?: string | number | boolean;
  readonly value?: string | number | boolean;
  /** The value does not meet a rule that only warns. */
  readonly warning?: string;
}

export interface CellText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * Cells as if typed, all or none. A strict rule that is not met refuses with its input message.
 * @throws ApiError 400 (protection, strict validation), 403, 404, 501
 */
export async function typeCells(
  desk: Desk,
  caller: Caller,
  spreadsheetId: string,
  sheetId: number,
  cells: readonly CellText[],
): Promise<TypedEdit[]> {
  const { book: before } = desk.read(caller, spreadsheetId);
  await desk.calculated(before);
  const custom = await customRules(desk, caller, spreadsheetId, sheetId, cells);
  return desk.edit(caller, spreadsheetId, (editing) => {
    makeRoom(editing, sheetId, cells);
    return cells.map((cell) => typeOne(desk, editing, sheetId, cell, custom));
  });
}

/** What is pasted beyond the end of the grid brings its rows and columns along; it must begin inside. */
function makeRoom(editing: Editing, sheetId: number, cells: readonly CellText[]): void {
  const { book } = editing;
  const [first] = cells;
  if (!first) return;
  const { sheet } = cellOf(book, { sheetId, rowIndex: first.row, columnIndex: first.column }, 'cell');
  const most = (name: 'row' | 'column'): number => cells.reduce((top, cell) => Math.max(top, cell[name] + 1), 0);
  const [rows, columns] = [most('row') - sheet.rowCount, most('column') - sheet.columnCount];
  if (rows > 0 || columns > 0) guardSheet(editing, sheet);
  if (rows > 0) appendLines(editing, sheet, 'ROWS', rows);
  if (columns > 0) appendLines(editing, sheet, 'COLUMNS', columns);
  if (rows > 0 || columns > 0) book.restructured();
}

function typeOne(
  desk: Desk,
  editing: Editing,
  sheetId: number,
  { row, column, text }: CellText,
  custom: ReadonlyMap<string, ExtendedValue>,
): TypedEdit {
  const { book } = editing;
  const { sheet } = cellOf(book, { sheetId, rowIndex: row, columnIndex: column }, 'cell');
  guardArea(editing, { sheetId, ...cellBox(row, column) });
  const before = sheet.grid.get(row, column);
  const oldValue = plainValue(effectiveValue(book, sheet, row, column, before));
  const after = enterText(editing, before, text);
  const rule = book.rule(before);
  const broken = rule && after && breaks(desk, book, sheet, rule, row, column, after, custom) ? rule : undefined;
  if (broken?.strict)
    refuse(
      broken.inputMessage ||
        `The data you entered in cell ${columnName(column)}${row + 1} violates the data validation rules set on this cell.`,
    );
  sheet.grid.set(row, column, after);
  book.changed({ sheetId, ...cellBox(row, column) });
  const value = after?.v ?? after?.f;
  return {
    ...(oldValue === undefined ? {} : { oldValue }),
    ...(value === undefined ? {} : { value }),
    ...(broken ? { warning: broken.inputMessage ?? 'The contents of the cell violate its validation rule.' } : {}),
  };
}

/** Emptying a cell is always allowed; a formula is judged by what it comes to, which is not known yet, so it passes. */
function breaks(
  desk: Desk,
  book: Book,
  sheet: SheetState,
  { condition }: DataValidationRule,
  row: number,
  column: number,
  after: Cell,
  custom: ReadonlyMap<string, ExtendedValue>,
): boolean {
  if (!condition || after.v === undefined) return false;
  const value: ExtendedValue =
    typeof after.v === 'number'
      ? { numberValue: after.v }
      : typeof after.v === 'boolean'
        ? { boolValue: after.v }
        : { stringValue: after.v };
  const world = conditionWorld(book, sheet, desk.now(book), (text) => custom.get(`${row},${column} ${text}`));
  return !conditionHolds(condition, value, world);
}

/** Values of the rules' formulas as if the cells had been typed already. Formulas that look at them keep what they were. */
async function customRules(
  desk: Desk,
  caller: Caller,
  id: string,
  sheetId: number,
  cells: readonly CellText[],
): Promise<ReadonlyMap<string, ExtendedValue>> {
  const { book, role } = desk.read(caller, id);
  const sheet = speaking(() => book.sheet(sheetId));
  const wanted = cells.flatMap(({ row, column, text }) => {
    const values = book.rule(sheet.grid.get(row, column))?.condition?.values ?? [];
    return values.flatMap(({ userEnteredValue: formula }) =>
      formula !== undefined && /^[=+]\D/.test(formula) && text !== '' ? [{ row, column, formula }] : [],
    );
  });
  if (wanted.length === 0) return new Map();
  const editing = desk.editing(book, caller, role);
  const [loose, supposed] = speaking(() => [
    wanted.map((one) => ({ ...one, sheet, formula: enteredFormula(book, one.formula) })),
    cells.map(({ row, column, text }) => ({
      sheet,
      row,
      column,
      value: enterText(editing, sheet.grid.get(row, column), text)?.v ?? null,
    })),
  ]);
  const values = await evaluateLoose(book, loose, desk.now(book), supposed);
  return new Map(wanted.map(({ row, column, formula }, i) => [`${row},${column} ${formula}`, values[i] ?? {}]));
}

/** Rows of text from a cell on, as from the clipboard: an undefined cell is left as it is. */
export function gridOfTexts(
  row: number,
  column: number,
  lines: readonly (readonly (string | undefined)[])[],
): CellText[] {
  return lines.flatMap((line, i) =>
    line.flatMap((text, j) => (text === undefined ? [] : [{ row: row + i, column: column + j, text }])),
  );
}
