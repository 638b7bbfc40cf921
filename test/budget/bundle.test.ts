/** What ships keeps to its sizes and loads fast; the check that says so notices when it does not. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST } from '../../local/plug-ins';

const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CHECK = join(__dirname, '..', '..', 'build', 'check-bundle.mjs');
function check(dist: string): { readonly passed: boolean; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CHECK, dist], { encoding: 'utf8' });
  return { passed: status === 0, said: stdout + stderr };
}

test('the bundle keeps to its budgets', () => {
  const { passed, said } = check(DIST);
  expect(said).toMatch(/^Bundle checked: \d+ globals, Code\.js [\d.]+ KB, loads in [\d.]+ ms$/m);
  expect(passed).toBe(true);
});

test.each([
  ['too much code', 'Code.js', (code: string) => code + '/'.repeat(410_000), 'the limit is 409600'],
  [
    'a slow load',
    'Code.js',
    (code: string) => `${code}\nfor (let at = 0, sum = 0; at < 1e8; at += 1) sum += at;`,
    'ms to load',
  ],
  [
    'a call of Google at load',
    'Code.js',
    (code: string) => `${code}\nSession.getActiveUser();`,
    'Session is not defined',
  ],
  [
    'a function that any client could call',
    'Code.js',
    (code: string) => `${code}\nfunction wipe() {}`,
    'unexpected global wipe',
  ],
  [
    'a missing function',
    'Code.js',
    (code: string) => code.replace('function openSession(', 'function openSessions('),
    'lacks the top-level function openSession',
  ],
  [
    'a page that loads from elsewhere',
    'sidebar-uk.html',
    (html: string) => `${html}<script src="https://cdn.example/x.js"></script>`,
    'loads something from elsewhere',
  ],
  ['too large a page', 'sidebar-uk.html', (html: string) => html + ' '.repeat(210_000), 'the limit is 204800'],
  [
    'a restricted scope',
    'appsscript.json',
    (json: string) => json.replace('auth/drive.file', 'auth/drive'),
    'Restricted scope',
  ],
] as const)('notices %s', (_, file, spoil, finding) => {
  const dist = join(folder, 'dist');
  cpSync(DIST, dist, { recursive: true });
  const before = readFileSync(join(dist, file), 'utf8');
  writeFileSync(join(dist, file), spoil(before));
  expect(readFileSync(join(dist, file), 'utf8')).not.toBe(before);
  const { passed, said } = check(dist);
  expect(said).toContain(finding);
  expect(passed).toBe(false);
});
