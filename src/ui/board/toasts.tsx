/** What has just happened, for ten seconds, with its undo; also told to screen readers. */
import { useEffect } from 'preact/hooks';
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
  useEffect(() => {
    if (!toast) return undefined;
    const timer = setTimeout(onGone, SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [toast?.id]);
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toast ? (
        <div class={toast.wrong ? 'toast wrong' : 'toast'} key={toast.id}>
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
