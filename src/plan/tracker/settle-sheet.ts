/**
 * What people did on the sheet itself. The ledger says how each deal was checked last; where a row differs, that is a proposal: the
 * same rules as everywhere accept it, complete it, or have it put back with a note on the cell that says why.
 */
import { keyOf } from '../../blueprints/labels';
import { blankDeal, type ActionRecord, type Deal, type HistoryEntry } from '../../domain/deal';
import {
  changeDeal,
  EDITABLE,
  faultOf,
  normalised,
  type DealChange,
  type EditableField,
  type Situation,
  type Tick,
} from '../../domain/deal-change';
import { sameName } from '../../domain/gate';
import { dealId, withEvents, type DealFile } from '../../domain/ledger';
import type { FieldFault, Refusal } from '../../domain/settle-deal';
import { dayIn, dealCells, editedFields, encoded, holds, writtenAction, writtenIn, type View } from './deal-cells';
import { unpackFile } from './ledger-codec';
import type { DealPlan } from './plan-deals';
import type { TrackerSheets } from './read-tracker';
import { cellAt, filledRows, textAt } from './sheet-rows';
import { claimRows, isDeal, type Claims } from './claim-rows';

/** Why a cell was put back. */
export type PutBackCause =
  | { readonly code: 'refused'; readonly refusal: Refusal }
  | { readonly code: 'wrong'; readonly why: FieldFault }
  /** The add-on fills that column in. */
  | { readonly code: 'derived' }
  /** A new deal begins at the first stage. */
  | { readonly code: 'startsFirst' }
  | { readonly code: 'rowDeleted' };

export interface PutBack {
  readonly deal: string;
  readonly title: string;
  /** Column of the Deals tab; null: the whole row. */
  readonly column: string | null;
  /** What the person had written. */
  readonly wrote: string;
  readonly cause: PutBackCause;
}

export interface Settlement {
  readonly plans: readonly DealPlan[];
  readonly accepted: number;
  readonly putBack: readonly PutBack[];
}

/** The note that a cell gets; `names` puts codes into words. */
export type NoteWriter = (putBack: PutBack) => string;

/** Columns that hold what the add-on knows: whoever changes them by hand has them put back. */
const DERIVED = ['stageSince', 'createdAt', 'lastActivityAt', 'externalId'] as const;

/**
 * Needs the whole ledger and the actions to have been read.
 */
export function settleSheet(sheets: TrackerSheets, situation: Situation, view: View, noteOf: NoteWriter): Settlement {
  const settler = new Settler(sheets, situation, view, noteOf);
  return settler.settle();
}

/** The same for the deals that were there before, in the order of their rows; then those whose rows were deleted, which get one again. */
export function settleKnown(
  sheets: TrackerSheets,
  situation: Situation,
  view: View,
  noteOf: NoteWriter,
): readonly DealPlan[] {
  return new Settler(sheets, situation, view, noteOf).settleKnown();
}

/** The same for rows of single deals, before they are changed otherwise; their ledger rows and the actions must have been read. */
export function rowSettler(
  sheets: TrackerSheets,
  situation: Situation,
  view: View,
  noteOf: NoteWriter,
): (file: DealFile, row: number) => DealPlan {
  const settler = new Settler(sheets, situation, view, noteOf);
  return (file, row) => settler.settleRow(file, row);
}

/** One row's worth of findings. */
interface Findings {
  file: DealFile;
  readonly history: HistoryEntry[];
  readonly notes: Map<string, string>;
  readonly actionNotes: Map<string, string>;
  accepted: number;
}

class Settler {
  private readonly files = new Map<string, DealFile>();
  private readonly putBack: PutBack[] = [];
  private readonly plans: DealPlan[] = [];
  private readonly actionsOf = new Map<string, number[]>();
  private next: number;
  private accepted = 0;

