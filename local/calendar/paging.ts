/** Cuts lists into pages. A page token holds the place and belongs to one query. */
import { createHash } from 'node:crypto';
import type { ApiReply, ApiRequest } from '../kernel/contract';
import { invalid } from './refusals';

/** Events reference: 250 unless told, 2,500 at most. */
const DEFAULT_SIZE = 250;
const MOST = 2500;

/** The same for all pages of one query. */
function fingerprint({ query, params, caller }: ApiRequest): string {
  const { pageToken: _token, maxResults: _size, fields: _fields, ...rest } = query;
  return createHash('sha256')
    .update(JSON.stringify([caller.user, params, Object.entries(rest).sort()]))
    .digest('base64url')
    .slice(0, 12);
}

function offsetOf(request: ApiRequest): number {
  const token = request.query['pageToken']?.at(-1);
  if (token === undefined) return 0;
  const [offset, print] = Buffer.from(token, 'base64url').toString('utf8').split('/');
  if (!/^\d+$/.test(offset ?? '') || print !== fingerprint(request)) throw invalid('Invalid page token value.');
  return Number(offset);
}

/** @throws ApiError 400 for a token of another query, or a page size that cannot be */
export function page<T>(
  request: ApiRequest,
  all: readonly T[],
  show: (item: T) => object,
  head: Record<string, unknown>,
): ApiReply {
  const asked = Number(request.query['maxResults']?.at(-1) ?? DEFAULT_SIZE);
  if (asked < 1) throw invalid('Invalid value for: maxResults');
  const from = offsetOf(request);
  const to = from + Math.min(asked, MOST);
  const token = Buffer.from(`${to}/${fingerprint(request)}`).toString('base64url');
  const items = all.slice(from, to).map(show);
  return { status: 200, body: { ...head, items, ...(to < all.length ? { nextPageToken: token } : {}) } };
}
