/** The finished month as Google's own Node clients read it, over HTTP: sheets, document, meetings and access. */
import { calendar as calendarClient } from '@googleapis/calendar';
import { docs as docsClient } from '@googleapis/docs';
import { drive as driveClient } from '@googleapis/drive';
import { sheets as sheetsClient } from '@googleapis/sheets';
import { startServer } from '../../../local/server';
import { mailOf, type Part } from './cast';
import type { Scene } from './scene';

const localTime = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Kyiv', dateStyle: 'short', timeStyle: 'short' })
    .format(new Date(instant))
    .replace(' ', 'T');

export async function expectReadable({ addOn, hands, words, labels, story }: Scene): Promise<void> {
  const server = await startServer(addOn.workspace, 0);
  const as = (part: Part) => ({
    rootUrl: `${server.url}/`,
    headers: { 'X-Workspace-User': mailOf(part) },
    fetchImplementation: fetch,
  });
  try {
    const sheets = sheetsClient({ version: 'v4', ...as('nadiia') });
    const spreadsheetId = hands.id('journal');
    const { data: journal } = await sheets.spreadsheets.get({ spreadsheetId });
    const titles = (journal.sheets ?? []).map(({ properties }) => properties?.title ?? '').slice(0, 6);
    const { data } = await sheets.spreadsheets.values.batchGet({
      spreadsheetId,
      ranges: titles.map((title) => `'${title}'!A5:J`),
    });
    const [plan, audit, pains, meetings, decisions, feedback] = (data.valueRanges ?? []).map(({ values }) =>
      (values ?? []).filter((row) => row.some((cell) => cell !== '' && cell !== 'FALSE')),
    );
    expect(plan).toHaveLength(27 + 7);
    expect(audit?.filter((row) => row.includes(labels.audit.answered))).toHaveLength(3);
    expect(pains?.map(([id]) => id)).toEqual(['P1', 'P2']);
    expect(meetings?.map(([number]) => number)).toEqual(['1', '2', '3', '4', '5']);
    const verdicts = ['approved', 'approved', 'approved', 'declined', 'approved', 'approved', 'approved', 'approved', 'approved'] as const;
    expect(decisions?.map((row) => [row[0], row[5]])).toEqual(
      verdicts.map((verdict, index) => [`D${index + 1}`, labels.decision[verdict]]),
    );
    expect(feedback?.map((row) => row[3])).toEqual(words.feedback.map(([, text]) => text));

    const docs = docsClient({ version: 'v1', ...as('viktor') });
    const { data: book } = await docs.documents.get({ documentId: hands.id('salesBook') });
    const text = JSON.stringify(book.body);
    for (const said of [words.book.foreword, words.book.between, words.book.theirs, words.book.both, words.book.late, words.stage])
      expect(text).toContain(said);
    expect(text).not.toMatch(/undefined|\{[a-z]+\}/);

    const calendar = calendarClient({ version: 'v3', ...as('nadiia') });
    const { data: listed } = await calendar.events.list({ calendarId: 'primary' });
    const series = (listed.items ?? []).filter(({ recurrence }) => recurrence);
    expect(series).toHaveLength(2);
    const held: string[] = [];
    for (const { id } of series) {
      const { data: weeks } = await calendar.events.instances({ calendarId: 'primary', eventId: id ?? '', timeMax: '2026-12-31T00:00:00Z' });
      held.push(...(weeks.items ?? []).map(({ start }) => localTime(start?.dateTime ?? '')));
    }
    expect(held.sort()).toEqual(story.meetings);

    const drive = driveClient({ version: 'v3', ...as('ivan') });
    const { data: access } = await drive.permissions.list({ fileId: hands.id('folder'), fields: 'permissions(emailAddress,role)' });
    expect(access.permissions?.map(({ emailAddress, role }) => `${emailAddress?.split('@')[0]} ${role}`).sort()).toEqual([
      'bohdan writer', 'halyna reader', 'ivan owner', 'nadiia writer', 'olena writer', 'petro writer', 'taras writer', 'viktor reader',
    ]);
  } finally {
    await server.close();
  }
} // prettier-ignore
