/** A closed deal as its row shows it. */
import { keyOf } from '../../blueprints/labels';
import type { Closing, Deal } from '../../domain/deal';
import { sameName } from '../../domain/gate';
import type { DealFile } from '../../domain/ledger';
import { dealInRow } from './board-deal';
import { closedCells, dayIn, encoded, holds, instantIn, type View } from './deal-cells';
import { packFile, unpackFile } from './ledger-codec';
import type { TrackerSheets } from './read-tracker';
import { cellAt, textAt, type SheetRows } from './sheet-rows';

/** Null: no outcome stands there, so that it is no closed deal. */
export function closedDeal(
  closed: SheetRows,
  row: number,
  { settings }: TrackerSheets,
  view: View,
): { readonly deal: Deal; readonly closing: Closing } | null {
  const outcome = keyOf('outcome', textAt(closed, row, 'outcome'));
  if (outcome !== 'won' && outcome !== 'lost') return null;
  const deal = dealInRow({ deals: closed, settings }, row, view);
  const cycle = cellAt(closed, row, 'cycle');
  return {
    deal,
    closing: {
      outcome,
      closedAt: instantIn(closed, row, 'closedAt', view) ?? deal.lastActivityAt,
      lossReason: outcome === 'lost' ? reasonIn(closed, row, view) : null,
      evidence: textAt(closed, row, 'evidence'),
      comeBackOn: dayIn(closed, row, 'comeBackOn'),
      cycleDays: typeof cycle === 'number' ? cycle : 0,
    },
  };
}

/** Its code, or what stands there. */
function reasonIn(closed: SheetRows, row: number, { rules }: View): string | null {
  const name = textAt(closed, row, 'lossReason');
  return (
    rules.reasons.find((one) => sameName(one.name, name) || one.code === name)?.code ?? (name === '' ? null : name)
  );
}

/** What was kept with a closed deal, so that it can be opened again whole; null: it cannot be read. */
export function closedFile(closed: SheetRows, row: number): DealFile | null {
  try {
    return unpackFile(JSON.parse(textAt(closed, row, 'progress')) as string[]);
  } catch {
    return null;
  }
}

/** Nobody has typed anything into its row. Stages and reasons may have been renamed since. */
export function isAsClosed(closed: SheetRows, row: number, file: DealFile, view: View): boolean {
  const cells = closedCells(file, JSON.stringify(packFile(file)), view);
  return Object.entries(cells).every(
    ([key, value]) =>
      !closed.columns.has(key) ||
      key === 'stage' ||
      key === 'progress' ||
      (key === 'lossReason'
        ? reasonIn(closed, row, view) === (file.closing?.lossReason ?? null)
        : holds(cellAt(closed, row, key), encoded('closed', key, value, view.text.labels))),
  );
}
