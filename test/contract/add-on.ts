/** The built add-on on a fresh embedded Workspace: what a consultant would do, with a trace of every request. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer, RunReport } from '../../src/app/api';
import type { Fault } from '../../local/kernel/faults';
import type { TraceLine } from '../../local/kernel/trace';
import { DIST, loadScripts } from '../../local/plug-ins';
import { threads } from '../warm/threads';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../../local/workspace';

/** Monday, 23 November 2026, 11:00 in Kyiv; the clock stands still but for the pauses of the add-on. */
export const NOW = '2026-11-23T09:00:00Z';

/** Tests look into replies of many shapes. */
export type Json = ReturnType<typeof JSON.parse>;

export interface AddOn {
  readonly workspace: Workspace;
  readonly owner: string;
  /** What `google.script.run` would get. @throws when the run ends with an error */
  call<T>(name: string, ...args: readonly unknown[]): Promise<Answer<T>>;
  /** Creates and expects success. */
  create(intake: object): Promise<RunReport>;
  /** A REST request as a user, the owner unless said otherwise; the parsed body. @throws on error statuses */
  rest(method: string, path: string, body?: object, user?: string): Promise<Json>;
  /** As `rest`, whatever the status. */
  ask(
    method: string,
    path: string,
    body?: object,
    user?: string,
  ): Promise<{ readonly status: number; readonly body: Json }>;
  setFaults(...faults: Fault[]): void;
  /** Requests since the last look. */
  traced(): TraceLine[];
  close(): Promise<void>;
}

/** @throws when the add-on is not built: `npm test` builds it first */
export async function openAddOn(owner: string, options: Partial<WorkspaceOptions> = {}): Promise<AddOn> {
  if (!existsSync(join(DIST, 'Code.js'))) throw new Error('build/dist is missing: run npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'add-on-'));
  const trace = join(folder, 'trace.jsonl');
  const workspace = await openWorkspace({
    dataDir: null,
    user: owner,
    now: NOW,
    trace,
    scripts: loadScripts(DIST, threads),
    ...options,
  });
  let seen = 0;
  const ask: AddOn['ask'] = async (method, path, body, user = owner) => {
    const headers = { 'content-type': 'application/json', 'x-workspace-user': user };
    const reply = await workspace.rest({
      method,
      url: path,
      headers,
      body: Buffer.from(body ? JSON.stringify(body) : ''),
    });
    const text = reply.body.toString('utf8');
    return { status: reply.status, body: /^\s*[[{]/.test(text) ? JSON.parse(text) : text };
  };
  const call: AddOn['call'] = async (name, ...args) => {
    const answer = await workspace.run(name, args, owner);
    if ('error' in answer) throw new Error(`${answer.error.name}: ${answer.error.message}`);
    return answer.result as never;
  };
  return {
    workspace,
    owner,
    call,
    ask,
    async create(intake) {
      const answer = await call<RunReport>('createEngagement', intake);
      if (!answer.ok)
        throw new Error(`${answer.error.code}: ${answer.error.message} ${JSON.stringify(answer.error.issues ?? '')}`);
      return answer.value;
    },
    async rest(method, path, body, user) {
      const { status, body: answer } = await ask(method, path, body, user);
      if (status >= 400) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
      return answer;
    },
    setFaults: (...faults) => workspace.setFaults(faults),
    traced() {
      const lines = existsSync(trace) ? readFileSync(trace, 'utf8').trim().split('\n').filter(Boolean) : [];
      const fresh = lines.slice(seen);
      seen = lines.length;
      return fresh.map((line) => JSON.parse(line) as TraceLine);
    },
    async close() {
      await workspace.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
