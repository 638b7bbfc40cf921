/** What becomes of a deal when a row of a file is imported: the rules of the conveyor judge it as they judge what is done on the card. */
import { addDays, dayNumber, formatCivilDate } from '../civil-time';
import { emailKeys, phoneKeys } from '../contacts/keys';
import { externalIds } from '../contacts/merge-deals';
import { blankDeal, type ActionRecord, type Closing, type Deal, type HistoryEntry } from '../deal';
import {
  changeDeal,
  EDITABLE,
  faultOf,
  normalised,
  type Changed,
  type DealChange,
  type EditableField,
  type EditableFields,
  type Situation,
} from '../deal-change';
import { withEvents, type DealFile } from '../ledger';
import type { Refusal, Rules } from '../settle-deal';
import type { ImportRecord } from './import-record';

export interface ImportTerms {
  readonly situation: Situation;
  /** All names on the Sellers tab: deals that have ended may be those of people who have left. */
  readonly everyone: readonly string[];
  /** ISO 4217: of sums that name none. */
  readonly currency: string;
  /** The user has confirmed that what earlier stages ask for was done before. */
  readonly attested: boolean;
  /** Each names the file. */
  readonly words: { readonly from: string; readonly attested: string; readonly noEvidence: string };
}

/** What the file, or the deal's row, says of a loss beside its reason. */
export interface LossProof {
  readonly evidence: string;
  /** `YYYY-MM-DD`. */
  readonly clientDate: string | null;
}

const FIELDS = EDITABLE.filter((field) => field !== 'handoverOn' && field !== 'firstResponseAt') as Exclude<EditableField, 'handoverOn' | 'firstResponseAt'>[]; // prettier-ignore

const refused = (refusal: Refusal): Changed => ({ ok: false, refusal });

const tidy = <T>(value: T): T | string => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : value);

const imported = (deal: string, note: string, { now, who }: Situation): HistoryEntry => ({ at: now, who, deal, event: 'imported', from: '', to: '', note }); // prettier-ignore

/**
 * A deal that is new to the tracker. An open one passes the gates of the stages before its own; one that has ended goes where it ended.
 * @param evidence what the file says of a loss; empty: nothing
 */
export function newDeal(id: string, record: ImportRecord, evidence: string, terms: ImportTerms): Changed {
  const situation = record.outcome === 'open' ? terms.situation : { ...terms.situation, sellers: terms.everyone };
  const { now, who, revision, rules } = situation;
  const [first] = rules.stages;
  if (!first) return refused({ code: 'stageUnknown' });
  const fields: Record<string, unknown> = {};
  for (const field of FIELDS) {
    const value = normalised(field, tidy(record.fields[field]), situation);
    // All that has no field of its own is in the note: longer than people type.
    const why = field === 'note' ? null : faultOf(field, value, situation.sellers);
    if (why) return refused({ code: 'fieldWrong', field, why });
    fields[field] = value;
  }
  const closedAt = record.closedAt ?? record.lastActivityAt ?? now;
  const deal: Deal = {
    ...blankDeal(id, first.code, now),
    ...(fields as unknown as EditableFields),
    currency: record.fields.currency || terms.currency,
    externalId: record.fields.externalId.trim(),
    createdAt: record.createdAt ?? (record.outcome === 'open' ? now : closedAt),
    lastActivityAt: record.lastActivityAt ?? (record.outcome === 'open' ? now : closedAt),
  };
  const file: DealFile = { deal, closing: null, records: [], events: [], by: who, at: now, revision, undo: null, noted: [] }; // prettier-ignore
  return record.outcome === 'open'
    ? opened(file, record.stage, terms)
    : ended(file, record, closedAt, evidence, { ...terms, situation });
}

function opened(file: DealFile, stage: string, { situation, attested, words }: ImportTerms): Changed {
  const { stages } = situation.rules;
  const place = stages.findIndex(({ code }) => code === stage);
  const records = attested ? attestedRecords(stages.slice(0, Math.max(0, place)), words.attested, situation) : [];
  if (place !== 0) {
    const moved = changeDeal({ ...file, records }, { kind: 'move', to: stage, note: '' }, situation);
    if (!moved.ok) return moved;
  }
  const note = records.length > 0 ? `${words.from}. ${words.attested}` : words.from;
  const history = [imported(file.deal.id, note, situation)];
  return { ok: true, file: { ...file, deal: { ...file.deal, stage }, records, events: history }, history };
}

/** Nobody saw when they were done: so they are not ticked, but put aside with a note that says who answers for it. */
const attestedRecords = (stages: Rules['stages'], note: string, { who }: Situation): ActionRecord[] =>
  stages.flatMap(({ code, actions }) =>
    actions.map(({ name }) => ({ stage: code, action: name, doneAt: null, doneBy: who, notApplicable: true, note })),
  );

