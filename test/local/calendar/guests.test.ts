/** Each guest has a copy of the event, and only the organiser's rights are the organiser's. */
import { openSettings } from '../../../local/kernel/settings';
import { ANN, BOB, calendarClient, EVE, guests, weekly, type CalendarClient } from './calendar-client';

describe('guests', () => {
  let calendar: CalendarClient;
  beforeEach(() => {
    calendar = calendarClient();
  });
  afterEach(() => calendar.close());
  const make = (more: object = {}, query = '') =>
    calendar.send(ANN, 'POST', `events${query}`, weekly({ attendees: guests(ANN, BOB, EVE), ...more }));
  const emails = (list: { email: string }[] | undefined) => list?.map(({ email }) => email);

  it('find the event under the same ID, flagged as theirs', async () => {
    await make({
      extendedProperties: { private: { mine: 'x' }, shared: { all: 'y' } },
      colorId: '5',
      source: { title: 'S', url: 'https://a.example' },
    });
    const { body } = await calendar.send(BOB, 'GET', 'events/meeting0001');
    expect(body).toMatchObject({
      id: 'meeting0001',
      organizer: { email: ANN },
      extendedProperties: { shared: { all: 'y' } },
    });
    expect(body.organizer.self).toBeUndefined();
    expect(body.attendees).toEqual([
      { email: ANN, responseStatus: 'needsAction', organizer: true },
      { email: BOB, responseStatus: 'needsAction', self: true },
      { email: EVE, responseStatus: 'needsAction' },
    ]);
    expect([body.extendedProperties.private, body.colorId, body.source]).toEqual([undefined, undefined, undefined]);
    expect(emails((await calendar.send(BOB, 'GET', 'events')).body.items[0].attendees)).toEqual([ANN, BOB, EVE]);
  });

  it('answer for themselves alone', async () => {
    await make({}, '?sendUpdates=all');
    calendar.mails();
    const answered = await calendar.send(BOB, 'PATCH', 'events/meeting0001?sendUpdates=all', {
      attendees: [{ email: ANN }, { email: BOB, responseStatus: 'accepted', comment: 'Glad to' }, { email: EVE }],
    });
    expect(answered.status).toBe(200);
    expect((await calendar.send(ANN, 'GET', 'events/meeting0001')).body.attendees[1]).toEqual({
      email: BOB,
      responseStatus: 'accepted',
      comment: 'Glad to',
    });
    expect(calendar.mails()).toEqual([`update ${ANN}`]);
    const meddling = [
      { summary: 'Mine now' },
      { start: { dateTime: '2026-11-24T12:00:00' }, end: { dateTime: '2026-11-24T13:00:00' } },
      { attendees: [{ email: ANN }, { email: BOB }, { email: EVE, responseStatus: 'declined' }] },
      { attendees: [{ email: BOB }] },
    ];
    for (const change of meddling) {
      const { status, body } = await calendar.send(BOB, 'PATCH', 'events/meeting0001', change);
      expect([status, body.error.errors[0].reason]).toEqual([403, 'forbiddenForNonOrganizer']);
    }
  });

  it('have reminders, colour and private properties of their own', async () => {
    await make();
    const { body } = await calendar.send(BOB, 'PATCH', 'events/meeting0001', {
      colorId: '7',
      reminders: { useDefault: false },
      extendedProperties: { private: { note: 'b' } },
    });
    expect(body).toMatchObject({
      colorId: '7',
      reminders: { useDefault: false },
      extendedProperties: { private: { note: 'b' } },
    });
    const organiser = (await calendar.send(ANN, 'GET', 'events/meeting0001')).body;
    expect([organiser.colorId, organiser.reminders, organiser.extendedProperties]).toEqual([
      undefined,
      { useDefault: true },
      undefined,
    ]);
  });

  it('answer a single occurrence', async () => {
    await make();
    await calendar.send(BOB, 'PATCH', 'events/meeting0001_20261201T080000Z', {
      attendeesOmitted: true,
      attendees: [{ email: BOB, responseStatus: 'declined' }],
    });
    const status = async (id: string) =>
      (await calendar.send(ANN, 'GET', `events/${id}`)).body.attendees.map(
        (guest: { responseStatus: string }) => guest.responseStatus,
      );
    expect(await status('meeting0001_20261201T080000Z')).toEqual(['needsAction', 'declined', 'needsAction']);
    expect(await status('meeting0001_20261208T080000Z')).toEqual(['needsAction', 'needsAction', 'needsAction']);
  });

  it('may invite others, see the others, or change all, as the organiser says', async () => {
    await make();
    const more = { attendees: guests(ANN, BOB, EVE, 'new@client.example') };
    expect((await calendar.send(BOB, 'PATCH', 'events/meeting0001', more)).status).toBe(200);
    await calendar.send(ANN, 'PATCH', 'events/meeting0001', {
      guestsCanInviteOthers: false,
      guestsCanSeeOtherGuests: false,
    });
    const { body } = await calendar.send(BOB, 'GET', 'events/meeting0001');
    expect([emails(body.attendees), body.attendeesOmitted, body.guestsCanInviteOthers]).toEqual([[BOB], true, false]);
    expect(
      (
        await calendar.send(BOB, 'PATCH', 'events/meeting0001', {
          attendeesOmitted: true,
          attendees: guests(BOB, 'more@client.example'),
        })
      ).status,
    ).toBe(403);
    await calendar.send(ANN, 'PATCH', 'events/meeting0001', { guestsCanModify: true });
    expect((await calendar.send(BOB, 'PATCH', 'events/meeting0001', { summary: 'Ours' })).body.summary).toBe('Ours');
  });

  it('take the event off their calendar and have declined', async () => {
    await make();
    expect((await calendar.send(BOB, 'DELETE', 'events/meeting0001')).status).toBe(204);
    expect((await calendar.send(BOB, 'GET', 'events/meeting0001')).body).toMatchObject({
      id: 'meeting0001',
      status: 'cancelled',
    });
    expect((await calendar.send(BOB, 'GET', 'events')).body.items).toEqual([]);
    expect((await calendar.send(ANN, 'GET', 'events/meeting0001')).body).toMatchObject({
      status: 'confirmed',
      attendees: [{}, { email: BOB, responseStatus: 'declined' }, {}],
    });
  });

  it('lose the event when they are taken out', async () => {
    await make();
    await calendar.send(ANN, 'PATCH', 'events/meeting0001', { attendees: guests(ANN, EVE) });
    const { body } = await calendar.send(BOB, 'GET', 'events/meeting0001');
    expect([body.status, body.summary]).toEqual(['cancelled', undefined]);
    expect((await calendar.send(BOB, 'PATCH', 'events/meeting0001', { colorId: '1' })).status).toBe(410);
    expect((await calendar.send(EVE, 'GET', 'events')).body.items).toHaveLength(1);
  });

  it('see the one occurrence they are invited to', async () => {
    await make({ attendees: guests(EVE), recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'] });
    await calendar.send(ANN, 'PATCH', 'events/meeting0001_20261201T080000Z', { attendees: guests(EVE, BOB) });
    const { body } = await calendar.send(BOB, 'GET', 'events?singleEvents=true');
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(['meeting0001_20261201T080000Z']);
  });

  it('count once, whatever the case of their address', async () => {
    const { body } = await make({ attendees: [{ email: BOB, displayName: 'Bob' }, { email: BOB.toUpperCase() }] });
    expect(body.attendees).toEqual([{ email: BOB, displayName: 'Bob', responseStatus: 'needsAction' }]);
  });

  describe('get mail', () => {
    it('when they are invited, concerned by a change, taken out, or the event is called off', async () => {
      await make({ attendees: guests(ANN, BOB) }, '?sendUpdates=all');
      expect(calendar.mails()).toEqual([`invitation ${BOB}`]);
      await calendar.send(ANN, 'PATCH', 'events/meeting0001?sendUpdates=all', { attendees: guests(ANN, BOB, EVE) });
      expect(calendar.mails()).toEqual([`invitation ${EVE}`]);
      await calendar.send(ANN, 'PATCH', 'events/meeting0001?sendUpdates=all', {
        location: 'Room 1',
        attendees: guests(ANN, BOB, 'new@client.example'),
      });
      expect(calendar.mails().sort()).toEqual([
        `cancellation ${EVE}`,
        'invitation new@client.example',
        `update ${BOB}`,
      ]);
      await calendar.send(ANN, 'PATCH', 'events/meeting0001?sendUpdates=all', {
        colorId: '3',
        reminders: { useDefault: false },
      });
      expect(calendar.mails()).toEqual([]);
      await calendar.send(ANN, 'DELETE', 'events/meeting0001?sendUpdates=all');
      expect(calendar.mails()).toEqual([`cancellation ${BOB}`, 'cancellation new@client.example']);
      await calendar.send(ANN, 'PATCH', 'events/meeting0001?sendUpdates=all', { status: 'confirmed' });
      expect(calendar.mails()).toEqual([`invitation ${BOB}`, 'invitation new@client.example']);
    });

    it('only when the request asks for it', async () => {
      await make();
      await calendar.send(ANN, 'PATCH', 'events/meeting0001?sendUpdates=none', { location: 'Room 1' });
      expect(calendar.mails()).toEqual([]);
      openSettings(calendar.kernel.store).change({ withoutAccount: [EVE] });
      await calendar.send(ANN, 'PATCH', 'events/meeting0001?sendUpdates=externalOnly', { location: 'Room 2' });
      expect(calendar.mails()).toEqual([`update ${EVE}`]);
    });

    it('that says what, when and where', async () => {
      await make({ attendees: guests(BOB), location: 'Main street 1', description: 'Agenda' }, '?sendUpdates=all');
      const [mail] = calendar.mailsInFull();
      expect(mail).toMatchObject({
        from: ANN,
        subject: `Invitation: Weekly meeting @ Tue 24 Nov 2026 10:00 (Europe/Kyiv) (${BOB})`,
        text: 'When: Tue 24 Nov 2026 10:00 (Europe/Kyiv)\nRepeats: RRULE:FREQ=WEEKLY;BYDAY=TU\nWhere: Main street 1\n\nAgenda',
        about: { eventId: 'meeting0001' },
      });
    });
  });
});
