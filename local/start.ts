/** `npm start`: starts the embedded Workspace, makes the example engagement in it through the built add-on, and opens the viewer. */
import { parseArgs } from 'node:util';
import { readExample, readIntake, type IntakeFile } from './intake-file';
import { openBrowser } from './open-browser';
import { loadScripts } from './plug-ins';
import { makeEngagement, tell } from './run-engagement';
import { startServer } from './server';
import { viewerRoutes } from './viewer/routes';
import { openWorkspace } from './workspace';

const LANGUAGES = ['en', 'ru', 'uk'];
const USAGE = `npm start -- [options]
  --port N       port of the viewer (8787)
  --data DIR     keep the workspace in DIR between runs (else it is gone when this ends)
  --lang LANG    en, ru or uk: the language of the example and of the sidebar (en)
  --input FILE   your own intake instead of the example
  --latency MODE none, or google for realistic delays (none)
  --no-open      do not open a browser`;

const OPTIONS = {
  port: { type: 'string', default: '8787' },
  data: { type: 'string' },
  lang: { type: 'string', default: 'en' },
  input: { type: 'string' },
  latency: { type: 'string', default: 'none' },
  'no-open': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS, strict: true });
  if (values.help) return console.log(USAGE);
  if (!LANGUAGES.includes(values.lang)) throw new Error(`--lang is ${LANGUAGES.join(', ')}`);
  if (values.latency !== 'none' && values.latency !== 'google') throw new Error('--latency is none or google');
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error('--port is a number from 0 to 65535');
  const now = new Date();
  const intakes: IntakeFile[] = values.input
    ? [readIntake(values.input, now)]
    : [readExample('residential-developer', values.lang, now), readExample('b2b-wholesaler', values.lang, now)];
  const user = intakes[0]?.owner ?? '';
  const workspace = await openWorkspace({
    dataDir: values.data ?? null,
    user,
    latency: values.latency,
    scripts: loadScripts(),
  });
  if (!workspace.scripts) throw new Error('The add-on is not built: run npm run build');
  workspace.settings.setLocale(user, values.lang);
  const running = await startServer(workspace, port, viewerRoutes(workspace));
  const close = (): Promise<void> => running.close().then(() => workspace.close());
  try {
    for (const intake of intakes) console.log(tell(await makeEngagement(workspace, intake), running.url));
  } catch (error) {
    await close();
    throw error;
  }
  console.log(`\nLook around at ${running.url} (Ctrl+C ends it)`);
  if (!values['no-open']) openBrowser(running.url);
  process.once('SIGINT', () => void close());
  process.once('SIGTERM', () => void close());
}

main().catch((error: unknown) => {
  const { message, code } = error as NodeJS.ErrnoException;
  console.error(code === 'EADDRINUSE' ? 'That port is in use. Choose another one with --port.' : message);
  process.exitCode = 1;
});
