/** Keys of the board; letters by their place on the keyboard, so that they work in Cyrillic layouts too. */
import { useEffect } from 'preact/hooks';

export interface KeyActions {
  readonly add: () => void;
  readonly keys: () => void;
  /** The deal whose card has the focus; null: none has. */
  readonly commands: (id: string | null) => void;
  readonly search: () => void;
  /** The deal whose card has the focus; null: none has. */
  readonly move: (id: string | null) => void;
  readonly escape: () => void;
  /** To the deal before or after the open one; null: none is open. */
  readonly neighbour: ((step: number) => void) | null;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

const tileOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof HTMLElement ? target.closest<HTMLElement>('[data-deal]') : null;

export function useKeys(actions: KeyActions): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (document.querySelector('dialog[open]')) return;
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyK') {
        event.preventDefault();
        actions.commands(tileOf(event.target)?.dataset.deal ?? null);
        return;
      }
      if (event.key === 'Escape') {
        if (isTyping(event.target)) (event.target as HTMLElement).blur();
        else actions.escape();
        return;
      }
      if (event.altKey && actions.neighbour && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
        event.preventDefault();
        actions.neighbour(event.key === 'ArrowUp' ? -1 : 1);
        return;
      }
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const tile = tileOf(event.target);
      const done =
        event.code === 'KeyN'
          ? actions.add
          : event.code === 'KeyM' && (tile || actions.neighbour)
            ? () => actions.move(tile?.dataset.deal ?? null)
            : event.key === '/'
              ? actions.search
              : event.key === '?'
                ? actions.keys
                : event.code === 'KeyJ' && actions.neighbour
                  ? () => actions.neighbour?.(1)
                  : event.code === 'KeyK' && actions.neighbour
                    ? () => actions.neighbour?.(-1)
                    : tile && event.key.startsWith('Arrow')
                      ? () => walk(tile, event.key)
                      : null;
      if (!done) return;
      event.preventDefault();
      done();
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
