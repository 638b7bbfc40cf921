/** The Conveyor and Loss reasons tabs in the ledger's memory: the rows that rule, as they were last found good. */
import { sameName } from '../../domain/gate';
import { cellAt, filledRows, textAt, type RawCell, type SheetRows } from './sheet-rows';

/** Rows by column key; blank cells are left out. */
export type KeptRows = readonly Readonly<Record<string, RawCell>>[];

/** Columns that rule; texts that explain them need not be remembered. */
const RULING = {
  conveyor: ['order', 'code', 'stage', 'goal', 'actions', 'stay', 'probability', 'milestone'],
  lossReasons: ['code', 'name', 'evidence', 'stages', 'warmDays', 'warmFrom'],
} as const;

export type RulingTable = keyof typeof RULING;

const rulingOf = ({ table }: SheetRows): readonly string[] => RULING[table as RulingTable];

/** Column with the name of what a row is about. */
export const nameColumn = ({ table }: Pick<SheetRows, 'table'>): string => (table === 'conveyor' ? 'stage' : 'name');

export const keptRows = (sheet: SheetRows): KeptRows =>
  filledRows(sheet).map((row) =>
    Object.fromEntries(
      rulingOf(sheet)
        .map((key) => [key, cellAt(sheet, row, key)] as const)
        .filter(([, cell]) => cell !== null),
    ),
  );

/** As if the tab still held them; their rows are none of the tab's. */
export const asSheet = (like: SheetRows, kept: KeptRows): SheetRows => ({
  ...like,
  firstRow: 0,
  columns: new Map(rulingOf(like).map((key, column) => [key, column])),
  cells: kept.map((row) => rulingOf(like).map((key) => row[key] ?? null)),
});

/**
 * The tab with a code in every row that has a name. Whoever copies a row to begin a new one copies its code: it stays with the row that
 * is called as before, and the other gets one of its own. A code that was ever remembered is not given again.
 */
export function withCodes(sheet: SheetRows, kept: KeptRows = []): SheetRows {
  const at = sheet.columns.get('code');
  if (at === undefined) return sheet;
  const nameOf = (row: number): string => textAt(sheet, row, nameColumn(sheet));
  const before = new Map(kept.map((row) => [String(row.code ?? ''), String(row[nameColumn(sheet)] ?? '')]));
  const rows = filledRows(sheet);
  const holders = new Map<string, number>();
  for (const row of rows) {
    const code = textAt(sheet, row, 'code');
    if (code === '') continue;
    const holder = holders.get(code);
    const name = before.get(code) ?? '';
    if (holder === undefined || (sameName(nameOf(row), name) && !sameName(nameOf(holder), name)))
      holders.set(code, row);
  }
  const taken = new Set([...before.keys(), ...holders.keys()]);
  const cells = [...sheet.cells];
  for (const row of rows) {
    if (nameOf(row) === '' || holders.get(textAt(sheet, row, 'code')) === row) continue;
    const code = freeCode(taken);
    taken.add(code);
    const values = Array.from({ length: sheet.width }, (_, column) => cells[row]?.[column] ?? null);
    values[at] = code;
    cells[row] = values;
  }
  return { ...sheet, cells };
}

/** Counts on in the manner of the first code: B8 is followed by B9. */
function freeCode(taken: ReadonlySet<string>): string {
  const prefix = /^\D+/.exec([...taken][0] ?? '')?.[0] ?? 'S';
  const numbers = [...taken].map((code) => (code.startsWith(prefix) ? Number(code.slice(prefix.length)) || 0 : 0));
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}
