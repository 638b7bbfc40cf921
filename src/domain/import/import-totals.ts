/** What an import will do, in figures: the preview shows them before anything is written. */
import type { JudgedRow } from './judge-import';
import type { RejectCode } from './import-record';
import type { ImportOutcome } from './outcome-names';

export interface ImportTotals {
  readonly verdicts: Record<JudgedRow['verdict'], number>;
  /** Of all rows whose deals are as the row says, or will be; so are the following. */
  readonly outcomes: Record<ImportOutcome, number>;
  /** Open deals by the code of their stage. */
  readonly stages: Record<string, number>;
  /** By seller; the empty name: nobody. */
  readonly owners: Record<string, number>;
  /** By ISO 4217. */
  readonly sums: Record<string, Record<ImportOutcome, number>>;
  /** Rows by why they are rejected; a row with two reasons counts twice. */
  readonly reasons: Partial<Record<RejectCode, number>>;
}

export const noTotals = (): ImportTotals => ({
  verdicts: { new: 0, update: 0, unchanged: 0, closed: 0, rejected: 0 },
  outcomes: { open: 0, won: 0, lost: 0 },
  stages: {},
  owners: {},
  sums: {},
  reasons: {},
});

const count = (counts: Record<string, number>, key: string): void => {
  const before = Object.prototype.hasOwnProperty.call(counts, key) ? counts[key] : 0;
  Object.defineProperty(counts, key, {
    value: (before ?? 0) + 1,
    enumerable: true,
    configurable: true,
    writable: true,
  });
};

/** Adds up in place: an import has many rows. */
export function addRow(totals: ImportTotals, judged: JudgedRow): void {
  totals.verdicts[judged.verdict] += 1;
  if (judged.verdict === 'rejected') {
    for (const code of new Set(judged.reasons.map((reason) => reason.code)))
      totals.reasons[code] = (totals.reasons[code] ?? 0) + 1;
    return;
  }
  if (judged.verdict === 'closed') return;
  const { outcome, stage, fields } = judged.record;
  totals.outcomes[outcome] += 1;
  if (outcome === 'open') count(totals.stages, stage);
  count(totals.owners, fields.owner);
  if (fields.value === null) return;
  const sums = (totals.sums[fields.currency] ??= { open: 0, won: 0, lost: 0 });
  // Kopecks must not pile up into a difference that accountants see.
  sums[outcome] = Number((sums[outcome] + fields.value).toPrecision(15));
}
