/** Sentences about rows and files, from what the domain found. */
import type { ImportedRow } from '../../app/import-api';
import type { Rejection } from '../../domain/import/import-record';
import type { ReadDoubt, ReadFault } from '../../domain/import/table';
import type { ImportRowsText } from '../../locales/import-text';

/** What the server has words for, or a rejection of ours. */
export type Reason = ImportedRow['reasons'][number];

const LONGEST = 120;
const MEGABYTE = 1024 * 1024;

/** @param column as the file names it; empty: no single one */
export function reasonWords(reason: Reason, column: string, { rejections }: ImportRowsText): string {
  const { code, value, words } = reason;
  if (words) return words;
  const short = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  const sentence: (value: string, column: string) => string = rejections[code];
  return sentence(short, column.trim());
}

export const columnName = ({ column }: Rejection, headers: readonly string[]): string =>
  column === null ? '' : (headers[column] ?? '').trim();

export function faultWords(fault: ReadFault, { faults }: ImportRowsText): string {
  switch (fault.code) {
    case 'tooBig':
      return faults.tooBig(Math.ceil(fault.bytes / MEGABYTE), fault.limit / MEGABYTE);
    case 'tooManyRows':
    case 'tooManyColumns':
      return faults[fault.code](fault.found, fault.limit);
    case 'quoteOpen':
      return faults.quoteOpen(fault.row);
    default:
      return faults[fault.code];
  }
}

export function doubtWords(doubt: ReadDoubt, { doubts, encodings }: ImportRowsText): string {
  switch (doubt.code) {
    case 'quoteMisplaced':
      return doubts.quoteMisplaced(doubt.row);
    case 'encodingGuessed':
      return doubts.encodingGuessed(encodings[doubt.encoding as keyof typeof encodings] ?? doubt.encoding);
    default:
      return doubts[doubt.code](doubt.count);
  }
}

/** `A`, `B` … as a spreadsheet calls its columns. @param at from 0 */
export function letters(at: number): string {
  const rest = Math.floor(at / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (at % 26));
}
