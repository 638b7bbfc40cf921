/** What an import is judged against: the tracker's configuration and its deals, and what the user decided about foreign values. */
import { fold } from './fold';
import type { DateField } from './mapping';
import type { Named } from './match-concepts';
import type { ImportSeller } from './match-owner';
import type { Decimal } from './money';
import type { ImportOutcome } from './outcome-names';

export interface ImportBase {
  /** In the conveyor's order. */
  readonly stages: readonly Named[];
  readonly sellers: readonly ImportSeller[];
  readonly reasons: readonly (Named & { readonly stages: readonly string[] })[];
  readonly deals: readonly BaseDeal[];
  /** `BaseDeal.fingerprint` of deals that do not carry theirs: asked only of the few that a row is about. */
  readonly recordOf?: (deal: string) => string | undefined;
  /** ISO 4217: of sums that name none. */
  readonly currency: string;
  /** ISO 3166-1 alpha-2: of phones without a calling code. */
  readonly country: string;
  /** The instant (RFC 3339, UTC) of `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM` in the engagement's time zone; null: the clocks jump over it. */
  readonly instantOf: (local: string) => string | null;
}

export interface BaseDeal {
  readonly id: string;
  readonly externalId: string;
  readonly phone: string;
  readonly email: string;
  readonly stage: string;
  readonly closed: boolean;
  /** `recordFingerprint` of what was imported into it last, if nobody has changed it since; absent: unknown. */
  readonly fingerprint?: string;
}

/** A stage of ours, or the end of a deal; `stage` null then: it is not known where the deal stood. */
export type StageDecision =
  { readonly outcome: 'open'; readonly stage: string } | { readonly outcome: 'won' | 'lost'; readonly stage: null };

/** By the folded value of the file (`decisionKey`); the empty key is for cells without one. */
export interface Decisions {
  readonly stages: Readonly<Record<string, StageDecision>>;
  /** Name of a seller; empty: nobody. */
  readonly owners: Readonly<Record<string, string>>;
  /** Codes. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly statuses: Readonly<Record<string, ImportOutcome>>;
  /** Of columns whose cells do not tell. */
  readonly dateOrders: Readonly<Partial<Record<DateField, 'dmy' | 'mdy'>>>;
  /** Of a column whose cells do not tell. */
  readonly decimal: Decimal;
}

/** Keys of a record that no value of a file can mistake for its prototype's. */
export const decisionKey = (value: string): string => fold(value) || value.trim();

export const decided = <T>(table: Readonly<Record<string, T>>, value: string): T | undefined => {
  const key = decisionKey(value);
  return Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined;
};

/** The part of a table that is needed to judge it. */
export interface SourceTable {
  readonly rows: readonly (readonly string[])[];
  /** The file has real numbers and dates, as XLSX has. */
  readonly typed: boolean;
}
