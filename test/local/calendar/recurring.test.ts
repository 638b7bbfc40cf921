/** Occurrences of a series across clock changes, and exceptions among them. */
import { ANN, BOB, calendarClient, guests, weekly, type CalendarClient } from './calendar-client';

describe('a recurring event', () => {
  let calendar: CalendarClient;
  beforeEach(() => {
    calendar = calendarClient();
  });
  afterEach(() => calendar.close());

  const instances = async (user = ANN, query = ''): Promise<ReturnType<typeof JSON.parse>[]> =>
    (await calendar.send(user, 'GET', `events/meeting0001/instances?timeZone=Europe/Kyiv${query}`)).body.items;
  const starts = async (query = ''): Promise<string[]> =>
    (await instances(ANN, query)).map(({ start }) => start.dateTime ?? start.date);
  const make = (more: object = {}) => calendar.send(ANN, 'POST', 'events', weekly(more));

  it('keeps its wall-clock hour when the clocks change', async () => {
    await make({
      start: { dateTime: '2026-10-20T10:00:00', timeZone: 'Europe/Kyiv' },
      end: { dateTime: '2026-10-20T11:00:00', timeZone: 'Europe/Kyiv' },
    });
    expect(await starts('&timeMax=2026-11-05T00:00:00Z')).toEqual([
      '2026-10-20T10:00:00+03:00',
      '2026-10-27T10:00:00+02:00',
      '2026-11-03T10:00:00+02:00',
    ]);
    const [first, second] = await instances();
    expect([first.id, second.id]).toEqual(['meeting0001_20261020T070000Z', 'meeting0001_20261027T080000Z']);
    expect(second).toMatchObject({
      recurringEventId: 'meeting0001',
      originalStartTime: { dateTime: '2026-10-27T10:00:00+02:00', timeZone: 'Europe/Kyiv' },
    });
    expect(second.recurrence).toBeUndefined();
  });

  it('moves an hour that is skipped forward, and takes the first of a doubled one', async () => {
    const sunday = (time: string) => ({
      start: { dateTime: `2026-03-22T${time}`, timeZone: 'Europe/Kyiv' },
      end: { dateTime: '2026-03-22T05:00:00', timeZone: 'Europe/Kyiv' },
      recurrence: ['RRULE:FREQ=WEEKLY'],
    });
    await make(sunday('03:30:00'));
    expect(await starts('&timeMax=2026-04-06T00:00:00Z')).toEqual([
      '2026-03-22T03:30:00+02:00',
      '2026-03-29T04:30:00+03:00',
      '2026-04-05T03:30:00+03:00',
    ]);
    expect(await starts('&timeMin=2026-10-20T00:00:00Z&timeMax=2026-11-02T00:00:00Z')).toEqual([
      '2026-10-25T03:30:00+03:00',
      '2026-11-01T03:30:00+02:00',
    ]);
  });

  it('ends with COUNT, UNTIL in UTC, or never', async () => {
    await make({ recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'] });
    expect(await starts()).toHaveLength(3);
    await calendar.send(ANN, 'PATCH', 'events/meeting0001', {
      recurrence: ['RRULE:FREQ=WEEKLY;UNTIL=20261208T080000Z'],
    });
    expect(await starts()).toEqual([
      '2026-11-24T10:00:00+02:00',
      '2026-12-01T10:00:00+02:00',
      '2026-12-08T10:00:00+02:00',
    ]);
    await calendar.send(ANN, 'PATCH', 'events/meeting0001', {
      recurrence: ['RRULE:FREQ=WEEKLY;UNTIL=20261208T075959Z'],
    });
    expect(await starts()).toHaveLength(2);
    await calendar.send(ANN, 'PATCH', 'events/meeting0001', { recurrence: ['RRULE:FREQ=WEEKLY'] });
    expect((await starts()).length).toBeGreaterThan(100);
  });

  it('honours RDATE, EXDATE and EXRULE, and always has its first start', async () => {
    await make({
      recurrence: [
        'RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=4',
        'RDATE;TZID=Europe/Kyiv:20261127T150000',
        'EXDATE;TZID=Europe/Kyiv:20261202T100000',
        'EXRULE:FREQ=MONTHLY;BYMONTHDAY=9',
      ],
    });
    expect(await starts()).toEqual([
      '2026-11-24T10:00:00+02:00',
      '2026-11-25T10:00:00+02:00',
      '2026-11-27T15:00:00+02:00',
    ]);
  });

  it('repeats all-day events by date', async () => {
    await make({
      start: { date: '2026-11-24' },
      end: { date: '2026-11-26' },
      recurrence: ['RRULE:FREQ=MONTHLY;UNTIL=20270124'],
    });
    const all = await instances();
    expect(all.map(({ id, end }) => [id, end.date])).toEqual([
      ['meeting0001_20261124', '2026-11-26'],
      ['meeting0001_20261224', '2026-12-26'],
      ['meeting0001_20270124', '2027-01-26'],
    ]);
  });

  it('has occurrences that can be moved, found again, cancelled and restored', async () => {
    await make({ recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'] });
    const id = 'meeting0001_20261201T080000Z';
    const moved = await calendar.send(ANN, 'PATCH', `events/${id}`, {
      start: { dateTime: '2026-12-02T15:00:00' },
      end: { dateTime: '2026-12-02T16:00:00' },
      location: 'Room 2',
    });
    expect(moved.body).toMatchObject({
      id,
      location: 'Room 2',
      start: { dateTime: '2026-12-02T13:00:00Z' },
      originalStartTime: { dateTime: '2026-12-01T08:00:00Z' },
      sequence: 1,
    });
    expect(await starts()).toEqual([
      '2026-11-24T10:00:00+02:00',
      '2026-12-02T15:00:00+02:00',
      '2026-12-08T10:00:00+02:00',
    ]);
    expect(await starts('&timeMin=2026-12-01T00:00:00Z&timeMax=2026-12-02T00:00:00Z')).toEqual([]);
    expect((await calendar.send(ANN, 'DELETE', 'events/meeting0001_20261208T080000Z')).status).toBe(204);
    expect((await calendar.send(ANN, 'DELETE', 'events/meeting0001_20261208T080000Z')).status).toBe(410);
    expect(await starts()).toHaveLength(2);
    expect(await starts('&showDeleted=true')).toHaveLength(3);
    await calendar.send(ANN, 'PATCH', 'events/meeting0001_20261208T080000Z', { status: 'confirmed' });
    expect(await starts()).toHaveLength(3);
    expect((await calendar.send(ANN, 'GET', 'events/meeting0001_20261209T080000Z')).status).toBe(404);
    expect((await calendar.send(ANN, 'PATCH', `events/${id}`, { recurrence: ['RRULE:FREQ=DAILY'] })).status).toBe(400);
  });

  it('hands its changes on to occurrences that did not change in the same', async () => {
    await make({ attendees: guests(BOB), recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'] });
    await calendar.send(ANN, 'PATCH', 'events/meeting0001_20261201T080000Z', {
      summary: 'Special',
      attendees: [...guests(BOB), { email: 'extra@client.example' }],
    });
    await calendar.send(ANN, 'PATCH', 'events/meeting0001', {
      summary: 'Renamed',
      description: 'For all',
      attendees: guests('new@client.example'),
    });
    const all = await instances();
    expect(all.map(({ summary, description }) => [summary, description])).toEqual([
      ['Renamed', 'For all'],
      ['Special', 'For all'],
      ['Renamed', 'For all'],
    ]);
    expect(all[1].attendees.map(({ email }: { email: string }) => email)).toEqual([
      'extra@client.example',
      'new@client.example',
    ]);
  });

  it('keeps an exception while the series still has its occurrence, and drops it otherwise', async () => {
    await make();
    await calendar.send(ANN, 'PATCH', 'events/meeting0001_20261201T080000Z', { summary: 'Special' });
    await calendar.send(ANN, 'PATCH', 'events/meeting0001', { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=5'] });
    expect((await instances())[1].summary).toBe('Special');
    await calendar.send(ANN, 'PATCH', 'events/meeting0001', {
      start: { dateTime: '2026-11-24T12:00:00' },
      end: { dateTime: '2026-11-24T13:00:00' },
    });
    expect((await instances()).map(({ summary }) => summary)).toEqual(Array(5).fill('Weekly meeting'));
    expect((await calendar.send(ANN, 'GET', 'events/meeting0001_20261201T080000Z')).status).toBe(404);
  });

  it('is cancelled with all its occurrences', async () => {
    await make();
    await calendar.send(ANN, 'DELETE', 'events/meeting0001');
    expect((await calendar.send(ANN, 'GET', 'events/meeting0001_20261201T080000Z')).body.status).toBe('cancelled');
    expect(await instances()).toEqual([]);
  });
});
