/** The tabs of a spreadsheet below the grid. */
import type { Tab } from './book';
import { hex } from './cell-style';
import { make, makeButton } from './dom';

export interface TabActions {
  open(sheetId: number): void;
  add(): void;
  rename(sheetId: number, title: string): void;
  menu(sheetId: number, x: number, y: number): void;
}

export interface TabBar {
  readonly element: HTMLElement;
  show(tabs: readonly Tab[], active: number): void;
  /** A person types another title in place of the tab. */
  rename(sheetId: number): void;
}

export function tabBar(actions: TabActions): TabBar {
  const list = make('div', { className: 'sheet-tabs', attributes: { role: 'tablist', 'aria-label': 'Sheets' } });
  const element = make(
    'div',
    { className: 'sheet-foot' },
    makeButton('Add sheet', 'sheet-add', actions.add, '+'),
    list,
  );
  let shown: readonly Tab[] = [];
  let current = 0;

  function buttonOf(tab: Tab, active: boolean): HTMLElement {
    const button = make(
      'button',
      {
        className: 'sheet-tab',
        tabIndex: active ? 0 : -1,
        attributes: { type: 'button', role: 'tab', 'aria-selected': String(active), 'data-sheet': String(tab.sheetId) },
      },
      tab.title,
    );
    if (tab.color) button.style.setProperty('--tab-color', hex(tab.color));
    button.addEventListener('click', () => actions.open(tab.sheetId));
    button.addEventListener('dblclick', () => rename(tab.sheetId));
    button.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      actions.menu(tab.sheetId, event.clientX, event.clientY);
    });
    return button;
  }

  function show(tabs: readonly Tab[], active: number): void {
    const focused = list.contains(document.activeElement);
    shown = tabs;
    current = active;
    list.replaceChildren(...tabs.filter(({ hidden }) => !hidden).map((tab) => buttonOf(tab, tab.sheetId === active)));
    const chosen = list.querySelector<HTMLElement>('[aria-selected=true]');
    chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (focused) chosen?.focus();
  }

  function rename(sheetId: number): void {
    const button = list.querySelector(`[data-sheet="${sheetId}"]`);
    const title = shown.find((tab) => tab.sheetId === sheetId)?.title ?? '';
    const input = make('input', { className: 'sheet-tab-title', attributes: { 'aria-label': 'Name of the sheet' } });
    input.value = title;
    let done = false;
    const end = (keep: boolean): void => {
      if (done) return;
      done = true;
      show(shown, current);
      if (keep && input.value !== title) actions.rename(sheetId, input.value);
    };
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') event.preventDefault();
      if (event.key === 'Enter') end(true);
      if (event.key === 'Escape') end(false);
    });
    input.addEventListener('blur', () => end(true));
    button?.replaceWith(input);
    input.focus();
    input.select();
  }

  list.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const visible = shown.filter(({ hidden }) => !hidden);
    const next = step === undefined ? undefined : visible[visible.findIndex((tab) => tab.sheetId === current) + step];
    if (next && event.target instanceof HTMLButtonElement) actions.open(next.sheetId);
  });

  return { element, show, rename };
}