  constructor(
    private readonly sheets: TrackerSheets,
    private readonly situation: Situation,
    private readonly view: View,
    private readonly noteOf: NoteWriter,
  ) {
    this.next = sheets.nextNumber;
    for (const [number, cells] of sheets.ledger) {
      const file = unpackFile(cells);
      if (file && file.deal.id === dealId(number)) this.files.set(file.deal.id, file);
    }
    if (sheets.actions)
      for (const row of filledRows(sheets.actions)) {
        const deal = textAt(sheets.actions, row, 'deal');
        this.actionsOf.set(deal, [...(this.actionsOf.get(deal) ?? []), row]);
      }
  }

  settle(): Settlement {
    const { others } = this.settleClaimed();
    for (const row of others) if (isDeal(this.sheets.deals, row)) this.adopt(row);
    return { plans: this.plans, accepted: this.accepted, putBack: this.putBack };
  }

  settleKnown(): readonly DealPlan[] {
    this.settleClaimed();
    return this.plans;
  }

  private settleClaimed(): Claims {
    const claims = claimRows(this.sheets.deals, this.files, this.view);
    for (const [id, row] of claims.rows) this.settleRow(this.files.get(id) as DealFile, row);
    for (const file of this.files.values()) if (!claims.rows.has(file.deal.id)) this.restore(file);
    return claims;
  }

  settleRow(before: DealFile, row: number): DealPlan {
    const findings: Findings = { file: before, history: [], notes: new Map(), actionNotes: new Map(), accepted: 0 };
    this.settleActions(findings);
    this.settleFields(findings, row);
    this.settleStage(findings, row);
    this.settleOutcome(findings, row);
    this.noteDerived(findings, before, row);
    return this.finish(before, row, findings);
  }

  private finish(
    before: DealFile | null,
    row: number,
    { file, history, notes, actionNotes, accepted }: Findings,
  ): DealPlan {
    this.accepted += accepted;
    // A note goes once its cell is filled in well.
    const mended = history.flatMap(({ event, note }) => (event === 'edited' ? [note] : event === 'handedOver' ? ['owner'] : ['stage', 'outcome'])); // prettier-ignore
    for (const column of file.noted) if (!notes.has(column) && mended.includes(column)) notes.set(column, '');
    const kept = file.noted.filter((column) => !notes.has(column));
    const noted = [...kept, ...[...notes].flatMap(([column, note]) => (note === '' ? [] : [column]))];
    const after = noted.join() === file.noted.join() ? file : { ...file, noted };
    const clear = notes.get('outcome') ? ['outcome'] : [];
    const plan: DealPlan = { before, after, row, closedRow: null, history, notes, actionNotes, clear };
    this.plans.push(plan);
    return plan;
  }

  /** A row that somebody typed or pasted: it gets a number, and begins where every deal begins. */
  private adopt(row: number): void {
    const { situation, sheets } = this;
    const { rules, now, who, revision } = situation;
    const first = rules.stages[0]?.code;
    if (first === undefined) return;
    const id = dealId(this.next);
    this.next += 1;
    const created: HistoryEntry = { at: now, who, deal: id, event: 'created', from: '', to: first, note: '' };
    const file: DealFile = {
      deal: { ...blankDeal(id, first, now), currency: sheets.settings.currency },
      closing: null,
      records: [],
      events: [created],
      by: who,
      at: now,
      revision,
      undo: null,
      noted: [],
    };
    const findings: Findings = { file, history: [created], notes: new Map(), actionNotes: new Map(), accepted: 1 };
    this.takeFields(findings, row);
    const stage = this.stageIn(row);
    if (stage !== null && stage !== first) this.refuse(findings, row, 'stage', { code: 'startsFirst' });
    this.settleOutcome(findings, row);
    this.finish(null, row, findings);
  }

  /** All fields of a new row, without a history of each. */
  private takeFields(findings: Findings, row: number): void {
    const { deals } = this.sheets;
    const fields: Record<string, string | number | null> = {};
    for (const field of EDITABLE) {
      if (!deals.columns.has(field)) continue;
      const value = this.acceptable(findings, row, field);
      if (value !== undefined && value !== '' && value !== null) fields[field] = value;
    }
    if (!('title' in fields)) {
      // What cannot stay as a phone still tells whose row it is.
      const wrote = textAt(deals, row, 'phone') || textAt(deals, row, 'email');
      fields.title = String(fields.contact ?? fields.company ?? fields.phone ?? fields.email ?? wrote);
    }
    const deal = { ...findings.file.deal, ...fields } as Deal;
    findings.file = { ...findings.file, deal };
  }

