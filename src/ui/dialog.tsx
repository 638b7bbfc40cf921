/** A dialog over the page: the browser's own, so that keyboard, focus and screen readers have what they expect. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Label of the one coloured button; absent: the dialog only tells something. */
  readonly action?: string;
  readonly onAction?: () => void;
  readonly disabled?: boolean;
  /** The action is one to think twice about. */
  readonly grave?: boolean;
  readonly error?: string | null;
  /** Beside the buttons: what is going on. */
  readonly status?: string;
  readonly wide?: boolean;
  /** Label of the button that closes it. */
  readonly dismiss: string;
  readonly children?: ComponentChildren;
}

export function Dialog({
  title,
  onClose,
  action,
  onAction,
  disabled,
  grave,
  error,
  status,
  wide,
  dismiss,
  children,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={wide ? 'modal wide' : 'modal'}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form
        method="dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!disabled) onAction?.();
        }}
      >
        <h2 id={heading}>{title}</h2>
        <div class="modal-body">
          {children}
          {error ? (
            <p class="error" role="alert">
              {error}
            </p>
          ) : null}
        </div>
        <div class="modal-foot">
          {action ? (
            <button type="submit" class={grave ? 'primary grave' : 'primary'} disabled={disabled ?? false}>
              {action}
            </button>
          ) : null}
          <button type="button" onClick={onClose}>
            {dismiss}
          </button>
          <p class="quiet" role="status">
            {status ?? ''}
          </p>
        </div>
      </form>
    </dialog>
  );
}
