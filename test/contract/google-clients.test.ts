/** Google's own Node clients read and change an engagement in the embedded Workspace, over HTTP. */
import { calendar as calendarClient, type calendar_v3 } from '@googleapis/calendar';
import { docs as docsClient, type docs_v1 } from '@googleapis/docs';
import { drive as driveClient, type drive_v3 } from '@googleapis/drive';
import { sheets as sheetsClient, type sheets_v4 } from '@googleapis/sheets';
import type { RunReport } from '../../src/app/api';
import { startServer, type RunningServer } from '../../local/server';
import { NOW, openAddOn, type AddOn } from './add-on';
import { readExample } from '../../local/intake-file';

const { intake, owner } = readExample('residential-developer', 'en', new Date(NOW));
let addOn: AddOn;
let server: RunningServer;
let report: RunReport;
let drive: drive_v3.Drive;
let sheets: sheets_v4.Sheets;
let docs: docs_v1.Docs;
let calendar: calendar_v3.Calendar;

beforeAll(async () => {
  addOn = await openAddOn(owner);
  report = await addOn.create(intake);
  server = await startServer(addOn.workspace, 0);
  const options = { rootUrl: `${server.url}/`, headers: { 'X-Workspace-User': owner }, fetchImplementation: fetch };
  drive = driveClient({ version: 'v3', ...options });
  sheets = sheetsClient({ version: 'v4', ...options });
  docs = docsClient({ version: 'v1', ...options });
  calendar = calendarClient({ version: 'v3', ...options });
});
afterAll(async () => {
  await server.close();
  await addOn.close();
});

const idOf = (kind: string): string =>
  /\/(?:d|folders)\/([\w-]+)/.exec(report.links.find((link) => link.kind === kind)?.url ?? '')?.[1] ?? '';
/** Status and reason of what a client throws. */
const refusal = async (work: Promise<unknown>) => {
  const error = (await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )) as { status?: number; code?: number | string; message: string } | null;
  return error && { code: Number(error.status ?? error.code), message: error.message };
};

test('Drive: the folder, shared person by person, and the files in it by query and page by page', async () => {
  const folder = idOf('folder');
  const { data } = await drive.permissions.list({ fileId: folder, fields: 'permissions(emailAddress,role,type)' });
  const people = intake['people'] as readonly { email: string; access: string }[];
  const roles: Record<string, string> = { editor: 'writer', commenter: 'commenter', viewer: 'reader' };
  const expected = people.flatMap(({ email, access }) =>
    email === owner ? [`${email} owner`] : roles[access] ? [`${email} ${roles[access]}`] : [],
  );
  expect(data.permissions?.map(({ emailAddress, role }) => `${emailAddress} ${role}`).sort()).toEqual(expected.sort());

  const names: string[] = [];
  let pageToken: string | undefined;
  do {
    const page: drive_v3.Schema$FileList = (
      await drive.files.list({
        q: `'${folder}' in parents and trashed = false`,
        pageSize: 2,
        orderBy: 'name',
        fields: 'nextPageToken,files(name)',
        ...(pageToken ? { pageToken } : {}),
      })
    ).data;
    names.push(...(page.files ?? []).map(({ name }) => name ?? ''));
    pageToken = page.nextPageToken ?? undefined;
  } while (pageToken);
  expect(names.map((name) => name.split(' · ')[0])).toEqual([
    'Deal Tracker', 'Employee Base', 'Engagement Journal', 'Participant Map', 'Sales Book',
  ]); // prettier-ignore
});

test('Sheets: all tabs, the people of the form, the conveyor and the loss reasons', async () => {
  const tabs = async (kind: string) =>
    (await sheets.spreadsheets.get({ spreadsheetId: idOf(kind) })).data.sheets?.map(
      ({ properties }) => properties?.title,
    );
  expect(await tabs('participantMap')).toEqual(['Participants', 'How to fill']);
  expect(await tabs('employeeBase')).toEqual(['Employees', 'Departments', 'Org chart', 'How to fill']);
  expect((await tabs('journal'))?.slice(0, 6)).toEqual(['Plan', 'Audit', 'Pains', 'Meetings', 'Decisions', 'Feedback']);
  const [participants, tracker] = await Promise.all([
    sheets.spreadsheets.values.get({ spreadsheetId: idOf('participantMap'), range: 'Participants!A5:J' }),
    sheets.spreadsheets.values.batchGet({
      spreadsheetId: idOf('dealTracker'),
      ranges: ['Conveyor!B5:C', 'Loss reasons!A5:B'],
    }),
  ]);
  const people = intake['people'] as readonly { email: string }[];
  for (const { email } of people) expect(participants.data.values?.flat()).toContain(email);
  const [conveyor, reasons] = tracker.data.valueRanges ?? [];
  expect(conveyor?.values?.map(([code]) => code)).toEqual(Array.from({ length: 10 }, (_, index) => `D${index + 1}`));
  expect(reasons?.values?.map(([code]) => code)).toEqual([
    ...Array.from({ length: 12 }, (_, index) => `L${index + 1}`),
    'T1',
  ]);
});

