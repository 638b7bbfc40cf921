/** Requests of a batch that add rows: room for them, above all others, below them, and in the log of imports. */
import type { CellValue } from '../../blueprints/cell-codec';
import { SHEET_IDS } from '../../blueprints/spreadsheets';
import { grid } from '../sheets/a1';
import type { CellData, SheetsRequest } from '../sheets/google';
import type { Batch, CellValues } from './guarded-write';
import type { LogLine } from './import-log';
import { filledRows, type RawCell, type SheetRows } from './sheet-rows';

export const dataOf = (value: CellValue | null | undefined): CellData => (value ? { userEnteredValue: value } : {});

/**
 * Rows below the last filled one, with its looks and checks. Where they come to stand makes no difference: they are blank.
 */
export function growRequests({ rows, filled }: Batch): SheetsRequest[] {
  const needed = new Map<SheetRows, number>();
  for (const op of rows) {
    if (op.kind !== 'append' && op.kind !== 'appendRaw' && op.kind !== 'update') continue;
    const { sheet } = op;
    // Of History only the frame was read.
    if (sheet.table === 'history') continue;
    if (!needed.has(sheet)) needed.set(sheet, filled.get(sheet.sheetId) ?? 0);
    if (op.kind !== 'update') needed.set(sheet, (needed.get(sheet) ?? 0) + 1);
  }
  return [...needed].flatMap(([sheet, length]): SheetsRequest[] => {
    const rows = filledRows(sheet);
    // Of an empty sheet, the first prepared row.
    const last = rows[rows.length - 1] ?? sheet.firstRow;
    if (length === 0) return [];
    const range = {
      sheetId: sheet.sheetId,
      dimension: 'ROWS',
      startIndex: last + 1,
      endIndex: last + 1 + length,
    } as const;
    return [{ insertDimension: { range, inheritFromBefore: true } }];
  });
}

function rowData(
  { sheet, cells }: { sheet: SheetRows; cells: CellValues },
  formatOf: Batch['formatOf'],
  notes?: ReadonlyMap<string, string>,
): { values: CellData[] } {
  const values: CellData[] = Array.from({ length: sheet.width }, () => ({}));
  for (const [key, column] of sheet.columns) {
    const userEnteredFormat = formatOf(sheet, key);
    const note = notes?.get(key);
    values[column] = {
      ...dataOf(cells.get(key)),
      ...(userEnteredFormat ? { userEnteredFormat } : {}),
      ...(note ? { note } : {}),
    };
  }
  return { values };
}

const APPENDED = 'userEnteredValue,userEnteredFormat.numberFormat';

/**
 * The row that was the first is copied down and then written over, whatever it holds: so the new ones stand within what covers the
 * rows (colours, banding, protection), and it does not matter who sorts meanwhile. Formats are told once for all of them.
 */
export function insertRequests({ rows, formatOf }: Batch): SheetsRequest[] {
  const bySheet = new Map<SheetRows, { values: CellData[] }[]>();
  for (const op of rows) {
    if (op.kind !== 'insertFirst') continue;
    const target = bySheet.get(op.sheet) ?? [];
    bySheet.set(op.sheet, target);
    target.push(rowData(op, () => undefined));
  }
  return [...bySheet].flatMap(([sheet, data]): SheetsRequest[] => {
    const { sheetId, firstRow, width } = sheet;
    const last = firstRow + data.length;
    return [
      { insertDimension: { range: { sheetId, dimension: 'ROWS', startIndex: firstRow + 1, endIndex: last + 1 }, inheritFromBefore: true } },
      { copyPaste: { source: { sheetId, startRowIndex: firstRow, endRowIndex: firstRow + 1 }, destination: { sheetId, startRowIndex: last, endRowIndex: last + 1 }, pasteType: 'PASTE_NORMAL' } },
      // Each stands above those before it.
      { updateCells: { range: grid(sheetId, firstRow, last, 0, width), rows: data.reverse(), fields: 'userEnteredValue' } },
      ...[...sheet.columns].flatMap(([key, column]): SheetsRequest[] => {
        const userEnteredFormat = formatOf(sheet, key);
        const range = grid(sheetId, firstRow, last, column, column + 1);
        return userEnteredFormat ? [{ repeatCell: { range, cell: { userEnteredFormat }, fields: 'userEnteredFormat.numberFormat' } }] : [];
      }),
    ]; // prettier-ignore
  });
}

export const logRequests = (log: readonly LogLine[]): SheetsRequest[] =>
  log.length === 0
    ? []
    : [
        {
          appendCells: {
            sheetId: SHEET_IDS.imports,
            rows: log.map((line) => ({
              values: line.map((text) => dataOf(text === '' ? null : { stringValue: text })),
            })),
            fields: 'userEnteredValue',
          },
        },
      ];

export function appendRequests({ rows, formatOf }: Batch): SheetsRequest[] {
  const bySheet = new Map<number, { rows: { values: CellData[] }[]; notes: boolean }>();
  for (const op of rows) {
    if (op.kind !== 'append' && op.kind !== 'appendRaw') continue;
    const { sheetId } = op.sheet;
    const target = bySheet.get(sheetId) ?? { rows: [], notes: false };
    bySheet.set(sheetId, target);
    if (op.kind === 'append') {
      target.rows.push(rowData(op, formatOf, op.notes));
      target.notes ||= op.notes !== undefined;
    } else {
      const { values } = rowData({ sheet: op.sheet, cells: new Map() }, formatOf);
      target.rows.push({
        values: Array.from({ length: Math.max(values.length, op.cells.length) }, (_, column) => ({
          ...values[column],
          ...dataOf(valueOf(op.cells[column] ?? null)),
        })),
      });
    }
  }
  return [...bySheet].map(([sheetId, target]) => ({
    appendCells: { sheetId, rows: target.rows, fields: target.notes ? `${APPENDED},note` : APPENDED },
  }));
}

/** A cell's value as it was read, to be written back. */
export function valueOf(cell: RawCell): CellValue | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { numberValue: cell };
  return typeof cell === 'boolean' ? { boolValue: cell } : { stringValue: cell };
}
