/** Reads one row of a foreign table: every cell goes into a field, into the note, or is a reason to reject the row. */
import { joinEmails, joinPhones } from '../contacts/join-texts';
import { isNoEmail, isNoPhone } from '../contacts/keys';
import { normalisePhones } from '../contacts/phone-cell';
import { decimalFor, orderFor, type ColumnForms } from './column-forms';
import { currencyNamed } from './currency-names';
import { readDate, type Moment } from './dates';
import { unguarded } from './formula-guard';
import { decided, type Decisions, type ImportBase } from './import-base';
import type { ImportRecord, ImportWarning, Rejection, RejectCode } from './import-record';
import { DATE_FIELDS, IMPORT_FIELDS, unmappedColumns, type DateField, type ImportField, type Mapping } from './mapping';
import { readMoney } from './money';
import { firstFilled, outcomeOf } from './questions';

/** As long as people may type; notes get all that has no field, up to what a cell holds. */
const LONGEST_FIELD = 2000;
const LONGEST_NOTE = 45_000;

export interface RowReader {
  readonly mapping: Mapping;
  readonly headers: readonly string[];
  /** Columns of the table. */
  readonly width: number;
  readonly forms: ColumnForms;
  readonly decisions: Decisions;
  readonly base: ImportBase;
  /** The file has real numbers and dates, as XLSX has. */
  readonly typed: boolean;
}

export interface RowRead {
  readonly record: ImportRecord;
  readonly rejections: readonly Rejection[];
  readonly warnings: readonly ImportWarning[];
}

const ROUNDED = /^\d(?:[.,]\d+)?e\+?\d{1,2}$/i;
const TEXTS = ['title', 'company', 'source', 'product', 'nextStep'] as const;

