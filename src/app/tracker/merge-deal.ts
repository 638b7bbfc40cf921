/** Two deals that turn out to be one: everything of the other comes over, and the History says what gave way. */
import { mergeDeals, type MergeWords } from '../../domain/contacts/merge-deals';
import type { HistoryEntry } from '../../domain/deal';
import { EVENTS_KEPT, type DealFile } from '../../domain/ledger';
import type { Headers } from '../../locales/sheets-text';
import { fillIn } from '../../locales/fill-in';
import { planDeals, type DealPlan } from '../../plan/tracker/plan-deals';
import type { TrackerSheets } from '../../plan/tracker/read-tracker';
import type { Workspace } from '../../workspace/port';
import { RunStopped } from '../failure';
import type { DealCommand, DealOutcome } from '../tracker-api';
import { cardOf } from './card';
import type { Context } from './context';
import { findDeal } from './find-deal';
import { orRefuse } from './refused';
import type { Decision } from './transact';
import { readContent } from '../read-content';

export function mergeDeal(
  workspace: Workspace,
  sheets: TrackerSheets,
  into: DealPlan,
  { with: other, keep }: Extract<DealCommand, { kind: 'merge' }>,
  context: Context,
): Decision<DealOutcome> {
  const { situation, view } = context;
  const own = into.after as DealFile;
  const found = other === own.deal.id ? null : findDeal(sheets, other, context);
  if (!found) throw new RunStopped('dealUnknown');
  if (own.closing || found.file.closing)
    orRefuse(workspace, { ok: false, refusal: { code: 'alreadyClosed' } }, context);
  const { deal, records, events, words } = mergeDeals(own, found.file, keep, sheets.settings.country);
  const { now, who, revision } = situation;
  const note = mergeNote(workspace, words, sheets, context);
  const entry = (of: string): HistoryEntry => ({
    at: now,
    who,
    deal: of,
    event: 'merged',
    from: other,
    to: own.deal.id,
    note,
  });
  const after: DealFile = {
    ...own,
    deal: { ...deal, lastActivityAt: now },
    records,
    events: [entry(own.deal.id), ...events].slice(0, EVENTS_KEPT),
    by: who,
    at: now,
    revision,
    undo: null,
  };
  const plans: DealPlan[] = [
    { ...into, after, history: [...into.history, entry(own.deal.id)] },
    { before: found.file, after: null, row: found.row, closedRow: null, history: [entry(other)] },
  ];
  const card = cardOf(after, sheets, context);
  return {
    batch: planDeals(sheets, plans, view),
    value: {
      card: { ...card, duplicates: card.duplicates.filter(({ id }) => id !== other) },
      canUndo: false,
      warnings: [],
    },
  };
}

/** In the language of the sheets, with the headers of their columns. */
function mergeNote(workspace: Workspace, words: MergeWords, { settings }: TrackerSheets, { view }: Context): string {
  const text = readContent(workspace, settings.language).tracker.merged;
  const headers: Headers = view.text.tables.deals.columns;
  const names = (fields: readonly string[]): string => fields.map((field) => headers[field] ?? field).join(', ');
  const lines = [
    `${words.from.id} ${words.from.title}`.trim(),
    words.filled.length > 0 ? fillIn(text.filled, { fields: names(words.filled) }) : '',
    words.joined.length > 0 ? fillIn(text.joined, { fields: names(words.joined) }) : '',
    words.dropped.length > 0
      ? fillIn(text.dropped, {
          values: words.dropped.map(({ field, value }) => `${names([field])} – ${value}`).join('; '),
        })
      : '',
    words.actions.length > 0
      ? fillIn(text.actions, { actions: words.actions.map(({ action }) => action).join('; ') })
      : '',
  ];
  return lines.filter((line) => line !== '').join('. ');
}
