/** The command line: what it understands, and plain words for what it does not. */
import { readOptions } from '../../../local/kernel/cli-options';

test('has an answer for everything', () => {
  expect(readOptions([])).toEqual({
    port: 8787,
    dataDir: null,
    user: 'consultant@example.com',
    latency: 'none',
    faults: [],
    trace: null,
    open: true,
  });
});

test('reads every option', () => {
  const args =
    '--port 0 --data d --user Ann@X.example --now 2026-11-23T09:00:00Z --latency google --trace t.jsonl --no-open';
  expect(readOptions([...args.split(' '), '--faults', '[{"at":1,"kind":"status","status":503}]'])).toEqual({
    port: 0,
    dataDir: 'd',
    user: 'ann@x.example',
    now: '2026-11-23T09:00:00Z',
    latency: 'google',
    faults: [{ at: 1, kind: 'status', status: 503, times: 1 }],
    trace: 't.jsonl',
    open: false,
  });
});

test.each([
  [['--port', 'x'], '--port: "x" is not a number'],
  [['--now', 'tomorrow'], '--now: "tomorrow" is not a moment'],
  [['--latency', 'slow'], 'neither none nor google'],
  [['--user', 'ann'], '"ann" is not an e-mail address'],
  [['--faults', '{'], '--faults is not JSON'],
  [['--faults', '{}'], '--faults: Faults are a list'],
  [['--speed', '3'], "Unknown option '--speed'"],
  [['extra'], 'extra'],
])('%j is refused: %s', (args, message) => expect(() => readOptions(args)).toThrow(message));
