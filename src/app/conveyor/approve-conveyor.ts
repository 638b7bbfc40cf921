/** Puts the conveyor to approval: its design is kept as a version, and a decision in the Journal says what is new in it. */
import { ABOUT } from '../../domain/about';
import { FIRST_VERSION, isLater, nextVersion, versionOfMark } from '../../domain/book/version';
import { conveyorMark, conveyorStand, decisionsByVersion } from '../../domain/design/stand';
import type { Manifest } from '../../domain/engagement';
import { fillIn } from '../../locales/fill-in';
import { headsIn, keepVersion } from '../../plan/conveyor/kept-versions';
import { wordsIn, type TableRow } from '../../plan/sheets/read-tables';
import { UncertainOutcome, type GoogleReply, type Workspace } from '../../workspace/port';
import { answer } from '../answer';
import type { Answer } from '../api';
import type { ConveyorApproval } from '../conveyor-api';
import { engagementAt } from '../engagement/engagement-at';
import { noteDecision } from '../engagement/note-decision';
import { orStop, RunStopped } from '../failure';
import { text } from '../tracker/request';
import { whatIsNew } from './change-words';
import { decisionsIn, decisionsOf, keptDesign, readDesign, type DesignDesk } from './design-desk';
import { wordsFor } from './open-conveyor';

/** Saying it again while nothing has changed makes nothing new; what broke off is finished by it. */
export function approveConveyor(workspace: Workspace, where: unknown, given: unknown): Answer<ConveyorApproval> {
  return answer(workspace, () => {
    const seen = text(given);
    const manifest = engagementAt(workspace, where);
    const approval = workspace.exclusively(() => approve(workspace, manifest, seen));
    if (!approval) throw new RunStopped('busy');
    return approval;
  });
}

/** How often it is begun anew before we say that too much is going on. */
const MAX_TRIES = 4;

function approve(workspace: Workspace, manifest: Manifest, seen: string): ConveyorApproval {
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    const desk = readDesign(workspace, manifest, true);
    const { rules, versions, digest, journal, by } = desk;
    if (digest !== seen || rules.issues.length + rules.reasonIssues.length > 0) return { kind: 'stale' };
    if (!versions) throw new RunStopped('filesDamaged');
    const decisions = decisionsIn(journal);
    // Two files are read, one after the other: somebody else may have kept a version and decided about it in between.
    const decided = decisions.flatMap(({ about }) => versionOfMark(about, ABOUT.conveyor) ?? []);
    if (tries === 1 && decided.some((version) => !versions.some((one) => one.version === version))) continue;
    const { stand, inForce } = conveyorStand(versions, decisions, digest);
    if (stand === 'approved' && inForce)
      return { kind: 'kept', version: inForce, decision: decisionsByVersion(decisions).get(inForce)?.id ?? '' };
    const last = versions.reduce<(typeof versions)[number] | null>((best, one) => (best && !isLater(one.version, best.version) ? best : one), null);
    const kept = last?.digest === digest && workspace.digest(last.packed) === digest;
    // After all that were kept or decided about: a decision never speaks of another design than the one it was made about.
    const version = kept ? last.version : [...versions.map((one) => one.version), ...decided].reduce(
      (free, one) => (isLater(free, one) ? free : nextVersion(one)),
      FIRST_VERSION,
    );
    if (!kept && !keep(workspace, manifest, desk, version)) continue;
    const versionOf = (row: TableRow): string => versionOfMark(wordsIn(row, 'about'), ABOUT.conveyor) ?? '';
    const decision = noteDecision(
      workspace,
      manifest,
      decisionsOf(manifest),
      (rows) => rows.find((row) => versionOf(row) === version),
      () => {
        const words = wordsFor(workspace, manifest.language);
        const changes = whatIsNew(keptDesign(workspace, versions, inForce), desk.design, words);
        return {
          by,
          statement: fillIn(words.text.decision, { version, changes }),
          status: 'proposed',
          about: conveyorMark(version),
        };
      },
      journal,
      // It says all that has changed since the last approval.
      (row) => row.values.status === 'proposed' && versionOf(row) !== '' && isLater(version, versionOf(row)),
    );
    return { kind: 'kept', version, decision };
  }
  throw new RunStopped('busy');
} // prettier-ignore

/** False: it is not known whether it was kept, or somebody else has taken the number. */
function keep(workspace: Workspace, { files }: Manifest, desk: DesignDesk, version: string): boolean {
  const { packed, digest, tracker } = desk;
  const at = new Date(workspace.now()).toISOString();
  const line = { version, at, by: workspace.user(), digest, packed };
  const request = keepVersion(files.dealTracker, tracker.versions?.title ?? '', line);
  if (!request) throw new RunStopped('tooLarge');
  try {
    const reply = workspace.wave([request])[0] as GoogleReply;
    // Status 400: the tab is called otherwise by now.
    return reply.status !== 400 && headsIn(orStop(reply).body).find((one) => one.version === version)?.digest === digest;
  } catch (thrown) {
    if (thrown instanceof UncertainOutcome) return false;
    throw thrown;
  }
} // prettier-ignore
