/** Reads in one wave all that tells where the design of the conveyor stands. */
import { packDesign, unpackDesign, type Design } from '../../domain/design/design';
import type { Manifest } from '../../domain/engagement';
import { decisionFact } from '../../plan/cockpit/cockpit-facts';
import { versionLines, type VersionLine } from '../../plan/conveyor/kept-versions';
import { designIn } from '../../plan/conveyor/read-design';
import { tableRows, wordsIn, type Tables } from '../../plan/sheets/read-tables';
import { readTracker, trackerSheets, type TrackerSheets } from '../../plan/tracker/read-tracker';
import { sheetRules, type SheetRules } from '../../plan/tracker/rules';
import type { GoogleReply, Workspace } from '../../workspace/port';
import type { DatedDecision } from '../conveyor-api';
import { askTables, damaged, tablesIn, type Place } from '../engagement/change-tables';
import { askUserName, noteUserName } from '../engagement/user-name';
import { orStop, RunStopped } from '../failure';

export interface DesignDesk {
  readonly tracker: TrackerSheets;
  readonly rules: SheetRules;
  /** As the tabs have it. */
  readonly design: Design;
  readonly packed: string;
  readonly digest: string;
  /** In the order in which they were kept; null: the tab is not there. */
  readonly versions: readonly VersionLine[] | null;
  readonly journal: Tables<'decisions'>;
  /** By what name whoever works is noted; empty: it was not asked for. */
  readonly by: string;
}

export const decisionsOf = ({ files, language }: Manifest): Place<'decisions'> => ({
  spreadsheetId: files.journal,
  language,
  tables: { decisions: ['id', 'statement', 'status', 'about'] },
});

/** @param named also by what name whoever works is noted @throws RunStopped `filesDamaged`, or why Google refuses */
export function readDesign(workspace: Workspace, manifest: Manifest, named = false): DesignDesk {
  const place = decisionsOf(manifest);
  const [tabs, reply, map] = workspace.wave([
    readTracker(manifest.files.dealTracker, { versions: true }),
    askTables(place),
    ...(named ? [askUserName(manifest)] : []),
  ]) as [GoogleReply, GoogleReply, GoogleReply?];
  const tracker = trackerWith(workspace, manifest, tabs);
  const design = designIn(tracker, tracker.memory);
  const packed = packDesign(design);
  return {
    tracker,
    rules: sheetRules(tracker),
    design,
    packed,
    digest: workspace.digest(packed),
    versions: tracker.versions && versionLines(tracker.versions.rows),
    journal: tablesIn(reply, place),
    by: map ? noteUserName(workspace, manifest, map) : '',
  };
}

/** An engagement that was made before there were versions lacks their tab: then without it. */
export function trackerWith(workspace: Workspace, { files }: Manifest, reply: GoogleReply): TrackerSheets {
  const found = reply.status === 400 ? (workspace.wave([readTracker(files.dealTracker, {})])[0] as GoogleReply) : reply;
  if (found.status === 400 || found.status === 404) throw new RunStopped('filesDamaged');
  return damaged(() => trackerSheets(orStop(found).body));
}

export const decisionsIn = ({ decisions }: Tables<'decisions'>): readonly DatedDecision[] =>
  tableRows(decisions).map((row) => ({ ...decisionFact(row), decidedOn: wordsIn(row, 'decidedOn') }));

/** Null: it was not kept, or somebody has changed what was. */
export function keptDesign(workspace: Workspace, versions: readonly VersionLine[], version: unknown): Design | null {
  const { packed = '', digest = '' } = versions.find((one) => one.version === version) ?? {};
  return workspace.digest(packed) === digest ? unpackDesign(packed) : null;
}
