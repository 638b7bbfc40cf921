/** Where a deal stands: on the Deals tab, in the ledger, or among the closed ones. */
import { dealNumber, type DealFile } from '../../domain/ledger';
import { dealInRow } from '../../plan/tracker/board-deal';
import { closedFile } from '../../plan/tracker/closed-deal';
import { unpackFile } from '../../plan/tracker/ledger-codec';
import type { TrackerSheets } from '../../plan/tracker/read-tracker';
import { filledRows, textAt, type SheetRows } from '../../plan/tracker/sheet-rows';
import type { Context } from './context';

export interface Found {
  readonly file: DealFile;
  /** On the Deals tab; null: somebody has deleted it, or the deal is closed. */
  readonly row: number | null;
  readonly closedRow: number | null;
}

const rowOf = (sheet: SheetRows, id: string): number | undefined =>
  filledRows(sheet).find((row) => textAt(sheet, row, 'id') === id);

/** Null: there is no such deal in what was read. */
export function findDeal(sheets: TrackerSheets, id: string, context: Context): Found | null {
  const number = dealNumber(id);
  const known = number === null ? null : unpackFile(sheets.ledger.get(number) ?? []);
  const row = rowOf(sheets.deals, id) ?? null;
  if (known) return { file: known, row, closedRow: null };
  if (row !== null) return { file: fileOfRow(sheets, row, context), row, closedRow: null };
  const closedRow = sheets.closed ? rowOf(sheets.closed, id) : undefined;
  const file = closedRow === undefined || !sheets.closed ? null : closedFile(sheets.closed, closedRow);
  return file && closedRow !== undefined ? { file, row: null, closedRow } : null;
}

/** A deal whose ledger was lost is what its row says. */
export function fileOfRow(sheets: TrackerSheets, row: number, { view, situation }: Context): DealFile {
  const deal = dealInRow(sheets, row, view);
  return {
    deal,
    closing: null,
    records: [],
    events: [],
    by: '',
    at: situation.now,
    revision: '',
    undo: null,
    noted: [],
  };
}
