/** People at work between two requests, moves that break off, and another zone whose clocks change on another day. */
import type { Fault } from '../../../local/kernel/faults';
import { SHEET_IDS } from '../../../src/blueprints/spreadsheets';
import type { Held } from '../../../src/domain/weekly/held';
import { makeOnce, type Made } from '../engagement';
import { FIRST_ROW } from '../hands';
import { NADIIA, OLENA, SMALL, VIKTOR } from '../intake';
import { roomOf, serial, type Room } from './room';

const YORK = { ...SMALL, timeZone: 'America/New_York', meeting: { ...SMALL.meeting, firstDate: '2026-10-27' } };
const START = { now: '2026-10-26T09:00:00Z' };

let made: Made;
let room: Room;
beforeAll(async () => {
  made = await makeOnce(
    YORK,
    async (addOn, report) => {
      const first = roomOf(addOn, report);
      for (const [id, words] of [
        ['D3', 'Zebra'],
        ['D1', 'Apple'],
        ['D2', 'Mango'],
      ] as const)
        await first.types('decisions', { id, statement: words, proposedOn: serial('2026-10-20'), status: 'Proposed' });
    },
    START,
  );
}, 120_000);
afterAll(() => made.dispose());
beforeEach(async () => {
  room = roomOf(await made.open('en', START), made.report, 'America/New_York');
  await room.view();
});
afterEach(() => made.closeAll());

/** 10:00 in New York: summer time until 1 November. */
const on = (day: string): string => `sc${made.id}_${day.replace(/-/g, '')}T${day < '2026-11-01' ? '14' : '15'}0000Z`;
const patching = (at: number, id: string, body: object): Fault => ({
  at,
  kind: 'run',
  user: OLENA.email,
  method: 'PATCH',
  url: `https://www.googleapis.com/calendar/v3/calendars/primary/events/${id}`,
  body,
});
const editing = (at: number, ...requests: object[]): Fault => ({
  at,
  kind: 'run',
  user: OLENA.email,
  method: 'POST',
  url: `https://sheets.googleapis.com/v4/spreadsheets/${room.journal}:batchUpdate`,
  body: { requests },
});
const sorted = {
  sortRange: {
    range: { sheetId: SHEET_IDS.decisions, startRowIndex: FIRST_ROW, endRowIndex: FIRST_ROW + 3, startColumnIndex: 0, endColumnIndex: 10 },
    sortSpecs: [{ dimensionIndex: 3, sortOrder: 'ASCENDING' }],
  },
}; // prettier-ignore

test('in New York, too, the local hour stays over the end of summer time', async () => {
  expect((await room.view()).ahead.slice(0, 3).map(({ id, date, time }) => [id, date, time])).toEqual([
    [on('2026-10-27'), '2026-10-27', '10:00'],
    [on('2026-11-03'), '2026-11-03', '10:00'],
    [on('2026-11-10'), '2026-11-10', '10:00'],
  ]);
  const move = { kind: 'change', scope: 'following', to: { date: '2026-10-28', time: '09:30' } } as const;
  await room.moves({ kind: 'skip', occurrence: on('2026-11-10') });
  expect(await room.moves({ ...move, occurrence: on('2026-10-27'), confirmed: true })).toMatchObject({ kind: 'done' });
  const { ahead } = await room.view();
  expect(ahead.slice(0, 3).map(({ date, time }) => [date, time])).toEqual([
    ['2026-10-28', '09:30'],
    ['2026-11-04', '09:30'],
    ['2026-11-11', '09:30'],
  ]);
  await room.moves({ ...move, occurrence: ahead[1]?.id ?? '', to: { date: '2026-11-05', time: '20:00' } });
  expect(await room.dates('2026-10-20', '2026-11-14')).toEqual([
    '2026-10-28T09:30',
    '2026-11-05T20:00',
    '2026-11-12T20:00',
  ]);
  expect(await room.dates('2027-03-08', '2027-03-20')).toEqual(['2027-03-11T20:00', '2027-03-18T20:00']);
});

test('a description that is written while we prepare is not overwritten', async () => {
  const id = on('2026-10-27');
  const { description } = await room.event(id);
  room.addOn.setFaults(patching(3, id, { description: `Ring the bell<br>${description}` }));
  room.addOn.traced();
  expect(await room.prepares(id)).toMatchObject({ kind: 'done', changed: true, event: null });
  const patches = room.addOn.traced().filter(({ method }) => method === 'PATCH');
  expect(patches.map(({ status }) => status)).toEqual([200, 412, 200]);
  const after = (await room.event(id)).description;
  expect(after).toContain('Ring the bell');
  expect(after).toContain('▼ Sales Conveyor · Agenda of meeting 1');
});

test('an event that is deleted while we prepare leaves the Journal prepared, and says so', async () => {
  const id = on('2026-10-27');
  room.addOn.setFaults(patching(3, id, { status: 'cancelled' }));
  expect(await room.prepares(id)).toMatchObject({ kind: 'done', event: 'gone' });
  expect(await room.rows('meetings')).toHaveLength(1);
  expect(await room.prepares(id)).toEqual({ kind: 'refused', refusal: { code: 'gone' } });
});

