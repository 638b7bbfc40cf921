/** The files with which a client can leave for another CRM: deals, contacts and history, each deal, person and event once. */
import { emailKeys, phoneKeys } from '../contacts/keys';
import type { HistoryEntry } from '../deal';
import { fold } from '../import/fold';
import { guarded } from '../import/formula-guard';
import type { Columns, ExportDeal, ExportWords } from './export-deal';
import { pipedriveContacts, pipedriveDeals } from './pipedrive';
import { writeCsv } from './write-csv';
import { zohoContacts, zohoDeals } from './zoho';

export type ExportFormat = 'pipedrive' | 'zoho';

/** Cells that would begin a formula are guarded; our own import takes that back. @param mark a byte order mark, for Excel */
const csvOf = <T>({ headers, cells }: Columns<T>, all: readonly T[], mark: boolean): string =>
  writeCsv([headers, ...all.map((one) => cells(one).map(guarded))], mark);

export const dealsCsv = (
  deals: readonly ExportDeal[],
  format: ExportFormat,
  words: ExportWords,
  mark: boolean,
): string => {
  const columns = format === 'pipedrive' ? pipedriveDeals(words) : zohoDeals(words);
  return csvOf(columns, deals, mark);
};

/** Persons, each once: deals of one person share the name and a phone or a mailbox, or else the company. @param country of phones without a calling code */
export function contactsCsv(
  deals: readonly ExportDeal[],
  format: ExportFormat,
  country: string,
  mark: boolean,
): string {
  const seen = new Set<string>();
  const persons = deals.filter(({ deal }) => {
    const name = fold(deal.contact);
    const reach = [...phoneKeys(deal.phone, country), ...emailKeys(deal.email)];
    if (name === '' && reach.length === 0) return false;
    const keys = reach.length > 0 ? reach.map((key) => `${name}\n${key}`) : [`${name}\n${fold(deal.company)}`];
    const known = keys.every((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return !known;
  });
  return csvOf(format === 'pipedrive' ? pipedriveContacts : zohoContacts, persons, mark);
}

/** Neither system imports a history of changes: this is a file of notes, by the deal's number and title. */
export function historyCsv(
  history: readonly HistoryEntry[],
  titleOf: (deal: string) => string,
  format: ExportFormat,
  words: ExportWords,
  mark: boolean,
): string {
  const content = (entry: HistoryEntry): string =>
    [words.event(entry.event), [entry.from, entry.to].filter((text) => text !== '').join(' → '), entry.note].filter((text) => text !== '').join('\n'); // prettier-ignore
  const columns: Columns<HistoryEntry> =
    format === 'pipedrive'
      ? { headers: ['Note - Content', 'Note - Add time', 'Note - User', 'Deal - Title', 'Event', 'From', 'To', 'Note', 'Deal ID'], cells: (one) => [content(one), words.local(one.at), one.who, titleOf(one.deal), words.event(one.event), one.from, one.to, one.note, one.deal] }
      : { headers: ['Note Title', 'Note Content', 'Created Time', 'Note Owner', 'Parent ID', 'Deal Name', 'Event', 'From', 'To', 'Note'], cells: (one) => [words.event(one.event), content(one), words.local(one.at), one.who, one.deal, titleOf(one.deal), words.event(one.event), one.from, one.to, one.note] }; // prettier-ignore
  return csvOf(columns, history, mark);
}
