/** A small form for one step: its fields, a button that takes the step, and one that does not. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePainWords } from '../interview/words';

interface Props {
  readonly button: string;
  readonly busy: boolean;
  readonly onTake: () => void;
  readonly onCancel: () => void;
  readonly children: ComponentChildren;
}

export function StepForm({ button, busy, onTake, onCancel, children }: Props) {
  const p = usePainWords();
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('select, textarea, input')?.focus(), []);
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onTake();
      }}
    >
      {children}
      <div class="actions">
        <button type="submit" class="primary" disabled={busy}>
          {button}
        </button>
        <button type="button" class="plain" disabled={busy} onClick={onCancel}>
          {p.cancel}
        </button>
      </div>
    </form>
  );
}
