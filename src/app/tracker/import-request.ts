/** Reads what the page of imports sends: nothing about it is taken for granted. */
import type { Decisions, StageDecision } from '../../domain/import/import-base';
import { DATE_FIELDS, IMPORT_FIELDS, type ImportSource, type Mapping } from '../../domain/import/mapping';
import { MOST_COLUMNS } from '../../domain/import/table';
import type { ExportKind, ImportPart } from '../import-api';
import { list, record, text, wrong } from './request';

/** Characters of the rows of one part: Google advises at most 2 MB a request. */
const MOST_CHARACTERS = 2_000_000;
const MOST_ROWS = 5_000;
/** A spreadsheet has no more rows. */
const LAST_ROW = 10_000_000;
const LONGEST_CELL = 50_000;
/** Different stages, sellers or reasons that a file may name. */
const MOST_DECISIONS = 5_000;
const SOURCES: readonly ImportSource[] = ['ours', 'pipedrive', 'zoho', 'amocrm', 'bitrix24', 'hubspot', 'other'];
const OUTCOMES = ['open', 'won', 'lost'] as const;

const whole = (value: unknown, most: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most ? value : wrong();

const oneOf = <T>(value: unknown, all: readonly T[]): T => (all.includes(value as T) ? (value as T) : wrong());

const columns = (value: unknown): readonly number[] => list(value, MOST_COLUMNS).map((one) => whole(one, MOST_COLUMNS));

/** @throws RunStopped `requestInvalid` */
export function readMapping(value: unknown): Mapping {
  const { source, headerRow, columns: given, ignored } = record(value);
  const fields = record(given);
  return {
    source: oneOf(source, SOURCES),
    headerRow: whole(headerRow, LAST_ROW),
    columns: Object.fromEntries(IMPORT_FIELDS.flatMap((field) => (fields[field] === undefined ? [] : [[field, columns(fields[field])]]))),
    ignored: columns(ignored),
  }; // prettier-ignore
}

const table = <T>(value: unknown, read: (one: unknown) => T): Readonly<Record<string, T>> => {
  const entries = Object.entries(record(value));
  if (entries.length > MOST_DECISIONS) wrong();
  return Object.fromEntries(entries.map(([key, one]) => [text(key, LONGEST_CELL), read(one)]));
};

const name = (value: unknown): string => text(value, 500);

function stageDecision(value: unknown): StageDecision {
  const { outcome, stage } = record(value);
  return oneOf(outcome, OUTCOMES) === 'open'
    ? { outcome: 'open', stage: name(stage) }
    : { outcome: outcome as 'won' | 'lost', stage: null };
}

/** @throws RunStopped `requestInvalid` */
export function readDecisions(value: unknown): Decisions {
  const { stages, owners, reasons, statuses, dateOrders, decimal } = record(value);
  const orders = record(dateOrders);
  return {
    stages: table(stages, stageDecision),
    owners: table(owners, name),
    reasons: table(reasons, name),
    statuses: table(statuses, (one) => oneOf(one, OUTCOMES)),
    dateOrders: Object.fromEntries(DATE_FIELDS.flatMap((field) => (orders[field] === undefined ? [] : [[field, oneOf(orders[field], ['dmy', 'mdy'] as const)]]))),
    decimal: oneOf(decimal, ['.', ',', null] as const),
  }; // prettier-ignore
}

function rowsOf(value: unknown): ImportPart['rows'] {
  let [before, left] = [0, MOST_CHARACTERS];
  return list(value, MOST_ROWS).map((one) => {
    const { row, cells } = record(one);
    const number = whole(row, LAST_ROW);
    // In the file's order, each once: what was dealt with is then known by the last of them.
    if (number <= before) wrong();
    before = number;
    const texts = list(cells, MOST_COLUMNS + 1).map((cell) => text(cell, LONGEST_CELL));
    left -= texts.reduce((sum, { length }) => sum + length, 0);
    if (left < 0) wrong();
    return { row: number, cells: texts };
  });
}

function formsOf(value: unknown): ImportPart['forms'] {
  const { dates, decimals } = record(value);
  return {
    dates: table(dates, (one) => oneOf(one, ['dmy', 'mdy', null] as const)),
    decimals: table(decimals, (one) => oneOf(one, ['.', ',', null] as const)),
  };
}

/** @throws RunStopped `requestInvalid` */
export const readRunId = (value: unknown): string =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{6,64}$/.test(value) ? value : wrong();

/** @throws RunStopped `requestInvalid` */
export function readImportPart(value: unknown): ImportPart {
  const given = record(value);
  const run = record(given.run);
  return {
    run: { id: readRunId(run.id), file: text(run.file, 300), content: text(run.content, 100), rows: whole(run.rows, LAST_ROW) },
    mapping: readMapping(given.mapping),
    decisions: readDecisions(given.decisions),
    attested: given.attested === true,
    headers: list(given.headers, MOST_COLUMNS + 1).map((header) => text(header, LONGEST_CELL)),
    typed: given.typed === true,
    forms: formsOf(given.forms),
    rows: rowsOf(given.rows),
    finish: given.finish === null || given.finish === undefined ? null : { signature: text(record(given.finish).signature, 100) },
  }; // prettier-ignore
}

/** @throws RunStopped `requestInvalid` */
export const readExportKind = (value: unknown): ExportKind => oneOf(value, ['active', 'closed', 'history'] as const);

/** @throws RunStopped `requestInvalid` */
export const readFrom = (value: unknown): number => whole(value, LAST_ROW);
