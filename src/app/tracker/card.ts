/** One deal as its card shows it. */
import { dayNumber } from '../../domain/civil-time';
import type { DealFile } from '../../domain/ledger';
import { fileDeal } from '../../plan/tracker/board-deal';
import type { TrackerSheets } from '../../plan/tracker/read-tracker';
import type { DealCard } from '../tracker-api';
import type { Context } from './context';
import { duplicatesOf } from './duplicates';

export const cardOf = (file: DealFile, sheets: TrackerSheets, { view, today }: Context): DealCard => ({
  deal: fileDeal(file, dayNumber(today), view),
  closing: file.closing,
  records: file.records,
  timeline: file.events,
  duplicates: duplicatesOf(file.deal, sheets),
});
