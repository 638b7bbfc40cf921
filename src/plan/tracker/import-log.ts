/**
 * The log of imports: a line when one begins, one for each part that was written, one for each deal that was changed, with what it was
 * before. Lines are only ever added, in the batch that they tell of; one that had to be taken back is followed by one that says so.
 */
import type { BaseDeal } from '../../domain/import/import-base';
import type { RawCell } from './sheet-rows';

/**
 * Kind, import, batch, then by kind: small JSON, what a changed deal was matched by before, and up to three cells of any length (a packed
 * deal; a mapping).
 */
export type LogLine = readonly string[];

type Kind = 'begin' | 'part' | 'before' | 'void' | 'undone' | 'done';

/** A deal that a row was written into. */
export interface Touched {
  readonly row: number;
  readonly deal: number;
  readonly kind: 'new' | 'update';
  /** `recordFingerprint` of what was imported. */
  readonly record: string;
  /** Of the deal after it: equal as long as nobody has changed it. */
  readonly mark: string;
  readonly batch: string;
}

export type Identity = Pick<BaseDeal, 'id' | 'externalId' | 'phone' | 'email'>;

export interface RunLog {
  readonly id: string;
  readonly file: string;
  readonly content: string;
  readonly by: string;
  readonly at: string;
  readonly rows: number;
  upTo: number;
  state: 'running' | 'done' | 'undone';
  /** By row of the file. */
  readonly touched: Map<number, Touched>;
  /** What changed deals were matched by before. */
  readonly before: Map<string, Identity>;
  /** Packed files of changed deals, as far as they were read, by number. */
  readonly files: Map<number, readonly string[]>;
  readonly undone: Set<number>;
  readonly kept: Set<number>;
}

export interface ImportLog {
  /** In the order in which they began. */
  readonly runs: ReadonlyMap<string, RunLog>;
  /** What was imported last into a deal, by its number. */
  readonly last: ReadonlyMap<number, Touched>;
  /** JSON of a mapping with its decisions, by the signature of the file's layout. */
  readonly mappings: ReadonlyMap<string, string>;
}

/** Columns to read: for judging rows; with the mappings; with the deals as they were. */
export const JUDGING_COLUMNS = 5;
export const MAPPING_COLUMNS = 6;
export const ALL_COLUMNS = 8;

const line = (kind: Kind, run: string, batch: string, small: unknown, ...more: readonly string[]): LogLine => [kind, run, batch, JSON.stringify(small), ...more]; // prettier-ignore

export const beginLine = (
  run: Pick<RunLog, 'id' | 'file' | 'content' | 'by' | 'at' | 'rows'>,
  batch: string,
): LogLine => line('begin', run.id, batch, [run.file, run.content, run.by, run.at, run.rows]);

export const partLine = (run: string, batch: string, upTo: number, touched: readonly Omit<Touched, 'batch'>[]): LogLine =>
  line('part', run, batch, [upTo, touched.map(({ row, deal, kind, record, mark }) => [row, deal, kind === 'new' ? 0 : 1, record, mark])]); // prettier-ignore

export const beforeLine = (run: string, batch: string, { id, externalId, phone, email }: Identity, deal: number, packed: readonly string[]): LogLine =>
  line('before', run, batch, deal, JSON.stringify([id, externalId, phone, email]), ...packed); // prettier-ignore

export const undoneLine = (run: string, batch: string, undone: readonly number[], kept: readonly number[], last: boolean): LogLine =>
  line('undone', run, batch, [undone, kept, last]); // prettier-ignore

/** @param mapping JSON; null: it is too long to be remembered */
export const doneLine = (
  run: string,
  batch: string,
  upTo: number,
  signature: string,
  mapping: string | null,
): LogLine => line('done', run, batch, [upTo, signature], '', mapping ?? '');

/** Lines that take these back. */
export const voids = (log: readonly LogLine[]): readonly LogLine[] => [
  ...new Map(log.map(([, run = '', batch = '']) => [`${run} ${batch}`, line('void', run, batch, 0)])).values(),
];

/** What cannot be read is left out: people may have been at it. */
export function readLog(lines: readonly (readonly RawCell[])[]): ImportLog {
  const gone = new Set(lines.filter(([kind]) => kind === 'void').map(([, run, batch]) => `${String(run)} ${String(batch)}`)); // prettier-ignore
  const runs = new Map<string, RunLog>();
  const last = new Map<number, Touched>();
  const mappings = new Map<string, string>();
  for (const cells of lines) {
    const [kind, run, batch] = cells.map((cell) => String(cell ?? ''));
    if (kind === undefined || run === undefined || batch === undefined || gone.has(`${run} ${batch}`)) continue;
    try {
      readLine(kind as Kind, run, batch, cells, { runs, last, mappings });
    } catch {
      // A line that somebody has changed.
    }
  }
  return { runs, last, mappings };
}

interface Reading {
  readonly runs: Map<string, RunLog>;
  readonly last: Map<number, Touched>;
  readonly mappings: Map<string, string>;
}

function readLine(
  kind: Kind,
  id: string,
  batch: string,
  cells: readonly RawCell[],
  { runs, last, mappings }: Reading,
): void {
  const small = JSON.parse(String(cells[3])) as never;
  const run = runs.get(id);
  if (kind === 'begin' && !run) {
    const [file, content, by, at, rows] = small as [string, string, string, string, number];
    runs.set(id, { id, file, content, by, at, rows, upTo: 0, state: 'running', touched: new Map(), before: new Map(), files: new Map(), undone: new Set(), kept: new Set() }); // prettier-ignore
  }
  if (!run) return;
  switch (kind) {
    case 'part': {
      const [upTo, touched] = small as [number, [number, number, 0 | 1, string, string][]];
      run.upTo = Math.max(run.upTo, upTo);
      for (const [row, deal, how, record, mark] of touched) {
        const one: Touched = { row, deal, kind: how === 0 ? 'new' : 'update', record, mark, batch };
        run.touched.set(row, one);
        last.set(deal, one);
      }
      break;
    }
    case 'before': {
      const [deal, externalId, phone, email] = JSON.parse(String(cells[4])) as [string, string, string, string];
      run.before.set(deal, { id: deal, externalId, phone, email });
      if (cells[5]) run.files.set(small, cells.slice(5, 8).map((cell) => String(cell ?? ''))); // prettier-ignore
      break;
    }
    case 'undone': {
      const [undone, kept, isLast] = small as [number[], number[], boolean];
      for (const deal of undone) run.undone.add(deal);
      for (const deal of undone) last.delete(deal);
      for (const deal of kept) run.kept.add(deal);
      if (isLast) run.state = 'undone';
      break;
    }
    case 'done': {
      const [upTo, signature] = small as [number, string];
      run.upTo = Math.max(run.upTo, upTo);
      if (run.state === 'running') run.state = 'done';
      if (cells[5]) mappings.set(signature, String(cells[5]));
      break;
    }
    default:
  }
}
