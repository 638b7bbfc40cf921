/**
 * Dragging with a finger: press and hold a card to lift it, so that a swipe still scrolls. What happens then is told in
 * the browser's own drag events: what takes a drop of the mouse takes one of a finger, by the same code.
 */
import { useEffect } from 'preact/hooks';

/** Milliseconds of holding still after which a card is lifted: before the browser's own long press, at about 500. */
const HOLD = 300;
/** Pixels that a finger which holds still may wander. */
const SLACK = 10;
/** Pixels from an edge of the board within which it scrolls, and the most that it scrolls in a frame. */
const EDGE = 48;
const PACE = 14;

interface Press {
  readonly pointer: number;
  /** On the clock of the events, which a busy page does not hold up. */
  readonly since: number;
  readonly tile: HTMLElement;
  /** Where the finger came down; then where it is. */
  readonly from: { readonly x: number; readonly y: number };
  x: number;
  y: number;
  readonly timer: ReturnType<typeof setTimeout>;
  /** The picture that follows the finger; null: not lifted yet. */
  ghost: HTMLElement | null;
  /** What is under the finger, and whether it takes the card. */
  over: Element | null;
  takes: boolean;
}

/** @returns whether somebody has answered the event; of `dragover` that means: it may be dropped here */
function tell(target: Element, type: string, { x, y }: Press, relatedTarget: Element | null = null): boolean {
  const event = { bubbles: true, cancelable: true, clientX: x, clientY: y, relatedTarget };
  return !target.dispatchEvent(new MouseEvent(type, event));
}

function ghostOf(tile: HTMLElement): HTMLElement {
  const { left, top, width } = tile.getBoundingClientRect();
  const ghost = document.createElement('div');
  ghost.className = 'tile carried';
  ghost.setAttribute('aria-hidden', 'true');
  Object.assign(ghost.style, { left: `${left}px`, top: `${top}px`, width: `${width}px` });
  ghost.append(...[...tile.childNodes].map((node) => node.cloneNode(true)));
  return ghost;
}

/** Pixels that the board is to scroll in this frame with the finger at `x`. */
function pull(x: number, { left, right }: DOMRect): number {
  const depth = Math.max(x - right + EDGE, 0) - Math.max(left + EDGE - x, 0);
  return Math.round((PACE * Math.max(-EDGE, Math.min(EDGE, depth))) / EDGE);
}

/** While it is in use, every card of the page can be dragged with a finger. */
export function useTouchDrag(): void {
  useEffect(() => {
    const used = new AbortController();
    let press: Press | null = null;
    /** The finger that is down has lifted a card, even if it has let go of it since. */
    let carried = false;

    const aim = (now: Press): void => {
      if (now.ghost) now.ghost.style.translate = `${now.x - now.from.x}px ${now.y - now.from.y}px`;
      const over = document.elementFromPoint(now.x, now.y);
      if (now.over && now.over !== over) tell(now.over, 'dragleave', now, over);
      now.over = over;
      now.takes = over !== null && tell(over, 'dragover', now);
    };

    /** Frame by frame, until the card is let go: the board moves under a finger that rests near its edge. */
    const scroll = (): void => {
      if (!press?.ghost) return;
      const board = press.over?.closest('.columns');
      const before = board?.scrollLeft;
      if (board) board.scrollLeft += pull(press.x, board.getBoundingClientRect());
      if (board?.scrollLeft !== before) aim(press);
      requestAnimationFrame(scroll);
    };

    const end = (dropped: boolean): void => {
      if (!press) return;
      const done = press;
      press = null;
      clearTimeout(done.timer);
      if (!done.ghost) return;
      done.ghost.remove();
      document.documentElement.classList.remove('carrying');
      done.tile.classList.remove('lifted');
      if (done.over) tell(done.over, dropped && done.takes ? 'drop' : 'dragleave', done);
      tell(done.tile, 'dragend', done);
    };

    const lift = (): void => {
      if (!press?.tile.isConnected) return end(false);
      carried = true;
      press.ghost = ghostOf(press.tile);
      document.body.append(press.ghost);
      document.documentElement.classList.add('carrying');
      press.tile.classList.add('lifted');
      tell(press.tile, 'dragstart', press);
      aim(press);
      scroll();
    };

    const listen = <K extends keyof DocumentEventMap>(
      type: K,
      listener: (event: DocumentEventMap[K]) => void,
      options?: AddEventListenerOptions,
    ): void => document.addEventListener(type, listener, { ...options, signal: used.signal });

    listen('pointerdown', (event) => {
      if (press) return end(false);
      if (event.isPrimary) carried = false;
      const tile = event.target instanceof Element ? event.target.closest<HTMLElement>('.tile[data-deal]') : null;
      if (event.pointerType !== 'touch' || !event.isPrimary || !tile) return;
      const { clientX: x, clientY: y, pointerId: pointer } = event;
      const timer = setTimeout(lift, HOLD);
      press = {
        pointer,
        since: event.timeStamp,
        tile,
        from: { x, y },
        x,
        y,
        timer,
        ghost: null,
        over: null,
        takes: false,
      };
    });
    listen('pointermove', (event) => {
      if (event.pointerId !== press?.pointer) return;
      press.x = event.clientX;
      press.y = event.clientY;
      if (press.ghost) aim(press);
      else if (Math.hypot(press.x - press.from.x, press.y - press.from.y) > SLACK) end(false);
    });
    listen('pointerup', (event) => {
      if (event.pointerId !== press?.pointer) return;
      const held = event.timeStamp - press.since >= HOLD;
      carried &&= held;
      end(held);
    });
    listen('pointercancel', (event) => event.pointerId === press?.pointer && end(false));
    listen(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !press?.ghost) return;
        event.stopPropagation();
        end(false);
      },
      { capture: true },
    );

    // What the browser would do with a finger that holds, moves and comes up: a menu, scrolling, a click.
    const prevent = (event: Event): void => {
      if (carried) event.preventDefault();
    };
    listen('touchmove', prevent, { passive: false });
    listen('touchend', prevent, { passive: false });
    listen('contextmenu', prevent);
    listen('dragstart', (event) => event.isTrusted && press && event.preventDefault(), { capture: true });

    return () => {
      end(false);
      used.abort();
    };
  }, []);
}
