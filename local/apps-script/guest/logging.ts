/** Logger and console: lines go to the host's log of the run. */
import { call } from './call';

/** Objects print as JSON, as in Apps Script's log. */
function text(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? String(value);
  try {
    return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}

/** printf-like: %s, %d, %i, %f, %o, %j take a value each; the values left over follow, separated by a space. */
function message(values: readonly unknown[]): string {
  if (typeof values[0] !== 'string') return values.map(text).join(' ');
  const rest = values.slice(1);
  const head = values[0].replace(/%[sdifoj%]/g, (mark) =>
    mark === '%%' ? '%' : rest.length > 0 ? text(rest.shift()) : mark,
  );
  return [head, ...rest.map(text)].join(' ');
}

const line =
  (severity: string) =>
  (...values: unknown[]): void =>
    void call('log', severity, message(values));

const timers = new Map<string, number>();

export const consoleService = Object.freeze({
  log: line('DEBUG'),
  info: line('INFO'),
  warn: line('WARNING'),
  error: line('ERROR'),
  time: (label: string): void => void timers.set(label, Date.now()),
  timeEnd: (label: string): void => line('DEBUG')(`${label}: ${Date.now() - (timers.get(label) ?? Date.now())}ms`),
});

const lines: string[] = [];

export const logger = Object.freeze({
  log(...values: unknown[]) {
    lines.push(message(values));
    line('INFO')(...values);
    return logger;
  },
  getLog: () => lines.map((entry) => `${entry}\n`).join(''),
  clear: (): void => void (lines.length = 0),
});
