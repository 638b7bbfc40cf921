/** `npm run provision`: an intake file goes in, the engagement comes out as .xlsx, .docx and .ics files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { RunReport } from '../src/app/api';
import { exportIcs, type IcsEvent } from './export/ics';
import { fileNames } from './file-names';
import { readIntake } from './intake-file';
import { loadScripts } from './plug-ins';
import { makeEngagement, tell } from './run-engagement';
import { openWorkspace, type Workspace } from './workspace';

const USAGE = `npm run provision -- --input FILE --out DIR [--now ISO]
  --input FILE  an intake, as in examples/
  --out DIR     where the files are written; made when it is not there`;

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const EXPORTS: Readonly<Record<string, readonly [mimeType: string, ending: string]>> = {
  'application/vnd.google-apps.spreadsheet': [`${OFFICE}spreadsheetml.sheet`, 'xlsx'],
  'application/vnd.google-apps.document': [`${OFFICE}wordprocessingml.document`, 'docx'],
};

interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { input: { type: 'string' }, out: { type: 'string' }, now: { type: 'string' }, help: { type: 'boolean' } },
    strict: true,
  });
  if (values.help) return console.log(USAGE);
  const { input, out, now } = values;
  if (!input || !out) throw new Error(`--input and --out are both needed.\n\n${USAGE}`);
  if (now !== undefined && Number.isNaN(Date.parse(now)))
    throw new Error(`--now ${now} is no moment such as 2026-11-23T09:00:00Z`);
  const file = readIntake(input, now === undefined ? new Date() : new Date(now));
  const workspace = await openWorkspace({
    dataDir: null,
    user: file.owner,
    ...(now === undefined ? {} : { now }),
    scripts: loadScripts(),
  });
  try {
    if (!workspace.scripts) throw new Error('The add-on is not built: run npm run build');
    workspace.settings.setLocale(file.owner, file.language);
    const report = await makeEngagement(workspace, file);
    console.log(tell(report));
    mkdirSync(out, { recursive: true });
    console.log('  Written');
    const nameOf = fileNames();
    for await (const [name, ending, bytes] of exportsOf(workspace, file.owner, report)) {
      const path = join(out, nameOf(name, ending));
      writeFileSync(path, bytes);
      console.log(`    ${path}  ${(bytes.length / 1024).toFixed(0)} KB`);
    }
  } finally {
    await workspace.close();
  }
}

/** The engagement's files and its meeting, as the owner would download them. */
async function* exportsOf(
  workspace: Workspace,
  user: string,
  { links }: RunReport,
): AsyncGenerator<readonly [name: string, ending: string, bytes: Buffer]> {
  const get = async (url: string): Promise<Buffer> => {
    const headers = { 'x-workspace-user': user };
    const reply = await workspace.rest({ method: 'GET', url, headers, body: Buffer.alloc(0) });
    if (reply.status !== 200) throw new Error(`${url}: ${reply.body.toString('utf8').slice(0, 300)}`);
    return reply.body;
  };
  for (const { kind, url } of links) {
    const id = /\/d\/([\w-]+)/.exec(url)?.[1];
    if (kind === 'folder' || kind === 'meeting' || id === undefined) continue;
    const { name, mimeType } = JSON.parse(
      (await get(`/drive/v3/files/${id}?fields=id,name,mimeType`)).toString('utf8'),
    ) as DriveFile;
    const target = EXPORTS[mimeType];
    if (!target) continue;
    yield [name, target[1], await get(`/drive/v3/files/${id}/export?mimeType=${encodeURIComponent(target[0])}`)];
  }
  const meeting = links.find(({ kind }) => kind === 'meeting')?.url;
  const { items } = JSON.parse((await get('/calendar/v3/calendars/primary/events')).toString('utf8')) as {
    items: IcsEvent[];
  };
  const series = items.find(({ htmlLink }) => htmlLink === meeting);
  const events = items.filter(
    ({ id, recurringEventId }) => series && (id === series.id || recurringEventId === series.id),
  );
  if (series) yield [series.summary ?? 'Meeting', 'ics', Buffer.from(exportIcs(events))];
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
