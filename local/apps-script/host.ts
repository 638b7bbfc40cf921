/** The Apps Script runtime: runs the built bundle for the page, for the viewer's menus, for edits and for triggers. */
import { openFileId, type RunOptions, type ScriptAnswer, type ScriptHost } from '../kernel/script-host';
import type { Workspace } from '../workspace';
import type {
  AuthMode,
  ChangeType,
  Container,
  EditEvent,
  GetEvent,
  OpenSpreadsheet,
  RunOutcome,
  TriggerEvent,
  TriggerInfo,
  UiEffect,
} from './bridge';
import { callable, isCallable, readBundle, type WebApp } from './bundle';
import { CacheStore } from './cache-store';
import { clockFields } from './clock-event';
import { execute, RUN_LIMIT, SIMPLE_TRIGGER_LIMIT, startOf, type Execution } from './execution';
import { Locks } from './locks';
import type { LogLine, RunFacts, Shared } from './run-calls';
import { encodeScriptValue } from './script-value';
import { triggerStore } from './trigger-store';
import { WorkerPool, type Running } from './worker-pool';

/** Quotas page: runs of one user at the same time. */
const MOST_AT_ONCE = 30;

const INSTALLED = { open: 'ON_OPEN', edit: 'ON_EDIT', change: 'ON_CHANGE' } as const;

/** Where and how a page or a menu calls. */
export interface ScriptSituation extends RunOptions {
  /** Who visits a web app that runs as its owner; empty where the script may not know. */
  readonly visitor?: string;
  /** BCP 47 locale of the user; default: that of the user's account. */
  readonly locale?: string;
  /** Which button of a `Ui.alert` is pressed, e.g. `YES`; default: OK where it is the only one, else the dialog is closed. */
  readonly answerAlert?: RunFacts['answerAlert'];
}

export interface ScriptReport {
  readonly answer: ScriptAnswer;
  /** Menus, sidebar and dialogs, in the order shown. */
  readonly ui: readonly UiEffect[];
  readonly log: readonly LogLine[];
}

/** A trigger that fired. */
export interface FiredTrigger extends ScriptReport {
  readonly functionName: string;
  /** As whom it ran. */
  readonly user: string;
}

export interface AppsScriptHost extends ScriptHost {
  run(functionName: string, args: readonly unknown[], user: string, options?: ScriptSituation): Promise<ScriptAnswer>;
  /** As `run`, with what the run showed. Menu items call it too. */
  runWithUi(
    functionName: string,
    args: readonly unknown[],
    user: string,
    options?: ScriptSituation,
  ): Promise<ScriptReport>;
  /**
   * A person opens the file: `onOpen` runs (LIMITED when the add-on was used in this file before, else NONE), then installed open triggers.
   */
  open(user: string, container: Container, options?: ScriptSituation): Promise<FiredTrigger[]>;
  /** A person edits a cell: the simple `onEdit` (where the add-on is enabled), then installed edit triggers as those who installed them. */
  fireEdit(
    user: string,
    container: OpenSpreadsheet,
    edit: EditEvent,
    options?: ScriptSituation,
  ): Promise<FiredTrigger[]>;
  /** A person changed the spreadsheet: installed change triggers run as those who installed them. */
  fireChange(
    user: string,
    container: OpenSpreadsheet,
    changeType: ChangeType,
    options?: ScriptSituation,
  ): Promise<FiredTrigger[]>;
  /** How the bundle is published as a web app; null without `doGet` or without `webapp` in the manifest. */
  readonly webApp: WebApp | null;
  /** Somebody visits the web app: `doGet` runs as `user`. The result is a `WebPage`. */
  visit(user: string, request: GetEvent, options?: ScriptSituation): Promise<ScriptReport>;
  triggers(): readonly TriggerInfo[];
  /** Fires a clock trigger by hand. @throws RangeError for an unknown one, or one that is no clock trigger */
  fireTrigger(uid: string): Promise<FiredTrigger>;
}

/** The page gets name and message; the stack stays here. */
function toAnswer(outcome: RunOutcome): ScriptAnswer {
  if ('resultJson' in outcome) return { result: JSON.parse(outcome.resultJson) as unknown };
  return { error: { name: outcome.error.name, message: outcome.error.message } };
}

