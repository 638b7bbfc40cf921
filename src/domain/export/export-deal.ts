/** A deal as other systems see it: what the exports of every format are written from. */
import type { Closing, Deal, HistoryEntry } from '../deal';

export interface ExportDeal {
  readonly deal: Deal;
  /** Null: it is active. */
  readonly closing: Closing | null;
}

export interface ExportWords {
  /** Name of a stage by its code. */
  readonly stage: (code: string) => string;
  /** Name of a loss reason by its code. */
  readonly reason: (code: string) => string;
  /** Name of an event of the history. */
  readonly event: (event: HistoryEntry['event']) => string;
  /** ISO 4217: of sums that name none. */
  readonly currency: string;
  /** `YYYY-MM-DD HH:MM:SS` in the engagement's time zone, of an RFC 3339 instant. */
  readonly local: (instant: string) => string;
}

export interface Columns<T> {
  readonly headers: readonly string[];
  readonly cells: (one: T) => readonly string[];
}

/** A name in its parts: the last word is the family name, as both systems take it. */
export function nameParts(contact: string): { readonly first: string; readonly last: string } {
  const words = contact.trim().split(/\s+/);
  return words.length < 2 ? { first: '', last: contact.trim() } : { first: words.slice(0, -1).join(' '), last: words[words.length - 1] ?? '' }; // prettier-ignore
}

/** With a point, in full: neither system reads an exponent. */
export const figure = (value: number | null): string =>
  value === null ? '' : value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 10 });

/** A civil date passes as it is; empty for what is not there. */
export const localOf = (instant: string | null, { local }: ExportWords): string =>
  instant === null || instant === '' ? '' : local(instant);
