/** The ledger: every active deal as it was last checked, beside the sheets that people edit. */
import type { ActionRecord, Closing, Deal, HistoryEntry } from './deal';
import type { Industry } from './conveyor';
import type { Language } from './language';

/** What the tracker must know of its engagement. */
export interface LedgerSettings {
  readonly v: 1;
  /** The client company and its mail domain. */
  readonly client: string;
  readonly domain: string;
  /** Of the sheets. */
  readonly language: Language;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** IANA: the zone of every date and time on the sheets. */
  readonly timeZone: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly industry: Industry;
}

/** What the last change can be taken back to; null: it cannot. */
export type Undo =
  { readonly kind: 'stage'; readonly stage: string; readonly since: string } | { readonly kind: 'closing' };

/** A deal with all that belongs to it. */
export interface DealFile {
  readonly deal: Deal;
  /** Null: it is active. */
  readonly closing: Closing | null;
  readonly records: readonly ActionRecord[];
  /** The latest first; the whole of it stands on the History tab. */
  readonly events: readonly HistoryEntry[];
  /** Who changed it last, and when (RFC 3339, UTC). */
  readonly by: string;
  readonly at: string;
  /** Changes with every change: two equal ones are the same state. */
  readonly revision: string;
  readonly undo: Undo | null;
  /** Columns of its row whose cells carry a note of ours: why something was put back there. */
  readonly noted: readonly string[];
}

/** Events that stay with the deal. */
export const EVENTS_KEPT = 12;

export const withEvents = (file: DealFile, latest: readonly HistoryEntry[]): readonly HistoryEntry[] =>
  [...[...latest].reverse(), ...file.events].slice(0, EVENTS_KEPT);

const ID = /^D-([1-9]\d{0,6})$/;

export const dealId = (number: number): string => `D-${number}`;

/** Null: not an ID of ours. */
export function dealNumber(id: string): number | null {
  const digits = ID.exec(id.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}
