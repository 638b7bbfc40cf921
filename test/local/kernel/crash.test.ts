/** The whole workspace killed while it works: what was answered is there afterwards, and nothing half done. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MIME } from '../../../local/kernel/contract';

const ROOT = join(__dirname, '../../..');
const dir = mkdtempSync(join(tmpdir(), 'crash-'));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(dir, { recursive: true, force: true });
});

/** Starts the command line on the directory; resolves when it listens. */
function start(): Promise<{ url: string; kill(): Promise<void> }> {
  const args = ['--import', 'tsx', join(ROOT, 'local/cli.ts'), '--port', '0', '--data', dir, '--no-open'];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the workspace did not start')));
    child.stdout.once('data', (text: Buffer) => {
      const url = /http:\/\/\S+/.exec(String(text))?.[0] ?? '';
      resolve({
        url,
        async kill() {
          child.kill('SIGKILL');
          await ended;
        },
      });
    });
  });
}

async function create(url: string, body: object): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/drive/v3/files`, { method: 'POST', headers, body: JSON.stringify(body) });
  return ((await answer.json()) as { id: string }).id;
}

test('every answered file survives, with its place in the folder and its permission', async () => {
  const first = await start();
  const folder = await create(first.url, { name: 'Folder', mimeType: MIME.folder });
  const answered: string[] = [];
  const work = (async () => {
    for (;;) answered.push(await create(first.url, { name: 'File', parents: [folder] }));
  })().catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await first.kill();
  await work;
  expect(answered.length).toBeGreaterThan(5);

  const second = await start();
  const q = encodeURIComponent(`'${folder}' in parents`);
  const list = await fetch(
    `${second.url}/drive/v3/files?pageSize=1000&q=${q}&fields=files(id,permissionIds,ownedByMe,parents)`,
  );
  const { files } = (await list.json()) as { files: { id: string; ownedByMe: boolean; parents: string[] }[] };
  const found = files.map(({ id }) => id);
  for (const id of answered) expect(found).toContain(id);
  // At most the one that was being made when the process was killed had not been answered yet.
  expect(found.length - answered.length).toBeLessThanOrEqual(1);
  expect(files.every(({ ownedByMe, parents }) => ownedByMe && parents[0] === folder)).toBe(true);
  await second.kill();
});