export function readRow(raw: readonly string[], reader: RowReader): RowRead {
  const { mapping, decisions, base } = reader;
  // Our own files guard cells against being executed; nobody else's are touched.
  const row = mapping.source === 'ours' || isOurs(reader.headers) ? raw.map(unguarded) : raw;
  const rejections: Rejection[] = [];
  const warnings: ImportWarning[] = [];
  const note: [column: number, text: string][] = [];
  const reject = (code: RejectCode, field: ImportField | null, column: number | null, value: string): void => {
    rejections.push({ code, field, column, value });
  };
  const columnsOf = (field: ImportField): readonly number[] => mapping.columns[field] ?? [];
  const text = (field: ImportField): string => {
    const value = firstFilled(row, columnsOf(field));
    // What the other columns of the field say differently is kept.
    for (const column of columnsOf(field)) if ((row[column] ?? '').trim() !== value.trim()) note.push([column, row[column] ?? '']); // prettier-ignore
    return value;
  };
  const filled = (field: ImportField): string[] => columnsOf(field).map((at) => row[at] ?? '').filter((cell) => cell.trim() !== ''); // prettier-ignore

  const texts = Object.fromEntries(TEXTS.map((field) => [field, text(field)])) as Record<
    (typeof TEXTS)[number],
    string
  >;
  const contact = filled('contact').join(' ');
  const [phones, emails] = [filled('phone'), filled('email')];
  const givenPhone = phones.length > 1 ? joinPhones(phones, base.country) : (phones[0] ?? '');
  const givenEmail = emails.length > 1 ? joinEmails(emails) : (emails[0] ?? '');
  // What no card would take is not lost for it.
  const phone = isNoPhone(givenPhone) ? '' : givenPhone;
  const email = isNoEmail(givenEmail) ? '' : givenEmail;
  for (const field of ['phone', 'email'] as const)
    if ((field === 'phone' ? phone : email) === '')
      for (const column of columnsOf(field)) note.push([column, row[column] ?? '']);
  const title =
    texts.title.trim() === '' ? madeTitle(texts.product, texts.company, contact, givenEmail, givenPhone) : texts.title;
  if (title === '') reject('titleMissing', 'title', columnsOf('title')[0] ?? null, '');
  for (const [field, value] of Object.entries({ ...texts, title, contact, phone, email }))
    if (value.length > LONGEST_FIELD) reject('tooLong', field as ImportField, columnsOf(field as ImportField)[0] ?? null, value); // prettier-ignore
  for (const field of ['phone', 'externalId'] as const)
    for (const column of columnsOf(field)) if (ROUNDED.test((row[column] ?? '').trim())) reject('rounded', field, column, row[column] ?? ''); // prettier-ignore
  if (givenPhone !== '' && normalisePhones(givenPhone, base.country).every(({ kind }) => kind === 'wrong')) warnings.push('phoneWrong'); // prettier-ignore
  if (email !== givenEmail) warnings.push('emailWrong');

  const money = readSum(row, reader, reject);
  const moments = readMoments(row, reader, reject, note);
  const outcome = outcomeOf(row, mapping, decisions);
  const status = firstFilled(row, columnsOf('status'));
  if (columnsOf('status').length > 0 && decided(decisions.statuses, status) === undefined)
    reject('statusUndecided', 'status', columnsOf('status')[0] ?? null, status);
  const stageText = text('stage');
  const stage = decided(decisions.stages, stageText);
  if (!stage) reject('stageUndecided', 'stage', columnsOf('stage')[0] ?? null, stageText);
  const ownerText = text('owner');
  const owner = decided(decisions.owners, ownerText);
  if (owner === undefined) reject('ownerUndecided', 'owner', columnsOf('owner')[0] ?? null, ownerText);
  else if (owner === '' && outcome === 'open') warnings.push('noOwner');

  const reasonText = text('lossReason');
  const reason = outcome === 'lost' ? decided(decisions.reasons, reasonText) : undefined;
  const reasonColumn = columnsOf('lossReason')[0] ?? null;
  if (outcome === 'lost' && reason === undefined)
    reject(reasonText.trim() === '' ? 'reasonMissing' : 'reasonUndecided', 'lossReason', reasonColumn, reasonText);
  else if (outcome !== 'lost' && reasonText.trim() !== '' && reasonColumn !== null)
    note.push([reasonColumn, reasonText]);
  const allowed = base.reasons.find(({ code }) => code === reason)?.stages;
  const place = placeOf(outcome, stage?.stage ?? null, allowed, base);
  if (outcome === 'lost' && allowed && !allowed.includes(place)) reject('reasonNotHere', 'lossReason', reasonColumn, reasonText); // prettier-ignore

  const { createdAt, lastActivityAt } = moments.instants;
  const closedAt = outcome === 'open' ? null : moments.instants.closedAt;
  // Of an open deal, it is the day when it is hoped to be closed.
  if (outcome === 'open' && moments.closedOn) note.push(moments.closedOn);
  if (createdAt !== null && closedAt !== null && Date.parse(closedAt) < Date.parse(createdAt)) warnings.push('closedBeforeCreated'); // prettier-ignore

  const kept = [title, contact, texts.company, phone, email, texts.source, texts.product, texts.nextStep];
  const whole = noteOf(row, filled('note'), note, kept, reader);
  if (whole.length > LONGEST_NOTE) reject('tooLong', 'note', null, whole);
  const record: ImportRecord = {
    fields: {
      ...texts, title, contact, phone, email, ...money, owner: owner ?? '', nextStepDue: moments.due, note: whole,
      externalId: filled('externalId').join(ID_SEPARATOR),
    },
    stage: place, outcome: outcome ?? 'open', lossReason: reason ?? null, createdAt, closedAt, lastActivityAt,
    given: givenBy(mapping, filled, whole).filter((field) => (field !== 'phone' || phone !== '') && (field !== 'email' || email !== '')),
  }; // prettier-ignore
  return { record, rejections, warnings };
}

const givenBy = (mapping: Mapping, filled: (field: ImportField) => string[], note: string): ImportField[] =>
  IMPORT_FIELDS.filter((field) =>
    field === 'note' ? note !== '' : mapping.columns[field] && filled(field).length > 0,
  );

/** As deals that were merged have them. */
const ID_SEPARATOR = ' | ';

/** Column of our exports that no other system has. */
export const OWN_ID_HEADER = 'Sales Conveyor ID';
const isOurs = (headers: readonly string[]): boolean => headers.includes(OWN_ID_HEADER);

const madeTitle = (product: string, company: string, contact: string, email: string, phone: string): string => {
  const who = [company, contact, email, phone].find((text) => text.trim() !== '') ?? '';
  return [product, who].filter((text) => text.trim() !== '').join(', ');
};

/** A deal is won from the last stage only; one that was lost nobody knows where, where its reason is allowed first. */
function placeOf(
  outcome: ImportRecord['outcome'] | null,
  stage: string | null,
  allowed: readonly string[] | undefined,
  { stages }: ImportBase,
): string {
  if (outcome === 'won') return stages[stages.length - 1]?.code ?? '';
  return stage ?? (stages.find(({ code }) => allowed?.includes(code) ?? true) ?? stages[0])?.code ?? '';
}

