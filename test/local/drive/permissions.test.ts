/** Sharing: roles, inheritance from folders, mails, and what an organisation forbids. */
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
const COLLEAGUE = 'carl@consult.example';
let here: TestWorkspace;
let folder: string;
let file: string;

const call: TestWorkspace['as'] = (...args) => here.as(...args);
const reason = (answer: { body: Json }) => answer.body.error.errors[0].reason;
const create = async (user: string, body: object) => (await call(user, 'POST', FILES, body)).body.id as string;
const share = (user: string, id: string, email: string, role: string, query = '') =>
  call(user, 'POST', `${FILES}/${id}/permissions?fields=id,role,permissionDetails${query}`, {
    type: 'user',
    role,
    emailAddress: email,
  });
const list = async (user: string, id: string) => {
  const answer = await call(
    user,
    'GET',
    `${FILES}/${id}/permissions?fields=permissions(id,emailAddress,role,permissionDetails(role,inherited))`,
  );
  return answer.body.permissions as Json[];
};
const rolesOf = async (user: string, id: string) =>
  Object.fromEntries((await list(user, id)).map(({ emailAddress, role }) => [emailAddress, role]));
const mails = () => here.workspace.kernel.outbox.list();

beforeEach(async () => {
  here = await startTestWorkspace();
  folder = await create(OWNER, { name: 'Engagement', mimeType: MIME.folder });
  file = await create(OWNER, { name: 'Deal Tracker', parents: [folder] });
});
afterEach(() => here.close());

describe('sharing with a person', () => {
  test('gives access and sends a mail with the message', async () => {
    const answer = await share(
      OWNER,
      folder,
      'Will@Consult.example',
      'commenter',
      `&emailMessage=${encodeURIComponent('See you Tuesday')}`,
    );
    expect(answer.body).toMatchObject({
      role: 'commenter',
      permissionDetails: [{ role: 'commenter', inherited: false }],
    });
    expect(mails()).toMatchObject([
      {
        from: OWNER,
        to: WRITER,
        kind: 'share',
        subject: 'Folder shared with you: "Engagement"',
        about: { fileId: folder },
      },
    ]);
    expect(mails()[0]?.text).toContain(
      'Olga (olga@consult.example) has invited you to comment on the following folder: Engagement\n\nSee you Tuesday',
    );
    const capabilities = await call(
      WRITER,
      'GET',
      `${FILES}/${folder}?fields=capabilities(canComment,canEdit,canShare),permissions,shared`,
    );
    expect(capabilities.body).toEqual({
      capabilities: { canComment: true, canEdit: false, canShare: false },
      shared: true,
    });
  });

  test('sends no mail when told not to', async () => {
    await share(OWNER, folder, WRITER, 'writer', '&sendNotificationEmail=false');
    expect(mails()).toEqual([]);
  });

  test('has one ID per person, on every file', async () => {
    const one = await share(OWNER, folder, WRITER, 'reader');
    const other = await share(OWNER, file, WRITER, 'writer');
    expect(one.body.id).toMatch(/^\d{20}$/);
    expect(other.body.id).toBe(one.body.id);
    await share(OWNER, folder, WRITER, 'writer');
    expect(await rolesOf(OWNER, folder)).toEqual({ [OWNER]: 'owner', [WRITER]: 'writer' });
  });

  test.each([
    [{ type: 'user', role: 'writer' }, 400, 'required'],
    [{ role: 'writer', emailAddress: WRITER }, 400, 'required'],
    [{ type: 'user', emailAddress: WRITER }, 400, 'required'],
    [{ type: 'user', role: 'boss', emailAddress: WRITER }, 400, 'invalid'],
    [{ type: 'user', role: 'writer', emailAddress: 'not an address' }, 400, 'invalidSharingRequest'],
    [{ type: 'user', role: 'writer', emailAddress: 'a@b' }, 400, 'invalidSharingRequest'],
    [{ type: 'anyone', role: 'reader', emailAddress: WRITER }, 400, 'invalid'],
    [{ type: 'group', role: 'reader', emailAddress: WRITER }, 400, 'notImplemented'],
    [{ type: 'user', role: 'organizer', emailAddress: WRITER }, 403, 'organizerOnNonTeamDriveItemNotSupported'],
  ])('%j is refused', async (body, status, expected) => {
    const answer = await call(OWNER, 'POST', `${FILES}/${folder}/permissions`, body);
    expect([answer.status, reason(answer)]).toEqual([status, expected]);
    expect(mails()).toEqual([]);
  });

  test('is for the owner, and for editors unless the owner forbade it', async () => {
    await share(OWNER, folder, WRITER, 'writer');
    expect((await share(WRITER, folder, COLLEAGUE, 'reader')).status).toBe(200);
    await call(OWNER, 'PATCH', `${FILES}/${folder}`, { writersCanShare: false });
    expect(reason(await share(WRITER, folder, OUTSIDER, 'reader'))).toBe('insufficientFilePermissions');
    expect(reason(await call(WRITER, 'PATCH', `${FILES}/${folder}`, { writersCanShare: true }))).toBe(
      'insufficientFilePermissions',
    );
    expect(reason(await share(COLLEAGUE, folder, OUTSIDER, 'reader'))).toBe('insufficientFilePermissions');
    expect((await share(OUTSIDER, folder, COLLEAGUE, 'reader')).status).toBe(404);
  });
});

