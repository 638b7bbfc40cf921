/** One run of a function of the bundle: its limits of time, its end, and what it left on the screen. */
import { RunKilled } from '../kernel/run-context';
import type { AuthMode, BridgeReply, Container, RunOutcome, RunStart, TriggerEvent, UiEffect } from './bridge';
import type { Bundle } from './bundle';
import { RunCalls, type LogLine, type RunFacts, type Shared } from './run-calls';
import { ServiceRefusal } from './service-refusal';
import type { WorkerPool } from './worker-pool';

/** Quotas page: six minutes, and 30 seconds for simple triggers; by the workspace's clock and by real time. */
export const RUN_LIMIT = 360_000;
export const SIMPLE_TRIGGER_LIMIT = 30_000;

export const SCRIPT_ID = '1embeddedWorkspaceScriptProject0000000000000000000000000';
/** Google's address of the web app; the viewer opens its own instead. */
export const WEB_APP_URL = 'https://script.google.com/macros/s/AKfycbEmbeddedWorkspaceDeployment0000000000/exec';
/** The Cloud project behind the bundle's tokens: `drive.file` grants belong to it. */
const PROJECT = 'embedded-script-project';

/** What google.script.run tells the page when a run broke off on Google's side. */
const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";

export interface Execution {
  readonly functionName: string;
  readonly argumentsJson: string;
  readonly event: TriggerEvent | null;
  readonly mode: AuthMode;
  readonly user: string;
  readonly visitor: string | null;
  readonly locale: string;
  readonly container: Container | null;
  readonly limit: number;
  readonly facts: Pick<RunFacts, 'context' | 'answerAlert'>;
}

export interface Executed {
  readonly outcome: RunOutcome;
  readonly ui: readonly UiEffect[];
  readonly log: readonly LogLine[];
}

const failed = (message: string, name = 'ScriptError'): RunOutcome => ({ error: { name, message } });

/** What every context is told; the function to call comes on top. */
export function startOf(bundle: Bundle, shared: Shared, call: Omit<Execution, 'limit' | 'facts'>): RunStart {
  const { functionName, argumentsJson, event, mode, user, visitor, locale, container } = call;
  const { clock } = shared.workspace.kernel;
  const { timeZone, oauthScopes, urlFetchWhitelist, webapp } = bundle.manifest;
  return {
    functionName,
    argumentsJson,
    event,
    mode,
    user,
    visitor,
    webAppUrl: webapp && WEB_APP_URL,
    locale,
    container,
    timeZone,
    scopes: oauthScopes,
    fetchPrefixes: urlFetchWhitelist,
    token: shared.workspace.mintToken({ user, scopes: oauthScopes, project: PROJECT }),
    scriptId: SCRIPT_ID,
    interactive: container !== null && event?.kind !== 'clock',
    frozenNow: clock.frozen ? clock.now().getTime() : null,
  };
}

/** Carries the run out. Never rejects for what the bundle does, nor when the run is killed. */
export async function execute(
  pool: Pick<WorkerPool, 'run'>,
  bundle: Bundle,
  shared: Shared,
  execution: Execution,
): Promise<Executed> {
  const { clock } = shared.workspace.kernel;
  const calls = new RunCalls(shared, { ...execution.facts, user: execution.user, container: execution.container });
  const began = clock.now().getTime();
  let ended: RunOutcome | null = null;
  const stop = (outcome: RunOutcome): null => {
    ended ??= outcome;
    running.stop();
    return null;
  };
  const overtime = (): null => stop(failed('Exceeded maximum execution time', 'Exception'));
  const reply = (
    value: Pick<BridgeReply & { ok: true }, 'ok' | 'value'> | Pick<BridgeReply & { ok: false }, 'ok' | 'error'>,
  ): string => JSON.stringify({ ...value, now: clock.frozen ? clock.now().getTime() : null });
  const onCall = async (name: string, argumentsJson: string): Promise<string | null> => {
    try {
      const value = await calls.answer(name, JSON.parse(argumentsJson) as unknown[]);
      return clock.now().getTime() - began > execution.limit ? overtime() : reply({ ok: true, value });
    } catch (error) {
      if (error instanceof ServiceRefusal) return reply({ ok: false, error: error.message });
      return stop(failed(error instanceof RunKilled ? SERVER_ERROR : `${SERVER_ERROR} (${String(error)})`));
    }
  };
  const order = { kind: 'run', version: bundle.version, start: startOf(bundle, shared, execution) } as const;
  const running = pool.run({ order, code: bundle.code, onCall });
  const timer = setTimeout(overtime, execution.limit);
  try {
    const outcome = (await running.outcome) ?? ended ?? failed(SERVER_ERROR);
    return { outcome: ended ?? outcome, ui: calls.ui, log: calls.log };
  } catch (cause) {
    return { outcome: failed(`${SERVER_ERROR} (${String(cause)})`), ui: calls.ui, log: calls.log };
  } finally {
    clearTimeout(timer);
    calls.end();
  }
}