  /** Undefined: what stands there cannot stay. */
  private acceptable(findings: Findings, row: number, field: EditableField): string | number | null | undefined {
    const written = writtenIn(this.sheets.deals, row, field, this.view);
    const wrong = 'wrong' in written;
    // Who begins a row with the phone gives it a title later.
    if (!wrong && field === 'title' && written.value === '') return '';
    const value = wrong ? null : field === 'currency' ? String(written.value ?? '').toUpperCase() : written.value;
    const fault = wrong ? (WRONG_KIND[field] ?? 'notADate') : faultOf(field, value, this.situation.sellers);
    if (!fault) return normalised(field, value, this.situation);
    this.refuse(findings, row, field, { code: 'wrong', why: fault });
    return undefined;
  }

  private settleFields(findings: Findings, row: number): void {
    const fields: Record<string, string | number | null> = {};
    for (const field of editedFields(this.sheets.deals, row, findings.file, this.view)) {
      const written = writtenIn(this.sheets.deals, row, field, this.view);
      if (field === 'title' && 'value' in written && written.value === '') {
        this.refuse(findings, row, field, { code: 'wrong', why: 'missing' });
        continue;
      }
      const value = this.acceptable(findings, row, field);
      if (value !== undefined) fields[field] = value;
    }
    if (Object.keys(fields).length > 0) this.apply(findings, { kind: 'edit', fields });
  }

  private settleStage(findings: Findings, row: number): void {
    const { deal, events } = findings.file;
    const name = textAt(this.sheets.deals, row, 'stage');
    // What the row says as before is not this row's doing, though the stage was renamed on the Conveyor tab.
    const before = this.sheets.memory.conveyor?.find(({ code }) => code === deal.stage)?.stage;
    const to = sameName(name, String(before ?? '')) ? deal.stage : this.stageIn(row);
    if (to === deal.stage) return;
    if (to === null) {
      this.refuse(findings, row, 'stage', { code: 'refused', refusal: { code: 'stageUnknown' } });
      return;
    }
    // The comment says why a deal goes back, if it was written for this: not one that an earlier way back has used.
    const used = events.some(({ event, note }) => event === 'movedBack' && note === deal.note.trim());
    const refusal = this.apply(findings, { kind: 'move', to, note: used ? '' : deal.note });
    if (refusal) this.refuse(findings, row, 'stage', { code: 'refused', refusal });
  }

  /** Code of the stage that stands in the row; null: none of ours. */
  private stageIn(row: number): string | null {
    const name = textAt(this.sheets.deals, row, 'stage');
    const { stages } = this.view.rules;
    return stages.find((stage) => sameName(stage.name, name) || stage.code === name)?.code ?? null;
  }

  private settleOutcome(findings: Findings, row: number): void {
    const { deals } = this.sheets;
    const word = textAt(deals, row, 'outcome');
    if (word === '') return;
    const outcome = keyOf('outcome', word);
    const refusal = outcome === 'won' ? this.apply(findings, { kind: 'win' }) : this.lose(findings, row);
    if (refusal) this.refuse(findings, row, 'outcome', { code: 'refused', refusal });
  }

  private lose(findings: Findings, row: number): Refusal | null {
    const { deals } = this.sheets;
    const name = textAt(deals, row, 'lossReason');
    const reason = this.view.rules.reasons.find((one) => sameName(one.name, name) || one.code === name);
    return this.apply(findings, {
      kind: 'lose',
      reason: reason?.code ?? '',
      evidence: textAt(deals, row, 'evidence'),
      clientDate: dayIn(deals, row, 'clientDate'),
    });
  }

