/** The contract between the server functions of the conveyor's design and the sidebar, which compares designs and puts it into words. */
import type { DecisionFact, Stand } from '../domain/cockpit';
import type { DesignStage } from '../domain/design/design';
import type { KeptVersion } from '../domain/design/stand';
import type { ConveyorPageText } from '../locales/conveyor-page-text';
import type { SheetsText } from '../locales/sheets-text';
import type { TrackerText } from '../locales/tracker-text';
import type { Answer } from './api';
import type { EmptyStage, LeavingStage, Where } from './tracker-api';

/** Columns of the Conveyor tab that the sidebar edits. */
export type StageColumn = 'stage' | 'goal' | 'actions' | 'exit' | 'stay' | 'probability' | 'owner' | 'milestone';

export interface ConveyorView {
  /** ID of the Deal Tracker. */
  readonly tracker: string;
  /** To the tabs in which the same is edited by hand. */
  readonly links: readonly (readonly [url: string, words: string])[];
  /** As the tab has them, in force or not. */
  readonly stages: readonly DesignStage[];
  /** Of the whole design: sent back as `seen`. */
  readonly digest: string;
  /** Deals that stand in each of them. */
  readonly deals: readonly number[];
  /** What is wrong on the tabs, in the user's language; empty: they are in force. */
  readonly slips: readonly string[];
  /** Stages that were taken out while deals stand in them. */
  readonly leaving: readonly LeavingStage[];
  readonly stand: Stand;
  /** Where it stands, in the user's language. */
  readonly standing: string;
  /** Something could be put to approval. */
  readonly mayAsk: boolean;
  /** The latest approved version; null: none is yet. */
  readonly inForce: string | null;
  /** The latest first; null: the engagement lacks their tab, and must be finished. */
  readonly versions: readonly ConveyorVersion[] | null;
  /** In the user's language: the screen's words, and those for slips in a stage. */
  readonly page: ConveyorPageText;
  readonly issues: TrackerText['issues'];
  readonly unnamed: TrackerText['unnamed'];
  /** What the columns are called, in the user's language. */
  readonly headers: Readonly<Record<StageColumn, string>>;
  /** What proves an action, in the language of the tab. */
  readonly evidence: SheetsText['labels']['evidence'];
  /** What has changed since the version in force, in the user's language. */
  readonly changes: readonly string[];
}

export interface ConveyorVersion extends KeptVersion {
  /** When it was put to approval: RFC 3339, UTC. */
  readonly at: string;
  /** E-mail of who did. */
  readonly by: string;
  /** Null: somebody has changed what was kept, or deleted it. */
  readonly stages: readonly DesignStage[] | null;
  /** What the Journal says of it; absent: nothing. */
  readonly decision?: DatedDecision;
}

/** `decidedOn`: `YYYY-MM-DD`, or empty. */
export type DatedDecision = DecisionFact & { readonly decidedOn: string };

/** As the cells of its row hold it: shares as fractions of one. */
export interface WantedStage {
  /** Empty: a new one. */
  readonly code: string;
  /** Only what changes; of a new one all. Null clears the cell. */
  readonly cells: Partial<Readonly<Record<StageColumn, string | number | boolean | null>>>;
}

export interface ConveyorEdit {
  /** Digest of the design that the person changes. */
  readonly seen: string;
  /** All stages that are to be, in their order. */
  readonly stages: readonly WantedStage[];
  /** Where the deals go of stages that are taken out. */
  readonly emptied: readonly EmptyStage[];
}

export type ConveyorSaved =
  | { readonly kind: 'saved' }
  /** Nothing was written: the design is another one by now. */
  | { readonly kind: 'stale' }
  /** Nothing was written: what would be wrong, in the user's language. */
  | { readonly kind: 'refused'; readonly slips: readonly string[] };

/** `kept`: the version, and its decision, which may have been there before. */
export type ConveyorApproval =
  | { readonly kind: 'kept'; readonly version: string; readonly decision: string }
  /** Nothing was written: the design is another one by now, or there are slips in it. */
  | { readonly kind: 'stale' };

export interface ConveyorApi {
  openConveyor(where: Where): Answer<ConveyorView>;
  saveConveyor(where: Where, edit: ConveyorEdit): Answer<ConveyorSaved>;
  /**
   * Keeps the design as a version and notes it as a decision, unless that has been done.
   * @param seen digest of the design that the person puts to approval
   */
  approveConveyor(where: Where, seen: string): Answer<ConveyorApproval>;
  /** In the user's language. @param to a version; null: what stands in the tabs now */
  compareConveyor(where: Where, from: string, to: string | null): Answer<{ readonly lines: readonly string[] }>;
}
