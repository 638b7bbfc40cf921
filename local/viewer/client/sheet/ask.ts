/** Small dialogs of the sheet: the question before a change that a protection warns of, and the values of a filter. */
import { make } from './dom';

export interface Asking {
  readonly element: HTMLElement;
  /** Asks whether to edit anyway. */
  confirm(words: string): Promise<{ readonly yes: boolean; readonly quiet: boolean }>;
  /** Lets a person tick what a filter shows; null when they leave it as it was. */
  choose(title: string, items: readonly { readonly label: string; readonly on: boolean }[]): Promise<boolean[] | null>;
}

const tick = (label: string, checked: boolean): { element: HTMLElement; input: HTMLInputElement } => {
  const input = make('input', { attributes: { type: 'checkbox' } });
  input.checked = checked;
  return { input, element: make('label', { className: 'sheet-tick' }, input, make('span', {}, label)) };
};

/** @param closed gives the keys back to the grid */
export function asking(closed: () => void): Asking {
  const element = make('dialog', { className: 'sheet-dialog' });

  function open(title: string, body: readonly HTMLElement[], buttons: readonly string[]): Promise<string | null> {
    const made = buttons.map((name, index) => {
      const button = make('button', { className: index === 0 ? 'primary' : '', attributes: { type: 'button' } }, name);
      button.addEventListener('click', () => element.close(name));
      return button;
    });
    element.returnValue = '';
    element.setAttribute('aria-label', title);
    element.replaceChildren(
      make('h2', {}, title),
      ...body,
      make('div', { className: 'sheet-dialog-buttons' }, ...made),
    );
    element.showModal();
    made[0]?.focus();
    return new Promise((resolve) => {
      const done = (): void => {
        closed();
        resolve(element.returnValue === '' ? null : element.returnValue);
      };
      element.addEventListener('close', done, { once: true });
    });
  }

  return {
    element,
    async confirm(words) {
      const quiet = tick('Don’t show this again for 5 minutes', false);
      const answer = await open(
        'Heads up!',
        [make('p', {}, words), make('p', {}, 'Edit anyway?'), quiet.element],
        ['OK', 'Cancel'],
      );
      return { yes: answer === 'OK', quiet: quiet.input.checked };
    },
    async choose(title, items) {
      const ticks = items.map(({ label, on }) => tick(label, on));
      const list = make('div', { className: 'sheet-ticks' }, ...ticks.map((one) => one.element));
      const all = make('button', { className: 'sheet-plain', attributes: { type: 'button' } }, 'All');
      const none = make('button', { className: 'sheet-plain', attributes: { type: 'button' } }, 'None');
      const set = (on: boolean) => () => ticks.forEach(({ input }) => (input.checked = on));
      all.addEventListener('click', set(true));
      none.addEventListener('click', set(false));
      const answer = await open(title, [make('div', { className: 'sheet-all' }, all, none), list], ['OK', 'Cancel']);
      return answer === 'OK' ? ticks.map(({ input }) => input.checked) : null;
    },
  };
}
