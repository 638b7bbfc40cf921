/** The case's shadow sector: addresses and phones by which clients reach somebody past the company, and which leave with them. */
import { isFreeMail } from '../../domain/email';
import { wordsIn, type TableRow } from '../sheets/read-tables';

/** @param row of the Employee Base: its private columns, and a mailbox of a free provider in place of the company's */
export function privateChannels(row: TableRow): readonly string[] {
  const email = wordsIn(row, 'email');
  const typed = (column: string): string => wordsIn(row, column) || (row.wrong[column] ?? '');
  return [isFreeMail(email) ? email : '', typed('otherEmail'), typed('otherPhone')].filter(Boolean);
}
