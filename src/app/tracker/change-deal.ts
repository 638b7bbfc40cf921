/** Every change of one deal that a person makes on the board or on its card. */
import { blankDeal, type HistoryEntry } from '../../domain/deal';
import { changeDeal as change, EDITABLE, faultOf, normalised, type Changed } from '../../domain/deal-change';
import { dealId, dealNumber, type DealFile } from '../../domain/ledger';
import { SHEET_IDS } from '../../blueprints/spreadsheets';
import { fillIn } from '../../locales/fill-in';
import { dayNumber } from '../../domain/civil-time';
import { rowDeal } from '../../plan/tracker/board-deal';
import { planDeals, type DealPlan } from '../../plan/tracker/plan-deals';
import type { TrackerSheets, Wanted } from '../../plan/tracker/read-tracker';
import { rowSettler } from '../../plan/tracker/settle-sheet';
import type { Workspace } from '../../workspace/port';
import { answer } from '../answer';
import type { Answer } from '../api';
import { RunStopped } from '../failure';
import type { DealCommand, DealOutcome, DealRequest } from '../tracker-api';
import { languageOf } from '../user-language';
import { cardOf } from './card';
import { contactWarnings } from './contact-warnings';
import { contextOf, whereIs, type Context } from './context';
import { readDealRequest } from './deal-request';
import { findDeal, type Found } from './find-deal';
import { mergeDeal } from './merge-deal';
import { DealRefused, orRefuse } from './refused';
import { CLOSED_ROWS, transact, type Decision } from './transact';
import { noteWriter, wordsIn } from './words';
import { readContent } from '../read-content';

export function changeDeal(workspace: Workspace, where: unknown, given: unknown): Answer<DealOutcome> {
  return answer(workspace, () => {
    const spreadsheetId = whereIs(workspace, where);
    const request = readDealRequest(given);
    const work = (closed: Wanted['closed']) =>
      transact(workspace, spreadsheetId, wantedFor(request, closed), (sheets) => decide(workspace, sheets, request));
    const closed = closedRowsFor(workspace, request.command);
    try {
      return work(closed);
    } catch (thrown) {
      // Closed long ago: then all of them are looked through.
      const mayBeBelow =
        request.command.kind === 'reopen' && thrown instanceof RunStopped && thrown.code === 'dealUnknown';
      if (!mayBeBelow) throw thrown;
      return work([0, null]);
    }
  });
}

/** The ledger rows of the deals concerned, their actions, the frames of what is written to. */
function wantedFor({ deal, command }: DealRequest, closed: Wanted['closed']): Wanted {
  const numbers = [deal, command.kind === 'merge' ? command.with : null].flatMap((id) => dealNumber(id ?? '') ?? []);
  return { ledger: numbers, actions: true, history: true, ...(closed ? { closed } : {}) };
}

/** The selected row on the Closed tab is the one that is opened again; else one that was closed a moment ago. */
function closedRowsFor(workspace: Workspace, { kind }: DealCommand): Wanted['closed'] {
  if (kind === 'win' || kind === 'lose' || kind === 'merge') return [0, CLOSED_ROWS];
  if (kind !== 'reopen' && kind !== 'undo') return undefined;
  const selected = kind === 'reopen' ? workspace.selection() : null;
  return selected && selected.sheetId === CLOSED_SHEET && selected.row >= CLOSED_ROWS
    ? [selected.row, selected.row + 1]
    : [0, CLOSED_ROWS];
}

