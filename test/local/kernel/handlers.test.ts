/** How handlers are run: writes whole or not at all, work after the commit, bugs as 500. */
import { ApiError } from '../../../local/kernel/api-error';
import type { Route } from '../../../local/kernel/contract';
import { createDispatch } from '../../../local/kernel/dispatch';
import { openKernel } from '../../../local/kernel/kernel';
import type { Json } from './workspace-fixture';

const kernel = openKernel({ dataDir: null });
const { store } = kernel;
const reported: unknown[] = [];
const route = (path: string, kind: Route['kind'], handle: Route['handle'], more: Partial<Route> = {}): Route => ({
  id: `sheets.${path}`,
  api: 'sheets',
  method: 'POST',
  path: `/v4/${path}`,
  scopes: [],
  query: {},
  kind,
  handle,
  ...more,
});

const dispatch = createDispatch(
  store,
  [
    route('refuse', 'write', () => {
      store.put('refused', true);
      throw new ApiError({ code: 400, message: 'No.' });
    }),
    route('bug', 'write', () => {
      store.put('bug', true);
      throw new Error('a bug');
    }),
    route('later', 'write', () => {
      store.put('count', 1);
      return () => Promise.resolve({ status: 200, body: { committed: store.get('count') } });
    }),
    route('asynchronous', 'write', () => Promise.resolve({ status: 200 })),
    route('slow', 'read', async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return { status: 200, body: { slow: true } };
    }),
    route('echo', 'read', ({ body }) => ({ status: 200, body: body as object, headers: { ETag: '"1"' } }), {
      body: 'GridRange',
    }),
  ],
  (error) => reported.push(error),
);
afterAll(() => kernel.close());

async function call(path: string, body = ''): Promise<Json> {
  const headers = { 'content-type': 'application/json' };
  const reply = await dispatch(
    { method: 'POST', url: `/v4/${path}`, headers, body: Buffer.from(body) },
    { user: 'a@b', scopes: 'all', project: null },
  );
  return { ...reply, body: JSON.parse(String(reply.body)) };
}

test('a refusal undoes what the handler wrote', async () => {
  expect((await call('refuse')).body).toEqual({ error: { code: 400, message: 'No.', status: 'INVALID_ARGUMENT' } });
  expect(store.get('refused')).toBeUndefined();
});

test('a bug is a 500, undone and reported', async () => {
  expect(await call('bug')).toMatchObject({
    status: 500,
    body: { error: { code: 500, message: 'Internal error encountered.', status: 'INTERNAL' } },
  });
  expect(store.get('bug')).toBeUndefined();
  expect(String(reported[0])).toBe('Error: a bug');
});

test('what a handler returns as a function runs after the commit', async () => {
  expect((await call('later')).body).toEqual({ committed: 1 });
});

test('a write that is asynchronous is a bug: it could not be undone', async () => {
  expect((await call('asynchronous')).status).toBe(500);
});

test('requests are carried out one after the other', async () => {
  const order: string[] = [];
  await Promise.all([call('slow').then(() => order.push('slow')), call('later').then(() => order.push('later'))]);
  expect(order).toEqual(['slow', 'later']);
});

test('a handler gets the checked body with numbers as numbers, and its headers go out in lower case', async () => {
  const reply = await call('echo', '{"sheetId":"3","startRowIndex":null}');
  expect([reply.body, reply.headers.etag]).toEqual([{ sheetId: 3 }, '"1"']);
  expect((await call('echo', '')).body).toEqual({});
  expect((await call('echo', '{"sheetId":3')).body.error.message).toContain(
    'Invalid JSON payload received. Unexpected end of string.',
  );
});
