/** Brings the values of a spreadsheet's formulas up to date: only those that a change can have touched. */
import type { Book, Computed, SheetState, Spilled } from '../book';
import type { Cell } from '../cells/cell';
import type { ExtendedValue, NumberFormat } from '../google-types';
import type { Box } from '../model';
import { intersects } from '../ranges/box';
import { effectiveValue, plainValue } from '../values/cell-value';
import { circular, readsOf, spread, type FormulaCell } from './dependencies';
import { compute } from './engine';
import { cellKey, type EngineCell, type EngineResult, type EngineSheet, type EngineValue } from './engine-types';
import { ARRAY_FUNCTIONS } from './functions';
import { prepareFormula, type Prepared } from './prepare';
import { errorValue, resultValue } from './result';

type Value = NonNullable<ReturnType<Computed['values']['get']>>;

/** A formula that stands in no cell, e.g. of a conditional format, as it reads at this place. */
export interface LooseFormula {
  readonly sheet: SheetState;
  readonly row: number;
  readonly column: number;
  /** Canonical notation. */
  readonly formula: string;
}

const running = new WeakMap<Book, Promise<void>>();

/** One after the other for a spreadsheet. @param now serial number of the moment in the spreadsheet's time zone */
export function calculate(book: Book, now: number): Promise<void> {
  const next = (running.get(book) ?? Promise.resolve()).then(() => calculateNow(book, now));
  running.set(
    book,
    next.catch(() => undefined),
  );
  return next;
}

async function calculateNow(book: Book, now: number): Promise<void> {
  const { computed } = book;
  const { changes } = computed;
  if (changes !== 'all' && changes.size === 0 && (computed.at === now || !computed.readsClock)) return;
  const { formulas, values, fresh } = look(book, now);
  // What an array formula filled is not in the grids, so that a change of it would not be seen.
  const arrays = computed.spills.size > 0 || formulas.some(({ prepared }) => prepared && makesArrays(prepared));
  if (arrays) for (const number of formulas.keys()) fresh.add(number);
  const reads = readsOf(formulas);
  const dirty = spread([...fresh], reads);
  for (const number of circular(reads)) {
    values.set((formulas[number] as FormulaCell).cell, { value: errorValue('REF', CIRCULAR) });
    dirty.delete(number);
  }
  const target = [...dirty].flatMap((number) => {
    const formula = formulas[number] as FormulaCell;
    return formula.prepared ? [formula as FormulaCell & { prepared: Prepared }] : [];
  });
  Object.assign(computed, { values, at: now, loose: new Map(), changes: new Map() } satisfies Partial<Computed>);
  computed.readsClock = formulas.some(({ prepared }) => prepared?.formula.readsClock);
  if (arrays) computed.spills = new Map();
  if (target.length === 0) return;
  try {
    await computeInto(book, target);
  } catch (error) {
    computed.changes = 'all';
    throw error;
  }
}

const CIRCULAR = 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.';

/** Every formula, what is known of its value, and which must be computed because of what changed. */
function look(book: Book, now: number) {
  const { computed } = book;
  const formulas: FormulaCell[] = [];
  const values: Computed['values'] = new Map();
  const fresh = new Set<number>();
  for (const sheet of book.sheets) {
    for (const [row, column, cell] of sheet.grid.formulas()) {
      const prepared = prepareFormula(book, sheet, cell.f as string, now);
      const known = computed.values.get(cell);
      if ('error' in prepared) values.set(cell, { value: errorValue(prepared.error, prepared.message) });
      else if (!known || isTouched(computed, prepared, now)) fresh.add(formulas.length);
      else values.set(cell, known);
      formulas.push({ sheet, row, column, cell, prepared: 'error' in prepared ? null : prepared });
    }
  }
  return { formulas, values, fresh };
}

function isTouched(computed: Computed, { reads, formula }: Prepared, now: number): boolean {
  const { changes } = computed;
  if (changes === 'all' || (formula.readsClock && computed.at !== now)) return true;
  return reads.some(({ sheet, box }) => changes.get(sheet.id)?.some((changed) => intersects(changed, box)));
}

