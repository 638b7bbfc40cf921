/** Random identifiers: unguessable by default, or repeatable from a seed for tests. */
import { randomInt } from 'node:crypto';

const DRIVE_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A number in [0, 1) from a seed: mulberry32, the same sequence on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** @param random absent: the machine's cryptographic source. */
export function idMaker(random?: () => number): (length: number, alphabet?: string) => string {
  const pick = random ? (below: number) => Math.floor(random() * below) : (below: number) => randomInt(below);
  return (length, alphabet = DRIVE_ALPHABET) => {
    let id = '';
    for (let i = 0; i < length; i++) id += alphabet[pick(alphabet.length)];
    return id;
  };
}