test('decisions that are sorted while we close go to the rows that were meant', async () => {
  const held: Held = {
    occurrence: on('2026-10-27'),
    present: [VIKTOR.name],
    decisions: [
      { id: 'D3', statement: 'Zebra', verdict: 'decline', wording: '', by: VIKTOR.name },
      { id: 'D1', statement: 'Apple', verdict: 'approve', wording: '', by: VIKTOR.name },
    ],
    feedback: [{ from: '', about: '', text: 'Fine' }],
    next: [{ task: 'Go on', owner: NADIIA.name, due: '2026-11-02' }],
  };
  room.addOn.setFaults(editing(2, sorted));
  expect(await room.closes(held)).toMatchObject({ kind: 'done', already: false });
  expect((await room.rows('decisions')).map(({ id, statement, status }) => [id, statement, status])).toEqual([
    ['D1', 'Apple', 'Approved'],
    ['D2', 'Mango', 'Proposed'],
    ['D3', 'Zebra', 'Declined'],
  ]);
  expect(await room.rows('feedback')).toHaveLength(1);
  expect((await room.rows('plan')).filter(({ from }) => from === 'M1')).toHaveLength(1);
  expect(await room.rows('meetings')).toMatchObject([{ number: 1, decisions: 'D1 Approved, D3 Declined, D2' }]);
});

test('a decision that somebody has taken since it was read out is told, and nothing is written', async () => {
  const held: Held = {
    occurrence: on('2026-10-27'),
    present: [VIKTOR.name],
    decisions: [{ id: 'D3', statement: 'Zebra', verdict: 'approve', wording: '', by: VIKTOR.name }],
    feedback: [{ from: '', about: '', text: 'Fine' }],
    next: [],
  };
  await room.hands.put(
    'journal',
    'decisions',
    FIRST_ROW,
    await room.hands.column('journal', 'decisions', 'status'),
    'Declined',
  );
  expect(await room.closes(held)).toEqual({ kind: 'decisionsChanged', ids: ['D3'] });
  expect(await room.rows('feedback')).toEqual([]);
  expect((await room.rows('decisions'))[0]).toMatchObject({ id: 'D3', status: 'Declined', approver: '' });
});

test('a move of the series that breaks off half-way shows each week once, and is finished by one press', async () => {
  await room.moves({ kind: 'skip', occurrence: on('2026-11-17') });
  const move = {
    kind: 'change',
    occurrence: on('2026-11-03'),
    scope: 'following',
    to: { date: '2026-11-05', time: '11:00' },
    confirmed: true,
  } as const;
  // Three reads, then the new series is made.
  room.addOn.setFaults({ at: 4, kind: 'kill-after' });
  await expect(room.moves(move)).rejects.toThrow();
  room.addOn.setFaults();
  const half = await room.view();
  expect(half.unfinished).toBe(true);
  expect(half.ahead.slice(0, 3).map(({ date }) => date)).toEqual(['2026-10-27', '2026-11-05', '2026-11-12']);
  expect(await room.moves({ kind: 'finish' })).toEqual({ kind: 'done', changed: true });
  expect((await room.view()).unfinished).toBe(false);
  expect(await room.dates('2026-10-20', '2026-12-01')).toEqual([
    '2026-10-27T10:00',
    '2026-11-05T11:00',
    '2026-11-12T11:00',
    '2026-11-26T11:00',
  ]);
  expect(await room.moves({ kind: 'finish' })).toEqual({ kind: 'done', changed: false });
  expect(await room.moves(move)).toEqual({ kind: 'done', changed: false });
});

test('a rhythm that people gave the series is not ours to move; single meetings are', async () => {
  await room.patches(`sc${made.id}`, { recurrence: ['RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'] });
  const to = { date: '2026-11-12', time: '10:00' };
  const move = { kind: 'change', occurrence: on('2026-11-10'), to } as const;
  expect(await room.moves({ ...move, scope: 'following' })).toEqual({ kind: 'refused', refusal: { code: 'unusual' } });
  expect(await room.moves({ ...move, scope: 'this' })).toEqual({ kind: 'done', changed: true });
  // Weeks between are no holes.
  expect((await room.view()).skipped).toEqual([]);
});

test('a Journal that was made anew is found again from the other files', async () => {
  const tracker = room.hands.id('dealTracker');
  const view = () => room.addOn.call('openMeeting', tracker);
  expect(await view()).toMatchObject({ ok: true });
  await room.addOn.rest('DELETE', `/drive/v3/files/${room.journal}`);
  expect(await view()).toMatchObject({ ok: false, error: { code: 'filesDamaged' } });
  await room.addOn.call('repairEngagement', made.id);
  expect(await view()).toMatchObject({ ok: true, value: { next: { date: '2026-10-27' } } });
});