describe('inheritance', () => {
  test('a folder’s permission reaches the files in it, also those made later and deeper', async () => {
    const { body } = await share(OWNER, folder, WRITER, 'reader');
    const inner = await create(OWNER, { name: 'inner', mimeType: MIME.folder, parents: [folder] });
    const deep = await create(OWNER, { name: 'deep', parents: [inner] });
    expect((await call(WRITER, 'GET', `${FILES}/${deep}`)).status).toBe(200);
    const inherited = (await list(OWNER, deep)).find(({ id }) => id === body.id);
    expect(inherited).toMatchObject({
      emailAddress: WRITER,
      role: 'reader',
      permissionDetails: [{ role: 'reader', inherited: true }],
    });
  });

  test('the stronger role counts, and less than inherited cannot be had', async () => {
    const { body } = await share(OWNER, folder, WRITER, 'commenter');
    expect((await share(OWNER, file, WRITER, 'reader')).body.role).toBe('commenter');
    const path = `${FILES}/${file}/permissions/${body.id}`;
    expect(reason(await call(OWNER, 'PATCH', path, { role: 'reader' }))).toBe('cannotModifyInheritedPermission');
    expect(reason(await call(OWNER, 'DELETE', path))).toBe('cannotModifyInheritedPermission');
    const stronger = await call(OWNER, 'PATCH', `${path}?fields=role,permissionDetails(role,inherited)`, {
      role: 'writer',
    });
    expect(stronger.body).toEqual({
      role: 'writer',
      permissionDetails: [
        { role: 'writer', inherited: false },
        { role: 'commenter', inherited: true },
      ],
    });
  });

  test('taken from the folder, it is gone from the files', async () => {
    const { body } = await share(OWNER, folder, WRITER, 'reader');
    expect((await call(OWNER, 'DELETE', `${FILES}/${folder}/permissions/${body.id}`)).status).toBe(204);
    expect((await call(WRITER, 'GET', `${FILES}/${file}`)).status).toBe(404);
    expect((await call(OWNER, 'DELETE', `${FILES}/${folder}/permissions/${body.id}`)).body.error.message).toBe(
      `Permission not found: ${body.id}.`,
    );
  });

  test('the owner of a folder edits what others put in it', async () => {
    await share(OWNER, folder, WRITER, 'writer');
    const theirs = await create(WRITER, { name: 'theirs', parents: [folder] });
    expect(await rolesOf(WRITER, theirs)).toEqual({ [WRITER]: 'owner', [OWNER]: 'writer' });
    expect((await call(OWNER, 'PATCH', `${FILES}/${theirs}`, { name: 'renamed' })).status).toBe(200);
  });

  test('people may take themselves out', async () => {
    const { body } = await share(OWNER, folder, WRITER, 'reader');
    expect((await call(WRITER, 'DELETE', `${FILES}/${folder}/permissions/${body.id}`)).status).toBe(204);
    expect((await call(WRITER, 'GET', `${FILES}/${folder}`)).status).toBe(404);
  });
});

