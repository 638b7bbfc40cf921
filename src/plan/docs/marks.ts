/** Named ranges that mark our blocks in a document, with a fingerprint of the text that we wrote there. */

const PREFIX = 'sc.';

/** A named range put on when the second batch is in: nothing of ours is missing from then on. */
export const FINISHED_MARK = `${PREFIX}finished`;

export interface MarkName {
  /** The block's key, e.g. `stage.B1`. */
  readonly key: string;
  /** Of the text as we wrote it; 16 hex digits. */
  readonly fingerprint: string;
}

/** `sc.stage.B1#0123456789abcdef`; Google allows 256 UTF-16 units. */
export const markName = ({ key, fingerprint }: MarkName): string => `${PREFIX}${key}#${fingerprint}`;

/** Null for ranges that are not ours. */
export function parseMark(name: string): MarkName | null {
  const match = /^sc\.(.+)#([0-9a-f]{16})$/.exec(name);
  return match ? { key: match[1] ?? '', fingerprint: match[2] ?? '' } : null;
}

/**
 * Tells whether a person has changed a block since: equal for equal text, whatever its looks. Blank paragraphs do not count.
 * Not for security: two 32-bit FNV-1a hashes over UTF-16 units.
 */
export function fingerprint(text: string): string {
  const plain = text.replace(/\n+/g, '\n').trim();
  return hash(plain, 0x811c9dc5) + hash(plain, 0x01000193);
}

function hash(text: string, seed: number): string {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
