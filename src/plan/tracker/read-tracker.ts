/** The one read of the tracker: the tabs that a use case needs, by their sheet IDs, so that renamed tabs make no difference. */
import { IMPORT_COLUMNS, LEDGER_BASE, LEDGER_COLUMNS, SETTINGS_ROW } from '../../blueprints/ledger-page';
import { PAGE_TOP } from '../../blueprints/page';
import { SHEET_IDS } from '../../blueprints/spreadsheets';
import { dealNumber, type LedgerSettings } from '../../domain/ledger';
import type { TableKey, TabKey } from '../../locales/sheets-text';
import type { GoogleRequest } from '../../workspace/port';
import { spans } from '../sheets/a1';
import type { GridRange } from '../sheets/google';
import { titleOf } from '../sheets/read-tables';
import { versionsRange } from '../conveyor/versions-range';
import { unpackMemory, unpackSettings, type Memory } from './ledger-codec';
import { sheetRows, TrackerDamaged, type RawCell, type SheetRows } from './sheet-rows';

/** What is read beside the deals, the settings and the lists that rule them. */
export interface Wanted {
  /** Numbers of deals whose ledger rows are read; `all`: every one. */
  readonly ledger?: readonly number[] | 'all';
  /** The actions of the active deals. */
  readonly actions?: true;
  /** The frame of the History tab: needed to write to it; with a pair, these rows of it too, as of `closed`. */
  readonly history?: true | readonly [start: number, end: number];
  /** Rows of the Closed tab, zero-based and half open; null for the end: to its last. Its frame is read with them. */
  readonly closed?: readonly [start: number, end: number | null];
  /** More rows of the Closed tab, zero-based. */
  readonly closedRows?: readonly number[];
  /** Columns of tabs that are not read whole, from 0, over all their rows, with the frame. */
  readonly columns?: Partial<Readonly<Record<'closed' | 'actions', readonly number[]>>>;
  /** Columns of the log of imports, from its first. */
  readonly imports?: number;
  /** The versions of the conveyor. */
  readonly versions?: true;
}

export interface TrackerSheets {
  readonly settings: LedgerSettings;
  /** Number of the next new deal. */
  readonly nextNumber: number;
  /** The cell that says so. */
  readonly counterCell: RawCell;
  readonly memory: Memory;
  readonly deals: SheetRows;
  readonly conveyor: SheetRows;
  readonly lossReasons: SheetRows;
  readonly sellers: SheetRows;
  readonly actions: SheetRows | null;
  readonly closed: SheetRows | null;
  /** Its frame, and the rows that were asked for. */
  readonly history: SheetRows | null;
  /** Ledger cells by the number of the deal; only what was asked for and is not blank. */
  readonly ledger: ReadonlyMap<number, readonly RawCell[]>;
  /** Lines of the log of imports; none unless asked for. */
  readonly imports: readonly (readonly RawCell[])[];
  /** Lines of the versions of the conveyor; null unless asked for. */
  readonly versions: { readonly title: string; readonly rows: readonly (readonly RawCell[])[] } | null;
  /** Title of the tab with the copies, for reading them back. */
  readonly scratch: string;
}

/** Columns without which the tracker cannot work; who deletes another one does without it. */
const NEEDED: Partial<Record<TableKey, readonly string[]>> = {
  deals: ['id', 'title', 'owner', 'stage', 'value', 'nextStep', 'nextStepDue'],
  conveyor: ['code', 'stage', 'goal', 'actions', 'stay', 'probability'],
  lossReasons: ['code', 'name', 'evidence', 'stages', 'warmDays'],
  sellers: ['name', 'email'],
  actions: ['id', 'deal', 'stage', 'action', 'doneAt', 'note'],
  history: ['at', 'who', 'deal', 'event', 'from', 'to', 'note'],
  closed: ['id', 'title', 'outcome', 'closedAt', 'lossReason', 'progress'],
};

const HEAD = 12;

function rangesOf({ ledger, actions, history, closed, closedRows, columns, imports, versions }: Wanted): GridRange[] {
  const whole = (tab: TabKey): GridRange => ({ sheetId: SHEET_IDS[tab] });
  const rows = (tab: TabKey, startRowIndex: number, endRowIndex: number | null): GridRange => ({
    sheetId: SHEET_IDS[tab],
    startRowIndex,
    ...(endRowIndex === null ? {} : { endRowIndex }),
  });
  const columnsOf = (tab: 'closed' | 'actions', wanted: readonly number[]): GridRange[] => [
    rows(tab, 0, HEAD),
    ...spans(wanted).map(([startColumnIndex, endColumnIndex]) => ({ sheetId: SHEET_IDS[tab], startRowIndex: HEAD, startColumnIndex, endColumnIndex })),
  ]; // prettier-ignore
  return [
    whole('deals'),
    whole('conveyor'),
    whole('lossReasons'),
    whole('sellers'),
    rows('ledger', SETTINGS_ROW, SETTINGS_ROW + 1),
    rows('scratch', 0, 1),
    ...(actions ? [whole('actions')] : []),
    ...(history ? [rows('history', 0, HEAD)] : []),
    ...(history !== undefined && history !== true ? [rows('history', history[0], history[1])] : []),
    ...(ledger === 'all'
      ? [rows('ledger', LEDGER_BASE + 1, null)]
      : spans([...new Set(ledger)]).map(([from, to]) => rows('ledger', LEDGER_BASE + from, LEDGER_BASE + to))),
    ...(closed
      ? closed[0] <= HEAD
        ? [rows('closed', 0, closed[1])]
        : [rows('closed', 0, HEAD), rows('closed', closed[0], closed[1])]
      : []),
    ...(columns?.closed ? columnsOf('closed', columns.closed) : []),
    ...(columns?.actions && !actions ? columnsOf('actions', columns.actions) : []),
    ...spans([...new Set(closedRows)]).map(([from, to]) => rows('closed', from, to)),
    ...(imports === undefined
      ? []
      : [
          {
            ...rows('imports', PAGE_TOP, null),
            startColumnIndex: 0,
            endColumnIndex: Math.min(imports, IMPORT_COLUMNS),
          },
        ]),
    ...(versions ? [versionsRange(true)] : []),
  ];
}

