/** A finger on a page: touches as the browser gets them from a screen, so that it scrolls, holds and cancels by itself. */
import type { Page } from 'playwright-core';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Finger {
  down(at: Point): Promise<void>;
  /** In steps, as fingers move. */
  moveTo(at: Point): Promise<void>;
  /** Down and on at once, still down at the end. */
  swipe(from: Point, to: Point): Promise<void>;
  up(): Promise<void>;
  /** Down and up at once, however slow the machine is. */
  tap(at: Point): Promise<void>;
  /** Another finger beside it. */
  second(at: Point): Promise<void>;
  /** The system takes the touch away, as for a call that comes in. */
  cancel(): Promise<void>;
}

const STEPS = 8;

/** Milliseconds: longer than a card must be held to be lifted. */
export const HELD = 450;

/** @param page one that has touch */
export async function fingerOn(page: Page): Promise<Finger> {
  const session = await page.context().newCDPSession(page);
  let at: Point = { x: 0, y: 0 };
  type Kind = 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel';
  const send = (type: Kind, ...touchPoints: (Point & { id: number })[]): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  const moveTo = async (point: Point): Promise<void> => {
    const from = at;
    for (let step = 1; step <= STEPS; step += 1) {
      const part = (one: number, other: number): number => one + ((other - one) * step) / STEPS;
      at = { x: part(from.x, point.x), y: part(from.y, point.y) };
      await send('touchMove', { ...at, id: 0 });
      await page.waitForTimeout(16);
    }
  };
  return {
    async swipe(from, to) {
      at = from;
      await Promise.all([send('touchStart', { ...at, id: 0 }), moveTo(to)]);
    },
    async down(point) {
      at = point;
      await send('touchStart', { ...at, id: 0 });
    },
    moveTo,
    async up() {
      await send('touchEnd');
    },
    async tap(point) {
      await Promise.all([send('touchStart', { ...point, id: 0 }), send('touchEnd')]);
    },
    async second(point) {
      await send('touchStart', { ...at, id: 0 }, { ...point, id: 1 });
    },
    async cancel() {
      await send('touchCancel');
    },
  };
}
