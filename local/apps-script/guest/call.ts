/** The guest's only way out: synchronous calls to the main thread, and what it was told about this run. */
import type { BridgeAnswers, BridgeCalls, BridgeName, BridgeReply, RunStart } from '../bridge';

export type HostCall = (name: string, argumentsJson: string) => string;

/** What Apps Script's services throw: an Error whose name is `Exception`. */
export class Exception extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Exception';
  }
}

interface State {
  host: HostCall;
  run: RunStart;
  /** A frozen clock's moment in milliseconds since 1970; null: the machine's clock runs. */
  frozenNow: number | null;
}

let state: State | undefined;

export function connect(host: HostCall, run: RunStart): void {
  state = { host, run, frozenNow: run.frozenNow };
}

function connected(): State {
  if (!state) throw new Error('The guest is not connected.');
  return state;
}

export const run = (): RunStart => connected().run;
export const frozenNow = (): number | null => connected().frozenNow;

/** @throws Exception with the host's words when it refuses. */
export function call<K extends BridgeName>(name: K, ...args: BridgeCalls[K]): BridgeAnswers[K] {
  const now = connected();
  const reply = JSON.parse(now.host(name, JSON.stringify(args))) as BridgeReply;
  if (reply.now !== null) now.frozenNow = reply.now;
  if (!reply.ok) throw new Exception(reply.error);
  return reply.value as BridgeAnswers[K];
}
