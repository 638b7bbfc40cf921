/** Where the design of the conveyor stands, for the sidebar: the tabs, what is wrong on them, the versions and what was decided about them. */
import { isLater } from '../../domain/book/version';
import { conveyorStand, decisionsByVersion } from '../../domain/design/stand';
import { sameName } from '../../domain/gate';
import type { Language } from '../../domain/language';
import { sheetsTextFor } from '../../locales/sheets-for';
import { filledRows, textAt } from '../../plan/tracker/sheet-rows';
import type { Workspace } from '../../workspace/port';
import { answer } from '../answer';
import type { Answer } from '../api';
import type { ConveyorView, DesignWords } from '../conveyor-api';
import { engagementAt } from '../engagement/engagement-at';
import { readContent } from '../read-content';
import { slipLines } from '../tracker/issue-words';
import { leavingStages } from '../tracker/leaving-stages';
import { languageOf } from '../user-language';
import { decisionsIn, readDesign } from './design-desk';

export function openConveyor(workspace: Workspace, where: unknown): Answer<ConveyorView> {
  return answer(workspace, () => {
    const manifest = engagementAt(workspace, where);
    const { tracker, rules, packed, digest, versions, journal } = readDesign(workspace, manifest);
    const language = languageOf(workspace);
    const { tracker: text, conveyorPage } = readContent(workspace, language);
    const { deals, conveyor, lossReasons } = tracker;
    const stood = filledRows(deals).map((row) => textAt(deals, row, 'stage'));
    const decisions = decisionsIn(journal.tables);
    const decided = decisionsByVersion(decisions);
    return {
      tracker: manifest.files.dealTracker,
      tabs: { conveyor: conveyor.sheetId, lossReasons: lossReasons.sheetId },
      packed,
      digest,
      deals: rules.drafts.map(({ name }) => stood.filter((one) => sameName(one, name)).length),
      slips: slipLines({ rules, text }),
      leaving: leavingStages(rules),
      ...conveyorStand(versions ?? [], decisions, digest),
      versions: versions && [...versions]
        .sort((one, other) => (isLater(one.version, other.version) ? -1 : 1))
        .map((one) => {
          const decision = decided.get(one.version);
          const whole = workspace.digest(one.packed) === one.digest;
          return { ...one, packed: whole ? one.packed : '', ...(decision ? { decision } : {}) };
        }),
      page: conveyorPage,
      issues: text.issues,
      words: { own: wordsFor(workspace, language), theirs: wordsFor(workspace, manifest.language) },
    };
  });
} // prettier-ignore

function wordsFor(workspace: Workspace, language: Language): DesignWords {
  const { design } = readContent(workspace, language);
  const { tables, labels } = sheetsTextFor(language);
  const { evidence, lossGroup, warmFrom } = labels;
  return {
    text: design,
    conveyor: tables.conveyor.columns,
    lossReasons: tables.lossReasons.columns,
    labels: { evidence, lossGroup, warmFrom },
  };
}
