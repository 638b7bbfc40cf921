/** The formula engine: a thread of its own, started when the first formula is to be computed. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import type { EngineOrder, EngineReport, EngineResults, EngineSetup, EngineSheet } from './engine-types';

interface Waiting {
  readonly resolve: (results: EngineResults) => void;
  readonly reject: (error: Error) => void;
}

let worker: Worker | null = null;
let orders = 0;
const waiting = new Map<number, Waiting>();

/** Results of the latest orders, the latest last: many a spreadsheet is opened again as it was, or copied. */
const known = new Map<string, Promise<EngineResults>>();
const MOST_KNOWN = 50;
/** Larger orders are not remembered. */
const MOST_CELLS = 20_000;

/** Computes every formula of the sheets. @throws Error when the engine itself breaks: formulas that do not compute are results */
export function compute(sheets: readonly EngineSheet[]): Promise<EngineResults> {
  const cells = sheets.flatMap((sheet) => [...sheet.cells.values()]).reduce((sum, row) => sum + row.size, 0);
  if (cells > MOST_CELLS) return send(sheets);
  const key = digest(sheets);
  const results = known.get(key) ?? send(sheets);
  known.delete(key);
  known.set(key, results);
  results.catch(() => known.delete(key));
  const oldest = known.keys().next().value;
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  return results;
}

/** Results depend on nothing but the order: the clock is written into the formulas that read it. */
const digest = (sheets: readonly EngineSheet[]): string =>
  createHash('sha256')
    .update(JSON.stringify(sheets, (_key, value: unknown) => (value instanceof Map ? [...value] : value)))
    .digest('base64');

function send(sheets: readonly EngineSheet[]): Promise<EngineResults> {
  worker ??= start();
  const thread = worker;
  thread.ref();
  const order: EngineOrder = { id: ++orders, sheets };
  return new Promise((resolve, reject) => {
    waiting.set(order.id, { resolve, reject });
    thread.postMessage(order);
  });
}

/** TypeScript becomes CommonJS here, so that the thread runs the same under tsx and jest. */
function start(): Worker {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, 'engine-worker.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'es2022',
    format: 'cjs',
  });
  const setup: EngineSetup = { from: __filename };
  const thread = new Worker(outputFiles[0]?.text ?? '', { eval: true, workerData: setup, execArgv: [] });
  thread.on('message', (report: EngineReport) => {
    const one = waiting.get(report.id);
    waiting.delete(report.id);
    if (waiting.size === 0) thread.unref();
    if ('error' in report) one?.reject(new Error(`The formula engine broke: ${report.error}`));
    else one?.resolve(report.results);
  });
  const end = (why: string) => {
    if (worker === thread) worker = null;
    for (const one of waiting.values()) one.reject(new Error(why));
    waiting.clear();
  };
  thread.on('error', (error) => end(`The formula engine broke: ${error.stack ?? error.message}`));
  thread.on('exit', () => end('The formula engine’s thread ended.'));
  return thread;
}
