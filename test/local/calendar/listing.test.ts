/** events.list, and the calendar around the events. */
import { ANN, BOB, calendarClient, guests, weekly, type CalendarClient } from './calendar-client';

const single = (id: string, date: string, more: object = {}) => ({
  id,
  summary: id,
  start: { dateTime: `${date}T10:00:00Z` },
  end: { dateTime: `${date}T11:00:00Z` },
  ...more,
});

describe('a list of events', () => {
  let calendar: CalendarClient;
  beforeAll(async () => {
    calendar = calendarClient();
    const all = [
      single('later', '2026-12-10', { location: 'Lviv', extendedProperties: { private: { scEngagement: 'e1' } } }),
      single('sooner', '2026-11-25', {
        description: 'Kick-off with Олена',
        extendedProperties: { private: { scEngagement: 'e1', kind: 'k' }, shared: { s: '1' } },
      }),
      { id: 'alldaj', summary: 'Holiday', start: { date: '2026-12-01' }, end: { date: '2026-12-02' } },
      weekly({ recurrence: ['RRULE:FREQ=WEEKLY;COUNT=4'], attendees: guests(BOB) }),
    ];
    for (const event of all) {
      await calendar.send(ANN, 'POST', 'events', event);
      calendar.kernel.clock.advance(1000);
    }
    await calendar.send(ANN, 'DELETE', 'events/meeting0001_20261208T080000Z');
    await calendar.send(ANN, 'PATCH', 'events/meeting0001_20261215T080000Z', { summary: 'Last one' });
  });
  afterAll(() => calendar.close());

  const ids = async (query: string, user = ANN): Promise<string[]> =>
    (await calendar.send(user, 'GET', `events?${query}`)).body.items.map(({ id }: { id: string }) => id);

  it('has series and their exceptions, or their occurrences', async () => {
    expect(await ids('')).toEqual([
      'later',
      'sooner',
      'alldaj',
      'meeting0001',
      'meeting0001_20261208T080000Z',
      'meeting0001_20261215T080000Z',
    ]);
    expect(await ids('singleEvents=true&orderBy=startTime')).toEqual([
      'meeting0001_20261124T080000Z',
      'sooner',
      'alldaj',
      'meeting0001_20261201T080000Z',
      'later',
      'meeting0001_20261215T080000Z',
    ]);
    expect((await ids('singleEvents=true&showDeleted=true')).length).toBe(7);
    expect(await ids('orderBy=updated')).toEqual(expect.arrayContaining(['sooner', 'meeting0001']));
  });

  it('tells only the time of a cancelled occurrence to a guest', async () => {
    const { body } = await calendar.send(BOB, 'GET', 'events');
    const cancelled = body.items.find(({ status }: { status: string }) => status === 'cancelled');
    expect(Object.keys(cancelled as object).sort()).toEqual([
      'etag',
      'id',
      'kind',
      'originalStartTime',
      'recurringEventId',
      'status',
    ]);
  });

  it('is cut by time: ends after timeMin, starts before timeMax', async () => {
    expect(
      await ids('timeMin=2026-12-01T08:30:00Z&timeMax=2026-12-10T10:00:01Z&singleEvents=true&orderBy=startTime'),
    ).toEqual(['alldaj', 'meeting0001_20261201T080000Z', 'later']);
    expect(
      await ids('timeMin=2026-12-01T09:00:00Z&timeMax=2026-12-10T10:00:00Z&singleEvents=true&orderBy=startTime'),
    ).toEqual(['alldaj']);
    expect(await ids('timeMin=2026-12-15T00:00:00Z')).toEqual(['meeting0001', 'meeting0001_20261215T080000Z']);
    const { body } = await calendar.send(
      ANN,
      'GET',
      'events?timeMin=2026-12-01T09:00:00Z&timeMax=2026-12-01T09:00:00Z',
    );
    expect(body.error).toMatchObject({ code: 400, message: 'The specified time range is empty.' });
  });

  it('is searched by words, properties and UID', async () => {
    expect(await ids('q=олена+kick')).toEqual(['sooner']);
    expect(await ids('q=lviv')).toEqual(['later']);
    expect(await ids('q=bob@client.example&singleEvents=true&timeMax=2026-11-30T00:00:00Z')).toEqual([
      'meeting0001_20261124T080000Z',
    ]);
    expect(await ids('privateExtendedProperty=scEngagement=e1')).toEqual(['later', 'sooner']);
    expect(
      await ids('privateExtendedProperty=scEngagement=e1&privateExtendedProperty=kind=k&sharedExtendedProperty=s=1'),
    ).toEqual(['sooner']);
    expect(await ids('privateExtendedProperty=scEngagement=e1', BOB)).toEqual([]);
    expect(await ids('iCalUID=later@google.com')).toEqual(['later']);
  });

  it('comes in pages', async () => {
    const first = (await calendar.send(ANN, 'GET', 'events?maxResults=4')).body;
    expect(first.items).toHaveLength(4);
    const second = (await calendar.send(ANN, 'GET', `events?maxResults=4&pageToken=${first.nextPageToken}`)).body;
    expect([second.items.length, second.nextPageToken]).toEqual([2, undefined]);
    expect((await calendar.send(ANN, 'GET', `events?q=x&pageToken=${first.nextPageToken}`)).body.error.message).toBe(
      'Invalid page token value.',
    );
  });

  it('orders by start only what is single', async () => {
    expect((await calendar.send(ANN, 'GET', 'events?orderBy=startTime')).body.error.message).toBe(
      'The requested ordering is not available for the particular query.',
    );
  });

  it('stands in a calendar with a zone', async () => {
    expect((await calendar.send(ANN, 'GET', '/calendar/v3/calendars/primary')).body).toMatchObject({
      id: ANN,
      summary: ANN,
      timeZone: 'UTC',
    });
    await calendar.send(ANN, 'PATCH', '/calendar/v3/calendars/primary', { timeZone: 'Asia/Almaty' });
    expect((await calendar.send(ANN, 'GET', '/calendar/v3/users/me/settings/timezone')).body.value).toBe('Asia/Almaty');
    expect((await calendar.send(ANN, 'GET', '/calendar/v3/users/me/calendarList')).body.items).toMatchObject([
      { id: ANN, primary: true, accessRole: 'owner', timeZone: 'Asia/Almaty' },
    ]);
    const { body } = await calendar.send(ANN, 'GET', 'events?q=sooner');
    expect([body.timeZone, body.items[0].start]).toEqual([
      'Asia/Almaty',
      { dateTime: '2026-11-25T15:00:00+05:00', timeZone: 'Asia/Almaty' },
    ]);
    expect((await calendar.send(ANN, 'GET', '/calendar/v3/calendars/someone@else.example')).status).toBe(404);
  });
});
