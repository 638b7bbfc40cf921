/** The rows that an import rejected, as a file to correct and import again: as they were, with the reason beside them. */
import type { JudgedRow } from '../import/judge-import';
import type { Rejection } from '../import/import-record';
import { guarded } from '../import/formula-guard';
import type { Mapping } from '../import/mapping';
import { writeCsv } from './write-csv';

export interface RejectedWords {
  /** Name of the column with the reasons. */
  readonly header: string;
  /** One sentence. @param column as the file names it; empty: it has no name */
  readonly reason: (rejection: Rejection, column: string) => string;
}

/** With a byte order mark: people open it in Excel. Cells stay as they were; only the reason, which is ours, is guarded against being executed. */
export function rejectedCsv(
  rows: readonly (readonly string[])[],
  { headerRow }: Mapping,
  judged: readonly JudgedRow[],
  words: RejectedWords,
): string {
  const headers = rows[headerRow] ?? [];
  const rejected = judged.flatMap((one) => (one.verdict === 'rejected' ? [one] : []));
  const width = rejected.reduce((most, { row }) => Math.max(most, (rows[row - 1] ?? []).length), headers.length);
  const padded = (row: readonly string[]): string[] => Array.from({ length: width }, (_, at) => row[at] ?? '');
  const lines = rejected.map(({ row, reasons }) => [
    ...padded(rows[row - 1] ?? []),
    guarded(reasons.map((one) => words.reason(one, headers[one.column ?? -1] ?? '')).join(' ')),
  ]);
  return writeCsv([...(headers.length > 0 ? [[...padded(headers), guarded(words.header)]] : []), ...lines], true);
}
