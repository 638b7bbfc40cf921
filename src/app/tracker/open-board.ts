/** The board: one read of the deals and of what rules them, whatever the number of closed deals. */
import { conveyorStages } from '../../blueprints/templates/conveyor-for';
import { dayNumber } from '../../domain/civil-time';
import { sameName } from '../../domain/gate';
import { dealNumber, type LedgerSettings } from '../../domain/ledger';
import { rowDeal } from '../../plan/tracker/board-deal';
import type { TrackerSheets } from '../../plan/tracker/read-tracker';
import type { SheetRules } from '../../plan/tracker/rules';
import { filledRows, textAt } from '../../plan/tracker/sheet-rows';
import type { Workspace } from '../../workspace/port';
import { answer } from '../answer';
import type { Answer } from '../api';
import { readContent } from '../read-content';
import type { Board, BoardDeal, BoardStage } from '../tracker-api';
import { languageOf } from '../user-language';
import { contextOf, whereIs, type Context } from './context';
import { slipLines } from './issue-words';
import { leavingStages } from './leaving-stages';
import { read } from './transact';
import { wordsIn } from './words';

export function openBoard(workspace: Workspace, where: unknown): Answer<Board> {
  return answer(workspace, () => {
    const spreadsheetId = whereIs(workspace, where);
    const sheets = read(workspace, spreadsheetId, {});
    const context = contextOf(workspace, sheets);
    const { settings } = sheets;
    const { rules } = context;
    const language = languageOf(workspace);
    const user = workspace.user();
    return {
      spreadsheetId,
      client: settings.client,
      user,
      seller: rules.sellers.find(({ email }) => email === user)?.name ?? null,
      language,
      today: context.today,
      timeZone: settings.timeZone,
      currency: settings.currency,
      country: settings.country,
      industry: settings.industry,
      stages: boardStages(workspace, settings, rules),
      reasons: rules.reasons.map(({ row: _, ...reason }) => reason),
      sellers: rules.sellers.map(({ row: _, ...seller }) => seller),
      deals: boardDeals(sheets, context),
      problems: slipLines(wordsIn(workspace, language, rules, settings.language)),
      leaving: leavingStages(rules),
    };
  });
}

/** Rows that have been numbered: what somebody has just typed appears once it is settled. */
function boardDeals(sheets: TrackerSheets, { view, today }: Context): BoardDeal[] {
  const seen = new Set<string>();
  const day = dayNumber(today);
  return filledRows(sheets.deals).flatMap((row) => {
    const id = textAt(sheets.deals, row, 'id');
    if (dealNumber(id) === null || seen.has(id)) return [];
    seen.add(id);
    return [rowDeal(sheets, row, day, view)];
  });
}

/** Each action with the words of the Sales Book, as long as it is called as there. */
function boardStages(
  workspace: Workspace,
  { industry, language }: LedgerSettings,
  { stages }: SheetRules,
): BoardStage[] {
  const template = conveyorStages(industry, readContent(workspace, language));
  return stages.map(({ row: _, actions, ...stage }) => {
    const known = template.find(({ key }) => key === stage.code)?.actions ?? [];
    return {
      ...stage,
      actions: actions.map((action) => ({
        ...action,
        how: known.find(({ name }) => sameName(name, action.name))?.how ?? '',
      })),
    };
  });
}
