/** What shall go wrong in a run of the bundle goes wrong exactly there; and the trace tells what was sent. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFaults } from '../../../local/kernel/faults';
import type { RawReply, RawRequest } from '../../../local/kernel/raw-http';
import { ConnectionLost, RunKilled, type RunContext } from '../../../local/kernel/run-context';
import type { ScriptHost } from '../../../local/kernel/script-host';
import { OWNER, startTestWorkspace, WRITER, type TestWorkspace } from './workspace-fixture';

const DRIVE = 'https://www.googleapis.com/drive/v3/files';
const SCOPES = ['https://www.googleapis.com/auth/drive.file'];

let here: TestWorkspace;
let trace: string;
const calls: string[] = [];
const scripts: ScriptHost = {
  functions: () => [{ name: 'greet', args: ['name'] }],
  run(functionName, args, user, options = {}) {
    calls.push(`${functionName}(${args.join()}) as ${user}${options.undisturbed ? ', undisturbed' : ''}`);
    return Promise.resolve({ result: 'hello' });
  },
  close: () => Promise.resolve(),
};

beforeEach(async () => {
  trace = join(mkdtempSync(join(tmpdir(), 'trace-')), 'trace.jsonl');
  calls.length = 0;
  here = await startTestWorkspace({ trace, scripts: () => scripts });
});
afterEach(async () => {
  await here.close();
  rmSync(trace, { force: true });
});

function create(name: string): RawRequest {
  const token = here.workspace.mintToken({ user: OWNER, scopes: SCOPES, project: 'add-on' });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return { method: 'POST', url: `${DRIVE}?fields=name`, headers, body: Buffer.from(JSON.stringify({ name })) };
}
const send = (run: RunContext, ...names: string[]) => here.workspace.sendWave(run, names.map(create));
const statuses = (replies: RawReply[]) => replies.map(({ status }) => status);
const filesMade = async () => {
  const answer = await here.as(OWNER, 'GET', '/drive/v3/files?orderBy=createdTime&fields=files(name)');
  return answer.body.files.map(({ name }: { name: string }) => name);
};
const startRun = async (faults: unknown) => {
  const set = await here.as(OWNER, 'POST', '/faults', faults);
  expect(set.status).toBe(200);
  return here.workspace.startRun('provision', OWNER);
};

test('kill-before ends the run without the effect of that request, and nothing follows', async () => {
  const run = await startRun([{ at: 2, kind: 'kill-before' }]);
  await expect(send(run, 'a', 'b', 'c')).rejects.toThrow(RunKilled);
  await expect(send(run, 'd')).rejects.toThrow(RunKilled);
  expect(await filesMade()).toEqual(['a']);
});

test('kill-after ends it with the effect', async () => {
  const run = await startRun([{ at: 2, kind: 'kill-after' }]);
  await expect(send(run, 'a', 'b', 'c')).rejects.toThrow(RunKilled);
  expect(await filesMade()).toEqual(['a', 'b']);
});

test('a lost answer loses the wave, though all of it took effect; the run goes on', async () => {
  const run = await startRun([{ at: 1, kind: 'lost-answer' }]);
  await expect(send(run, 'a', 'b')).rejects.toThrow(ConnectionLost);
  expect(statuses(await send(run, 'c'))).toEqual([200]);
  expect(await filesMade()).toEqual(['a', 'b', 'c']);
});

test('a status refuses the N-th request and its next repetitions, without effect', async () => {
  const run = await startRun([{ at: 2, kind: 'status', status: 429, times: 2 }]);
  expect(statuses(await send(run, 'a', 'b', 'c'))).toEqual([200, 429, 200]);
  expect(statuses(await send(run, 'd', 'b'))).toEqual([200, 429]);
  const [reply] = await send(run, 'b');
  expect(reply?.status).toBe(200);
  expect(await filesMade()).toEqual(['a', 'c', 'd', 'b']);
});

test.each([
  [429, 'rateLimitExceeded'],
  [500, 'internalError'],
  [503, 'backendError'],
])('status %d comes in the words of the API', async (status, reason) => {
  const run = await startRun([{ at: 1, kind: 'status', status }]);
  const [reply] = await send(run, 'a');
  expect(JSON.parse(String(reply?.body))).toMatchObject({ error: { code: status, errors: [{ reason }] } });
});

test('others act between two requests: a call of the bundle, and a plain request', async () => {
  const run = await startRun([
    { at: 1, kind: 'run', user: WRITER, function: 'greet', arguments: ['Ann', 1] },
    { at: 1, kind: 'run', user: WRITER, method: 'POST', url: DRIVE, body: { name: 'between' } },
  ]);
  expect(statuses(await send(run, 'a', 'b'))).toEqual([200, 200]);
  expect(calls).toEqual([`greet(Ann,1) as ${WRITER}, undisturbed`]);
  const lines = readFileSync(trace, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ user, body, wave, call }) => [user, body.name, wave, call])).toEqual([
    [OWNER, 'a', 1, 'provision'],
    [WRITER, 'between', null, null],
    [OWNER, 'b', 1, 'provision'],
  ]);
});

test('faults set over HTTP befall the next run only', async () => {
  const run = await startRun([{ at: 1, kind: 'kill-before' }]);
  await expect(send(run, 'a')).rejects.toThrow(RunKilled);
  expect(statuses(await send(here.workspace.startRun('provision', OWNER), 'a'))).toEqual([200]);
});

test('the trace has exactly the documented keys', async () => {
  const run = here.workspace.startRun('provision', OWNER);
  await send(run, 'a');
  await send(run, 'b', 'c');
  await here.as(WRITER, 'GET', '/drive/v3/files?fields=files/id');
  const lines = readFileSync(trace, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines[0]).toEqual({
    wave: 1,
    call: 'provision',
    user: OWNER,
    method: 'POST',
    url: `${DRIVE}?fields=name`,
    body: { name: 'a' },
    status: 200,
    requestBytes: 12,
    responseBytes: 12,
  });
  expect(lines.map(({ wave }) => wave)).toEqual([1, 2, 2, null]);
  expect(lines[3]).toMatchObject({ call: null, user: WRITER, url: `${DRIVE}?fields=files/id`, body: null });
});

test('a request of the bundle without a token of ours is refused, and one to a stranger goes nowhere', async () => {
  const run = here.workspace.startRun('provision', OWNER);
  const [reply] = await here.workspace.sendWave(run, [{ ...create('a'), headers: {} }]);
  expect(reply?.status).toBe(401);
  await expect(
    here.workspace.sendWave(run, [{ ...create('a'), url: 'https://example.com/drive/v3/files' }]),
  ).rejects.toThrow('Address unavailable');
  const [lost] = await here.workspace.sendWave(run, [
    { ...create('a'), url: 'https://sheets.googleapis.com/drive/v3/files' },
  ]);
  expect(lost?.status).toBe(404);
});

describe('the controls', () => {
  test('list and run the functions of the bundle', async () => {
    expect((await here.as(OWNER, 'GET', '/run')).body).toEqual([{ name: 'greet', args: ['name'] }]);
    expect((await here.as(WRITER, 'POST', '/run/greet', ['Bob'])).body).toEqual({ result: 'hello' });
    expect(calls).toEqual([`greet(Bob) as ${WRITER}`]);
    const missing = await here.as(OWNER, 'POST', '/run/nothing', []);
    expect([missing.status, missing.body.error.message]).toEqual([404, 'Script function not found: nothing']);
    expect((await here.as(OWNER, 'POST', '/run/greet', { no: 'list' })).status).toBe(400);
  });

  test('refuse faults that are none', async () => {
    const answer = await here.as(OWNER, 'POST', '/faults', [{ at: 0, kind: 'kill-after' }]);
    expect([answer.status, answer.body.error.message]).toEqual([
      400,
      'Fault 1: "at" is the number of a request, from 1.',
    ]);
  });
});

test.each([
  ['a list', {}],
  ['"kind" is one of', [{ at: 1, kind: 'explode' }]],
  ['429, 500 or 503', [{ at: 1, kind: 'status', status: 404 }]],
  ['"times" is a number from 1', [{ at: 1, kind: 'status', status: 503, times: 0 }]],
  ['has no "status"', [{ at: 1, kind: 'kill-after', status: 503 }]],
  ['"user" is an e-mail', [{ at: 1, kind: 'run', user: 'ann', function: 'f', arguments: [] }]],
  ['either "function"', [{ at: 1, kind: 'run', user: 'a@b', function: 'f', arguments: [], url: 'x' }]],
])('faults must be well formed: %s', (message, faults) => expect(() => readFaults(faults)).toThrow(message));
