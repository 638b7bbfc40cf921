/** A workspace with an HTTP server for tests, and short ways to talk to it. */
import { startServer } from '../../../local/server';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../../../local/workspace';

export const OWNER = 'olga@consult.example';
export const WRITER = 'will@consult.example';
export const OUTSIDER = 'eve@elsewhere.example';

/** Tests look into replies of many shapes. */
export type Json = ReturnType<typeof JSON.parse>;

export interface Answer {
  readonly status: number;
  readonly body: Json;
  readonly headers: Headers;
}

export interface TestWorkspace {
  readonly workspace: Workspace;
  readonly url: string;
  /** A request as `user`; the body is sent as JSON, a string as it is. */
  as(user: string, method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

export async function startTestWorkspace(options: Partial<WorkspaceOptions> = {}): Promise<TestWorkspace> {
  const report = (error: unknown) => {
    throw error;
  };
  const workspace = await openWorkspace({ dataDir: null, user: OWNER, report, ...options });
  const server = await startServer(workspace, 0);
  return {
    workspace,
    url: server.url,
    async as(user, method, path, body, headers = {}) {
      const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
      const type: Record<string, string> = text === null ? {} : { 'content-type': 'application/json' };
      const response = await fetch(server.url + path, {
        method,
        body: text,
        headers: { ...type, 'x-workspace-user': user, ...headers },
      });
      const raw = await response.text();
      const json = response.headers.get('content-type')?.startsWith('application/json');
      return { status: response.status, headers: response.headers, body: json ? JSON.parse(raw) : raw };
    },
    async close() {
      await server.close();
      await workspace.close();
    },
  };
}
