/** Finds what people did on the sheets while nothing watched, and settles all of it by the rules of the conveyor. */
import { sheetsTextFor } from '../../locales/sheets-for';
import { trackerTextFor } from '../../locales/tracker-for';
import { planDeals } from '../../plan/tracker/plan-deals';
import type { TrackerSheets, Wanted } from '../../plan/tracker/read-tracker';
import { settleSheet } from '../../plan/tracker/settle-sheet';
import type { Workspace } from '../../workspace/port';
import { answer } from '../answer';
import type { Answer } from '../api';
import type { SettleReport } from '../tracker-api';
import { languageOf } from '../user-language';
import { contextOf, whereIs } from './context';
import { CLOSED_ROWS, transact, type Decision } from './transact';
import { noteWriter, putBackLine } from './words';

export const ALL: Wanted = { ledger: 'all', actions: true, history: true, closed: [0, CLOSED_ROWS] };

export function settleTracker(workspace: Workspace, where: unknown): Answer<SettleReport> {
  return answer(workspace, () => settle(workspace, whereIs(workspace, where), null));
}

/** @param who who did it, where that is known: an e-mail or a name */
export const settle = (workspace: Workspace, spreadsheetId: string, who: string | null): SettleReport =>
  transact(workspace, spreadsheetId, ALL, (sheets) => decide(workspace, sheets, who));

function decide(workspace: Workspace, sheets: TrackerSheets, who: string | null): Decision<SettleReport> {
  const { language } = sheets.settings;
  const text = trackerTextFor(language);
  const context = contextOf(workspace, sheets, who ?? text.onTheSheet);
  const words = { text, sheets: sheetsTextFor(language), rules: context.rules };
  const { plans, next, accepted, putBack } = settleSheet(sheets, context.situation, context.view, noteWriter(words));
  const own = { ...words, text: trackerTextFor(languageOf(workspace)) };
  return {
    batch: planDeals(sheets, plans, context.view, { next }),
    value: { accepted, putBack: putBack.map((one) => putBackLine(one, own)) },
  };
}
