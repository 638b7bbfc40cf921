/** The weekly meeting is moved, skipped, changed: one of them, or this one and all that follow. */
import type { MoveRequest } from '../../../src/app/meeting-api';
import { makeOnce, type Made } from '../engagement';
import { NADIIA, OLENA, SMALL, VIKTOR } from '../intake';
import { roomOf, serial, type Room } from './room';

let made: Made;
let room: Room;
beforeAll(async () => {
  made = await makeOnce(SMALL);
}, 120_000);
afterAll(() => made.dispose());
beforeEach(async () => {
  room = roomOf(await made.open(), made.report);
});
afterEach(() => made.closeAll());

const first = (): string => `sc${made.id}`;
/** 10:00 in Kyiv in winter. */
const on = (day: string, series = first()): string => `${series}_${day.replace(/-/g, '')}T080000Z`;
const MONTH = ['2026-11-24', '2026-12-23'] as const;

test('the view tells the next meeting, who comes, and the plan as its agenda', async () => {
  const { next, last, ahead, skipped, mine, people } = await room.view();
  expect({ last, skipped, mine }).toEqual({ last: null, skipped: [], mine: true });
  expect(next).toMatchObject({
    id: on('2026-11-24'),
    date: '2026-11-24',
    time: '10:00',
    minutes: 45,
    number: 1,
    prepared: false,
  });
  expect(next?.place.kind).toBe('meet');
  expect(next?.guests.map(({ email, answer, organizer }) => [email, answer, organizer])).toEqual([
    [OLENA.email, 'accepted', true],
    [VIKTOR.email, 'needsAction', false],
  ]);
  expect(ahead.map(({ date }) => date).slice(0, 3)).toEqual(['2026-11-24', '2026-12-01', '2026-12-08']);
  expect(people).toEqual([OLENA.name, VIKTOR.name, NADIIA.name]);
  expect(next?.agenda.next.length).toBeGreaterThan(0);
});

test('one meeting moves to another day: answers are asked anew, the others stay, twice is once', async () => {
  await room.patches(on('2026-12-01'), {
    attendees: [
      { email: OLENA.email, responseStatus: 'accepted' },
      { email: VIKTOR.email, responseStatus: 'accepted' },
    ],
  });
  room.mails();
  const move: MoveRequest = {
    kind: 'change',
    occurrence: on('2026-12-01'),
    scope: 'this',
    to: { date: '2026-12-03', time: '16:30' },
  };
  expect(await room.moves(move)).toEqual({ kind: 'done', changed: true });
  expect(await room.dates(...MONTH)).toEqual([
    '2026-11-24T10:00',
    '2026-12-03T16:30',
    '2026-12-08T10:00',
    '2026-12-15T10:00',
    '2026-12-22T10:00',
  ]);
  const event = await room.event(on('2026-12-01'));
  expect(event.attendees.map(({ responseStatus }: { responseStatus: string }) => responseStatus)).toEqual([
    'accepted',
    'needsAction',
  ]);
  expect(room.mails()).toEqual([`update ${VIKTOR.email}`]);
  expect(await room.moves(move)).toEqual({ kind: 'done', changed: false });
  expect(room.mails()).toEqual([]);
});

test('another length or place keeps the answers', async () => {
  await room.patches(on('2026-12-01'), {
    attendees: [
      { email: OLENA.email, responseStatus: 'accepted' },
      { email: VIKTOR.email, responseStatus: 'tentative' },
    ],
  });
  await room.moves({
    kind: 'change',
    occurrence: on('2026-12-01'),
    scope: 'this',
    minutes: 90,
    place: { kind: 'onsite', address: 'Khreshchatyk 1, Kyiv' },
  });
  const event = await room.event(on('2026-12-01'));
  expect(event).toMatchObject({
    location: 'Khreshchatyk 1, Kyiv',
    attendees: [{ responseStatus: 'accepted' }, { responseStatus: 'tentative' }],
  });
  expect(event.hangoutLink).toBeUndefined();
  expect(Date.parse(event.end.dateTime) - Date.parse(event.start.dateTime)).toBe(90 * 60_000);
  expect((await room.event(on('2026-12-08'))).hangoutLink).toMatch(/^https:\/\/meet/);
});

