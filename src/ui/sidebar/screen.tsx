/** The frame of a screen that shows what the server answers: its heading, waiting, failing, and the way home. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Failure } from '../../app/api';
import { useTexts } from './texts';

interface Props {
  readonly title: string;
  /** What is being waited for; null: nothing. */
  readonly waiting: string | null;
  readonly failure: Failure | null;
  readonly onAgain: () => void;
  readonly onHome: () => void;
  readonly children: ComponentChildren;
}

export function Screen({ title, waiting, failure, onAgain, onHome, children }: Props) {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [title]);
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      <div role="status">{waiting === null ? null : <p class="small">{waiting}</p>}</div>
      {failure ? <FailureBanner failure={failure} onAgain={onAgain} /> : null}
      {children}
      <div class="actions">
        <button type="button" class="plain" onClick={onHome}>
          {t.result.home}
        </button>
      </div>
    </>
  );
}

/** Why it failed, with what mends it where calling again may. */
export function FailureBanner({ failure, onAgain }: { readonly failure: Failure; readonly onAgain: () => void }) {
  const { t } = useTexts();
  return (
    <div class="banner banner-bad" role="alert">
      <p>{failure.message || t.offline}</p>
      {failure.retry ? (
        <button type="button" class="plain" onClick={onAgain}>
          {t.tryAgain}
        </button>
      ) : null}
    </div>
  );
}
