/** Boots a fresh context: puts Apps Script's globals in place, takes away what Apps Script lacks, and calls the bundle's function. */
import type { RunOutcome, RunStart } from '../bridge';
import { encodeScriptValue } from '../script-value';
import { connect, run, type HostCall } from './call';
import { documentApp } from './document';
import { eventObject } from './event';
import { htmlService, webPage } from './html';
import { consoleService, logger } from './logging';
import { installDate } from './script-date';
import { scriptApp, session } from './script';
import { spreadsheetApp } from './spreadsheet';
import { cacheService, lockService, propertiesService } from './storage';
import { urlFetchApp } from './url-fetch';
import { utilities } from './utilities';

/** Every Apps Script global there is here; all others are absent. */
const GLOBALS = {
  CacheService: cacheService,
  DocumentApp: documentApp,
  HtmlService: htmlService,
  LockService: lockService,
  Logger: logger,
  PropertiesService: propertiesService,
  ScriptApp: scriptApp,
  Session: session,
  SpreadsheetApp: spreadsheetApp,
  UrlFetchApp: urlFetchApp,
  Utilities: utilities,
  console: consoleService,
};

/** In every V8 context, but threads and machine code have no place in a server-side script. */
const TAKEN_AWAY = ['SharedArrayBuffer', 'Atomics', 'WebAssembly'];

const scope = globalThis as unknown as Record<string, unknown>;

export function boot(host: HostCall, startJson: string): void {
  const start = JSON.parse(startJson) as RunStart;
  connect(host, start);
  installDate(start.timeZone);
  for (const name of TAKEN_AWAY) Reflect.deleteProperty(scope, name);
  for (const [name, value] of Object.entries(GLOBALS)) {
    Object.defineProperty(scope, name, { value, writable: true, configurable: true, enumerable: false });
  }
}

/** A thrown value in the shape that reaches the client. */
export function failure(thrown: unknown): string {
  const error = thrown as { name?: unknown; message?: unknown; stack?: unknown } | null;
  const isError = typeof error === 'object' && error !== null && 'message' in error;
  const outcome: RunOutcome = {
    error: {
      name: isError ? String(error.name ?? 'Error') : 'Error',
      message: isError ? String(error.message) : String(thrown),
      ...(isError && typeof error.stack === 'string' ? { stack: error.stack } : {}),
    },
  };
  return JSON.stringify(outcome);
}

/** Calls the function; its answer, or what it threw, as JSON of a RunOutcome. */
export function invoke(): string {
  const start = run();
  const work = scope[start.functionName];
  if (typeof work !== 'function') {
    return failure({ name: 'ScriptError', message: `Script function not found: ${start.functionName}` });
  }
  try {
    const args = start.event === null ? (JSON.parse(start.argumentsJson) as unknown[]) : [eventObject()];
    const value: unknown = Reflect.apply(work, scope, args);
    if (start.event?.kind === 'get') return JSON.stringify({ resultJson: JSON.stringify(webPage(value)) });
    // Nobody receives what a trigger's function returns.
    const encoded = start.event === null ? encodeScriptValue(value) : { json: 'null' };
    if ('json' in encoded) return JSON.stringify({ resultJson: encoded.json } satisfies RunOutcome);
    const place = encoded.illegalAt === '' ? '' : ` (${encoded.illegalAt})`;
    return failure({
      name: 'ScriptError',
      message: `The script completed but the returned value is not a supported return type.${place}`,
    });
  } catch (thrown) {
    return failure(thrown);
  }
}

/** Sources of the functions after loading; the bundle's stubs have been replaced by then. */
export function describe(names: readonly string[]): string {
  return JSON.stringify({ resultJson: JSON.stringify(names.map((name) => String(scope[name]))) } satisfies RunOutcome);
}
