/** Files and folders in Drive, as Google's own client and as plain requests see them. */
import { drive as googleDrive } from '@googleapis/drive';
import { MIME } from '../../../local/kernel/contract';
import {
  OUTSIDER,
  OWNER,
  startTestWorkspace,
  WRITER,
  type Json,
  type TestWorkspace,
} from '../kernel/workspace-fixture';

const FILES = '/drive/v3/files';
let here: TestWorkspace;
beforeEach(async () => (here = await startTestWorkspace({ now: '2026-11-23T09:00:00Z' })));
afterEach(() => here.close());

const call: TestWorkspace['as'] = (...args) => here.as(...args);
async function make(user: string, body: object, fields = '*'): Promise<Json> {
  const answer = await call(user, 'POST', `${FILES}?fields=${fields}`, body);
  expect(answer.status).toBe(200);
  return answer.body;
}
const folder = (user: string, name: string, more: object = {}) => make(user, { name, mimeType: MIME.folder, ...more });
const share = (user: string, id: string, email: string, role: string) =>
  call(user, 'POST', `${FILES}/${id}/permissions?sendNotificationEmail=false`, {
    type: 'user',
    role,
    emailAddress: email,
  });
const reason = (answer: { body: Json }) => answer.body.error.errors[0].reason;
async function search(user: string, q: string, more = ''): Promise<string[]> {
  const answer = await call(user, 'GET', `${FILES}?orderBy=createdTime&q=${encodeURIComponent(q)}${more}`);
  expect([answer.status, answer.body.error]).toEqual([200, undefined]);
  return answer.body.files.map(({ name }: { name: string }) => name);
}

describe('Google’s own client', () => {
  // Jest cannot load the client's own fetch (a dynamic import), so it is given Node's.
  const client = (user: string) =>
    googleDrive({
      version: 'v3',
      rootUrl: `${here.url}/`,
      headers: { 'X-Workspace-User': user },
      fetchImplementation: fetch,
    });

  test('mints an ID, makes a folder with it, finds, shares and exports nothing it cannot', async () => {
    const drive = client(OWNER);
    const { data: minted } = await drive.files.generateIds({ count: 1 });
    const id = minted.ids?.[0] ?? '';
    const body = { id, name: 'Harbour Homes', mimeType: MIME.folder, appProperties: { scKind: 'folder' } };
    const { data: made } = await drive.files.create({ requestBody: body, fields: 'id,name,appProperties,webViewLink' });
    expect(made).toEqual({
      id,
      name: body.name,
      appProperties: body.appProperties,
      webViewLink: `https://drive.google.com/drive/folders/${id}`,
    });
    await expect(drive.files.create({ requestBody: body })).rejects.toMatchObject({ status: 409 });

    const q = `appProperties has { key='scKind' and value='folder' } and trashed = false`;
    const { data: found } = await drive.files.list({ q, fields: 'files(id)' });
    expect(found.files).toEqual([{ id }]);

    await drive.permissions.create({
      fileId: id,
      requestBody: { type: 'user', role: 'writer', emailAddress: WRITER },
      emailMessage: 'Welcome',
    });
    const { data: seen } = await client(WRITER).files.get({ fileId: id });
    expect(seen).toEqual({ kind: 'drive#file', id, name: 'Harbour Homes', mimeType: MIME.folder });
    await expect(drive.files.export({ fileId: id, mimeType: 'text/plain' })).rejects.toMatchObject({ status: 403 });
    await drive.files.delete({ fileId: id });
    await expect(drive.files.get({ fileId: id })).rejects.toMatchObject({ status: 404 });
  });
});

