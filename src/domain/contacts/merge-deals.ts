/** Two deals become one and nothing is lost: blanks are filled, phones and addresses add up, what gives way is told. */
import type { ActionRecord, Deal, HistoryEntry } from '../deal';
import { EDITABLE, type EditableField, type EditableFields } from '../deal-change';
import { joinEmails, joinNotes, joinPhones } from './join-texts';
import { mergeRecords, type ActionOf, type TickOf } from './merge-records';

export interface MergeSide {
  readonly deal: Deal;
  readonly records: readonly ActionRecord[];
  /** The latest first. */
  readonly events: readonly HistoryEntry[];
}

/** What the History has to say of a merge, in no language. */
export interface MergeWords {
  /** ID, title and stage of the deal that went into the other. */
  readonly from: { readonly id: string; readonly title: string; readonly stage: string };
  /** Fields that were blank and have the other deal's value now. */
  readonly filled: readonly EditableField[];
  /** Fields in which both values stand now. */
  readonly joined: readonly MergedField[];
  /** Values that gave way to others: they stand nowhere but here. */
  readonly dropped: readonly { readonly field: MergedField; readonly value: string }[];
  /** Actions whose tick or note came from the other deal. */
  readonly actions: readonly ActionOf[];
  /** Ticks that gave way to earlier ones of the same action. */
  readonly doneTwice: readonly TickOf[];
}

export type MergedField = EditableField | 'externalId';

export interface Merged {
  readonly deal: Deal;
  readonly records: readonly ActionRecord[];
  /** Of both, the latest first; each with the ID of the deal that it happened to. */
  readonly events: readonly HistoryEntry[];
  readonly words: MergeWords;
}

/** What only makes sense together: a step and its day, a sum and its currency. */
const PAIRS: Partial<Record<EditableField, EditableField>> = { currency: 'value', nextStepDue: 'nextStep' };
/** Two moments are no contradiction: the earlier one counts. */
const MOMENTS: readonly EditableField[] = ['firstResponseAt'];
type Join = (texts: readonly string[], country: string) => string;
const JOINED: Partial<Record<EditableField, Join>> = { phone: joinPhones, email: joinEmails, note: joinNotes };

const isBlank = (value: unknown): boolean => value === null || (typeof value === 'string' && value.trim() === '');

/**
 * `into` keeps its ID, stage and closing; the caller closes `from`. Joined texts may be longer than people may type.
 * @param keep values for fields that both have filled differently; absent: those of `into`. Of phones, e-mails and notes all stay, these first.
 * @param country ISO 3166-1 alpha-2: of phones without a calling code
 */
export function mergeDeals(into: MergeSide, from: MergeSide, keep: Partial<EditableFields>, country: string): Merged {
  const fields = mergeFields(into.deal, from.deal, keep, country);
  const externalId = joinIds(into.deal.externalId, from.deal.externalId);
  const actions = mergeRecords(into.records, from.records);
  return {
    deal: {
      ...into.deal,
      ...fields.values,
      externalId,
      createdAt: earlier(into.deal.createdAt, from.deal.createdAt),
      lastActivityAt: later(into.deal.lastActivityAt, from.deal.lastActivityAt),
    },
    records: actions.records,
    events: [...into.events, ...from.events].sort((a, b) => Date.parse(b.at) - Date.parse(a.at)),
    words: {
      from: { id: from.deal.id, title: from.deal.title, stage: from.deal.stage },
      filled: fields.filled,
      joined:
        externalId === into.deal.externalId || isBlank(into.deal.externalId)
          ? fields.joined
          : [...fields.joined, 'externalId'],
      dropped: fields.dropped,
      actions: actions.taken,
      doneTwice: actions.doneTwice,
    },
  };
}

/** IDs of a merged deal in the CRMs that it was imported from; usually one. */
export const externalIds = (externalId: string): readonly string[] =>
  externalId.split(ID_SEPARATOR).filter((id) => id.trim() !== '');
const ID_SEPARATOR = ' | ';

const joinIds = (into: string, from: string): string =>
  [...new Set([...externalIds(into), ...externalIds(from)])].join(ID_SEPARATOR);

interface MergedFields {
  readonly values: Partial<EditableFields>;
  readonly filled: EditableField[];
  readonly joined: EditableField[];
  readonly dropped: { readonly field: EditableField; readonly value: string }[];
}

function mergeFields(into: Deal, from: Deal, keep: Partial<EditableFields>, country: string): MergedFields {
  const values: Record<string, unknown> = {};
  const merged: MergedFields = { values, filled: [], joined: [], dropped: [] };
  for (const field of EDITABLE) {
    const [ours, theirs] = [into[field], from[field]];
    const join = JOINED[field];
    if (join) {
      const text = join([keep[field] ?? '', ours ?? '', theirs ?? ''].map(String), country);
      values[field] = text;
      if (isBlank(ours) && !isBlank(theirs)) merged.filled.push(field);
      else if (text !== ours && !isBlank(theirs)) merged.joined.push(field);
      continue;
    }
    const value = chosen(field, into, from, keep);
    values[field] = value;
    if (isBlank(ours) && value === theirs && !isBlank(theirs)) merged.filled.push(field);
    for (const given of new Set([ours, theirs]))
      if (!isBlank(given) && !sameValue(given, value)) merged.dropped.push({ field, value: String(given) });
  }
  return merged;
}

function chosen(field: EditableField, into: Deal, from: Deal, keep: Partial<EditableFields>): unknown {
  const kept = keep[field];
  if (kept !== undefined && !isBlank(kept)) return kept;
  const [ours, theirs] = [into[field], from[field]];
  if (MOMENTS.includes(field)) return earlierOf(ours, theirs);
  const leader = PAIRS[field];
  if (leader !== undefined) {
    const value = chosen(leader, into, from, keep);
    const [isOurs, isTheirs] = [into, from].map((side) => !isBlank(value) && sameValue(value, side[leader]));
    // No currency is the engagement's, and no other; a step without a day may get one.
    if (isOurs) return field === 'nextStepDue' && isBlank(ours) && isTheirs ? theirs : ours;
    if (isTheirs) return theirs;
  }
  return isBlank(ours) ? theirs : ours;
}

const sameValue = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'string' && typeof other === 'string' && one.trim() === other.trim());

const earlier = (one: string, other: string): string =>
  isBlank(one) || (!isBlank(other) && Date.parse(other) < Date.parse(one)) ? other : one;
const later = (one: string, other: string): string =>
  isBlank(one) || (!isBlank(other) && Date.parse(other) > Date.parse(one)) ? other : one;
const earlierOf = (one: unknown, other: unknown): unknown =>
  isBlank(one) ? other : isBlank(other) ? one : earlier(String(one), String(other));
