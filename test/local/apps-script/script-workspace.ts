/** Builds what the tests of the Apps Script runtime run on: a kernel, a few toy routes at Google's paths, a bundle written by hand. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createScriptHost, type AppsScriptHost } from '../../../local/apps-script/host';
import type { Route } from '../../../local/kernel/contract';
import { createDispatch } from '../../../local/kernel/dispatch';
import type { Fault } from '../../../local/kernel/faults';
import { openKernel } from '../../../local/kernel/kernel';
import { RunContext } from '../../../local/kernel/run-context';
import { openSettings } from '../../../local/kernel/settings';
import { openTokens } from '../../../local/kernel/tokens';
import type { TraceLine } from '../../../local/kernel/trace';
import { createWaves } from '../../../local/kernel/waves';
import type { Workspace } from '../../../local/workspace';

export const ANN = 'ann@consult.example';
export const BOB = 'bob@client.example';
export const BOOK = { spreadsheetId: 'book1', sheetId: 7, selection: { row: 3, column: 2, numRows: 1, numColumns: 1 } };

const AUTH = 'https://www.googleapis.com/auth/';
export const MANIFEST = {
  timeZone: 'Europe/Kyiv',
  runtimeVersion: 'V8',
  oauthScopes: [
    'spreadsheets',
    'script.container.ui',
    'script.external_request',
    'userinfo.email',
    'script.scriptapp',
  ].map((name) => AUTH + name),
  urlFetchWhitelist: [
    'https://sheets.googleapis.com/v4/',
    'https://www.googleapis.com/calendar/v3/',
    'https://example.com/',
  ],
};

/** Counts the requests; `GET /v4/spreadsheets/{id}` tells who asks. */
function toyRoutes(hits: string[]): Route[] {
  const common = { api: 'sheets', scopes: [`${AUTH}spreadsheets`], query: {}, kind: 'read' } as const;
  const path = '/v4/spreadsheets/{spreadsheetId}';
  return [
    {
      ...common,
      id: 'sheets.spreadsheets.get',
      method: 'GET',
      path,
      handle: ({ params, caller }) => {
        hits.push(`GET ${params['spreadsheetId']}`);
        if (params['spreadsheetId'] === 'binary') return { status: 200, body: Buffer.from([0, 255, 200]) };
        const properties = { title: `Book of ${caller.user}`, locale: 'uk_UA', timeZone: 'Europe/Kyiv' };
        return {
          status: 200,
          headers: { etag: '"1"' },
          body: { properties, sheets: [{ properties: { sheetId: 7, title: 'Deals' } }] },
        };
      },
    },
    {
      ...common,
      id: 'sheets.spreadsheets.values.clear',
      method: 'POST',
      path: `${path}/values/{range}:clear`,
      body: 'ClearValuesRequest',
      handle: ({ params, headers }) => {
        hits.push(`POST ${params['range']} as ${headers['content-type']}`);
        return {
          status: 200,
          body: { spreadsheetId: params['spreadsheetId'] ?? '', clearedRange: params['range'] ?? '' },
        };
      },
    },
  ];
}

export interface ScriptWorkspace {
  readonly host: AppsScriptHost;
  readonly workspace: Workspace;
  /** Requests that reached a route. */
  readonly hits: readonly string[];
  readonly trace: readonly TraceLine[];
  /** Faults of the next run. */
  setFaults(faults: readonly Fault[]): void;
  /** Result of a function, or an Error carrying its name and message. */
  call(name: string, ...args: unknown[]): Promise<unknown>;
  close(): Promise<void>;
}

export interface ScriptWorkspaceOptions {
  readonly now?: string;
  readonly html?: Readonly<Record<string, string>>;
  readonly manifest?: object;
}

export async function scriptWorkspace(
  code: string,
  { now, html = {}, manifest = {} }: ScriptWorkspaceOptions = {},
): Promise<ScriptWorkspace> {
  const dist = mkdtempSync(join(tmpdir(), 'bundle-'));
  writeFileSync(join(dist, 'Code.js'), code);
  writeFileSync(join(dist, 'appsscript.json'), JSON.stringify({ ...MANIFEST, ...manifest }));
  for (const [name, text] of Object.entries(html)) writeFileSync(join(dist, `${name}.html`), text);
  const kernel = openKernel({ dataDir: null, ...(now === undefined ? {} : { now }) });
  const hits: string[] = [];
  const trace: TraceLine[] = [];
  let faults: readonly Fault[] = [];
  const tokens = openTokens();
  const waves = createWaves({
    dispatch: createDispatch(kernel.store, toyRoutes(hits), (error) => console.error(error)),
    latency: { wave: () => Promise.resolve(), uiCall: () => Promise.resolve() },
    tokens,
    trace: (line) => void trace.push(line),
    callScript: () => Promise.resolve(),
  });
  const parts = {
    ...waves,
    kernel,
    settings: openSettings(kernel.store),
    user: ANN,
    mintToken: tokens.mint,
    startRun: (call: string, user: string) => {
      const run = new RunContext(call, user, faults);
      faults = [];
      return run;
    },
  };
  const workspace = parts as unknown as Workspace;
  const host = await createScriptHost(workspace, dist);
  return {
    host,
    workspace,
    hits,
    trace,
    setFaults: (next) => void (faults = next),
    async call(name, ...args) {
      const answer = await host.run(name, args, ANN);
      if ('result' in answer) return answer.result;
      throw Object.assign(new Error(answer.error.message), { name: answer.error.name });
    },
    async close() {
      await host.close();
      await kernel.close();
      rmSync(dist, { recursive: true, force: true });
    },
  };
}
