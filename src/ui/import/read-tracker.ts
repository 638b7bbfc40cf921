/** Reads all that is exported, page by page; what was read before an interruption is kept. */
import type { Answer, Failure } from '../../app/api';
import type { ExportKind, ExportPage } from '../../app/import-api';
import type { HistoryEntry } from '../../domain/deal';
import type { ExportDeal } from '../../domain/export/export-deal';
import { pause } from './slices';

export interface TrackerRead {
  readonly deals: readonly ExportDeal[];
  readonly history: readonly HistoryEntry[];
  /** Where to go on; null: all is read. */
  readonly next: { readonly kind: ExportKind; readonly from: number } | null;
}

export const NOTHING_READ: TrackerRead = { deals: [], history: [], next: { kind: 'active', from: 0 } };
const KINDS: readonly ExportKind[] = ['active', 'closed', 'history'];
/** Seconds before each further try. */
const WAITS = [2, 4, 8, 16];

/** @param tell after every page @returns why it stopped; null: all is read */
export async function readTracker(
  begun: TrackerRead,
  read: (kind: ExportKind, from: number) => Promise<Answer<ExportPage>>,
  tell: (read: TrackerRead) => void,
): Promise<Failure | null> {
  let now = begun;
  let tries = 0;
  while (now.next) {
    const { kind, from } = now.next;
    const answer = await read(kind, from);
    if (!answer.ok) {
      const seconds = WAITS[tries];
      tries += 1;
      if (!answer.error.retry || seconds === undefined) return answer.error;
      await pause(seconds * 1000);
      continue;
    }
    tries = 0;
    const { deals, history, next } = answer.value;
    const after = KINDS[KINDS.indexOf(kind) + 1];
    now = {
      deals: [...now.deals, ...deals],
      history: [...now.history, ...history],
      next: next !== null ? { kind, from: next } : after ? { kind: after, from: 0 } : null,
    };
    tell(now);
  }
  return null;
}
