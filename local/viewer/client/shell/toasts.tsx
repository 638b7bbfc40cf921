/** Messages that fade; screen readers read them out, refusals at once. */
import { useCallback, useRef, useState } from 'preact/hooks';

export interface Toast {
  readonly id: number;
  readonly message: string;
  readonly kind: 'error' | 'info';
}

const SHOWN_FOR = { error: 12_000, info: 5000 };
const MOST = 4;

export function useToasts() {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const last = useRef(0);
  const dismiss = useCallback((id: number): void => setToasts((now) => now.filter((toast) => toast.id !== id)), []);
  const notify = useCallback((message: string, kind: Toast['kind']): void => {
    const id = ++last.current;
    setToasts((now) => [...now.filter((toast) => toast.message !== message), { id, message, kind }].slice(-MOST));
    setTimeout(() => dismiss(id), SHOWN_FOR[kind]);
  }, []);
  return [toasts, notify, dismiss] as const;
}

export function Toasts({
  toasts,
  onDismiss,
}: {
  readonly toasts: readonly Toast[];
  readonly onDismiss: (id: number) => void;
}) {
  return (
    <div class="toasts" aria-live="assertive">
      {toasts.map(({ id, message, kind }) => (
        <div key={id} class={`toast ${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
          <span>{message}</span>
          <button type="button" aria-label="Dismiss" onClick={() => onDismiss(id)}>
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