describe('making a file', () => {
  test('gives the whole resource to those who ask for it', async () => {
    const root = await folder(OWNER, 'Engagement', { description: 'What we do', writersCanShare: false });
    expect(root).toMatchObject({
      kind: 'drive#file',
      name: 'Engagement',
      description: 'What we do',
      mimeType: MIME.folder,
      trashed: false,
      version: '1',
      createdTime: '2026-11-23T09:00:00.000Z',
      modifiedTime: '2026-11-23T09:00:00.000Z',
      owners: [{ emailAddress: OWNER, me: true, displayName: 'Olga' }],
      lastModifyingUser: { emailAddress: OWNER },
      shared: false,
      ownedByMe: true,
      writersCanShare: false,
      capabilities: { canEdit: true, canShare: true, canTrash: true, canAddChildren: true },
      permissions: [{ type: 'user', role: 'owner', emailAddress: OWNER }],
    });
    expect(root.parents).toHaveLength(1);
    const my = await call(OWNER, 'GET', `${FILES}/root?fields=id,name,parents`);
    expect(my.body).toEqual({ id: root.parents[0], name: 'My Drive' });
  });

  test('takes an own ID only if it was minted for this user, and once', async () => {
    const minted = (await call(OWNER, 'GET', `${FILES}/generateIds?count=2`)).body.ids;
    expect(reason(await call(OWNER, 'POST', FILES, { id: 'mine', mimeType: MIME.folder }))).toBe('invalid');
    expect(reason(await call(WRITER, 'POST', FILES, { id: minted[0], mimeType: MIME.folder }))).toBe('invalid');
    await folder(OWNER, 'A', { id: minted[0] });
    const again = await call(OWNER, 'POST', FILES, { id: minted[0], mimeType: MIME.folder });
    expect([again.status, reason(again)]).toEqual([409, 'fileIdInUse']);
    await call(OWNER, 'DELETE', `${FILES}/${minted[0]}`);
    expect((await call(OWNER, 'POST', FILES, { id: minted[0], mimeType: MIME.folder })).status).toBe(409);
  });

  test('refuses parents that are unknown, unseen, no folders, or read only', async () => {
    const secret = await folder(OWNER, 'Secret');
    const file = await make(OWNER, { name: 'plain' });
    expect((await call(WRITER, 'POST', FILES, { name: 'x', parents: [secret.id] })).status).toBe(404);
    expect((await call(OWNER, 'POST', FILES, { name: 'x', parents: ['nowhere'] })).body.error.message).toBe(
      'File not found: nowhere.',
    );
    expect(reason(await call(OWNER, 'POST', FILES, { name: 'x', parents: [file.id] }))).toBe('parentNotAFolder');
    await share(OWNER, secret.id, WRITER, 'reader');
    expect(reason(await call(WRITER, 'POST', FILES, { name: 'x', parents: [secret.id] }))).toBe(
      'insufficientParentPermissions',
    );
  });

  test('refuses what Drive keeps to itself, and what is not built here', async () => {
    expect(reason(await call(OWNER, 'POST', FILES, { name: 'x', version: '3' }))).toBe('fieldNotWritable');
    expect(reason(await call(OWNER, 'POST', FILES, { name: 'x', contentHints: {} }))).toBe('notImplemented');
    expect(reason(await call(OWNER, 'POST', FILES, { mimeType: 'application/vnd.google-apps.form' }))).toBe(
      'notImplemented',
    );
  });

  test('keeps custom properties within Drive’s limits', async () => {
    const value = 'я'.repeat(57); // 114 bytes
    await make(OWNER, { appProperties: { ['k'.repeat(10)]: value } });
    expect((await call(OWNER, 'POST', FILES, { appProperties: { ['k'.repeat(11)]: value } })).status).toBe(400);
    const many = Object.fromEntries(Array.from({ length: 31 }, (_, i) => [`k${i}`, 'v']));
    expect((await call(OWNER, 'POST', FILES, { appProperties: many })).status).toBe(400);
  });

  test('is refused when the storage is full', async () => {
    await call(OWNER, 'POST', '/settings', { storageFull: true });
    const answer = await call(OWNER, 'POST', FILES, { name: 'x' });
    expect([answer.status, reason(answer)]).toEqual([403, 'storageQuotaExceeded']);
  });
});

