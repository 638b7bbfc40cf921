/** The one read of the tracker: the tabs that a use case needs, by their sheet IDs, so that renamed tabs make no difference. */
import { LEDGER_BASE, LEDGER_COLUMNS, SETTINGS_ROW } from '../../blueprints/ledger-page';
import { SHEET_IDS } from '../../blueprints/spreadsheets';
import { dealNumber, type LedgerSettings } from '../../domain/ledger';
import type { TableKey, TabKey } from '../../locales/sheets-text';
import type { GoogleRequest } from '../../workspace/port';
import type { GridRange } from '../sheets/google';
import { unpackMemory, unpackSettings, type Memory } from './ledger-codec';
import { sheetRows, TrackerDamaged, type RawCell, type SheetRows } from './sheet-rows';

/** What is read beside the deals, the settings and the lists that rule them. */
export interface Wanted {
  /** Numbers of deals whose ledger rows are read; `all`: every one. */
  readonly ledger?: readonly number[] | 'all';
  /** The actions of the active deals. */
  readonly actions?: true;
  /** The frame of the History tab: needed to write to it. */
  readonly history?: true;
  /** Rows of the Closed tab, zero-based and half open; null for the end: to its last. Its frame is read with them. */
  readonly closed?: readonly [start: number, end: number | null];
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
  /** Its frame only. */
  readonly history: SheetRows | null;
  /** Ledger cells by the number of the deal; only what was asked for and is not blank. */
  readonly ledger: ReadonlyMap<number, readonly RawCell[]>;
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

function rangesOf({ ledger, actions, history, closed }: Wanted): GridRange[] {
  const whole = (tab: TabKey): GridRange => ({ sheetId: SHEET_IDS[tab] });
  const rows = (tab: TabKey, startRowIndex: number, endRowIndex: number | null): GridRange => ({
    sheetId: SHEET_IDS[tab],
    startRowIndex,
    ...(endRowIndex === null ? {} : { endRowIndex }),
  });
  return [
    whole('deals'),
    whole('conveyor'),
    whole('lossReasons'),
    whole('sellers'),
    rows('ledger', SETTINGS_ROW, SETTINGS_ROW + 1),
    rows('scratch', 0, 1),
    ...(actions ? [whole('actions')] : []),
    ...(history ? [rows('history', 0, HEAD)] : []),
    ...(ledger === 'all'
      ? [rows('ledger', LEDGER_BASE + 1, null)]
      : [...new Set(ledger)].map((number) => rows('ledger', LEDGER_BASE + number, LEDGER_BASE + number + 1))),
    ...(closed
      ? closed[0] <= HEAD
        ? [rows('closed', 0, closed[1])]
        : [rows('closed', 0, HEAD), rows('closed', closed[0], closed[1])]
      : []),
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
                title: titleOf(valueRange?.range ?? ''),
                values: valueRange?.values ?? [],
              },
            ]
          : [],
      ),
  );
  const of = (tab: TabKey): readonly Part[] => parts.filter(({ sheetId }) => sheetId === SHEET_IDS[tab]);
  const table = (key: TableKey): SheetRows | null => {
    const [first, ...more] = of(key);
    if (!first) return null;
    const cells = [...first.values];
    for (const part of more) part.values.forEach((row, index) => (cells[part.startRow + index] = row));
    return sheetRows(
      key,
      first.sheetId,
      first.title,
      Array.from(cells, (row) => row ?? []),
      NEEDED[key] ?? [],
    );
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
    ledger: ledgerCells(of('ledger').filter(({ startRow }) => startRow !== SETTINGS_ROW)),
    scratch,
  };
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

/** Of `'A title'!A1:B2`; quotes inside are doubled. */
function titleOf(range: string): string {
  const title = range.slice(0, range.lastIndexOf('!'));
  return title.startsWith("'") ? title.slice(1, -1).replace(/''/g, "'") : title;
}
