/** Writes an edit of the stages onto the Conveyor tab: checked by the rules of the tab first, in one guarded batch, then settled as an edit of the tab is. */
import { TABLES } from '../../blueprints/spreadsheets';
import type { ConveyorIssue } from '../../domain/check-conveyor';
import { packDesign } from '../../domain/design/design';
import { editedTab, editOps, type StageEdit } from '../../plan/conveyor/edit-rows';
import { designIn } from '../../plan/conveyor/read-design';
import { keptRows, withCodes } from '../../plan/tracker/kept-rules';
import type { Memory } from '../../plan/tracker/ledger-codec';
import { planPart } from '../../plan/tracker/plan-deals';
import type { TrackerSheets } from '../../plan/tracker/read-tracker';
import { sheetRules, type SheetRules } from '../../plan/tracker/rules';
import { settleRules } from '../../plan/tracker/settle-rules';
import type { Workspace } from '../../workspace/port';
import { answer } from '../answer';
import type { Answer } from '../api';
import type { ConveyorSaved } from '../conveyor-api';
import { engagementAt } from '../engagement/engagement-at';
import { readContent } from '../read-content';
import { contextOf } from '../tracker/context';
import { readEmptyStage } from '../tracker/deal-request';
import { moveDeals } from '../tracker/empty-stage';
import { faultNote, issueWords } from '../tracker/issue-words';
import { leavingStages } from '../tracker/leaving-stages';
import { list, record, text, wrong } from '../tracker/request';
import { settle } from '../tracker/settle-tracker';
import { transact, type Decision } from '../tracker/transact';
import type { EmptyStage } from '../tracker-api';
import { wordsIn } from '../tracker/words';
import { languageOf } from '../user-language';

interface Asked {
  readonly seen: string;
  readonly stages: readonly StageEdit[];
  readonly emptied: readonly EmptyStage[];
}

interface Judged {
  readonly saved: ConveyorSaved;
  /** Deals are to be renamed after it. */
  readonly renames: boolean;
  /** Deals are to be moved after it. */
  readonly emptied: readonly EmptyStage[];
}

/** Saying it again does nothing more. What breaks off after the tab was written is told by the screen and the board, and gone on with there. */
export function saveConveyor(workspace: Workspace, where: unknown, given: unknown): Answer<ConveyorSaved> {
  return answer(workspace, () => {
    const asked = readEdit(given);
    const id = engagementAt(workspace, where).files.dealTracker;
    const { saved, renames, emptied } = transact(workspace, id, { history: true }, (sheets) =>
      decide(workspace, sheets, asked),
    );
    for (const one of emptied) moveDeals(workspace, id, one);
    if (renames && emptied.length === 0) settle(workspace, id, workspace.user());
    return saved;
  });
}

const EDITED = Object.keys(TABLES.conveyor.columns).filter((key) => key !== 'code' && key !== 'order');

/** More than any conveyor has. */
const MOST = 60;

/** @throws RunStopped `requestInvalid` */
function readEdit(given: unknown): Asked {
  const { seen, stages, emptied } = record(given);
  return {
    seen: text(seen),
    stages: list(stages, MOST).map((stage) => {
      const { code, cells } = record(stage);
      for (const [key, cell] of Object.entries(record(cells))) {
        const sound = cell === null || ['string', 'number', 'boolean'].includes(typeof cell);
        if (!sound || !EDITED.includes(key)) wrong();
        if (typeof cell === 'string') text(cell, 5000);
      }
      return { code: text(code), cells: cells as StageEdit['cells'] };
    }),
    emptied: list(emptied, MOST).map(readEmptyStage),
  };
}

function decide(workspace: Workspace, sheets: TrackerSheets, { seen, stages, emptied: asked }: Asked): Decision<Judged> {
  const before = sheetRules(sheets);
  // What has ruled so far, though nobody may have looked at it yet: by it renamed stages and those that hold deals are known.
  const memory: Memory =
    sheets.memory.conveyor || before.issues.length > 0
      ? sheets.memory
      : { ...sheets.memory, conveyor: keptRows(withCodes(sheets.conveyor)) };
  const tab = editedTab(sheets.conveyor, before.drafts, stages);
  const after: TrackerSheets = { ...sheets, conveyor: tab.after, memory };
  const rules = sheetRules(after);
  const leaving = leavingStages(rules);
  const emptied = asked.filter(({ stage, to }) => leaving.some((one) => one.code === stage && one.to.includes(to)));
  const told = (saved: ConveyorSaved): Decision<Judged> => ({ batch: null, value: { saved, renames: false, emptied: [] } });
  const ruled = settleRules(after, rules, (issues) => faultNote(issues, wordsIn(workspace, sheets.settings.language, rules)));
  const renames = ruled.renamed.length > 0;
  const value: Judged = { saved: { kind: 'saved' }, renames, emptied };
  // It stands already: what broke off after it is gone on with.
  if (tab.cells.size + tab.removed.length === 0) return { batch: null, value };
  if (workspace.digest(packDesign(designIn(sheets, sheets.memory))) !== seen) return told({ kind: 'stale' });
  const slips = freshIssues(before, rules).filter((issue) => !('gone' in issue && emptied.some(({ stage }) => stage === issue.gone)));
  if (slips.length > 0) {
    const words = { text: readContent(workspace, languageOf(workspace)).tracker, rules };
    return told({ kind: 'refused', slips: slips.map((issue) => issueWords(issue, words)) });
  }
  // By what is remembered the settling afterwards knows what was renamed.
  const learnt = renames ? memory : (ruled.memory ?? memory);
  return {
    batch: {
      ...planPart(sheets, [], contextOf(workspace, sheets).view).batch,
      rows: editOps(sheets.conveyor, tab, ruled.rows),
      ...(learnt === sheets.memory ? {} : { memory: { before: sheets.memory, after: learnt } }),
    },
    value,
  };
} // prettier-ignore

/** Slips that were there before may stay: who mends one of two is not held up by the other. */
function freshIssues(before: SheetRules, { issues, drafts }: SheetRules): readonly ConveyorIssue[] {
  const key = (issue: ConveyorIssue, stages: SheetRules['drafts']): string => {
    const { code = '', name = '' } = ('stage' in issue ? stages[issue.stage] : undefined) ?? {};
    return JSON.stringify({ ...issue, stage: code || name, first: 0 });
  };
  const old = before.issues.map((issue) => key(issue, before.drafts));
  return issues.filter((issue) => !old.includes(key(issue, drafts)));
}