  private settleActions(findings: Findings): void {
    const { actions } = this.sheets;
    if (!actions) return;
    const { deal, records } = findings.file;
    const stage = this.view.rules.stages.find(({ code }) => code === deal.stage);
    for (const row of this.actionsOf.get(deal.id) ?? []) {
      const name = textAt(actions, row, 'action');
      const action = stage?.actions.find((one) => sameName(one.name, name));
      if (!stage || !action || !sameName(textAt(actions, row, 'stage'), stage.name)) continue;
      const record = records.find((one) => one.stage === stage.code && sameName(one.action, action.name));
      const written = writtenAction(actions, row, this.view);
      if (written.wrong !== null) {
        const putBack: PutBack = {
          deal: deal.id,
          title: deal.title,
          column: null,
          wrote: written.wrong,
          cause: { code: 'wrong', why: 'notADate' },
        };
        findings.actionNotes.set(action.name, this.noteOf(putBack));
        this.putBack.push(putBack);
        continue;
      }
      const tick = tickOf(stage.code, action.name, written, record, this.view);
      if (tick) this.apply(findings, { kind: 'tick', ticks: [tick] });
    }
  }

  private noteDerived(findings: Findings, before: DealFile, row: number): void {
    const { deals } = this.sheets;
    const cells = dealCells(before, this.view);
    for (const column of DERIVED) {
      if (!deals.columns.has(column)) continue;
      const value = encoded('deals', column, cells[column] ?? null, this.view.text.labels);
      const raw = cellAt(deals, row, column);
      if (!holds(raw, value)) this.refuse(findings, row, column, { code: 'derived' });
    }
  }

  /** The refusal, or null when the change was made. */
  private apply(findings: Findings, change: DealChange): Refusal | null {
    const changed = changeDeal(findings.file, change, this.situation);
    if (!changed.ok) return changed.refusal;
    if (changed.history.length > 0) findings.accepted += 1;
    findings.file = changed.file;
    findings.history.push(...changed.history);
    return null;
  }

  private refuse(findings: Findings, row: number, column: string, cause: PutBackCause): void {
    const { id, title } = findings.file.deal;
    const wrote = textAt(this.sheets.deals, row, column);
    const putBack: PutBack = { deal: id, title, column, wrote, cause };
    findings.notes.set(column, this.noteOf(putBack));
    this.putBack.push(putBack);
  }

  /** A deal is lost with a reason, not by deleting its row. */
  private restore(before: DealFile): void {
    const { now, who, revision } = this.situation;
    const { id, title } = before.deal;
    const restored: HistoryEntry = { at: now, who, deal: id, event: 'restored', from: '', to: '', note: '' };
    const after: DealFile = { ...before, events: withEvents(before, [restored]), revision, noted: ['title'] };
    const putBack: PutBack = { deal: id, title, column: null, wrote: '', cause: { code: 'rowDeleted' } };
    this.putBack.push(putBack);
    const notes = new Map([['title', this.noteOf(putBack)]]);
    this.plans.push({ before, after, row: null, closedRow: null, history: [restored], notes });
  }
}

const WRONG_KIND: Partial<Record<EditableField, FieldFault>> = { value: 'notANumber' };

function tickOf(
  stage: string,
  action: string,
  written: ReturnType<typeof writtenAction>,
  record: ActionRecord | undefined,
  { time }: View,
): Tick | null {
  const before = record ?? { doneAt: null, doneBy: '', notApplicable: false, note: '' };
  const local = (at: string | null): string | null => (at === null ? null : time.toLocal(at));
  const isSame =
    local(before.doneAt) === local(written.doneAt) &&
    before.notApplicable === written.notApplicable &&
    before.note === written.note &&
    (before.doneBy === written.doneBy || written.doneBy === '');
  if (isSame) return null;
  return {
    stage,
    action,
    done: written.doneAt !== null,
    doneOn: local(written.doneAt),
    ...(written.doneBy === '' || written.doneBy === before.doneBy ? {} : { doneBy: written.doneBy }),
    notApplicable: written.notApplicable,
    note: written.note,
  };
}
