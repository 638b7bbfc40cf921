/** Deals and history, page by page, for the files with which a client can leave for another CRM. */
import { keyOf } from '../../blueprints/labels';
import type { HistoryEntry } from '../../domain/deal';
import { dealNumber } from '../../domain/ledger';
import { dealInRow } from '../../plan/tracker/board-deal';
import { closedDeal } from '../../plan/tracker/closed-deal';
import { instantIn, type View } from '../../plan/tracker/deal-cells';
import { movedColumns, placesOf, usualColumns } from '../../plan/tracker/import-base';
import type { TrackerSheets, Wanted } from '../../plan/tracker/read-tracker';
import { filledRows, textAt } from '../../plan/tracker/sheet-rows';
import type { Workspace } from '../../workspace/port';
import { answer } from '../answer';
import type { Answer } from '../api';
import type { ExportPage } from '../import-api';
import { contextOf, whereIs } from './context';
import { readExportKind, readFrom } from './import-request';
import { withNeeds, type Needing } from './needs';

/** Deals and lines of a page: about a megabyte. */
const DEALS = 1_500;
const LINES = 5_000;

export function readForExport(workspace: Workspace, where: unknown, kind: unknown, from: unknown): Answer<ExportPage> {
  return answer(workspace, () => {
    const spreadsheetId = whereIs(workspace, where);
    const wanted = readExportKind(kind);
    const start = readFrom(from);
    const page = (first: Wanted, decide: (sheets: TrackerSheets, view: View, read: Wanted) => Needing<ExportPage>): ExportPage =>
      withNeeds(workspace, spreadsheetId, first, (sheets, read) => ({ batch: null, value: decide(sheets, contextOf(workspace, sheets).view, read) })); // prettier-ignore
    switch (wanted) {
      case 'active':
        return page({}, (sheets, view) => active(sheets, view, start));
      case 'closed':
        return page({ columns: usualColumns() }, (sheets, view, read) => closedPage(sheets, view, read, start));
      case 'history':
        return page({ history: [start, start + LINES] }, (sheets, view) => historyPage(sheets, view, start));
    }
  });
}

/** By number: who sorts the rows between two pages moves nothing to another page. */
function inOrder(sheets: TrackerSheets, sheet: 'deals' | 'closed', from: number) {
  const all = [...placesOf(sheets).values()]
    .filter((place) => place.sheet === sheet)
    .map((place) => ({ ...place, number: dealNumber(place.id) as number }))
    .filter(({ number }) => number >= from)
    .sort((one, other) => one.number - other.number);
  return { page: all.slice(0, DEALS), next: all[DEALS]?.number ?? null };
}

function active(sheets: TrackerSheets, view: View, from: number): Needing<ExportPage> {
  const { page, next } = inOrder(sheets, 'deals', from);
  const deals = page.map(({ row }) => ({ deal: dealInRow(sheets, row, view), closing: null }));
  return { done: { deals, history: [], next } };
}

function closedPage(sheets: TrackerSheets, view: View, read: Wanted, from: number): Needing<ExportPage> {
  const moved = movedColumns(sheets, read);
  if (moved) return { needs: { columns: moved } };
  const { page, next } = inOrder(sheets, 'closed', from);
  const known = new Set(read.closedRows);
  const unread = page.filter(({ row }) => !known.has(row));
  // Rows that people have sorted since are read anew.
  if (unread.length > 0) return { needs: { closedRows: page.map(({ row }) => row) } };
  const { closed } = sheets;
  const deals = page.flatMap(({ row }) => (closed ? (closedDeal(closed, row, sheets, view) ?? []) : []));
  return { done: { deals, history: [], next } };
}

function historyPage({ history }: TrackerSheets, view: View, from: number): Needing<ExportPage> {
  if (!history) return { done: { deals: [], history: [], next: null } };
  const lines = filledRows(history).filter((row) => row >= from && row < from + LINES);
  const entries = lines.flatMap((row): HistoryEntry[] => {
    const [who = '', deal = '', from = '', to = '', note = ''] = ['who', 'deal', 'from', 'to', 'note'].map((key) => textAt(history, row, key)); // prettier-ignore
    const event = keyOf('event', textAt(history, row, 'event'));
    const at = instantIn(history, row, 'at', view);
    return event === null ? [] : [{ at: at ?? '', who, deal, event: event as HistoryEntry['event'], from, to, note }];
  });
  return { done: { deals: [], history: entries, next: history.cells.length >= from + LINES ? from + LINES : null } };
}
