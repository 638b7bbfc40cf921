/** How the dates and sums of each column are written: told by the cells of the whole file, so that any part of it is read alike. */
import type { DateOrder } from './dates';
import type { Decisions } from './import-base';
import type { DateField } from './mapping';
import type { Decimal } from './money';

/** By column; null: its cells do not tell. */
export interface ColumnForms {
  readonly dates: Readonly<Record<number, DateOrder>>;
  readonly decimals: Readonly<Record<number, Decimal>>;
}

/** The cells decide; where they do not tell, the user. */
export const orderFor = ({ dates }: ColumnForms, column: number, field: DateField, decisions: Decisions): DateOrder =>
  dates[column] ?? decisions.dateOrders[field] ?? null;

export const decimalFor = ({ decimals }: ColumnForms, column: number, decisions: Decisions): Decimal =>
  decimals[column] ?? decisions.decimal;
