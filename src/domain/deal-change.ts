/** Every change of one deal, by whatever route it comes: what becomes of the deal and which history it leaves, or why it is refused. */
import { formatCivilDate, parseCivilDate, type CivilDate } from './civil-time';
import { isNoEmail, isNoPhone } from './contacts/keys';
import { phoneText } from './contacts/phone-cell';
import type { ActionRecord, Deal, HistoryEntry, HistoryEvent } from './deal';
import { sameName } from './gate';
import { withEvents, type DealFile } from './ledger';
import { settle, type Command, type FieldFault, type Refusal, type Rules } from './settle-deal';

/** Fields that people may fill in. */
export const EDITABLE = [
  'title', 'contact', 'company', 'phone', 'email', 'source', 'product', 'value', 'currency', 'owner',
  'nextStep', 'nextStepDue', 'handoverOn', 'firstResponseAt', 'note',
] as const; // prettier-ignore
export type EditableField = (typeof EDITABLE)[number];
export type EditableFields = Pick<Deal, EditableField>;

/** What is to be noted of one action. */
export interface Tick {
  readonly stage: string;
  readonly action: string;
  readonly done: boolean;
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM`, in the engagement's time zone, for actions that a date proves; null: now. */
  readonly doneOn: string | null;
  /** Absent: whoever notes it. */
  readonly doneBy?: string;
  readonly notApplicable: boolean;
  readonly note: string;
}

export type DealChange =
  | { readonly kind: 'edit'; readonly fields: Partial<EditableFields> }
  | { readonly kind: 'tick'; readonly ticks: readonly Tick[] }
  /** The ticks are noted first, then the rules judge: both, or neither. */
  | (Command & { readonly ticks?: readonly Tick[] })
  /** Takes back the last change of its stage, or its closing, if nothing has happened to the deal since. */
  | { readonly kind: 'undo' };

export interface Situation {
  readonly rules: Rules;
  /** Names on the Sellers tab who may get deals. */
  readonly sellers: readonly string[];
  readonly who: string;
  /** RFC 3339, UTC. */
  readonly now: string;
  /** The day of an instant (RFC 3339) in the engagement's time zone. */
  readonly dayOf: (instant: string) => CivilDate;
  /** The instant (RFC 3339) of `YYYY-MM-DD`, its beginning, or `YYYY-MM-DDTHH:MM` in the engagement's time zone; null: there is none. */
  readonly instantOf: (local: string) => string | null;
  /** ISO 3166-1 alpha-2: of phones without a calling code. */
  readonly country: string;
  /** What `DealFile.revision` is to be after the change. */
  readonly revision: string;
}

export type Changed =
  | { readonly ok: true; readonly file: DealFile; readonly history: readonly HistoryEntry[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** A title is a line, not a letter; the proof of an action is a sentence or a link. */
export const LONGEST_FIELD = 2000;

const refused = (refusal: Refusal): Changed => ({ ok: false, refusal });

/** Pure. A change that changes nothing leaves no history and the same file. */
export function changeDeal(file: DealFile, change: DealChange, situation: Situation): Changed {
  switch (change.kind) {
    case 'edit':
      return edit(file, change.fields, situation);
    case 'tick':
      return tick(file, change.ticks, situation);
    case 'undo':
      return undo(file, situation);
    default: {
      const ticked = change.ticks?.length ? tick(file, change.ticks, situation) : unchanged(file);
      return ticked.ok ? obey(ticked.file, change, ticked.history, situation) : ticked;
    }
  }
}

const unchanged = (file: DealFile): Extract<Changed, { ok: true }> => ({ ok: true, file, history: [] });

function done(
  file: DealFile,
  changes: Partial<Pick<DealFile, 'deal' | 'closing' | 'records' | 'undo'>>,
  history: readonly HistoryEntry[],
  { who, now, revision }: Situation,
): Extract<Changed, { ok: true }> {
  const deal = { ...(changes.deal ?? file.deal), lastActivityAt: now };
  return {
    ok: true,
    file: { ...file, undo: null, ...changes, deal, events: withEvents(file, history), by: who, at: now, revision },
    history,
  };
}

const entry = (
  { deal }: DealFile,
  event: HistoryEvent,
  from: string,
  to: string,
  note: string,
  { who, now }: Situation,
): HistoryEntry => ({ at: now, who, deal: deal.id, event, from, to, note });

function obey(file: DealFile, command: Command, before: readonly HistoryEntry[], situation: Situation): Changed {
  const { rules, who, now, dayOf } = situation;
  const { deal, records, closing } = file;
  const verdict = settle(deal, command, { rules, records, closing, who, now, today: dayOf(now), createdOn: dayOf(deal.createdAt) }); // prettier-ignore
  if (!verdict.ok) return refused(verdict.refusal);
  const { settled } = verdict;
  const undo =
    settled.closing && !closing
      ? ({ kind: 'closing' } as const)
      : command.kind === 'move'
        ? ({ kind: 'stage', stage: deal.stage, since: deal.stageSince } as const)
        : null;
  const after = done(file, { deal: settled.deal, closing: settled.closing, undo }, [settled.history], situation);
  return { ...after, history: [...before, ...after.history] };
}

function undo(file: DealFile, situation: Situation): Changed {
  const { deal, closing, undo: back } = file;
  if (!back) return refused({ code: 'nothingToUndo' });
  if (back.kind === 'closing') {
    if (!closing) return refused({ code: 'nothingToUndo' });
    const history = entry(file, 'undone', closing.lossReason ?? closing.outcome, deal.stage, '', situation);
    return done(file, { closing: null }, [history], situation);
  }
  if (!situation.rules.stages.some(({ code }) => code === back.stage)) return refused({ code: 'stageUnknown' });
  const history = entry(file, 'undone', deal.stage, back.stage, '', situation);
  return done(file, { deal: { ...deal, stage: back.stage, stageSince: back.since } }, [history], situation);
}

/** Null: it may stand so. */
export function faultOf(field: EditableField, value: unknown, sellers: readonly string[]): FieldFault | null {
  switch (field) {
    case 'value':
      if (value === null) return null;
      if (typeof value !== 'number' || !Number.isFinite(value)) return 'notANumber';
      return value < 0 ? 'negative' : null;
    case 'nextStepDue':
    case 'handoverOn':
      return value === null || (typeof value === 'string' && parseCivilDate(value)) ? null : 'notADate';
    case 'firstResponseAt':
      return value === null || (typeof value === 'string' && !Number.isNaN(Date.parse(value))) ? null : 'notADate';
    default:
      return textFault(field, value, sellers);
  }
}

function textFault(field: EditableField, value: unknown, sellers: readonly string[]): FieldFault | null {
  if (typeof value !== 'string' || (field === 'title' && value.trim() === '')) return 'missing';
  if (value.length > LONGEST_FIELD) return 'tooLong';
  if (field === 'phone' && isNoPhone(value)) return 'notAPhone';
  if (field === 'email' && isNoEmail(value)) return 'notAnEmail';
  if (field === 'currency' && value !== '' && !/^[A-Z]{3}$/.test(value)) return 'notACurrency';
  return field === 'owner' && value !== '' && !sellers.some((name) => sameName(name, value)) ? 'notASeller' : null;
}

/** The owner as the Sellers tab spells them, a phone in its international form. */
export function normalised<T>(field: EditableField, value: T, { sellers, country }: Situation): T | string {
  if (typeof value !== 'string') return value;
  if (field === 'phone') return phoneText(value, country);
  return field === 'owner' ? (sellers.find((name) => sameName(name, value)) ?? value) : value;
}

function edit(file: DealFile, fields: Partial<EditableFields>, situation: Situation): Changed {
  const { deal } = file;
  const history: HistoryEntry[] = [];
  const after: Record<string, unknown> = { ...deal };
  for (const field of EDITABLE) {
    const given = fields[field];
    if (given === undefined) continue;
    const value = normalised(field, given, situation);
    if (value === deal[field]) continue;
    const why = faultOf(field, value, situation.sellers);
    if (why) return refused({ code: 'fieldWrong', field, why });
    after[field] = value;
    const event = field === 'owner' && deal.owner !== '' ? 'handedOver' : 'edited';
    history.push(entry(file, event, String(deal[field] ?? ''), String(value ?? ''), event === 'edited' ? field : '', situation)); // prettier-ignore
  }
  return history.length === 0 ? unchanged(file) : done(file, { deal: after as unknown as Deal }, history, situation);
}

function tick(file: DealFile, ticks: readonly Tick[], situation: Situation): Changed {
  if (file.closing) return refused({ code: 'alreadyClosed' });
  let { records } = file;
  const history: HistoryEntry[] = [];
  for (const one of ticks) {
    const stage = situation.rules.stages.find(({ code }) => code === one.stage);
    const action = stage?.actions.find(({ name }) => sameName(name, one.action));
    if (!stage || !action) return refused({ code: 'actionUnknown', action: one.action });
    if (one.note.length > LONGEST_FIELD) return refused({ code: 'fieldWrong', field: 'note', why: 'tooLong' });
    const isIt = (record: ActionRecord) => record.stage === stage.code && sameName(record.action, action.name);
    const before = records.find(isIt);
    const doneAt = doneAtOf(one, before, situation);
    if (doneAt === undefined) return refused({ code: 'fieldWrong', field: 'doneAt', why: 'notADate' });
    const record: ActionRecord = {
      stage: stage.code,
      action: action.name,
      doneAt,
      doneBy: doneAt === null && !one.notApplicable ? '' : (one.doneBy ?? (before?.doneAt === doneAt ? before.doneBy : '')) || situation.who,
      notApplicable: one.notApplicable,
      note: one.note.trim(),
    }; // prettier-ignore
    if (before && sameRecord(before, record)) continue;
    if (!before && doneAt === null && !one.notApplicable && record.note === '') continue;
    records = [...records.filter((other) => !isIt(other)), record];
    const undone = doneAt === null && !one.notApplicable;
    history.push(entry(file, undone ? 'actionUndone' : 'actionDone', stage.code, action.name, record.note, situation));
  }
  return history.length === 0 ? unchanged(file) : done(file, { records }, history, situation);
}

/** Undefined: not a day. A tick that was there before keeps its moment, and one of today is made now. */
function doneAtOf(
  { done: isDone, doneOn }: Tick,
  before: ActionRecord | undefined,
  { now, instantOf, dayOf }: Situation,
): string | null | undefined {
  if (!isDone) return null;
  if (doneOn === null) return before?.doneAt ?? now;
  const instant = instantOf(doneOn);
  if (instant === null) return undefined;
  if (doneOn.includes('T')) return instant;
  const isThatDay = (at: string): boolean => formatCivilDate(dayOf(at)) === doneOn;
  if (before?.doneAt && isThatDay(before.doneAt)) return before.doneAt;
  return isThatDay(now) ? now : instant;
}

const sameRecord = (one: ActionRecord, other: ActionRecord): boolean =>
  one.doneAt === other.doneAt && one.notApplicable === other.notApplicable && one.note === other.note;
