/** Finds what people did on the sheets while nothing watched, and settles all of it by the rules of the conveyor. */
import type { View } from '../../plan/tracker/deal-cells';
import type { Memory } from '../../plan/tracker/ledger-codec';
import { planPart } from '../../plan/tracker/plan-deals';
import type { TrackerSheets, Wanted } from '../../plan/tracker/read-tracker';
import { sheetRules } from '../../plan/tracker/rules';
import { settleRules, type RuleSettlement } from '../../plan/tracker/settle-rules';
import { settleSheet, type Settlement } from '../../plan/tracker/settle-sheet';
import type { Workspace } from '../../workspace/port';
import { answer } from '../answer';
import type { Answer } from '../api';
import type { SettleReport } from '../tracker-api';
import { languageOf } from '../user-language';
import { contextOf, whereIs } from './context';
import { faultNote } from './issue-words';
import { CLOSED_ROWS, transact, type Decision } from './transact';
import { watch } from './watch';
import { noteWriter, putBackLine, wordsIn } from './words';
import { readContent } from '../read-content';

export const ALL: Wanted = { ledger: 'all', actions: true, history: true, closed: [0, CLOSED_ROWS] };

export function settleTracker(workspace: Workspace, where: unknown): Answer<SettleReport> {
  return answer(workspace, () => {
    const spreadsheetId = whereIs(workspace, where);
    return inParts(workspace, () =>
      transact(workspace, spreadsheetId, ALL, (sheets) => {
        const found = judged(workspace, sheets, null);
        const missed = found.value.accepted > 0 || found.value.putBack.length > 0;
        const { memory } = found.ruled;
        return written(sheets, found, watch(workspace, spreadsheetId, memory ?? sheets.memory, missed) ?? memory);
      }),
    );
  });
}

/** The same as a trigger does it. @param who e-mail of who did it, where Google tells */
export const settle = (workspace: Workspace, spreadsheetId: string, who: string | null): SettleReport =>
  inParts(workspace, () =>
    transact(workspace, spreadsheetId, ALL, (sheets) => {
      const found = judged(workspace, sheets, who);
      return written(sheets, found, found.ruled.memory);
    }),
  );

/** Below Apps Script's six minutes; what is left is found at the next look. */
const TIME_LIMIT = 270_000;

interface Part {
  readonly report: SettleReport;
  readonly more: boolean;
}

/** A paste of thousands of rows takes several writes. */
function inParts(workspace: Workspace, part: () => Part): SettleReport {
  const started = workspace.now();
  let accepted = 0;
  let putBack: readonly string[] = [];
  for (;;) {
    const { report, more } = part();
    accepted = Math.max(accepted, report.accepted);
    if (report.putBack.length > putBack.length) putBack = report.putBack;
    if (!more || workspace.now() - started > TIME_LIMIT) return { accepted, putBack };
  }
}

interface Judged {
  readonly plans: Settlement['plans'];
  readonly ruled: RuleSettlement;
  readonly view: View;
  readonly value: SettleReport;
}

function judged(workspace: Workspace, sheets: TrackerSheets, who: string | null): Judged {
  const { language } = sheets.settings;
  const name =
    who === null
      ? readContent(workspace, language).tracker.onTheSheet
      : (sheetRules(sheets).sellers.find(({ email }) => email === who)?.name ?? who);
  const context = contextOf(workspace, sheets, name);
  const words = wordsIn(workspace, language, context.rules);
  const { plans, accepted, putBack } = settleSheet(sheets, context.situation, context.view, noteWriter(words));
  const own = wordsIn(workspace, languageOf(workspace), context.rules, language);
  const ruled = settleRules(sheets, context.rules, (issues) => faultNote(issues, words));
  return {
    plans,
    ruled,
    view: context.view,
    value: { accepted, putBack: putBack.map((one) => putBackLine(one, own)) },
  };
}

/** What was learnt of the rules is written last: until then the rows that are left are known by the rules as they were. */
function written(sheets: TrackerSheets, { plans, ruled, view, value }: Judged, memory: Memory | null): Decision<Part> {
  const { batch, taken } = planPart(sheets, plans, view);
  if (taken < plans.length) return { batch, value: { report: value, more: true } };
  const renamed = ruled.renamed.length > 0 && sheets.closed ? { sheet: sheets.closed, column: 'stage', names: ruled.renamed } : null; // prettier-ignore
  const whole = {
    ...batch,
    rows: [...batch.rows, ...ruled.rows],
    ...(memory ? { memory: { before: sheets.memory, after: memory } } : {}),
    ...(renamed ? { renamed } : {}),
  };
  return { batch: whole, value: { report: value, more: false } };
}
