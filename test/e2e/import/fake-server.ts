/** The server side of an import as the page sees it, in memory: judges with the product's own rules, fails when it is told to. */
import type { Answer } from '../../../src/app/api';
import type {
  ExportPage,
  ImportDesk,
  ImportPart,
  ImportReport,
  ImportRun,
  UndoReport,
} from '../../../src/app/import-api';
import { blankDeal, type Deal, type HistoryEntry } from '../../../src/domain/deal';
import { importBase } from '../../../src/ui/import/import-base';
import { judgePart, type EarlierRow } from '../../../src/domain/import/judge-import';
import type { Language } from '../../../src/domain/language';
import { baseWith } from '../../unit/domain/import/import-fixture';

const NOW = '2026-11-25T10:00:00.000Z';

export interface FakeServer {
  readonly parts: ImportPart[];
  readonly deals: Deal[];
  readonly history: HistoryEntry[];
  readonly imports: ImportRun[];
  remembered: ImportDesk['remembered'];
  problems: string[];
  /** What befalls the next calls of `importRows`, one each; null: nothing. */
  readonly troubles: ('busy' | 'lost' | 'broken' | null)[];
  /** Deals that somebody has worked on since: an undo keeps them. */
  worked: string[];
  /** Deals that have ended. */
  closed: string[];
  /** Rows that one write takes. */
  capacity: number;
  /** ms. */
  latency: number;
  call(name: string, args: readonly unknown[]): Promise<unknown>;
}

export function fakeServer(language: Language): FakeServer {
  const { stages, sellers, reasons, currency, country } = baseWith();
  const earlier = new Map<string, (EarlierRow & { readonly made: string })[]>();
  const desk = (): ImportDesk => ({
    spreadsheetId: 'tracker',
    client: 'Сталь & Co',
    language,
    today: { year: 2026, month: 11, day: 25 },
    timeZone: 'Europe/Kyiv',
    base: { stages, sellers, reasons, currency, country },
    deals: server.deals.map(({ id, externalId, phone, email, stage }) => ({ id, externalId, phone, email, stage, closed: server.closed.includes(id) })),
    remembered: server.remembered,
    imports: server.imports,
    problems: server.problems,
  }); // prettier-ignore
  const put = (run: ImportRun): ImportRun => {
    const at = server.imports.findIndex(({ id }) => id === run.id);
    if (at < 0) server.imports.unshift(run);
    else server.imports[at] = run;
    return run;
  };

  function importRows(part: ImportPart): Answer<ImportReport> {
    server.parts.push(part);
    const trouble = server.troubles.shift() ?? null;
    if (trouble === 'busy') return { ok: false, error: { code: 'busy', message: 'Busy', retry: true } };
    if (trouble === 'broken')
      return { ok: false, error: { code: 'permission', message: 'You may not edit this tracker.', retry: false } };
    const before: ImportRun = server.imports.find(({ id }) => id === part.run.id) ?? { ...part.run, by: 'Олена Коваль', at: NOW, done: 0, upTo: 0, created: 0, updated: 0, state: 'running' }; // prettier-ignore
    const known = earlier.get(part.run.id) ?? [];
    earlier.set(part.run.id, known);
    const rows = part.rows.slice(0, server.capacity);
    const fresh = rows.filter(({ row }) => row > before.upTo);
    const base = importBase({
      ...desk(),
      deals: desk().deals.filter(({ id }) => !known.some(({ made }) => made === id)),
    });
    const judged = judgePart({ ...part, rows: fresh }, part.mapping, part.decisions, base, known);
    let [created, updated] = [0, 0];
    const reports = judged.map((one): ImportReport['rows'][number] => {
      if (one.verdict === 'rejected') return { row: one.row, verdict: 'rejected', deal: null, reasons: one.reasons, warnings: [] }; // prettier-ignore
      const id = one.verdict === 'new' ? `D-${server.deals.length + 1}` : one.deal;
      if (one.verdict === 'new') {
        created += 1;
        server.deals.push({ ...blankDeal(id, one.record.stage, NOW), ...one.record.fields });
      } else updated += 1;
      known.push({ row: one.row, fields: one.record.fields, deal: one.verdict === 'new' ? null : one.deal, made: one.verdict === 'new' ? id : '' }); // prettier-ignore
      return { row: one.row, verdict: one.verdict, deal: id, reasons: [], warnings: one.warnings };
    });
    const all = rows.map(({ row }) => reports.find((one) => one.row === row) ?? { row, verdict: 'new' as const, deal: 'D-0', reasons: [], warnings: [] }); // prettier-ignore
    const done = part.finish !== null && rows.length === part.rows.length;
    if (done) server.remembered = { ...server.remembered, [part.finish.signature]: { mapping: part.mapping, decisions: part.decisions } }; // prettier-ignore
    const run = put({
      ...before,
      done: before.done + fresh.length,
      upTo: Math.max(before.upTo, ...rows.map(({ row }) => row)),
      created: before.created + created,
      updated: before.updated + updated,
      state: done ? 'done' : 'running',
    });
    if (trouble === 'lost') return { ok: false, error: { code: 'offline', message: '', retry: true } };
    return { ok: true, value: { run, rows: all } };
  }

  function undoImport(id: string): Answer<UndoReport> {
    const run = server.imports.find((one) => one.id === id);
    const all = (earlier.get(id) ?? []).filter((one) => one.made !== '').map((one) => one.made);
    const kept = server.worked.filter((deal) => all.includes(deal));
    const made = all.filter((deal) => !kept.includes(deal));
    for (const deal of made) {
      const at = server.deals.findIndex((one) => one.id === deal);
      if (at >= 0) server.deals.splice(at, 1);
    }
    if (run) put({ ...run, state: 'undone' });
    return {
      ok: true,
      value: {
        undone: made.length,
        kept: kept.map((deal) => ({ deal, title: server.deals.find((one) => one.id === deal)?.title ?? '' })),
        more: false,
      },
    };
  }

  function readForExport(kind: string, from: number): Answer<ExportPage> {
    const size = 50;
    const list = kind === 'active' ? server.deals : kind === 'history' ? server.history : [];
    const next = from + size < list.length ? from + size : null;
    const page = list.slice(from, from + size);
    return {
      ok: true,
      value: {
        deals: kind === 'active' ? (page as Deal[]).map((deal) => ({ deal, closing: null })) : [],
        history: kind === 'history' ? (page as HistoryEntry[]) : [],
        next,
      },
    };
  }

  const server: FakeServer = {
    parts: [],
    deals: [],
    history: [],
    imports: [],
    remembered: {},
    problems: [],
    troubles: [],
    worked: [],
    closed: [],
    capacity: Infinity,
    latency: 0,
    async call(name, args) {
      if (server.latency > 0) await new Promise((resolve) => setTimeout(resolve, server.latency));
      switch (name) {
        case 'openImport':
          return { ok: true, value: desk() };
        case 'importRows':
          return importRows(args[1] as ImportPart);
        case 'undoImport':
          return undoImport(args[1] as string);
        case 'readForExport':
          return readForExport(args[1] as string, args[2] as number);
        default:
          return null;
      }
    },
  };
  return server;
}
