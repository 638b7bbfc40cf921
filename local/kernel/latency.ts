/** How long Google takes: a delay per request and per call from the page, or none. */
import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from './ids';
import type { RawRequest } from './raw-http';

export type LatencyMode = 'none' | 'google';

/** Ranges in milliseconds by method and path, first match wins. Rough: from measurements that third parties published. */
const RANGES: readonly (readonly [pattern: RegExp, from: number, to: number])[] = [
  [/^POST \/v4\/spreadsheets$/, 800, 1800],
  [/^POST \/v4\/spreadsheets\/[^/]+:batchUpdate$/, 400, 1500],
  [/^GET \/v4\/spreadsheets\/[^/]+\/values/, 150, 400],
  [/^GET \/v4\/|^POST \/v4\/.*(:search|:getByDataFilter|:batchGetByDataFilter)$/, 200, 600],
  [/^\w+ \/v4\//, 250, 700],
  [/^POST \/v1\/documents$/, 700, 1500],
  [/^POST \/v1\//, 500, 1500],
  [/^GET \/v1\//, 200, 500],
  [/^POST \/drive\/v3\/files$/, 600, 1500],
  [/^(POST|PATCH|DELETE) \/drive\/v3\/files\/[^/]+\/permissions/, 700, 1500],
  [/^GET \/drive\/v3\/files$/, 250, 700],
  [/^(POST|PATCH|PUT|DELETE) \/calendar\//, 400, 1000],
  [/^GET \/calendar\//, 150, 400],
];
const OTHERS = [200, 600] as const;
const UI_CALL = [500, 1500] as const;

export interface Latency {
  /** Waits for a wave: its requests run side by side, so the slowest of them counts. */
  wave(requests: readonly RawRequest[]): Promise<void>;
  /** Waits for a call of `google.script.run`. */
  uiCall(): Promise<void>;
}

/** The delays are random but the same in every process. They are real time, also when the workspace's clock stands still. */
export function openLatency(mode: LatencyMode): Latency {
  if (mode === 'none') return { wave: () => Promise.resolve(), uiCall: () => Promise.resolve() };
  const random = seededRandom(2026);
  const between = (from: number, to: number) => Math.round(from + (to - from) * random());
  const of = ({ method, url }: RawRequest) => {
    const path = url.replace(/^https?:\/\/[^/]+/, '').replace(/\?.*$/, '');
    const [, from, to] = RANGES.find(([pattern]) => pattern.test(`${method} ${path}`)) ?? [null, ...OTHERS];
    return between(from, to);
  };
  return {
    wave: (requests) => sleep(Math.max(0, ...requests.map(of))),
    uiCall: () => sleep(between(...UI_CALL)),
  };
}
