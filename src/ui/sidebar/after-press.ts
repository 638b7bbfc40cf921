/** Puts off what moves the page while a mouse button or finger is down: else the press would end on something else than it began on. */

let pressed = false;
let waiting: (() => void)[] = [];

addEventListener('pointerdown', () => (pressed = true), true);
for (const end of ['pointerup', 'pointercancel'] as const) {
  addEventListener(
    end,
    () => {
      pressed = false;
      // The click comes after this event.
      setTimeout(() => {
        const due = waiting;
        waiting = [];
        for (const work of due) work();
      });
    },
    true,
  );
}

/** Does it now, or after the click that is on its way. */
export function afterPress(work: () => void): void {
  if (pressed) waiting.push(work);
  else work();
}