function decide(
  workspace: Workspace,
  sheets: TrackerSheets,
  { deal, seen, command }: DealRequest,
): Decision<DealOutcome> {
  const context = contextOf(workspace, sheets);
  if (command.kind === 'create') return create(workspace, sheets, command, context);
  const found = findDeal(sheets, deal as string, context);
  if (!found) throw new RunStopped('dealUnknown');
  refuseChanged(sheets, found, seen, context);
  const settled = settledFirst(workspace, sheets, found, context);
  if (command.kind === 'merge') return mergeDeal(workspace, sheets, settled, command, context);
  const changed = orRefuse(workspace, change(settled.after as DealFile, command, context.situation), context);
  const plan: DealPlan = {
    ...settled,
    after: changed.file,
    history: [...settled.history, ...changed.history],
  };
  const nothing = changed.history.length === 0 && settled.history.length === 0;
  return {
    batch: nothing ? null : planDeals(sheets, [plan], context.view),
    value: {
      card: cardOf(changed.file, sheets, context),
      canUndo: changed.file.undo !== null,
      warnings: contactWarnings(workspace, sheets, changed.file.deal, command, context),
    },
  };
}

/** What somebody typed into its row meanwhile is judged first, by the same rules. */
function settledFirst(
  workspace: Workspace,
  sheets: TrackerSheets,
  { file, row, closedRow }: Found,
  context: Context,
): DealPlan {
  if (row === null || closedRow !== null) return { before: file, after: file, row, closedRow, history: [] };
  const words = wordsIn(workspace, sheets.settings.language, context.rules);
  return rowSettler(sheets, context.situation, context.view, noteWriter(words))(file, row);
}

function refuseChanged(sheets: TrackerSheets, { file, row }: Found, seen: string | null, context: Context): void {
  if (seen === null || row === null) return;
  const now = rowDeal(sheets, row, dayNumber(context.today), context.view);
  if (now.version === seen) return;
  const card = cardOf(file, sheets, context);
  throw new DealRefused('dealChanged', null, {
    current: { ...card, deal: now },
    changed: { by: file.by, at: file.at },
  });
}

function create(
  workspace: Workspace,
  sheets: TrackerSheets,
  { fields, stage }: Extract<DealCommand, { kind: 'create' }>,
  context: Context,
): Decision<DealOutcome> {
  const { situation } = context;
  const first = situation.rules.stages[0]?.code;
  if (first === undefined) throw new RunStopped('trackerDamaged');
  const refuse = (changed: Changed): never => {
    orRefuse(workspace, changed, context);
    throw new RunStopped('internal');
  };
  // A new deal begins where every deal begins.
  if (stage !== null && stage !== first) refuse({ ok: false, refusal: { code: 'stageUnknown' } });
  for (const field of EDITABLE) {
    const why = fields[field] === undefined ? null : faultOf(field, fields[field], situation.sellers);
    if (why) refuse({ ok: false, refusal: { code: 'fieldWrong', field, why } });
  }
  if (fields.title.trim() === '')
    refuse({ ok: false, refusal: { code: 'fieldWrong', field: 'title', why: 'missing' } });
  const number = sheets.nextNumber;
  const id = dealId(number);
  const { now, who, revision } = situation;
  const tidied = Object.fromEntries(
    EDITABLE.filter((field) => fields[field] !== undefined).map((field) => [
      field,
      normalised(field, fields[field], situation),
    ]),
  );
  const created: HistoryEntry = { at: now, who, deal: id, event: 'created', from: '', to: first, note: '' };
  const file: DealFile = {
    deal: { ...blankDeal(id, first, now), currency: sheets.settings.currency, ...tidied },
    closing: null,
    records: [],
    events: [created],
    by: who,
    at: now,
    revision,
    undo: null,
    noted: [],
  };
  const plan: DealPlan = { before: null, after: file, row: null, closedRow: null, history: [created] };
  const text = readContent(workspace, languageOf(workspace)).tracker;
  const card = cardOf(file, sheets, context);
  const known = card.duplicates.map((other) => `${other.id} ${other.title}`).join(', ');
  const warnings = [
    ...(file.deal.owner === '' ? [text.warnings.noOwner] : []),
    ...contactWarnings(workspace, sheets, file.deal, null, context),
    ...(known === '' ? [] : [fillIn(text.warnings.duplicates, { deals: known })]),
  ];
  return {
    batch: planDeals(sheets, [plan], context.view),
    value: { card, canUndo: false, warnings },
  };
}

const CLOSED_SHEET = SHEET_IDS.closed;
