/** The card at a cell with its note and its links: shown while the pointer is on the cell or on the card. */
import { make } from './dom';
import type { Box } from './grid';

const LINGER_MS = 250;

export interface Hint {
  readonly element: HTMLElement;
  show(note: string | undefined, links: readonly string[], box: Box): void;
  /** Goes after a moment, unless the pointer moves onto it. */
  leave(): void;
  hide(): void;
}

export function hint(follow: (url: string) => void): Hint {
  const element = make('div', { className: 'sheet-hint', hidden: true, attributes: { role: 'tooltip' } });
  let timer: number | undefined;
  const hide = (): void => {
    clearTimeout(timer);
    element.hidden = true;
  };
  const leave = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(hide, LINGER_MS);
  };
  element.addEventListener('pointerenter', () => clearTimeout(timer));
  element.addEventListener('pointerleave', leave);

  return {
    element,
    hide,
    leave,
    show(note, links, { left, top, width, height }) {
      clearTimeout(timer);
      element.replaceChildren(
        ...links.map((url) => linkTo(url, follow)),
        ...(note ? [make('p', { className: 'sheet-note' }, note)] : []),
      );
      element.hidden = false;
      const room = element.parentElement;
      const right = left + width + 6;
      const beside = room !== null && right + element.offsetWidth <= room.clientWidth;
      element.style.left = `${beside ? right : Math.max(0, left - element.offsetWidth - 6)}px`;
      element.style.top = `${Math.max(0, Math.min(beside ? top : top + height, (room?.clientHeight ?? 0) - element.offsetHeight))}px`;
    },
  };
}

function linkTo(url: string, follow: (url: string) => void): HTMLElement {
  const link = make('a', { className: 'sheet-link', attributes: { href: url, rel: 'noopener' } }, url);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    follow(url);
  });
  return link;
}
