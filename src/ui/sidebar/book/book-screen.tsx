/** The Sales Book: what an update would change, what needs a choice, the update, and what came of it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BookReport, BookRequest, BookView } from '../../../app/book-api';
import type { Failure } from '../../../app/api';
import { call } from '../../server';
import { useTexts } from '../texts';
import { BookPlan } from './book-plan';
import { BookResult } from './book-result';
import { useBookTexts } from './book-texts';

type State =
  | { readonly kind: 'looking' }
  | { readonly kind: 'plan'; readonly view: BookView; readonly running: boolean; readonly failure?: Failure }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'done'; readonly report: BookReport };

interface Props {
  /** The book is the open file: there is no need to lead to it. */
  readonly inBook: boolean;
  readonly onHome: () => void;
}

export function BookScreen({ inBook, onHome }: Props) {
  const { t } = useTexts();
  const b = useBookTexts();
  const [state, setState] = useState<State>({ kind: 'looking' });
  const heading = useRef<HTMLHeadingElement>(null);
  const look = async (): Promise<void> => {
    setState({ kind: 'looking' });
    const answer = await call('previewBook', null);
    setState(
      answer.ok ? { kind: 'plan', view: answer.value, running: false } : { kind: 'failed', failure: answer.error },
    );
  };
  const update = async (view: BookView, request: BookRequest): Promise<void> => {
    setState({ kind: 'plan', view, running: true });
    const answer = await call('updateBook', null, request);
    setState(
      answer.ok
        ? { kind: 'done', report: answer.value }
        : { kind: 'plan', view, running: false, failure: answer.error },
    );
    if (answer.ok) heading.current?.focus();
  };
  useEffect(() => {
    heading.current?.focus();
    void look();
  }, []);
  const failure = state.kind === 'failed' || state.kind === 'plan' ? state.failure : undefined;
  const busy = state.kind === 'looking' || (state.kind === 'plan' && state.running);
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {b.title}
      </h1>
      <div role="status">{state.kind === 'looking' ? <p>{b.looking}</p> : null}</div>
      {state.kind === 'plan' ? (
        <BookPlan
          key={state.view.version}
          view={state.view}
          running={state.running}
          inBook={inBook}
          onUpdate={(request) => void update(state.view, request)}
        />
      ) : null}
      {state.kind === 'done' ? <BookResult report={state.report} inBook={inBook} /> : null}
      {failure ? (
        <p class="banner banner-bad" role="alert">
          {failure.message || t.offline}
        </p>
      ) : null}
      <div class="actions">
        {busy ? null : (
          <button type="button" class="plain" onClick={() => void look()}>
            {b.lookAgain}
          </button>
        )}
        <button type="button" class="plain" onClick={onHome}>
          {t.result.home}
        </button>
      </div>
    </>
  );
}
