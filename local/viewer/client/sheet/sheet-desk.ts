/** Holds the parts of the sheet view together: what is selected, typed and asked of the server, and what is read again. */
import type { CellData, Request } from '../../../sheets/google-types';
import { Refusal } from '../api';
import type { ViewContext } from '../view';
import { address, parseTarget } from './a1';
import { acts, type Acts } from './acts';
import { asking } from './ask';
import { cellKey, readBook, readCells, readChoices, type Book, type Cells, type Tab } from './book';
import { editableText, isCheckbox, isDropdown, itemsOf, linksOf, shownText, toggledText } from './cell-facts';
import { ARROW_ROOM, CHECKBOX_SIDE } from './cell-marks';
import { contentBar } from './content-bar';
import { make } from './dom';
import { protectionText, tellCell } from './tell-cell';
import { cellEditor } from './editor';
import { Grid, type Box, type Spot } from './grid';
import { gridMenu, tabMenu } from './menus';
import { Hands } from './hands';
import { hint } from './hint';
import { popup } from './popup';
import { addSheet, dragged, renameSheet, requestsOf } from './structure';
import { tabBar } from './tab-bar';
import { shapeOf } from './workbook-data';

const PLACED_MS = 100;
/** A tab whose cells come sooner says nothing of it. */
const QUIET_MS = 150;
const NOT_YET = 'This tab is still loading. Nothing was written.';
const NOT_HERE = 'This is not supported in this viewer.';

export class SheetDesk {
  private readonly canvas = make('div', { className: 'sheet-canvas' });
  private readonly now = make('div', { className: 'cell-now', id: 'cell-now', attributes: { role: 'status' } });
  private readonly message = make('div', { className: 'sheet-message', attributes: { role: 'status' } }, 'Loading…');
  private readonly wait = make('div', { className: 'sheet-wait', attributes: { role: 'status' } });
  private readonly element: HTMLElement;
  private readonly grid: Grid;
  private readonly editor = cellEditor({
    content: () => editableText(this.cell(), this.book?.locale ?? ''),
    commit: (text, step) => {
      if (text !== editableText(this.cell(), this.book?.locale ?? '')) void this.type([[text]]);
      if (step) this.grid.advance(step);
    },
    move: (step, how, extend) => this.grid.move(step, how, extend),
    advance: (step) => this.grid.advance(step),
    edge: (end, whole) => this.toEdge(end, whole),
    act: (key) => this.act(key),
    clear: () => this.hands.clear(),
    fill: () => this.hands.fill(),
    copy: () => this.hands.take(false),
    cut: () => this.hands.take(true),
    paste: (text) => this.hands.paste(text),
    follow: () =>
      linksOf(this.cell())
        .slice(0, 1)
        .forEach((url) => this.context.follow(url)),
  });
  private readonly bar = contentBar({
    goTo: (text) => this.goTo(text),
    commit: (text) => void this.type([[text]]),
    leave: () => this.editor.focus(),
  });
  private readonly tabs = tabBar({
    open: (sheetId) => void this.open(sheetId),
    add: () => void this.change([addSheet(this.book?.tabs.length ?? 0)]),
    rename: (sheetId, title) => void this.change([renameSheet(sheetId, title)]),
    menu: (sheetId, x, y) => this.menu(tabMenu(this.book?.tabs ?? [], sheetId, this.asker()), x, y),
  });
  private readonly popup = popup(() => this.editor.focus());
  private readonly hint = hint((url) => this.context.follow(url));
  private readonly asking = asking(() => this.editor.focus());
  private readonly hands = new Hands(
    {
      tab: () => this.tab(),
      area: () => this.grid.selectedArea(),
      spot: () => this.spot,
      cellAt: (spot) => this.cellAt(spot),
      usedRows: () => this.cells.get(this.active)?.length ?? 0,
      type: (rows, at) => void this.type(rows, at),
      change: (requests) => void this.change(requests),
    },
    this.asking,
  );
  private readonly acts: Acts;
  private book: Book | null = null;
  private readonly cells = new Map<number, Cells>();
  private choices: ReadonlyMap<string, readonly string[]> = new Map();
  private choosing: Promise<void> = Promise.resolve();
  private active = 0;
  private spot: Spot | null = null;
  private reading = 0;
  private placedTimer: number | undefined;
  private gone = false;
  private queue: Promise<void> = Promise.resolve();

