/** Shows one view of the viewer alone in a browser, on a workspace of the test's own; what it tells the shell is kept on the page. */
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { ApiError } from '../../../local/kernel/api-error';
import type { TextTyped } from '../../../local/viewer/protocol';
import type { Workspace } from '../../../local/workspace';

const ROOT = join(__dirname, '..', '..', '..');
const SCREENS = join(ROOT, 'build', 'out', 'screens');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export type ViewName = 'document' | 'calendar' | 'mail';
const MOUNT = { document: 'mountDocument', calendar: 'mountCalendar', mail: 'mountMail' } as const;

/** The shell's part, as small as can be: `window.told` keeps what the view said. */
const pageCode = (view: ViewName): string => `
import { ${MOUNT[view]} as mount } from './local/viewer/client/${view}/${view}-view';
import { viewerApi } from './local/viewer/client/api';
const query = new URLSearchParams(location.search);
window.told = { notices: [], followed: [] };
window.view = mount(document.getElementById('view'), query.get('id'), {
  api: viewerApi(query.get('user')),
  notify: (message, kind) => window.told.notices.push(kind + ': ' + message),
  follow: (url) => window.told.followed.push(url),
  placed: () => {},
  show: () => {},
});
`;
const HTML = `<!doctype html><html lang="en"><title>View</title><link rel="stylesheet" href="/view.css">
<body style="margin:0"><main id="view" style="height:100vh"></main><script src="/view.js"></script></body></html>`;

interface Told {
  readonly notices: string[];
  readonly followed: string[];
}

export interface Harness {
  open(browser: Browser, user: string, id?: string): Promise<Page>;
  /** Google's REST as a person. */
  rest<T>(user: string, method: string, path: string, body?: unknown): Promise<T>;
  close(): Promise<void>;
}

export async function startHarness(workspace: Workspace, view: ViewName): Promise<Harness> {
  const files = await bundle(view);
  const server = createServer((request, response) => {
    void answer(workspace, files, request).then(({ status, type, body }) => {
      response.writeHead(status, { 'content-type': type });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    async open(browser, user, id = '') {
      const page = await browser.newPage({ viewport: { width: 1200, height: 1000 } });
      await page.goto(`${origin}/?id=${id}&user=${encodeURIComponent(user)}`);
      return page;
    },
    rest: (user, method, path, body) => rest(workspace, user, method, path, body),
    close: () => closed(server),
  };
}

export async function rest<T>(
  workspace: Workspace,
  user: string,
  method: string,
  url: string,
  body?: unknown,
): Promise<T> {
  const reply = await workspace.rest({
    method,
    url,
    headers: { 'x-workspace-user': user, 'content-type': 'application/json' },
    body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
  });
  if (reply.status >= 400) throw new Error(`${method} ${url}: ${reply.body.toString()}`);
  return (reply.body.length > 0 ? JSON.parse(reply.body.toString()) : undefined) as T;
}

export const told = (page: Page): Promise<Told> => page.evaluate(() => (window as unknown as { told: Told }).told);

/** Keeps `build/out/screens/NAME.png`. @returns what axe finds serious or critical */
export async function look(page: Page, name: string): Promise<string[]> {
  mkdirSync(SCREENS, { recursive: true });
  await page.screenshot({ path: join(SCREENS, `${name}.png`) });
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const { violations } = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

async function bundle(view: ViewName): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await build({
    stdin: { contents: pageCode(view), resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    format: 'iife',
    outfile: join(ROOT, `build/out/${view}-view/view.js`),
    write: false,
    logLevel: 'error',
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
  const user = headers['x-workspace-user'] ?? workspace.user;
  switch (url.pathname) {
    case '/viewer/session':
      return json(200, { user: workspace.user, people: [], now: workspace.kernel.clock.now(), frozen: true });
    case '/viewer/locale':
      return json(200, { locale: workspace.settings.localeOf(user) });
    case '/viewer/mails':
      return json(200, { mails: [...workspace.kernel.outbox.list()].reverse() });
    case '/viewer/text':
      return typed(workspace, headers, JSON.parse(body.toString()) as TextTyped);
    default: {
      const reply = await workspace.rest({ method: request.method ?? 'GET', url: request.url ?? '/', headers, body });
      return { status: reply.status, type: 'application/json', body: reply.body };
    }
  }
}

const json = (status: number, value: unknown): Answer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(value),
});

function typed(
  workspace: Workspace,
  headers: Record<string, string>,
  { documentId, startIndex, endIndex, text, segmentId }: TextTyped,
): Answer {
  try {
    const caller = workspace.callerOf(headers);
    if (endIndex > startIndex) workspace.docs.deleteText(caller, documentId, startIndex, endIndex, segmentId);
    if (text !== '') workspace.docs.typeText(caller, documentId, startIndex, text, segmentId);
    return json(200, {});
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return json(error.code, error.body('docs'));
  }
}
