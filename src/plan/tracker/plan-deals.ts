/** What the sheets must become for deals that have changed: desired rows minus the rows as read, as the operations of one batch. */
import type { CellValue } from '../../blueprints/cell-codec';
import type { Column } from '../../blueprints/column';
import { SCRATCH_ROWS } from '../../blueprints/ledger-page';
import { TABLES } from '../../blueprints/spreadsheets';
import type { HistoryEntry } from '../../domain/deal';
import { dealNumber, type DealFile } from '../../domain/ledger';
import { localeOf, numberFormatOf } from '../sheets/locale-formats';
import {
  actionRows,
  closedCells,
  dealCells,
  encoded,
  historyCells,
  holds,
  stageName,
  type Cells,
  type View,
} from './deal-cells';
import type { Batch, CellValues, LedgerOp, RowOp } from './guarded-write';
import type { LogLine } from './import-log';
import { packFile } from './ledger-codec';
import type { TrackerSheets } from './read-tracker';
import { cellAt, filledRows, textAt, TrackerDamaged, type SheetRows } from './sheet-rows';

export interface DealPlan {
  /** As the ledger had it; null: it is new. */
  readonly before: DealFile | null;
  /** What it is now; closed when it says so; null: it is no more (taken back, merged into another). */
  readonly after: DealFile | null;
  /** Its row on the Deals tab, zero-based; null: there is none. */
  readonly row: number | null;
  /** Its row on the Closed tab; null: it does not stand there. */
  readonly closedRow: number | null;
  /** Notes to put on cells of its row, by column; empty: to take away. */
  readonly notes?: ReadonlyMap<string, string>;
  /** Cells of its row that people fill in and that may not stay. */
  readonly clear?: readonly string[];
  /** Notes to put on the moment of its actions, by the action's name. */
  readonly actionNotes?: ReadonlyMap<string, string>;
  readonly history: readonly HistoryEntry[];
  /** Lines for the log of imports. */
  readonly log?: readonly LogLine[];
}

/** Google advises at most 2 MB a request; the lengths of the parts are estimates. */
const MOST_BYTES = 1_800_000;
/** Rows of which one batch takes copies: a deal has at most a dozen. */
const MOST_COPIES = SCRATCH_ROWS - 100;

/** Roughly what the operation takes in the request. */
const bytesOf = (op: RowOp | LedgerOp): number => {
  if ('number' in op) return 250 + (op.after ?? []).reduce((sum, text) => sum + bytesIn(text) * 1.2, 0);
  if (op.kind === 'remove') return 150;
  if (op.kind === 'appendRaw') return 150 + op.cells.length * 90;
  const each = op.kind === 'update' ? 190 : op.kind === 'append' ? 60 : 46;
  return [...op.cells.values()].reduce((sum, cell) => sum + each + (cell && 'stringValue' in cell ? bytesIn(cell.stringValue) : 0), 100); // prettier-ignore
};

/** In UTF-8, quotation marks and line breaks escaped. */
function bytesIn(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) bytes += unit > 0x7ff ? 2 : 1;
    else if (unit < 0x20) bytes += 5;
    else if (unit === 0x22 || unit === 0x5c) bytes += 1;
  }
  return bytes;
}

const lineBytes = (line: LogLine): number => line.reduce((sum, text) => sum + 40 + bytesIn(text), 20);

const isCopied = (op: RowOp | LedgerOp): boolean => 'number' in op || op.kind === 'update' || op.kind === 'remove';

export interface PlannedPart {
  readonly batch: Batch;
  /** Plans of the list that are in it, from its beginning. */
  readonly taken: number;
}

/**
 * As many of the plans, from the first, as fit into one batch.
 * @throws TrackerDamaged when a tab that must be written to was not read
 */
export function planPart(sheets: TrackerSheets, plans: readonly DealPlan[], view: View): PlannedPart {
  const actions = sheets.actions ? actionIndex(sheets.actions) : new Map<string, number[]>();
  const history = needed(sheets.history, 'history');
  const rows: RowOp[] = [];
  const ledger: LedgerOp[] = [];
  const log: LogLine[] = [];
  let [taken, made, typed, bytes, copies] = [0, 0, 0, 0, 0];
  for (const plan of plans) {
    const ops: RowOp[] = [
      ...dealOps(sheets, plan, view),
      ...actionOps(sheets, plan, actions, view),
      ...plan.history.map((entry): RowOp => ({
        kind: 'append',
        sheet: history,
        cells: cellsFor('history', historyCells(entry, view), view),
      })),
    ];
    const known = ledgerOps(sheets, plan);
    const all = [...ops, ...known];
    const more = all.reduce((sum, op) => sum + bytesOf(op), 0) + (plan.log ?? []).reduce((sum, line) => sum + lineBytes(line), 0); // prettier-ignore
    if (taken > 0 && (bytes + more > MOST_BYTES || copies > MOST_COPIES)) break;
    rows.push(...ops);
    ledger.push(...known);
    log.push(...(plan.log ?? []));
    bytes += more;
    copies += all.filter(isCopied).length;
    taken += 1;
    if (plan.before === null) made += 1;
    if (plan.before === null && plan.row !== null) typed += 1;
  }
  const locale = localeOf(sheets.settings.language, sheets.settings.country);
  const { counterCell: cell, nextNumber: before } = sheets;
  const batch: Batch = {
    rows,
    ledger,
    filled: new Map([[sheets.deals.sheetId, typed]]),
    counter: { cell, before, after: before + made },
    log,
    formatOf: (sheet, key) => {
      const columns: Readonly<Record<string, Column>> = TABLES[sheet.table].columns;
      const column = columns[key];
      const numberFormat = column && numberFormatOf(column.codec, locale);
      return numberFormat ? { numberFormat } : undefined;
    },
  };
  return { batch, taken };
}

