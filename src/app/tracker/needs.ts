/** A change that finds out what else it must read: which rows are concerned is known only when the first ones have been looked at. */
import type { TrackerSheets, Wanted } from '../../plan/tracker/read-tracker';
import type { Workspace } from '../../workspace/port';
import { RunStopped } from '../failure';
import { transact, type Decision } from './transact';

export type Needing<T> = { readonly needs: Wanted } | { readonly done: T };

/** More columns, then more rows, then both again if people have moved rows meanwhile. */
const MAX_READS = 5;

/** @param decide is told what was read for it. @throws RunStopped as `transact` does */
export function withNeeds<T>(
  workspace: Workspace,
  spreadsheetId: string,
  wanted: Wanted,
  decide: (sheets: TrackerSheets, read: Wanted) => Decision<Needing<T>>,
): T {
  let read = wanted;
  for (let attempt = 1; attempt <= MAX_READS; attempt += 1) {
    const answer = transact(workspace, spreadsheetId, read, (sheets) => decide(sheets, read));
    if ('done' in answer) return answer.done;
    read = { ...read, ...answer.needs };
  }
  throw new RunStopped('busy');
}

/** What was read, and these deals with their actions. */
export const alsoRead = (read: Wanted, ledger: readonly number[], closedRows: readonly number[]): Wanted => ({
  ledger: [...(read.ledger === 'all' ? [] : (read.ledger ?? [])), ...ledger],
  closedRows: [...(read.closedRows ?? []), ...closedRows],
  actions: true,
});
