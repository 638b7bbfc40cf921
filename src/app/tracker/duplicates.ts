/** Active deals that may be the same one: by phone, e-mail or company. */
import type { Deal } from '../../domain/deal';
import { normaliseEmail } from '../../domain/email';
import { stageName, type View } from '../../plan/tracker/deal-cells';
import { dealInRow } from '../../plan/tracker/board-deal';
import type { TrackerSheets } from '../../plan/tracker/read-tracker';
import { filledRows } from '../../plan/tracker/sheet-rows';
import type { Duplicate } from '../tracker-api';

const digits = (phone: string): string => phone.replace(/\D/g, '').slice(-9);
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export function duplicatesOf(deal: Deal, sheets: TrackerSheets, view: View): Duplicate[] {
  const [phone, email, company] = [digits(deal.phone), normaliseEmail(deal.email), plain(deal.company)];
  return filledRows(sheets.deals).flatMap((row) => {
    const other = dealInRow(sheets, row, view);
    if (other.id === deal.id || other.id === '') return [];
    const by: ('phone' | 'email' | 'company')[] = [
      ...(phone.length >= 7 && digits(other.phone) === phone ? (['phone'] as const) : []),
      ...(email !== '' && normaliseEmail(other.email) === email ? (['email'] as const) : []),
      ...(company !== '' && plain(other.company) === company ? (['company'] as const) : []),
    ];
    if (by.length === 0) return [];
    const { id, title, owner } = other;
    return [{ id, title, company: other.company, owner, stage: stageName(other.stage, view.rules), by }];
  });
}