  constructor(
    container: HTMLElement,
    private readonly id: string,
    private readonly context: ViewContext,
  ) {
    this.acts = acts(context, id, (words) => this.asking.confirm(words));
    const area = make(
      'div',
      { className: 'sheet-grid' },
      this.canvas,
      this.editor.element,
      this.hint.element,
      this.wait,
    );
    this.element = make(
      'div',
      { className: 'sheet-view' },
      this.bar.element,
      area,
      this.tabs.element,
      this.popup.element,
      this.asking.element,
      this.now,
      this.message,
    );
    container.replaceChildren(this.element);
    this.canvas.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      const selected = this.grid.selectedArea();
      const tab = this.tab();
      if (selected && tab) this.menu(gridMenu(tab, selected, this.asker()), event.clientX, event.clientY);
    });
    this.canvas.addEventListener('pointerdown', () => this.editor.finish(), { capture: true });
    this.canvas.addEventListener('pointerup', () => {
      if (this.popup.element.hidden && !this.editor.editing) this.editor.focus();
    });
    this.grid = new Grid(this.canvas, {
      selected: (spot) => this.selected(spot),
      pressed: (spot, x, y) => this.pressed(spot, x, y),
      doubleClicked: (spot) => {
        if (!isCheckbox(this.cellAt(spot))) this.editor.begin();
      },
      hovered: (spot) => this.hovered(spot),
      scrolled: () => this.placeEditor(),
      changed: (id, params) => this.changed(id, params),
    });
  }

  async refresh(): Promise<void> {
    const turn = ++this.reading;
    const stale = (): boolean => this.gone || turn !== this.reading;
    try {
      const book = await readBook(this.context.api, this.id);
      const active = this.tabToShow(book);
      const cells = active ? await readCells(this.context.api, this.id, active.title) : [];
      if (stale() || !active) return;
      const known = this.book;
      const spot = this.spot;
      this.book = book;
      this.active = active.sheetId;
      this.cells.clear();
      this.cells.set(active.sheetId, cells);
      const reshaped = !known || shapeOf(known) !== shapeOf(book);
      if (reshaped) await this.grid.load(book, active.sheetId, cells);
      else this.grid.fill(active.sheetId, cells);
      if (stale()) return;
      // What was selected while the grid was drawn anew.
      this.spot = this.grid.selected() ?? this.spot;
      this.tabs.show(book.tabs, active.sheetId);
      this.message.hidden = true;
      if (!known || spot?.sheetId !== active.sheetId) this.grid.select({ sheetId: active.sheetId, row: 0, column: 0 });
      this.describe();
      this.choosing = this.readChoices(stale);
      await this.choosing;
    } catch (error) {
      if (!stale()) this.fail(error);
    }
  }

  private async readChoices(stale: () => boolean): Promise<void> {
    const choices = await readChoices(this.context.api, this.id);
    if (stale()) return;
    this.choices = choices;
    this.describe();
  }

  destroy(): void {
    this.gone = true;
    clearTimeout(this.placedTimer);
    this.hint.hide();
    this.grid.destroy();
    this.element.remove();
  }

  private fail(error: unknown): void {
    const [code, words] =
      error instanceof Refusal ? [String(error.code), error.message] : ['', (error as Error).message];
    if (this.book) return this.context.notify(words, 'error');
    this.message.setAttribute('role', 'alert');
    this.message.replaceChildren(make('strong', {}, code === '' ? 'Not loaded' : code), make('span', {}, words));
  }

  private tabToShow({ tabs }: Book): Tab | undefined {
    return (
      tabs.find(({ sheetId, hidden }) => sheetId === this.active && !hidden && this.book) ??
      tabs.find(({ hidden }) => !hidden)
    );
  }

  private tab(): Tab | undefined {
    return this.book?.tabs.find(({ sheetId }) => sheetId === this.active);
  }

  private cellAt({ sheetId, row, column }: Spot): CellData | undefined {
    return this.cells.get(sheetId)?.[row]?.[column];
  }

  private cell(): CellData | undefined {
    return this.spot ? this.cellAt(this.spot) : undefined;
  }

  /** Reads the tab if it is not there yet or may have changed. */
  private async open(sheetId: number, spot?: Spot): Promise<void> {
    const tab = this.book?.tabs.find((one) => one.sheetId === sheetId);
    if (!tab) return;
    this.active = sheetId;
    this.spot = null;
    this.grid.activate(sheetId);
    this.tabs.show(this.book?.tabs ?? [], sheetId);
    this.wait.textContent = '';
    const waits = setTimeout(() => this.active === sheetId && this.wait.replaceChildren('Loading…'), QUIET_MS);
    try {
      if (!this.cells.has(sheetId)) {
        const cells = await readCells(this.context.api, this.id, tab.title);
        if (this.gone || this.active !== sheetId) return;
        this.cells.set(sheetId, cells);
        this.grid.fill(sheetId, cells);
      }
      this.grid.select(spot ?? this.grid.selected() ?? { sheetId, row: 0, column: 0 });
    } catch (error) {
      this.fail(error);
    } finally {
      clearTimeout(waits);
      if (this.active === sheetId) this.wait.textContent = '';
    }
  }

  private goTo(text: string): boolean {
    const target = parseTarget(text);
    const tab = target?.tab === undefined ? this.tab() : this.book?.tabs.find(({ title }) => title === target.tab);
    if (!target || !tab || target.row >= tab.rows || target.column >= tab.columns) return false;
    const spot = { sheetId: tab.sheetId, row: target.row, column: target.column };
    if (tab.sheetId === this.active) this.grid.select(spot);
    else void this.open(tab.sheetId, spot);
    return true;
  }

  private toEdge(end: boolean, whole: boolean): void {
    const { rows = 1, columns = 1 } = this.tab() ?? {};
    const row = whole ? (end ? rows - 1 : 0) : (this.spot?.row ?? 0);
    this.grid.select({ sheetId: this.active, row, column: end ? columns - 1 : 0 });
  }

  private selected(spot: Spot): void {
    if (spot.sheetId !== this.active) return;
    this.spot = spot;
    this.describe();
    this.placeEditor();
    clearTimeout(this.placedTimer);
    this.placedTimer = window.setTimeout(() => this.context.placed({ spreadsheetId: this.id, ...spot }), PLACED_MS);
  }

  private describe(): void {
    const { spot } = this;
    const tab = this.tab();
    if (!spot || !tab || !this.message.hidden) return;
    const cell = this.cell();
    const protection = protectionText(tab, spot);
    this.bar.show({
      address: address(spot.row, spot.column),
      content: editableText(cell, this.book?.locale ?? ''),
      protection,
    });
    this.now.textContent = tellCell(tab, spot, cell, this.items(spot), protection);
  }

  private items(spot: Spot): readonly string[] {
    return itemsOf(this.cellAt(spot), this.choices.get(cellKey(spot.sheetId, spot.row, spot.column)));
  }

  private placeEditor(): void {
    this.hint.hide();
    this.editor.place(this.spot && this.grid.boxOf(this.spot));
  }

  private hovered(spot: Spot | null): void {
    const cell = spot && this.cellAt(spot);
    const box = spot && this.grid.boxOf(spot);
    if (cell && box && (cell.note || linksOf(cell).length > 0)) this.hint.show(cell.note, linksOf(cell), box);
    else this.hint.leave();
  }

  private pressed(spot: Spot, x: number, y: number): void {
    const cell = this.cellAt(spot);
    const box = this.grid.boxOf(spot);
    if (!cell || !box) return;
    const fromRight = box.left + box.width - x;
    const fromMiddle = Math.max(Math.abs(box.left + box.width / 2 - x), Math.abs(box.top + box.height / 2 - y));
    const act = (): void => {
      this.spot = spot;
      this.act('Enter');
    };
    // After the grid has done its own part of the press, which takes the focus.
    if (isDropdown(cell) && fromRight >= 0 && fromRight <= ARROW_ROOM) setTimeout(act, 50);
    if (isCheckbox(cell) && fromMiddle <= CHECKBOX_SIDE) setTimeout(act, 50);
  }

  private act(key: 'Enter' | ' '): boolean {
    const cell = this.cell();
    if (isCheckbox(cell)) {
      void this.type([[toggledText(cell)]]);
      return true;
    }
    if (key !== 'Enter' || !isDropdown(cell) || !this.spot) return false;
    void this.offer(this.spot);
    return true;
  }

  /** Opens the dropdown of a cell as soon as its items are known. */
  private async offer(spot: Spot): Promise<void> {
    await this.choosing;
    const box = this.grid.boxOf(spot);
    const items = this.items(spot);
    if (this.gone || this.spot !== spot || !box) return;
    if (items.length === 0) return this.context.notify('The list of this dropdown is empty.', 'info');
    this.popup.open(
      'listbox',
      `Choices for ${address(spot.row, spot.column)}`,
      items.map((label) => ({
        label,
        chosen: label === shownText(this.cellAt(spot)),
        choose: () => void this.type([[label]], spot),
      })),
      this.below(box),
    );
  }

  private below({ left, top, width, height }: Box): { left: number; top: number; above: number; width: number } {
    const offset = this.canvas.parentElement?.offsetTop ?? 0;
    return { left, top: top + height + offset, above: height, width };
  }

  private menu(items: Parameters<ReturnType<typeof popup>['open']>[2], x: number, y: number): void {
    const frame = this.element.getBoundingClientRect();
    if (items.length > 0) this.popup.open('menu', 'Menu', items, { left: x - frame.left, top: y - frame.top });
  }

  private asker() {
    return {
      change: (requests: readonly Request[]) => void this.change(requests),
      rename: (sheetId: number) => this.tabs.rename(sheetId),
      clear: () => this.hands.clear(),
      fill: () => this.hands.fill(),
      filter: (column: number) => void this.hands.filter(column),
      confirm: (items: Parameters<typeof this.menu>[0]) => {
        const { left, bottom } = this.element.getBoundingClientRect();
        this.menu(items, left + 44, bottom - 44);
      },
    };
  }

  /** One change after the other, as they were made. */
  private async inTurn(work: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(async () => {
      if (this.gone) return;
      try {
        await work();
      } catch (error) {
        if (!this.gone) this.fail(error);
      }
      if (!this.gone) await this.refresh();
    });
    await this.queue;
  }

  private async type(rows: readonly (readonly (string | null)[])[], at: Spot | null = this.spot): Promise<void> {
    if (!at || !rows.flat().some((text) => text !== null)) return;
    // Nobody has seen yet what would be written over.
    if (!this.cells.has(at.sheetId)) return this.context.notify(NOT_YET, 'info');
    this.grid.preview(at, rows);
    await this.inTurn(() => this.acts.type({ spreadsheetId: this.id, ...at }, rows));
  }

  private async change(requests: readonly Request[]): Promise<void> {
    await this.inTurn(() => this.acts.act(requests));
  }

  private changed(id: string, params: unknown): void {
    const requests = dragged(id, this.active, params, this.grid.selectedArea()) ?? requestsOf(id, params);
    if (!requests) this.context.notify(NOT_HERE, 'info');
    else if (requests.length > 0) void this.change(requests);
  }
}
