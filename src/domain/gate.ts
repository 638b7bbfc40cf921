/** The gate between stages: which mandatory actions stand open before a deal may move on. */
import type { EvidenceType } from './conveyor';
import type { ActionRecord, Stage, StageAction } from './deal';

/** What is missing of an action. */
export type Lack =
  /** It was not done. */
  | 'notDone'
  /** It was done, and the note that proves it is missing. */
  | 'noNote'
  /** It was done, and the link that proves it is missing. */
  | 'noLink'
  /** It is said not to concern the deal, without a word why. */
  | 'noReason';

export interface MissingAction {
  readonly stage: string;
  readonly action: string;
  readonly evidence: EvidenceType;
  readonly lack: Lack;
}

const LINK = /^https?:\/\/[^\s/]+\S*$/i;
const hasLink = (note: string): boolean => note.split(/\s+/).some((word) => LINK.test(word));

/** Null when the action is done with its evidence, or does not concern the deal and a note says why. */
export function lackOf({ evidence }: StageAction, record: ActionRecord | undefined): Lack | null {
  if (!record) return 'notDone';
  const note = record.note.trim();
  if (record.notApplicable) return note === '' ? 'noReason' : null;
  if (record.doneAt === null) return 'notDone';
  // A date is proved by the moment it was done at, a tick by itself.
  if (evidence === 'note' && note === '') return 'noNote';
  if (evidence === 'link' && !hasLink(note)) return 'noLink';
  return null;
}

/** Open actions of one stage, in the stage's order. */
export function missingActions(stage: Stage, records: readonly ActionRecord[]): readonly MissingAction[] {
  return stage.actions.flatMap((action) => {
    const record = records.find((one) => one.stage === stage.code && sameName(one.action, action.name));
    const lack = lackOf(action, record);
    return lack ? [{ stage: stage.code, action: action.name, evidence: action.evidence, lack }] : [];
  });
}

/** People retype names: case and blanks make no difference. */
export const sameName = (left: string, right: string): boolean => tidy(left) === tidy(right);
const tidy = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** n of m: what the board and the Deals tab show. */
export function actionCount(
  stage: Stage,
  records: readonly ActionRecord[],
): { readonly done: number; readonly all: number } {
  return { done: stage.actions.length - missingActions(stage, records).length, all: stage.actions.length };
}
