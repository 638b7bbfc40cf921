/** files.list: search, order and pages. */
import { createHash } from 'node:crypto';
import type { ApiReply, ApiRequest } from '../kernel/contract';
import type { Drive } from './drive';
import { parentsIn, parseQuery, QuerySyntaxError, QueryUnsupported, type Query } from './query-language';
import { matches } from './query-match';
import type { FileRecord } from './records';
import { fileNotFound, invalidValue, unsupported } from './refusals';
import { fileResource } from './resource';
import { isListedFor } from './roles';

type Order = (a: FileRecord, b: FileRecord) => number;

const FOLDER_FIRST = (file: FileRecord) => (file.mimeType.endsWith('.folder') ? 0 : 1);
const byText =
  (text: (file: FileRecord) => string): Order =>
  (a, b) =>
    text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0;
const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const ORDERS: Readonly<Record<string, Order>> = {
  createdTime: (a, b) => byText((file) => file.createdTime)(a, b) || a.sequence - b.sequence,
  modifiedTime: byText((file) => file.modifiedTime),
  recency: byText((file) => file.modifiedTime),
  folder: (a, b) => FOLDER_FIRST(a) - FOLDER_FIRST(b),
  name: byText((file) => file.name.toLowerCase()),
  name_natural: (a, b) => natural.compare(a.name, b.name),
};
const ORDERS_NOT_HERE = ['modifiedByMeTime', 'quotaBytesUsed', 'sharedWithMeTime', 'starred', 'viewedByMeTime'];

const last = (request: ApiRequest, name: string) => request.query[name]?.at(-1);

/** @throws ApiError 400 for a query, order, page size or page token that is none; 404 for a folder in the query that cannot be seen. */
export function listFiles(drive: Drive, request: ApiRequest): ApiReply {
  const { caller } = request;
  const { records } = drive;
  requireMine(request);
  const q = last(request, 'q') ?? '';
  const query = q.trim() === '' ? null : readQuery(q);
  for (const folder of query ? parentsIn(query) : []) {
    if (folder !== 'root' && !canSee(drive, request, folder)) throw fileNotFound('');
  }
  const order = readOrder(last(request, 'orderBy'));
  const found = records
    .all()
    .filter((file) => !records.isRoot(file) && drive.covers(caller, file) && isListedFor(records, file, caller.user))
    .filter((file) => query === null || matches(records, file, caller, query))
    .sort(order);
  const size = pageSize(last(request, 'pageSize'));
  const search = createHash('sha256')
    .update(JSON.stringify([q, last(request, 'orderBy'), caller.user]))
    .digest('base64url')
    .slice(0, 12);
  const from = readPageToken(last(request, 'pageToken'), search);
  const files = found.slice(from, from + size).map((file) => fileResource(records, file, caller));
  const next = from + size < found.length ? { nextPageToken: `~!!~${search}.${from + size}` } : {};
  return { status: 200, body: { kind: 'drive#fileList', ...next, incompleteSearch: false, files } };
}

/** There are no shared drives, domains or application data here. */
function requireMine(request: ApiRequest): void {
  const corpora = last(request, 'corpora') ?? 'user';
  if (corpora !== 'user') throw unsupported(`corpora=${corpora}`);
  const spaces = last(request, 'spaces') ?? 'drive';
  if (spaces !== 'drive') throw unsupported(`spaces=${spaces}`);
}

function readQuery(q: string): Query {
  try {
    return parseQuery(q);
  } catch (error) {
    if (error instanceof QueryUnsupported) throw unsupported(error.what);
    if (error instanceof QuerySyntaxError) throw invalidValue('q');
    throw error;
  }
}

function canSee(drive: Drive, { caller }: ApiRequest, id: string): boolean {
  const folder = drive.records.get(id);
  return folder !== undefined && drive.covers(caller, folder) && isListedFor(drive.records, folder, caller.user);
}

/** Without `orderBy` Google promises nothing; here the latest change comes first. Ties stand in the order of creation. */
function readOrder(text: string | undefined): Order {
  const orders = (text ?? 'modifiedTime desc').split(',').map((part): Order => {
    const [key = '', direction, ...rest] = part.trim().split(/\s+/);
    if (ORDERS_NOT_HERE.includes(key)) throw unsupported(`orderBy=${key}`);
    const order = Object.hasOwn(ORDERS, key) ? ORDERS[key] : undefined;
    if (!order || rest.length > 0 || (direction !== undefined && direction !== 'desc')) throw invalidValue('orderBy');
    return direction === 'desc' ? (a, b) => order(b, a) : order;
  });
  return (a, b) => orders.reduce((found, order) => found || order(a, b), 0) || a.sequence - b.sequence;
}

function pageSize(text: string | undefined): number {
  const size = Number(text ?? 100);
  if (size >= 1 && size <= 1000) return size;
  throw invalidValue('pageSize', `Invalid value '${size}'. Values must be within the range: [1, 1000]`);
}

function readPageToken(token: string | undefined, search: string): number {
  if (token === undefined) return 0;
  const [, of, from] = /^~!!~([\w-]+)\.(\d+)$/.exec(token) ?? [];
  if (of !== search || from === undefined) throw invalidValue('pageToken');
  return Number(from);
}