/** Dates come as serial numbers, numbers unformatted, so that no locale stands between. */
export const readTracker = (spreadsheetId: string, wanted: Wanted): GoogleRequest => ({
  method: 'POST',
  url:
    `https://sheets.googleapis.com/v4/spreadsheets/${spreadsheetId}/values:batchGetByDataFilter?prettyPrint=false&fields=` +
    encodeURIComponent('valueRanges(valueRange(range,values),dataFilters(gridRange))'),
  body: {
    dataFilters: rangesOf(wanted).map((gridRange) => ({ gridRange })),
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
    majorDimension: 'ROWS',
  },
});

interface Matched {
  readonly valueRange?: { readonly range?: string; readonly values?: readonly (readonly RawCell[])[] };
  readonly dataFilters?: readonly { readonly gridRange?: GridRange }[];
}

interface Part {
  readonly sheetId: number;
  readonly startRow: number;
  readonly startColumn: number;
  readonly title: string;
  readonly values: readonly (readonly RawCell[])[];
}

/**
 * @param body the answer to {@link readTracker}
 * @throws TrackerDamaged when a tab, a column or the ledger is gone
 */
export function trackerSheets(body: unknown): TrackerSheets {
  const parts = ((body as { valueRanges?: readonly Matched[] } | null)?.valueRanges ?? []).flatMap(
    ({ valueRange, dataFilters = [] }): Part[] =>
      dataFilters.flatMap(({ gridRange }) =>
        gridRange
          ? [
              {
                sheetId: gridRange.sheetId ?? 0,
                startRow: gridRange.startRowIndex ?? 0,
                startColumn: gridRange.startColumnIndex ?? 0,
                title: titleOf(valueRange?.range ?? ''),
                values: valueRange?.values ?? [],
              },
            ]
          : [],
      ),
  );
  const of = (tab: TabKey): readonly Part[] => parts.filter(({ sheetId }) => sheetId === SHEET_IDS[tab]);
  const table = (key: TableKey): SheetRows | null => {
    const [first] = of(key);
    return first ? sheetRows(key, first.sheetId, first.title, joined(of(key)), NEEDED[key] ?? []) : null;
  };
  const needed = (key: TableKey): SheetRows => {
    const found = table(key);
    if (!found) throw new TrackerDamaged(key);
    return found;
  };
  const head = of('ledger').find(({ startRow }) => startRow === SETTINGS_ROW)?.values[0] ?? [];
  const settings = unpackSettings(head[0]);
  const scratch = of('scratch')[0]?.title;
  if (!settings || scratch === undefined) throw new TrackerDamaged('ledger');
  const deals = needed('deals');
  const [kept] = of('versions');
  return {
    settings,
    nextNumber: Math.max(Number(head[1] ?? 1) || 1, highestNumber(deals) + 1),
    counterCell: head[1] ?? null,
    memory: unpackMemory(head[2]),
    deals,
    conveyor: needed('conveyor'),
    lossReasons: needed('lossReasons'),
    sellers: needed('sellers'),
    actions: table('actions'),
    closed: table('closed'),
    history: table('history'),
    imports: of('imports')[0]?.values ?? [],
    versions: kept ? { title: kept.title, rows: kept.values } : null,
    ledger: ledgerCells(of('ledger').filter(({ startRow }) => startRow !== SETTINGS_ROW)),
    scratch,
  };
}

/** Whole rows take the place of single columns of them. */
function joined(parts: readonly Part[]): readonly (readonly RawCell[])[] {
  const cells: RawCell[][] = [];
  for (const { startRow, startColumn, values } of [...parts].sort((one, other) => other.startColumn - one.startColumn))
    values.forEach((row, index) => {
      const at = startRow + index;
      if (startColumn === 0) cells[at] = [...row, ...(cells[at] ?? []).slice(row.length)];
      else row.forEach((cell, column) => ((cells[at] ??= [])[startColumn + column] = cell));
    });
  return Array.from(cells, (row) => row ?? []);
}

function ledgerCells(parts: readonly Part[]): ReadonlyMap<number, readonly RawCell[]> {
  const cells = new Map<number, readonly RawCell[]>();
  for (const { startRow, values } of parts) {
    values.forEach((row, index) => {
      if (row.some((cell) => cell !== null && cell !== ''))
        cells.set(startRow + index - LEDGER_BASE, row.slice(0, LEDGER_COLUMNS));
    });
  }
  return cells;
}

/** A ledger that was lost begins to count anew: never with a number that is in use. */
function highestNumber({ cells, firstRow, columns }: SheetRows): number {
  const column = columns.get('id') ?? 0;
  let highest = 0;
  for (let row = firstRow; row < cells.length; row += 1) {
    const cell = cells[row]?.[column];
    if (typeof cell === 'string') highest = Math.max(highest, dealNumber(cell) ?? 0);
  }
  return highest;
}
