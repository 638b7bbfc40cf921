/** Keeps the form with its author while it is filled: one call at a time, because calls may overtake each other, and the latest wins. */
import type { Answer, Draft } from '../../app/api';
import { call } from '../server';
import type { Form } from './form';

/** How the form stands with the server; null: there is something newer to save, or nothing yet. */
export type DraftState =
  | { readonly kind: 'saved' }
  /** It will be tried again by itself. */
  | { readonly kind: 'delayed' }
  /** It was refused, and would be again; `why` says what to do, in the language of the person. */
  | { readonly kind: 'refused'; readonly why: string };

export interface DraftKeeper {
  /** Saves when nothing has changed for a while. */
  soon(form: Form): void;
  now(form: Form): void;
  /** Saves at once what waits to be saved. */
  flush(): void;
  discard(): void;
}

const QUIET = 1000;
/** ms after which a save that failed is tried again by itself. */
const RETRY = 15_000;

const stateAfter = (answer: Answer<null>): DraftState =>
  answer.ok
    ? { kind: 'saved' }
    : answer.error.retry
      ? { kind: 'delayed' }
      : { kind: 'refused', why: answer.error.message };

/** @param onSettled told after each call, and when there is something newer to save */
export function draftKeeper(onSettled: (state: DraftState | null) => void): DraftKeeper {
  /** What the server shall have: a form, or none; undefined: it has it. */
  let wanted: Form | null | undefined;
  let busy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const work = async (): Promise<void> => {
    clearTimeout(timer);
    if (busy) return;
    busy = true;
    while (wanted !== undefined) {
      const form: Form | null = wanted;
      wanted = undefined;
      const answer = form ? await call('saveDraft', form as unknown as Draft) : await call('discardDraft');
      const isNewest = wanted === undefined;
      if (form) onSettled(isNewest ? stateAfter(answer) : null);
      if (answer.ok || !answer.error.retry || !isNewest) continue;
      wanted = form;
      timer = setTimeout(() => void work(), RETRY);
      break;
    }
    busy = false;
  };
  const want = (form: Form | null): void => {
    wanted = form;
    clearTimeout(timer);
  };
  return {
    soon(form) {
      want(form);
      onSettled(null);
      timer = setTimeout(() => void work(), QUIET);
    },
    now(form) {
      want(form);
      void work();
    },
    flush: () => void work(),
    discard() {
      want(null);
      void work();
    },
  };
}
