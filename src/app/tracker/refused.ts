/** A change that is not made, with what the page needs to help: what the rules ask for, or what somebody else has changed. */
import { RunStopped } from '../failure';
import type { DealFailure } from '../tracker-api';

export class DealRefused extends RunStopped {
  constructor(
    code: 'dealRefused' | 'dealChanged',
    /** In the user's language; absent: the code's own sentence. */
    readonly words: string | null,
    readonly details: DealFailure,
  ) {
    super(code);
    this.name = 'DealRefused';
  }
}
