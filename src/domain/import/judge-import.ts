/** Judges every row of a foreign table before anything is written: new, an update, unchanged, or rejected with the reason. */
import { emailKeys, phoneKeys } from '../contacts/keys';
import { bodyRows, evidenceSteps } from './column-evidence';
import { DealIndex, type Found, type MatchedBy } from './deal-index';
import { fold } from './fold';
import type { Decisions, ImportBase, SourceTable } from './import-base';
import { recordFingerprint, type ImportRecord, type ImportWarning, type Rejection } from './import-record';
import { addRow, noTotals, type ImportTotals } from './import-totals';
import type { ImportField, Mapping } from './mapping';
import { readRow, type RowReader } from './read-row';
import { filledWidth } from './table';

/** `row` counts from 1 in the file as a whole, as a spreadsheet does. */
export type JudgedRow =
  | { readonly row: number; readonly verdict: 'new'; readonly record: ImportRecord; readonly warnings: readonly ImportWarning[] }
  | {
      readonly row: number;
      readonly verdict: 'update' | 'unchanged';
      readonly deal: string;
      readonly by: MatchedBy;
      readonly record: ImportRecord;
      readonly warnings: readonly ImportWarning[];
    }
  | { readonly row: number; readonly verdict: 'rejected'; readonly reasons: readonly Rejection[] }; // prettier-ignore

export interface ImportVerdict {
  /** In the file's order; rows without any text are left out. */
  readonly rows: readonly JudgedRow[];
  readonly totals: ImportTotals;
}

/** Pure, and the same for the same arguments. */
export function judgeImport(
  table: SourceTable,
  mapping: Mapping,
  decisions: Decisions,
  base: ImportBase,
): ImportVerdict {
  const rows: JudgedRow[] = [];
  const totals = noTotals();
  for (const judged of judgeRows(table, mapping, decisions, base)) {
    if (!judged) continue;
    rows.push(judged);
    addRow(totals, judged);
  }
  return { rows, totals };
}

/** The verdicts one by one, so that a page can draw in between; null: nothing is judged yet, the tracker's deals are being looked through. */
export function* judgeRows(
  table: SourceTable,
  mapping: Mapping,
  decisions: Decisions,
  base: ImportBase,
): Generator<JudgedRow | null> {
  const headers = table.rows[mapping.headerRow] ?? [];
  const width = tableWidth(table, mapping);
  const evidence = yield* evidenceSteps(table, mapping);
  const reader: RowReader = { mapping, headers, width, evidence, decisions, base, table };
  const index = new DealIndex(base);
  for (const deal of base.deals) {
    index.add(deal);
    yield null;
  }
  const seen = new SeenRows(base);
  for (const [at, row] of bodyRows(table, mapping)) {
    if (row.every((cell) => cell.trim() === '')) continue;
    yield judgeRow(at + 1, row, shapeFault(table.rows, at, width), reader, index, seen);
  }
}

/** Columns of the header; without one, of the widest row. */
export function tableWidth({ rows }: Pick<SourceTable, 'rows'>, { headerRow }: Mapping): number {
  const headers = rows[headerRow] ?? [];
  return headers.length > 0 ? headers.length : rows.reduce((most, row) => Math.max(most, row.length), 0);
}

const whole = (code: Rejection['code'], value: string, field: ImportField | null = null): Rejection => ({ code, field, column: null, value }); // prettier-ignore

function judgeRow(
  row: number,
  cells: readonly string[],
  fault: Rejection | null,
  reader: RowReader,
  index: DealIndex,
  seen: SeenRows,
): JudgedRow {
  if (fault) return { row, verdict: 'rejected', reasons: [fault] };
  const read = readRow(cells, reader);
  const found = index.find(read.record);
  const reasons = [...read.rejections, ...matchFaults(found)];
  if (reasons.length > 0) return { row, verdict: 'rejected', reasons };
  const earlier = seen.earlier(row, read.record, found);
  if (earlier.same !== null) return { row, verdict: 'rejected', reasons: [whole('twiceInFile', String(earlier.same))] };
  // The tracker's own number is none of another system.
  const record = { ...read.record, fields: { ...read.record.fields, externalId: index.foreignIds(read.record).join(' | ') } }; // prettier-ignore
  if (found.kind !== 'one') {
    const sameContact = earlier.sameContact || (found.kind === 'none' && found.sameContact);
    return { row, verdict: 'new', record, warnings: sameContact ? [...read.warnings, 'sameContact'] : read.warnings };
  }
  const verdict = found.deal.fingerprint === recordFingerprint(record) ? 'unchanged' : 'update';
  return { row, verdict, deal: found.deal.id, by: found.by, record, warnings: read.warnings };
}

function matchFaults(found: Found): Rejection[] {
  if (found.kind === 'other') return [whole('otherDeal', found.deal, 'externalId')];
  if (found.kind !== 'several') return [];
  return [whole('severalDeals', found.deals.join(', '), found.by === 'id' ? 'externalId' : found.by)];
}

/** Null: the row has the header's width, or leaves out empty cells at its end. */
function shapeFault(rows: SourceTable['rows'], at: number, width: number): Rejection | null {
  const row = rows[at] ?? [];
  if (filledWidth(row) > width) return whole('tooManyCells', row.slice(width).join(' | '));
  if (row.length >= width) return null;
  // Two halves of one row share the cell that the line break is in.
  const halves = (other: readonly string[] | undefined): boolean =>
    other !== undefined && other.length < width && row.length + other.length - 1 === width && filledWidth(other) > 0;
  return halves(rows[at + 1]) || halves(rows[at - 1]) ? whole('brokenLine', row.join(' | ')) : null;
}

/** A switchboard stands in thousands of rows; nobody looks for doubles among them. */
const MOST_OF_ONE_CONTACT = 50;

/** Rows of the file that were taken: none is taken twice. */
class SeenRows {
  private readonly byId = new Map<string, number>();
  private readonly byDeal = new Map<string, number>();
  private readonly byContact = new Map<string, { row: number; title: string; hasId: boolean }[]>();

  constructor(private readonly base: ImportBase) {}

  /** `same`: the row that is the same deal; null: there is none, and the row is remembered. */
  earlier(
    row: number,
    { fields }: ImportRecord,
    found: Found,
  ): { readonly same: number | null; readonly sameContact: boolean } {
    const ids = fields.externalId.split(' | ').map((id) => id.trim()).filter((id) => id !== ''); // prettier-ignore
    const deal = found.kind === 'one' ? found.deal.id : null;
    const title = `${fold(fields.title)} ${fold(fields.company)}`;
    const keys = [...phoneKeys(fields.phone, this.base.country), ...emailKeys(fields.email)];
    const met = keys.flatMap((key) => this.byContact.get(key) ?? []);
    // Two deals of one person have two titles; of rows with numbers, the numbers tell.
    const double = met.find((one) => one.title === title && !(one.hasId && ids.length > 0));
    const same = ids.flatMap((id) => this.byId.get(id) ?? [])[0] ?? (deal === null ? undefined : this.byDeal.get(deal)) ?? double?.row ?? null; // prettier-ignore
    if (same !== null) return { same, sameContact: true };
    for (const id of ids) this.byId.set(id, row);
    if (deal !== null) this.byDeal.set(deal, row);
    for (const key of keys) {
      const list = this.byContact.get(key);
      const one = { row, title, hasId: ids.length > 0 };
      if (!list) this.byContact.set(key, [one]);
      else if (list.length < MOST_OF_ONE_CONTACT) list.push(one);
    }
    return { same: null, sameContact: met.length > 0 };
  }
}
