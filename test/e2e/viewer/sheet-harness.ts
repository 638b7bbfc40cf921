/** Shows the sheet view alone in a browser, on a workspace of the test's own; what it tells the shell is kept on the page. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { Endpoint } from '../../../local/viewer/endpoints';
import type { Choices } from '../../../local/viewer/protocol';
import { sheetEndpoints } from '../../../local/viewer/sheet-endpoints';
import { ApiError } from '../../../local/kernel/api-error';
import type { Workspace } from '../../../local/workspace';

const ROOT = join(__dirname, '..', '..', '..');

/** The shell's part, as small as can be: `window.told` keeps what the view said. */
const PAGE_CODE = `
import { mountSheet } from './local/viewer/client/sheet/sheet-view';
import { viewerApi } from './local/viewer/client/api';
const query = new URLSearchParams(location.search);
window.told = { notices: [], followed: [], places: [], effects: [] };
window.startedAt = performance.now();
window.view = mountSheet(document.getElementById('view'), query.get('id'), {
  api: viewerApi(query.get('user')),
  notify: (message, kind) => window.told.notices.push(kind + ': ' + message),
  follow: (url) => window.told.followed.push(url),
  placed: (place) => window.told.places.push(place),
  show: (effects) => window.told.effects.push(...effects),
});
`;
const HTML = `<!doctype html><html lang="en"><title>Sheet</title><link rel="stylesheet" href="/view.css">
<body style="margin:0"><main id="view" style="height:100vh"></main><script src="/view.js"></script></body></html>`;

export interface Told {
  readonly notices: string[];
  readonly followed: string[];
  readonly places: { row: number; column: number }[];
}

export interface Harness {
  open(browser: Browser, id: string, user: string): Promise<Page>;
  /** Google's REST as a person. */
  rest<T>(user: string, method: string, path: string, body?: unknown): Promise<T>;
  close(): Promise<void>;
}

/** @param choices items of the dropdowns whose list stands in a range */
export async function startHarness(workspace: Workspace, choices: Choices['choices'] = []): Promise<Harness> {
  const files = await bundle();
  const server = createServer((request, response) => {
    void answer(workspace, choices, files, request).then(({ status, type, body }) => {
      response.writeHead(status, { 'content-type': type });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    async open(browser, id, user) {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
      await page.goto(`${origin}/?id=${id}&user=${encodeURIComponent(user)}`);
      return page;
    },
    async rest<T>(user: string, method: string, path: string, body?: unknown) {
      const reply = await workspace.rest({
        method,
        url: path,
        headers: { 'x-workspace-user': user, 'content-type': 'application/json' },
        body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
      });
      if (reply.status >= 400) throw new Error(`${method} ${path}: ${reply.body.toString()}`);
      return (reply.body.length > 0 ? JSON.parse(reply.body.toString()) : undefined) as T;
    },
    close: () => closed(server),
  };
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

async function bundle(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await build({
    stdin: { contents: PAGE_CODE, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'iife',
    outfile: join(ROOT, 'build/out/sheet-view/view.js'),
    write: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return new Map(outputFiles.map(({ path, contents }) => [path.endsWith('.css') ? '/view.css' : '/view.js', contents]));
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array | string;
}

async function answer(
  workspace: Workspace,
  choices: Choices['choices'],
  files: ReadonlyMap<string, Uint8Array>,
  request: IncomingMessage,
): Promise<Answer> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const file = files.get(url.pathname);
  if (file) return { status: 200, type: url.pathname.endsWith('.css') ? 'text/css' : 'text/javascript', body: file };
  if (url.pathname === '/') return { status: 200, type: 'text/html', body: HTML };
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  if (url.pathname === '/viewer/choices') return json(200, { choices });
  const endpoint = sheetEndpoints(workspace)[`${request.method} ${url.pathname}`];
  if (endpoint) return carriedOut(endpoint, headers['x-workspace-user'] ?? '', body.toString());
  const reply = await workspace.rest({ method: request.method ?? 'GET', url: request.url ?? '/', headers, body });
  return { status: reply.status, type: 'application/json', body: reply.body };
}

const json = (status: number, value: unknown): Answer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(value),
});

async function carriedOut(endpoint: Endpoint, user: string, body: string): Promise<Answer> {
  try {
    const reply = await endpoint({ user, body: JSON.parse(body) as unknown, query: new URLSearchParams() });
    return { status: reply.status, type: 'application/json', body: reply.body };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return json(error.code, error.body('sheets'));
  }
}
