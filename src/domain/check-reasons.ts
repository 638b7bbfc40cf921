/** Checks the loss reasons as people edited them: a slip must not let deals be lost for nothing, or for no reason at all. */
import { sameName } from './gate';

/** A reason as it stands in the Loss reasons tab, before anything about it is trusted. */
export interface ReasonDraft {
  readonly code: string;
  readonly name: string;
  /** Codes of the stages where it is to be allowed. */
  readonly stages: readonly string[];
  /** `wrong`: the cell holds something else than a number. */
  readonly warmAfterDays: number | null | 'wrong';
  /** The days count from a date that the client names, and may lie before it. */
  readonly clientDate: boolean;
}

export type ReasonIssue =
  | { readonly code: 'noReasons' }
  | { readonly code: 'reasonNameMissing' | 'reasonStagesMissing' | 'warmDaysOutOfRange'; readonly reason: number }
  | { readonly code: 'reasonNameTwice'; readonly reason: number; readonly first: number }
  | { readonly code: 'reasonStageUnknown'; readonly reason: number; readonly stage: string };

/** Ten years: who comes back later does not come back. */
const MOST_DAYS = 3650;

/**
 * Empty when the reasons can be used. `reason` is the place in the list, from 0.
 * @param known codes of stages, those that have been taken out of the conveyor among them
 */
export function checkReasons(drafts: readonly ReasonDraft[], known: ReadonlySet<string>): readonly ReasonIssue[] {
  if (drafts.length === 0) return [{ code: 'noReasons' }];
  return drafts.flatMap((draft, reason): ReasonIssue[] => {
    const { name, stages, warmAfterDays } = draft;
    const first = drafts.slice(0, reason).findIndex((other) => name !== '' && sameName(other.name, name));
    const unknown = stages.find((stage) => !known.has(stage));
    return [
      ...(name === '' ? [{ code: 'reasonNameMissing', reason } as const] : []),
      ...(first < 0 ? [] : [{ code: 'reasonNameTwice', reason, first } as const]),
      ...(stages.length === 0 ? [{ code: 'reasonStagesMissing', reason } as const] : []),
      ...(unknown === undefined ? [] : [{ code: 'reasonStageUnknown', reason, stage: unknown } as const]),
      ...(warmAfterDays === null || isSane(warmAfterDays, draft) ? [] : [{ code: 'warmDaysOutOfRange', reason } as const]),
    ];
  }); // prettier-ignore
}

const isSane = (days: number | 'wrong', { clientDate }: ReasonDraft): boolean =>
  days !== 'wrong' && Number.isInteger(days) && days >= (clientDate ? -MOST_DAYS : 1) && days <= MOST_DAYS;
