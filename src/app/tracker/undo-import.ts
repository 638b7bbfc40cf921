/** Takes back an import: what it made goes, what it changed becomes what it was, as far as nobody has been at it since. */
import type { HistoryEntry } from '../../domain/deal';
import { dealId, withEvents, type DealFile } from '../../domain/ledger';
import { fillIn } from '../../locales/fill-in';
import { closedFile, isAsClosed } from '../../plan/tracker/closed-deal';
import { movedColumns, placesOf, titleAt, usualColumns, type Place } from '../../plan/tracker/import-base';
import { ALL_COLUMNS, JUDGING_COLUMNS, readLog, undoneLine, type RunLog, type Touched } from '../../plan/tracker/import-log'; // prettier-ignore
import { unpackFile } from '../../plan/tracker/ledger-codec';
import { planPart, type DealPlan } from '../../plan/tracker/plan-deals';
import type { TrackerSheets, Wanted } from '../../plan/tracker/read-tracker';
import { rowSettler } from '../../plan/tracker/settle-sheet';
import type { Workspace } from '../../workspace/port';
import { answer } from '../answer';
import type { Answer } from '../api';
import { RunStopped } from '../failure';
import type { UndoReport } from '../import-api';
import { contextOf, whereIs, type Context } from './context';
import { readRunId } from './import-request';
import { alsoRead, withNeeds, type Needing } from './needs';
import type { Decision } from './transact';
import { noteWriter, wordsIn } from './words';
import { readContent } from '../read-content';

/** Deals that are looked at for one write; what does not fit into it is left for the next. */
const AT_ONCE = 1000;

export function undoImport(workspace: Workspace, where: unknown, given: unknown): Answer<UndoReport> {
  return answer(workspace, () => {
    const spreadsheetId = whereIs(workspace, where);
    const id = readRunId(given);
    const wanted: Wanted = { history: true, imports: JUDGING_COLUMNS, columns: usualColumns() };
    return withNeeds(workspace, spreadsheetId, wanted, (sheets, read) => {
      const run = readLog(sheets.imports).runs.get(id);
      if (!run) throw new RunStopped('requestInvalid');
      return new Undo(workspace, contextOf(workspace, sheets), sheets, read, run).decide();
    });
  });
}

class Undo {
  private readonly places: ReadonlyMap<string, Place>;
  private settle: ReturnType<typeof rowSettler> | null = null;

  constructor(
    private readonly workspace: Workspace,
    private readonly context: Context,
    private readonly sheets: TrackerSheets,
    private readonly read: Wanted,
    private readonly run: RunLog,
  ) {
    this.places = placesOf(sheets);
  }

  decide(): Decision<Needing<UndoReport>> {
    const { sheets, read, run, context } = this;
    const moved = movedColumns(sheets, read);
    if (moved) return { batch: null, value: { needs: { columns: moved } } };
    // The latest first.
    const open = [...run.touched.values()].filter(({ deal }) => !run.undone.has(deal) && !run.kept.has(deal)).reverse();
    const next = open.slice(0, AT_ONCE);
    const needs = this.needsOf(next);
    if (needs) return { batch: null, value: { needs } };
    const found = next.map((touched) => ({ deal: touched.deal, plan: this.planOf(touched) }));
    const plans = found.flatMap(({ plan }) => plan ?? []);
    const { batch, taken } = planPart(sheets, plans, context.view);
    const left = plans[taken];
    const seen = left
      ? found.slice(
          0,
          found.findIndex(({ plan }) => plan === left),
        )
      : found;
    const undone = seen.filter(({ plan }) => plan !== null).map(({ deal }) => deal);
    const kept = seen.filter(({ plan }) => plan === null).map(({ deal }) => deal);
    const more = seen.length < open.length;
    const line = undoneLine(run.id, context.situation.revision, undone, kept, !more);
    return {
      batch: run.state === 'undone' ? null : { ...batch, log: [line] },
      value: {
        done: {
          undone: run.undone.size + undone.length,
          kept: [...run.kept, ...kept].map((deal) => ({ deal: dealId(deal), title: titleAt(sheets, this.places.get(dealId(deal))) })),
          more,
        },
      },
    }; // prettier-ignore
  }

  /** Null: all that is needed has been read. */
  private needsOf(next: readonly Touched[]): Wanted | null {
    const { read, places } = this;
    const { closedRows = [], ledger = [] } = read;
    const known = new Set(ledger === 'all' ? [] : ledger);
    const rows = next.flatMap(({ deal }) => {
      const place = places.get(dealId(deal));
      return place?.sheet === 'closed' && !closedRows.includes(place.row) ? [place.row] : [];
    });
    const numbers = next.filter(({ deal }) => !known.has(deal)).map(({ deal }) => deal);
    const wantsFiles = read.imports !== ALL_COLUMNS && next.some(({ kind }) => kind === 'update');
    if (rows.length + numbers.length === 0 && !wantsFiles) return null;
    return { ...alsoRead(read, numbers, rows), ...(wantsFiles ? { imports: ALL_COLUMNS } : {}) };
  }

  /** Null: somebody has changed it since. */
  private planOf({ deal, kind, batch }: Touched): DealPlan | null {
    const { context, run } = this;
    const id = dealId(deal);
    const place = this.places.get(id);
    const row = place?.sheet === 'deals' ? place.row : null;
    const closedRow = place?.sheet === 'closed' ? place.row : null;
    const file = this.unchanged(deal, row, closedRow);
    if (!file || file.revision !== batch) return null;
    const { now, who, revision } = context.situation;
    const note = fillIn(readContent(this.workspace, this.sheets.settings.language).tracker.imported.undone, {
      file: run.file,
    });
    const entry: HistoryEntry = { at: now, who, deal: id, event: 'undone', from: '', to: '', note };
    const plan = { before: file, row, closedRow, history: [entry] };
    if (kind === 'new') return { ...plan, after: null };
    const before = unpackFile(run.files.get(deal) ?? []);
    if (!before) return null;
    return { ...plan, after: { ...before, events: withEvents(file, [entry]), by: who, at: now, revision, undo: null } };
  }

  /** The deal as it is, if nobody has typed into its rows either. */
  private unchanged(deal: number, row: number | null, closedRow: number | null): DealFile | null {
    const { sheets, context } = this;
    const { closed, settings } = sheets;
    if (closedRow !== null && closed) {
      const file = closedFile(closed, closedRow);
      return file && isAsClosed(closed, closedRow, file, context.view) ? file : null;
    }
    const file = unpackFile(sheets.ledger.get(deal) ?? []);
    // A row that was deleted is no deal that somebody works on.
    if (!file || row === null) return file;
    this.settle ??= rowSettler(
      sheets,
      context.situation,
      context.view,
      noteWriter(wordsIn(this.workspace, settings.language, context.rules)),
    );
    const { history, notes, actionNotes } = this.settle(file, row);
    return history.length === 0 && !notes?.size && !actionNotes?.size ? file : null;
  }
}
