/** Reads the command line of the embedded Workspace. */
import { parseArgs } from 'node:util';
import { readFaults, FaultsInvalid, type Fault } from './faults';
import { openClock } from './clock';
import type { LatencyMode } from './latency';

export interface CliOptions {
  readonly port: number;
  /** Directory of the durable state; null: a temporary one. */
  readonly dataDir: string | null;
  readonly user: string;
  readonly now?: string;
  readonly latency: LatencyMode;
  readonly faults: readonly Fault[];
  readonly trace: string | null;
  /** Whether to open the viewer in a browser. */
  readonly open: boolean;
}

/** The command line asks for something that cannot be; the message says what, for people. */
export class UsageError extends Error {}

export const USAGE = `npm run workspace -- [options]
  --port N           port to listen on (8787)
  --data DIR         keep the state in DIR (else it is gone when this ends)
  --user EMAIL       who acts where a request names nobody (consultant@example.com)
  --now ISO          freeze the clock, e.g. 2026-11-23T09:00:00Z
  --latency MODE     none, or google for realistic delays (none)
  --faults JSON      what befalls every run, e.g. '[{"at":3,"kind":"kill-after"}]'
  --trace FILE       write one line of JSON per request
  --no-open          do not open a browser
  --help             show this`;

const OPTIONS = {
  port: { type: 'string', default: '8787' },
  data: { type: 'string' },
  user: { type: 'string', default: 'consultant@example.com' },
  now: { type: 'string' },
  latency: { type: 'string', default: 'none' },
  faults: { type: 'string' },
  trace: { type: 'string' },
  'no-open': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** @throws UsageError */
export function readOptions(args: readonly string[]): CliOptions | 'help' {
  const values = readArgs(args);
  if (values.help) return 'help';
  const { data, now, trace, latency } = values;
  const user = values.user.toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(user)) throw new UsageError(`--user: "${values.user}" is not an e-mail address.`);
  if (latency !== 'none' && latency !== 'google')
    throw new UsageError(`--latency: "${latency}" is neither none nor google.`);
  if (now !== undefined) checkNow(now);
  return {
    port: readPort(values.port),
    dataDir: data ?? null,
    user,
    ...(now === undefined ? {} : { now }),
    latency,
    faults: values.faults === undefined ? [] : parseFaults(values.faults),
    trace: trace ?? null,
    open: !values['no-open'],
  };
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError((error as Error).message, { cause: error });
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`--port: "${text}" is not a number from 0 to 65535.`);
}

function checkNow(now: string): void {
  try {
    openClock(now);
  } catch (error) {
    throw new UsageError(`--now: ${(error as Error).message}`, { cause: error });
  }
}

function parseFaults(text: string): Fault[] {
  try {
    return readFaults(JSON.parse(text));
  } catch (error) {
    if (error instanceof FaultsInvalid) throw new UsageError(`--faults: ${error.message}`, { cause: error });
    throw new UsageError(`--faults is not JSON: ${(error as Error).message}`, { cause: error });
  }
}
