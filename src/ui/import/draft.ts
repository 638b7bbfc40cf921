/** An import that is being prepared: the file, how it is read, and what its user has decided so far. */
import type { ImportDesk, ImportRun } from '../../app/import-api';
import type { Decisions, SourceTable } from '../../domain/import/import-base';
import { fingerprint, mappingSignature, type ImportField, type Mapping } from '../../domain/import/mapping';
import { decisionsOf, type Question } from '../../domain/import/questions';
import { recogniseColumns } from '../../domain/import/recognise-columns';
import type { Table } from '../../domain/import/table';
import type { ReadChoice } from './read-file';

export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly choice: ReadChoice;
  readonly table: Table;
  /** Equal for files with the same rows. */
  readonly content: string;
}

export interface Draft {
  readonly file: SourceFile;
  readonly mapping: Mapping;
  /** Fields that were guessed by what stands in the cells. */
  readonly guessed: readonly ImportField[];
  /** The mapping is the one of an earlier import. */
  readonly remembered: boolean;
  /** The import that this file goes on with; null: it is a new one. */
  readonly resumes: ImportRun | null;
  readonly decisions: Decisions;
  /** The user confirmed that actions of earlier stages were done; null: not asked or not answered. */
  readonly attested: boolean | null;
}

const NOTHING_DECIDED: Decisions = decisionsOf([]);

export const contentOf = ({ rows }: Table): string => fingerprint(rows.map((row) => row.join('\u001f')).join('\u001e'));

export const sourceTable = ({ table }: SourceFile): SourceTable => ({
  rows: table.rows,
  typed: table.format === 'xlsx',
});

export const headersOf = ({ file, mapping }: Pick<Draft, 'file' | 'mapping'>): readonly string[] =>
  file.table.rows[mapping.headerRow] ?? [];

/** As an earlier import read this layout, else by what its columns say. @param anew forget the earlier import */
export function newDraft(file: SourceFile, desk: ImportDesk, anew = false): Draft {
  const { mapping, guessed } = recogniseColumns(file.table.rows, desk.base.country);
  const headers = headersOf({ file, mapping });
  const kept = anew || headers.length === 0 ? undefined : desk.remembered[mappingSignature(headers)];
  const resumes = desk.imports.find(({ content, state }) => content === file.content && state === 'running') ?? null;
  return {
    file,
    mapping: kept ? { ...kept.mapping, headerRow: mapping.headerRow } : mapping,
    guessed: kept ? [] : guessed,
    remembered: kept !== undefined,
    resumes,
    decisions: kept ? stillValid(kept.decisions, desk) : NOTHING_DECIDED,
    attested: null,
  };
}

/** The names stand in another row than we thought; −1: nowhere. */
export function withHeaderRow(draft: Draft, headerRow: number, desk: ImportDesk): Draft {
  const rows = draft.file.table.rows.slice(Math.max(headerRow, 0));
  const { mapping, guessed } = recogniseColumns(rows, desk.base.country);
  return { ...draft, mapping: { ...mapping, headerRow }, guessed, remembered: false };
}

/** Stages, sellers and reasons come and go: what points to none of today's is asked again. */
function stillValid(decisions: Decisions, { base }: ImportDesk): Decisions {
  const stages = new Set(base.stages.map(({ code }) => code));
  const reasons = new Set(base.reasons.map(({ code }) => code));
  const sellers = new Set(['', ...base.sellers.map(({ name }) => name)]);
  return {
    ...decisions,
    stages: only(decisions.stages, ({ stage }) => stage === null || stages.has(stage)),
    owners: only(decisions.owners, (name) => sellers.has(name)),
    reasons: only(decisions.reasons, (code) => reasons.has(code)),
  };
}

const only = <T>(table: Readonly<Record<string, T>>, fits: (value: T) => boolean): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(table).filter(([, value]) => fits(value)));

/** Suggestions stand until the user says something else. */
export function withSuggestions(decisions: Decisions, questions: readonly Question[]): Decisions {
  const suggested = decisionsOf(questions, () => true);
  return {
    stages: { ...suggested.stages, ...decisions.stages },
    owners: { ...suggested.owners, ...decisions.owners },
    reasons: { ...suggested.reasons, ...decisions.reasons },
    statuses: { ...suggested.statuses, ...decisions.statuses },
    dateOrders: { ...suggested.dateOrders, ...decisions.dateOrders },
    decimal: decisions.decimal,
  };
}

/** The column fills the field; `note`: goes into it with its name; `ignored`: is left behind. */
export type ColumnUse = ImportField | 'rest' | 'ignored';

export function useOf({ columns, ignored }: Mapping, column: number): ColumnUse {
  if (ignored.includes(column)) return 'ignored';
  const field = (Object.keys(columns) as ImportField[]).find((one) => columns[one]?.includes(column));
  return field ?? 'rest';
}

export function withUse(mapping: Mapping, column: number, use: ColumnUse): Mapping {
  const columns: Partial<Record<ImportField, readonly number[]>> = {};
  for (const [field, taken] of Object.entries(mapping.columns) as [ImportField, readonly number[]][]) {
    const rest = taken.filter((one) => one !== column);
    if (rest.length > 0) columns[field] = rest;
  }
  if (use !== 'rest' && use !== 'ignored')
    columns[use] = [...(columns[use] ?? []), column].sort((one, other) => one - other);
  const ignored = mapping.ignored.filter((one) => one !== column);
  return { ...mapping, columns, ignored: use === 'ignored' ? [...ignored, column] : ignored };
}
