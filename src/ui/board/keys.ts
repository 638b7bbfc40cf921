/** Keys of the board; letters by their place on the keyboard, so that they work in Cyrillic layouts too. */
import { useLayoutEffect } from 'preact/hooks';

export interface KeyActions {
  readonly add: () => void;
  readonly keys: () => void;
  /** The deal whose card has the focus; null: none has. */
  readonly commands: (id: string | null) => void;
  readonly search: () => void;
  /** The deal whose card has the focus; null: none has. */
  readonly move: (id: string | null) => void;
  /** A deal to the stage before (-1) or after (1) its own. */
  readonly shift: (id: string, step: number) => void;
  /** Takes back what has just been done; null: nothing can be. */
  readonly undo: (() => void) | null;
  readonly escape: () => void;
  /** To the deal before or after the open one; null: none is open. */
  readonly neighbour: ((step: number) => void) | null;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

const tileOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof HTMLElement ? target.closest<HTMLElement>('[data-deal]') : null;

/** What a key means here; null: it is none of ours. */
function answer(event: KeyboardEvent, actions: KeyActions): (() => void) | null {
  const { target, key, code } = event;
  const tile = tileOf(target);
  const { neighbour, undo } = actions;
  const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (command && code === 'KeyK') return () => actions.commands(tile?.dataset.deal ?? null);
  if (event.altKey && neighbour && (key === 'ArrowUp' || key === 'ArrowDown'))
    return () => neighbour(key === 'ArrowUp' ? -1 : 1);
  if (isTyping(target)) return null;
  if (command && code === 'KeyZ') return undo;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (code === 'KeyN') return actions.add;
  if (code === 'KeyM' && (tile || neighbour)) return () => actions.move(tile?.dataset.deal ?? null);
  if (key === '/') return actions.search;
  if (key === '?') return actions.keys;
  if (neighbour && (code === 'KeyJ' || code === 'KeyK')) return () => neighbour(code === 'KeyJ' ? 1 : -1);
  if (!tile || !key.startsWith('Arrow')) return null;
  if (!event.shiftKey) return () => walk(tile, key);
  const step = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
  return step === 0 ? null : () => actions.shift(tile.dataset.deal ?? '', step);
}

export function useKeys(actions: KeyActions): void {
  // At once: a key that follows fast must not find the deal of before.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (document.querySelector('dialog[open]')) return;
      if (event.key === 'Escape') {
        if (isTyping(event.target)) (event.target as HTMLElement).blur();
        else actions.escape();
        return;
      }
      const run = answer(event, actions);
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

/** Up and down within the column, left and right to the nearest column that has deals, at the same height. */
function walk(tile: HTMLElement, key: string): void {
  const focus = (next: Element | null | undefined): void => next?.querySelector<HTMLElement>('.tile-open')?.focus();
  if (key === 'ArrowUp') return focus(tile.previousElementSibling);
  if (key === 'ArrowDown') return focus(tile.nextElementSibling);
  const columns = [...document.querySelectorAll('.column')];
  const own = tile.closest('.column');
  const place = own ? [...own.querySelectorAll('[data-deal]')].indexOf(tile) : 0;
  const step = key === 'ArrowLeft' ? -1 : 1;
  for (let at = columns.indexOf(own as Element) + step; at >= 0 && at < columns.length; at += step) {
    const tiles = columns[at]?.querySelectorAll('[data-deal]') ?? [];
    if (tiles.length > 0) return focus(tiles[Math.min(place, tiles.length - 1)]);
  }
  return undefined;
}
