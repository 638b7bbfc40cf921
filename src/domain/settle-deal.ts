/** The rules of the conveyor: what a move, a win, a loss or a reopening makes of a deal, or why it is refused. */
import { addDays, dayNumber, formatCivilDate, parseCivilDate, type CivilDate } from './civil-time';
import type { ActionRecord, Closing, Deal, HistoryEntry, Stage } from './deal';
import { missingActions, type MissingAction } from './gate';

export interface LossReason {
  readonly code: string;
  /** Codes of the stages where it is allowed. */
  readonly stages: readonly string[];
  /** What must be written down; empty: nothing. */
  readonly evidence: string;
  /** Days until the seller comes back, counted from the client's own date with `clientDate`; null: never. */
  readonly warmAfterDays: number | null;
  readonly clientDate: boolean;
}

export interface Rules {
  /** In the conveyor's order. */
  readonly stages: readonly Stage[];
  readonly reasons: readonly LossReason[];
}

export type Command =
  | { readonly kind: 'move'; readonly to: string; readonly note: string }
  | { readonly kind: 'win' }
  | {
      readonly kind: 'lose';
      readonly reason: string;
      readonly evidence: string;
      /** `YYYY-MM-DD` that the client named, for the reasons that count from it. */
      readonly clientDate: string | null;
    }
  | { readonly kind: 'reopen'; readonly note: string };

export type Refusal =
  | { readonly code: 'actionsMissing'; readonly missing: readonly MissingAction[] }
  | { readonly code: 'noteMissing' }
  | { readonly code: 'stageUnknown' }
  | { readonly code: 'alreadyThere' }
  | { readonly code: 'notLastStage'; readonly last: string }
  | { readonly code: 'reasonUnknown' }
  | { readonly code: 'reasonNotHere'; readonly allowed: readonly string[] }
  | { readonly code: 'evidenceMissing'; readonly demanded: string }
  | { readonly code: 'clientDateMissing' }
  | { readonly code: 'clientDateTooEarly' }
  | { readonly code: 'alreadyClosed' }
  | { readonly code: 'notClosed' }
  | { readonly code: 'nothingToUndo' }
  | { readonly code: 'actionUnknown'; readonly action: string }
  | { readonly code: 'fieldWrong'; readonly field: string; readonly why: FieldFault };

/** What is wrong with a field that somebody filled in. */
export type FieldFault =
  | 'missing'
  | 'tooLong'
  | 'notANumber'
  | 'negative'
  | 'notADate'
  | 'notACurrency'
  | 'notASeller'
  | 'notAPhone'
  | 'notAnEmail';

export interface Settled {
  readonly deal: Deal;
  /** Null: the deal is active. */
  readonly closing: Closing | null;
  readonly history: HistoryEntry;
}

export type Verdict =
  { readonly ok: true; readonly settled: Settled } | { readonly ok: false; readonly refusal: Refusal };

export interface Circumstances {
  readonly rules: Rules;
  readonly records: readonly ActionRecord[];
  /** How the deal is closed; null: it is active. */
  readonly closing: Closing | null;
  readonly who: string;
  /** RFC 3339, UTC. */
  readonly now: string;
  /** The same moment's day in the engagement's time zone. */
  readonly today: CivilDate;
  /** The day of `Deal.createdAt` in the engagement's time zone. */
  readonly createdOn: CivilDate;
}

const refused = (refusal: Refusal): Verdict => ({ ok: false, refusal });

/** Pure: asks nobody and writes nothing. */
export function settle(deal: Deal, command: Command, circumstances: Circumstances): Verdict {
  const { closing } = circumstances;
  if (command.kind === 'reopen')
    return closing ? reopen(deal, command.note, closing, circumstances) : refused({ code: 'notClosed' });
  if (closing) return refused({ code: 'alreadyClosed' });
  switch (command.kind) {
    case 'move':
      return move(deal, command.to, command.note, circumstances);
    case 'win':
      return win(deal, circumstances);
    case 'lose':
      return lose(deal, command, circumstances);
  }
}

