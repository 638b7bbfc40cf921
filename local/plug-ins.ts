/** Loads what stands on top of the workspace: the Apps Script runtime with the built add-on, and the viewer. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ScriptHost } from './kernel/script-host';
import type { HttpHandler } from './server';
import type { Workspace } from './workspace';

export const DIST = join(__dirname, '..', 'build', 'dist');

/** A runtime for the bundle in `dist`; undefined when the add-on is not built. */
export function loadScripts(dist: string = DIST): ((workspace: Workspace) => Promise<ScriptHost>) | undefined {
  if (!existsSync(join(dist, 'Code.js'))) return undefined;
  return async (workspace) => {
    const { createScriptHost } = await import('./apps-script/host');
    return createScriptHost(workspace, dist);
  };
}

/** The viewer, as soon as it is built. */
export function loadViewer(workspace: Workspace): HttpHandler | undefined {
  if (!existsSync(join(__dirname, 'viewer', 'routes.ts'))) return undefined;
  type Module = { viewerRoutes(workspace: Workspace): HttpHandler };
  return (createRequire(__filename)('./viewer/routes') as Module).viewerRoutes(workspace);
}
