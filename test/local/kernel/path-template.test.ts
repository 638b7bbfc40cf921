/** Google's path templates: placeholders, custom verbs, encoded ranges. */
import type { Route } from '../../../local/kernel/contract';
import { createMatcher } from '../../../local/kernel/path-template';

const route = (id: string, method: Route['method'], path: string): Route => ({
  id,
  api: 'sheets',
  method,
  path,
  scopes: [],
  query: {},
  kind: 'read',
  handle: () => ({ status: 200 }),
});

const V = '/v4/spreadsheets/{spreadsheetId}';
const match = createMatcher([
  route('get', 'GET', V),
  route('batchUpdate', 'POST', `${V}:batchUpdate`),
  route('create', 'POST', '/v4/spreadsheets'),
  route('values.get', 'GET', `${V}/values/{range}`),
  route('values.append', 'POST', `${V}/values/{range}:append`),
  route('values.clear', 'POST', `${V}/values/{range}:clear`),
  route('values.batchGet', 'GET', `${V}/values:batchGet`),
  route('files.get', 'GET', '/drive/v3/files/{fileId}'),
  route('files.generateIds', 'GET', '/drive/v3/files/generateIds'),
]);

test.each([
  ['POST', '/v4/spreadsheets', 'create', {}],
  ['GET', '/v4/spreadsheets/abc', 'get', { spreadsheetId: 'abc' }],
  ['POST', '/v4/spreadsheets/abc:batchUpdate', 'batchUpdate', { spreadsheetId: 'abc' }],
  ['GET', '/v4/spreadsheets/abc/values:batchGet', 'values.batchGet', { spreadsheetId: 'abc' }],
  ['GET', '/v4/spreadsheets/abc/values/A1:B2', 'values.get', { spreadsheetId: 'abc', range: 'A1:B2' }],
  [
    'GET',
    "/v4/spreadsheets/abc/values/'Plan%20%2F%20Q1'!A1:B2",
    'values.get',
    { spreadsheetId: 'abc', range: "'Plan / Q1'!A1:B2" },
  ],
  [
    'POST',
    '/v4/spreadsheets/abc/values/Deals!A1%3AB2:append',
    'values.append',
    { spreadsheetId: 'abc', range: 'Deals!A1:B2' },
  ],
  [
    'POST',
    '/v4/spreadsheets/abc/values/Deals!A1:B2:clear',
    'values.clear',
    { spreadsheetId: 'abc', range: 'Deals!A1:B2' },
  ],
  ['GET', '/drive/v3/files/generateIds', 'files.generateIds', {}],
  ['GET', '/drive/v3/files/x', 'files.get', { fileId: 'x' }],
])('%s %s is %s', (method, path, id, params) => {
  const found = match(method, path);
  expect(found?.route.id).toBe(id);
  expect(found?.params).toEqual(params);
});

test.each([
  ['GET', '/v4/spreadsheets/abc:batchUpdate'],
  ['POST', '/v4/spreadsheets/abc:unknown'],
  ['GET', '/v4/spreadsheets/abc/'],
  ['PUT', '/v4/spreadsheets'],
])('%s %s is nothing', (method, path) => expect(match(method, path)).toBeNull());

test('a path that is not properly encoded is a bad request', () => {
  expect(() => match('GET', '/drive/v3/files/%E0%A4%A')).toThrow('percent-encoded');
});