describe('changing a file', () => {
  test('renames, and merges properties with null as delete', async () => {
    const made = await make(OWNER, { name: 'old', appProperties: { a: '1', b: '2' } });
    here.workspace.kernel.clock.advance(60_000);
    const answer = await call(OWNER, 'PATCH', `${FILES}/${made.id}?fields=name,version,modifiedTime,appProperties`, {
      name: 'new',
      appProperties: { a: null, c: '3' },
    });
    expect(answer.body).toEqual({
      name: 'new',
      version: '2',
      modifiedTime: '2026-11-23T09:01:00.000Z',
      appProperties: { b: '2', c: '3' },
    });
  });

  test('moves between folders, one parent at a time, and never into itself', async () => {
    const [a, b] = [await folder(OWNER, 'A'), await folder(OWNER, 'B')];
    const file = await make(OWNER, { name: 'f', parents: [a.id] });
    expect(reason(await call(OWNER, 'PATCH', `${FILES}/${file.id}?addParents=${b.id}`, {}))).toBe('cannotAddParent');
    const moved = await call(
      OWNER,
      'PATCH',
      `${FILES}/${file.id}?addParents=${b.id}&removeParents=${a.id}&fields=parents`,
      {},
    );
    expect(moved.body).toEqual({ parents: [b.id] });
    const inB = await folder(OWNER, 'C', { parents: [b.id] });
    const into = await call(OWNER, 'PATCH', `${FILES}/${b.id}?addParents=${inB.id}&removeParents=root`, {});
    expect(reason(into)).toBe('cyclicParentReference');
    expect(reason(await call(OWNER, 'PATCH', `${FILES}/${file.id}`, { parents: [a.id] }))).toBe('fieldNotWritable');
  });

  test('bins a folder with its content, and only its owner may', async () => {
    const box = await folder(OWNER, 'Box');
    const file = await make(OWNER, { name: 'inside', parents: [box.id] });
    await share(OWNER, box.id, WRITER, 'writer');
    expect(reason(await call(WRITER, 'PATCH', `${FILES}/${box.id}`, { trashed: true }))).toBe(
      'insufficientFilePermissions',
    );
    await call(OWNER, 'PATCH', `${FILES}/${box.id}`, { trashed: true });
    const inside = await call(OWNER, 'GET', `${FILES}/${file.id}?fields=trashed,explicitlyTrashed`);
    expect(inside.body).toEqual({ trashed: true, explicitlyTrashed: false });
    expect(await search(OWNER, 'trashed = true')).toEqual(['Box', 'inside']);
    await call(OWNER, 'PATCH', `${FILES}/${box.id}`, { trashed: false });
    expect(await search(OWNER, 'trashed = true')).toEqual([]);
  });

  test('deletes for good, what others own inside moves to their own folder', async () => {
    const box = await folder(OWNER, 'Box');
    await share(OWNER, box.id, WRITER, 'writer');
    const mine = await make(OWNER, { name: 'mine', parents: [box.id] });
    const theirs = await make(WRITER, { name: 'theirs', parents: [box.id] });
    expect(reason(await call(WRITER, 'DELETE', `${FILES}/${box.id}`))).toBe('insufficientFilePermissions');
    const gone = await call(OWNER, 'DELETE', `${FILES}/${box.id}`);
    expect([gone.status, gone.body]).toEqual([204, '']);
    expect((await call(OWNER, 'GET', `${FILES}/${mine.id}`)).status).toBe(404);
    expect((await call(WRITER, 'GET', `${FILES}/${theirs.id}`)).status).toBe(200);
    expect(await search(WRITER, `'root' in parents`)).toEqual(['theirs']);
  });

  test('readers cannot, and strangers see nothing', async () => {
    const file = await make(OWNER, { name: 'f' });
    const stranger = await call(OUTSIDER, 'PATCH', `${FILES}/${file.id}`, { name: 'x' });
    expect(stranger.body).toEqual({
      error: {
        code: 404,
        message: `File not found: ${file.id}.`,
        errors: [
          {
            message: `File not found: ${file.id}.`,
            domain: 'global',
            reason: 'notFound',
            location: 'fileId',
            locationType: 'parameter',
          },
        ],
      },
    });
    await share(OWNER, file.id, OUTSIDER, 'reader');
    expect(reason(await call(OUTSIDER, 'PATCH', `${FILES}/${file.id}`, { name: 'x' }))).toBe(
      'insufficientFilePermissions',
    );
  });
});