test('a week is skipped, told, and brought back', async () => {
  room.mails();
  expect(await room.moves({ kind: 'skip', occurrence: on('2026-12-08') })).toEqual({ kind: 'done', changed: true });
  expect(await room.moves({ kind: 'skip', occurrence: on('2026-12-08') })).toEqual({ kind: 'done', changed: false });
  expect(room.mails()).toEqual([`cancellation ${VIKTOR.email}`]);
  expect((await room.view()).skipped).toMatchObject([{ id: on('2026-12-08'), date: '2026-12-08' }]);
  expect(await room.dates(...MONTH)).not.toContain('2026-12-08T10:00');
  expect(await room.moves({ kind: 'restore', occurrence: on('2026-12-08') })).toEqual({ kind: 'done', changed: true });
  expect(room.mails()).toEqual([`invitation ${VIKTOR.email}`]);
  expect((await room.view()).skipped).toEqual([]);
  expect(await room.dates(...MONTH)).toContain('2026-12-08T10:00');
});

test('a meeting that was not held asks for no minutes, and nobody hears of it', async () => {
  room.until('2026-11-25T09:00:00Z');
  expect((await room.view()).last?.id).toBe(on('2026-11-24'));
  room.mails();
  expect(await room.moves({ kind: 'skip', occurrence: on('2026-11-24') })).toMatchObject({ kind: 'done' });
  expect((await room.view()).last).toBeNull();
  expect(await room.moves({ kind: 'restore', occurrence: on('2026-11-24') })).toMatchObject({ kind: 'done' });
  expect((await room.view()).last?.id).toBe(on('2026-11-24'));
  expect(room.mails()).toEqual([]);
});

test('what cannot be is refused with its reason', async () => {
  const change = (occurrence: string, date: string, time: string, scope: 'this' | 'following' = 'this') =>
    room.moves({ kind: 'change', occurrence, scope, to: { date, time } });
  const code = (refusal: object) => ({ kind: 'refused', refusal });
  expect(await change(on('2026-12-01'), '2026-12-08', '12:00')).toEqual(code({ code: 'taken', date: '2026-12-08' }));
  expect(await change(on('2026-12-01'), '2026-11-20', '12:00')).toEqual(code({ code: 'past', date: '2026-11-20' }));
  // The clocks go from 03:00 to 04:00.
  expect(await change(on('2026-12-01'), '2027-03-28', '03:30')).toEqual(code({ code: 'gap', date: '2027-03-28' }));
  expect(await change(on('2026-12-15'), '2026-12-20', '03:30', 'following')).toEqual(
    code({ code: 'gap', date: '2027-03-28' }),
  );
  expect(await change(on('2026-12-15'), '2026-12-07', '10:00', 'following')).toEqual(
    code({ code: 'order', date: '2026-12-08' }),
  );
  expect(await change(on('2026-12-02'), '2026-12-03', '10:00')).toEqual(code({ code: 'gone' }));
  expect(await room.dates(...MONTH)).toHaveLength(5);
});

