/** Small floating lists of the sheet: the items of a dropdown, and menus. One at a time. */
import { make } from './dom';

export interface Item {
  readonly label: string;
  readonly chosen?: boolean;
  choose(): void;
}

export interface Popup {
  readonly element: HTMLElement;
  /** @param at px from the upper left corner of the view */
  open(
    kind: 'listbox' | 'menu',
    label: string,
    items: readonly Item[],
    at: { left: number; top: number; above?: number; width?: number },
  ): void;
  close(): void;
}

/** @param closed gives the keys back to the grid */
export function popup(closed: () => void): Popup {
  const element = make('div', { className: 'sheet-popup', hidden: true, tabIndex: -1 });
  let items: readonly Item[] = [];

  function close(): void {
    if (element.hidden) return;
    element.hidden = true;
    items = [];
    element.replaceChildren();
    closed();
  }

  function choose(index: number): void {
    const item = items[index];
    close();
    item?.choose();
  }

  const entries = (): HTMLElement[] => [...element.children].filter((child) => child instanceof HTMLElement);

  function focusAt(index: number): void {
    const all = entries();
    all[(index + all.length) % all.length]?.focus();
  }

  element.addEventListener('keydown', (event) => {
    const { key } = event;
    const now = entries().indexOf(document.activeElement as HTMLElement);
    if (key === 'Escape') close();
    else if (key === 'Tab') close();
    else if (key === 'ArrowDown') focusAt(now + 1);
    else if (key === 'ArrowUp') focusAt(now - 1);
    else if (key === 'Home') focusAt(0);
    else if (key === 'End') focusAt(-1);
    else if (key === 'Enter' || key === ' ') choose(now);
    else if (key.length === 1) {
      const found = items.findIndex(({ label }) => label.toLowerCase().startsWith(key.toLowerCase()));
      if (found >= 0) focusAt(found);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  element.addEventListener('focusout', ({ relatedTarget }) => {
    if (!element.contains(relatedTarget as Node | null)) close();
  });

  return {
    element,
    close,
    open(kind, label, next, { left, top, above = 0, width = 0 }) {
      close();
      items = next;
      element.setAttribute('role', kind);
      element.setAttribute('aria-label', label);
      element.replaceChildren(
        ...next.map((item, index) => {
          const chosen = kind === 'listbox' ? { 'aria-selected': String(item.chosen ?? false) } : {};
          const entry = make(
            'div',
            {
              className: 'sheet-item',
              tabIndex: -1,
              attributes: { role: kind === 'listbox' ? 'option' : 'menuitem', ...chosen },
            },
            item.label,
          );
          entry.addEventListener('click', () => choose(index));
          return entry;
        }),
      );
      element.hidden = false;
      element.style.minWidth = `${width}px`;
      const room = element.offsetParent ?? document.body;
      const fits = top + element.offsetHeight <= room.clientHeight;
      element.style.left = `${Math.max(0, Math.min(left, room.clientWidth - element.offsetWidth))}px`;
      element.style.top = `${fits ? top : Math.max(0, top - above - element.offsetHeight)}px`;
      focusAt(
        Math.max(
          0,
          next.findIndex(({ chosen }) => chosen),
        ),
      );
    },
  };
}
