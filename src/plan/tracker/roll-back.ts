/** Takes back a batch that hit a row which was not what had been read: every row becomes what it was, wherever it stands now. */
import type { CellValue } from '../../blueprints/cell-codec';
import { LEDGER_COLUMNS } from '../../blueprints/ledger-page';
import { holds } from './deal-cells';
import type { Batch, CellValues, GuardedWrite, LedgerOp, RowOp } from './guarded-write';

import { voids } from './import-log';
import { valueOf } from './new-rows';
import type { TrackerSheets } from './read-tracker';
import { cellAt, filledRows, textAt, type RawCell, type SheetRows } from './sheet-rows';

/**
 * History is only ever added to: each of its new rows is followed by one that takes it back. Numbers of deals that were taken stay taken.
 * @param batch what was written
 * @param found the copies that came back, in the order of `written.copies`
 * @param sheets as they are now, with the actions, the frame of History, the first rows of Closed and the ledger rows of the batch
 * @param undone the word for an event that was taken back
 */
export function rollBack(
  batch: Batch,
  written: GuardedWrite,
  found: readonly (readonly RawCell[])[],
  sheets: TrackerSheets,
  undone: string,
): Batch {
  // Beside a narrow copy stands what an earlier, wider one left there.
  const before = new Map(written.copies.map(({ op, width }, index) => [op, (found[index] ?? []).slice(0, width)]));
  const rows = batch.rows.flatMap((op): RowOp[] => {
    switch (op.kind) {
      case 'update':
        return takeBack(op, before.get(op) ?? [], nowOf(op.sheet, sheets));
      case 'remove': {
        const sheet = nowOf(op.sheet, sheets);
        return sheet ? broughtBack(sheet, before.get(op) ?? []) : [];
      }
      case 'append':
      case 'insertFirst':
        return op.sheet.table === 'history'
          ? reversed(op, sheets.history, undone)
          : removed(op, nowOf(op.sheet, sheets));
      case 'appendRaw':
        return [];
    }
  });
  const ledger = batch.ledger.map((op): LedgerOp => {
    const cells = before.get(op) ?? [];
    const after = cells.some((cell) => cell !== null && cell !== '')
      ? Array.from({ length: LEDGER_COLUMNS }, (_, column) => String(cells[column] ?? ''))
      : null;
    return { number: op.number, before: sheets.ledger.get(op.number) ?? [], after };
  });
  const { counterCell: cell, nextNumber: next } = sheets;
  const { memory } = batch;
  return {
    rows,
    ledger,
    filled: new Map(),
    counter: { cell, before: next, after: next },
    log: voids(batch.log ?? []),
    formatOf: batch.formatOf,
    ...(memory ? { memory: { before: memory.after, after: memory.before } } : {}),
  };
}

const nowOf = ({ table }: SheetRows, sheets: TrackerSheets): SheetRows | null =>
  table === 'deals' || table === 'actions' || table === 'closed' || table === 'conveyor' || table === 'lossReasons'
    ? sheets[table]
    : null;

/** Column by which a row is known. */
const idColumn = ({ columns }: SheetRows): string => (columns.has('id') ? 'id' : 'code');

const rowOf = (sheet: SheetRows, id: string): number | undefined =>
  filledRows(sheet).find((row) => textAt(sheet, row, idColumn(sheet)) === id);

/** An earlier try to take the batch back may have brought the row back, and failed at another. */
function broughtBack(sheet: SheetRows, cells: readonly RawCell[]): RowOp[] {
  const id = String(cells[sheet.columns.get(idColumn(sheet)) ?? -1] ?? '');
  return id !== '' && rowOf(sheet, id) !== undefined ? [] : [{ kind: 'appendRaw', sheet, cells }];
}

/** A row that has no number, known by what the batch has just written into it. */
const rowWith = (sheet: SheetRows, cells: CellValues): number | undefined =>
  filledRows(sheet).find((row) => textAt(sheet, row, idColumn(sheet)) === '' && holdsAll(sheet, row, cells));

const holdsAll = (sheet: SheetRows, row: number, cells: CellValues): boolean =>
  [...cells].every(([key, value]) => !sheet.columns.has(key) || holds(cellAt(sheet, row, key), value));

/** The row is known by the ID that stands in it after the batch: ours if the batch wrote one, else that of whatever row it hit. */
function takeBack(
  op: Extract<RowOp, { kind: 'update' }>,
  before: readonly RawCell[],
  sheet: SheetRows | null,
): RowOp[] {
  if (!sheet) return [];
  const column = idColumn(op.sheet);
  const written = op.cells.get(column);
  const id =
    written && 'stringValue' in written
      ? written.stringValue
      : String(before[op.sheet.columns.get(column) ?? -1] ?? '');
  const row = id === '' ? rowWith(sheet, op.cells) : rowOf(sheet, id);
  if (row === undefined) return [];
  const cells = new Map<string, CellValue | null>(
    [...op.cells.keys()].map((key) => [key, valueOf(before[op.sheet.columns.get(key) ?? -1] ?? null)]),
  );
  const notes = op.notes && new Map([...op.notes.keys()].map((key) => [key, '']));
  return [{ kind: 'update', sheet, row, cells, ...(notes ? { notes } : {}) }];
}

function reversed(
  op: Extract<RowOp, { kind: 'append' | 'insertFirst' }>,
  sheet: SheetRows | null,
  undone: string,
): RowOp[] {
  const { cells } = op;
  // What takes back is not taken back again.
  if (!sheet || (op.kind === 'append' && op.takesBack)) return [];
  const back: CellValues = new Map([
    ...cells,
    ['event', { stringValue: undone }],
    ['from', cells.get('to') ?? null],
    ['to', cells.get('from') ?? null],
    ['note', null],
  ]);
  return [{ kind: 'append', sheet, cells: back, takesBack: true }];
}

/** Two that were made in the same moment carry the same number: ours is the one that holds what the batch wrote. */
function removed(
  { cells, sheet: read }: Extract<RowOp, { kind: 'append' | 'insertFirst' }>,
  sheet: SheetRows | null,
): RowOp[] {
  // Written where the columns stood when they were read.
  const asRead = sheet && { ...sheet, columns: read.columns };
  const row =
    sheet && asRead && filledRows(sheet).find((one) => holdsAll(sheet, one, cells) || holdsAll(asRead, one, cells));
  return sheet && typeof row === 'number' ? [{ kind: 'remove', sheet, row }] : [];
}
