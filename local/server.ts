/** The HTTP server of the embedded Workspace: Google's REST on its real paths, the controls, and the viewer, on one port. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { handleControl } from './kernel/control';
import { apiAt } from './kernel/google-hosts';
import type { RawReply, RawRequest } from './kernel/raw-http';
import type { Workspace } from './workspace';

/** A part of the server, e.g. the viewer: it answers, or calls `next`. What it throws is answered with 500. */
export type HttpHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void | Promise<void>;

export interface RunningServer {
  readonly server: Server;
  /** `http://localhost:PORT`, without a slash at the end. */
  readonly url: string;
  /** Cuts the connections; resolves when Google's requests that were at work are done. */
  close(): Promise<void>;
}

type GoogleRequest = (request: IncomingMessage) => Promise<RawReply>;

/** Larger bodies end the connection. */
const MAX_BYTES = 64_000_000;

/**
 * @param port 0 for any free one.
 * @param viewer answers what is neither Google's nor a control.
 * @throws the error of `listen`, e.g. EADDRINUSE.
 */
export async function startServer(workspace: Workspace, port: number, viewer?: HttpHandler): Promise<RunningServer> {
  const atWork = new Set<Promise<RawReply>>();
  const rest: GoogleRequest = (request) => {
    const reply = read(request).then((raw) => workspace.rest(raw));
    atWork.add(reply);
    const forget = (): void => void atWork.delete(reply);
    reply.then(forget, forget);
    return reply;
  };
  const server = createServer((request, response) => {
    void serve(workspace, rest, viewer, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('Internal error: see the output of the workspace.');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    // Only this machine: whoever reaches the port may act as anybody.
    server.listen(port, '127.0.0.1', () => resolve());
  });
  return {
    server,
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await Promise.allSettled(atWork);
    },
  };
}

async function serve(
  workspace: Workspace,
  rest: GoogleRequest,
  viewer: HttpHandler | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (request.url ?? '/').replace(/\?.*$/, '');
  const viewers = !isGoogles(path) && !isControl(path);
  // A page of some other site in the user's browser must not act in the workspace.
  if (!viewers && request.headers['sec-fetch-site'] === 'cross-site')
    return send(response, text(403, 'Not from another site.'));
  if (isGoogles(path)) return send(response, await rest(request));
  if (isControl(path)) return send(response, await handleControl(workspace, await read(request)));
  const missing = () => send(response, text(404, 'Not found'));
  if (viewer) await viewer(request, response, missing);
  else missing();
}

const isControl = (path: string) => /^\/(run|faults|settings)(\/|$)/.test(path);

const text = (status: number, message: string): RawReply => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: Buffer.from(message),
});

/** Also what we only refuse: uploads and batches. */
const isGoogles = (path: string) => apiAt(path) !== null || /^\/(upload|batch|v\d+|drive|calendar)(\/|$)/.test(path);

async function read(request: IncomingMessage): Promise<RawRequest> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new Error(`A request body of more than ${MAX_BYTES} bytes.`);
    chunks.push(chunk);
  }
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  return { method: request.method ?? 'GET', url: request.url ?? '/', headers, body: Buffer.concat(chunks) };
}

function send(response: ServerResponse, { status, headers, body }: RawReply): void {
  response.writeHead(status, {
    ...headers,
    ...(status === 204 || status === 304 ? {} : { 'content-length': body.length }),
  });
  response.end(status === 204 || status === 304 ? undefined : body);
}
