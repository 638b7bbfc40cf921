import { ServiceRefusal, UncertainOutcome, type GoogleReply, type GoogleRequest } from '../../../src/workspace/port';
import { sendWave } from '../../../src/workspace/send';

const read: GoogleRequest = { method: 'GET', url: 'https://www.googleapis.com/drive/v3/files' };
const write: GoogleRequest = { method: 'POST', url: 'https://www.googleapis.com/drive/v3/files', body: {} };
const ok = (body: unknown): GoogleReply => ({ status: 200, body });
const status = (code: number, reason?: string): GoogleReply => ({
  status: code,
  body: reason ? { error: { errors: [{ reason }] } } : null,
});

/** A Google that answers each wave with the next list of replies, or breaks the connection. */
function google(...script: (readonly GoogleReply[] | Error)[]) {
  const pauses: number[] = [];
  const asked: number[] = [];
  let turn = 0;
  return {
    pauses,
    asked,
    tools: {
      random: () => 0.5,
      sleep: (milliseconds: number) => void pauses.push(milliseconds),
      transport: (requests: readonly GoogleRequest[]) => {
        asked.push(requests.length);
        const answer = script[turn++];
        if (answer === undefined) throw new Error('asked once more than the test foresaw');
        if (answer instanceof Error) throw answer;
        return [...answer];
      },
    },
  };
}

test('only what was refused for haste is sent again, after growing pauses', () => {
  const world = google([ok('a'), status(429)], [status(403, 'userRateLimitExceeded')], [ok('b')]);
  expect(sendWave([read, write], world.tools)).toEqual([ok('a'), ok('b')]);
  expect(world.asked).toEqual([2, 1, 1]);
  expect(world.pauses).toEqual([1500, 2500]);
});

test('a read is repeated on 503 and on a broken connection', () => {
  const world = google(new Error('reset'), [status(503)], [ok('a')]);
  expect(sendWave([read], world.tools)).toEqual([ok('a')]);
});

test('a write that was answered 503 may have taken effect: nobody repeats it blindly', () => {
  const world = google([status(503)]);
  expect(() => sendWave([write], world.tools)).toThrow(UncertainOutcome);
  expect(world.asked).toEqual([1]);
});

test('a broken connection leaves the writes of a wave unknown', () => {
  expect(() => sendWave([read, write], google(new Error('reset')).tools)).toThrow(UncertainOutcome);
});

test('patience ends: the last refusal is the answer', () => {
  const refusals = Array.from({ length: 6 }, () => [status(429)]);
  expect(sendWave([write], google(...refusals).tools)).toEqual([status(429)]);
});

test('other refusals are answers at once', () => {
  expect(sendWave([write], google([status(403, 'insufficientFilePermissions')]).tools)[0]?.status).toBe(403);
});

test('a quota of Apps Script itself is passed on', () => {
  expect(() => sendWave([read], google(new ServiceRefusal('dailyLimit')).tools)).toThrow(ServiceRefusal);
});
