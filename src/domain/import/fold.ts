/** Names as they are compared across systems: case, punctuation and look-alike letters make no difference. */

/** Words in lower case with single blanks between them; equal for names that people would call the same. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’ʼ`´"«»„“”]/g, '')
    .replace(/ё/g, 'е')
    .replace(/ґ/g, 'г')
    .replace(/[^\p{L}\p{N}%$+&]+/gu, ' ')
    .trim();

/** 0 to 1: how much of the pairs of letters two folded texts share (Dice's coefficient). */
export function likeness(left: string, right: string): number {
  if (left === right) return 1;
  const pairs = (text: string): string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)); // prettier-ignore
  const [ours, theirs] = [pairs(left), pairs(right)];
  const counts = new Map<string, number>();
  for (const pair of ours) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of theirs) {
    const left = counts.get(pair) ?? 0;
    if (left > 0) shared += 1;
    counts.set(pair, left - 1);
  }
  return ours.length + theirs.length === 0 ? 0 : (2 * shared) / (ours.length + theirs.length);
}
