/** `npm run provision` as people run it: as a process of its own. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

const provision = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const script = [require.resolve('tsx/cli'), join(ROOT, 'local', 'provision.ts'), ...args];
    execFile(process.execPath, script, { cwd: ROOT, timeout: 50_000 }, (error, out, errors) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, error: errors }),
    );
  });

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'provision-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const input = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

test('an intake becomes four workbooks, a document and a calendar file, each by itself', async () => {
  const intake = JSON.parse(readFileSync(join(ROOT, 'examples', 'b2b-wholesaler.en.json'), 'utf8')) as object;
  const out = join(folder, 'out');
  const path = input('intake.json', JSON.stringify(intake));
  const { code, error, out: told } = await provision('--input', path, '--out', out, '--now', '2026-11-23T09:00:00Z');
  expect({ code, error }).toEqual({ code: 0, error: '' });
  const files = readdirSync(out).sort();
  expect(files.map((name) => name.split('.').pop()).sort()).toEqual(['docx', 'ics', 'xlsx', 'xlsx', 'xlsx', 'xlsx']);
  for (const name of files) {
    const bytes = readFileSync(join(out, name));
    expect(bytes.subarray(0, 2).toString()).toBe(name.endsWith('.ics') ? 'BE' : 'PK');
    expect(told).toContain(name);
  }
});

test('an intake that the add-on refuses ends in its words, field by field, and nothing is written', async () => {
  const intake = readFileSync(join(ROOT, 'examples', 'b2b-wholesaler.ru.json'), 'utf8');
  const path = input('refused.json', intake.replace('a.wojcik@', 'a.wojcik at '));
  const { code, out, error } = await provision('--input', path, '--out', join(folder, 'none'));
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(error).toMatch(/^Некоторые ответы.*\n {2}people\.\d\.email: Укажите адрес вида name@company\.com\.\n$/);
  expect(readdirSync(folder)).not.toContain('none');
});

test('a folder that cannot be made is an error', async () => {
  const path = join(ROOT, 'examples', 'b2b-wholesaler.en.json');
  const { code, error } = await provision('--input', path, '--out', join(input('in-the-way', ''), 'out'));
  expect({ code, error }).toEqual({ code: 1, error: expect.stringContaining('in-the-way') as string });
});

test('a missing or broken input is refused in one sentence, and nothing is written', async () => {
  const out = join(folder, 'none');
  const [missing, broken, nobody, nothing] = await Promise.all([
    provision('--input', join(folder, 'no-such.json'), '--out', out),
    provision('--input', input('broken.json', '{"client":'), '--out', out),
    provision('--input', input('nobody.json', '{"people": []}'), '--out', out),
    provision('--out', out),
  ]);
  expect(missing).toMatchObject({
    code: 1,
    error: expect.stringMatching(/^.*no-such\.json cannot be read\n$/) as string,
  });
  expect(broken).toMatchObject({
    code: 1,
    error: expect.stringMatching(/^.*broken\.json is not JSON: .*\n$/) as string,
  });
  expect(nobody).toMatchObject({
    code: 1,
    error: expect.stringContaining('nobody in "people" is a consultant') as string,
  });
  expect(nothing).toMatchObject({ code: 1, error: expect.stringContaining('--input FILE') as string });
  expect(readdirSync(folder)).not.toContain('none');
});
