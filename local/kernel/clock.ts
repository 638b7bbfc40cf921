/** The workspace's clock: the machine's, or one frozen at a given moment. */
import type { Clock } from './contract';

/**
 * @param frozenAt RFC 3339 moment at which the clock stands still; absent: the machine's clock.
 * @throws RangeError when it is not a moment with an offset or `Z`.
 */
export function openClock(frozenAt?: string): Clock {
  if (frozenAt === undefined) return { now: () => new Date(), advance: () => undefined, frozen: false };
  let at = Date.parse(frozenAt);
  if (Number.isNaN(at) || !/(Z|[+-]\d\d:\d\d)$/i.test(frozenAt)) {
    throw new RangeError(`"${frozenAt}" is not a moment such as 2026-11-23T09:00:00Z.`);
  }
  return {
    now: () => new Date(at),
    advance(milliseconds) {
      at += milliseconds;
    },
    frozen: true,
  };
}
