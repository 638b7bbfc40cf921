/** Imports one part of a file: judges its rows anew, and writes as many of them as one write takes. */
import { dealId, dealNumber, type DealFile } from '../../domain/ledger';
import type { Changed } from '../../domain/deal-change';
import { newDeal, updateDeal, type ImportTerms, type LossProof } from '../../domain/import/import-deal';
import { recordFingerprint, type Rejection } from '../../domain/import/import-record';
import { judgePart, type JudgedRow } from '../../domain/import/judge-import';
import { OWN_ID_HEADER } from '../../domain/import/read-row';
import { fillIn } from '../../locales/fill-in';
import { dayIn } from '../../plan/tracker/deal-cells';
import { baseBefore, baseDeals, earlierRows, importRules, markOf, movedColumns, placesOf, recordsOf, usualColumns, type Place } from '../../plan/tracker/import-base'; // prettier-ignore
import { beforeLine, beginLine, doneLine, JUDGING_COLUMNS, partLine, readLog, type RunLog, type Touched } from '../../plan/tracker/import-log'; // prettier-ignore
import { packFile, unpackFile } from '../../plan/tracker/ledger-codec';
import { planPart, type DealPlan } from '../../plan/tracker/plan-deals';
import type { TrackerSheets, Wanted } from '../../plan/tracker/read-tracker';
import { rowSettler } from '../../plan/tracker/settle-sheet';
import { textAt } from '../../plan/tracker/sheet-rows';
import type { Workspace } from '../../workspace/port';
import { answer } from '../answer';
import type { Answer } from '../api';
import { RunStopped } from '../failure';
import type { ImportedRow, ImportPart, ImportReport } from '../import-api';
import { languageOf } from '../user-language';
import { contextOf, whereIs, type Context } from './context';
import { fileOfRow } from './find-deal';
import { readImportPart } from './import-request';
import { runOf } from './import-runs';
import { alsoRead, withNeeds, type Needing } from './needs';
import type { Decision } from './transact';
import { noteWriter, refusalWords, type Words, wordsIn } from './words';
import { readContent } from '../read-content';

/** Longest text that a cell holds. */
const LONGEST_CELL = 50_000;

export function importRows(workspace: Workspace, where: unknown, given: unknown): Answer<ImportReport> {
  return answer(workspace, () => {
    const spreadsheetId = whereIs(workspace, where);
    const part = readImportPart(given);
    const wanted: Wanted = { history: true, imports: JUDGING_COLUMNS, columns: usualColumns() };
    return withNeeds(workspace, spreadsheetId, wanted, (sheets, read) => new PartImport(workspace, sheets, read, part).decide()); // prettier-ignore
  });
}

/** What a row comes to. */
interface Outcome {
  readonly answer: ImportedRow;
  readonly plan?: DealPlan;
  readonly touched?: Omit<Touched, 'batch'>;
}

class PartImport {
  private readonly context: Context;
  private readonly run: RunLog | undefined;
  private readonly places: ReadonlyMap<string, Place>;
  private readonly terms: ImportTerms;
  private readonly words: Words;
  /** Numbers of deals whose ledger rows must be read before the part can be written. */
  private readonly needed = new Set<number>();
  private settle: ReturnType<typeof rowSettler> | null = null;
  private next: number;

  constructor(
    private readonly workspace: Workspace,
    private readonly sheets: TrackerSheets,
    private readonly read: Wanted,
    private readonly part: ImportPart,
  ) {
    this.context = contextOf(workspace, sheets);
    this.places = placesOf(sheets);
    this.next = sheets.nextNumber;
    const { settings } = sheets;
    const { rules, situation } = this.context;
    const { imported } = readContent(workspace, settings.language).tracker;
    const { file } = part.run;
    this.words = wordsIn(workspace, languageOf(workspace), rules);
    this.terms = {
      situation,
      everyone: rules.sellers.map(({ name }) => name),
      currency: settings.currency,
      attested: part.attested,
      words: {
        from: fillIn(imported.from, { file }),
        attested: fillIn(imported.attested, { file, who: situation.who }),
        noEvidence: fillIn(imported.noEvidence, { file }),
      },
    }; // prettier-ignore
    this.log = readLog(sheets.imports);
    this.run = this.log.runs.get(part.run.id);
  }

