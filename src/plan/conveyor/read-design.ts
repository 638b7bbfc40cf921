/** The design of the conveyor as the Conveyor and Loss reasons tabs have it. */
import type { Design, DesignStage } from '../../domain/design/design';
import { withCodes } from '../tracker/kept-rules';
import type { Memory } from '../tracker/ledger-codec';
import { readDrafts, readReasons } from '../tracker/rules';
import { textAt, type SheetRows } from '../tracker/sheet-rows';

export type SheetStage = DesignStage & { readonly row: number };

/** In the conveyor's order, each with a code. */
export function designStages(conveyor: SheetRows, memory: Memory): readonly SheetStage[] {
  const sheet = withCodes(conveyor, memory.conveyor);
  return readDrafts(sheet).map((draft) => ({
    ...draft,
    exit: textAt(sheet, draft.row, 'exit'),
    owner: textAt(sheet, draft.row, 'owner'),
  }));
}

export const designIn = (
  tabs: { readonly conveyor: SheetRows; readonly lossReasons: SheetRows },
  memory: Memory,
): Design => ({
  stages: designStages(tabs.conveyor, memory),
  reasons: readReasons(withCodes(tabs.lossReasons, memory.lossReasons)),
});
