/** The drawn grid: Univer shows the cells, the selection and the scrolling; what is in the cells it is only told. */
import {
  CanceledError,
  Direction,
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type ICellData,
  type IDisposable,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { IRenderManagerService, UniverRenderEnginePlugin, type IRender } from '@univerjs/engine-render';
import {
  INTERCEPTOR_POINT,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetInterceptorService,
  SheetsSelectionsService,
  UniverSheetsPlugin,
} from '@univerjs/sheets';
import {
  ExpandSelectionCommand,
  HoverManagerService,
  JumpOver,
  MoveSelectionCommand,
  MoveSelectionEnterAndTabCommand,
  ScrollCommand,
  ScrollToCellCommand,
  SheetScrollManagerService,
  SheetSkeletonManagerService,
  UniverSheetsUIPlugin,
} from '@univerjs/sheets-ui';
import { KeyCode, UniverUIPlugin } from '@univerjs/ui';
import type { Book, Cells } from './book';
import { linksOf, shownText } from './cell-facts';
import { marksOf } from './cell-marks';
import { styleOf } from './cell-style';
import { workbookOf } from './workbook-data';

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
  private readonly univer: Univer;
  private readonly commands: ICommandService;
  private readonly listening: { unsubscribe(): void }[] = [];
  private readonly bookListening: { unsubscribe(): void }[] = [];
  private readonly disposables: IDisposable[] = [];
  private readonly cells = new Map<number, Cells>();
  private telling = false;
  private gone = false;
  private workbook: Workbook | null = null;

  constructor(
    private readonly host: HTMLElement,
    private readonly events: GridEvents,
  ) {
    this.univer = new Univer({
      locale: LocaleType.EN_US,
      locales: { [LocaleType.EN_US]: {} },
      logLevel: LogLevel.ERROR,
    });
    this.univer.registerPlugin(UniverRenderEnginePlugin);
    this.univer.registerPlugin(UniverUIPlugin, {
      container: host,
      header: false,
      toolbar: false,
      footer: false,
      contextMenu: false,
      headerMenu: false,
      disableAutoFocus: true,
    });
    this.univer.registerPlugin(UniverDocsPlugin);
    this.univer.registerPlugin(UniverDocsUIPlugin);
    this.univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
    this.univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula: true });
    this.univer.registerPlugin(UniverSheetsUIPlugin, {
      formulaBar: false,
      footer: false,
      disableAutoFocus: true,
      disableEdit: true,
      disableForceStringAlert: true,
      disableForceStringMark: true,
      scrollConfig: { trackBackgroundColor: 'transparent', trackBorderColor: 'transparent' },
    });
    this.commands = this.univer.__getInjector().get(ICommandService);
    this.disposables.push(
      this.commands.beforeCommandExecuted(({ id, params }) => {
        if (this.telling || !id.startsWith('sheet.mutation.')) return;
        events.changed(id, params);
        throw new CanceledError();
      }),
    );
  }

  /** The services come into being with the first workbook. */
  private start(): void {
    const injector = this.univer.__getInjector();
    const interceptors: SheetInterceptorService = injector.get(SheetInterceptorService);
    this.disposables.push(
      interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
        priority: 100,
        handler: (cell, { subUnitId, row, col }, next) => {
          const data = this.cells.get(Number(subUnitId))?.[row]?.[col];
          return next(data ? { ...cell, ...marksOf(data) } : cell);
        },
      }),
    );
    this.listening.push(
      injector.get(SheetsSelectionsService).selectionChanged$.subscribe(() => {
        const spot = this.selected();
        if (spot) this.events.selected(spot);
      }),
    );
  }

  /** Shows other tabs, or tabs of another shape; all are empty until `fill`. Resolves when they are drawn. */
  async load(book: Book, active: number): Promise<void> {
    const before = this.workbook && this.active() === active ? this.render(this.workbook) : null;
    const scroll = before && this.drawn() ? { ...this.scrolling(before).getCurrentScrollState() } : null;
    const workbook = this.tell(() => {
      this.bookListening.splice(0).forEach((one) => one.unsubscribe());
      this.cells.clear();
      if (this.workbook) this.univer.__getInjector().get(IUniverInstanceService).disposeUnit(this.workbook.getUnitId());
      return this.univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, workbookOf(book));
    });
    this.workbook = workbook;
    if (this.listening.length === 0) this.start();
    this.activate(active);
    // What draws comes into being a moment after the first workbook.
    await this.univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
    if (this.gone || this.workbook !== workbook) return;
    this.listenToBook(workbook);
    if (scroll) await this.commands.executeCommand(ScrollCommand.id, scroll);
  }

  /** The content of a tab, all of it. */
  fill(sheetId: number, cells: Cells): void {
    const sheet = this.sheet(sheetId);
    const styles = this.workbook?.getStyles();
    if (!sheet || !styles) return;
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
    const unitId = this.workbook?.getUnitId() ?? '';
    this.tell(() =>
      this.commands.syncExecuteCommand(SetRangeValuesMutation.id, {
        unitId,
        subUnitId: String(sheetId),
        cellValue: {},
      }),
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
    if (reveal && this.drawn()) this.run(ScrollToCellCommand.id, { range });
  }

  selected(): Spot | null {
    const primary = this.selections().getCurrentLastSelection()?.primary;
    return primary ? { sheetId: this.active(), row: primary.actualRow, column: primary.actualColumn } : null;
  }

  selectedArea(): Area | null {
    const range = this.selections().getCurrentLastSelection()?.range;
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
    const render = this.drawn() && this.workbook ? this.render(this.workbook) : null;
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
    [...this.listening, ...this.bookListening].forEach((one) => one.unsubscribe());
    this.disposables.forEach((one) => one.dispose());
    this.univer.dispose();
    this.host.replaceChildren();
  }

  private active(): number {
    return Number(this.workbook?.getActiveSheet()?.getSheetId() ?? 0);
  }

  private sheet(sheetId: number): Worksheet | null {
    return this.workbook?.getSheetBySheetId(String(sheetId)) ?? null;
  }

  private place(sheetId: number): { unitId: string; subUnitId: string } {
    return { unitId: this.workbook?.getUnitId() ?? '', subUnitId: String(sheetId) };
  }

  private selections(): SheetsSelectionsService {
    return this.univer.__getInjector().get(SheetsSelectionsService);
  }

  private drawn(): boolean {
    return this.bookListening.length > 0;
  }

  private render(workbook: Workbook): IRender | null {
    return this.univer.__getInjector().get(IRenderManagerService).getRenderById(workbook.getUnitId());
  }

  private scrolling(render: IRender): SheetScrollManagerService {
    return render.with(SheetScrollManagerService) as SheetScrollManagerService;
  }

  private run(id: string, params: object): void {
    void this.commands.executeCommand(id, params);
  }

  private tell<T>(work: () => T): T {
    this.telling = true;
    try {
      return work();
    } finally {
      this.telling = false;
    }
  }

  private listenToBook(workbook: Workbook): void {
    const render = this.render(workbook);
    if (!render) return;
    const hover: HoverManagerService = this.univer.__getInjector().get(HoverManagerService);
    const spotOf = ({ row, col }: { row: number; col: number }): Spot => ({
      sheetId: this.active(),
      row,
      column: col,
    });
    this.bookListening.push(
      this.scrolling(render).validViewportScrollInfo$.subscribe(() => this.events.scrolled()),
      hover.currentCell$.subscribe((cell) => this.events.hovered(cell ? spotOf(cell.location) : null)),
      hover.currentDbClickedCell$.subscribe(({ location }) => this.events.doubleClicked(spotOf(location))),
      hover.currentPointerDownCell$.subscribe((cell) =>
        this.events.pressed(spotOf(cell), cell.event.offsetX, cell.event.offsetY),
      ),
    );
  }
}
