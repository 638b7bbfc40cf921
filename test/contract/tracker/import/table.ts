/** Imports a table as the page does: recognises its columns, decides what is sure, judges, and sends part after part. */
import type { Answer } from '../../../../src/app/api';
import type { ExportKind, ExportPage, ImportDesk, ImportedRow, ImportPart, ImportReport, UndoReport } from '../../../../src/app/import-api'; // prettier-ignore
import { intlZoneOffset } from '../../../../src/domain/civil-time';
import { columnForms } from '../../../../src/domain/import/column-evidence';
import type { Decisions, ImportBase, SourceTable } from '../../../../src/domain/import/import-base';
import { judgeImport } from '../../../../src/domain/import/judge-import';
import { fingerprint, mappingSignature, type Mapping } from '../../../../src/domain/import/mapping';
import { decisionsOf, questionsOf } from '../../../../src/domain/import/questions';
import { recogniseColumns } from '../../../../src/domain/import/recognise-columns';
import { localTime } from '../../../../src/plan/tracker/local-time';
import { sendRows } from '../../../../src/ui/import/send-rows';
import type { Desk } from '../desk';

export interface Prepared {
  readonly table: SourceTable;
  readonly mapping: Mapping;
  readonly decisions: Decisions;
  readonly base: ImportBase;
}

const valueOf = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};

export const opened = async ({ addOn, id }: Desk): Promise<ImportDesk> => valueOf(await addOn.call<ImportDesk>('openImport', id)); // prettier-ignore

/** @param decide what the user answers beside what is sure */
export async function prepare(
  desk: Desk,
  rows: readonly (readonly string[])[],
  decide: (decisions: Decisions) => Decisions = (decisions) => decisions,
): Promise<Prepared> {
  const page = await opened(desk);
  const table: SourceTable = { rows, typed: false };
  const { mapping } = recogniseColumns(rows, page.base.country);
  const { toInstant } = localTime(page.timeZone, intlZoneOffset());
  const base: ImportBase = { ...page.base, deals: page.deals, instantOf: toInstant };
  const decisions = decide(decisionsOf(questionsOf(table, mapping, base), () => true));
  return { table, mapping, decisions, base };
}

export function partOf(
  { table, mapping, decisions }: Prepared,
  run: string,
  more: Partial<ImportPart> = {},
): ImportPart {
  const body = table.rows.slice(mapping.headerRow + 1);
  const headers = table.rows[mapping.headerRow] ?? [];
  return {
    run: { id: run, file: 'deals.csv', content: fingerprint(JSON.stringify(table.rows)), rows: body.length },
    mapping,
    decisions,
    attested: false,
    headers,
    typed: table.typed,
    forms: columnForms(table, mapping),
    rows: body.map((cells, index) => ({ row: mapping.headerRow + 2 + index, cells })),
    finish: { signature: mappingSignature(headers) },
    ...more,
  };
}

export const sends = (desk: Desk, part: unknown): Promise<Answer<ImportReport>> => desk.addOn.call<ImportReport>('importRows', desk.id, part); // prettier-ignore

/** Rows of a part as the page makes them: less than a megabyte. */
export const AT_ONCE = 500;

/** Part after part, as long as something is left. */
export async function imports(
  desk: Desk,
  part: ImportPart,
  each: (report: ImportReport) => void = () => undefined,
): Promise<{ readonly rows: readonly ImportedRow[]; readonly calls: number; readonly last: ImportReport }> {
  const rows: ImportedRow[] = [];
  let [left, calls] = [part.rows, 0];
  for (;;) {
    const now = left.slice(0, AT_ONCE);
    const isLast = now.length === left.length;
    const report = valueOf(await sends(desk, { ...part, rows: now, finish: isLast ? part.finish : null }));
    each(report);
    calls += 1;
    rows.push(...report.rows);
    const upTo = Math.max(report.run.upTo, report.rows[report.rows.length - 1]?.row ?? 0);
    const more = left.filter(({ row }) => row > upTo);
    if (more.length === 0) return { rows, calls, last: report };
    if (more.length === left.length) throw new Error('nothing was taken');
    left = more;
  }
}

/** The same as the page does it: only rows that write something, in parts as large as the time allows. */
export async function importsAsThePage(desk: Desk, prepared: Prepared, run: string): Promise<{ readonly calls: number; readonly rows: number }> {
  const whole = partOf(prepared, run);
  const writes = new Set(preview(prepared).rows.flatMap(({ row, verdict }) => (verdict === 'new' || verdict === 'update' ? [row] : [])));
  const rows = whole.rows.filter(({ row }) => writes.has(row));
  let calls = 0;
  const { left, failure } = await sendRows(rows, {
    send: (part) => ((calls += 1), sends(desk, part)),
    partOf: (some, last) => ({ ...whole, rows: some, run: { ...whole.run, rows: rows.length }, finish: last ? whole.finish : null }),
    tell: () => undefined,
    stopped: () => false,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    clock: () => performance.now(),
  });
  if (failure !== null || left.length > 0) throw new Error(JSON.stringify(failure));
  return { calls, rows: rows.length };
} // prettier-ignore

export async function undoes(desk: Desk, run: string, each: () => void = () => undefined): Promise<UndoReport> {
  for (;;) {
    each();
    const report = valueOf(await desk.addOn.call<UndoReport>('undoImport', desk.id, run));
    if (!report.more) return report;
  }
}

export async function exported(desk: Desk, kind: ExportKind): Promise<readonly ExportPage[]> {
  const pages: ExportPage[] = [];
  for (let from: number | null = 0; from !== null; from = pages[pages.length - 1]?.next ?? null)
    pages.push(valueOf(await desk.addOn.call<ExportPage>('readForExport', desk.id, kind, from)));
  return pages;
}

/** What the page would show beforehand. */
export const preview = ({ table, mapping, decisions, base }: Prepared) => judgeImport(table, mapping, decisions, base);

const HEADERS = ['ID', 'Deal name', 'Company', 'Contact name', 'Phone', 'Email', 'Amount', 'Currency', 'Owner', 'Stage', 'Status', 'Lost reason', 'Created', 'Close date', 'Source']; // prettier-ignore

/** A file of another CRM, by the names of its columns. */
export const tableOf = (...rows: readonly Readonly<Record<string, string>>[]): string[][] => [
  HEADERS,
  ...rows.map((cells) => HEADERS.map((header) => cells[header] ?? '')),
];
