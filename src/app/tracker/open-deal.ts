/** The card of one deal, in one read; of one that is closed and was not selected, in two. */
import { SHEET_IDS } from '../../blueprints/spreadsheets';
import { dealNumber } from '../../domain/ledger';
import { dayNumber } from '../../domain/civil-time';
import { rowDeal } from '../../plan/tracker/board-deal';
import type { TrackerSheets, Wanted } from '../../plan/tracker/read-tracker';
import { textAt } from '../../plan/tracker/sheet-rows';
import type { Workspace } from '../../workspace/port';
import { answer } from '../answer';
import type { Answer } from '../api';
import { RunStopped } from '../failure';
import type { DealCard } from '../tracker-api';
import { cardOf } from './card';
import { contextOf, whereIs } from './context';
import { readDealId } from './deal-request';
import { findDeal } from './find-deal';
import { CLOSED_ROWS, read } from './transact';

/** @param deal null: the one of the selected row */
export function openDeal(workspace: Workspace, where: unknown, deal: unknown): Answer<DealCard> {
  return answer(workspace, () => {
    const spreadsheetId = whereIs(workspace, where);
    if (deal !== null) {
      const id = readDealId(deal);
      const ledger = [dealNumber(id) as number];
      const sheets = read(workspace, spreadsheetId, { ledger });
      const found = cardIn(workspace, sheets, id);
      if (found) return found;
      // Not active: then perhaps closed lately.
      return orUnknown(cardIn(workspace, read(workspace, spreadsheetId, { ledger, closed: [0, CLOSED_ROWS] }), id));
    }
    const selected = workspace.selection();
    if (!selected) throw new RunStopped('noTracker');
    const { wanted, idIn } = ofSelection(selected);
    const sheets = read(workspace, spreadsheetId, wanted);
    return orUnknown(cardIn(workspace, sheets, idIn(sheets)));
  });
}

function orUnknown(card: DealCard | null): DealCard {
  if (!card) throw new RunStopped('dealUnknown');
  return card;
}

function cardIn(workspace: Workspace, sheets: TrackerSheets, id: string): DealCard | null {
  const context = contextOf(workspace, sheets);
  const found = findDeal(sheets, id, context);
  if (!found) return null;
  const shown = cardOf(found.file, sheets, context);
  if (found.row === null) return shown;
  // What stands in the row is what people see, settled or not.
  return { ...shown, deal: rowDeal(sheets, found.row, dayNumber(context.today), context.view) };
}

interface Selected {
  readonly wanted: Wanted;
  readonly idIn: (sheets: TrackerSheets) => string;
}

function ofSelection({ sheetId, row }: { readonly sheetId: number; readonly row: number }): Selected {
  switch (sheetId) {
    case SHEET_IDS.deals:
      return { wanted: { ledger: 'all' }, idIn: ({ deals }) => textAt(deals, row, 'id') };
    case SHEET_IDS.actions:
      return {
        wanted: { ledger: 'all', actions: true },
        idIn: ({ actions }) => (actions ? textAt(actions, row, 'deal') : ''),
      };
    case SHEET_IDS.closed:
      return {
        wanted: { closed: [row, row + 1] },
        idIn: ({ closed }) => (closed ? textAt(closed, row, 'id') : ''),
      };
    default:
      throw new RunStopped('dealUnknown');
  }
}