const makesArrays = ({ formula: { root } }: Prepared) =>
  root?.kind === 'array' ||
  (root?.kind === 'call' &&
    ARRAY_FUNCTIONS.has(root.name) &&
    !['IF', 'IFERROR', 'IFNA', 'IFS', 'INDEX', 'CHOOSE', 'SWITCH', 'LET', 'XLOOKUP'].includes(root.name));

async function computeInto(book: Book, target: readonly (FormulaCell & { prepared: Prepared })[]): Promise<void> {
  const cells = new Map<SheetState, Map<number, Map<number, EngineCell>>>(
    book.sheets.map((sheet) => [sheet, new Map()]),
  );
  for (const { sheet, row, column, prepared } of target) put(cells, sheet, row, column, { formula: prepared.text });
  for (const { prepared } of target) for (const { sheet, box } of prepared.reads) load(book, cells, sheet, box);
  const results = await compute(engineSheets(book, cells));
  for (const { sheet, row, column, cell, prepared } of target) {
    const result = results[book.sheets.indexOf(sheet)]?.get(cellKey(row, column));
    if (result) keep(book, { sheet, row, column, cell, prepared }, result);
  }
}

const engineSheets = (
  book: Book,
  cells: ReadonlyMap<SheetState, Map<number, Map<number, EngineCell>>>,
): EngineSheet[] =>
  book.sheets.map((sheet) => ({
    name: sheet.title,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    cells: cells.get(sheet) ?? new Map(),
  }));

function put(
  cells: ReadonlyMap<SheetState, Map<number, Map<number, EngineCell>>>,
  sheet: SheetState,
  row: number,
  column: number,
  cell: EngineCell,
): void {
  const rows = cells.get(sheet);
  const line = rows?.get(row);
  if (line) line.set(column, cell);
  else rows?.set(row, new Map([[column, cell]]));
}

/** Cells that are read, as values; those that are computed in the same go are there as formulas already. */
function load(
  book: Book,
  cells: ReadonlyMap<SheetState, Map<number, Map<number, EngineCell>>>,
  sheet: SheetState,
  box: Box,
): void {
  const rows = cells.get(sheet);
  for (const [row, column, cell] of sheet.grid.cells(box)) {
    if (rows?.get(row)?.has(column)) continue;
    const value = plainValue(effectiveValue(book, sheet, row, column, cell));
    if (value !== undefined) put(cells, sheet, row, column, { value });
  }
  for (const [place, { value }] of book.computed.spills.get(sheet.id) ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    if (row < box.top || row >= box.bottom || column < box.left || column >= box.right || rows?.get(row)?.has(column))
      continue;
    const plain = plainValue(value);
    if (plain !== undefined) put(cells, sheet, row, column, { value: plain });
  }
}

function keep(
  book: Book,
  { sheet, row, column, cell, prepared }: FormulaCell & { prepared: Prepared },
  result: EngineResult,
): void {
  const { root } = prepared.formula;
  const spreads = root?.kind === 'array' || (root?.kind === 'call' && ARRAY_FUNCTIONS.has(root.name));
  if (result.array && !spreads) {
    book.computed.values.set(cell, { value: errorValue('VALUE', 'An array value could not be found.') });
    return;
  }
  const blank = root?.kind === 'cell' && isBlank(book, prepared);
  const value = blank ? {} : resultValue(result);
  const format = value.numberValue === undefined ? undefined : formatOf(book, prepared);
  const kept: Value = {
    value,
    ...(format ? { format } : {}),
    ...(result.hyperlink === undefined ? {} : { hyperlink: result.hyperlink }),
  };
  book.computed.values.set(cell, kept);
  if (result.array && !result.isError) spill(book, sheet, row, column, result.array.values);
}

