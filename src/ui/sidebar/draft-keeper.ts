/** Keeps what is being filled in with its author: one call at a time, because calls may overtake each other, and the latest wins. */
import type { Answer } from '../../app/api';

/** How the form stands with the server; null: there is something newer to save, or nothing yet. */
export type DraftState =
  | { readonly kind: 'saved' }
  /** It will be tried again by itself. */
  | { readonly kind: 'delayed' }
  /** It was refused, and would be again; `why` says what to do, in the language of the person. */
  | { readonly kind: 'refused'; readonly why: string };

export interface DraftKeeper<T> {
  /** Saves when nothing has changed for a while. */
  soon(form: T): void;
  now(form: T): void;
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

/**
 * @param save keeps it, or with null discards it
 * @param onSettled told after each call, and when there is something newer to save
 */
export function draftKeeper<T extends object>(
  save: (form: T | null) => Promise<Answer<null>>,
  onSettled: (state: DraftState | null) => void,
): DraftKeeper<T> {
  /** What the server shall have: a form, or none; undefined: it has it. */
  let wanted: T | null | undefined;
  let busy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const work = async (): Promise<void> => {
    clearTimeout(timer);
    if (busy) return;
    busy = true;
    while (wanted !== undefined) {
      const form: T | null = wanted;
      wanted = undefined;
      const answer = await save(form);
      const isNewest = wanted === undefined;
      if (form) onSettled(isNewest ? stateAfter(answer) : null);
      if (answer.ok || !answer.error.retry || !isNewest) continue;
      wanted = form;
      timer = setTimeout(() => void work(), RETRY);
      break;
    }
    busy = false;
  };
  const want = (form: T | null): void => {
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
