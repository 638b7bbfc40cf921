/** Which row of the Deals tab is which deal of the ledger, whatever people have sorted, copied or erased. */
import type { DealFile } from '../../domain/ledger';
import { dealCells, editedFields, encoded, holds, type View } from './deal-cells';
import { cellAt, filledRows, textAt, type SheetRows } from './sheet-rows';

export interface Claims {
  /** Row by the deal's ID. */
  readonly rows: ReadonlyMap<string, number>;
  /** Rows that are no deal of the ledger: new ones, copies, stray words. */
  readonly others: readonly number[];
}

/** Something by which one could reach somebody, or at least a title. */
export const isDeal = (sheet: SheetRows, row: number): boolean =>
  ['title', 'contact', 'company', 'phone', 'email'].some((key) => textAt(sheet, row, key) !== '');

/** By ID; of several with one ID the one that is as it was; a row that lost its ID by what else it holds. */
export function claimRows(sheet: SheetRows, files: ReadonlyMap<string, DealFile>, view: View): Claims {
  const byId = new Map<string, number[]>();
  const others: number[] = [];
  for (const row of filledRows(sheet)) {
    const id = textAt(sheet, row, 'id');
    if (files.has(id)) byId.set(id, [...(byId.get(id) ?? []), row]);
    else others.push(row);
  }
  const rows = new Map<string, number>();
  for (const [id, found] of byId) {
    const file = files.get(id) as DealFile;
    const own =
      found.length === 1
        ? found[0]
        : (found.find((row) => editedFields(sheet, row, file, view).length === 0) ?? found[0]);
    rows.set(id, own as number);
    others.push(...found.filter((row) => row !== own));
  }
  if (rows.size < files.size) {
    for (const file of files.values()) {
      if (rows.has(file.deal.id)) continue;
      const at = others.findIndex((row) => looksLike(sheet, row, file, view));
      if (at >= 0) rows.set(file.deal.id, others.splice(at, 1)[0] as number);
    }
  }
  return { rows, others: [...others].sort((one, other) => one - other) };
}

/** The same title and the same moment of creation. */
function looksLike(sheet: SheetRows, row: number, file: DealFile, view: View): boolean {
  const cells = dealCells(file, view);
  return ['title', 'createdAt'].every((key) =>
    holds(cellAt(sheet, row, key), encoded('deals', key, cells[key] ?? null, view.text.labels)),
  );
}
