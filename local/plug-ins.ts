/** Loads what stands on top of the workspace: the Apps Script runtime with the built add-on. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createScriptHost } from './apps-script/host';
import type { WorkerPool } from './apps-script/worker-pool';
import type { ScriptHost } from './kernel/script-host';
import type { Workspace } from './workspace';

export const DIST = join(__dirname, '..', 'build', 'dist');

/** A runtime for the bundle in `dist`; undefined when the add-on is not built. */
export function loadScripts(
  dist: string = DIST,
  threads?: WorkerPool,
): ((workspace: Workspace) => Promise<ScriptHost>) | undefined {
  if (!existsSync(join(dist, 'Code.js'))) return undefined;
  return (workspace) => createScriptHost(workspace, dist, threads);
}
