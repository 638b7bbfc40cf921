/** What LockService hands out: one holder at a time, first come first served, across runs that overlap. */
import type { Clock } from '../kernel/contract';

interface Waiting {
  readonly run: object;
  readonly timer: NodeJS.Timeout;
  take(): void;
}

interface Lock {
  holder: object;
  readonly queue: Waiting[];
}

export class Locks {
  private readonly locks = new Map<string, Lock>();

  constructor(private readonly clock: Clock) {}

  /**
   * True at once for the run that holds it already. The wait is real time, as the other run needs real time too; a frozen clock
   * moves on by it when it was in vain.
   */
  async acquire(name: string, run: object, milliseconds: number): Promise<boolean> {
    const lock = this.locks.get(name);
    if (!lock) {
      this.locks.set(name, { holder: run, queue: [] });
      return true;
    }
    if (lock.holder === run) return true;
    if (milliseconds <= 0) return false;
    const won = await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => {
        lock.queue.splice(lock.queue.indexOf(waiting), 1);
        resolve(false);
      }, milliseconds);
      const waiting: Waiting = { run, timer, take: () => resolve(true) };
      lock.queue.push(waiting);
    });
    if (!won) this.clock.advance(milliseconds);
    return won;
  }

  release(name: string, run: object): void {
    const lock = this.locks.get(name);
    if (lock?.holder !== run) return;
    const next = lock.queue.shift();
    if (!next) {
      this.locks.delete(name);
      return;
    }
    clearTimeout(next.timer);
    lock.holder = next.run;
    next.take();
  }

  /** The run is over: all it held is free, and it waits for nothing. */
  releaseAll(run: object): void {
    for (const [name, lock] of [...this.locks]) {
      for (const waiting of lock.queue.filter((entry) => entry.run === run)) {
        clearTimeout(waiting.timer);
        lock.queue.splice(lock.queue.indexOf(waiting), 1);
      }
      this.release(name, run);
    }
  }
}