/** On: every action of every stage that is left behind must be done. Back: a note must say why. */
function move(deal: Deal, to: string, note: string, circumstances: Circumstances): Verdict {
  const { rules, records, now } = circumstances;
  const target = rules.stages.findIndex(({ code }) => code === to);
  const here = rules.stages.findIndex(({ code }) => code === deal.stage);
  if (target < 0) return refused({ code: 'stageUnknown' });
  if (target === here) return refused({ code: 'alreadyThere' });
  if (target > here) {
    const missing = rules.stages.slice(Math.max(here, 0), target).flatMap((stage) => missingActions(stage, records));
    if (missing.length > 0) return refused({ code: 'actionsMissing', missing });
  } else if (note.trim() === '') return refused({ code: 'noteMissing' });
  const moved: Deal = { ...deal, stage: to, stageSince: now, lastActivityAt: now };
  const event = target > here ? 'moved' : 'movedBack';
  return {
    ok: true,
    settled: { deal: moved, closing: null, history: entry(circumstances, deal, event, deal.stage, to, note) },
  };
}

/** From the last stage only, with its actions done. */
function win(deal: Deal, circumstances: Circumstances): Verdict {
  const { rules, records } = circumstances;
  const last = rules.stages[rules.stages.length - 1];
  if (!last || deal.stage !== last.code) return refused({ code: 'notLastStage', last: last?.code ?? '' });
  const missing = missingActions(last, records);
  if (missing.length > 0) return refused({ code: 'actionsMissing', missing });
  return close(deal, { outcome: 'won', lossReason: null, evidence: '', comeBackOn: null }, circumstances);
}

function lose(deal: Deal, command: Extract<Command, { kind: 'lose' }>, circumstances: Circumstances): Verdict {
  const { rules, today } = circumstances;
  const reason = rules.reasons.find(({ code }) => code === command.reason);
  if (!reason) return refused({ code: 'reasonUnknown' });
  if (!reason.stages.includes(deal.stage)) {
    const allowed = rules.reasons.filter(({ stages }) => stages.includes(deal.stage)).map(({ code }) => code);
    return refused({ code: 'reasonNotHere', allowed });
  }
  const evidence = command.evidence.trim();
  if (reason.evidence.trim() !== '' && evidence === '')
    return refused({ code: 'evidenceMissing', demanded: reason.evidence });
  let from = today;
  if (reason.clientDate) {
    const named = command.clientDate === null ? null : parseCivilDate(command.clientDate);
    if (!named) return refused({ code: 'clientDateMissing' });
    if (dayNumber(named) <= dayNumber(today)) return refused({ code: 'clientDateTooEarly' });
    from = named;
  }
  const comeBackOn =
    reason.warmAfterDays === null ? null : formatCivilDate(notBefore(today, addDays(from, reason.warmAfterDays)));
  return close(deal, { outcome: 'lost', lossReason: reason.code, evidence, comeBackOn }, circumstances);
}

/** A date that the client named soon may lie fewer days ahead than one comes back before it: then tomorrow. */
const notBefore = (today: CivilDate, date: CivilDate): CivilDate =>
  dayNumber(date) > dayNumber(today) ? date : addDays(today, 1);

function close(deal: Deal, how: Omit<Closing, 'closedAt' | 'cycleDays'>, circumstances: Circumstances): Verdict {
  const { now, today, createdOn } = circumstances;
  const closing: Closing = { ...how, closedAt: now, cycleDays: Math.max(0, dayNumber(today) - dayNumber(createdOn)) };
  const history = entry(circumstances, deal, how.outcome, deal.stage, how.lossReason ?? '', how.evidence);
  return { ok: true, settled: { deal: { ...deal, lastActivityAt: now }, closing, history } };
}

/** It stands where it stood, and its stay begins anew. */
function reopen(deal: Deal, note: string, closing: Closing, circumstances: Circumstances): Verdict {
  if (note.trim() === '') return refused({ code: 'noteMissing' });
  const { now, rules } = circumstances;
  if (!rules.stages.some(({ code }) => code === deal.stage)) return refused({ code: 'stageUnknown' });
  const history = entry(circumstances, deal, 'reopened', closing.lossReason ?? closing.outcome, deal.stage, note);
  return { ok: true, settled: { deal: { ...deal, stageSince: now, lastActivityAt: now }, closing: null, history } };
}

const entry = (
  { who, now }: Circumstances,
  { id }: Deal,
  event: HistoryEntry['event'],
  from: string,
  to: string,
  note: string,
): HistoryEntry => ({ at: now, who, deal: id, event, from, to, note: note.trim() });
