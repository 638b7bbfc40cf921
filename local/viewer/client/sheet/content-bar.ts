/** The bar above the grid: where the selection is, what stands in the cell as it was entered, whether it is protected. */
import { make } from './dom';

export interface BarActions {
  /** @returns whether there is such a cell */
  goTo(text: string): boolean;
  commit(text: string): void;
  /** The keys go back to the grid. */
  leave(): void;
}

export interface ContentBar {
  readonly element: HTMLElement;
  show(cell: { readonly address: string; readonly content: string; readonly protection: string | null }): void;
}

export function contentBar(actions: BarActions): ContentBar {
  const name = make('input', {
    className: 'sheet-name',
    attributes: { 'aria-label': 'Go to', spellcheck: 'false', autocomplete: 'off' },
  });
  const content = make('input', {
    className: 'sheet-content',
    attributes: { 'aria-label': 'Content of the cell', spellcheck: 'false', autocomplete: 'off' },
  });
  const lock = make('span', { className: 'sheet-lock', hidden: true });
  const element = make(
    'div',
    { className: 'sheet-bar' },
    name,
    make('span', { className: 'sheet-fx', attributes: { 'aria-hidden': 'true' } }, 'fx'),
    content,
    lock,
  );
  let shown = { address: '', content: '' };

  name.addEventListener('focus', () => name.select());
  name.addEventListener('blur', () => (name.value = shown.address));
  name.addEventListener('keydown', (event) => {
    const { key } = event;
    if (key !== 'Enter' && key !== 'Escape') return;
    // Else the key would go on into the grid, which has the focus by then.
    event.preventDefault();
    if (key === 'Escape') name.value = shown.address;
    if (key === 'Enter' && !actions.goTo(name.value)) return name.select();
    actions.leave();
  });

  const commit = (): void => {
    const text = content.value;
    if (text === shown.content) return;
    shown = { ...shown, content: text };
    actions.commit(text);
  };
  content.addEventListener('blur', commit);
  content.addEventListener('keydown', (event) => {
    const { key, isComposing } = event;
    if (isComposing || (key !== 'Enter' && key !== 'Escape')) return;
    event.preventDefault();
    if (key === 'Enter') commit();
    else content.value = shown.content;
    actions.leave();
  });

  return {
    element,
    show({ protection, ...cell }) {
      // What somebody is typing stays, whatever is read meanwhile.
      if (document.activeElement !== content || content.value === shown.content) content.value = cell.content;
      shown = cell;
      if (document.activeElement !== name) name.value = cell.address;
      lock.hidden = protection === null;
      lock.textContent = protection ?? '';
      lock.title = lock.textContent;
    },
  };
}