  private readonly log: ReturnType<typeof readLog>;

  decide(): Decision<Needing<ImportReport>> {
    const { run, part, sheets, read } = this;
    // A number of an import stands for one file, and one that was undone is over.
    if (run && (run.content !== part.run.content || run.state === 'undone')) throw new RunStopped('requestInvalid');
    const moved = movedColumns(sheets, read);
    if (moved) return { batch: null, value: { needs: { columns: moved } } };
    const outcomes = this.outcomes();
    if (this.needed.size > 0) return { batch: null, value: { needs: alsoRead(read, [...this.needed], []) } };
    return this.written(outcomes);
  }

  private outcomes(): readonly Outcome[] {
    const { part, sheets, run, log, places, context } = this;
    const { view, today } = context;
    const fresh = part.rows.filter(({ row }) => !run?.touched.has(row));
    const deals = baseBefore(baseDeals(sheets, places), run);
    const recordOf = recordsOf(sheets, places, log, view, today);
    const base = {
      ...importRules(view, sheets),
      deals,
      recordOf: (id: string) => (run?.before.has(id) ? undefined : recordOf(id)),
    };
    const judged = new Map(
      judgePart({ ...part, rows: fresh }, part.mapping, part.decisions, base, earlierRows(sheets, places, run)).map(
        (one) => [one.row, one],
      ),
    );
    return part.rows.flatMap(({ row, cells }): Outcome[] => {
      const before = run?.touched.get(row);
      if (before)
        return [{ answer: { row, verdict: before.kind, deal: dealId(before.deal), reasons: [], warnings: [] } }];
      const one = judged.get(row);
      return one && cells.some((cell) => cell.trim() !== '') ? [this.outcome(one, cells)] : [];
    });
  }

  private outcome(judged: JudgedRow, cells: readonly string[]): Outcome {
    const { row, verdict } = judged;
    if (verdict === 'rejected') return rejected(row, judged.reasons);
    if (verdict === 'new') return this.made(judged, cells);
    return verdict === 'update' ? this.updated(judged, cells) : left(judged, verdict);
  }

  private made(judged: Extract<JudgedRow, { verdict: 'new' }>, cells: readonly string[]): Outcome {
    const id = dealId(this.next);
    const changed = newDeal(id, judged.record, this.evidenceIn(cells), this.terms);
    const plan = { before: null, row: null, closedRow: null };
    const outcome = this.planned(judged, 'new', id, changed, plan);
    if (outcome.plan) this.next += 1;
    return outcome;
  }

  private updated(judged: KnownRow, cells: readonly string[]): Outcome {
    const { deal: id, record } = judged;
    const place = this.places.get(id) as Place;
    // Somebody has closed it since this import changed it.
    if (place.sheet === 'closed') return left(judged, 'closed');
    const settled = this.settledAt(id, place.row);
    if (!settled) return left(judged, 'unchanged');
    const { deals } = this.sheets;
    const evidence = this.evidenceIn(cells) || textAt(deals, place.row, 'evidence');
    const proof: LossProof = { evidence, clientDate: dayIn(deals, place.row, 'clientDate') };
    return this.planned(
      judged,
      'update',
      id,
      updateDeal(settled.after as DealFile, record, proof, this.terms),
      settled,
    );
  }

  /** Null: its ledger row has to be read first. What somebody typed into its row is judged before. */
  private settledAt(id: string, row: number): DealPlan | null {
    const { sheets, context, read } = this;
    const number = dealNumber(id) as number;
    if (read.ledger === undefined || read.ledger === 'all' || !read.ledger.includes(number)) {
      this.needed.add(number);
      return null;
    }
    const file = unpackFile(sheets.ledger.get(number) ?? []) ?? fileOfRow(sheets, row, context);
    this.settle ??= rowSettler(
      sheets,
      context.situation,
      context.view,
      noteWriter(wordsIn(this.workspace, sheets.settings.language, context.rules)),
    );
    return this.settle(file, row);
  }

