/** UrlFetchApp: HTTP requests with the options, limits and error texts of Apps Script. */
import type { FetchReply, FetchRequest } from '../bridge';
import { base64Decode, signed, utf8Decode, utf8Encode } from './bytes';
import { call, Exception } from './call';
import { checkAddress } from './fetch-address';
import { allow, SCOPE } from './permission';

/** Quotas page: 50 MB a call for the body. */
const MAX_BODY = 50 * 1024 * 1024;
const METHODS = ['get', 'delete', 'patch', 'post', 'put'];
const OPTIONS = [
  'contentType',
  'escaping',
  'followRedirects',
  'headers',
  'method',
  'muteHttpExceptions',
  'payload',
  'useIntranet',
  'validateHttpsCertificates',
];

type Options = Readonly<Record<string, unknown>>;

interface Prepared {
  readonly request: FetchRequest;
  readonly mute: boolean;
}

const invalid = (attribute: string): Exception => new Exception(`Attribute provided with invalid value: ${attribute}`);

function flag(options: Options, name: string, otherwise: boolean): boolean {
  const value = options[name] ?? otherwise;
  if (typeof value !== 'boolean') throw invalid(name);
  return value;
}

function headersOf(options: Options): Record<string, string> {
  const headers: Record<string, string> = {};
  const given = options['headers'] ?? {};
  if (typeof given !== 'object' || Array.isArray(given)) throw invalid('headers');
  for (const [name, value] of Object.entries(given as object)) {
    if (/^(host|content-length|connection)$/i.test(name)) throw invalid(`Header:${name}`);
    headers[name] = String(value);
  }
  return headers;
}

function bodyOf(payload: unknown): string | null {
  if (payload === undefined || payload === null) return null;
  if (typeof payload === 'string') return payload;
  if (Array.isArray(payload)) return utf8Decode(payload as number[]);
  if (typeof payload !== 'object') return String(payload);
  return Object.entries(payload)
    .map(([name, value]) => {
      if (typeof value === 'object') throw new Exception('The embedded Workspace sends no blobs in forms.');
      return `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`;
    })
    .join('&');
}

function prepare(url: unknown, options: Options): Prepared {
  const unknown = Object.keys(options).find((name) => !OPTIONS.includes(name));
  if (unknown !== undefined) throw new Exception(`UrlFetchApp knows no option "${unknown}".`);
  const address = checkAddress(url);
  const body = bodyOf(options['payload']);
  const method = String(options['method'] ?? (body === null ? 'get' : 'post')).toLowerCase();
  if (!METHODS.includes(method)) throw invalid('method');
  if (body !== null && method === 'get') throw new Exception('UrlFetchApp: a GET request takes no payload.');
  if (body !== null && body.length > MAX_BODY / 3 && utf8Encode(body).length > MAX_BODY)
    throw new Exception('Limit Exceeded: URLFetch POST Size.');
  for (const name of ['followRedirects', 'validateHttpsCertificates', 'escaping', 'useIntranet'])
    flag(options, name, false);
  const headers = headersOf(options);
  const contentType = options['contentType'] ?? (body === null ? undefined : 'application/x-www-form-urlencoded');
  const named = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  if (contentType !== undefined && (!named || options['contentType'] !== undefined))
    headers['Content-Type'] = String(contentType);
  return {
    request: { method: method.toUpperCase(), url: address, headers, body },
    mute: flag(options, 'muteHttpExceptions', false),
  };
}

function response(reply: FetchReply) {
  const text = (): string => (reply.base64 ? utf8Decode(base64Decode(reply.body) ?? []) : reply.body);
  return Object.freeze({
    getResponseCode: () => reply.status,
    getContentText(charset = 'UTF-8') {
      if (!/^utf-?8$/i.test(charset)) throw new Exception(`The embedded Workspace reads UTF-8 only, not ${charset}.`);
      return text();
    },
    getContent: () => (reply.base64 ? (base64Decode(reply.body) ?? []) : utf8Encode(reply.body)).map(signed),
    getHeaders: () => ({ ...reply.headers }),
    getAllHeaders: () => ({ ...reply.headers }),
    toString: () => text(),
  });
}

function send(prepared: readonly Prepared[]) {
  const replies =
    prepared.length === 0
      ? []
      : call(
          'fetchAll',
          prepared.map(({ request }) => request),
        );
  return replies.map((reply, index) => {
    const { request, mute } = prepared[index] as Prepared;
    if (reply.status < 400 || mute) return response(reply);
    const origin = /^https:\/\/[^/]+/.exec(request.url)?.[0] ?? request.url;
    throw new Exception(
      `Request failed for ${origin} returned code ${reply.status}. Truncated server response: ${reply.body.slice(0, 140)}` +
        `${reply.body.length > 140 ? '...' : ''} (use muteHttpExceptions option to examine full response)`,
    );
  });
}

export const urlFetchApp = Object.freeze({
  fetch(url: string, options: Options = {}) {
    allow('UrlFetchApp.fetch', 'FULL', SCOPE.fetch);
    return send([prepare(url, options)])[0];
  },
  fetchAll(requests: readonly (string | Options)[]) {
    allow('UrlFetchApp.fetchAll', 'FULL', SCOPE.fetch);
    if (!Array.isArray(requests))
      throw new Exception("The parameters don't match the method signature for UrlFetchApp.fetchAll.");
    return send(
      requests.map((request) => {
        if (typeof request === 'string') return prepare(request, {});
        const { url, ...options } = request as Options;
        return prepare(url, options);
      }),
    );
  },
});
