/** Makes an engagement through the built add-on, as its sidebar would, and tells in plain text what came of it. */
import type { Answer, RunReport } from '../src/app/api';
import type { IntakeFile } from './intake-file';
import type { Workspace } from './workspace';

/** Runs until the add-on says that all is done. @throws Error with the add-on's own words when it refuses */
export async function makeEngagement(workspace: Workspace, { intake, owner }: IntakeFile): Promise<RunReport> {
  let requests = 0;
  let waves = 0;
  let milliseconds = 0;
  const changes: string[] = [];
  for (;;) {
    const started = performance.now();
    const run = await workspace.run('createEngagement', [intake], owner);
    milliseconds += performance.now() - started;
    if ('error' in run) throw new Error(run.error.message);
    const answer = run.result as Answer<RunReport>;
    if (!answer.ok) {
      const issues = (answer.error.issues ?? []).map(({ field, message }) => `\n  ${field}: ${message}`).join('');
      throw new Error(answer.error.message + issues);
    }
    const report = answer.value;
    requests += report.requests;
    waves += report.waves;
    changes.push(...report.changes);
    if (report.state === 'done') return { ...report, changes, requests, waves, milliseconds };
  }
}

/** @param viewer address of the viewer, to which Google's links then lead; absent: Google's own */
export function tell(report: RunReport, viewer?: string): string {
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? [`  ${title}`, ...lines.map((line) => `    ${line}`)] : [];
  return [
    `\n${report.client}`,
    ...list('Done', report.changes.length > 0 ? report.changes : ['nothing: all was in place']),
    ...list(
      'Files',
      report.links.map(({ name, url }) => `${name}  ${viewer === undefined ? url : inViewer(url, viewer)}`),
    ),
    ...list('Access', report.shared),
    ...list('Invited', report.invited),
    ...list(
      'To see to',
      report.problems.map(({ message }) => message),
    ),
    `  ${report.requests} requests in ${report.waves} waves, ${(report.milliseconds / 1000).toFixed(1)} s`,
  ].join('\n');
}

/** Files of the embedded Workspace are not at Google's: the same file, or the calendar, in the viewer. */
function inViewer(url: string, viewer: string): string {
  const id = /\/(?:d|folders)\/([\w-]+)/.exec(url)?.[1];
  return id === undefined ? `${viewer}/agenda` : `${viewer}/file/${id}`;
}
