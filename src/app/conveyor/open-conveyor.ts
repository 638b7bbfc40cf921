/** Where the design of the conveyor stands, for the sidebar: the tabs, what is wrong on them, the versions and what was decided about them. */
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
    const stood = filledRows(tracker.deals).map((row) => textAt(tracker.deals, row, 'stage'));
    return {
      tracker: manifest.files.dealTracker,
      packed,
      digest,
      deals: rules.drafts.map(({ name }) => stood.filter((one) => sameName(one, name)).length),
      slips: slipLines({ rules, text: readContent(workspace, language).tracker }),
      leaving: leavingStages(rules),
      versions: versions && versions.map((one) => (workspace.digest(one.packed) === one.digest ? one : { ...one, packed: '' })),
      decisions: decisionsIn(journal.tables),
      words: { own: wordsFor(workspace, language), theirs: wordsFor(workspace, manifest.language) },
    };
  }); // prettier-ignore
}

function wordsFor(workspace: Workspace, language: Language): DesignWords {
  const { design, tracker } = readContent(workspace, language);
  const { tables, labels } = sheetsTextFor(language);
  const { evidence, lossGroup, warmFrom } = labels;
  return {
    text: design,
    issues: tracker.issues,
    conveyor: tables.conveyor.columns,
    lossReasons: tables.lossReasons.columns,
    labels: { evidence, lossGroup, warmFrom },
  };
}
