/** Which formulas read which: what must be computed again after a change, and what goes in a circle. */
import type { SheetState } from '../book';
import type { Cell } from '../cells/cell';
import type { Box } from '../model';
import type { Prepared } from './prepare';

export interface FormulaCell {
  readonly sheet: SheetState;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  /** Null: it cannot be computed, whatever the others come to. */
  readonly prepared: Prepared | null;
}

/** For each formula, the formulas it reads. */
export function readsOf(formulas: readonly FormulaCell[]): readonly (readonly number[])[] {
  const rows = new Map<number, Map<number, number[]>>();
  for (const [number, { sheet, row }] of formulas.entries()) {
    let lines = rows.get(sheet.id);
    if (!lines) rows.set(sheet.id, (lines = new Map()));
    const line = lines.get(row);
    if (line) line.push(number);
    else lines.set(row, [number]);
  }
  const inside = (sheetId: number, box: Box): number[] => {
    const lines = rows.get(sheetId);
    if (!lines) return [];
    const found: number[] = [];
    const take = (line: readonly number[] | undefined) => {
      for (const number of line ?? []) {
        const { column } = formulas[number] as FormulaCell;
        if (column >= box.left && column < box.right) found.push(number);
      }
    };
    if (box.bottom - box.top < lines.size) for (let row = box.top; row < box.bottom; row++) take(lines.get(row));
    else for (const [row, line] of lines) if (row >= box.top && row < box.bottom) take(line);
    return found;
  };
  return formulas.map(({ prepared }) => (prepared?.reads ?? []).flatMap(({ sheet, box }) => inside(sheet.id, box)));
}

/** The formulas that must be computed when these must: they and all that read them, however far. */
export function spread(first: readonly number[], reads: readonly (readonly number[])[]): Set<number> {
  const readers = new Map<number, number[]>();
  for (const [reader, read] of reads.entries()) {
    for (const number of read) {
      const list = readers.get(number);
      if (list) list.push(reader);
      else readers.set(number, [reader]);
    }
  }
  const dirty = new Set(first);
  const open = [...first];
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    for (const reader of readers.get(number) ?? []) {
      if (dirty.has(reader)) continue;
      dirty.add(reader);
      open.push(reader);
    }
  }
  return dirty;
}

/** Formulas that read themselves, directly or in a circle. (Tarjan's strongly connected components, without recursion.) */
export function circular(reads: readonly (readonly number[])[]): Set<number> {
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const stack: number[] = [];
  const onStack = new Set<number>();
  const found = new Set<number>();
  const enter = (number: number) => {
    order.set(number, order.size);
    low.set(number, order.get(number) as number);
    stack.push(number);
    onStack.add(number);
    return { number, next: 0 };
  };
  for (const [root] of reads.entries()) {
    if (order.has(root)) continue;
    const work = [enter(root)];
    while (work.length > 0) {
      const frame = work[work.length - 1] as { number: number; next: number };
      const to = reads[frame.number]?.[frame.next++];
      if (to !== undefined) {
        if (!order.has(to)) work.push(enter(to));
        else if (onStack.has(to))
          low.set(frame.number, Math.min(low.get(frame.number) as number, order.get(to) as number));
        continue;
      }
      work.pop();
      const parent = work[work.length - 1];
      if (parent) low.set(parent.number, Math.min(low.get(parent.number) as number, low.get(frame.number) as number));
      if (low.get(frame.number) !== order.get(frame.number)) continue;
      const members = stack.splice(stack.indexOf(frame.number));
      for (const member of members) onStack.delete(member);
      if (members.length > 1 || reads[frame.number]?.includes(frame.number))
        for (const member of members) found.add(member);
    }
  }
  return found;
}
