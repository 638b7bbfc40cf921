/** Remembers what was worked out: the same formula stands in thousands of cells. */
const MOST = 20_000;

export class Kept<T> {
  private readonly values = new Map<string, T>();

  /** What `work` gives for the key; a throw is not remembered. */
  of(key: string, work: () => T): T {
    const known = this.values.get(key);
    if (known !== undefined) return known;
    const value = work();
    if (this.values.size >= MOST) this.values.clear();
    this.values.set(key, value);
    return value;
  }
}
