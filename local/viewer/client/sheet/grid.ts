/** The drawn grid: Univer shows the cells, the selection and the scrolling; what is in the cells it is only told. */
import {
  CanceledError,
  Direction,
  LifecycleService,
  LifecycleStages,
  type ICellData,
  type Worksheet,
} from '@univerjs/core';
import {
  INTERCEPTOR_POINT,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetInterceptorService,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import {
  type BaseSelectionRenderService,
  ExpandSelectionCommand,
  HoverManagerService,
  ISheetSelectionRenderService,
  JumpOver,
  MoveSelectionCommand,
  MoveSelectionEnterAndTabCommand,
  ScrollCommand,
  ScrollToCellCommand,
  SheetSkeletonManagerService,
} from '@univerjs/sheets-ui';
import { KeyCode } from '@univerjs/ui';
import type { Book, Cells } from './book';
import { linksOf, shownText } from './cell-facts';
import { marksOf } from './cell-marks';
import { styleOf } from './cell-style';
import { closeSession, leaveTabOrder, openSession, renderOf, scrolling, type Session } from './univer-session';
import { workbookOf } from './workbook-data';

/** Commands that come to nothing by themselves, or only by parts. */
const LEFT_OUT = /^sheet\.command\.(auto-fill|refill|move-range|move-rows|move-cols)$/;
/** Told by the selection itself: the command comes only when the selection was made by the mouse. */
const FILL = 'sheet.command.auto-fill';
/** How long the first picture takes at most. */
const PAINTED_MS = 60;

export interface Spot {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/** Rows and columns, zero-based, both ends inclusive. */
export interface Area {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** In px from the upper left corner of the grid. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface GridEvents {
  selected(spot: Spot): void;
  pressed(spot: Spot, x: number, y: number): void;
  doubleClicked(spot: Spot): void;
  hovered(spot: Spot | null): void;
  scrolled(): void;
  /** A person changes more than a selection by the grid's own means; what is not translated does not happen. */
  changed(id: string, params: unknown): void;
}

export type Step = 'UP' | 'DOWN' | 'LEFT' | 'RIGHT';

export class Grid {
  private readonly cells = new Map<number, Cells>();
  private session: Session | null = null;
  /** The one whose picture is seen, while the next is being drawn below it. */
  private shown: Session | null = null;
  /** The last press on a picture that was about to go. */
  private missed: PointerEvent | null = null;
  private readonly handles = new WeakSet<object>();
  private telling = false;
  private gone = false;

  constructor(
    private readonly host: HTMLElement,
    private readonly events: GridEvents,
  ) {
    const keep = (event: PointerEvent): void => {
      const old = this.shown !== this.session && this.shown?.layer.contains(event.target as Node | null);
      if (old && event.button === 0) this.missed = event;
    };
    host.addEventListener('pointerdown', keep, { capture: true });
  }

  /** Shows other tabs, or tabs of another shape, one of them with its cells. Resolves when they are drawn. */
  async load(book: Book, active: number, cells: Cells): Promise<void> {
    const before = this.session;
    const scroll = before?.drawn && this.active() === active ? { ...scrolling(before).getCurrentScrollState() } : null;
    const kept = before && this.active() === active ? { spot: this.selected(), area: this.selectedArea() } : null;
    before?.listening.splice(0).forEach((one) => one());
    this.cells.clear();
    const session = this.tell(() => openSession(this.host, workbookOf(book)));
    this.session = session;
    this.listen(session);
    this.activate(active);
    if (kept?.spot && kept.area) this.selectArea(kept.spot, kept.area);
    this.fill(active, cells);
    // What draws comes into being a moment after the workbook.
    await session.service(LifecycleService).onStage(LifecycleStages.Rendered);
    if (this.gone || this.session !== session) return closeSession(session);
    session.drawn = true;
    this.listenToDrawing(session);
    leaveTabOrder(session);
    if (scroll) await session.commands.executeCommand(ScrollCommand.id, scroll);
    if (this.shown) await new Promise((resolve) => setTimeout(resolve, PAINTED_MS));
    if (this.gone) return closeSession(session);
    if (this.shown) closeSession(this.shown);
    this.shown = session;
    if (this.session === session) this.pressAgain();
  }

  /** What was pressed while the grid was drawn anew is pressed where it now stands. */
  private pressAgain(): void {
    const { missed } = this;
    this.missed = null;
    const target = missed && document.elementFromPoint(missed.clientX, missed.clientY);
    if (!target || !this.host.contains(target)) return;
    for (const type of ['pointerdown', 'pointerup']) {
      const { clientX, clientY, pointerId, pointerType, button, shiftKey } = missed;
      const buttons = type === 'pointerdown' ? 1 : 0;
      const how = { clientX, clientY, pointerId, pointerType, button, buttons, shiftKey };
      target.dispatchEvent(new PointerEvent(type, { ...how, bubbles: true, cancelable: true, isPrimary: true }));
    }
  }

  private listen(session: Session): void {
    const { commands, listening, service } = session;
    const told = commands.beforeCommandExecuted(({ id, params }) => {
      if (this.telling || !(id.startsWith('sheet.mutation.') || LEFT_OUT.test(id))) return;
      if (id !== FILL) this.events.changed(id, params);
      throw new CanceledError();
    });
    const marks = service(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: 100,
      handler: (cell, { subUnitId, row, col }, next) => {
        const data = this.cells.get(Number(subUnitId))?.[row]?.[col];
        return next(data ? { ...cell, ...marksOf(data) } : cell);
      },
    });
    const selection = service(SheetsSelectionsService).selectionChanged$.subscribe(() => {
      const spot = this.selected();
      if (spot) this.events.selected(spot);
      this.listenToHandles(session);
    });
    listening.push(
      () => told.dispose(),
      () => marks.dispose(),
      () => selection.unsubscribe(),
    );
  }

  /** The content of a tab, all of it. */
  fill(sheetId: number, cells: Cells): void {
    const sheet = this.sheet(sheetId);
    const { session } = this;
    if (!sheet || !session) return;
    const styles = session.workbook.getStyles();
    this.cells.set(sheetId, cells);
    const matrix = sheet.getCellMatrix();
    const known = new Map<string, string>();
    const styleId = (format: object, link: boolean): string => {
      const key = JSON.stringify(format) + String(link);
      const id = known.get(key) ?? styles.setValue(styleOf(format, link)) ?? '';
      known.set(key, id);
      return id;
    };
    for (let row = 0; row < sheet.getRowCount(); row++)
      for (let column = 0; column < sheet.getColumnCount(); column++) {
        const cell = cells[row]?.[column];
        const content: ICellData = cell
          ? { v: shownText(cell), t: 1, s: styleId(cell.effectiveFormat ?? {}, linksOf(cell).length > 0) }
          : {};
        matrix.setValue(row, column, content);
      }
    this.redraw(sheetId);
  }

  /** Shows texts as they were typed until the tab is filled again; what a formula comes to is not known yet. */
  preview({ sheetId, row, column }: Spot, rows: readonly (readonly (string | null)[])[]): void {
    const matrix = this.sheet(sheetId)?.getCellMatrix();
    rows.forEach((texts, i) =>
      texts.forEach((text, j) => {
        const cell = matrix?.getValue(row + i, column + j);
        if (cell && text !== null) cell.v = text.startsWith('=') ? '…' : text.replace(/^'/, '');
      }),
    );
    this.redraw(sheetId);
  }

  private redraw(sheetId: number): void {
    this.tell(() =>
      this.session?.commands.syncExecuteCommand(SetRangeValuesMutation.id, { ...this.place(sheetId), cellValue: {} }),
    );
  }

  activate(sheetId: number): void {
    this.run(SetWorksheetActiveOperation.id, this.place(sheetId));
  }

  /** @param reveal scrolls to it */
  select({ sheetId, row, column }: Spot, reveal = true): void {
    const merged = this.sheet(sheetId)?.getMergedCell(row, column);
    const range = merged ?? { startRow: row, endRow: row, startColumn: column, endColumn: column };
    const primary = { ...range, actualRow: row, actualColumn: column, isMerged: !!merged, isMergedMainCell: !!merged };
    this.run(SetSelectionsOperation.id, { ...this.place(sheetId), selections: [{ range, primary, style: null }] });
    if (reveal && this.session?.drawn) this.run(ScrollToCellCommand.id, { range });
  }

  /** The same cells in a tab that may have become smaller. */
  private selectArea({ sheetId, row, column }: Spot, area: Area): void {
    const sheet = this.sheet(sheetId);
    if (!sheet) return;
    const [lastRow, lastColumn] = [sheet.getRowCount() - 1, sheet.getColumnCount() - 1];
    const range = {
      startRow: Math.min(area.startRow, lastRow),
      endRow: Math.min(area.endRow, lastRow),
      startColumn: Math.min(area.startColumn, lastColumn),
      endColumn: Math.min(area.endColumn, lastColumn),
    };
    const [actualRow, actualColumn] = [Math.min(row, lastRow), Math.min(column, lastColumn)];
    const merged = sheet.getMergedCell(actualRow, actualColumn);
    const cell = { startRow: actualRow, endRow: actualRow, startColumn: actualColumn, endColumn: actualColumn };
    const primary = { ...(merged ?? cell), actualRow, actualColumn, isMerged: !!merged, isMergedMainCell: !!merged };
    this.run(SetSelectionsOperation.id, { ...this.place(sheetId), selections: [{ range, primary, style: null }] });
  }

  selected(): Spot | null {
    const primary = this.session?.service(SheetsSelectionsService).getCurrentLastSelection()?.primary;
    return primary ? { sheetId: this.active(), row: primary.actualRow, column: primary.actualColumn } : null;
  }

  selectedArea(): Area | null {
    const range = this.session?.service(SheetsSelectionsService).getCurrentLastSelection()?.range;
    const sheet = this.sheet(this.active());
    if (!range || !sheet) return null;
    // Whole rows and columns come without their ends.
    return {
      startRow: range.startRow || 0,
      endRow: Number.isFinite(range.endRow) ? range.endRow : sheet.getRowCount() - 1,
      startColumn: range.startColumn || 0,
      endColumn: Number.isFinite(range.endColumn) ? range.endColumn : sheet.getColumnCount() - 1,
    };
  }

  move(step: Step, how: 'cell' | 'jump' | 'page' = 'cell', extend = false): void {
    const jumpOver = { cell: JumpOver.moveStopeOne, jump: JumpOver.moveGap, page: JumpOver.moveStepPage }[how];
    this.run((extend ? ExpandSelectionCommand : MoveSelectionCommand).id, { direction: Direction[step], jumpOver });
  }

  /** As the Enter and Tab keys do. */
  advance(step: Step): void {
    const keycode = step === 'LEFT' || step === 'RIGHT' ? KeyCode.TAB : KeyCode.ENTER;
    this.run(MoveSelectionEnterAndTabCommand.id, { direction: Direction[step], keycode });
  }

  boxOf({ sheetId, row, column }: Spot): Box | null {
    const render = this.session?.drawn ? renderOf(this.session) : null;
    const sheet = this.sheet(sheetId);
    const view = render?.scene.getViewport('viewMain');
    const skeletons = render?.with(SheetSkeletonManagerService) as SheetSkeletonManagerService | undefined;
    const skeleton = skeletons?.getCurrentSkeleton();
    if (!sheet || !skeleton || !view) return null;
    const { startX, startY, endX, endY } = skeleton.getCellWithCoordByIndex(row, column, true).mergeInfo;
    const { startRow, startColumn } = sheet.getFreeze();
    const left = column < startColumn ? startX : startX - view.viewportScrollX;
    const top = row < startRow ? startY : startY - view.viewportScrollY;
    return { left, top, width: endX - startX, height: endY - startY };
  }

  destroy(): void {
    this.gone = true;
    // One that is still being drawn is closed by `load`.
    if (this.shown) closeSession(this.shown);
    this.shown = null;
    this.host.replaceChildren();
  }

  private active(): number {
    return Number(this.session?.workbook.getActiveSheet()?.getSheetId() ?? 0);
  }

  private sheet(sheetId: number): Worksheet | null {
    return this.session?.workbook.getSheetBySheetId(String(sheetId)) ?? null;
  }

  private place(sheetId: number): { unitId: string; subUnitId: string } {
    return { unitId: this.session?.workbook.getUnitId() ?? '', subUnitId: String(sheetId) };
  }

  private run(id: string, params: object): void {
    void this.session?.commands.executeCommand(id, params);
  }

  /** What happens meanwhile is told to the grid by us, not asked by a person. */
  private tell<T>(work: () => T): T {
    this.telling = true;
    try {
      return work();
    } finally {
      this.telling = false;
    }
  }

  /** The handles of the selections of now. */
  private listenToHandles(session: Session): void {
    const render = session.drawn ? renderOf(session) : null;
    const selections = render?.with(ISheetSelectionRenderService) as BaseSelectionRenderService | undefined;
    for (const control of selections?.getSelectionControls() ?? []) {
      if (this.handles.has(control)) continue;
      this.handles.add(control);
      const filled = control.selectionFilled$.subscribe((target) => {
        if (!target || target.startRow < 0 || target.startColumn < 0) return;
        const { startRow, endRow, startColumn, endColumn } = control.model;
        const sourceRange = { startRow, endRow, startColumn, endColumn };
        this.events.changed(FILL, { sourceRange, targetRange: target });
      });
      session.listening.push(() => filled.unsubscribe());
    }
  }

  private listenToDrawing(session: Session): void {
    const hover = session.service(HoverManagerService);
    const spotOf = ({ row, col }: { row: number; col: number }): Spot => ({ sheetId: this.active(), row, column: col });
    const subscriptions = [
      scrolling(session).validViewportScrollInfo$.subscribe(() => this.events.scrolled()),
      hover.currentCell$.subscribe((cell) => this.events.hovered(cell ? spotOf(cell.location) : null)),
      hover.currentDbClickedCell$.subscribe(({ location }) => this.events.doubleClicked(spotOf(location))),
      hover.currentPointerDownCell$.subscribe((cell) =>
        this.events.pressed(spotOf(cell), cell.event.offsetX, cell.event.offsetY),
      ),
    ];
    session.listening.push(() => subscriptions.forEach((one) => one.unsubscribe()));
    this.listenToHandles(session);
  }
}
