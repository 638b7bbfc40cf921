/** What was done of each action in either of two deals that become one. */
import type { ActionRecord } from '../deal';
import { sameName } from '../gate';

export type ActionOf = Pick<ActionRecord, 'stage' | 'action'>;
export type TickOf = Pick<ActionRecord, 'stage' | 'action' | 'doneAt' | 'doneBy'>;

export interface MergedRecords {
  readonly records: readonly ActionRecord[];
  /** Actions whose tick or note came from the other deal. */
  readonly taken: readonly ActionOf[];
  /** Ticks that gave way to earlier ones. */
  readonly doneTwice: readonly TickOf[];
}

export function mergeRecords(ours: readonly ActionRecord[], theirs: readonly ActionRecord[]): MergedRecords {
  const taken: ActionOf[] = [];
  const doneTwice: TickOf[] = [];
  const both = ours.map((record) => {
    const other = theirs.find(isSame(record));
    if (!other) return record;
    const merged = mergeRecord(record, other);
    const { stage, action } = record;
    if (COMPARED.some((key) => merged[key] !== record[key])) taken.push({ stage, action });
    for (const { doneAt, doneBy } of [record, other])
      if (doneAt !== null && (doneAt !== merged.doneAt || doneBy !== merged.doneBy))
        doneTwice.push({ stage, action, doneAt, doneBy });
    return merged;
  });
  const others = theirs.filter((record) => !ours.some(isSame(record)));
  taken.push(...others.map(({ stage, action }) => ({ stage, action })));
  return { records: [...both, ...others], taken, doneTwice };
}

const COMPARED = ['doneAt', 'doneBy', 'notApplicable', 'note'] as const;

const isSame =
  (one: ActionRecord) =>
  (other: ActionRecord): boolean =>
    one.stage === other.stage && sameName(one.action, other.action);

/** Done beats not done, the earlier beats the later, and an action that was done concerned the deal. Notes stand one below the other. */
function mergeRecord(one: ActionRecord, other: ActionRecord): ActionRecord {
  const otherFirst =
    other.doneAt !== null && (one.doneAt === null || Date.parse(other.doneAt) < Date.parse(one.doneAt));
  const { doneAt, doneBy } = otherFirst ? other : one;
  const [note, more] = [one.note.trim(), other.note.trim()];
  return {
    ...one,
    doneAt,
    doneBy: doneAt === null ? one.doneBy || other.doneBy : doneBy,
    notApplicable: doneAt === null && (one.notApplicable || other.notApplicable),
    note: note.includes(more) ? one.note : more.includes(note) ? more : `${note}\n${more}`,
  };
}
