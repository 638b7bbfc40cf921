/** What has just happened, with its undo, for ten seconds or while somebody is at it; what went wrong stays until it is closed. */
import { useEffect, useState } from 'preact/hooks';
import { useTexts } from './texts';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo?: () => void;
  readonly wrong?: true;
}

const SECONDS = 10;

export function Toasts({ toast, onGone }: { readonly toast: Toast | null; readonly onGone: () => void }) {
  const { t } = useTexts();
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const held = pointed || focused;
  useEffect(() => {
    // A toast that has been replaced or closed tells no longer that it was left.
    setPointed(false);
    setFocused(false);
  }, [toast?.id]);
  useEffect(() => {
    if (!toast || toast.wrong || held) return undefined;
    const timer = setTimeout(onGone, SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [toast?.id, held]);
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toast ? (
        <div
          class={toast.wrong ? 'toast wrong' : 'toast'}
          key={toast.id}
          onMouseEnter={() => setPointed(true)}
          onMouseLeave={() => setPointed(false)}
          onFocusIn={() => setFocused(true)}
          onFocusOut={() => setFocused(false)}
        >
          <span>{toast.text}</span>
          {toast.undo ? (
            <button
              type="button"
              onClick={() => {
                toast.undo?.();
                onGone();
              }}
            >
              {t.undo}
            </button>
          ) : null}
          <button type="button" class="plain" aria-label={t.close} onClick={onGone}>
            ×
          </button>
        </div>
      ) : null}
    </div>
  );
}