test('this and following: one new series with all that the old one had, the old one ends before it', async () => {
  room.mails();
  const move: MoveRequest = {
    kind: 'change',
    occurrence: on('2026-12-08'),
    scope: 'following',
    to: { date: '2026-12-10', time: '09:00' },
    minutes: 60,
  };
  expect(await room.moves(move)).toEqual({ kind: 'done', changed: true });
  expect(room.mails()).toEqual([`invitation ${VIKTOR.email}`]);
  const expected = ['2026-11-24T10:00', '2026-12-01T10:00', '2026-12-10T09:00', '2026-12-17T09:00'];
  expect(await room.dates(...MONTH)).toEqual(expected);
  expect(await room.moves(move)).toEqual({ kind: 'done', changed: false });
  expect(await room.dates(...MONTH)).toEqual(expected);
  const { ahead, unfinished } = await room.view();
  expect(unfinished).toBe(false);
  expect(ahead.map(({ date }) => date).slice(0, 4)).toEqual(['2026-11-24', '2026-12-01', '2026-12-10', '2026-12-17']);
  const old = await room.event(first());
  const fresh = await room.event(ahead[2]?.id ?? '');
  expect(fresh).toMatchObject({ summary: old.summary, description: old.description, guestsCanInviteOthers: false });
  expect(fresh.hangoutLink).toMatch(/^https:\/\/meet/);
  expect(
    fresh.attendees.map(({ email, displayName, responseStatus }: Record<string, string>) => [
      email,
      displayName,
      responseStatus,
    ]),
  ).toEqual([
    [OLENA.email, OLENA.name, 'accepted'],
    [VIKTOR.email, VIKTOR.name, 'needsAction'],
  ]);
  // In summer the same local hour.
  expect(await room.dates('2027-06-01', '2027-06-08')).toEqual(['2027-06-03T09:00']);
  // A second time, from a meeting of the new series.
  expect(
    await room.moves({
      kind: 'change',
      occurrence: ahead[3]?.id ?? '',
      scope: 'following',
      to: { date: '2026-12-16', time: '09:00' },
    }),
  ).toMatchObject({ kind: 'done' });
  expect(await room.dates(...MONTH)).toEqual([...expected.slice(0, 3), '2026-12-16T09:00']);
});

test('weeks ahead that are skipped, moved or changed are told before, and kept', async () => {
  await room.moves({ kind: 'skip', occurrence: on('2026-12-29') });
  await room.moves({
    kind: 'change',
    occurrence: on('2026-12-22'),
    scope: 'this',
    to: { date: '2026-12-21', time: '18:00' },
  });
  await room.patches(on('2027-01-05'), { description: 'With the board' });
  const move: MoveRequest = {
    kind: 'change',
    occurrence: on('2026-12-15'),
    scope: 'following',
    to: { date: '2026-12-17', time: '11:00' },
  };
  const before = await room.dates('2026-12-01', '2027-01-20');
  expect(await room.moves(move)).toEqual({
    kind: 'confirm',
    lost: [],
    kept: [
      { date: '2026-12-21', own: 'moved' },
      { date: '2026-12-29', own: 'skipped' },
      { date: '2027-01-05', own: 'changed' },
    ],
  });
  expect(await room.dates('2026-12-01', '2027-01-20')).toEqual(before);
  expect(await room.moves({ ...move, confirmed: true })).toEqual({ kind: 'done', changed: true });
  expect(await room.dates('2026-12-01', '2027-01-20')).toEqual([
    '2026-12-01T10:00', '2026-12-08T10:00', '2026-12-17T11:00', '2026-12-21T18:00', '2027-01-07T11:00', '2027-01-14T11:00',
  ]); // prettier-ignore
  const { ahead, skipped } = await room.view();
  expect(skipped.map(({ date }) => date)).toEqual(['2026-12-31']);
  expect((await room.event(ahead.find(({ date }) => date === '2027-01-07')?.id ?? '')).description).toBe(
    'With the board',
  );
});

test('what was prepared and written into the meeting goes with it when a series begins there', async () => {
  for (const [day, to] of [
    ['2026-12-15', '2026-12-16'],
    ['2026-11-24', '2026-11-25'],
  ] as const) {
    const id = on(day);
    await room.prepares(id);
    const { description } = await room.event(id);
    await room.patches(id, { description: `Bring a laptop<br>${description}` });
    await room.moves({
      kind: 'change',
      occurrence: id,
      scope: 'following',
      to: { date: to, time: '12:00' },
      confirmed: true,
    });
    const moved = (await room.view()).ahead.find(({ date }) => date === to)?.id ?? '';
    const event = await room.event(moved);
    expect(event.description).toContain('Bring a laptop');
    expect(event.description).toContain('▼ Sales Conveyor · Agenda of meeting');
    expect(event.start.dateTime).toContain(`${to}T10:00`);
    // Renewed in its place: only its date is another one.
    expect(await room.prepares(moved)).toMatchObject({ kind: 'done', theirs: [] });
    expect((await room.event(moved)).description.match(/▼ Sales Conveyor/g)).toHaveLength(1);
  }
  expect((await room.rows('meetings')).map(({ date }) => date)).toEqual([serial('2026-12-16'), serial('2026-11-25')]);
});

