/** Active deals that may be the same one: by phone, e-mail or company. */
import { findDuplicates } from '../../domain/contacts/duplicates';
import type { Deal } from '../../domain/deal';
import type { TrackerSheets } from '../../plan/tracker/read-tracker';
import { filledRows, textAt } from '../../plan/tracker/sheet-rows';
import type { Duplicate } from '../tracker-api';

export function duplicatesOf(deal: Deal, { deals, settings }: TrackerSheets): Duplicate[] {
  const rows = new Map<string, number>();
  const others = filledRows(deals).flatMap((row) => {
    const id = textAt(deals, row, 'id');
    if (id === '' || id === deal.id) return [];
    rows.set(id, row);
    const [phone, email, company] = ['phone', 'email', 'company'].map((key) => textAt(deals, row, key));
    return [{ id, phone: phone ?? '', email: email ?? '', company: company ?? '' }];
  });
  return findDuplicates(deal, others, settings.country).map(({ id, by }) => {
    const row = rows.get(id) as number;
    const [title, company, owner, stage] = ['title', 'company', 'owner', 'stage'].map((key) => textAt(deals, row, key));
    return { id, title: title ?? '', company: company ?? '', owner: owner ?? '', stage: stage ?? '', by };
  });
}