describe('ownership', () => {
  test('cannot be removed, demoted or given away by chance', async () => {
    const owner = (await list(OWNER, folder))[0];
    const path = `${FILES}/${folder}/permissions/${owner.id}`;
    expect((await call(OWNER, 'DELETE', path)).status).toBe(403);
    expect((await call(OWNER, 'PATCH', path, { role: 'reader' })).status).toBe(403);
    expect((await share(OWNER, folder, OWNER, 'reader')).body.role).toBe('owner');
    expect(reason(await share(OWNER, folder, COLLEAGUE, 'owner'))).toBe('forbidden');
  });

  test('passes to a colleague when the owner says so, not to another organisation', async () => {
    expect(reason(await share(OWNER, folder, OUTSIDER, 'owner', '&transferOwnership=true'))).toBe(
      'ownershipChangeAcrossDomainNotPermitted',
    );
    await share(OWNER, folder, WRITER, 'writer');
    expect(reason(await share(WRITER, folder, COLLEAGUE, 'owner', '&transferOwnership=true'))).toBe(
      'insufficientFilePermissions',
    );
    await share(OWNER, folder, COLLEAGUE, 'owner', '&transferOwnership=true');
    expect(await rolesOf(COLLEAGUE, folder)).toEqual({ [OWNER]: 'writer', [WRITER]: 'writer', [COLLEAGUE]: 'owner' });
  });
});

describe('an organisation’s policy', () => {
  test('may forbid sharing outside', async () => {
    await call(OWNER, 'POST', '/settings', { externalSharing: false });
    const answer = await share(OWNER, folder, OUTSIDER, 'reader');
    expect([answer.status, reason(answer)]).toEqual([403, 'shareOutNotPermitted']);
    expect(answer.body.error.message).toContain('outside the organisation');
    expect((await share(OWNER, folder, WRITER, 'reader')).status).toBe(200);
    expect(
      reason(await call(OWNER, 'POST', `${FILES}/${folder}/permissions`, { type: 'anyone', role: 'reader' })),
    ).toBe('publishOutNotPermitted');
    expect((await call(OWNER, 'GET', '/settings')).body).toEqual({
      externalSharing: false,
      storageFull: false,
      withoutAccount: [],
    });
  });

  test('people without a Google account need a notification', async () => {
    await call(OWNER, 'POST', '/settings', { withoutAccount: ['@elsewhere.example'] });
    const silent = await share(OWNER, folder, OUTSIDER, 'reader', '&sendNotificationEmail=false');
    expect([silent.status, reason(silent)]).toEqual([400, 'invalidSharingRequest']);
    expect((await share(OWNER, folder, OUTSIDER, 'reader')).status).toBe(200);
  });

  test('settings that do not exist are refused', async () => {
    const answer = await call(OWNER, 'POST', '/settings', { externalShering: false });
    expect([answer.status, answer.body.error.message]).toEqual([400, 'There is no setting "externalShering".']);
  });
});

test('a link for anyone lets people in who have it, and stays out of their lists', async () => {
  await call(OWNER, 'POST', `${FILES}/${folder}/permissions`, { type: 'anyone', role: 'reader' });
  expect((await call(OUTSIDER, 'GET', `${FILES}/${file}`)).status).toBe(200);
  expect((await call(OUTSIDER, 'GET', FILES)).body.files).toEqual([]);
});

test('a domain’s permission reaches its people', async () => {
  await call(OWNER, 'POST', `${FILES}/${folder}/permissions`, {
    type: 'domain',
    domain: 'consult.example',
    role: 'writer',
    allowFileDiscovery: true,
  });
  expect((await call(WRITER, 'PATCH', `${FILES}/${file}`, { name: 'x' })).status).toBe(200);
  expect((await call(WRITER, 'GET', FILES)).body.files).toHaveLength(2);
  expect((await call(OUTSIDER, 'GET', `${FILES}/${file}`)).status).toBe(404);
});
