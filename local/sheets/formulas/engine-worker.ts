/** The thread in which Univer's formula engine runs, headless: a workbook of only what is needed goes in, values come out. */
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type * as UniverCore from '@univerjs/core';
import type * as UniverFormula from '@univerjs/engine-formula';
import {
  cellKey,
  type EngineOrder,
  type EngineReport,
  type EngineResult,
  type EngineSetup,
  type EngineSheet,
  type EngineValue,
} from './engine-types';

/** Milliseconds without work after which the thread ends; it is started again when it is needed. */
const IDLE = 30_000;

interface UniverCell {
  v?: string | number | null;
  t?: number;
  p?: { body?: { dataStream?: string; customRanges?: { properties?: { url?: string } }[] } };
}

const BOOLEAN = 3;
const TEXT = 1;
const NUMBER = 2;
/** Univer's number for the kind of unit that a workbook is. */
const WORKBOOK = 2;
const ERROR = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|CYCLE!|ERROR!|CONNECT!)$/;

/**
 * Cell data by rows, held by reference: the engine's own matrix, of which only this is read.
 */
interface Matrix {
  readonly _matrix?: Record<number, Record<number, UniverCell | null>>;
}

let engine: ReturnType<typeof start> | null = null;
let units = 0;

function start() {
  const load = createRequire((workerData as EngineSetup).from);
  // As CommonJS: the engine's ES modules do not load under Node 20.
  const core = load('@univerjs/core') as typeof UniverCore;
  const formula = load('@univerjs/engine-formula') as typeof UniverFormula;
  const univer = new core.Univer({ logLevel: core.LogLevel.SILENT });
  univer.registerPlugin(formula.UniverFormulaEnginePlugin);
  // A unit must exist once before services of the plug-in do.
  univer.createUnit(WORKBOOK, { id: 'start', sheetOrder: ['0'], sheets: { 0: { id: '0' } } });
  const injector = univer.__getInjector();
  return {
    core,
    univer,
    calculation: injector.get(formula.ICalculateFormulaService),
    instances: injector.get(core.IUniverInstanceService),
  };
}

async function computeNow(sheets: readonly EngineSheet[]): Promise<ReadonlyMap<number, EngineResult>[]> {
  engine ??= start();
  const { univer, calculation, instances } = engine;
  const id = `book${++units}`;
  const formulaData: Record<string, Record<string, Record<number, Record<number, { f: string }>>>> = { [id]: {} };
  const data: Record<string, object> = {};
  for (const [i, sheet] of sheets.entries()) {
    const formulas: Record<number, Record<number, { f: string }>> = {};
    const cellData: Record<number, Record<number, object>> = {};
    for (const [row, cells] of sheet.cells) {
      const line: Record<number, object> = {};
      for (const [column, cell] of cells) {
        if ('formula' in cell) {
          line[column] = { f: cell.formula };
          (formulas[row] ??= {})[column] = { f: cell.formula };
        } else line[column] = literal(cell.value);
      }
      cellData[row] = line;
    }
    (formulaData[id] as object as Record<string, unknown>)[String(i)] = formulas;
    data[String(i)] = {
      id: String(i),
      name: sheet.name,
      rowCount: sheet.rowCount,
      columnCount: sheet.columnCount,
      cellData,
    };
  }
  univer.createUnit(WORKBOOK, { id, sheetOrder: sheets.map((_, i) => String(i)), sheets: data });
  try {
    return await new Promise((resolve, reject) => {
      const subscription = calculation.executionCompleteListener$.subscribe((all: AllData) => {
        subscription.unsubscribe();
        // Read at once: the engine empties its tables when this returns.
        try {
          resolve(sheets.map((sheet, i) => readResults(all, id, String(i), sheet)));
        } catch (error) {
          reject(error as Error);
        }
      });
      void calculation.execute({
        formulaData,
        arrayFormulaCellData: {},
        arrayFormulaRange: {},
        forceCalculate: true,
        dirtyRanges: [],
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
        maxIteration: 1,
      });
    });
  } finally {
    instances.disposeUnit(id);
  }
}

function literal(value: EngineValue): object {
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
  return { v: value, t: typeof value === 'number' ? NUMBER : TEXT };
}

interface AllData {
  readonly unitData: unknown;
  readonly arrayFormulaRange: unknown;
  readonly arrayFormulaCellData: unknown;
}

function readResults(all: AllData, unit: string, sheetId: string, sheet: EngineSheet): Map<number, EngineResult> {
  const at = <T>(table: unknown): T | undefined =>
    (table as Record<string, Record<string, T> | undefined>)[unit]?.[sheetId];
  const values = at<Matrix>(all.unitData)?._matrix ?? {};
  const spread = at<Matrix>(all.arrayFormulaCellData)?._matrix ?? {};
  const ranges =
    at<Record<number, Record<number, { startRow: number; endRow: number; startColumn: number; endColumn: number }>>>(
      all.arrayFormulaRange,
    ) ?? {};
  const results = new Map<number, EngineResult>();
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      if (!('formula' in cell)) continue;
      const own = readCell(values[row]?.[column]);
      const range = ranges[row]?.[column];
      if (!range) {
        results.set(cellKey(row, column), own);
        continue;
      }
      const [rows, columns] = [range.endRow - range.startRow + 1, range.endColumn - range.startColumn + 1];
      const grid = Array.from({ length: rows }, (_, i) =>
        Array.from({ length: columns }, (_cell, j) => readCell(spread[row + i]?.[column + j])),
      );
      results.set(cellKey(row, column), { ...own, array: { rows, columns, values: grid } });
    }
  }
  return results;
}

function readCell(cell: UniverCell | null | undefined): EngineResult {
  if (cell?.p?.body) {
    const url = cell.p.body.customRanges?.[0]?.properties?.url;
    const text = (cell.p.body.dataStream ?? '').replace(/\r\n$/, '');
    return { value: text, isError: false, ...(url === undefined ? {} : { hyperlink: url }) };
  }
  const value = cell?.v ?? null;
  if (cell?.t === BOOLEAN) return { value: value === 1 || value === '1' || value === 'TRUE', isError: false };
  return { value, isError: typeof value === 'string' && cell?.t === TEXT && ERROR.test(value) };
}

let last: Promise<unknown> = Promise.resolve();
let idle: NodeJS.Timeout | undefined;

parentPort?.on('message', ({ id, sheets }: EngineOrder) => {
  clearTimeout(idle);
  last = last.then(async () => {
    let report: EngineReport;
    try {
      report = { id, results: await computeNow(sheets) };
    } catch (error) {
      report = { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    parentPort?.postMessage(report);
    clearTimeout(idle);
    idle = setTimeout(() => process.exit(), IDLE);
  });
});
