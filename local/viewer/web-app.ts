/** The bundle as a web app: doGet's page in a frame of its own at /exec and /dev, and google.script.run for it. */
import type { WebPage } from '../apps-script/bridge';
import type { AppsScriptHost, ScriptSituation } from '../apps-script/host';
import { ApiError } from '../kernel/api-error';
import { jsonReply, type RawReply } from '../kernel/raw-http';
import type { Workspace } from '../workspace';
import { FRAME_SANDBOX, type Frames } from './frames';
import { fieldsOf, list, text } from './read-body';

const PATH = /^\/(exec|dev)(?:\/(.*))?$/;

export const isWebApp = (path: string): boolean => PATH.test(path);

/** As whom a visit runs, and what the script may know of the visitor. */
interface Visit {
  readonly user: string;
  readonly situation: ScriptSituation;
}

export interface WebAppRoutes {
  /**
   * `doGet` for the visitor: the query's `authuser` (an address; the script is not told of it), else the header X-Workspace-User, else the
   * workspace's own user. `/dev` is for the owner of the script only.
   */
  page(url: string, header: string | undefined): Promise<RawReply>;
  /** google.script.run of such a page. @throws ApiError 403, 404 */
  call(user: string, body: unknown): Promise<RawReply>;
}

export function webAppRoutes(workspace: Workspace, frames: Frames): WebAppRoutes {
  const host = workspace.scripts as AppsScriptHost | null;
  const owner = workspace.user;

  /** @throws ApiError 403, 404 */
  function visitOf(visitor: string, deployed: boolean): Visit & { readonly host: AppsScriptHost } {
    if (!host?.webApp)
      throw new ApiError({ code: 404, message: 'The add-on has no web app: doGet and "webapp" in appsscript.json.' });
    const { access, executeAs } = host.webApp;
    const inDomain = domainOf(visitor) === domainOf(owner);
    const mayVisit = deployed
      ? access.startsWith('ANYONE') || visitor === owner || (access === 'DOMAIN' && inDomain)
      : visitor === owner;
    if (!mayVisit) throw new ApiError({ code: 403, message: `You need access: ${visitor} may not open this web app.` });
    if (executeAs === 'USER_ACCESSING' || visitor === owner) return { host, user: visitor, situation: {} };
    // A script that runs as its owner learns who visits only within the owner's domain.
    return { host, user: owner, situation: { visitor: inDomain ? visitor : '' } };
  }

  return {
    async page(url, header) {
      const { pathname, search } = new URL(url, 'http://localhost');
      const [, kind, pathInfo = ''] = PATH.exec(pathname) ?? [];
      const { rest, authuser } = withoutUser(search.slice(1));
      const visitor = (authuser ?? header ?? owner).toLowerCase();
      try {
        const visit = visitOf(visitor, kind === 'exec');
        const { answer } = await visit.host.visit(
          visit.user,
          { queryString: rest, pathInfo: decodeURI(pathInfo) },
          visit.situation,
        );
        if ('error' in answer) return html(200, failurePage(`${answer.error.name}: ${answer.error.message}`));
        const page = answer.result as WebPage;
        const frame = `/viewer/frames/${frames.keep(page.html)}`;
        return html(200, outerPage(page, frame, visitor, kind === 'exec'));
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return html(error.code, failurePage(error.message));
      }
    },

    async call(user, body) {
      const fields = fieldsOf(body);
      const visit = visitOf(user, fields.deployed !== false);
      await workspace.uiCall();
      const { functionName, args } = { functionName: text(fields, 'functionName'), args: list(fields, 'args') };
      return jsonReply(200, await visit.host.run(functionName, args, visit.user, visit.situation));
    },
  };
}

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** Google's own parameter is not the script's. */
function withoutUser(query: string): { rest: string; authuser: string | undefined } {
  const pairs = query.split('&').filter((pair) => pair !== '');
  const mine = pairs.filter((pair) => pair.startsWith('authuser='));
  return {
    rest: pairs.filter((pair) => !mine.includes(pair)).join('&'),
    authuser: new URLSearchParams(mine[0] ?? '').get('authuser') ?? undefined,
  };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (value: string): string => value.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

const html = (status: number, body: string): RawReply => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'unsafe-inline'",
    'x-content-type-options': 'nosniff',
  },
  body: Buffer.from(body, 'utf8'),
});

const failurePage = (message: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Error</title><body style="font:16px/1.5 sans-serif;margin:3rem auto;max-width:40rem;padding:0 1rem"><p role="alert">${escaped(message)}</p></body></html>`;

/** Around the script's page: what google.script.run asks goes to the workspace as the visitor. */
function outerPage({ title, meta }: WebPage, frame: string, visitor: string, deployed: boolean): string {
  const told = JSON.stringify({ visitor, deployed }).replace(/</g, '\\u003c');
  const tags = meta.map(({ name, content }) => `<meta name="${escaped(name)}" content="${escaped(content)}">`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(title || 'Web app')}</title>${tags.join('')}
<link rel="icon" href="data:,">
<style>html,body{margin:0;height:100%}iframe{display:block;width:100%;height:100%;border:0}</style></head>
<body><iframe title="${escaped(title || 'Web app')}" src="${frame}" sandbox="${FRAME_SANDBOX}"></iframe>
<script>{ const visit = ${told};${RELAY}}</script></body></html>`;
}

/** Runs in the page; text, because compilers change functions. */
const RELAY = `
const frame = document.querySelector('iframe');
const call = async (functionName, args) => {
  const reply = await fetch('/viewer/web-app/call', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-workspace-user': visit.visitor },
    body: JSON.stringify({ functionName, args, deployed: visit.deployed }),
  });
  const answer = await reply.json();
  return reply.ok ? answer : { error: { name: 'NetworkError', message: answer.error.message } };
};
addEventListener('message', ({ data, source }) => {
  if (source !== frame.contentWindow) return;
  if (data.kind === 'follow') open(data.url, '_blank', 'noopener');
  if (data.kind !== 'call') return;
  call(data.name, data.args)
    .catch((error) => ({ error: { name: 'NetworkError', message: String(error) } }))
    .then((answer) => frame.contentWindow.postMessage({ id: data.id, ...answer }, '*'));
});
`;
