/** An edit of the stages as rows of the Conveyor tab: only the cells that change, each known to be what was read. */
import type { CellValue } from '../../blueprints/cell-codec';
import { sameName } from '../../domain/gate';
import { holds } from '../tracker/deal-cells';
import type { RowOp } from '../tracker/guarded-write';
import { valueOf } from '../tracker/new-rows';
import { cellAt, TrackerDamaged, type RawCell, type SheetRows } from '../tracker/sheet-rows';

/** As it is to be: by column key, only what changes; a new one without a code. */
export interface StageEdit {
  readonly code: string;
  readonly cells: Readonly<Record<string, RawCell>>;
}

/** As it stands. */
interface Standing {
  readonly row: number;
  readonly code: string;
  readonly name: string;
}

export interface EditedTab {
  /** As the tab will be; rows keep their places, new ones stand below all others. */
  readonly after: SheetRows;
  /** By row. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<string, CellValue | null>>;
  readonly removed: readonly number[];
}

/**
 * What stands already is not written; a new stage that stands already under its name is known by it.
 * @param now in the conveyor's order
 * @throws TrackerDamaged when the order is to change, and its column is gone
 */
export function editedTab(sheet: SheetRows, now: readonly Standing[], stages: readonly StageEdit[]): EditedTab {
  let below = sheet.cells.length;
  const found = stages.map(({ code, cells }) =>
    now.find((one) => (code === '' ? sameName(one.name, String(cells.stage)) : one.code === code)),
  );
  const rows = found.map((one) => one?.row ?? below++);
  const kept = now.filter((one) => found.includes(one));
  const moves = found.some((one, place) => one !== kept[place]);
  if (moves && !sheet.columns.has('order')) throw new TrackerDamaged('conveyor.order');
  const after = sheet.cells.map((row) => [...row]);
  const removed = now.filter((one) => !kept.includes(one)).map(({ row }) => row);
  for (const row of removed) after[row] = [];
  const written = new Map<number, Map<string, CellValue | null>>();
  stages.forEach(({ cells }, place) => {
    const row = rows[place] as number;
    const line = (after[row] ??= []);
    for (const [key, raw] of Object.entries({ ...cells, ...(moves ? { order: place + 1 } : {}) })) {
      const column = sheet.columns.get(key);
      const value = valueOf(raw);
      if (column === undefined || holds(cellAt(sheet, row, key), value)) continue;
      written.set(row, (written.get(row) ?? new Map<string, CellValue | null>()).set(key, value));
      line[column] = raw;
    }
  });
  return {
    after: { ...sheet, cells: after.map((row) => Array.from(row, (cell) => cell ?? null)) },
    cells: written,
    removed,
  };
}

/** @param settled codes and notes that follow from the edit, by the rows of the edited tab */
export function editOps(sheet: SheetRows, { after, cells, removed }: EditedTab, settled: readonly RowOp[]): RowOp[] {
  const own = new Map(settled.flatMap((op) => (op.kind === 'update' && op.sheet === after ? [[op.row, op] as const] : []))); // prettier-ignore
  return [
    ...[...new Set([...cells.keys(), ...own.keys()])].map((row): RowOp => {
      const { cells: codes = [], notes = new Map<string, string>() } = own.get(row) ?? {};
      const all = { sheet, cells: new Map([...(cells.get(row) ?? []), ...codes]), notes };
      return row < sheet.cells.length ? { kind: 'update', row, ...all } : { kind: 'append', ...all };
    }),
    ...removed.map((row): RowOp => ({ kind: 'remove', sheet, row })),
    ...settled.filter((op) => op.sheet !== after),
  ];
}
