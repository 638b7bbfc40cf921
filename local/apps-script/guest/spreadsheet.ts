/** SpreadsheetApp, as far as an add-on that works by REST needs it: the open file, the sheet and range in view, and the UI. */
import type { OpenSpreadsheet, Selection as RangeAt, SpreadsheetInfo } from '../bridge';
import { call, Exception, run } from './call';
import { allow, SCOPE } from './permission';
import { getUi } from './ui';

let known: SpreadsheetInfo | undefined;
const info = (): SpreadsheetInfo => (known ??= call('spreadsheet'));

function letters(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

class Sheet {
  readonly #sheetId: number;

  constructor(sheetId: number) {
    this.#sheetId = sheetId;
  }

  getSheetId(): number {
    return this.#sheetId;
  }

  getName(): string {
    const sheet = info().sheets.find(({ sheetId }) => sheetId === this.#sheetId);
    if (!sheet) throw new Exception('Sheet not found.');
    return sheet.title;
  }
}

class Range {
  /** Google's event objects carry these on their range. */
  readonly columnEnd: number;
  readonly columnStart: number;
  readonly rowEnd: number;
  readonly rowStart: number;
  readonly #sheet: Sheet;

  constructor(at: RangeAt, sheet: Sheet) {
    this.rowStart = at.row;
    this.rowEnd = at.row + at.numRows - 1;
    this.columnStart = at.column;
    this.columnEnd = at.column + at.numColumns - 1;
    this.#sheet = sheet;
  }

  getRow(): number {
    return this.rowStart;
  }

  getLastRow(): number {
    return this.rowEnd;
  }

  getColumn(): number {
    return this.columnStart;
  }

  getLastColumn(): number {
    return this.columnEnd;
  }

  getNumRows(): number {
    return this.rowEnd - this.rowStart + 1;
  }

  getNumColumns(): number {
    return this.columnEnd - this.columnStart + 1;
  }

  getA1Notation(): string {
    const first = `${letters(this.columnStart)}${this.rowStart}`;
    const last = `${letters(this.columnEnd)}${this.rowEnd}`;
    return first === last ? first : `${first}:${last}`;
  }

  getSheet(): Sheet {
    return this.#sheet;
  }
}

export class Spreadsheet {
  readonly #container: OpenSpreadsheet;

  constructor(container: OpenSpreadsheet) {
    this.#container = container;
  }

  getId(): string {
    return this.#container.spreadsheetId;
  }

  getName(): string {
    return info().name;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }

  getSpreadsheetLocale(): string {
    return info().locale;
  }

  getSpreadsheetTimeZone(): string {
    return info().timeZone;
  }

  getActiveSheet(): Sheet {
    const sheetId = this.#container.sheetId ?? info().sheets[0]?.sheetId;
    if (sheetId === undefined) throw new Exception('The spreadsheet has no sheet.');
    return new Sheet(sheetId);
  }

  /** A1 where the viewer told of no selection, as when a file was just opened. */
  getActiveRange(): Range {
    return new Range(
      this.#container.selection ?? { row: 1, column: 1, numRows: 1, numColumns: 1 },
      this.getActiveSheet(),
    );
  }

  getSelection() {
    return Object.freeze({ getActiveRange: () => this.getActiveRange(), getActiveSheet: () => this.getActiveSheet() });
  }
}

export const rangeOf = (spreadsheet: Spreadsheet, at: RangeAt): Range => new Range(at, spreadsheet.getActiveSheet());

/** The open file; null in a run outside a spreadsheet. */
function active(method: string): Spreadsheet | null {
  allow(`SpreadsheetApp.${method}`, 'LIMITED', SCOPE.spreadsheet);
  const { container } = run();
  return container !== null && 'spreadsheetId' in container ? new Spreadsheet(container) : null;
}

export const spreadsheetApp = Object.freeze({
  getUi: () => getUi('SpreadsheetApp', 'spreadsheetId'),
  getActiveSpreadsheet: () => active('getActiveSpreadsheet'),
  getActive: () => active('getActive'),
  getActiveSheet: () => active('getActiveSheet')?.getActiveSheet() ?? null,
  getActiveRange: () => active('getActiveRange')?.getActiveRange() ?? null,
  getSelection: () => active('getSelection')?.getSelection() ?? null,
});
