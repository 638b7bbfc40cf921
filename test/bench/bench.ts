/** `npm run bench`: requests, waves, bytes, time and memory of what a consultant does, beside the budgets. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openWorkspace } from '../../local/workspace';
import { loadScripts, DIST } from '../../local/plug-ins';
import { makeEngagement } from '../../local/run-engagement';
import { readExample } from '../../local/intake-file';
import { measureBoard } from './board';
import { measureImport } from './import';
import { measureTracker, peakMemory } from './tracker';

interface Row {
  readonly what: string;
  readonly requests: number;
  readonly waves: number;
  readonly budget: string;
  readonly seconds: number;
}

const rows: Row[] = [];

async function measure(name: string, language: string): Promise<void> {
  const file = readExample(name, language, new Date());
  const people = file.intake['people'] as readonly { access: string; email: string }[];
  const invited = people.filter(({ access, email }) => access !== 'none' && email !== file.owner).length;
  const workspace = await openWorkspace({ dataDir: null, user: file.owner, scripts: loadScripts() });
  try {
    for (const [what, budget] of [
      ['create', `≤ ${20 + invited} requests, ≤ ${5 + invited} waves`],
      ['again', '≤ 3 waves, no write'],
    ] as const) {
      const started = performance.now();
      const { requests, waves } = await makeEngagement(workspace, file);
      rows.push({
        what: `${what}: ${name}, ${language}`,
        requests,
        waves,
        budget,
        seconds: (performance.now() - started) / 1000,
      });
    }
  } finally {
    await workspace.close();
  }
}

async function main(): Promise<void> {
  for (const name of ['residential-developer', 'b2b-wholesaler'])
    for (const language of ['en', 'ru', 'uk']) await measure(name, language);
  console.table(rows.map((row) => ({ ...row, seconds: row.seconds.toFixed(2) })));
  const kilobytes = (file: string): string => (readFileSync(join(DIST, file)).length / 1024).toFixed(1);
  console.log(
    `Code.js ${kilobytes('Code.js')} KB (≤ 400), sidebar-uk.html ${kilobytes('sidebar-uk.html')} KB (≤ 200), board.html ${kilobytes('board.html')} KB (≤ 300)`,
  );
  console.table(await measureBoard());
  for (const closed of [0, 10_000, 100_000]) console.table(await measureTracker(closed));
  console.table(await measureImport(10_000));
  console.log(`Memory of the whole process, at its highest: ${peakMemory().toFixed(0)} MB`);
}

void main();
