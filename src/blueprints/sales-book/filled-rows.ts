/** Rows of label and value, without those that say nothing. */
import { run, type Facts } from '../document/blocks';

export const filledRows = (rows: readonly (readonly [label: string, value: string])[]): Facts['rows'] =>
  rows.flatMap(([label, value]) => (value === '' ? [] : [{ label, value: run(value) }]));