const refused = (name: string, message: string): ScriptReport => ({
  answer: { error: { name, message } },
  ui: [],
  log: [],
});

/**
 * Reads the bundle in `dist` and starts the runtime: `openWorkspace({ scripts: (workspace) => createScriptHost(workspace, dist) })`.
 * @param threads whose owner closes them, so that workspaces opened one after the other need not start their own; absent: its own
 * @throws BundleInvalid when the folder holds no bundle
 */
export async function createScriptHost(
  workspace: Workspace,
  dist: string,
  threads?: WorkerPool,
): Promise<AppsScriptHost> {
  const bundle = readBundle(dist);
  const pool = threads ?? new WorkerPool();
  const running = new Set<Running>();
  /** Runs of this workspace end with it, also in threads that go on. */
  const ours: Pick<WorkerPool, 'run'> = {
    run(job) {
      const run = pool.run(job);
      running.add(run);
      const forget = (): void => void running.delete(run);
      run.outcome.then(forget, forget);
      return run;
    },
  };
  const { kernel } = workspace;
  const triggers = triggerStore(kernel);
  const shared: Shared = {
    workspace,
    cache: new CacheStore(kernel.clock),
    locks: new Locks(kernel.clock),
    triggers,
    html: bundle.html,
    hasFunction: (name) => bundle.functionNames.includes(name),
  };
  const atWork = new Map<string, number>();

  interface Plan {
    readonly functionName: string;
    readonly user: string;
    readonly argumentsJson?: string;
    readonly event?: TriggerEvent;
    readonly mode?: AuthMode;
    readonly limit?: number;
  }

  function executionOf(plan: Plan, situation: ScriptSituation): Execution {
    const {
      container = null,
      locale = workspace.settings.localeOf(plan.user),
      answerAlert = ({ buttons }) => (buttons === 'OK' ? 'OK' : 'CLOSE'),
      visitor = null,
    } = situation;
    const { undisturbed } = situation;
    const context = workspace.startRun(plan.functionName, plan.user, undisturbed === undefined ? {} : { undisturbed });
    return {
      argumentsJson: '[]',
      event: null,
      mode: 'FULL',
      limit: RUN_LIMIT,
      ...plan,
      visitor,
      locale,
      container,
      facts: { context, answerAlert },
    };
  }

  async function carryOut(plan: Plan, situation: ScriptSituation): Promise<ScriptReport> {
    const busy = atWork.get(plan.user) ?? 0;
    if (busy >= MOST_AT_ONCE)
      return refused('Exception', 'There are too many scripts running simultaneously for this Google user account.');
    atWork.set(plan.user, busy + 1);
    try {
      const execution = executionOf(plan, situation);
      if (execution.mode === 'FULL' && execution.container) enable(execution.container);
      const { outcome, ui, log } = await execute(ours, bundle, shared, execution);
      return { answer: toAnswer(outcome), ui, log };
    } finally {
      atWork.set(plan.user, (atWork.get(plan.user) ?? 1) - 1);
    }
  }

  /** Using an add-on in a file enables it there (Google's page on editor add-on authorisation). */
  const enabledKey = (container: Container): string => `apps-script/enabled/${openFileId(container)}`;
  const isEnabled = (container: Container): boolean => kernel.store.get(enabledKey(container)) === true;
  function enable(container: Container): void {
    if (!isEnabled(container)) kernel.store.put(enabledKey(container), true);
  }

  async function runWithUi(
    functionName: string,
    args: readonly unknown[],
    user: string,
    situation: ScriptSituation = {},
  ): Promise<ScriptReport> {
    if (!isCallable(bundle, functionName)) return refused('ScriptError', `Script function not found: ${functionName}`);
    const encoded = encodeScriptValue(args);
    if ('illegalAt' in encoded)
      return refused('TypeError', `Failed due to illegal value in property: ${encoded.illegalAt}`);
    return carryOut({ functionName, user, argumentsJson: encoded.json }, situation);
  }

  async function fire(plan: Plan, situation: ScriptSituation): Promise<FiredTrigger> {
    return { functionName: plan.functionName, user: plan.user, ...(await carryOut(plan, situation)) };
  }

  async function fireInstalled(
    kind: keyof typeof INSTALLED,
    user: string,
    situation: ScriptSituation & { container: Container },
    details: Pick<TriggerEvent, 'edit' | 'changeType'> = {},
  ) {
    const wanted = INSTALLED[kind];
    const fired: FiredTrigger[] = [];
    for (const trigger of triggers.all()) {
      if (trigger.event !== wanted || trigger.spreadsheetId !== openFileId(situation.container)) continue;
      const event: TriggerEvent = { kind, triggerUid: trigger.uid, user, ...details };
      fired.push(await fire({ functionName: trigger.functionName, user: trigger.user, event }, situation));
    }
    return fired;
  }

  async function fireSimple(
    functionName: string,
    plan: Omit<Plan, 'functionName'>,
    situation: ScriptSituation,
  ): Promise<FiredTrigger[]> {
    if (!shared.hasFunction(functionName)) return [];
    return [await fire({ functionName, limit: SIMPLE_TRIGGER_LIMIT, ...plan }, situation)];
  }

  async function describeFunctions() {
    const names = bundle.functionNames.filter((name) => isCallable(bundle, name));
    const nobody = {
      functionName: '',
      argumentsJson: '[]',
      event: null,
      mode: 'NONE',
      user: workspace.user,
      visitor: null,
      locale: 'en',
      container: null,
    } as const;
    const order = { kind: 'describe', version: bundle.version, start: startOf(bundle, shared, nobody), names } as const;
    const outcome = await pool.run({ order, code: bundle.code, onCall: () => Promise.resolve(LOADING) }).outcome;
    const sources = outcome && 'resultJson' in outcome ? (JSON.parse(outcome.resultJson) as string[]) : [];
    return names.map((name, index) => callable(name, sources[index] ?? '', bundle.declaredArguments[name]));
  }

  const functions = pool.functions.get(bundle.version) ?? (await describeFunctions());
  pool.functions.set(bundle.version, functions);
  return {
    functions: () => functions,
    run: async (functionName, args, user, situation) => (await runWithUi(functionName, args, user, situation)).answer,
    runWithUi,
    async open(user, container, options = {}) {
      const situation = { ...options, container };
      const mode = isEnabled(container) ? 'LIMITED' : 'NONE';
      const simple = await fireSimple('onOpen', { user, mode, event: { kind: 'open' } }, situation);
      return [...simple, ...(await fireInstalled('open', user, situation))];
    },
    async fireEdit(user, container, edit, options = {}) {
      const situation = { ...options, container };
      const event: TriggerEvent = { kind: 'edit', edit };
      const simple = isEnabled(container)
        ? await fireSimple('onEdit', { user, mode: 'LIMITED', event }, situation)
        : [];
      return [...simple, ...(await fireInstalled('edit', user, situation, { edit }))];
    },
    fireChange: (user, container, changeType, options = {}) =>
      fireInstalled('change', user, { ...options, container }, { changeType }),
    webApp: shared.hasFunction('doGet') ? bundle.manifest.webapp : null,
    visit: (user, get, options = {}) => carryOut({ functionName: 'doGet', user, event: { kind: 'get', get } }, options),
    triggers: () => triggers.all(),
    async fireTrigger(uid) {
      const trigger = triggers.get(uid);
      if (trigger?.event !== 'CLOCK') throw new RangeError(`There is no clock trigger ${uid}.`);
      const { spreadsheetId, documentId } = trigger;
      const made = spreadsheetId !== null ? { spreadsheetId } : documentId === undefined ? null : { documentId };
      const event: TriggerEvent = { kind: 'clock', triggerUid: uid, clock: clockFields(kernel.clock.now()) };
      return fire({ functionName: trigger.functionName, user: trigger.user, event }, made ? { container: made } : {});
    },
    async close() {
      for (const run of running) run.stop();
      if (!threads) await pool.close();
    },
  };
}

/** While the functions are listed the bundle may call nothing. */
const LOADING = JSON.stringify({ ok: false, error: 'The bundle called a service while loading.', now: null });
