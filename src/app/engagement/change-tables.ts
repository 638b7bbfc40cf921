/** One change of rows of a spreadsheet: read, decide, write at once, and look whether the rows were the ones that had been read. */
import type { Language } from '../../domain/language';
import { sheetsTextFor } from '../../locales/sheets-for';
import type { TableKey } from '../../locales/sheets-text';
import {
  placed,
  puttingBack,
  stands,
  tookEffect,
  writeRows,
  writtenRows,
  type Placed,
  type RowChange,
} from '../../plan/sheets/change-rows';
import { readTables, requestTables, type Tables } from '../../plan/sheets/read-tables';
import { TrackerDamaged } from '../../plan/tracker/sheet-rows';
import { UncertainOutcome, type GoogleReply, type Workspace } from '../../workspace/port';
import { failureOf, orStop, RunStopped } from '../failure';

/** Tables of one spreadsheet, and the columns without which they are of no use. */
export interface Place<T extends TableKey> {
  readonly spreadsheetId: string;
  /** Of the words on the sheets. */
  readonly language: Language;
  readonly tables: Readonly<Record<T, readonly string[]>>;
}

export interface Decided<V> {
  /** What stands already is not written. */
  readonly changes: readonly RowChange[];
  readonly value: V;
}

/** How often a change is begun anew before we say that too much is going on. */
const MAX_TRIES = 4;

/**
 * @param decide pure; called again with what is read anew when rows have moved meanwhile, so it must find its rows by what they say
 * @param known what has been read a moment ago, with other things; absent: it is read
 * @throws RunStopped `filesDamaged`, `busy`, or why Google refuses
 */
export function changeTables<T extends TableKey, V>(
  workspace: Workspace,
  place: Place<T>,
  decide: (tables: Tables<T>) => Decided<V>,
  known?: Tables<T>,
): V {
  let tables = known ?? tablesAt(workspace, place);
  for (let attempt = 1; attempt <= MAX_TRIES; attempt += 1) {
    const { changes, value } = decide(tables);
    const { labels } = sheetsTextFor(place.language);
    const rows = changes.map((change) => placed(change, labels)).filter((one) => !stands(one));
    if (rows.length === 0 || write(workspace, place, rows)) return value;
    workspace.log(`rows had moved: attempt ${attempt}`);
    tables = tablesAt(workspace, place);
  }
  throw new RunStopped('busy');
}

/** @throws RunStopped `filesDamaged` when a tab or a needed column is gone */
export const tablesAt = <T extends TableKey>(workspace: Workspace, place: Place<T>): Tables<T> =>
  tablesIn(workspace.wave([askTables(place)])[0] as GoogleReply, place);

export const askTables = <T extends TableKey>({ spreadsheetId, tables }: Place<T>) =>
  requestTables(spreadsheetId, Object.keys(tables) as T[]);

/** @throws RunStopped `filesDamaged`, or why Google refuses */
export function tablesIn<T extends TableKey>(reply: GoogleReply, { tables }: Place<T>): Tables<T> {
  // A tab that is not there: Google has no code for it.
  if (reply.status === 400 || reply.status === 404)
    throw new RunStopped('filesDamaged', { cause: new Error(JSON.stringify(reply.body)) });
  try {
    return readTables(orStop(reply).body, tables);
  } catch (cause) {
    throw cause instanceof TrackerDamaged ? new RunStopped('filesDamaged', { cause }) : cause;
  }
}

/** False: it did not take effect, or was taken back. */
function write<T extends TableKey>(workspace: Workspace, place: Place<T>, rows: readonly Placed[], depth = 1): boolean {
  const body = send(workspace, place, rows);
  if (body === null) return false;
  if (body === 'done') return true;
  const written = writtenRows(rows, body);
  if (written.every(({ right }) => right)) return true;
  if (depth > MAX_TRIES) throw new RunStopped('busy');
  // All of it, so that it can be done anew; what hits a wrong row on the way back is taken back in the same manner.
  const back = puttingBack(written, tablesAt(workspace, place));
  if (back.length > 0) write(workspace, place, back, depth + 1);
  return false;
}

/** The answer; `done` when it was lost and everything stands; null when nothing was written. */
function send<T extends TableKey>(
  workspace: Workspace,
  place: Place<T>,
  rows: readonly Placed[],
): object | 'done' | null {
  try {
    const reply = workspace.wave([writeRows(place.spreadsheetId, rows)])[0] as GoogleReply;
    // Rows or a tab's title that were read are there no more: read again.
    if (reply.status === 400) {
      workspace.log(`the batch was refused: ${JSON.stringify(reply.body).slice(0, 400)}`);
      return null;
    }
    if (reply.status >= 400) throw new RunStopped(failureOf(reply), { cause: new Error(JSON.stringify(reply.body)) });
    return reply.body as object;
  } catch (thrown) {
    if (!(thrown instanceof UncertainOutcome)) throw thrown;
    return tookEffect(rows, tablesAt(workspace, place)) ? 'done' : null;
  }
}
