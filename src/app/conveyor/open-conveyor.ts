/** Where the design of the conveyor stands, for the sidebar: the tabs, what is wrong on them, the versions and what was decided about them. */
import { parseCivilDate, type CivilDate } from '../../domain/civil-time';
import { isLater } from '../../domain/book/version';
import { unpackDesign, type Design } from '../../domain/design/design';
import { conveyorStand, decisionsByVersion, type ConveyorStand } from '../../domain/design/stand';
import { sameName } from '../../domain/gate';
import type { Language } from '../../domain/language';
import type { ConveyorPageText } from '../../locales/conveyor-page-text';
import { bookFiguresFor } from '../../locales/book-figures-for';
import { fillIn } from '../../locales/fill-in';
import { meetingFor } from '../../locales/meeting-for';
import { sheetsTextFor } from '../../locales/sheets-for';
import { versionLines } from '../../plan/conveyor/kept-versions';
import { designIn } from '../../plan/conveyor/read-design';
import { fileUrl } from '../../plan/drive/links';
import { readTracker } from '../../plan/tracker/read-tracker';
import { filledRows, textAt } from '../../plan/tracker/sheet-rows';
import type { GoogleReply, Workspace } from '../../workspace/port';
import { answer } from '../answer';
import type { Answer } from '../api';
import type { ConveyorVersion, ConveyorView } from '../conveyor-api';
import { engagementAt } from '../engagement/engagement-at';
import { readContent } from '../read-content';
import { wrong } from '../tracker/request';
import { slipLines } from '../tracker/issue-words';
import { leavingStages } from '../tracker/leaving-stages';
import { languageOf } from '../user-language';
import { changeLines, type DesignWords } from './change-words';
import { decisionsIn, keptDesign, readDesign, trackerWith } from './design-desk';

export function openConveyor(workspace: Workspace, where: unknown): Answer<ConveyorView> {
  return answer(workspace, () => {
    const manifest = engagementAt(workspace, where);
    const { tracker, rules, design, packed, digest, versions, journal } = readDesign(workspace, manifest);
    const language = languageOf(workspace);
    const { tracker: text, conveyorPage } = readContent(workspace, language);
    const { deals, conveyor, lossReasons } = tracker;
    const tab = (id: number): string => `${fileUrl('dealTracker', manifest.files.dealTracker)}#gid=${id}`;
    const stood = filledRows(deals).map((row) => textAt(deals, row, 'stage'));
    const decisions = decisionsIn(journal);
    const decided = decisionsByVersion(decisions);
    const standing = conveyorStand(versions ?? [], decisions, digest);
    const approved = keptDesign(workspace, versions ?? [], standing.inForce);
    const words = wordsFor(workspace, language);
    const lines = [...(versions ?? [])]
      .sort((one, other) => (isLater(one.version, other.version) ? -1 : 1))
      .map(({ packed: _, ...line }): ConveyorVersion => {
        const decision = decided.get(line.version);
        const kept = keptDesign(workspace, versions ?? [], line.version);
        return { ...line, stages: kept && kept.stages, ...(decision ? { decision } : {}) };
      });
    const { order: _, code: __, ...headers } = words.sheets.tables.conveyor.columns;
    return {
      tracker: manifest.files.dealTracker,
      links: [
        [tab(conveyor.sheetId), conveyorPage.openTab],
        [tab(lossReasons.sheetId), conveyorPage.openReasons],
      ],
      stages: unpackDesign(packed)?.stages ?? [],
      digest,
      deals: rules.drafts.map(({ name }) => stood.filter((one) => sameName(one, name)).length),
      slips: slipLines({ rules, text }),
      leaving: leavingStages(rules),
      ...standing,
      changes: approved ? changeLines(approved, design, words) : [],
      standing: standWords(standing, lines, digest, conveyorPage.stands, meetingFor(language).longDate),
      mayAsk:
        versions !== null &&
        rules.issues.length + rules.reasonIssues.length === 0 &&
        /none|changed/.test(standing.stand) &&
        lines.find((one) => one.digest === digest)?.decision?.status !== 'declined',
      versions: versions && lines,
      page: conveyorPage,
      issues: text.issues,
      unnamed: text.unnamed,
      headers,
      evidence: sheetsTextFor(manifest.language).labels.evidence,
    };
  });
} // prettier-ignore

/** @param lines the latest first */
function standWords(
  { stand, inForce }: ConveyorStand,
  lines: readonly ConveyorVersion[],
  digest: string,
  words: ConveyorPageText['stands'],
  longDate: (date: CivilDate) => string,
): string {
  const same = lines.find((one) => one.digest === digest);
  const { approver, decidedOn = '' } = lines.find(({ version }) => version === inForce)?.decision ?? {};
  const on = parseCivilDate(decidedOn);
  const by = [approver, on && longDate(on)].filter(Boolean).join(', ');
  if (stand !== 'approved' && same?.decision?.status === 'declined')
    return fillIn(words.declined, { version: same.version, decision: same.decision.id });
  if (stand === 'proposed') return fillIn(words.proposed, { version: same?.version ?? '', decision: same?.decision?.id ?? '' });
  return fillIn(stand === 'changed' && inForce === null ? words.draftChanged : words[stand], { version: inForce ?? '', by });
} // prettier-ignore

export const wordsFor = (workspace: Workspace, language: Language): DesignWords => ({
  text: readContent(workspace, language).design,
  sheets: sheetsTextFor(language),
  percent: bookFiguresFor(language).percent,
});

/** One read. */
export function compareConveyor(
  workspace: Workspace,
  where: unknown,
  from: unknown,
  to: unknown,
): Answer<{ readonly lines: readonly string[] }> {
  return answer(workspace, () => {
    const manifest = engagementAt(workspace, where);
    const [reply] = workspace.wave([readTracker(manifest.files.dealTracker, { versions: true })]);
    const tracker = trackerWith(workspace, manifest, reply as GoogleReply);
    const versions = versionLines(tracker.versions?.rows ?? []);
    const kept = (version: unknown): Design => keptDesign(workspace, versions, version) ?? wrong();
    const now = to === null ? designIn(tracker, tracker.memory) : kept(to);
    return { lines: changeLines(kept(from), now, wordsFor(workspace, languageOf(workspace))) };
  });
}
