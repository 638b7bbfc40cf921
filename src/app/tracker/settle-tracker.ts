/** Finds what people did on the sheets while nothing watched, and settles all of it by the rules of the conveyor. */
import { sheetsTextFor } from '../../locales/sheets-for';
import { trackerTextFor } from '../../locales/tracker-for';
import type { View } from '../../plan/tracker/deal-cells';
import type { Memory } from '../../plan/tracker/ledger-codec';
import { planDeals } from '../../plan/tracker/plan-deals';
import type { TrackerSheets, Wanted } from '../../plan/tracker/read-tracker';
import { sheetRules } from '../../plan/tracker/rules';
import { settleSheet, type Settlement } from '../../plan/tracker/settle-sheet';
import type { Workspace } from '../../workspace/port';
import { answer } from '../answer';
import type { Answer } from '../api';
import type { SettleReport } from '../tracker-api';
import { languageOf } from '../user-language';
import { contextOf, whereIs } from './context';
import { CLOSED_ROWS, transact, type Decision } from './transact';
import { watch } from './watch';
import { noteWriter, putBackLine } from './words';

export const ALL: Wanted = { ledger: 'all', actions: true, history: true, closed: [0, CLOSED_ROWS] };

export function settleTracker(workspace: Workspace, where: unknown): Answer<SettleReport> {
  return answer(workspace, () => {
    const spreadsheetId = whereIs(workspace, where);
    return transact(workspace, spreadsheetId, ALL, (sheets) => {
      const { plans, ...settled } = judged(workspace, sheets, null);
      const missed = settled.value.accepted > 0 || settled.value.putBack.length > 0;
      return written(sheets, plans, settled, watch(workspace, spreadsheetId, sheets.memory, missed));
    });
  });
}

/** The same as a trigger does it. @param who e-mail of who did it, where Google tells */
export const settle = (workspace: Workspace, spreadsheetId: string, who: string | null): SettleReport =>
  transact(workspace, spreadsheetId, ALL, (sheets) => {
    const { plans, ...settled } = judged(workspace, sheets, who);
    return written(sheets, plans, settled, null);
  });

interface Judged {
  readonly plans: Settlement['plans'];
  readonly view: View;
  readonly next: number;
  readonly value: SettleReport;
}

function judged(workspace: Workspace, sheets: TrackerSheets, who: string | null): Judged {
  const { language } = sheets.settings;
  const text = trackerTextFor(language);
  const name =
    who === null ? text.onTheSheet : (sheetRules(sheets).sellers.find(({ email }) => email === who)?.name ?? who);
  const context = contextOf(workspace, sheets, name);
  const words = { text, sheets: sheetsTextFor(language), rules: context.rules };
  const { plans, next, accepted, putBack } = settleSheet(sheets, context.situation, context.view, noteWriter(words));
  const own = { ...words, text: trackerTextFor(languageOf(workspace)) };
  return { plans, view: context.view, next, value: { accepted, putBack: putBack.map((one) => putBackLine(one, own)) } };
}

const written = (
  sheets: TrackerSheets,
  plans: Judged['plans'],
  { view, next, value }: Omit<Judged, 'plans'>,
  memory: Memory | null,
): Decision<SettleReport> => ({
  batch: planDeals(sheets, plans, view, { next, ...(memory ? { memory } : {}) }),
  value,
});
