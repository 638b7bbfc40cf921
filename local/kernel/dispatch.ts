/** Carries out one request: finds its route, checks everything about it, runs the handler, renders the reply as Google would. */
import { ApiError, badRequest } from './api-error';
import { readBody } from './body';
import type { ApiName, ApiReply, ApiRequest, Caller, Route, Store } from './contract';
import { apiAt } from './google-hosts';
import { notFoundPage } from './not-found-page';
import { createMatcher, type Match } from './path-template';
import { readQuery } from './query';
import { jsonReply, type RawReply, type RawRequest } from './raw-http';
import { masked, responseMask } from './response-mask';

export type Dispatch = (request: RawRequest, caller: Caller) => Promise<RawReply>;

/**
 * A dispatcher for these routes. Requests are carried out one after the other, in the order they come. It never rejects: a bug in a
 * handler is a 500, told to `report`.
 */
export function createDispatch(store: Store, routes: readonly Route[], report: (error: unknown) => void): Dispatch {
  const match = createMatcher(routes);
  let last: Promise<unknown> = Promise.resolve();
  return (request, caller) => {
    const reply = last.then(() => answer(store, match, request, caller, report));
    last = reply;
    return reply;
  };
}

async function answer(
  store: Store,
  match: (method: string, path: string) => Match | null,
  request: RawRequest,
  caller: Caller,
  report: (error: unknown) => void,
): Promise<RawReply> {
  const [path = '', search = ''] = splitUrl(request.url);
  const api: ApiName = apiAt(path) ?? 'drive';
  try {
    refuseUnsupported(path, request.headers);
    const found = match(request.method, path);
    if (!found) return notFoundPage(path);
    return await carryOut(store, found, search, request, caller);
  } catch (error) {
    if (error instanceof ApiError) return jsonReply(error.code, error.body(api));
    report(error);
    const fault = new ApiError({ code: 500, message: 'Internal error encountered.', reason: 'backendError' });
    return jsonReply(500, fault.body(api));
  }
}

async function carryOut(
  store: Store,
  { route, params }: Match,
  search: string,
  raw: RawRequest,
  caller: Caller,
): Promise<RawReply> {
  const query = readQuery(route, search);
  const mask = responseMask(route, query['fields']?.at(-1));
  checkScopes(route, caller);
  const { method, headers } = raw;
  const body = readBody(route, headers, raw.body);
  return render(await handle(store, route, { method, params, query, headers, body, caller }), mask);
}

async function handle(store: Store, route: Route, request: ApiRequest): Promise<ApiReply> {
  if (route.kind === 'read') {
    const reply = await route.handle(request);
    return typeof reply === 'function' ? reply() : reply;
  }
  await route.before?.(request);
  const reply = store.transaction(() => {
    const result = route.handle(request);
    if (result instanceof Promise) throw new Error(`${route.id} writes, so its handler must be synchronous.`);
    return result;
  });
  return typeof reply === 'function' ? reply() : reply;
}

function render({ status, body, headers = {} }: ApiReply, mask: Parameters<typeof masked>[1]): RawReply {
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  if (body === undefined) return { status, headers: lower, body: Buffer.alloc(0) };
  if (Buffer.isBuffer(body)) return { status, headers: lower, body };
  return jsonReply(status, masked(body, mask), lower);
}

function checkScopes(route: Route, { scopes }: Caller): void {
  if (scopes === 'all' || route.scopes.some((scope) => scopes.includes(scope))) return;
  const service = `${route.api === 'calendar' ? 'calendar-json' : route.api}.googleapis.com`;
  const info = {
    reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
    domain: 'googleapis.com',
    metadata: { service, method: route.id },
  };
  throw new ApiError({
    code: 403,
    message: 'Request had insufficient authentication scopes.',
    reason: 'insufficientPermissions',
    details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', ...info }],
  });
}

function splitUrl(url: string): [string, string] {
  const relative = url.startsWith('/') ? url : url.slice(url.indexOf('/', url.indexOf('//') + 2));
  const mark = relative.indexOf('?');
  return mark < 0 ? [relative, ''] : [relative.slice(0, mark), relative.slice(mark + 1)];
}

/** Google has these; the embedded Workspace does not, and says so rather than answering something near. */
function refuseUnsupported(path: string, headers: Readonly<Record<string, string>>): void {
  const no = (what: string) =>
    badRequest(`The embedded Workspace does not support ${what}.`, { reason: 'notImplemented' });
  if (/^\/(batch|[\w]+\/v\d\/batch)(\/|$)/.test(path)) throw no('batches of HTTP requests (multipart/mixed)');
  if (path.startsWith('/upload/')) throw no('uploads of file contents');
  if (headers['x-http-method-override'] !== undefined) throw no('X-HTTP-Method-Override');
}
