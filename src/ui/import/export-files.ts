/** The files of an export, each made when it is asked for. */
import type { ImportDesk } from '../../app/import-api';
import { contactsCsv, dealsCsv, historyCsv, type ExportFormat } from '../../domain/export/export-csv';
import type { ExportWords } from '../../domain/export/export-deal';
import type { HistoryEvent } from '../../domain/deal';
import { localTimes } from './import-base';
import type { TrackerRead } from './read-tracker';

export type ExportFile = 'deals' | 'contacts' | 'history';

export const EXPORT_FILES: Readonly<Record<ExportFormat, readonly ExportFile[]>> = {
  pipedrive: ['deals', 'contacts', 'history'],
  zoho: ['contacts', 'deals', 'history'],
};

/** Without a byte order mark: other systems read it, not Excel. */
export function exportCsv(
  file: ExportFile,
  format: ExportFormat,
  { deals, history }: TrackerRead,
  { base, timeZone }: ImportDesk,
  events: Readonly<Record<HistoryEvent, string>>,
): string {
  const nameOf = (list: readonly { readonly code: string; readonly name: string }[]) => {
    const names = new Map(list.map(({ code, name }) => [code, name]));
    return (code: string): string => names.get(code) ?? code;
  };
  const words: ExportWords = {
    stage: nameOf(base.stages),
    reason: nameOf(base.reasons),
    event: (event) => events[event],
    currency: base.currency,
    local: localTimes(timeZone),
  };
  if (file === 'deals') return dealsCsv(deals, format, words, false);
  if (file === 'contacts') return contactsCsv(deals, format, base.country, false);
  const titles = new Map(deals.map(({ deal }) => [deal.id, deal.title]));
  return historyCsv(history, (deal) => titles.get(deal) ?? '', format, words, false);
}
