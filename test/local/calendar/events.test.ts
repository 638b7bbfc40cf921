/** Making, changing, deleting and restoring events. */
import { ANN, BOB, calendarClient, weekly, type CalendarClient } from './calendar-client';

describe('an event', () => {
  let calendar: CalendarClient;
  beforeEach(() => {
    calendar = calendarClient();
  });
  afterEach(() => calendar.close());
  const insert = (more: object = {}, query = '') => calendar.send(ANN, 'POST', `events${query}`, weekly(more));

  it('comes back whole', async () => {
    const { status, body, headers } = await insert({
      description: '<b>Agenda</b>',
      location: 'Main street 1',
      attendees: [
        { email: ANN, responseStatus: 'accepted' },
        { email: BOB, displayName: 'Bob' },
      ],
    });
    expect(status).toBe(200);
    expect(headers['etag']).toBe(body.etag);
    expect(body).toEqual({
      kind: 'calendar#event',
      etag: expect.stringMatching(/^"\d+"$/) as string,
      id: 'meeting0001',
      status: 'confirmed',
      htmlLink: expect.stringMatching(/^https:\/\/www\.google\.com\/calendar\/event\?eid=/) as string,
      created: '2026-11-23T09:00:00.000Z',
      updated: '2026-11-23T09:00:00.000Z',
      summary: 'Weekly meeting',
      description: '<b>Agenda</b>',
      location: 'Main street 1',
      creator: { email: ANN, self: true },
      organizer: { email: ANN, self: true },
      start: { dateTime: '2026-11-24T08:00:00Z', timeZone: 'Europe/Kyiv' },
      end: { dateTime: '2026-11-24T09:00:00Z', timeZone: 'Europe/Kyiv' },
      recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=TU'],
      iCalUID: 'meeting0001@google.com',
      sequence: 0,
      attendees: [
        { email: ANN, responseStatus: 'accepted', organizer: true, self: true },
        { email: BOB, displayName: 'Bob', responseStatus: 'needsAction' },
      ],
      reminders: { useDefault: true },
      eventType: 'default',
    });
    expect((await calendar.send(ANN, 'GET', 'events/meeting0001')).body).toEqual(body);
    expect(
      (
        await calendar.send(
          ANN,
          'GET',
          `/calendar/v3/calendars/${ANN}/events/meeting0001?timeZone=Europe/Kyiv&fields=start`,
        )
      ).body,
    ).toEqual({
      start: { dateTime: '2026-11-24T10:00:00+02:00', timeZone: 'Europe/Kyiv' },
    });
  });

  it('keeps its ID for ever', async () => {
    await insert();
    const again = await insert();
    expect(again.status).toBe(409);
    expect(again.body.error).toEqual({
      code: 409,
      message: 'The requested identifier already exists.',
      errors: [{ message: 'The requested identifier already exists.', domain: 'global', reason: 'duplicate' }],
    });
    await calendar.send(ANN, 'DELETE', 'events/meeting0001');
    expect((await insert()).status).toBe(409);
    expect((await calendar.send(BOB, 'POST', 'events', weekly())).status).toBe(200);
  });

  it.each(['abcd', 'meeting-0001', 'MEETING0001', 'wxyz0', 'a'.repeat(1025)])('takes no ID like %s', async (id) => {
    expect((await insert({ id })).body.error).toMatchObject({ code: 400, message: 'Invalid resource id value.' });
  });

  it('gets an ID when it brings none', async () => {
    const { body } = await insert({ id: undefined });
    expect(body.id).toMatch(/^[a-v0-9]{26}$/);
  });

  it.each([
    [{ end: undefined }, 'Missing end time.', 'required'],
    [
      { end: { dateTime: '2026-11-24T09:00:00', timeZone: 'Europe/Kyiv' } },
      'The specified time range is empty.',
      'timeRangeEmpty',
    ],
    [
      { start: { date: '2026-11-24' }, end: { date: '2026-11-24' } },
      'The specified time range is empty.',
      'timeRangeEmpty',
    ],
    [{ end: { date: '2026-11-24' } }, 'Start and end times must either both be date or both be dateTime.', 'invalid'],
    [{ start: { dateTime: '2026-11-24T10:00:00' } }, 'Missing time zone definition for start time.', 'required'],
    [{ start: { dateTime: '2026-11-24T10:00:00+02:00' } }, 'Missing time zone definition for start time.', 'required'],
    [
      { start: { dateTime: '2026-11-24T10:00:00', timeZone: 'Europe/Nowhere' } },
      'Invalid time zone definition for start time.',
      'invalid',
    ],
    [
      { start: { dateTime: '2026-11-31T10:00:00', timeZone: 'UTC' } },
      'Invalid value for: Invalid format: "2026-11-31T10:00:00"',
      'invalid',
    ],
    [{ recurrence: ['RRULE:FREQ=FORTNIGHTLY'] }, 'Invalid recurrence rule.', 'invalid'],
    [{ recurrence: ['FREQ=WEEKLY'] }, 'Invalid recurrence rule.', 'invalid'],
    [{ recurrence: ['DTSTART:20261124T100000', 'RRULE:FREQ=WEEKLY'] }, 'Invalid recurrence rule.', 'invalid'],
    [{ recurrence: ['RRULE:FREQ=WEEKLY;UNTIL=20270101T000000'] }, 'Invalid recurrence rule.', 'invalid'],
    [{ recurrence: ['RRULE:FREQ=WEEKLY;UNTIL=20270101T000000Z;COUNT=3'] }, 'Invalid recurrence rule.', 'invalid'],
    [{ recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=XX'] }, 'Invalid recurrence rule.', 'invalid'],
    [
      { recurrence: ['RRULE:FREQ=HOURLY'] },
      'The embedded Workspace does not support recurrence HOURLY.',
      'notImplemented',
    ],
    [{ attendees: [{ displayName: 'Nobody' }] }, 'Missing attendee email.', 'required'],
    [{ attendees: [{ email: 'not an address' }] }, 'Invalid attendee email.', 'invalid'],
    [
      { attendees: Array.from({ length: 201 }, (_, n) => ({ email: `guest${n}@client.example` })) },
      'The event has 201 attendees; at most 200 are allowed.',
      'invalid',
    ],
    [
      { reminders: { useDefault: true, overrides: [{ method: 'popup', minutes: 5 }] } },
      'Cannot specify both default reminders and overrides at the same time.',
      'cannotUseDefaultRemindersAndSpecifyOverride',
    ],
    [{ eventType: 'focusTime' }, 'The embedded Workspace does not support events of type focusTime.', 'notImplemented'],
    [
      { extendedProperties: { private: { k: 'x'.repeat(1025) } } },
      'The extended property "k" is too long: 44 characters for its key, 1,024 for its value.',
      'invalid',
    ],
  ])('is refused with %j', async (more, message, reason) => {
    const { status, body } = await insert(more);
    expect([status, body.error.message, body.error.errors[0].reason]).toEqual([400, message, reason]);
  });

  it('is checked against the published types', async () => {
    expect((await insert({ sumary: 'typo' })).status).toBe(400);
    expect((await insert({}, '?sendUpdate=all')).status).toBe(400);
  });

  it('is patched member by member, with null to clear', async () => {
    await insert({ description: 'Old', extendedProperties: { private: { a: '1', b: '2' }, shared: { s: 'x' } } });
    const { body } = await calendar.send(ANN, 'PATCH', 'events/meeting0001', {
      summary: 'New',
      description: null,
      end: { dateTime: '2026-11-24T12:00:00' },
      extendedProperties: { private: { a: null, c: '3' } },
    });
    expect(body).toMatchObject({
      summary: 'New',
      end: { dateTime: '2026-11-24T10:00:00Z', timeZone: 'Europe/Kyiv' },
      sequence: 1,
    });
    expect(body.description).toBeUndefined();
    expect(body.extendedProperties).toEqual({ private: { b: '2', c: '3' }, shared: { s: 'x' } });
  });

  it('is replaced by an update', async () => {
    await insert({ description: 'Old', attendees: [{ email: BOB }], extendedProperties: { private: { a: '1' } } });
    const { start, end } = weekly();
    const { body } = await calendar.send(ANN, 'PUT', 'events/meeting0001', { summary: 'Once', start, end });
    expect(body).toMatchObject({ summary: 'Once', sequence: 1 });
    expect([body.description, body.attendees, body.recurrence, body.extendedProperties]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect((await calendar.send(ANN, 'PUT', 'events/meeting0001', { start })).body.error.message).toBe(
      'Missing end time.',
    );
    expect(
      (await calendar.send(ANN, 'PUT', 'events/meeting0001', { start, end, sequence: 0 })).body.error.message,
    ).toMatch(/^Invalid sequence value\./);
  });

  it('is protected by its ETag', async () => {
    const { body: first } = await insert();
    const { body: second } = await calendar.send(
      ANN,
      'PATCH',
      'events/meeting0001',
      { summary: 'Mine' },
      { 'if-match': first.etag },
    );
    expect(second.etag).not.toBe(first.etag);
    const stale = await calendar.send(
      ANN,
      'PATCH',
      'events/meeting0001',
      { summary: 'Theirs' },
      { 'if-match': first.etag },
    );
    expect([stale.status, stale.body.error.errors[0].reason]).toEqual([412, 'conditionNotMet']);
    expect(
      (await calendar.send(ANN, 'DELETE', 'events/meeting0001', undefined, { 'if-match': first.etag })).status,
    ).toBe(412);
    expect(
      (await calendar.send(ANN, 'GET', 'events/meeting0001', undefined, { 'if-none-match': second.etag })).status,
    ).toBe(304);
    expect(
      (await calendar.send(ANN, 'GET', 'events/meeting0001', undefined, { 'if-none-match': first.etag })).status,
    ).toBe(200);
    const { body: same } = await calendar.send(ANN, 'PATCH', 'events/meeting0001', { summary: 'Mine' });
    expect(same.etag).toBe(second.etag);
  });

  it('is deleted, still readable by its organiser, and restored', async () => {
    await insert({ attendees: [{ email: BOB }] });
    expect(await calendar.send(ANN, 'DELETE', 'events/meeting0001')).toMatchObject({ status: 204, body: null });
    expect((await calendar.send(ANN, 'DELETE', 'events/meeting0001')).body.error).toMatchObject({
      code: 410,
      message: 'Resource has been deleted',
    });
    expect((await calendar.send(ANN, 'GET', 'events/meeting0001')).body).toMatchObject({
      status: 'cancelled',
      summary: 'Weekly meeting',
      sequence: 1,
    });
    const { body: forGuest } = await calendar.send(BOB, 'GET', 'events/meeting0001');
    expect(Object.keys(forGuest as object).sort()).toEqual(['etag', 'id', 'kind', 'status']);
    expect((await calendar.send(ANN, 'GET', 'events')).body.items).toEqual([]);
    expect((await calendar.send(ANN, 'GET', 'events?showDeleted=true')).body.items).toHaveLength(1);
    expect((await calendar.send(ANN, 'PATCH', 'events/meeting0001', { status: 'confirmed' })).body).toMatchObject({
      status: 'confirmed',
      sequence: 2,
      summary: 'Weekly meeting',
    });
    expect((await calendar.send(BOB, 'GET', 'events/meeting0001')).body).toMatchObject({
      status: 'confirmed',
      summary: 'Weekly meeting',
    });
  });

  it('is nobody else’s business', async () => {
    await insert();
    expect((await calendar.send(BOB, 'GET', 'events/meeting0001')).body.error).toMatchObject({
      code: 404,
      errors: [{ reason: 'notFound' }],
    });
    expect((await calendar.send(BOB, 'GET', `/calendar/v3/calendars/${ANN}/events/meeting0001`)).status).toBe(404);
    expect((await calendar.send(BOB, 'GET', `/calendar/v3/calendars/${ANN}/events`)).status).toBe(404);
  });

  it('gets a Meet conference, once, with conferenceDataVersion=1 only', async () => {
    const conferenceData = {
      createRequest: { requestId: 'engagement1', conferenceSolutionKey: { type: 'hangoutsMeet' } },
    };
    expect((await insert({ conferenceData })).body.conferenceData).toBeUndefined();
    const { body } = await calendar.send(ANN, 'PATCH', 'events/meeting0001?conferenceDataVersion=1', {
      conferenceData,
    });
    expect(body.hangoutLink).toMatch(/^https:\/\/meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/);
    expect(body.conferenceData).toMatchObject({
      createRequest: { status: { statusCode: 'success' } },
      entryPoints: [{ entryPointType: 'video', uri: body.hangoutLink }],
    });
    const { body: again } = await calendar.send(ANN, 'PATCH', 'events/meeting0001?conferenceDataVersion=1', {
      conferenceData,
    });
    expect(again.hangoutLink).toBe(body.hangoutLink);
    const { body: kept } = await calendar.send(ANN, 'PATCH', 'events/meeting0001', {
      summary: 'x',
      conferenceData: null,
    });
    expect(kept.hangoutLink).toBe(body.hangoutLink);
    expect(
      (await calendar.send(ANN, 'PATCH', 'events/meeting0001?conferenceDataVersion=1', { conferenceData: null })).body
        .hangoutLink,
    ).toBeUndefined();
    const bad = { createRequest: { requestId: 'x', conferenceSolutionKey: { type: 'eventHangout' } } };
    expect(
      (await calendar.send(ANN, 'PATCH', 'events/meeting0001?conferenceDataVersion=1', { conferenceData: bad })).body
        .error.message,
    ).toBe('Invalid conference type value.');
  });

  it('may wait for its conference', async () => {
    const slow = calendarClient('2026-11-23T09:00:00Z', { pendingConferenceReads: 1 });
    const conferenceData = { createRequest: { requestId: 'r1', conferenceSolutionKey: { type: 'hangoutsMeet' } } };
    const made = await slow.send(ANN, 'POST', 'events?conferenceDataVersion=1', weekly({ conferenceData }));
    expect(made.body.conferenceData.createRequest.status).toEqual({ statusCode: 'pending' });
    expect((await slow.send(ANN, 'GET', 'events/meeting0001')).body.conferenceData.createRequest.status).toEqual({
      statusCode: 'pending',
    });
    expect((await slow.send(ANN, 'GET', 'events/meeting0001')).body.conferenceData.createRequest.status).toEqual({
      statusCode: 'success',
    });
    await slow.close();
  });

  it('takes attachments with supportsAttachments=true only', async () => {
    const attachments = [{ fileUrl: 'https://docs.google.com/document/d/x', title: 'Sales Book' }];
    expect((await insert({ attachments })).body.attachments).toBeUndefined();
    expect(
      (await calendar.send(ANN, 'PATCH', 'events/meeting0001?supportsAttachments=true', { attachments })).body
        .attachments,
    ).toEqual(attachments);
  });

  it('refuses what nobody needs, by name', async () => {
    for (const [method, path] of [
      ['POST', 'events/import'],
      ['POST', 'events/quickAdd'],
      ['POST', 'events/watch'],
      ['POST', 'events/meeting0001/move'],
    ] as const) {
      const { status, body } = await calendar.send(ANN, method, path);
      expect([status, body.error.message]).toEqual([
        400,
        expect.stringContaining('does not support the method events.'),
      ]);
    }
    expect((await calendar.send(ANN, 'GET', 'events?syncToken=x')).body.error.message).toBe(
      'The embedded Workspace does not support syncToken of events.list.',
    );
  });
});
