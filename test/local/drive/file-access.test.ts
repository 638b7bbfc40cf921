/** Drive as Sheets and Docs use it, with a content type that keeps a diary. */
import { ApiError } from '../../../local/kernel/api-error';
import { MIME, type ApiName, type Caller, type ContentType, type Role } from '../../../local/kernel/contract';
import { createDispatch } from '../../../local/kernel/dispatch';
import { createDrive } from '../../../local/drive/service';
import { openKernel } from '../../../local/kernel/kernel';
import { openSettings } from '../../../local/kernel/settings';
import { OUTSIDER, OWNER, WRITER, type Json } from '../kernel/workspace-fixture';

const diary: string[] = [];
const spreadsheets: ContentType = {
  mimeType: MIME.spreadsheet,
  create: (_id, name, caller) => void diary.push(`create ${name} for ${caller.user}`),
  rename: (_id, name) => void diary.push(`rename to ${name}`),
  remove: () => void diary.push('remove'),
  export: (_id, mimeType) => Promise.resolve(mimeType === 'text/csv' ? Buffer.from('a;b') : null),
};

const kernel = openKernel({ dataDir: null, now: '2026-11-23T09:00:00Z' });
const drive = createDrive(kernel, openSettings(kernel.store));
drive.register([spreadsheets]);
const dispatch = createDispatch(kernel.store, drive.service.routes, (error) => {
  throw error;
});
afterAll(() => kernel.close());
beforeEach(() => (diary.length = 0));

const plain = (user: string): Caller => ({ user, scopes: 'all', project: null });
async function call(user: string, method: string, url: string, body?: object): Promise<Json> {
  const sent = body ? Buffer.from(JSON.stringify(body)) : Buffer.alloc(0);
  const reply = await dispatch(
    { method, url: `/drive/v3/files${url}`, headers: { 'content-type': 'application/json' }, body: sent },
    plain(user),
  );
  const text = reply.body.toString();
  return reply.headers['content-type']?.startsWith('application/json') ? JSON.parse(text) : text;
}
const create = (fields = 'id') =>
  call(OWNER, 'POST', `?fields=${fields}`, { name: 'Tracker', mimeType: MIME.spreadsheet });

test('making, renaming and deleting reach the owner of the MIME type', async () => {
  const { id, webViewLink } = await create('id,webViewLink');
  expect(id).toHaveLength(44);
  expect(webViewLink).toBe(`https://docs.google.com/spreadsheets/d/${id}/edit?usp=drivesdk`);
  await call(OWNER, 'PATCH', `/${id}`, { name: 'Tracker 2' });
  await call(OWNER, 'PATCH', `/${id}`, { starred: true });
  await call(OWNER, 'DELETE', `/${id}`);
  expect(diary).toEqual([`create Tracker for ${OWNER}`, 'rename to Tracker 2', 'remove']);
});

test('a minted ID is not for Google’s formats', async () => {
  const { ids } = await call(OWNER, 'GET', '/generateIds?count=1');
  const answer = await call(OWNER, 'POST', '', { id: ids[0], mimeType: MIME.spreadsheet });
  expect(answer.error).toMatchObject({
    code: 403,
    message: 'Generated IDs are not supported for Docs Editors formats.',
  });
  expect(diary).toEqual([]);
});

test('exports what its type can make', async () => {
  const { id } = await create();
  expect(await call(OWNER, 'GET', `/${id}/export?mimeType=text/csv`)).toBe('a;b');
  const refused = await call(OWNER, 'GET', `/${id}/export?mimeType=image/png`);
  expect(refused.error).toMatchObject({ code: 400, errors: [{ reason: 'badRequest', location: 'convertTo' }] });
});

describe('opening a file', () => {
  const open = (api: ApiName, caller: Caller, id: string, need: Role, mimeType: string = MIME.spreadsheet) => {
    try {
      return drive.files.open(api, caller, id, mimeType, need).name;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return (error.body(api) as { error: { code: number; message: string; status?: string } }).error;
    }
  };

  test('follows roles, in the words of Sheets and Docs', async () => {
    const { id } = await create();
    await call(OWNER, 'POST', `/${id}/permissions`, { type: 'user', role: 'reader', emailAddress: WRITER });
    const forbidden = { code: 403, message: 'The caller does not have permission', status: 'PERMISSION_DENIED' };
    expect(open('sheets', plain(OWNER), id, 'writer')).toBe('Tracker');
    expect(open('sheets', plain(WRITER), id, 'reader')).toBe('Tracker');
    expect(open('sheets', plain(WRITER), id, 'writer')).toEqual(forbidden);
    expect(open('sheets', plain(OUTSIDER), id, 'reader')).toEqual(forbidden);
    expect(open('sheets', plain(OWNER), 'nowhere', 'reader')).toEqual({
      code: 404,
      message: 'Requested entity was not found.',
      status: 'NOT_FOUND',
    });
    expect(open('docs', plain(OWNER), id, 'reader', MIME.document)).toMatchObject({
      code: 400,
      status: 'FAILED_PRECONDITION',
    });
    expect([
      drive.files.roleOf(WRITER, id),
      drive.files.roleOf(OUTSIDER, id),
      drive.files.roleOf(OWNER, 'nowhere'),
    ]).toEqual(['reader', null, null]);
  });

  test('follows scopes: every spreadsheet with its own scope, only the project’s with drive.file', async () => {
    const { id } = await create();
    const bundle = (name: string): Caller => ({
      user: OWNER,
      project: 'add-on',
      scopes: [`https://www.googleapis.com/auth/${name}`],
    });
    expect(open('sheets', bundle('spreadsheets'), id, 'writer')).toBe('Tracker');
    expect(open('sheets', bundle('drive.file'), id, 'writer')).toMatchObject({ code: 404 });
    kernel.store.transaction(() => drive.grant('add-on', OWNER, id));
    expect(open('sheets', bundle('drive.file'), id, 'writer')).toBe('Tracker');
    const made = kernel.store.transaction(() =>
      drive.files.create(bundle('spreadsheets'), 'By the add-on', MIME.spreadsheet),
    );
    expect(open('docs', bundle('drive.file'), made, 'writer', MIME.document)).toMatchObject({ code: 400 });
    expect(open('sheets', bundle('drive.file'), made, 'owner')).toBe('By the add-on');
    expect(diary).toEqual([`create Tracker for ${OWNER}`]);
  });
});

test('a change of content moves the time of change and names its author', async () => {
  const { id } = await create();
  await call(OWNER, 'POST', `/${id}/permissions`, { type: 'user', role: 'writer', emailAddress: WRITER });
  kernel.clock.advance(1000);
  drive.files.touch(plain(WRITER), id);
  drive.files.rename(id, 'Renamed in Sheets');
  expect(await call(OWNER, 'GET', `/${id}?fields=name,modifiedTime,lastModifyingUser/emailAddress,version`)).toEqual({
    name: 'Renamed in Sheets',
    modifiedTime: '2026-11-23T09:00:01.000Z',
    lastModifyingUser: { emailAddress: WRITER },
    version: '4',
  });
});

test('a refusal by the owner of the MIME type undoes the file', async () => {
  const failing = {
    ...spreadsheets,
    mimeType: MIME.document,
    create: () => {
      throw new ApiError({ code: 400, message: 'no', reason: 'invalid' });
    },
  };
  drive.register([failing]);
  await call(OWNER, 'POST', '', { name: 'half made', mimeType: MIME.document });
  const { files } = await call(OWNER, 'GET', `?q=${encodeURIComponent(`name = 'half made'`)}`);
  expect(files).toEqual([]);
});
