/** What the cells of the date and money columns say together of how they are written. */
import type { ColumnForms } from './column-forms';
import { dateColumn, type DateOrder } from './dates';
import type { SourceTable } from './import-base';
import { DATE_FIELDS, type Mapping } from './mapping';
import { moneyColumn, type Decimal } from './money';
import { finished, type Steps } from './steps';

export interface ColumnEvidence {
  /** By column. */
  readonly dates: ReadonlyMap<number, { readonly order: DateOrder; readonly asked: boolean; readonly example: string }>;
  readonly money: ReadonlyMap<number, { readonly decimal: Decimal; readonly asked: boolean; readonly example: string }>;
}

/** Rows under the header, with their index in the table. */
export function* bodyRows(
  { rows }: SourceTable,
  { headerRow }: Mapping,
): Generator<readonly [number, readonly string[]]> {
  for (let at = headerRow + 1; at < rows.length; at += 1) yield [at, rows[at] ?? []];
}

function* cellsOf(table: SourceTable, mapping: Mapping, column: number): Generator<string> {
  for (const [, row] of bodyRows(table, mapping)) yield row[column] ?? '';
}

export function* evidenceSteps(table: SourceTable, mapping: Mapping): Steps<ColumnEvidence> {
  const dates = new Map<number, ReturnType<typeof dateColumn>>();
  const money = new Map<number, ReturnType<typeof moneyColumn>>();
  for (const field of DATE_FIELDS)
    for (const column of mapping.columns[field] ?? []) {
      dates.set(column, dateColumn(cellsOf(table, mapping, column)));
      yield null;
    }
  for (const column of mapping.columns.value ?? []) {
    money.set(column, moneyColumn(cellsOf(table, mapping, column), table.typed));
    yield null;
  }
  return { dates, money };
}

/** What a part of the file is read by. */
export const formsOf = ({ dates, money }: ColumnEvidence): ColumnForms => ({
  dates: Object.fromEntries([...dates].map(([column, { order }]) => [column, order])),
  decimals: Object.fromEntries([...money].map(([column, { decimal }]) => [column, decimal])),
});

export const columnForms = (table: SourceTable, mapping: Mapping): ColumnForms =>
  formsOf(finished(evidenceSteps(table, mapping)));
