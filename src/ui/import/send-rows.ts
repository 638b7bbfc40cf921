/** Sends an import part by part until nothing is left: goes on by itself after the server's time is up, and tries again when an answer is lost. */
import type { Answer, Failure } from '../../app/api';
import type { ImportedRow, ImportPart, ImportReport, ImportRun } from '../../app/import-api';
import { firstRows, type PartRow } from './parts';

export interface Sending {
  /** Rows that are still to be written. */
  readonly left: number;
  /** Rows that are on their way, and their first and last number in the file. */
  readonly size: number;
  readonly from: number;
  readonly to: number;
  /** Seconds until the next try; 0: no try has failed. */
  readonly waits: number;
}

export interface Sent {
  readonly run: ImportRun | null;
  /** What became of the rows that were sent. */
  readonly reported: readonly ImportedRow[];
  /** Rows that are still to be sent. */
  readonly left: readonly PartRow[];
  /** Why it ended before all was sent; `stuck`: the server takes nothing; null: all is done, or the user stopped it. */
  readonly failure: Failure | 'stuck' | null;
}

export interface Post {
  readonly send: (part: ImportPart) => Promise<Answer<ImportReport>>;
  readonly partOf: (rows: readonly PartRow[], last: boolean) => ImportPart;
  readonly tell: (sending: Sending) => void;
  readonly stopped: () => boolean;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** ms. */
  readonly clock: () => number;
}

const FIRST_SIZE = 100;
const MOST_SIZE = 2000;
const LEAST_SIZE = 20;
/** ms that one part should take: less, and the way there and back costs more than the writing; more, and a lost answer costs much. */
const BRISK = 5000;
const SLOW = 15_000;
/** Seconds before each further try. */
const WAITS = [2, 4, 8, 16, 30, 30, 60, 60];

export async function sendRows(rows: readonly PartRow[], post: Post): Promise<Sent> {
  let left = rows;
  let run: ImportRun | null = null;
  let size = FIRST_SIZE;
  let tries = 0;
  const reported: ImportedRow[] = [];
  while (left.length > 0 && !post.stopped()) {
    const part = firstRows(left, size);
    const place = { left: left.length, size: part.length, from: part[0]?.row ?? 0, to: part[part.length - 1]?.row ?? 0 }; // prettier-ignore
    post.tell({ ...place, waits: 0 });
    const began = post.clock();
    const answer = await post.send(post.partOf(part, part.length === left.length));
    const took = post.clock() - began;
    const taken = answer.ok ? answer.value.rows : [];
    if (answer.ok) {
      run = answer.value.run;
      reported.push(...taken);
      const done = new Set(taken.map(({ row }) => row));
      left = left.filter(({ row }) => !done.has(row));
    } else if (!answer.error.retry) return { run, reported, left, failure: answer.error };
    if (taken.length > 0) {
      tries = 0;
      size = nextSize(size, taken.length, part.length, took);
      continue;
    }
    const waits = WAITS[tries];
    tries += 1;
    if (waits === undefined) return { run, reported, left, failure: answer.ok ? 'stuck' : answer.error };
    size = Math.max(LEAST_SIZE, Math.floor(size / 2));
    for (let seconds = waits; seconds > 0 && !post.stopped(); seconds -= 1) {
      post.tell({ ...place, waits: seconds });
      await post.pause(1000);
    }
  }
  return { run, reported, left, failure: null };
}

/** What the server did not get done is not sent in vain again. */
function nextSize(size: number, taken: number, sent: number, took: number): number {
  if (taken < sent) return Math.max(LEAST_SIZE, taken);
  if (took > SLOW) return Math.max(LEAST_SIZE, Math.floor(size / 2));
  return took < BRISK ? Math.min(MOST_SIZE, size * 2) : size;
}
