/** One request on the way to a whole engagement, what it changes for people, and how its answer changes what we know. */
import type { EngagementFile } from '../../domain/engagement';
import type { Person } from '../../domain/people';
import type { GoogleReply, GoogleRequest } from '../../workspace/port';
import type { World } from './world';

/** What a job makes or restores; `null` for a mere read. */
export type Change =
  | { readonly kind: 'folder'; readonly how: 'made' | 'restored' }
  | { readonly kind: 'file'; readonly file: EngagementFile; readonly how: 'made' | 'restored' }
  /** `made`: the content of a file that was made in the same run; `noted`: only what the file knows of its siblings. */
  | { readonly kind: 'content'; readonly file: EngagementFile; readonly how: 'made' | 'mended' | 'noted' }
  | { readonly kind: 'meeting'; readonly how: 'made' | 'restored' }
  | { readonly kind: 'links' }
  | { readonly kind: 'guests'; readonly people: readonly Person[] }
  | { readonly kind: 'share'; readonly person: Person }
  /** Somebody who was in with a lower role. */
  | { readonly kind: 'role'; readonly person: Person };

export interface Job {
  readonly change: Change | null;
  readonly request: GoogleRequest;
  /** The world after a 2xx reply. */
  readonly absorb: (world: World, reply: GoogleReply) => World;
  /** A 400 may only mean that what was read is out of date (Docs: requiredRevisionId). */
  readonly mayBeStale?: true;
  /** The world after an error reply that concerns this job alone; null when it must stop the run. */
  readonly refused?: (world: World, reply: GoogleReply) => World | null;
}
