/** A deal as the cells of its row, and a row as the deal that somebody made of it. */
import { encodeCell, type CellInput, type CellValue } from '../../blueprints/cell-codec';
import type { Column } from '../../blueprints/column';
import { TABLES } from '../../blueprints/spreadsheets';
import type { ActionRecord, HistoryEntry } from '../../domain/deal';
import { EDITABLE, type EditableField } from '../../domain/deal-change';
import { actionCount, sameName } from '../../domain/gate';
import type { DealFile } from '../../domain/ledger';
import type { Headers, Labels, SheetsText, TableKey } from '../../locales/sheets-text';
import type { LocalTime } from './local-time';
import type { SheetRules } from './rules';
import { cellAt, textAt, type RawCell, type SheetRows } from './sheet-rows';

export interface View {
  readonly rules: SheetRules;
  readonly time: LocalTime;
  readonly text: SheetsText;
}

/** Values by column key; null leaves the cell blank. */
export type Cells = Readonly<Record<string, CellInput>>;

const local = (instant: string | null, { time }: View): CellInput => (instant === null ? null : time.toLocal(instant));

export const stageName = (code: string, { stages }: SheetRules): string =>
  stages.find((stage) => stage.code === code)?.name ?? code;

export const reasonName = (code: string, { reasons }: SheetRules): string =>
  reasons.find((reason) => reason.code === code)?.name ?? code;

/** The row of an active deal. What people prepare for its closing (outcome, reason, evidence) is theirs until it closes. */
export function dealCells({ deal, records }: DealFile, view: View): Cells {
  const stage = view.rules.stages.find(({ code }) => code === deal.stage);
  const count = stage ? actionCount(stage, records) : null;
  return {
    id: deal.id,
    title: deal.title,
    contact: deal.contact,
    company: deal.company,
    phone: deal.phone,
    email: deal.email,
    source: deal.source,
    product: deal.product,
    value: deal.value,
    currency: deal.currency,
    owner: deal.owner,
    // Of a stage that was taken out on the Conveyor tab the row keeps what it says.
    ...(stage ? { stage: stage.name } : {}),
    stageSince: local(deal.stageSince, view),
    ...(count ? { actionsDone: `${count.done}/${count.all}` } : {}),
    nextStep: deal.nextStep,
    nextStepDue: deal.nextStepDue,
    handoverOn: deal.handoverOn,
    createdAt: local(deal.createdAt, view),
    firstResponseAt: local(deal.firstResponseAt, view),
    lastActivityAt: local(deal.lastActivityAt, view),
    note: deal.note,
    externalId: deal.externalId,
  };
}

/** The row of a closed deal; `progress` is what a reopened one needs back. */
export function closedCells(file: DealFile, progress: string, view: View): Cells {
  const { closing } = file;
  if (!closing) throw new Error(`${file.deal.id} is not closed`);
  return {
    ...dealCells(file, view),
    stage: stageName(file.deal.stage, view.rules),
    outcome: closing.outcome,
    lossReason: closing.lossReason === null ? null : reasonName(closing.lossReason, view.rules),
    evidence: closing.evidence,
    closedAt: local(closing.closedAt, view),
    comeBackOn: closing.comeBackOn,
    cycle: closing.cycleDays,
    progress,
  };
}

const FROM_STAGE: ReadonlySet<string> = new Set([
  'moved',
  'movedBack',
  'undone',
  'actionDone',
  'actionUndone',
  'lost',
  'won',
]);
const TO_STAGE: ReadonlySet<string> = new Set(['created', 'moved', 'movedBack', 'undone', 'reopened']);

/** Codes stand in the words of the sheet. */
export function historyCells({ event, from, to, ...entry }: HistoryEntry, { rules, text, time }: View): Cells {
  const headers: Headers = text.tables.deals.columns;
  return {
    at: time.toLocal(entry.at),
    who: entry.who,
    deal: entry.deal,
    event,
    from: FROM_STAGE.has(event) ? stageName(from, rules) : from,
    to: TO_STAGE.has(event) ? stageName(to, rules) : event === 'lost' ? reasonName(to, rules) : to,
    note: event === 'edited' ? (headers[entry.note] ?? entry.note) : entry.note,
  };
}

/** ID of an action's row: it tells deal, stage and action, and is the same whoever makes the row. */
export const actionRowId = (deal: string, stage: string, index: number): string => `${deal}.${stage}.${index + 1}`;

