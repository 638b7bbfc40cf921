/** Worker threads for runs: a warm one stands by, so a run does not wait for its thread. */
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import type { CallableFunction, RunOutcome, WorkerOrder, WorkerReport } from './bridge';
import type { WorkerSetup } from './worker';
import { workerCode } from './worker-code';

/** Idle threads that are kept. */
const STAND_BY = 2;

/** Answers a call of the guest with the JSON of a BridgeReply; null: the run is over, stop it where it stands. */
export type CallHandler = (name: string, argumentsJson: string) => Promise<string | null>;

export interface Job {
  readonly order:
    | Omit<Extract<WorkerOrder, { kind: 'run' }>, 'id' | 'code'>
    | Omit<Extract<WorkerOrder, { kind: 'describe' }>, 'id' | 'code'>;
  readonly code: string;
  readonly onCall: CallHandler;
}

export interface Running {
  /** Null when it was stopped. Rejects only when the thread itself broke. */
  readonly outcome: Promise<RunOutcome | null>;
  /** Ends the run at once; the bundle gets no chance to react. */
  stop(): void;
}

class Thread {
  private readonly worker: Worker;
  private readonly port: MessagePort;
  private readonly flag: Int32Array;
  private version: string | null = null;
  private settle: ((outcome: RunOutcome | null) => void) | null = null;
  private fail: ((error: Error) => void) | null = null;
  private onCall: CallHandler | null = null;
  private broken: Error | null = null;
  private jobs = 0;

  /** @param onIdle called after each job, when the next context is prepared */
  constructor(private readonly onIdle: (thread: Thread) => void) {
    const { port1, port2 } = new MessageChannel();
    const signal = new SharedArrayBuffer(4);
    const { worker, guest } = workerCode();
    this.port = port1;
    this.flag = new Int32Array(signal);
    const setup: WorkerSetup = { guestCode: guest, port: port2, signal };
    this.worker = new Worker(worker, { eval: true, workerData: setup, transferList: [port2], execArgv: [] });
    this.worker.on('message', (report: WorkerReport) => this.hear(report));
    this.worker.on('error', (error) => {
      this.broken = error;
      this.fail?.(error);
    });
    this.worker.on('exit', () => this.settle?.(null));
    this.port.on('message', ([name, argumentsJson]: [string, string]) => void this.serve(name, argumentsJson));
    this.port.unref();
    this.worker.unref();
  }

  /** Takes a job at once, also while the thread is still starting. */
  start({ order, code, onCall }: Job): Promise<RunOutcome | null> {
    if (this.broken) return Promise.reject(this.broken);
    this.worker.ref();
    this.onCall = onCall;
    const known = this.version === order.version;
    this.version = order.version;
    return new Promise((resolve, reject) => {
      this.settle = resolve;
      this.fail = reject;
      this.worker.postMessage({ ...order, id: ++this.jobs, code: known ? null : code } satisfies WorkerOrder);
    });
  }

  async terminate(): Promise<void> {
    this.onCall = null;
    this.port.close();
    this.settle?.(null);
    // An idle thread does not keep the process alive, but whoever waits for its end must live to see it.
    this.worker.removeAllListeners('message');
    this.worker.ref();
    await this.worker.terminate();
  }

  private hear(report: WorkerReport): void {
    if (report.kind === 'done') {
      this.settle?.(report.outcome);
      this.settle = this.fail = this.onCall = null;
    } else {
      this.worker.unref();
      this.onIdle(this);
    }
  }

  private async serve(name: string, argumentsJson: string): Promise<void> {
    const reply = await this.onCall?.(name, argumentsJson);
    if (reply === null || reply === undefined) return;
    this.port.postMessage(reply);
    Atomics.store(this.flag, 0, 1);
    Atomics.notify(this.flag, 0);
  }
}

export class WorkerPool {
  /** What its threads found in the bundles they ran, by version. */
  readonly functions = new Map<string, readonly CallableFunction[]>();
  private readonly idle: Thread[] = [];
  private readonly all = new Set<Thread>();
  private closed = false;

  constructor() {
    this.idle.push(this.spawn());
  }

  run(job: Job): Running {
    if (this.closed) throw new Error('The Apps Script runtime is closed.');
    const thread = this.idle.shift() ?? this.spawn();
    if (this.idle.length === 0) this.idle.push(this.spawn());
    const outcome = thread.start(job);
    return {
      outcome,
      stop: () => {
        this.all.delete(thread);
        void thread.terminate();
      },
    };
  }

  async close(): Promise<void> {
    this.closed = true;
    const threads = [...this.all];
    this.all.clear();
    this.idle.length = 0;
    await Promise.all(threads.map((thread) => thread.terminate()));
  }

  private spawn(): Thread {
    const thread = new Thread((self) => {
      if (!this.all.has(self)) return;
      if (this.idle.length < STAND_BY) this.idle.unshift(self);
      else {
        this.all.delete(self);
        void self.terminate();
      }
    });
    this.all.add(thread);
    return thread;
  }
}
