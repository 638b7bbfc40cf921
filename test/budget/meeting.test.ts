/** Requests of what is done about the weekly meeting, with a Journal that is full. */
import type { Held } from '../../src/domain/weekly/held';
import { makeOnce, type Made } from '../contract/engagement';
import { NADIIA, OLENA, SMALL, VIKTOR } from '../contract/intake';
import { roomOf, serial, type Room } from '../contract/meeting/room';

let made: Made;
let room: Room;
const on = (day: string): string => `sc${made.id}_${day.replace(/-/g, '')}T080000Z`;

beforeAll(async () => {
  made = await makeOnce(SMALL, async (addOn, report) => {
    const first = roomOf(addOn, report);
    for (let index = 1; index <= 6; index += 1)
      await first.types('decisions', { statement: `Decision ${index}`, proposedOn: serial('2026-11-20') + index });
    await first.types('feedback', { text: 'Good', from: VIKTOR.name });
  });
  room = roomOf(await made.open(), made.report);
}, 120_000);
afterAll(async () => {
  await made.closeAll();
  made.dispose();
});

/** Reads and writes of the last call by their waves, e.g. `read read | write`. */
function sent(): string {
  const waves = new Map<number | null, string[]>();
  for (const { method, url, wave } of room.addOn.traced()) {
    const kind = method === 'GET' || /Get|:get|search/.test(url) ? 'read' : 'write';
    waves.set(wave, [...(waves.get(wave) ?? []), kind]);
  }
  return [...waves.values()].map((kinds) => kinds.join(' ')).join(' | ');
}

const held = (): Held => ({
  occurrence: on('2026-11-24'),
  present: [OLENA.name],
  decisions: [1, 2, 3].map((index) => ({
    id: `D${index}`,
    statement: `Decision ${index}`,
    verdict: 'approve',
    wording: '',
    by: VIKTOR.name,
  })),
  feedback: Array.from({ length: 10 }, (_, index) => ({ from: VIKTOR.name, about: '', text: `Feedback ${index}` })),
  next: Array.from({ length: 10 }, (_, index) => ({ task: `Step ${index}`, owner: NADIIA.name, due: '2026-12-01' })),
});

test('opening is two waves at most, one once the engagement is known', async () => {
  room.addOn.traced();
  await room.view();
  expect(sent()).toBe('read | read read read');
  await room.view();
  expect(sent()).toBe('read read read');
});

test('preparing is two reads and two writes; again, two reads', async () => {
  await room.prepares(on('2026-11-24'));
  expect(sent()).toBe('read read | write | write');
  await room.prepares(on('2026-11-24'));
  expect(sent()).toBe('read read');
});

test('closing is two reads and two writes, whatever was decided, said and promised; again, two reads', async () => {
  await room.closes(held());
  expect(sent()).toBe('read read | write | write');
  await room.closes(held());
  expect(sent()).toBe('read read');
});

test('moving or skipping one is a wave of reads and one write', async () => {
  await room.moves({ kind: 'skip', occurrence: on('2026-12-01') });
  expect(sent()).toBe('read read read | write');
  await room.moves({
    kind: 'change',
    occurrence: on('2026-12-08'),
    scope: 'this',
    to: { date: '2026-12-09', time: '12:00' },
  });
  expect(sent()).toBe('read read read | write');
});

test('moving a series is a wave of reads, the new series, what single meetings have of their own, and the cut', async () => {
  const move = {
    kind: 'change',
    occurrence: on('2026-12-15'),
    scope: 'following',
    to: { date: '2026-12-16', time: '12:00' },
    confirmed: true,
  } as const;
  await room.moves({ kind: 'skip', occurrence: on('2026-12-29') });
  sent();
  await room.moves(move);
  expect(sent()).toBe('read read read | write | write | write');
  await room.moves(move);
  expect(sent()).toBe('read read read');
});
