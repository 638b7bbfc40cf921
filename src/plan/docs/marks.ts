/** Named ranges that mark our blocks in a document, with fingerprints of what we wrote there. */

const PREFIX = 'sc.';

/** A named range put on when the second batch is in: nothing of ours is missing from then on. */
export const FINISHED_MARK = `${PREFIX}finished`;

export interface MarkName {
  /** The block's key, e.g. `stage.B1`. */
  readonly key: string;
  /** Of the text as we wrote it, or as we would have when a person last chose theirs; 16 hex digits. */
  readonly fingerprint: string;
  /** Of how it looks; 8 hex digits; absent in books of earlier versions. */
  readonly looks?: string;
}

/** `sc.stage.B1#0123456789abcdef.01234567`; Google allows 256 UTF-16 units. */
export const markName = ({ key, fingerprint, looks }: MarkName): string =>
  `${PREFIX}${key}#${fingerprint}${looks ? `.${looks}` : ''}`;

/** Null for ranges that are not ours. */
export function parseMark(name: string): MarkName | null {
  const [, key = '', text = '', looks] = /^sc\.(.+)#([0-9a-f]{16})(?:\.([0-9a-f]{8}))?$/.exec(name) ?? [];
  return key ? { key, fingerprint: text, ...(looks ? { looks } : {}) } : null;
}

/** The codes of all stages in one line, on every stage's page: it follows the conveyor and is nobody's text. */
const TRAIL = /^\S+(?: {2}› {2}\S+)+$/;
export const isTrail = (line: string): boolean => TRAIL.test(line);

/**
 * Tells whether a person has changed a block since: equal for equal text, whatever its looks. Blank paragraphs do not count, nor does
 * the line of all stages. Not for security: two 32-bit FNV-1a hashes over UTF-16 units.
 */
export function fingerprint(text: string): string {
  const plain = text.split('\n').filter((line) => line !== '' && !isTrail(line)).join('\n').trim(); // prettier-ignore
  return hash(plain, 0x811c9dc5) + hash(plain, 0x01000193);
}

/** 8 hex digits, equal for equal text. */
export const shortHash = (text: string): string => hash(text, 0x811c9dc5);

function hash(text: string, seed: number): string {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

const KNOWN = `${PREFIX}known:`;
/** What a name has room for. */
const KEYS_A_NAME = 60;

const keyHash = (key: string): string => shortHash(key).slice(0, 4);

/** Over the whole body: which blocks were ever written there, so that one that a person deleted is not put back unasked. */
export function knownNames(keys: readonly string[], before: ReadonlySet<string> = new Set()): readonly string[] {
  const all = [...new Set([...before, ...keys.map(keyHash)])];
  const names: string[] = [];
  for (let at = 0; at < all.length; at += KEYS_A_NAME) names.push(KNOWN + all.slice(at, at + KEYS_A_NAME).join(''));
  return names;
}

/** Null for other ranges. */
export const parseKnown = (name: string): readonly string[] | null =>
  name.startsWith(KNOWN) ? (name.slice(KNOWN.length).match(/[0-9a-f]{4}/g) ?? []) : null;

export const isKnown = (known: ReadonlySet<string>, key: string): boolean => known.has(keyHash(key));
