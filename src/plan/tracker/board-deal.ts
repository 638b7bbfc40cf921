/** A deal as its row shows it: what the board and the card are drawn from. */
import { dayNumber } from '../../domain/civil-time';
import type { Deal } from '../../domain/deal';
import { EDITABLE } from '../../domain/deal-change';
import { actionCount, sameName } from '../../domain/gate';
import type { DealFile } from '../../domain/ledger';
import type { TrackerSheets } from './read-tracker';
import { instantIn, writtenIn, type View } from './deal-cells';
import { textAt } from './sheet-rows';

export interface RowDeal extends Deal {
  readonly done: number;
  readonly all: number;
  readonly days: number;
  readonly version: string;
}

/** Whoever typed something that a field cannot take sees it as blank until it is settled. */
export function dealInRow(
  { deals, settings }: Pick<TrackerSheets, 'deals' | 'settings'>,
  row: number,
  view: View,
): Deal {
  const { stages } = view.rules;
  const fields = Object.fromEntries(
    EDITABLE.map((field) => {
      const written = writtenIn(deals, row, field, view);
      const blank = BLANK_IS_NULL.has(field) ? null : '';
      return [field, 'value' in written ? (written.value ?? blank) : blank];
    }),
  ) as Pick<Deal, (typeof EDITABLE)[number]>;
  const name = textAt(deals, row, 'stage');
  const stage = stages.find((one) => sameName(one.name, name) || one.code === name) ?? stages[0];
  const createdAt = instantIn(deals, row, 'createdAt', view) ?? '';
  return {
    ...fields,
    id: textAt(deals, row, 'id'),
    currency: fields.currency === '' ? settings.currency : fields.currency,
    stage: stage?.code ?? '',
    stageSince: instantIn(deals, row, 'stageSince', view) ?? createdAt,
    createdAt,
    lastActivityAt: instantIn(deals, row, 'lastActivityAt', view) ?? createdAt,
    externalId: textAt(deals, row, 'externalId'),
  };
}

const BLANK_IS_NULL: ReadonlySet<string> = new Set(['value', 'nextStepDue', 'handoverOn', 'firstResponseAt']);

/** @param today days since 1970-01-01 in the engagement's time zone */
export function rowDeal(
  sheets: Pick<TrackerSheets, 'deals' | 'settings'>,
  row: number,
  today: number,
  view: View,
): RowDeal {
  const deal = dealInRow(sheets, row, view);
  const [, done] = /^(\d+)\/\d+$/.exec(textAt(sheets.deals, row, 'actionsDone')) ?? [];
  return withCounts(deal, Number(done ?? 0), today, view);
}

/** The same, of a deal as it is known rather than shown. */
export function fileDeal({ deal, records }: DealFile, today: number, view: View): RowDeal {
  const stage = view.rules.stages.find(({ code }) => code === deal.stage);
  return withCounts(deal, stage ? actionCount(stage, records).done : 0, today, view);
}

function withCounts(deal: Deal, done: number, today: number, { rules, time }: View): RowDeal {
  const all = rules.stages.find(({ code }) => code === deal.stage)?.actions.length ?? 0;
  const since = deal.stageSince === '' ? today : dayNumber(time.dayOf(deal.stageSince));
  const shown = Math.min(done, all);
  return { ...deal, done: shown, all, days: Math.max(0, today - since), version: versionOf(deal, shown) };
}

/** Changes with everything that people see and change of a deal; not a secret, only a mark. */
function versionOf(deal: Deal, done: number): string {
  const minute = (instant: string | null): string => (instant ?? '').slice(0, 16);
  const fields = EDITABLE.map((field) => (field === 'firstResponseAt' ? minute(deal[field]) : (deal[field] ?? '')));
  return fingerprint(JSON.stringify([...fields, deal.stage, minute(deal.stageSince), done]));
}

/** FNV-1a, 2 × 32 bits with different offsets, as 14 characters. */
function fingerprint(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + index), 0x01000193);
  }
  return (low >>> 0).toString(36).padStart(7, '0') + (high >>> 0).toString(36).padStart(7, '0');
}
