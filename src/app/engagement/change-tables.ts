/** One change of rows of a spreadsheet: read, decide, write at once, and look whether the rows were the ones that had been read. */
import type { Language } from '../../domain/language';
import { COPY_ROWS } from '../../blueprints/copies-page';
import { TABS } from '../../blueprints/spreadsheets';
import { sheetsTextFor } from '../../locales/sheets-for';
import type { TableKey } from '../../locales/sheets-text';
import {
  placed,
  puttingBack,
  stands,
  tookEffect,
  canCopy,
  writeRows,
  writtenRows,
  writtenUnheard,
  type CopyPlace,
  type Placed,
  type RowChange,
  type Written,
} from '../../plan/sheets/change-rows';
import { readCopies, readTables, requestTables, type Tables } from '../../plan/sheets/read-tables';
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
 * What somebody writes into a row of the Journal between our read and our write is put back, and decided about anew.
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

/** @param copies of the Journal: how many of the copies that the latest write has left are read too */
export function askTables<T extends TableKey>({ spreadsheetId, tables }: Place<T>, copies = 1) {
  const keys = Object.keys(tables) as T[];
  return requestTables(spreadsheetId, keys, keys.some((key) => TABS.journal.includes(key)) ? copies : 0);
}

/** @throws RunStopped `filesDamaged`, or why Google refuses */
export function tablesIn<T extends TableKey>(reply: GoogleReply, { tables }: Place<T>): Tables<T> {
  // A tab that is not there: Google has no code for it.
  if (reply.status === 400 || reply.status === 404)
    throw new RunStopped('filesDamaged', { cause: new Error(JSON.stringify(reply.body)) });
  return damaged(() => readTables(orStop(reply).body, tables));
}

/** @throws RunStopped `filesDamaged` where `read` finds the tracker or a table damaged */
export function damaged<R>(read: () => R): R {
  try {
    return read();
  } catch (cause) {
    throw cause instanceof TrackerDamaged ? new RunStopped('filesDamaged', { cause }) : cause;
  }
}

/** False: it did not take effect, or was taken back. */
function write<T extends TableKey>(workspace: Workspace, place: Place<T>, rows: readonly Placed[], depth = 1): boolean {
  const title = rows[0]?.change.sheet.copies;
  const copies =
    title === undefined || !canCopy(rows) ? null : { title, token: `${workspace.now()} ${workspace.random()}` };
  const written = send(workspace, place, rows, copies);
  if (written === null) return false;
  if (written.every(({ right }) => right)) return true;
  if (depth > MAX_TRIES) throw new RunStopped('busy');
  // All of it, so that it can be done anew; what hits a wrong row on the way back is taken back in the same manner.
  const back = puttingBack(written, tablesAt(workspace, place));
  if (back.length > 0) write(workspace, place, back, depth + 1);
  return false;
}

/** What it hit; null when nothing was written. */
function send<T extends TableKey>(
  workspace: Workspace,
  place: Place<T>,
  rows: readonly Placed[],
  copies: CopyPlace | null,
): readonly Written[] | null {
  try {
    const reply = workspace.wave([writeRows(place.spreadsheetId, rows, copies)])[0] as GoogleReply;
    // Rows or a tab's title that were read are there no more: read again.
    if (reply.status === 400) {
      workspace.log(`the batch was refused: ${JSON.stringify(reply.body).slice(0, 400)}`);
      return null;
    }
    if (reply.status >= 400) throw new RunStopped(failureOf(reply), { cause: new Error(JSON.stringify(reply.body)) });
    return writtenRows(rows, reply.body);
  } catch (thrown) {
    if (!(thrown instanceof UncertainOutcome)) throw thrown;
    const reply = workspace.wave([askTables(place, COPY_ROWS)])[0] as GoogleReply;
    const now = tablesIn(reply, place);
    const checked = copies && writtenUnheard(rows, now, readCopies(reply.body), copies.token);
    return checked ?? (tookEffect(rows, now) ? [] : null);
  }
}
