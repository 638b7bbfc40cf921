/** values.get and its kin: cells as plain values, in the shape and the rendering that is asked for. */
import type { Book, SheetState } from '../book';
import type { Cell } from '../cells/cell';
import { textWithChips } from '../cells/runs';
import { localeFacts, bookNotation } from '../formats/locale';
import { displayText, isDateFormat } from '../formats/number-format';
import { shownFormula } from '../formulas/formula';
import type { NumberFormat, ValueRange } from '../google-types';
import type { Area } from '../model';
import { areaName } from '../ranges/a1';
import { cellNumberFormat } from './cell-format';
import { effectiveValue, errorText, plainValue } from './cell-value';

export interface Rendering {
  readonly value: 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';
  readonly dateTime: 'SERIAL_NUMBER' | 'FORMATTED_STRING';
  readonly major: 'ROWS' | 'COLUMNS';
}

type Plain = string | number | boolean;

/** A value as it is shown in the cell; undefined: blank. Formulas must have been calculated. */
export function shownText(
  book: Book,
  sheet: SheetState,
  row: number,
  column: number,
  cell: Cell | undefined,
): string | undefined {
  const value = effectiveValue(book, sheet, row, column, cell);
  if (!value) return undefined;
  if (value.errorValue) return errorText(value.errorValue);
  const plain = plainValue(value);
  if (plain === undefined) return undefined;
  if (typeof plain === 'string' && cell?.chips) return textWithChips(plain, cell.chips);
  return displayText(plain, cellNumberFormat(book, cell), localeFacts(book.locale));
}

function rendered(
  book: Book,
  sheet: SheetState,
  row: number,
  column: number,
  cell: Cell | undefined,
  how: Rendering,
): Plain {
  if (how.value === 'FORMULA' && cell?.f !== undefined) return shownFormula(cell.f, bookNotation(book.locale));
  if (how.value === 'FORMATTED_VALUE') return shownText(book, sheet, row, column, cell) ?? '';
  const value = plainValue(effectiveValue(book, sheet, row, column, cell)) ?? '';
  const format: NumberFormat | undefined = cellNumberFormat(book, cell);
  if (how.dateTime === 'FORMATTED_STRING' && typeof value === 'number' && isDateFormat(format)) {
    return displayText(value, format, localeFacts(book.locale));
  }
  return value;
}

/** The area's values without empty rows at the end and empty cells at the end of each row (or column). */
export function readValues(book: Book, area: Area, how: Rendering): ValueRange {
  const sheet = book.sheet(area.sheetId);
  const lines = how.major === 'ROWS' ? byRows(book, sheet, area, how) : byColumns(book, sheet, area, how);
  for (const line of lines) while (line.length > 0 && line[line.length - 1] === '') line.pop();
  while (lines.length > 0 && lines[lines.length - 1]?.length === 0) lines.pop();
  return {
    range: areaName(sheet.title, area),
    majorDimension: how.major,
    ...(lines.length > 0 ? { values: lines } : {}),
  };
}

function byRows(book: Book, sheet: SheetState, area: Area, how: Rendering): Plain[][] {
  const lines: Plain[][] = [];
  const spills = book.computed.spills.get(sheet.id);
  const last = lastRow(sheet, area, spills !== undefined);
  for (let row = area.top; row <= last; row++) {
    const cells = sheet.grid.row(row);
    const line: Plain[] = [];
    const end = spills ? area.right : Math.min(area.right, cells?.length ?? 0);
    for (let column = area.left; column < end; column++)
      line.push(rendered(book, sheet, row, column, cells?.[column] ?? undefined, how));
    lines.push(line);
  }
  return lines;
}

function byColumns(book: Book, sheet: SheetState, area: Area, how: Rendering): Plain[][] {
  const last = lastRow(sheet, area, book.computed.spills.get(sheet.id) !== undefined);
  const lines: Plain[][] = [];
  for (let column = area.left; column < area.right; column++) {
    const line: Plain[] = [];
    for (let row = area.top; row <= last; row++)
      line.push(rendered(book, sheet, row, column, sheet.grid.get(row, column), how));
    lines.push(line);
  }
  return lines;
}

/** The last row that has cells, so that empty rows are not looked at one by one. */
function lastRow(sheet: SheetState, area: Area, spilled: boolean): number {
  if (spilled) return area.bottom - 1;
  for (const [index] of sheet.grid.rowsFromEnd(area.bottom)) return Math.max(index, area.top - 1);
  return area.top - 1;
}
