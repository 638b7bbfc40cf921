/** A change that is not made, with what the page needs to help: what the rules ask for, or what somebody else has changed. */
import type { Changed } from '../../domain/deal-change';
import type { Workspace } from '../../workspace/port';
import { RunStopped } from '../failure';
import type { DealFailure } from '../tracker-api';
import { languageOf } from '../user-language';
import type { Context } from './context';
import { refusalWords, wordsIn } from './words';

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

/** @throws DealRefused in the user's language */
export function orRefuse(workspace: Workspace, changed: Changed, { rules }: Context): Extract<Changed, { ok: true }> {
  if (changed.ok) return changed;
  const words = refusalWords(changed.refusal, wordsIn(workspace, languageOf(workspace), rules));
  throw new DealRefused('dealRefused', words, { refusal: changed.refusal });
}