describe('searching', () => {
  beforeEach(async () => {
    const box = await folder(OWNER, 'Sales plan', { appProperties: { kind: 'folder', quote: `it's a \\` } });
    for (const name of ['Deal Tracker', 'Audit report', 'HelloWorld']) {
      here.workspace.kernel.clock.advance(3_600_000);
      await make(OWNER, { name, parents: [box.id], mimeType: name === 'Audit report' ? 'text/plain' : 'image/png' });
    }
    await make(WRITER, { name: 'Not yours' });
  });

  test.each([
    [`name = 'deal tracker'`, ['Deal Tracker']],
    [`name != 'Deal Tracker' and mimeType = 'image/png'`, ['HelloWorld']],
    [`name contains 'track'`, ['Deal Tracker']],
    [`name contains 'World'`, []],
    [`name contains 'sales pl'`, ['Sales plan']],
    [`mimeType contains 'image/'`, ['Deal Tracker', 'HelloWorld']],
    [`not mimeType contains 'image/' and trashed=false`, ['Sales plan', 'Audit report']],
    [`not (name contains 'Deal' or name contains 'Sales')`, ['Audit report', 'HelloWorld']],
    [`appProperties has { key='kind' and value='folder' }`, ['Sales plan']],
    [`appProperties has {key='quote' and value='it\\'s a \\\\'}`, ['Sales plan']],
    [`appProperties has { key='kind' and value='file' }`, []],
    [`'root' in parents`, ['Sales plan']],
    [`'me' in owners and modifiedTime > '2026-11-23T10:30:00'`, ['Audit report', 'HelloWorld']],
    [`createdTime <= '2026-11-23T11:00:00+01:00'`, ['Sales plan', 'Deal Tracker']],
    [`'${OWNER}' in writers and name = 'HelloWorld'`, ['HelloWorld']],
    [`sharedWithMe = true`, []],
    [`name = 'HelloWorld' or name = 'Deal Tracker' and mimeType = 'text/plain'`, []],
    ['', ['Sales plan', 'Deal Tracker', 'Audit report', 'HelloWorld']],
  ])('%s', async (q, names) => expect(await search(OWNER, q)).toEqual(names));

  test.each([
    `name = `,
    `name = Deal`,
    `size > 3`,
    `trashed = 'true'`,
    `name < 'a'`,
    `name = 'a' and`,
    `(name = 'a'`,
    `name = 'a`,
    `appProperties has 'x'`,
  ])('%s is no query', async (q) => {
    const answer = await call(OWNER, 'GET', `${FILES}?q=${encodeURIComponent(q)}`);
    expect(answer.body.error.errors[0]).toEqual({
      message: 'Invalid Value',
      domain: 'global',
      reason: 'invalid',
      location: 'q',
      locationType: 'parameter',
    });
  });

  test('full text is refused, and so is a folder nobody can see', async () => {
    expect(reason(await call(OWNER, 'GET', `${FILES}?q=${encodeURIComponent(`fullText contains 'x'`)}`))).toBe(
      'notImplemented',
    );
    const answer = await call(OWNER, 'GET', `${FILES}?q=${encodeURIComponent(`'nowhere' in parents`)}`);
    expect([answer.status, answer.body.error.message]).toEqual([404, 'File not found: .']);
  });

  test('comes in pages and in the order wanted', async () => {
    const page = async (token?: string) =>
      (await call(OWNER, 'GET', `${FILES}?pageSize=3&orderBy=folder,name%20desc${token ? `&pageToken=${token}` : ''}`))
        .body;
    const first = await page();
    expect(first.files.map(({ name }: Json) => name)).toEqual(['Sales plan', 'HelloWorld', 'Deal Tracker']);
    const second = await page(encodeURIComponent(first.nextPageToken));
    expect([second.files.map(({ name }: Json) => name), second.nextPageToken]).toEqual([['Audit report'], undefined]);
    const other = await call(OWNER, 'GET', `${FILES}?pageToken=${encodeURIComponent(first.nextPageToken)}`);
    expect(other.body.error.errors[0]).toMatchObject({ reason: 'invalid', location: 'pageToken' });
    expect(reason(await call(OWNER, 'GET', `${FILES}?orderBy=colour`))).toBe('invalid');
    expect((await call(OWNER, 'GET', `${FILES}?pageSize=1001`)).status).toBe(400);
  });
});

