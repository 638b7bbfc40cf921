/** Puts the kernel together: what every service of the embedded Workspace is given. */
import { openClock } from './clock';
import type { Kernel } from './contract';
import { idMaker } from './ids';
import { readMessage } from './message-reader';
import { openOutbox } from './outbox';
import { openStore } from './store';

export interface KernelOptions {
  /** Directory of the durable state; null: a temporary one, removed by `close`. */
  readonly dataDir: string | null;
  /** Directory of a closed state with a copy of which a temporary one begins. */
  readonly startFrom?: string;
  /** RFC 3339 moment at which the clock stands still; absent: the machine's clock. */
  readonly now?: string;
  /** A number in [0, 1) for identifiers; absent: unguessable ones. Never repeat a sequence over the same `dataDir`. */
  readonly random?: () => number;
}

/** @throws RangeError for a `now` that is no moment. */
export function openKernel({ dataDir, startFrom, now, random }: KernelOptions): Kernel & { close(): Promise<void> } {
  const clock = openClock(now);
  const store = openStore(dataDir, startFrom);
  return {
    store,
    clock,
    outbox: openOutbox(store, clock),
    id: idMaker(random),
    validate(api, type, value) {
      readMessage(api, type, value);
    },
    close: () => store.close(),
  };
}
