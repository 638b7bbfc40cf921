/** What CacheService keeps: in memory only, as a cache may, and by the workspace's clock. */
import type { Clock } from '../kernel/contract';

/** CacheService reference: beyond 1,000 items the 900 that expire last are kept. */
const MOST = 1000;
const KEPT = 900;

interface Entry {
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

export class CacheStore {
  private readonly caches = new Map<string, Map<string, Entry>>();

  constructor(private readonly clock: Clock) {}

  read(owner: string, keys: readonly string[]): (string | null)[] {
    const now = this.clock.now().getTime();
    return keys.map((key) => {
      const entry = this.of(owner).get(key);
      return entry && entry.until > now ? entry.value : null;
    });
  }

  write(owner: string, entries: Readonly<Record<string, string>>, seconds: number): void {
    const cache = this.of(owner);
    const until = this.clock.now().getTime() + seconds * 1000;
    for (const [key, value] of Object.entries(entries)) cache.set(key, { value, until });
    if (cache.size <= MOST) return;
    const last = [...cache].sort(([, a], [, b]) => b.until - a.until).slice(0, KEPT);
    this.caches.set(owner, new Map(last));
  }

  remove(owner: string, keys: readonly string[]): void {
    for (const key of keys) this.of(owner).delete(key);
  }

  private of(owner: string): Map<string, Entry> {
    const known = this.caches.get(owner) ?? new Map<string, Entry>();
    this.caches.set(owner, known);
    return known;
  }
}
