/** Judges every row of a foreign table before anything is written: new, an update, unchanged, or rejected with the reason. */
import { emailKeys, phoneKeys } from '../contacts/keys';
import type { Deal } from '../deal';
import { bodyRows, evidenceSteps, formsOf } from './column-evidence';
import type { ColumnForms } from './column-forms';
import { DealIndex, type Found, type MatchedBy } from './deal-index';
import { fold } from './fold';
import type { BaseDeal, Decisions, ImportBase, SourceTable } from './import-base';
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
      /** `closed`: it has ended here, and a file changes nothing about that. */
      readonly verdict: 'update' | 'unchanged' | 'closed';
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

/** The verdicts one by one, so that a page can draw in between; null: nothing is judged yet, the file or the tracker is being looked through. Returns how the file's figures were read. */
export function* judgeRows(
  table: SourceTable,
  mapping: Mapping,
  decisions: Decisions,
  base: ImportBase,
): Generator<JudgedRow | null, ColumnForms> {
  const forms = formsOf(yield* evidenceSteps(table, mapping));
  const judge = new Judge(table.rows, table.rows[mapping.headerRow] ?? [], { mapping, decisions, base, forms, typed: table.typed }); // prettier-ignore
  for (const deal of base.deals) {
    judge.know(deal);
    judge.readContacts();
    yield null;
  }
  for (const [at, row] of bodyRows(table, mapping)) if (row.some((cell) => cell.trim() !== '')) yield judge.row(at);
  return forms;
}

/** Columns of the header; without one, of the widest row. */
export function tableWidth(rows: SourceTable['rows'], headers: readonly string[]): number {
  let width = headers.length;
  // Parts of a table leave rows out: only those that are there are looked at.
  if (width === 0) rows.forEach((row) => (width = Math.max(width, row.length)));
  return width;
}

/** Some rows of a table, read as the whole of it is read. */
export interface TablePart {
  readonly headers: readonly string[];
  readonly typed: boolean;
  readonly forms: ColumnForms;
  /** With their number in the file, from 1. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** A row of the same file that was imported before. */
export interface EarlierRow {
  readonly row: number;
  readonly fields: Pick<Deal, 'title' | 'company' | 'phone' | 'email' | 'externalId'>;
  /** The deal that it changed; null: it made one. */
  readonly deal: string | null;
}

/**
 * Judges the rows of a part as `judgeImport` judges them among all the others.
 * @param base as it was before the import began
 * @param earlier rows of the file that were imported since
 */
export function judgePart(
  part: TablePart,
  mapping: Mapping,
  decisions: Decisions,
  base: ImportBase,
  earlier: readonly EarlierRow[],
): readonly JudgedRow[] {
  const rows: (readonly string[])[] = [];
  for (const { row, cells } of part.rows) rows[row - 1] = cells;
  const judge = new Judge(rows, part.headers, { mapping, decisions, base, forms: part.forms, typed: part.typed });
  for (const deal of base.deals) judge.know(deal);
  for (const one of earlier) judge.remember(one);
  return part.rows.map(({ row }) => judge.row(row - 1));
}

class Judge {
  private readonly reader: RowReader;
  private readonly index: DealIndex;
  private readonly seen: SeenRows;

  constructor(
    private readonly rows: SourceTable['rows'],
    headers: readonly string[],
    reader: Omit<RowReader, 'headers' | 'width'>,
  ) {
    this.reader = { ...reader, headers, width: tableWidth(rows, headers) };
    this.index = new DealIndex(reader.base);
    this.seen = new SeenRows(reader.base);
  }

  know(deal: BaseDeal): void {
    this.index.add(deal);
  }

  readContacts(): void {
    this.index.readContacts();
  }

  remember({ row, fields, deal }: EarlierRow): void {
    this.seen.remember(row, fields, deal);
  }

  row(at: number): JudgedRow {
    const fault = shapeFault(this.rows, at, this.reader.width);
    return judgeRow(at + 1, this.rows[at] ?? [], fault, this.reader, this.index, this.seen);
  }
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
  const before = found.deal.fingerprint ?? reader.base.recordOf?.(found.deal.id);
  const isSame = before !== undefined && before === recordFingerprint(record);
  const verdict = isSame ? 'unchanged' : found.deal.closed ? 'closed' : 'update';
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
    const { ids, title, keys } = this.marksOf(fields);
    const deal = found.kind === 'one' ? found.deal.id : null;
    const met = keys.flatMap((key) => this.byContact.get(key) ?? []);
    // Two deals of one person have two titles; of rows with numbers, the numbers tell.
    const double = met.find((one) => one.title === title && !(one.hasId && ids.length > 0));
    const same = ids.flatMap((id) => this.byId.get(id) ?? [])[0] ?? (deal === null ? undefined : this.byDeal.get(deal)) ?? double?.row ?? null; // prettier-ignore
    if (same !== null) return { same, sameContact: true };
    this.remember(row, fields, deal);
    return { same: null, sameContact: met.length > 0 };
  }

  remember(row: number, fields: EarlierRow['fields'], deal: string | null): void {
    const { ids, title, keys } = this.marksOf(fields);
    for (const id of ids) this.byId.set(id, row);
    if (deal !== null) this.byDeal.set(deal, row);
    for (const key of keys) {
      const list = this.byContact.get(key);
      const one = { row, title, hasId: ids.length > 0 };
      if (!list) this.byContact.set(key, [one]);
      else if (list.length < MOST_OF_ONE_CONTACT) list.push(one);
    }
  }

  private marksOf({ title, company, phone, email, externalId }: EarlierRow['fields']) {
    return {
      ids: externalId.split(' | ').map((id) => id.trim()).filter((id) => id !== ''),
      title: `${fold(title)} ${fold(company)}`,
      keys: [...phoneKeys(phone, this.base.country), ...emailKeys(email)],
    }; // prettier-ignore
  }
}