describe('with the drive.file scope', () => {
  const as = (user: string, project = 'add-on') => ({
    authorization: `Bearer ${here.workspace.mintToken({ user, project, scopes: ['https://www.googleapis.com/auth/drive.file'] })}`,
  });

  test('a project reaches what it made, for the user it made it for', async () => {
    const { body: mine } = await call('', 'POST', FILES, { name: 'made', appProperties: { k: 'v' } }, as(OWNER));
    const other = await make(OWNER, { name: 'not made by the project' });
    await share(OWNER, mine.id, WRITER, 'writer');
    const list = async (headers: Record<string, string>) =>
      (await call('', 'GET', FILES, undefined, headers)).body.files.map(({ name }: Json) => name);
    expect(await list(as(OWNER))).toEqual(['made']);
    expect(await list(as(WRITER))).toEqual([]);
    expect((await call('', 'GET', `${FILES}/${mine.id}`, undefined, as(WRITER))).status).toBe(404);
    expect((await call('', 'POST', FILES, { parents: [other.id] }, as(OWNER))).status).toBe(404);
    expect((await call('', 'POST', FILES, { parents: ['root'] }, as(OWNER))).status).toBe(200);
  });

  test('private properties are the project’s own; plain REST clients see and change them all', async () => {
    const { body: mine } = await call('', 'POST', FILES, { name: 'made', appProperties: { k: 'v' } }, as(OWNER));
    const path = `${FILES}/${mine.id}?fields=appProperties`;
    expect((await call(OWNER, 'PATCH', path, { appProperties: { k: 'w', l: 'x' } })).body).toEqual({
      appProperties: { k: 'w', l: 'x' },
    });
    expect((await call('', 'GET', path, undefined, as(OWNER))).body).toEqual({ appProperties: { k: 'w', l: 'x' } });
    const drive = { user: OWNER, project: 'other', scopes: ['https://www.googleapis.com/auth/drive'] };
    const token = here.workspace.mintToken(drive);
    expect((await call('', 'GET', path, undefined, { authorization: `Bearer ${token}` })).body).toEqual({});
  });
});

test('only files with content can be downloaded', async () => {
  const box = await folder(OWNER, 'Box');
  const answer = await call(OWNER, 'GET', `${FILES}/${box.id}?alt=media`);
  expect([answer.status, reason(answer)]).toEqual([403, 'fileNotDownloadable']);
  const file = await make(OWNER, { name: 'empty.txt', mimeType: 'text/plain' });
  expect((await call(OWNER, 'GET', `${FILES}/${file.id}?alt=media`)).body).toBe('');
  expect((await call(OWNER, 'GET', `${FILES}?alt=media`)).status).toBe(400);
});

test('about tells who one is, if asked for fields', async () => {
  expect(reason(await call(WRITER, 'GET', '/drive/v3/about'))).toBe('required');
  const answer = await call(WRITER, 'GET', '/drive/v3/about?fields=user(emailAddress,me),storageQuota/usage');
  expect(answer.body).toEqual({ user: { emailAddress: WRITER, me: true }, storageQuota: { usage: '0' } });
});
