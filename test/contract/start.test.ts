/** `npm start` as a new user runs it, twice on the same data. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const data = mkdtempSync(join(tmpdir(), 'start-'));
let running: ChildProcess | null = null;

afterEach(() => running?.kill('SIGTERM'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** Everything that it printed until it serves the viewer. @throws when it ends before */
function start(...options: string[]): Promise<string> {
  const program = spawn(
    process.execPath,
    ['--import', 'tsx', 'local/start.ts', '--no-open', '--port', '0', ...options],
    {
      cwd: ROOT,
    },
  );
  running = program;
  let output = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      if (output.includes('Look around at')) resolve(output);
    };
    program.stdout.on('data', hear);
    program.stderr.on('data', hear);
    program.once('exit', (code) => reject(new Error(`It ended with ${code}: ${output}`)));
  });
}

async function stop(): Promise<void> {
  const ended = new Promise((resolve) => running?.once('exit', resolve));
  running?.kill('SIGTERM');
  await ended;
}

test('makes both examples and tells what it made; with the same data it finds all in place', async () => {
  const first = await start('--data', data, '--lang', 'uk');
  expect(first).toMatch(/Девелопер «Липки Квартал»[\s\S]*Гуртова компанія «Балт-Кріплення»/);
  expect(first).toContain('Створено: Карта учасників');
  expect(first.match(/\d+ requests in \d+ waves, [\d.]+ s/g)).toHaveLength(2);
  const [, viewer = '', id = ''] = /(http:\/\/localhost:\d+)\/file\/([\w-]+)/.exec(first) ?? [];
  const owner = { headers: { 'X-Workspace-User': 'olena.marchuk@northstar.example' } };
  expect(await (await fetch(`${viewer}/drive/v3/files/${id}?fields=mimeType`, owner)).json()).toEqual({
    mimeType: 'application/vnd.google-apps.folder',
  });
  expect(await (await fetch(`${viewer}/`)).text()).toContain('<html');
  await stop();

  const second = await start('--data', data, '--lang', 'uk');
  expect(second.match(/nothing: all was in place/g)).toHaveLength(2);
  expect(second).toContain(`/file/${id}`);
  await stop();
});

test('refuses an intake with the words of the add-on, and ends', async () => {
  const input = join(data, 'intake.json');
  const intake = readFileSync(join(ROOT, 'examples', 'b2b-wholesaler.en.json'), 'utf8');
  writeFileSync(input, intake.replace(/"email": "[^"]*baltic/, '"email": "anna at baltic'));
  await expect(start('--input', input, '--lang', 'uk')).rejects.toThrow(
    /ended with 1: [^]*\n {2}people\.\d\.email: Вкажіть адресу на зразок name@company\.com\.\n/,
  );
});

test.each([
  [['--lang', 'de'], '--lang is en, ru, uk'],
  [['--port', 'x'], '--port is a number'],
  [['--input', 'no-such-file.json'], 'no-such-file.json'],
  [['--colour'], '--colour'],
])('says what is wrong with %j and ends', async (options, message) => {
  await expect(start(...options)).rejects.toThrow(message);
});