/** All of them in one batch. @throws TrackerDamaged when they do not fit, or a tab was not read */
export function planDeals(sheets: TrackerSheets, plans: readonly DealPlan[], view: View): Batch {
  const { batch, taken } = planPart(sheets, plans, view);
  if (taken < plans.length) throw new TrackerDamaged('room for so large a change');
  return batch;
}

const needed = (sheet: SheetRows | null, what: string): SheetRows => {
  if (!sheet) throw new TrackerDamaged(what);
  return sheet;
};

/** Nothing would be written but, perhaps, the ledger as it is. */
export const isEmpty = ({ rows, ledger, counter, memory, log = [] }: Batch): boolean =>
  rows.length + ledger.length + log.length === 0 && counter.before === counter.after && memory === undefined;

function cellsFor(table: SheetRows['table'], cells: Cells, view: View): CellValues {
  const columns: Readonly<Record<string, Column>> = TABLES[table].columns;
  return new Map(
    Object.entries(cells)
      .filter(([key]) => columns[key] !== undefined)
      .map(([key, value]) => [key, encoded(table, key, value, view.text.labels)]),
  );
}

/** Only the cells that do not hold their value yet. */
function changedCells(sheet: SheetRows, row: number, cells: CellValues): CellValues {
  const changed = new Map<string, CellValue | null>();
  for (const [key, value] of cells)
    if (sheet.columns.has(key) && !holds(cellAt(sheet, row, key), value)) changed.set(key, value);
  return changed;
}

function dealOps(sheets: TrackerSheets, { after, row, closedRow, notes, clear = [] }: DealPlan, view: View): RowOp[] {
  const { deals, closed } = sheets;
  const ops: RowOp[] = [];
  if (after && !after.closing) {
    const cells = cellsFor('deals', dealCells(after, view), view);
    if (row === null) {
      const stage = cellsFor('deals', { stage: stageName(after.deal.stage, view.rules) }, view);
      ops.push({ kind: 'append', sheet: deals, cells: new Map([...stage, ...cells]), ...(notes ? { notes } : {}) });
    } else {
      const changed = changedCells(deals, row, new Map([...cells, ...clear.map((key) => [key, null] as const)]));
      if (changed.size > 0 || notes?.size)
        ops.push({ kind: 'update', sheet: deals, row, cells: changed, ...(notes ? { notes } : {}) });
    }
    if (closedRow !== null) ops.push({ kind: 'remove', sheet: needed(closed, 'closed'), row: closedRow });
    return ops;
  }
  if (row !== null) ops.push({ kind: 'remove', sheet: deals, row });
  if (!after && closedRow !== null) ops.push({ kind: 'remove', sheet: needed(closed, 'closed'), row: closedRow });
  if (after && closedRow === null) {
    const progress = JSON.stringify(packFile(after));
    const cells = cellsFor('closed', closedCells(after, progress, view), view);
    ops.push({ kind: 'insertFirst', sheet: needed(closed, 'closed'), cells });
  }
  return ops;
}

/** Rows of each deal on the Actions tab. */
function actionIndex(sheet: SheetRows): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const row of filledRows(sheet)) {
    const deal = textAt(sheet, row, 'deal');
    const rows = index.get(deal);
    if (rows) rows.push(row);
    else index.set(deal, [row]);
  }
  return index;
}

function actionOps(
  { actions: sheet }: TrackerSheets,
  { before, after, actionNotes }: DealPlan,
  index: ReadonlyMap<string, readonly number[]>,
  view: View,
): RowOp[] {
  const id = (after ?? before)?.deal.id ?? '';
  const wanted = after && !after.closing ? actionRows(after, view) : [];
  const found = index.get(id) ?? [];
  if (wanted.length === 0 && found.length === 0) return [];
  const target = needed(sheet, 'actions');
  const free = new Set(found);
  const ops: RowOp[] = [];
  for (const cells of wanted) {
    const values = cellsFor('actions', cells, view);
    const note = actionNotes?.get(String(cells.action));
    const notes = note === undefined ? undefined : new Map([['doneAt', note]]);
    const row = [...free].find((candidate) => textAt(target, candidate, 'id') === cells.id);
    if (row === undefined) {
      ops.push({ kind: 'append', sheet: target, cells: values });
      continue;
    }
    free.delete(row);
    const changed = changedCells(target, row, values);
    if (changed.size > 0 || notes)
      ops.push({ kind: 'update', sheet: target, row, cells: changed, ...(notes ? { notes } : {}) });
  }
  return [...ops, ...[...free].map((row): RowOp => ({ kind: 'remove', sheet: target, row }))];
}

function ledgerOps({ ledger }: TrackerSheets, { before, after }: DealPlan): LedgerOp[] {
  const id = (after ?? before)?.deal.id ?? '';
  const number = dealNumber(id);
  if (number === null) throw new Error(`Not a deal's ID: ${id}`);
  const cells = ledger.get(number) ?? [];
  const packed = after && !after.closing ? packFile(after) : null;
  if (packed ? packed.every((text, column) => cells[column] === text) : cells.length === 0) return [];
  return [{ number, before: cells, after: packed }];
}
