/** Durable key-value state of the embedded Workspace on LMDB: every transaction is on disk whole or not at all, also after a kill. */
import { cpSync, mkdtempSync, rmSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from 'lmdb';
import type { Store } from './contract';

/** Sorts after every key that starts with the prefix before it. */
const LAST = '\u{10ffff}';

/** A nested piece of work failed, so the whole transaction cannot be kept, even if somebody caught the error. */
export class TransactionBroken extends Error {
  constructor(cause: unknown) {
    super('A nested transaction failed, so the outer one was undone.', { cause });
    this.name = 'TransactionBroken';
  }
}

interface Running {
  readonly undo: (() => void)[];
  broken: { readonly cause: unknown } | null;
}

/**
 * Opens the state kept in `dir` (made when missing), or, for null, a temporary one that `close` removes.
 * Values are kept as JSON, so `undefined` members vanish. Keys are at most 1,900 bytes.
 * @param startFrom directory of another state, closed, with a copy of which a temporary one begins
 * @throws TypeError where a lasting state is to begin so
 * @throws TransactionBroken from the outer `transaction` when an inner one threw and its error was swallowed.
 */
export function openStore(dir: string | null, startFrom?: string): Store & { close(): Promise<void> } {
  if (dir !== null && startFrom !== undefined) throw new TypeError('Only a temporary state begins as a copy.');
  const path = dir ?? mkdtempSync(join(tmpdir(), 'workspace-'));
  mkdirSync(path, { recursive: true });
  if (startFrom !== undefined) cpSync(startFrom, path, { recursive: true });
  // A temporary store need not outlive the machine. One on disk is flushed by LMDB; a kill of the process alone never harms either.
  const db = open<unknown, string>({ path, encoding: 'json', compression: false, noSync: dir === null });
  let running: Running | null = null;

  function outermost<T>(work: () => T): T {
    const mine: Running = { undo: [], broken: null };
    running = mine;
    try {
      return db.transactionSync(() => {
        const result = work();
        if (mine.broken) throw new TransactionBroken(mine.broken.cause);
        return result;
      }) as T;
    } catch (error) {
      for (const undo of mine.undo.reverse()) undo();
      throw error;
    } finally {
      running = null;
    }
  }

  return {
    get: <T>(key: string) => db.get(key) as T | undefined,
    put(key, value) {
      if (value === undefined) throw new TypeError(`store.put('${key}') without a value; use remove`);
      db.putSync(key, value);
    },
    remove(key) {
      db.removeSync(key);
    },
    entries: <T>(prefix: string) =>
      [...db.getRange({ start: prefix, end: prefix + LAST })].map(({ key, value }) => [key, value as T] as const),
    transaction<T>(work: () => T): T {
      if (!running) return outermost(work);
      try {
        return work();
      } catch (cause) {
        running.broken ??= { cause };
        throw cause;
      }
    },
    onRollback(undo) {
      running?.undo.push(undo);
    },
    async close() {
      await db.close();
      if (dir === null) rmSync(path, { recursive: true, force: true });
    },
  };
}