type Reject = (code: RejectCode, field: ImportField | null, column: number | null, value: string) => void;

const MONEY_CODES = { notANumber: 'notANumber', ambiguous: 'numberAmbiguous', currencyUnknown: 'currencyUnknown', rounded: 'rounded' } as const; // prettier-ignore

function readSum(
  row: readonly string[],
  reader: RowReader,
  reject: Reject,
): { value: number | null; currency: string } {
  const { mapping, base, typed, decisions, forms } = reader;
  const column = mapping.columns.value?.find((at) => (row[at] ?? '').trim() !== '');
  const named = firstFilled(row, mapping.columns.currency);
  const [currencyColumn] = mapping.columns.currency ?? [];
  const said = named.trim() === '' ? null : currencyNamed(named, base.currency);
  const none = { value: null, currency: said ?? '' };
  if (named.trim() !== '' && said === null) reject('currencyUnknown', 'currency', currencyColumn ?? null, named);
  if (column === undefined) return none;
  const cell = row[column] ?? '';
  const reading = readMoney(cell, decimalFor(forms, column, decisions), typed, base.currency);
  if (!reading.ok) reject(MONEY_CODES[reading.why], 'value', column, cell);
  if (!reading.ok || !reading.money) return none;
  const { amount, currency } = reading.money;
  if (amount < 0) reject('negative', 'value', column, cell);
  if (currency !== null && said !== null && currency !== said) reject('currenciesDiffer', 'value', column, cell);
  return { value: amount, currency: currency ?? said ?? base.currency };
}

const DATE_CODES = { notADate: 'notADate', noSuchDay: 'noSuchDay', ambiguous: 'dateAmbiguous' } as const;

function readMoments(
  row: readonly string[],
  { mapping, forms, decisions, base }: RowReader,
  reject: Reject,
  note: [number, string][],
) {
  const instants: Record<DateField, string | null> = { createdAt: null, closedAt: null, nextStepDue: null, lastActivityAt: null }; // prettier-ignore
  let due: string | null = null;
  let closedOn: [number, string] | null = null;
  for (const field of DATE_FIELDS)
    for (const column of mapping.columns[field] ?? []) {
      const cell = row[column] ?? '';
      const reading = readDate(cell, orderFor(forms, column, field, decisions));
      if (!reading.ok) reject(DATE_CODES[reading.why], field, column, cell);
      else if (reading.moment && instants[field] === null) {
        instants[field] = instantOf(reading.moment, base);
        if (instants[field] === null) reject('notADate', field, column, cell);
        if (field === 'nextStepDue') due = reading.moment.date;
        if (field === 'closedAt') closedOn = [column, cell];
      } else if (reading.moment && instantOf(reading.moment, base) !== instants[field]) note.push([column, cell]);
    }
  return { instants, due, closedOn };
}

/** A time that the clocks jump over is the one an hour later. */
function instantOf({ date, time, offset }: Moment, { instantOf: local }: ImportBase): string | null {
  const [hours = '00', minutes = '00', seconds = '00'] = (time ?? '').split(':').filter((part) => part !== '');
  if (offset !== null) return new Date(Date.parse(`${date}T${hours}:${minutes}:${seconds}Z`) - offset * 60_000).toISOString(); // prettier-ignore
  if (time === null) return local(date);
  const later = `${String((Number(hours) + 1) % 24).padStart(2, '0')}:${minutes}`;
  const minute = local(`${date}T${hours}:${minutes}`) ?? local(`${date}T${later}`);
  return minute === null ? null : new Date(Date.parse(minute) + Number(seconds) * 1000).toISOString();
}

/** What people noted first, then every cell that found no field, by the name of its column. */
function noteOf(
  row: readonly string[],
  notes: readonly string[],
  more: readonly [number, string][],
  kept: readonly string[],
  { mapping, headers, width }: RowReader,
): string {
  const rest = unmappedColumns(mapping, width).map((column): [number, string] => [column, row[column] ?? '']);
  const lines = [...more, ...rest]
    .filter(([, cell]) => cell.trim() !== '' && !kept.some((text) => text.trim() === cell.trim()))
    .map(([column, cell]) =>
      (headers[column] ?? '').trim() === '' ? cell : `${(headers[column] ?? '').trim()}: ${cell}`,
    );
  // A file that has been through here before has them in its note.
  return [...notes, ...new Set(lines.filter((line) => !notes.some((text) => text.includes(line))))].join('\n');
}
