/** The viewer over HTTP: its page, and what the page needs beside Google's REST. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError } from '../kernel/api-error';
import { jsonReply, type RawReply } from '../kernel/raw-http';
import type { HttpHandler } from '../server';
import type { Workspace } from '../workspace';
import { createEndpoints, type Endpoint } from './endpoints';
import { Frames, FRAME_SANDBOX } from './frames';
import { pageFiles } from './page';
import { isWebApp, webAppRoutes } from './web-app';

/** Addresses of the page itself: a reload stays where it was. */
const PAGES = /^\/(?:file\/[\w-]+|agenda|mail)?$/;
const MAX_BYTES = 20_000_000;

const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
};

export function viewerRoutes(workspace: Workspace): HttpHandler {
  const frames = new Frames(() => workspace.kernel.id(24));
  const webApp = webAppRoutes(workspace, frames);
  const endpoints: Readonly<Record<string, Endpoint>> = {
    ...createEndpoints(workspace, frames),
    'POST /viewer/web-app/call': ({ user, body }) => webApp.call(user, body),
  };

  return async (request, response, next) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const { method = 'GET' } = request;
    if (method === 'GET' && PAGES.test(pathname)) return send(response, 200, PAGE_HEADERS, (await pageFiles()).html);
    if (method === 'GET' && isWebApp(pathname)) {
      const header = request.headers['x-workspace-user'];
      return sendRaw(response, await webApp.page(request.url ?? '/', typeof header === 'string' ? header : undefined));
    }
    if (!pathname.startsWith('/viewer/')) return next();
    if (method === 'GET' && pathname.startsWith('/viewer/assets/')) {
      const asset = (await pageFiles()).assets.get(pathname.slice('/viewer/assets/'.length));
      return asset ? send(response, 200, { 'content-type': asset.type }, asset.body) : next();
    }
    if (method === 'GET' && pathname.startsWith('/viewer/frames/')) {
      const html = frames.get(pathname.slice('/viewer/frames/'.length));
      return html === undefined ? next() : send(response, 200, FRAME_HEADERS, html);
    }
    // A browser sends this header to another site only after asking, and it is not told yes.
    const user = request.headers['x-workspace-user'];
    if (typeof user !== 'string' || user === '')
      return sendRaw(response, refusal(403, 'The header X-Workspace-User is missing.'));
    const endpoint = endpoints[`${method} ${pathname}`];
    if (!endpoint) return next();
    sendRaw(
      response,
      await carryOut(() =>
        readJson(request).then((body) => endpoint({ user: user.toLowerCase(), body, query: searchParams })),
      ),
    );
  };
}

const FRAME_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `sandbox ${FRAME_SANDBOX}`,
};

/** Refusals have Google's form; what the handler did not foresee is left to the server. */
async function carryOut(work: () => Promise<RawReply>): Promise<RawReply> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ApiError) return jsonReply(error.code, error.body('sheets'));
    if (error instanceof SyntaxError) return refusal(400, 'The body is not JSON.');
    if (error instanceof TypeError && error.message.startsWith('viewer: ')) return refusal(400, error.message.slice(8));
    throw error;
  }
}

const refusal = (code: number, message: string): RawReply => jsonReply(code, { error: { code, message } });

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new ApiError({ code: 413, message: `A body of more than ${MAX_BYTES} bytes.` });
    chunks.push(chunk);
  }
  return size === 0 ? undefined : (JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown);
}

function send(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string | Uint8Array,
): void {
  response.writeHead(status, { 'cache-control': 'no-cache', ...headers });
  response.end(body);
}

const sendRaw = (response: ServerResponse, { status, headers, body }: RawReply): void =>
  send(response, status, { ...headers }, body);
