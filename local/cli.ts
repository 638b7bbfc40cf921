/** `npm run workspace`: starts the embedded Workspace from the command line, empty or with the state of a directory. */
import { readOptions, UsageError, USAGE, type CliOptions } from './kernel/cli-options';
import { openBrowser } from './open-browser';
import { loadScripts } from './plug-ins';
import { startServer } from './server';
import { viewerRoutes } from './viewer/routes';
import { openWorkspace } from './workspace';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(USAGE);
    return;
  }
  const workspace = await openWorkspace({ ...options, scripts: loadScripts() });
  const running = await startServer(workspace, options.port, viewerRoutes(workspace));
  console.log(greeting(options, running.url, workspace.scripts !== null));
  if (options.open) openBrowser(running.url);
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void running.close().then(() => workspace.close());
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function greeting({ user, dataDir, now, latency }: CliOptions, url: string, bundled: boolean): string {
  return [
    `The embedded Workspace listens at ${url}`,
    `  user     ${user}`,
    `  state    ${dataDir ?? 'temporary: gone when this ends'}`,
    `  clock    ${now ?? 'real'}`,
    `  latency  ${latency}`,
    ...(bundled ? [] : ['  The add-on is not built, so there is nothing to run: npm run build']),
  ].join('\n');
}

/** What went wrong, for people: only a bug shows its stack. */
function explain(error: unknown): string {
  const { code, message, stack } = error as NodeJS.ErrnoException;
  if (error instanceof UsageError) return `${message}\n\n${USAGE}`;
  if (code === 'EADDRINUSE') return 'That port is in use. Choose another one with --port.';
  if (code === 'EACCES' || code === 'ENOENT' || code === 'ENOTDIR')
    return `A file or directory cannot be used: ${message}`;
  return stack ?? message;
}

main().catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 1;
});
