/** A fault at every write of each deed of the weekly meeting, and at its first read: done once more, it ends as if nothing had been. */
import type { Fault } from '../../../local/kernel/faults';
import type { Held } from '../../../src/domain/weekly/held';
import { makeOnce, type Made } from '../engagement';
import { NADIIA, OLENA, SMALL, VIKTOR } from '../intake';
import { sampled, writesIn } from '../writes';
import { roomOf, serial, type Room } from './room';
import type { Json } from '../add-on';

let made: Made;
const on = (day: string): string => `sc${made.id}_${day.replace(/-/g, '')}T080000Z`;

beforeAll(async () => {
  made = await makeOnce(SMALL, async (addOn, report) => {
    const room = roomOf(addOn, report);
    const statement = 'Calls are answered within a minute';
    await room.types('decisions', { id: 'D1', statement, proposedOn: serial('2026-11-20'), status: 'Proposed' });
    await room.types('decisions', { statement: 'One report', proposedOn: serial('2026-11-21'), status: 'Proposed' });
    const id = `sc${report.id}_20261215T080000Z`;
    await room.moves({ kind: 'skip', occurrence: id });
    await room.prepares(`sc${report.id}_20261208T080000Z`);
  });
}, 120_000);
afterAll(() => made.dispose());

const HELD = (): Held => ({
  occurrence: on('2026-11-24'),
  present: [OLENA.name, VIKTOR.name],
  decisions: [
    {
      id: 'D1',
      statement: 'Calls are answered within a minute',
      verdict: 'change',
      wording: 'Within two minutes',
      by: VIKTOR.name,
    },
  ],
  feedback: [{ from: VIKTOR.name, about: 'Report', text: 'Too long' }],
  next: [{ task: 'Try it for a week', owner: NADIIA.name, due: '2026-12-01' }],
});

/** What is called, as a person presses a button. */
const DEEDS: Readonly<Record<string, () => readonly [name: string, ...args: unknown[]]>> = {
  prepare: () => ['prepareMeeting', on('2026-11-24'), false],
  close: () => ['closeMeeting', HELD()],
  'move one': () => [
    'moveMeeting',
    { kind: 'change', occurrence: on('2026-12-08'), scope: 'this', to: { date: '2026-12-09', time: '11:00' } },
  ],
  'move this and following': () => [
    'moveMeeting',
    {
      kind: 'change',
      occurrence: on('2026-12-08'),
      scope: 'following',
      to: { date: '2026-12-10', time: '11:00' },
      confirmed: true,
    },
  ],
  skip: () => ['moveMeeting', { kind: 'skip', occurrence: on('2026-12-01') }],
};

/** All that a deed may leave behind. */
async function stateOf(room: Room): Promise<Json> {
  const { ahead, skipped, unfinished, next } = await room.view();
  const events = [];
  for (const { id } of ahead) {
    const { description, start, end, attendees, extendedProperties } = await room.event(id);
    events.push({ id, description, start, end, attendees, lines: extendedProperties.private.scLines ?? null });
  }
  const tables = [];
  for (const table of ['meetings', 'decisions', 'feedback', 'plan'] as const) tables.push(await room.rows(table));
  const mails = new Set(
    room.addOn.workspace.kernel.outbox.list().map(({ kind, to, subject }) => `${kind} ${to} ${subject}`),
  );
  return {
    events,
    skipped,
    unfinished,
    next: next?.prepared,
    tables,
    dates: await room.dates('2026-11-24', '2027-01-31'),
    guest: await room.dates('2026-11-24', '2027-01-31', VIKTOR.email),
    mails: [...mails].sort(),
  };
}

async function run(deed: string, ...faults: readonly Fault[]): Promise<{ state: Json; writes: readonly number[] }> {
  const addOn = await made.open();
  const room = roomOf(addOn, made.report);
  const [name, ...args] = (DEEDS[deed] as () => readonly [string, ...unknown[]])();
  addOn.traced();
  addOn.setFaults(...faults);
  const answer = await addOn.call(name, room.journal, ...args).catch(() => null);
  const writes = writesIn(addOn.traced().filter(({ wave }) => wave !== null));
  addOn.setFaults();
  if (faults.length === 0) expect(answer).toMatchObject({ ok: true, value: { kind: 'done' } });
  else expect(await addOn.call(name, room.journal, ...args)).toMatchObject({ ok: true, value: { kind: 'done' } });
  const state = await stateOf(room);
  await made.closeAll();
  return { state, writes };
}

/** Killed before a request is killed after the one before it. */
const FAULTS: Readonly<Record<string, (at: number) => Fault>> = {
  'killed after': (at) => ({ at, kind: 'kill-after' }),
  'answer lost': (at) => ({ at, kind: 'lost-answer' }),
  'answered 503': (at) => ({ at, kind: 'status', status: 503, times: 1 }),
};

test.each(Object.keys(DEEDS))(
  '%s',
  async (deed) => {
    const { state, writes } = await run(deed);
    expect(writes.length).toBeGreaterThan(0);
    for (const [kind, fault] of Object.entries(FAULTS))
      for (const at of kind === 'killed after' ? writes : [1, ...sampled(writes, 1)]) {
        const after = await run(deed, fault(at));
        expect({ kind, at, ...after.state }).toEqual({ kind, at, ...state });
      }
  },
  600_000,
);
