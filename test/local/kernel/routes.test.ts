/** Every method that the workspace answers is one of Google's, with Google's types. */
import type { Route } from '../../../local/kernel/contract';
import { apiAt } from '../../../local/kernel/google-hosts';
import { typesOf } from '../../../local/kernel/google-types';
import { replyType } from '../../../local/kernel/reply-types';
import { openWorkspace, type Workspace } from '../../../local/workspace';
import { OWNER } from './workspace-fixture';

let workspace: Workspace;
beforeAll(async () => (workspace = await openWorkspace({ dataDir: null, user: OWNER })));
afterAll(() => workspace.close());
const offending = (wrong: (route: Route) => boolean) => workspace.routes.filter(wrong).map(({ id }) => id);

test('stands at the path of its API, once', () => {
  expect(offending(({ api, path }) => apiAt(path) !== api && apiAt(`${path}/`) !== api)).toEqual([]);
  const keys = workspace.routes.map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('takes a body of a published type', () => {
  expect(offending(({ api, body }) => body !== undefined && typesOf(api)[body] === undefined)).toEqual([]);
});

test('has a reply whose fields a mask can be checked against, or none', () => {
  // Refused, or bytes.
  const without = ['drive.files.copy', 'drive.files.export', 'calendar.events.watch'];
  expect(
    offending(({ method, id }) => method !== 'DELETE' && replyType(id) === undefined && !without.includes(id)),
  ).toEqual([]);
  expect(
    offending(({ api, id }) => replyType(id) !== undefined && typesOf(api)[replyType(id) ?? ''] === undefined),
  ).toEqual([]);
});

test('names the scopes it accepts', () => expect(offending(({ scopes }) => scopes.length === 0)).toEqual([]));
