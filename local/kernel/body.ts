/** Reads the JSON body of a request and checks it against the type that its route takes. */
import { ApiError, badRequest } from './api-error';
import type { ApiName, Route } from './contract';
import { readMessage } from './message-reader';

/** Larger bodies are refused with 413. Google's limits differ by API; Sheets advises at most 2 MB. */
const MAX_BODY_BYTES = 10_000_000;

/**
 * The checked body; `{}` where the route takes one and none was sent; null where the route takes none.
 * @throws ApiError 400 in Google's words, 413.
 */
export function readBody(route: Route, headers: Readonly<Record<string, string>>, body: Buffer): unknown {
  if (body.length > MAX_BODY_BYTES) {
    throw new ApiError({
      code: 413,
      message: 'Request payload size exceeds the limit: 10000000 bytes.',
      reason: 'uploadTooLarge',
    });
  }
  const text = body.toString('utf8');
  if (route.body === undefined) {
    if (text.trim() === '' || text.trim() === '{}') return null;
    throw badRequest(`${route.id} takes no request body.`);
  }
  if (text.trim() === '') return {};
  requireJson(route.api, headers['content-type'], text);
  return readMessage(route.api, route.body, parse(route.api, text));
}

/** A body sent as a form (what UrlFetchApp does unless told otherwise) is taken for parameters, as at Google. */
function requireJson(api: ApiName, contentType: string | undefined, text: string): void {
  if (contentType !== undefined && /^application\/json\b/i.test(contentType)) return;
  if (api === 'drive' || api === 'calendar') {
    throw badRequest(`The request's Content-Type is ${contentType ?? 'missing'}; it must be application/json.`, {
      reason: 'parseError',
    });
  }
  throw badRequest(
    `Invalid JSON payload received. Unknown name "${text.slice(0, 100)}": Cannot bind query parameter. Field could not be found in request message.`,
  );
}

function parse(api: ApiName, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (api === 'drive' || api === 'calendar') throw badRequest('Parse Error', { reason: 'parseError' });
    const at = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? text.length);
    const start = Math.max(0, at - 20);
    const what = at >= text.length ? 'Unexpected end of string.' : 'Unexpected token.';
    const line = text.slice(start, at + 20).replace(/\s/g, ' ');
    throw badRequest(`Invalid JSON payload received. ${what}\n${line}\n${' '.repeat(at - start)}^`);
  }
}
