/** Runs in a worker thread: one fresh context per run, with the Apps Script globals of the guest and nothing of Node. */
import { createHash, createHmac } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import vm from 'node:vm';
import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import type { BridgeReply, RunOutcome, WorkerOrder, WorkerReport } from './bridge';

/** What the thread is given at its start. */
export interface WorkerSetup {
  /** The guest's code: an expression whose value is its exports. */
  readonly guestCode: string;
  readonly port: MessagePort;
  /** One Int32: 0 while a call waits for its answer. */
  readonly signal: SharedArrayBuffer;
}

interface Guest {
  boot(host: (name: string, argumentsJson: string) => string, startJson: string): void;
  invoke(): string;
  describe(names: readonly string[]): string;
  failure(thrown: unknown): string;
}

const { guestCode, port, signal } = workerData as WorkerSetup;
const flag = new Int32Array(signal);
const guestScript = new vm.Script(guestCode, { filename: 'apps-script-guest.js' });
const bundles = new Map<string, vm.Script>();

const digestName = (algorithm: string): string => algorithm.replace('_', '').toLowerCase();

/** What needs no other thread. */
const LOCAL = ['digest', 'hmac', 'gzip', 'ungzip'];

/** Throws what the bundle is to be told. */
function local(name: string, args: readonly string[]): string | null {
  const [algorithm = '', data = '', key = ''] = args;
  if (name === 'digest') return createHash(digestName(algorithm)).update(data, 'base64').digest('base64');
  if (name === 'gzip') return gzipSync(Buffer.from(algorithm, 'base64')).toString('base64');
  if (name === 'ungzip') return ungzipped(Buffer.from(algorithm, 'base64'));
  if (name === 'hmac')
    return createHmac(digestName(algorithm), Buffer.from(key, 'base64')).update(data, 'base64').digest('base64');
  return null;
}

/** Null for what is no gzip. */
function ungzipped(bytes: Buffer): string | null {
  try {
    return gunzipSync(bytes).toString('base64');
  } catch {
    return null;
  }
}

/** Sends the call to the main thread and stops this one until the answer is there. */
function host(name: string, argumentsJson: string): string {
  if (LOCAL.includes(name)) {
    const value = local(name, JSON.parse(argumentsJson) as string[]);
    return JSON.stringify({ ok: true, value, now: null } satisfies BridgeReply);
  }
  Atomics.store(flag, 0, 0);
  port.postMessage([name, argumentsJson]);
  // A late wake-up that was meant for the call before must not pass for the answer.
  while (Atomics.load(flag, 0) === 0) Atomics.wait(flag, 0, 0);
  return (receiveMessageOnPort(port) as { message: string }).message;
}

interface Prepared {
  readonly context: vm.Context;
  readonly guest: Guest;
}

function prepare(): Prepared {
  // An ordinary global object: one that Node wraps around another is asked by way of it for every global, `Math` included.
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY, { name: 'Apps Script' });
  return { context, guest: guestScript.runInContext(context) as Guest };
}

/** Compiled once per version of the bundle; run anew in each context. */
function compiled(version: string, code: string | null): vm.Script {
  const known = bundles.get(version);
  if (known) return known;
  if (code === null) throw new Error('The bundle was not sent.');
  const script = new vm.Script(code, { filename: 'Code.js' });
  bundles.clear();
  bundles.set(version, script);
  return script;
}

function carryOut({ context, guest }: Prepared, order: WorkerOrder): RunOutcome {
  try {
    guest.boot(host, JSON.stringify(order.start));
    compiled(order.version, order.code).runInContext(context);
    const answer = order.kind === 'run' ? guest.invoke() : guest.describe(order.names);
    return JSON.parse(answer) as RunOutcome;
  } catch (thrown) {
    return JSON.parse(guest.failure(thrown)) as RunOutcome;
  }
}

let next = prepare();
const report = (message: WorkerReport): void => parentPort?.postMessage(message);

parentPort?.on('message', (order: WorkerOrder) => {
  report({ kind: 'done', id: order.id, outcome: carryOut(next, order) });
  next = prepare();
  report({ kind: 'ready' });
});
