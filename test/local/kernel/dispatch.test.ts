/** What the kernel checks of every request before a service sees it, over real HTTP. */
import { OUTSIDER, OWNER, startTestWorkspace, WRITER, type TestWorkspace } from './workspace-fixture';

let test1: TestWorkspace;
beforeAll(async () => (test1 = await startTestWorkspace()));
afterAll(() => test1.close());
const call: TestWorkspace['as'] = (...args) => test1.as(...args);

describe('a request', () => {
  test('to an unknown path gets Google’s page', async () => {
    const answer = await call(OWNER, 'GET', '/drive/v3/nothing<b>');
    expect(answer.status).toBe(404);
    expect(answer.body).toContain('The requested URL <code>/drive/v3/nothing');
    expect(answer.body).not.toContain('<b>&');
  });

  test('with an unknown query parameter is refused', async () => {
    const answer = await call(OWNER, 'GET', '/drive/v3/files?pagesize=3');
    expect(answer.status).toBe(400);
    expect(answer.body.error.errors[0]).toMatchObject({ reason: 'invalidParameter', location: 'pagesize' });
    expect(answer.body.error.message).toContain(`Unknown name "pagesize": Cannot bind query parameter.`);
  });

  test('with a query parameter of a wrong type is refused', async () => {
    const answer = await call(OWNER, 'GET', '/drive/v3/files?pageSize=many');
    expect(answer.body.error).toMatchObject({ code: 400, message: "Invalid value 'many'." });
  });

  test('may carry Google’s standard parameters', async () => {
    const answer = await call(OWNER, 'GET', '/drive/v3/files?key=k&prettyPrint=false&quotaUser=q&alt=json&%24.xgafv=2');
    expect(answer.status).toBe(200);
  });

  test('with malformed JSON is refused in the words of the API', async () => {
    const answer = await call(OWNER, 'POST', '/drive/v3/files', '{"name": ');
    expect(answer.body).toEqual({
      error: {
        code: 400,
        message: 'Parse Error',
        errors: [{ message: 'Parse Error', domain: 'global', reason: 'parseError' }],
      },
    });
  });

  test('with a body of another content type is refused', async () => {
    const answer = await call(OWNER, 'POST', '/drive/v3/files', '{"name":"x"}', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain('application/x-www-form-urlencoded');
  });

  test('with a body where none belongs is refused', async () => {
    const { body } = await call(OWNER, 'POST', '/drive/v3/files', { name: 'doomed' });
    const answer = await call(OWNER, 'DELETE', `/drive/v3/files/${body.id}`, { force: true });
    expect([answer.status, answer.body.error.message]).toEqual([400, 'drive.files.delete takes no request body.']);
    expect((await call(OWNER, 'GET', `/drive/v3/files/${body.id}`)).status).toBe(200);
  });

  test('of Google that is not built here is refused loudly', async () => {
    for (const [path, headers] of [
      ['/upload/drive/v3/files?uploadType=media', {}],
      ['/batch/drive/v3', {}],
      ['/drive/v3/files', { 'x-http-method-override': 'PATCH' }],
    ] as const) {
      const answer = await call(OWNER, 'POST', path, undefined, headers);
      expect([answer.status, answer.body.error.errors[0].reason]).toEqual([400, 'notImplemented']);
    }
  });

  test('with a mask of an unknown field changes nothing', async () => {
    const answer = await call(OWNER, 'POST', '/drive/v3/files?fields=id,size2', { name: 'never made' });
    expect(answer.body.error).toMatchObject({ code: 400, message: 'Invalid field selection size2' });
    expect(answer.body.error.errors[0]).toMatchObject({
      reason: 'invalidParameter',
      location: 'fields',
      locationType: 'parameter',
    });
    const found = await call(OWNER, 'GET', `/drive/v3/files?q=${encodeURIComponent("name = 'never made'")}`);
    expect(found.body.files).toEqual([]);
  });

  test('is masked by fields, or by the method’s own default', async () => {
    const made = await call(
      OWNER,
      'POST',
      '/drive/v3/files?fields=name,capabilities/canShare,owners(emailAddress,me)',
      { name: 'n' },
    );
    expect(made.body).toEqual({
      name: 'n',
      capabilities: { canShare: true },
      owners: [{ emailAddress: OWNER, me: true }],
    });
    const plain = await call(OWNER, 'POST', '/drive/v3/files', { name: 'p' });
    expect(Object.keys(plain.body)).toEqual(['kind', 'id', 'name', 'mimeType']);
  });
});

describe('who makes a request', () => {
  test('is the user of the header, else the user of the workspace', async () => {
    const me = async (headers: Record<string, string>) => {
      const answer = await fetch(`${test1.url}/drive/v3/about?fields=user/emailAddress`, { headers });
      return ((await answer.json()) as { user: { emailAddress: string } }).user.emailAddress;
    };
    expect(await me({})).toBe(OWNER);
    expect(await me({ 'X-Workspace-User': 'Will@Consult.Example' })).toBe(WRITER);
    expect(await me({ authorization: 'Bearer whatever-google-clients-send' })).toBe(OWNER);
  });

  test('is the owner of a token of the bundle, with its scopes only', async () => {
    const scopes = ['https://www.googleapis.com/auth/spreadsheets'];
    const token = test1.workspace.mintToken({ user: OUTSIDER, scopes, project: 'p' });
    const answer = await call(OWNER, 'POST', '/drive/v3/files', { name: 'x' }, { authorization: `Bearer ${token}` });
    expect(answer.body).toEqual({
      error: {
        code: 403,
        message: 'Request had insufficient authentication scopes.',
        errors: [
          {
            message: 'Request had insufficient authentication scopes.',
            domain: 'global',
            reason: 'insufficientPermissions',
          },
        ],
      },
    });
  });

  test('is nobody with a token that looks like one of ours', async () => {
    const answer = await call(OWNER, 'GET', '/drive/v3/files', undefined, {
      authorization: 'Bearer ya29.embedded-made-up',
    });
    expect([answer.status, answer.body.error.errors[0].reason]).toEqual([401, 'authError']);
  });

  test('must be an e-mail address', async () =>
    expect((await call('nobody', 'GET', '/drive/v3/files')).status).toBe(400));

  test('is not a page of another site', async () => {
    const answer = await call(OWNER, 'POST', '/settings', {}, { 'sec-fetch-site': 'cross-site' });
    expect(answer.status).toBe(403);
  });
});
