/** `npm run provision`: an intake file goes in, the engagement comes out as .xlsx, .docx and .ics files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exportIcs } from './export/ics';
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

interface ListedFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { input: { type: 'string' }, out: { type: 'string' }, now: { type: 'string' }, help: { type: 'boolean' } },
    strict: true,
  });
  if (values.help || !values.input || !values.out) {
    if (!values.help) process.exitCode = 2;
    return console.log(USAGE);
  }
  const { input, out, now } = values;
  const file = readIntake(input, now ? new Date(now) : new Date());
  const workspace = await openWorkspace({
    dataDir: null,
    user: file.owner,
    ...(now ? { now } : {}),
    scripts: loadScripts(),
  });
  try {
    if (!workspace.scripts) throw new Error('The add-on is not built: run npm run build');
    workspace.settings.setLocale(file.owner, file.language);
    console.log(tell(await makeEngagement(workspace, file)));
    mkdirSync(out, { recursive: true });
    console.log('  Written');
    for await (const [name, bytes] of exportsOf(workspace, file.owner)) {
      const path = join(out, name);
      writeFileSync(path, bytes);
      console.log(`    ${path}  ${(bytes.length / 1024).toFixed(0)} KB`);
    }
  } finally {
    await workspace.close();
  }
}

/** Every file and the calendar, as the owner would download them. */
async function* exportsOf(workspace: Workspace, user: string): AsyncGenerator<readonly [name: string, bytes: Buffer]> {
  const get = async (url: string): Promise<Buffer> => {
    const reply = await workspace.rest({
      method: 'GET',
      url,
      headers: { 'x-workspace-user': user },
      body: Buffer.alloc(0),
    });
    if (reply.status !== 200) throw new Error(`${url}: ${reply.body.toString('utf8').slice(0, 300)}`);
    return reply.body;
  };
  const { files } = JSON.parse((await get('/drive/v3/files?fields=files(id,name,mimeType)')).toString('utf8')) as {
    files: ListedFile[];
  };
  for (const { id, name, mimeType } of files) {
    const target = EXPORTS[mimeType];
    if (!target) continue;
    yield [
      `${fileName(name)}.${target[1]}`,
      await get(`/drive/v3/files/${id}/export?mimeType=${encodeURIComponent(target[0])}`),
    ];
  }
  const { items } = JSON.parse((await get('/calendar/v3/calendars/primary/events')).toString('utf8')) as {
    items: { summary: string }[];
  };
  if (items[0]) yield [`${fileName(items[0].summary)}.ics`, Buffer.from(exportIcs(items as never))];
}

/** Without what some file system refuses. */
const fileName = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|\u0000-\u001f]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 150);

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
