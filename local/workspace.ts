/** The embedded Workspace: a kernel, the four services on it, and a place for the Apps Script runtime. */
import { createCalendar } from './calendar/service';
import { createDocs, type DocsExtras } from './docs/service';
import { createDrive } from './drive/service';
import { ApiError } from './kernel/api-error';
import type { Caller, Kernel, Route } from './kernel/contract';
import { createDispatch } from './kernel/dispatch';
import type { Fault } from './kernel/faults';
import { apiAt } from './kernel/google-hosts';
import { openKernel } from './kernel/kernel';
import { openLatency, type LatencyMode } from './kernel/latency';
import { jsonReply, type RawReply, type RawRequest } from './kernel/raw-http';
import { RunContext } from './kernel/run-context';
import type { RunOptions, ScriptAnswer, ScriptHost } from './kernel/script-host';
import { openSettings, type Settings } from './kernel/settings';
import { openTokens, restCaller } from './kernel/tokens';
import { openTrace } from './kernel/trace';
import { createWaves, type Waves } from './kernel/waves';
import { createSheets, type SheetsExtras } from './sheets/service';

export interface WorkspaceOptions {
  /** Directory of the durable state; null: a temporary one. */
  readonly dataDir: string | null;
  /** Directory of a closed workspace with a copy of whose state a temporary one begins. */
  readonly startFrom?: string;
  /** E-mail of who acts where a request names nobody. */
  readonly user: string;
  /** RFC 3339 moment at which the clock stands still. */
  readonly now?: string;
  readonly latency?: LatencyMode;
  /** What befalls every run of the bundle. */
  readonly faults?: readonly Fault[];
  /** File for the trace; emptied at the start. */
  readonly trace?: string | null;
  /** A number in [0, 1) for identifiers; absent: unguessable ones. Only with a temporary state. */
  readonly random?: () => number;
  /** The Apps Script runtime with the built bundle; absent: there is nothing to run. */
  readonly scripts?: ((workspace: Workspace) => ScriptHost | Promise<ScriptHost>) | undefined;
  /** Told of every bug in a handler; default: standard error. */
  readonly report?: (error: unknown) => void;
}

export interface Workspace extends Waves {
  readonly kernel: Kernel;
  readonly settings: Settings;
  /** Every method of the four APIs. */
  readonly routes: readonly Route[];
  /** E-mail of who acts where a request names nobody. */
  readonly user: string;
  /** What a person does in a document, e.g. typing: no API tells it. */
  readonly docs: DocsExtras;
  /** What a person does in a grid. */
  readonly sheets: SheetsExtras;
  readonly scripts: ScriptHost | null;
  /** Begins a run of the bundle: it takes the faults set for the next run, and those for every run. */
  startRun(call: string, user: string, options?: RunOptions): RunContext;
  /** Sets what befalls the next run of the bundle. */
  setFaults(faults: readonly Fault[]): void;
  /** A token for requests of the bundle: it stands for the user, the scopes and the project of `caller`. */
  mintToken(caller: Caller): string;
  /** @throws ApiError 401, 400 */
  callerOf(headers: Readonly<Record<string, string>>): Caller;
  /** A request as it came over HTTP; its headers tell who makes it. */
  rest(request: RawRequest): Promise<RawReply>;
  /** Waits as long as Google takes for a call of `google.script.run`, where the latency is Google's. */
  uiCall(): Promise<void>;
  /** Calls a global of the bundle as the page would. */
  run(functionName: string, args: readonly unknown[], user: string, options?: RunOptions): Promise<ScriptAnswer>;
  close(): Promise<void>;
}

/** Opens the state, or makes it. @throws RangeError for a `now` that is no moment; what LMDB throws when the directory cannot be used. */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const {
    dataDir,
    startFrom,
    now,
    random,
    faults: everyRun = [],
    report = (error: unknown) => console.error(error),
  } = options;
  const user = options.user.toLowerCase();
  const kernel = openKernel({
    dataDir,
    ...(startFrom === undefined ? {} : { startFrom }),
    ...(now === undefined ? {} : { now }),
    ...(random ? { random } : {}),
  });
  const settings = openSettings(kernel.store);
  const drive = createDrive(kernel, settings);
  const { files } = drive;
  const sheets = createSheets(kernel, files);
  const docs = createDocs(kernel, files);
  const services = [drive.service, sheets, docs, createCalendar(kernel)];
  for (const service of services) drive.register(service.contentTypes ?? []);
  const routes = services.flatMap((service) => service.routes);
  const dispatch = createDispatch(kernel.store, routes, report);
  const tokens = openTokens();
  const latency = openLatency(options.latency ?? 'none');
  let nextRun: readonly Fault[] = [];
  let scripts: ScriptHost | null = null;

  const waves = createWaves({
    dispatch,
    latency,
    tokens,
    trace: openTrace(options.trace ?? null),
    report,
    async callScript(actor, name, args) {
      const answer = await scripts?.run(name, args, actor, { undisturbed: true });
      if (answer === undefined || 'error' in answer)
        report(new Error(`The call of ${name} between two requests failed: ${answer?.error.message}`));
    },
  });

  const workspace: Workspace = {
    ...waves,
    kernel,
    settings,
    routes,
    user,
    docs,
    sheets,
    get scripts() {
      return scripts;
    },
    startRun(call, actor, { undisturbed = false } = {}) {
      if (undisturbed) return new RunContext(call, actor, []);
      const faults = [...everyRun, ...nextRun];
      nextRun = [];
      return new RunContext(call, actor, faults);
    },
    setFaults(faults) {
      nextRun = faults;
    },
    mintToken: (caller) => tokens.mint(caller),
    callerOf: (headers) => restCaller(headers, tokens, user),
    async rest(request) {
      try {
        return await waves.request(request, restCaller(request.headers, tokens, user));
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return jsonReply(error.code, error.body(apiAt(request.url) ?? 'drive'));
      }
    },
    uiCall: () => latency.uiCall(),
    async run(functionName, args, actor, situation) {
      if (!scripts) return { error: { name: 'Error', message: 'No bundle is loaded: there is nothing to run.' } };
      await latency.uiCall();
      return scripts.run(functionName, args, actor, situation);
    },
    async close() {
      await scripts?.close();
      await kernel.close();
    },
  };
  scripts = (await options.scripts?.(workspace)) ?? null;
  return workspace;
}
