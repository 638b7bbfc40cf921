/** The long work on a file, in slices: reading it, looking for what must be asked, judging every row. */
import { addRow, noTotals } from '../../domain/import/import-totals';
import type { ColumnForms } from '../../domain/import/column-forms';
import { heldBack } from '../../domain/import/held-back';
import type { ImportBase } from '../../domain/import/import-base';
import { judgeRows, type ImportVerdict, type JudgedRow } from '../../domain/import/judge-import';
import { questionSteps, type Question } from '../../domain/import/questions';
import type { ReadFault } from '../../domain/import/table';
import { contentOf, sourceTable, type Draft, type SourceFile } from './draft';
import { readFile, type ReadChoice } from './read-file';
import { drawn, inSlices } from './slices';

export type FileRead =
  { readonly ok: true; readonly file: SourceFile } | { readonly ok: false; readonly fault: ReadFault };

/** Reading holds the page up for as long as the browser's parser works: what the user is to see meanwhile must stand there before. */
export async function readSource(name: string, bytes: Uint8Array, choice: ReadChoice): Promise<FileRead> {
  await drawn();
  const read = readFile(bytes, choice);
  if (!read.ok) return read;
  return { ok: true, file: { name, bytes, choice, table: read.table, content: contentOf(read.table) } };
}

/** Null: given up. */
export async function questionsFor(
  { file, mapping }: Draft,
  base: ImportBase,
  stale: () => boolean,
): Promise<readonly Question[] | null> {
  await drawn();
  const found = await inSlices(questionSteps(sourceTable(file), mapping, base), () => undefined, stale);
  return found && found.value;
}

export interface DraftVerdict extends ImportVerdict {
  /** How the dates and sums of the whole file are written. */
  readonly forms: ColumnForms;
}

/** Null: given up. @param tell how many rows are judged */
export async function judgeDraft(
  { file, mapping, decisions, attested }: Draft,
  base: ImportBase,
  tell: (done: number) => void,
  stale: () => boolean,
): Promise<DraftVerdict | null> {
  await drawn();
  const rows: JudgedRow[] = [];
  const totals = noTotals();
  const hold = heldBack(base);
  const take = (one: JudgedRow | null): void => {
    if (!one) return;
    const judged = attested === true ? one : hold(one);
    rows.push(judged);
    addRow(totals, judged);
    if (rows.length % 100 === 0) tell(rows.length);
  };
  const ended = await inSlices(judgeRows(sourceTable(file), mapping, decisions, base), take, stale);
  return ended && { rows, totals, forms: ended.value };
}
