/** IDs of the Journal's rows: `D1`, `P3`. */

/** The next free one after all that stand there, whatever else people have written into the column. */
export function nextJournalId(prefix: 'D' | 'P', ids: readonly string[]): string {
  const numbers = ids.map((id) => (id.startsWith(prefix) && /^\d+$/.test(id.slice(1)) ? Number(id.slice(1)) : 0));
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}