  private planned(
    { row, record, warnings }: Exclude<JudgedRow, { verdict: 'rejected' }>,
    kind: 'new' | 'update',
    id: string,
    changed: Changed,
    place: Omit<DealPlan, 'after' | 'history'> & Partial<DealPlan>,
  ): Outcome {
    if (!changed.ok) return rejected(row, [{ code: 'refused', field: null, column: null, value: '', words: refusalWords(changed.refusal, this.words) }]); // prettier-ignore
    const { file, history } = changed;
    if (kind === 'update' && history.length === 0) return { answer: { row, verdict: 'unchanged', deal: id, reasons: [], warnings } }; // prettier-ignore
    const packed = packFile(file);
    if ([...packed, file.closing ? JSON.stringify(packed) : ''].some(({ length }) => length > LONGEST_CELL))
      return rejected(row, [{ code: 'tooLong', field: 'note', column: null, value: record.fields.note }]);
    const number = dealNumber(id) as number;
    const { revision } = this.terms.situation;
    const before = kind === 'update' ? (place.after as DealFile) : null;
    const plan: DealPlan = {
      ...place,
      after: file,
      history: [...(place.history ?? []), ...history],
      log: before ? [beforeLine(this.part.run.id, revision, before.deal, number, packFile(before))] : [],
    };
    const mark = markOf(file, this.context.today, this.context.view);
    return {
      answer: { row, verdict: kind, deal: id, reasons: [], warnings },
      plan,
      touched: { row, deal: number, kind, record: recordFingerprint(record), mark },
    };
  }

  /** Of a loss, in the files that the tracker has exported itself. */
  private evidenceIn(cells: readonly string[]): string {
    const { headers } = this.part;
    return headers.includes(OWN_ID_HEADER) ? (cells[headers.findIndex((name) => /^loss evidence$/i.test(name))] ?? '') : ''; // prettier-ignore
  }

  private written(outcomes: readonly Outcome[]): Decision<Needing<ImportReport>> {
    const { sheets, context, part, run } = this;
    const { situation, view } = context;
    const plans = outcomes.flatMap(({ plan }) => plan ?? []);
    const { batch, taken } = planPart(sheets, plans, view);
    const left = plans[taken];
    const rest = left ? outcomes.findIndex(({ plan }) => plan === left) : -1;
    const told = rest < 0 ? outcomes : outcomes.slice(0, rest);
    const touched = told.flatMap((outcome) => outcome.touched ?? []);
    const upTo =
      (rest < 0 ? part.rows[part.rows.length - 1]?.row : told[told.length - 1]?.answer.row) ?? run?.upTo ?? 0;
    const isLast = part.finish !== null && rest < 0;
    const begun: RunLog = run ?? { ...part.run, by: situation.who, at: situation.now, upTo: 0, state: 'running', touched: new Map(), before: new Map(), files: new Map(), undone: new Set(), kept: new Set() }; // prettier-ignore
    const { revision } = situation;
    const log = [
      ...(run ? [] : [beginLine(begun, revision)]),
      ...(touched.length > 0 ? [partLine(begun.id, revision, upTo, touched)] : []),
      ...(batch.log ?? []),
      ...(isLast && begun.state === 'running' ? [doneLine(begun.id, revision, upTo, part.finish.signature, this.remembered())] : []),
    ]; // prettier-ignore
    const after: RunLog = {
      ...begun,
      upTo: Math.max(begun.upTo, upTo),
      state: isLast ? 'done' : begun.state,
      touched: new Map([...begun.touched, ...touched.map((one) => [one.row, { ...one, batch: revision }] as const)]),
    };
    const nothing = touched.length === 0 && !isLast;
    return {
      batch: nothing ? null : { ...batch, log },
      value: { done: { run: runOf(after), rows: told.map(({ answer }) => answer) } },
    };
  }

  /** Null: too long for a cell. */
  private remembered(): string | null {
    const { mapping, decisions } = this.part;
    const json = JSON.stringify([mapping, decisions]);
    return json.length > LONGEST_CELL ? null : json;
  }
}

type KnownRow = Extract<JudgedRow, { deal: string }>;

/** Nothing is written. */
const left = ({ row, deal, warnings }: KnownRow, verdict: 'unchanged' | 'closed'): Outcome => ({
  answer: { row, verdict, deal, reasons: [], warnings },
});

const rejected = (row: number, reasons: readonly (Rejection & { readonly words?: string })[]): Outcome => ({
  answer: { row, verdict: 'rejected', deal: null, reasons, warnings: [] },
});