test('the whole series is moved from its first meeting on, as itself', async () => {
  const move: MoveRequest = {
    kind: 'change',
    occurrence: on('2026-11-24'),
    scope: 'following',
    to: { date: '2026-11-26', time: '10:00' },
  };
  expect(await room.moves(move)).toEqual({ kind: 'done', changed: true });
  expect(await room.moves(move)).toEqual({ kind: 'done', changed: false });
  expect(await room.dates(...MONTH)).toEqual([
    '2026-11-26T10:00',
    '2026-12-03T10:00',
    '2026-12-10T10:00',
    '2026-12-17T10:00',
  ]);
  expect((await room.event(first())).recurrence).toEqual(['RRULE:FREQ=WEEKLY;BYDAY=TH']);
});

test('a guest more or less: only they hear of it; the organiser stays', async () => {
  room.mails();
  await room.moves({
    kind: 'change',
    occurrence: on('2026-11-24'),
    scope: 'following',
    add: [{ email: NADIIA.email, name: NADIIA.name }],
    remove: [OLENA.email],
  });
  expect(room.mails()).toEqual([`invitation ${NADIIA.email}`]);
  await room.moves({ kind: 'change', occurrence: on('2026-12-01'), scope: 'this', remove: [VIKTOR.email] });
  expect(room.mails()).toEqual([`cancellation ${VIKTOR.email}`]);
  const emails = async (id: string) => (await room.event(id)).attendees.map(({ email }: { email: string }) => email);
  expect(await emails(on('2026-12-01'))).toEqual([OLENA.email, NADIIA.email]);
  expect(await emails(on('2026-12-08'))).toEqual([OLENA.email, VIKTOR.email, NADIIA.email]);
});

test('a second consultant changes the event meanwhile: nothing of theirs is lost', async () => {
  await room.view();
  room.addOn.setFaults({
    at: 3,
    kind: 'run',
    user: OLENA.email,
    method: 'PATCH',
    url: `https://www.googleapis.com/calendar/v3/calendars/primary/events/${on('2026-12-01')}`,
    body: { description: 'Bring the report', location: 'Room 5' },
  });
  room.addOn.traced();
  expect(
    await room.moves({
      kind: 'change',
      occurrence: on('2026-12-01'),
      scope: 'this',
      to: { date: '2026-12-02', time: '10:00' },
    }),
  ).toMatchObject({ kind: 'done' });
  expect(
    room.addOn
      .traced()
      .filter(({ method }) => method === 'PATCH')
      .map(({ status }) => status),
  ).toEqual([200, 412, 200]);
  expect(await room.event(on('2026-12-01'))).toMatchObject({ description: 'Bring the report', location: 'Room 5' });
  expect(await room.dates(...MONTH)).toContain('2026-12-02T10:00');
});

test('who does not own the meetings sees them, and is told whose they are', async () => {
  await room.addOn.rest('POST', `/drive/v3/files/${room.hands.id('folder')}/permissions`, {
    type: 'user',
    role: 'writer',
    emailAddress: VIKTOR.email,
  });
  const answer = await room.addOn.workspace.run('openMeeting', [room.journal], VIKTOR.email);
  expect(answer).toMatchObject({
    result: { ok: true, value: { mine: false, owner: OLENA.email, next: { date: '2026-11-24', time: '10:00' } } },
  });
  const moved = await room.addOn.workspace.run(
    'moveMeeting',
    [room.journal, { kind: 'skip', occurrence: on('2026-11-24') }],
    VIKTOR.email,
  );
  expect(moved).toMatchObject({
    result: { ok: true, value: { kind: 'refused', refusal: { code: 'notYours', who: OLENA.email } } },
  });
});