function ended(
  file: DealFile,
  { outcome, stage, lossReason }: ImportRecord,
  closedAt: string,
  evidence: string,
  { situation, words }: ImportTerms,
): Changed {
  const { rules, dayOf, now } = situation;
  if (!rules.stages.some(({ code }) => code === stage)) return refused({ code: 'stageUnknown' });
  const reason = rules.reasons.find(({ code }) => code === lossReason);
  if (outcome === 'lost' && !reason) return refused({ code: 'reasonUnknown' });
  if (outcome === 'lost' && reason && !reason.stages.includes(stage)) {
    const allowed = rules.reasons.filter(({ stages }) => stages.includes(stage)).map(({ code }) => code);
    return refused({ code: 'reasonNotHere', allowed });
  }
  const closedOn = dayNumber(dayOf(closedAt));
  const warm = reason?.warmAfterDays ?? null;
  const comeBack = outcome === 'lost' && warm !== null && reason?.clientDate === false ? addDays(dayOf(closedAt), warm) : null; // prettier-ignore
  const closing: Closing = {
    outcome: outcome === 'won' ? 'won' : 'lost',
    closedAt,
    lossReason: outcome === 'won' ? null : (reason?.code ?? null),
    evidence: outcome === 'won' ? '' : evidence.trim() || (reason?.evidence.trim() ? words.noEvidence : ''),
    // A day that has passed calls nobody back.
    comeBackOn: comeBack && dayNumber(comeBack) >= dayNumber(dayOf(now)) ? formatCivilDate(comeBack) : null,
    cycleDays: Math.max(0, closedOn - dayNumber(dayOf(file.deal.createdAt))),
  };
  const history = [imported(file.deal.id, words.from, situation)];
  const deal = { ...file.deal, stage, stageSince: closedAt };
  return { ok: true, file: { ...file, deal, closing, events: history }, history };
}

/** A deal that the tracker has: what the row fills is edited, then the deal moves or ends, by the same rules as on the card. Both, or neither. */
export function updateDeal(file: DealFile, record: ImportRecord, proof: LossProof, terms: ImportTerms): Changed {
  const { situation, words } = terms;
  const fields = changedFields(file.deal, record, situation);
  const externalId = [...new Set([...externalIds(file.deal.externalId), ...externalIds(record.fields.externalId)])].join(' | '); // prettier-ignore
  if (file.closing) {
    const { outcome, lossReason } = file.closing;
    const isSame = outcome === record.outcome && lossReason === record.lossReason && Object.keys(fields).length === 0;
    return isSame ? { ok: true, file, history: [] } : refused({ code: 'alreadyClosed' });
  }
  const told = imported(file.deal.id, words.from, situation);
  const { now, who, revision } = situation;
  let after: DealFile = { ...file, deal: { ...file.deal, externalId }, events: withEvents(file, [told]), by: who, at: now, revision, undo: null }; // prettier-ignore
  const history = [told];
  const place = placing(file.deal, record, proof, words.from);
  for (const change of [{ kind: 'edit', fields } as const, ...(place ? [place] : [])]) {
    const changed = changeDeal(after, change, situation);
    if (!changed.ok) return changed;
    after = changed.file;
    history.push(...changed.history);
  }
  const isSame = history.length === 1 && externalId === file.deal.externalId;
  return isSame ? { ok: true, file, history: [] } : { ok: true, file: after, history };
}

/** Null: it stays where it is. */
function placing(deal: Deal, record: ImportRecord, proof: LossProof, note: string): DealChange | null {
  switch (record.outcome) {
    case 'won':
      return { kind: 'win' };
    case 'lost':
      return { kind: 'lose', reason: record.lossReason ?? '', ...proof };
    case 'open':
      return record.given.includes('stage') && record.stage !== deal.stage ? { kind: 'move', to: record.stage, note } : null; // prettier-ignore
  }
}

/** Fields that the row fills and that say something else. */
function changedFields(deal: Deal, { fields, given }: ImportRecord, situation: Situation): Partial<EditableFields> {
  const { country } = situation;
  const changed: Record<string, unknown> = {};
  const put = (field: EditableField, given: unknown): void => {
    const value = normalised(field, tidy(given), situation);
    if (value !== deal[field]) changed[field] = value;
  };
  const isWithin = (theirs: readonly string[], ours: readonly string[]): boolean =>
    theirs.length > 0 && theirs.every((key) => ours.includes(key));
  for (const field of FIELDS) {
    if (!given.includes(field)) continue;
    if (field === 'phone' && isWithin(phoneKeys(fields.phone, country), phoneKeys(deal.phone, country))) continue;
    if (field === 'email' && isWithin(emailKeys(fields.email), emailKeys(deal.email))) continue;
    // Nobody in the file takes the deal from nobody here.
    if (field === 'owner' && fields.owner === '') continue;
    if (field === 'note') put('note', withLines(deal.note, fields.note));
    else put(field, fields[field]);
    if (field === 'value' && fields.currency !== '') put('currency', fields.currency);
  }
  return changed as Partial<EditableFields>;
}

/** What people noted stays; lines that it does not have are added. */
function withLines(note: string, more: string): string {
  const known = new Set(note.split(/\r\n?|\n/).map((line) => line.trim()));
  const news = more.split(/\r\n?|\n/).filter((line) => line.trim() !== '' && !known.has(line.trim()));
  return news.length === 0 ? note : [note, ...news].filter((line) => line.trim() !== '').join('\n');
}
