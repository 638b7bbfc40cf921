/** The rows that are to be written, and how many of them go into one call. */
import type { ImportPart } from '../../app/import-api';
import type { ColumnForms } from '../../domain/import/column-forms';
import { tableWidth, type JudgedRow } from '../../domain/import/judge-import';
import { mappingSignature } from '../../domain/import/mapping';
import { headersOf, type Draft } from './draft';

export type PartRow = ImportPart['rows'][number];

/** UTF-8 of a part's rows: Apps Script's calls take more, but a lost megabyte is soon sent again. */
const MOST_BYTES = 900_000;

/** What is new or changed, in the file's order; of an import that goes on, only what lies behind its last row. */
export function rowsToWrite(draft: Draft, judged: readonly JudgedRow[]): readonly PartRow[] {
  const { file, resumes } = draft;
  const { rows } = file.table;
  const width = tableWidth(rows, headersOf(draft));
  return judged
    .filter(({ row, verdict }) => (verdict === 'new' || verdict === 'update') && row > (resumes?.upTo ?? 0))
    .map(({ row }) => ({ row, cells: Array.from({ length: width }, (_, at) => rows[row - 1]?.[at] ?? '') }));
}

/** The first rows, as many as fit. @param most rows; at least one is taken */
export function firstRows(rows: readonly PartRow[], most: number): readonly PartRow[] {
  const encoder = new TextEncoder();
  let bytes = 0;
  let count = 0;
  for (const { cells } of rows) {
    bytes += encoder.encode(JSON.stringify(cells)).length + 24;
    if (count > 0 && (count >= most || bytes > MOST_BYTES)) break;
    count += 1;
  }
  return rows.slice(0, count);
}

export type PartMaker = (rows: readonly PartRow[], last: boolean) => ImportPart;

/** Makes the calls' arguments. @param all rows that the whole import writes */
export function partMaker(draft: Draft, forms: ColumnForms, id: string, all: number): PartMaker {
  const { file, mapping, decisions, attested, resumes } = draft;
  const headers = headersOf(draft);
  const run = { id, file: file.name, content: file.content, rows: resumes?.rows ?? all };
  const signature = mappingSignature(headers);
  return (rows, last) => ({
    run,
    mapping,
    decisions,
    attested: attested === true,
    headers,
    typed: file.table.format === 'xlsx',
    forms,
    rows,
    finish: last ? { signature } : null,
  });
}

/** Tells imports apart; letters and digits only. */
export const newRunId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(36).padStart(2, '0')).join('');
