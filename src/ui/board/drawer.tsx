/** The card of a deal beside the board, with the way to the deals before and after it. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useTexts } from './texts';

export function Drawer({
  label,
  previous,
  next,
  onOpen,
  onClose,
  children,
}: {
  readonly label: string;
  /** IDs; undefined: it is the first or the last one. */
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  const { t } = useTexts();
  const drawer = useRef<HTMLElement>(null);
  // Who opens a card by keyboard is in it then.
  useLayoutEffect(() => drawer.current?.focus(), []);
  const way = (text: string, name: string, id: string | undefined) => (
    <button
      type="button"
      class="plain"
      aria-label={name}
      aria-disabled={id === undefined}
      onClick={() => id !== undefined && onOpen(id)}
    >
      {text}
    </button>
  );
  return (
    <aside class="drawer" ref={drawer} tabIndex={-1} aria-label={label}>
      <div class="drawer-bar">
        {way('‹', t.previous, previous)}
        {way('›', t.next, next)}
        <button type="button" class="plain" aria-label={t.close} onClick={onClose}>
          ×
        </button>
      </div>
      {children}
    </aside>
  );
}