/** The rows of the Actions tab that a deal should have: those of its stage, done or not. */
export function actionRows({ deal, records }: DealFile, view: View): readonly Cells[] {
  const stage = view.rules.stages.find(({ code }) => code === deal.stage);
  if (!stage) return [];
  return stage.actions.map((action, index) => {
    const record = records.find((one) => one.stage === stage.code && sameName(one.action, action.name));
    return {
      id: actionRowId(deal.id, stage.code, index),
      deal: deal.id,
      stage: stage.name,
      action: action.name,
      evidence: action.evidence,
      mandatory: true,
      doneAt: local(record?.doneAt ?? null, view),
      doneBy: record?.doneBy ?? '',
      notApplicable: record?.notApplicable ?? false,
      note: record?.note ?? '',
    };
  });
}

/** Undefined: the value is fit for no cell of its column. */
export function encoded(table: TableKey, key: string, value: CellInput, labels: Labels): CellValue | null {
  const columns: Readonly<Record<string, Column>> = TABLES[table].columns;
  const column = columns[key];
  if (!column) throw new Error(`No column ${table}.${key}`);
  return encodeCell(column.codec, value, labels);
}

/** Whether the cell holds the value already; blanks around a text, and seconds within a minute, make no difference. */
export function holds(raw: RawCell, wanted: CellValue | null): boolean {
  if (wanted === null) return raw === null || raw === '' || raw === false;
  if ('numberValue' in wanted) return typeof raw === 'number' && Math.abs(raw - wanted.numberValue) < 1 / 86_400;
  if ('boolValue' in wanted) return wanted.boolValue ? raw === true : raw !== true;
  return raw !== null && String(raw).trim() === wanted.stringValue.trim();
}

/** What a person wrote into a field: its value, or words that the field cannot take. */
export type Written = { readonly value: string | number | null } | { readonly wrong: string };

const SERIAL_OF_1970 = 25_569;

/** Days of dates, whatever time stands with them. */
const dayOfSerial = (serial: number): string =>
  new Date((Math.floor(serial) - SERIAL_OF_1970) * 86_400_000).toISOString().slice(0, 10);

/** What stands in the field of a row, as `Deal` has it. */
export function writtenIn(sheet: SheetRows, row: number, field: EditableField, view: View): Written {
  const raw = cellAt(sheet, row, field);
  switch (field) {
    case 'value':
      return raw === null ? { value: null } : typeof raw === 'number' ? { value: raw } : { wrong: String(raw) };
    case 'nextStepDue':
    case 'handoverOn':
      return raw === null ? { value: null } : isSerial(raw) ? { value: dayOfSerial(raw) } : { wrong: String(raw) };
    case 'firstResponseAt': {
      const at = instantIn(sheet, row, field, view);
      return raw !== null && at === null ? { wrong: String(raw) } : { value: at };
    }
    default:
      return { value: textAt(sheet, row, field) };
  }
}

/** Up to the year 9999. */
const isSerial = (raw: RawCell): raw is number => typeof raw === 'number' && raw >= 1 && raw < 2_958_466;

const minuteOfSerial = (serial: number): string =>
  new Date(Math.round((serial - SERIAL_OF_1970) * 1440) * 60_000).toISOString().slice(0, 16);

/** `YYYY-MM-DD`; null: no date stands there. */
export function dayIn(sheet: SheetRows, row: number, key: string): string | null {
  const raw = cellAt(sheet, row, key);
  return isSerial(raw) ? dayOfSerial(raw) : null;
}

/** RFC 3339; null: no moment stands there. */
export function instantIn(sheet: SheetRows, row: number, key: string, { time }: View): string | null {
  const raw = cellAt(sheet, row, key);
  return isSerial(raw) ? time.toInstant(minuteOfSerial(raw)) : null;
}

/** Fields in which the row differs from the deal as last checked. */
export function editedFields(sheet: SheetRows, row: number, file: DealFile, view: View): readonly EditableField[] {
  const cells = dealCells(file, view);
  return EDITABLE.filter(
    (field) =>
      sheet.columns.has(field) &&
      !holds(cellAt(sheet, row, field), encoded('deals', field, cells[field] ?? null, view.text.labels)),
  );
}

/** The record that stands in a row of the Actions tab; `wrong`: something that is no moment stands where it was done. */
export function writtenAction(
  sheet: SheetRows,
  row: number,
  view: View,
): Omit<ActionRecord, 'stage' | 'action'> & { readonly wrong: string | null } {
  const raw = cellAt(sheet, row, 'doneAt');
  const at = instantIn(sheet, row, 'doneAt', view);
  return {
    doneAt: at,
    doneBy: textAt(sheet, row, 'doneBy'),
    notApplicable: cellAt(sheet, row, 'notApplicable') === true,
    note: textAt(sheet, row, 'note'),
    wrong: raw !== null && at === null ? String(raw) : null,
  };
}