function spill(
  book: Book,
  sheet: SheetState,
  top: number,
  left: number,
  values: readonly (readonly EngineResult[])[],
): void {
  let places = book.computed.spills.get(sheet.id);
  if (!places) book.computed.spills.set(sheet.id, (places = new Map<string, Spilled>()));
  for (const [i, line] of values.entries()) {
    for (const [j, result] of line.entries()) {
      if (i === 0 && j === 0) continue;
      const value = resultValue(result);
      if (Object.keys(value).length > 0) places.set(`${top + i},${left + j}`, { value, row: top, column: left });
    }
  }
}

function isBlank(book: Book, { reads: [read] }: Prepared): boolean {
  if (!read) return false;
  const { top, left } = read.box;
  return effectiveValue(book, read.sheet, top, left, read.sheet.grid.get(top, left)) === undefined;
}

/** Google shows dates as dates: by the function, or like the first cell that a sum, a difference or a reference takes from. */
function formatOf(book: Book, { formula: { root }, reads: [read] }: Prepared): NumberFormat | undefined {
  if (root?.kind === 'call') {
    if (root.name === 'TODAY' || root.name === 'DATE') return { type: 'DATE' };
    if (root.name === 'NOW') return { type: 'DATE_TIME' };
    if (root.name === 'TIME') return { type: 'TIME' };
    if (!['SUM', 'MIN', 'MAX', 'AVERAGE', 'MINIFS', 'MAXIFS', 'INDEX', 'VLOOKUP', 'XLOOKUP'].includes(root.name))
      return undefined;
  } else if (root?.kind !== 'cell') return undefined;
  if (!read) return undefined;
  const cell: Cell | undefined = read.sheet.grid.get(read.box.top, read.box.left);
  return book.format(cell)?.numberFormat;
}

/** A cell as it would be if this value stood in it. */
export interface Supposed {
  readonly sheet: SheetState;
  readonly row: number;
  readonly column: number;
  readonly value: EngineValue;
}

/** Values of formulas that stand in no cell. The spreadsheet must have been calculated; cells may be supposed to hold something else. */
export async function evaluateLoose(
  book: Book,
  loose: readonly LooseFormula[],
  now: number,
  supposed: readonly Supposed[] = [],
): Promise<ExtendedValue[]> {
  const prepared = loose.map(({ sheet, formula }) => prepareFormula(book, sheet, formula, now));
  const cells = new Map<SheetState, Map<number, Map<number, EngineCell>>>(
    book.sheets.map((sheet) => [sheet, new Map()]),
  );
  for (const { sheet, row, column, value } of supposed) put(cells, sheet, row, column, { value });
  for (const one of prepared)
    if (!('error' in one)) for (const { sheet, box } of one.reads) load(book, cells, sheet, box);
  // Each stands at its own place, on a sheet where nothing else does: what stands at the same place gets another sheet.
  const layers: Map<number, Map<number, EngineCell>>[] = [];
  const homes = loose.map(({ row, column }, i) => {
    const one = prepared[i] as (typeof prepared)[number];
    if ('error' in one) return null;
    let layer = layers.find((rows) => !rows.get(row)?.has(column));
    if (!layer) layers.push((layer = new Map()));
    const line = layer.get(row) ?? new Map<number, EngineCell>();
    layer.set(row, line.set(column, { formula: one.text }));
    return layers.indexOf(layer);
  });
  const rowCount = Math.max(1, ...book.sheets.map((sheet) => sheet.rowCount));
  const columnCount = Math.max(1, ...book.sheets.map((sheet) => sheet.columnCount));
  const scratch = layers.map((rows, i): EngineSheet => ({
    name: `\u0001scratch ${i}`,
    rowCount,
    columnCount,
    cells: rows,
  }));
  const results = await compute([...engineSheets(book, cells), ...scratch]);
  return loose.map(({ row, column }, i) => {
    const [one, home] = [prepared[i] as (typeof prepared)[number], homes[i]];
    if ('error' in one) return errorValue(one.error, one.message);
    const result = results[book.sheets.length + (home ?? 0)]?.get(cellKey(row, column));
    return result ? resultValue(result) : {};
  });
}
