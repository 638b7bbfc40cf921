/** One run of the bundle: counts its waves and requests, and knows what shall go wrong in it. */
import type { Fault } from './faults';

/** The run was ended from outside, as when Google kills it: the bundle gets no chance to react. */
export class RunKilled extends Error {
  constructor() {
    super('The run was ended.');
    this.name = 'RunKilled';
  }
}

/** The answers of a wave did not arrive; whether its requests took effect the caller cannot know (all of them did). */
export class ConnectionLost extends Error {
  constructor(readonly url: string) {
    super(`Address unavailable: ${url}`);
    this.name = 'ConnectionLost';
  }
}

/** What befalls one request. */
export interface Fate {
  readonly killBefore: boolean;
  readonly killAfter: boolean;
  readonly lostAnswer: boolean;
  /** Answered with this status, without effect. */
  readonly status: 429 | 500 | 503 | null;
  /** What other people do before the next request. */
  readonly interludes: readonly Extract<Fault, { kind: 'run' }>[];
}

export class RunContext {
  /** Waves begun so far: 1 during the first one. */
  wave = 0;
  /** Requests sent so far. */
  requests = 0;
  killed = false;
  /** Requests that are still to be answered with a status, and how often. */
  private readonly refusals = new Map<string, { readonly status: 429 | 500 | 503; left: number }>();

  /** @param call the bundle's function, for the trace. */
  constructor(
    readonly call: string,
    readonly user: string,
    private readonly faults: readonly Fault[],
  ) {}

  /**
   * Counts one more request and tells what befalls it.
   * @param identity the same for a request sent again: a `status` fault with `times` K refuses the N-th request and its next K−1 repetitions.
   */
  nextRequest(identity: string): Fate {
    const number = ++this.requests;
    const mine = this.faults.filter(({ at }) => at === number);
    const has = (kind: Fault['kind']) => mine.some((fault) => fault.kind === kind);
    for (const fault of mine) {
      if (fault.kind === 'status') this.refusals.set(identity, { status: fault.status, left: fault.times });
    }
    return {
      killBefore: has('kill-before'),
      killAfter: has('kill-after'),
      lostAnswer: has('lost-answer'),
      status: this.refusal(identity),
      interludes: mine.filter((fault) => fault.kind === 'run'),
    };
  }

  private refusal(identity: string): 429 | 500 | 503 | null {
    const refusal = this.refusals.get(identity);
    if (!refusal) return null;
    refusal.left--;
    if (refusal.left <= 0) this.refusals.delete(identity);
    return refusal.status;
  }
}
