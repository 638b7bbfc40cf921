/** The embedded Workspace as the add-on meets it on a bad day: chosen requests are answered as Google documents its refusals. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createScriptHost } from '../../local/apps-script/host';
import { jsonReply, type RawReply, type RawRequest } from '../../local/kernel/raw-http';
import { DIST } from '../../local/plug-ins';
import { threads } from '../warm/threads';
import type { Workspace, WorkspaceOptions } from '../../local/workspace';

export interface BadDay {
  /** Which requests, by method and address, e.g. `POST …/permissions`. */
  readonly match?: RegExp;
  /** How many of them; absent: all. */
  times?: number;
  /** How many of them get through before. */
  passing?: number;
  readonly reply?: RawReply;
  /** Milliseconds by which a frozen clock moves on with every wave. */
  readonly perWave?: number;
  /** Manifest scopes that end so are not granted. */
  readonly withoutScope?: string;
}

/** An error in the words of Drive and Calendar: `errors[0].reason`. */
export const refusal = (code: number, reason: string, message: string, domain = 'usageLimits'): RawReply =>
  jsonReply(code, { error: { errors: [{ domain, reason, message }], code, message } });

/** An error in the words of Sheets and Docs. */
export const modernRefusal = (code: number, status: string, message: string, reason?: string): RawReply => {
  const details = reason && [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'googleapis.com' }];
  return jsonReply(code, { error: { code, message, status, ...(details ? { details } : {}) } });
};

/** What {@link openAddOn} takes as `scripts`. The day may be changed between runs. */
export function onBadDay(day: () => BadDay): NonNullable<WorkspaceOptions['scripts']> {
  return async (workspace) => {
    const { withoutScope } = day();
    const sendWave: Workspace['sendWave'] = async (run, requests) => {
      const { match, reply, perWave = 0 } = day();
      workspace.kernel.clock.advance(perWave);
      const isRefused = requests.map(
        (request) => match !== undefined && reply !== undefined && refuses(day(), request),
      );
      const passing = requests.filter((_, index) => !isRefused[index]);
      const replies = passing.length > 0 ? [...(await workspace.sendWave(run, passing))] : [];
      return requests.map((_, index) => (isRefused[index] ? reply : replies.shift()) as RawReply);
    };
    const troubled = Object.create(workspace, { sendWave: { value: sendWave } }) as Workspace;
    if (!withoutScope) return createScriptHost(troubled, DIST, threads);
    const dist = distWithout(withoutScope);
    const host = await createScriptHost(troubled, dist);
    rmSync(dist, { recursive: true });
    return host;
  };
}

function refuses(day: BadDay, { method, url }: RawRequest): boolean {
  if (!day.match?.test(`${method} ${url}`) || day.times === 0) return false;
  if (day.passing) {
    day.passing -= 1;
    return false;
  }
  if (day.times !== undefined) day.times -= 1;
  return true;
}

/** A copy of the built add-on whose manifest lacks one scope. */
function distWithout(scope: string): string {
  const dist = mkdtempSync(join(tmpdir(), 'dist-'));
  cpSync(DIST, dist, { recursive: true });
  const path = join(dist, 'appsscript.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { oauthScopes: string[] };
  const oauthScopes = manifest.oauthScopes.filter((one) => !one.endsWith(scope));
  if (oauthScopes.length === manifest.oauthScopes.length) throw new Error(`The manifest has no scope …${scope}`);
  writeFileSync(path, JSON.stringify({ ...manifest, oauthScopes }));
  return dist;
}