test('Sheets: appended rows, a batch, a refused one', async () => {
  const spreadsheetId = idOf('journal');
  const { data } = await sheets.spreadsheets.values.append({
    spreadsheetId,
    range: 'Feedback!A4',
    valueInputOption: 'USER_ENTERED',
    requestBody: { values: [['2026-11-24', 'Anna', 'Visits', '=1+1']] },
  });
  expect(data.updates?.updatedRows).toBe(1);
  expect(
    await refusal(
      sheets.spreadsheets.batchUpdate({
        spreadsheetId,
        requestBody: { requests: [{ deleteSheet: { sheetId: 987_654 } }] },
      }),
    ),
  ).toMatchObject({ code: 400 });
  expect(await refusal(sheets.spreadsheets.get({ spreadsheetId: 'nowhere' }))).toMatchObject({ code: 404 });
});

test('Docs: the Sales Book, and a write that is too late', async () => {
  const documentId = idOf('salesBook');
  const { data } = await docs.documents.get({ documentId });
  const headings = (data.body?.content ?? []).flatMap(({ paragraph }) =>
    paragraph?.paragraphStyle?.namedStyleType === 'HEADING_1'
      ? [
          (paragraph.elements ?? [])
            .map(({ textRun }) => textRun?.content ?? '')
            .join('')
            .trim(),
        ]
      : [],
  );
  expect(headings).toEqual(
    expect.arrayContaining([
      '1. Standard of the sales process',
      '2. Active stages',
      '3. Passive statuses',
      'Standard of loss reasons',
    ]),
  );
  const insert = (requiredRevisionId: string) =>
    docs.documents.batchUpdate({
      documentId,
      requestBody: {
        requests: [{ insertText: { text: 'x', endOfSegmentLocation: {} } }],
        writeControl: { requiredRevisionId },
      },
    });
  const revision = data.revisionId ?? '';
  await insert(revision);
  expect(await refusal(insert(revision))).toMatchObject({ code: 400 });
});

test('Calendar: the weekly meeting with its guests, its occurrences, and an ETag that is too old', async () => {
  const { data } = await calendar.events.list({ calendarId: 'primary' });
  const [event] = data.items ?? [];
  const people = intake['people'] as readonly { email: string; weekly: boolean }[];
  expect(data.items).toHaveLength(1);
  expect(event?.recurrence?.[0]).toMatch(/^RRULE:FREQ=WEEKLY/);
  expect(event?.attendees?.map(({ email }) => email).sort()).toEqual(
    people
      .filter(({ weekly }) => weekly)
      .map(({ email }) => email)
      .sort(),
  );
  expect(event?.description).toContain(idOf('salesBook'));
  const { data: weeks } = await calendar.events.instances({
    calendarId: 'primary',
    eventId: event?.id ?? '',
    maxResults: 3,
  });
  expect(weeks.items).toHaveLength(3);
  const patch = (etag: string) =>
    calendar.events.patch(
      { calendarId: 'primary', eventId: event?.id ?? '', requestBody: { location: 'Room 5' } },
      { headers: { 'If-Match': etag } },
    );
  await patch(event?.etag ?? '');
  expect(await refusal(patch(event?.etag ?? ''))).toMatchObject({ code: 412 });
});

test('Drive: share, take away, bin, export', async () => {
  const fileId = idOf('salesBook');
  const { data: shared } = await drive.permissions.create({
    fileId,
    sendNotificationEmail: false,
    requestBody: { type: 'user', role: 'reader', emailAddress: 'guest@elsewhere.example' },
  });
  await drive.permissions.delete({ fileId, permissionId: shared.id ?? '' });
  expect(await refusal(drive.permissions.get({ fileId, permissionId: shared.id ?? '' }))).toMatchObject({ code: 404 });
  const { data } = await drive.files.export(
    { fileId, mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
    { responseType: 'arraybuffer' },
  );
  expect(
    Buffer.from(data as ArrayBuffer)
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await drive.files.update({ fileId, requestBody: { trashed: true } });
  expect((await drive.files.get({ fileId, fields: 'trashed' })).data.trashed).toBe(true);
});
