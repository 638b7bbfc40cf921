/** Google's own Node client, pointed at the embedded Workspace, writes and reads a document over HTTP. */
import { docs, type docs_v1 } from '@googleapis/docs';
import { startServer, type RunningServer } from '../../../local/server';
import { openWorkspace, type Workspace } from '../../../local/workspace';

const OWNER = 'olga@consult.example';
let workspace: Workspace;
let server: RunningServer;
let client: docs_v1.Docs;

beforeAll(async () => {
  workspace = await openWorkspace({ dataDir: null, user: OWNER, now: '2026-11-23T09:00:00Z' });
  server = await startServer(workspace, 0);
  // Node's own fetch: the client would load its own by a dynamic import, which jest does not allow.
  client = docs({ version: 'v1', rootUrl: `${server.url}/`, fetchImplementation: fetch });
});
afterAll(async () => {
  await server.close();
  await workspace.close();
});

const as = (user: string) => ({ headers: { 'X-Workspace-User': user } });
const failure = async (work: Promise<unknown>) => {
  const error = (await work.then(
    () => ({}),
    (thrown: unknown) => thrown,
  )) as { response?: { status: number; data: { error: object } } };
  return error.response?.data.error;
};

test('a document is made, written and read', async () => {
  const made = await client.documents.create({ requestBody: { title: 'Книга продаж' } });
  const documentId = made.data.documentId!;
  expect(made.data.title).toBe('Книга продаж');
  const requests: docs_v1.Schema$Request[] = [
    { insertText: { text: 'Standard\nBody', location: { index: 1 } } },
    {
      updateParagraphStyle: {
        range: { startIndex: 1, endIndex: 2 },
        paragraphStyle: { namedStyleType: 'HEADING_1' },
        fields: 'namedStyleType',
      },
    },
    {
      updateNamedStyle: {
        namedStyle: { namedStyleType: 'HEADING_1', textStyle: { bold: true } },
        fields: 'namedStyleType,textStyle.bold',
      },
    },
    { createNamedRange: { name: 'standard', range: { startIndex: 1, endIndex: 9 } } },
  ];
  const { requiredRevisionId } = (await client.documents.batchUpdate({ documentId, requestBody: { requests } })).data
    .writeControl!;
  const read = await client.documents.get({ documentId, includeTabsContent: true });
  expect(read.data.revisionId).toBe(requiredRevisionId);
  const body = read.data.tabs![0]!.documentTab!.body!.content!;
  expect(body[1]!.paragraph!.paragraphStyle).toMatchObject({
    namedStyleType: 'HEADING_1',
    headingId: expect.stringMatching(/^h\./) as string,
  });
  const part = await client.documents.get({ documentId, fields: 'namedRanges,body(content(startIndex,endIndex))' });
  expect(part.data).toEqual({
    namedRanges: { standard: expect.objectContaining({ name: 'standard' }) as object },
    body: { content: [{ endIndex: 1 }, { startIndex: 1, endIndex: 10 }, { startIndex: 10, endIndex: 15 }] },
  });
});

test('refusals come in Google’s words', async () => {
  const documentId = (await client.documents.create({ requestBody: {} })).data.documentId!;
  const batch = (requests: docs_v1.Schema$Request[]) =>
    client.documents.batchUpdate({ documentId, requestBody: { requests } });
  expect(await failure(batch([{ insertText: { text: 'x', location: { index: 7 } } }]))).toEqual({
    code: 400,
    message: 'Invalid requests[0].insertText: Index 7 must be less than the end index of the referenced segment, 2.',
    status: 'INVALID_ARGUMENT',
  });
  expect(await failure(batch([{ insertTxt: {} } as docs_v1.Schema$Request]))).toMatchObject({
    code: 400,
    status: 'INVALID_ARGUMENT',
  });
  expect(
    await failure(batch([{ insertInlineImage: { uri: 'https://x.example/a.png', location: { index: 1 } } }])),
  ).toMatchObject({
    code: 501,
    status: 'UNIMPLEMENTED',
  });
  const control = {
    requests: [{ insertText: { text: 'x', location: { index: 1 } } }],
    writeControl: { requiredRevisionId: 'old' },
  };
  expect(await failure(client.documents.batchUpdate({ documentId, requestBody: control }))).toMatchObject({
    code: 400,
    message: expect.stringContaining('does not match the latest revision') as string,
  });
  expect(await failure(client.documents.get({ documentId }, as('eve@elsewhere.example')))).toMatchObject({
    code: 403,
    status: 'PERMISSION_DENIED',
  });
});

test('Drive makes, renames and exports documents too', async () => {
  const drive = async (method: string, path: string, body?: object) => {
    const headers = { 'content-type': 'application/json' };
    return fetch(`${server.url}/drive/v3/${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  };
  const made = (await (
    await drive('POST', 'files', { name: 'Book', mimeType: 'application/vnd.google-apps.document' })
  ).json()) as { id: string };
  expect((await client.documents.get({ documentId: made.id })).data.title).toBe('Book');
  await drive('PATCH', `files/${made.id}`, { name: 'Sales Book' });
  expect((await client.documents.get({ documentId: made.id })).data.title).toBe('Sales Book');
  const requests = [{ insertText: { text: 'Hello', location: { index: 1 } } }];
  await client.documents.batchUpdate({ documentId: made.id, requestBody: { requests } });
  const text = await drive('GET', `files/${made.id}/export?mimeType=text/plain`);
  expect(await text.text()).toBe('Hello\n');
});
