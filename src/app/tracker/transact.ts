/** One change of the tracker: read, decide, write at once, and look whether the rows were the ones that had been read. */
import { sheetsTextFor } from '../../locales/sheets-for';
import type { Batch, GuardedWrite } from '../../plan/tracker/guarded-write';
import { copiesIn, guardedWrite, missesOf } from '../../plan/tracker/guarded-write';
import { isEmpty } from '../../plan/tracker/plan-deals';
import { readTracker, trackerSheets, type TrackerSheets, type Wanted } from '../../plan/tracker/read-tracker';
import { copiesRead, requestCopies } from '../../plan/tracker/read-copies';
import { rollBack } from '../../plan/tracker/roll-back';
import { TrackerDamaged, type RawCell } from '../../plan/tracker/sheet-rows';
import { UncertainOutcome, type GoogleReply, type Workspace } from '../../workspace/port';
import { failureOf, orStop, RunStopped } from '../failure';

export interface Decision<T> {
  /** Null: nothing is to be written. */
  readonly batch: Batch | null;
  readonly value: T;
}

/** How often a change is begun anew before we say that too much is going on. */
const MAX_TRIES = 4;

/**
 * @param decide pure; called again with what is read anew when the rows have moved or changed meanwhile
 * @throws RunStopped `trackerDamaged`, `noTracker`, `busy`, or why Google refuses
 */
export function transact<T>(
  workspace: Workspace,
  spreadsheetId: string,
  wanted: Wanted,
  decide: (sheets: TrackerSheets) => Decision<T>,
): T {
  // Where people have deleted the blank rows there is no place to make room; Google then adds rows by itself.
  let grows = true;
  for (let attempt = 1; attempt <= MAX_TRIES; attempt += 1) {
    const sheets = read(workspace, spreadsheetId, wanted);
    const { batch, value } = damaged(() => decide(sheets));
    if (!batch || isEmpty(batch)) return value;
    const written = damaged(() => guardedWrite(spreadsheetId, sheets.scratch, batch, grows));
    const found = send(workspace, spreadsheetId, wanted, batch, written, () => (grows = false));
    // It did not take effect, and nobody knows why not: from the beginning.
    if (found === null) continue;
    if (missesOf(written, found).length === 0) return value;
    workspace.log(`rows had moved: taken back, attempt ${attempt}`);
    takeBack(workspace, spreadsheetId, batch, written, found);
  }
  throw new RunStopped('busy');
}

/** @throws RunStopped */
export function read(workspace: Workspace, spreadsheetId: string, wanted: Wanted): TrackerSheets {
  const reply = workspace.wave([readTracker(spreadsheetId, wanted)])[0] as GoogleReply;
  if (reply.status === 404) throw new RunStopped('noTracker');
  // A tab or rows that are not there: Google has no code for it.
  if (reply.status === 400) throw new RunStopped('trackerDamaged', { cause: new Error(JSON.stringify(reply.body)) });
  return damaged(() => trackerSheets(orStop(reply).body));
}

function damaged<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw cause instanceof TrackerDamaged ? new RunStopped('trackerDamaged', { cause }) : cause;
  }
}

/** The copies that came back; null when the batch did not take effect. */
function send(
  workspace: Workspace,
  spreadsheetId: string,
  wanted: Wanted,
  batch: Batch,
  written: GuardedWrite,
  refused?: () => void,
): Found | null {
  try {
    const reply = workspace.wave([written.request])[0] as GoogleReply;
    // Rows that were read are there no more: read again.
    if (reply.status === 400) {
      workspace.log(`the batch was refused: ${JSON.stringify(reply.body).slice(0, 400)}`);
      refused?.();
      return null;
    }
    if (reply.status >= 400) throw new RunStopped(failureOf(reply), { cause: new Error(JSON.stringify(reply.body)) });
    return copiesIn(reply.body);
  } catch (thrown) {
    if (!(thrown instanceof UncertainOutcome)) throw thrown;
    const numbers = batch.ledger.map(({ number }) => number);
    const { ledger } = read(workspace, spreadsheetId, { ...wanted, ledger: numbers });
    const stands = batch.ledger.every(
      ({ number, after }) => (ledger.get(number)?.[0] ?? null) === (after?.[0] ?? null),
    );
    if (!stands || numbers.length === 0) return null;
    return copiesRead(orStop(workspace.wave([requestCopies(spreadsheetId, written)])[0] as GoogleReply).body);
  }
}

type Found = readonly (readonly RawCell[])[];

/**
 * Until every row is what it was; what hits a wrong row on the way is taken back in the same manner.
 * @param told History says already that the batch was taken back
 */
function takeBack(
  workspace: Workspace,
  spreadsheetId: string,
  batch: Batch,
  written: GuardedWrite,
  found: Found,
  depth = 1,
  told = false,
): void {
  if (depth > MAX_TRIES) throw new RunStopped('busy');
  const closed = batch.rows.filter((op) => op.sheet.table === 'closed');
  const wanted: Wanted = {
    ledger: batch.ledger.map(({ number }) => number),
    actions: true,
    history: true,
    ...(closed.length > 0 ? { closed: [0, CLOSED_ROWS + closed.length] as const } : {}),
  };
  const sheets = read(workspace, spreadsheetId, wanted);
  const undone = sheetsTextFor(sheets.settings.language).labels.event.undone;
  const whole = damaged(() => rollBack(batch, written, found, sheets, undone));
  const back = told ? { ...whole, rows: whole.rows.filter((op) => op.sheet.table !== 'history') } : whole;
  if (isEmpty(back)) return;
  const request = damaged(() => guardedWrite(spreadsheetId, sheets.scratch, back, depth === 1));
  const copies = send(workspace, spreadsheetId, wanted, back, request);
  if (copies !== null && missesOf(request, copies).length === 0) return;
  if (copies !== null) takeBack(workspace, spreadsheetId, back, request, copies, depth + 1);
  takeBack(workspace, spreadsheetId, batch, written, found, depth + 1, told || copies !== null);
}

/** Rows of the Closed tab among which one that was closed a moment ago is looked for. */
export const CLOSED_ROWS = 60;
