/** A row of a foreign table as a deal of ours, and why a row is none. */
import { fingerprint, type ImportField } from './mapping';
import type { Deal } from '../deal';
import type { ImportOutcome } from './outcome-names';

export interface ImportRecord {
  readonly fields: Pick<
    Deal,
    | 'title' | 'contact' | 'company' | 'phone' | 'email' | 'source' | 'product' | 'value' | 'currency' | 'owner' | 'nextStep'
    | 'nextStepDue' | 'note' | 'externalId'
  >; // prettier-ignore
  /** Code: where the deal stands, or stood when it ended. */
  readonly stage: string;
  readonly outcome: ImportOutcome;
  /** Code; null unless the deal is lost. */
  readonly lossReason: string | null;
  /** RFC 3339, UTC; null: the file does not say. */
  readonly createdAt: string | null;
  /** Null for an open deal: what is planned is in the note. */
  readonly closedAt: string | null;
  readonly lastActivityAt: string | null;
  /** Fields that the row fills: an update changes these, and leaves the others as they are. */
  readonly given: readonly ImportField[];
}

/** Equal for rows that say the same. */
export const recordFingerprint = (record: ImportRecord): string => fingerprint(JSON.stringify(record));

export type RejectCode =
  /** More cells than the header has: cells have slipped. */
  | 'tooManyCells'
  /** Together with the next or the last row it makes one: a line break without quotation marks. */
  | 'brokenLine'
  | 'titleMissing' | 'tooLong' | 'notANumber' | 'numberAmbiguous' | 'negative' | 'currencyUnknown' | 'currenciesDiffer'
  | 'notADate' | 'noSuchDay' | 'dateAmbiguous'
  /** A spreadsheet has rounded it to `3,8E+11`: the digits are gone, the file must be exported anew. */
  | 'rounded'
  | 'stageUndecided' | 'statusUndecided' | 'ownerUndecided' | 'reasonUndecided' | 'reasonMissing'
  /** The loss reason is not allowed at this stage. */
  | 'reasonNotHere'
  /** `value` has the deals that it could be. */
  | 'severalDeals'
  /** The same deal stands in an earlier row: `value` has its number. */
  | 'twiceInFile'
  /** A deal of this number is here, with other contacts: it comes from another tracker. */
  | 'otherDeal'
  /** Beyond stages whose actions nobody confirmed: `value` names the stage. */
  | 'notAttested'
  /** The rules of the conveyor refuse it, as they would on the card: the server says why in words. */
  | 'refused'; // prettier-ignore

export interface Rejection {
  readonly code: RejectCode;
  /** Null: the row as a whole. */
  readonly field: ImportField | null;
  /** From 0; null: no single one. */
  readonly column: number | null;
  /** The cell as it stands there, or what the code says. */
  readonly value: string;
}

/** Nothing in the way, but worth knowing. */
export type ImportWarning = 'phoneWrong' | 'emailWrong' | 'noOwner' | 'closedBeforeCreated' | 'sameContact';
