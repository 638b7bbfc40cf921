/** Univer with just the parts that draw a grid, its own bars and its editor left out; one for each workbook. */
import {
  ICommandService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type IWorkbookData,
  type Workbook,
} from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { IRenderManagerService, UniverRenderEnginePlugin, type IRender } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { SheetScrollManagerService, UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { UniverUIPlugin } from '@univerjs/ui';
import { make } from './dom';

export interface Session {
  readonly workbook: Workbook;
  readonly commands: ICommandService;
  /** What ends our listening. */
  readonly listening: (() => void)[];
  /** One of Univer's services, all of which are classes. */
  service<T>(id: abstract new (...args: never[]) => T): T;
  /** Whether the services that draw are there. */
  drawn: boolean;
  readonly univer: Univer;
  readonly layer: HTMLElement;
}

/** Makes the workbook below what the host shows already. */
export function openSession(host: HTMLElement, data: IWorkbookData): Session {
  // The keys belong to the editor beside the grid, which is a picture.
  const layer = make('div', { className: 'sheet-layer', attributes: { 'aria-hidden': 'true' } });
  host.prepend(layer);
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container: layer,
    header: false,
    toolbar: false,
    footer: false,
    contextMenu: false,
    headerMenu: false,
    disableAutoFocus: true,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: false,
    footer: false,
    disableAutoFocus: true,
    disableEdit: true,
    disableForceStringAlert: true,
    disableForceStringMark: true,
    scrollConfig: { trackBackgroundColor: 'transparent', trackBorderColor: 'transparent' },
  });
  const workbook = univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  const injector = univer.__getInjector();
  return {
    workbook,
    commands: injector.get(ICommandService),
    listening: [],
    service: <T>(id: abstract new (...args: never[]) => T) => injector.get(id) as T,
    drawn: false,
    univer,
    layer,
  };
}

export function closeSession({ listening, univer, layer }: Session): void {
  listening.splice(0).forEach((end) => end());
  univer.dispose();
  layer.remove();
}

export function renderOf({ univer, workbook }: Session): IRender | null {
  const renders: IRenderManagerService = univer.__getInjector().get(IRenderManagerService);
  return renders.getRenderById(workbook.getUnitId()) ?? null;
}

/** @throws TypeError before the session is drawn */
export function scrolling(session: Session): SheetScrollManagerService {
  const render = renderOf(session);
  if (!render) throw new TypeError('The grid is not drawn yet.');
  return render.with(SheetScrollManagerService) as SheetScrollManagerService;
}

/** Nothing of the picture is reached by the Tab key. */
export function leaveTabOrder({ layer }: Session): void {
  for (const element of layer.querySelectorAll<HTMLElement>('[tabindex], button, input, a, [contenteditable]'))
    element.tabIndex = -1;
}
