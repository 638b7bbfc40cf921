/** Calendar events as an iCalendar file. */
import { exportIcs, type IcsEvent } from '../../../local/export/ics';
import { vtimezone } from '../../../local/export/vtimezone';
import { ANN, BOB, calendarClient, weekly } from '../calendar/calendar-client';

/** Lines of the file, unfolded. */
const unfolded = (ics: string): string[] => ics.replace(/\r\n /g, '').split('\r\n');
const events = (ics: string): string[][] => {
  const lines = unfolded(ics);
  return lines.flatMap((line, at) =>
    line === 'BEGIN:VEVENT' ? [lines.slice(at, lines.indexOf('END:VEVENT', at))] : [],
  );
};

async function sample(): Promise<IcsEvent[]> {
  const calendar = calendarClient();
  const attendees = [
    { email: ANN, responseStatus: 'accepted' },
    { email: BOB, displayName: 'Іван «Боб»' },
  ];
  const description =
    '<p>Agenda; first</p><ul><li>One</li></ul><a href="https://x.example/a">Sales Book</a> &amp; more';
  const conferenceData = { createRequest: { requestId: 'r', conferenceSolutionKey: { type: 'hangoutsMeet' } } };
  await calendar.send(
    ANN,
    'POST',
    'events?conferenceDataVersion=1',
    weekly({ description, attendees, conferenceData }),
  );
  await calendar.send(ANN, 'DELETE', 'events/meeting0001_20261208T080000Z');
  const moved = {
    summary: 'Moved',
    start: { dateTime: '2026-12-16T12:00:00' },
    end: { dateTime: '2026-12-16T13:00:00' },
  };
  await calendar.send(ANN, 'PATCH', 'events/meeting0001_20261215T080000Z', moved);
  await calendar.send(ANN, 'POST', 'events', {
    id: 'dai01',
    summary: 'Day',
    start: { date: '2026-12-01' },
    end: { date: '2026-12-03' },
  });
  await calendar.send(ANN, 'POST', 'events', {
    id: 'gone1',
    summary: 'Gone',
    start: { date: '2026-12-01' },
    end: { date: '2026-12-03' },
  });
  await calendar.send(ANN, 'DELETE', 'events/gone1');
  const { body } = await calendar.send(ANN, 'GET', 'events?showDeleted=true');
  await calendar.close();
  return body.items as IcsEvent[];
}

describe('an .ics file', () => {
  let all: IcsEvent[];
  let ics: string;
  beforeAll(async () => {
    all = await sample();
    ics = exportIcs(all);
  });

  it('has each living event, and lines that every program can read', () => {
    expect(events(ics).map((lines) => lines.find((line) => line.startsWith('SUMMARY')))).toEqual([
      'SUMMARY:Day',
      'SUMMARY:Weekly meeting',
      'SUMMARY:Moved',
    ]);
    expect(Math.max(...ics.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(ics).not.toMatch(/[^\r]\n/);
  });

  it('repeats by the wall clock, without the cancelled occurrence', () => {
    const series = events(ics)[1];
    expect(series).toEqual(
      expect.arrayContaining([
        'UID:meeting0001@google.com',
        'DTSTART;TZID=Europe/Kyiv:20261124T100000',
        'DTEND;TZID=Europe/Kyiv:20261124T110000',
        'RRULE:FREQ=WEEKLY;BYDAY=TU',
        'EXDATE;TZID=Europe/Kyiv:20261208T100000',
        'DTSTAMP:20261123T090000Z',
        'STATUS:CONFIRMED',
      ]),
    );
  });

  it('says who, what and where', () => {
    const series = events(ics)[1]?.join('\n');
    expect(series).toContain(`ORGANIZER;CN="${ANN}":mailto:${ANN}`);
    expect(series).toContain(`PARTSTAT=ACCEPTED;RSVP=FALSE;CN="${ANN}"`);
    expect(series).toContain(`PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="Іван «Боб»":MAILTO:${BOB}`);
    expect(series).toContain('DESCRIPTION:Agenda\\; first\\n- One\\nSales Book (https://x.example/a) & more');
    expect(series).toMatch(/LOCATION:https:\/\/meet\.google\.com\/[a-z-]+/);
  });

  it('holds a moved occurrence under the UID of its series', () => {
    expect(events(ics)[2]).toEqual(
      expect.arrayContaining([
        'UID:meeting0001@google.com',
        'RECURRENCE-ID;TZID=Europe/Kyiv:20261215T100000',
        'DTSTART;TZID=Europe/Kyiv:20261216T120000',
        'SEQUENCE:1',
      ]),
    );
  });

  it('knows all-day events by date alone', () => {
    expect(events(ics)[0]).toEqual(
      expect.arrayContaining(['DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261203']),
    );
  });

  it('brings the zone along, with every change of its clocks', () => {
    const lines = unfolded(ics);
    expect(lines.filter((line) => line === 'TZID:Europe/Kyiv')).toHaveLength(1);
    const zone = lines.slice(lines.indexOf('BEGIN:VTIMEZONE'), lines.indexOf('END:VTIMEZONE')).join('\n');
    expect(zone).toContain('BEGIN:DAYLIGHT\nDTSTART:20270328T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0300');
    expect(zone).toContain('BEGIN:STANDARD\nDTSTART:20261025T040000\nTZOFFSETFROM:+0300\nTZOFFSETTO:+0200');
  });

  it('has nothing to say about nothing', () => {
    expect(exportIcs([])).toMatch(/^BEGIN:VCALENDAR[^]*END:VCALENDAR$/);
    expect(() => exportIcs([{ id: 'x' }])).toThrow(TypeError);
  });
});

it('defines zones without clock changes, and with changes by law', () => {
  expect(vtimezone('Asia/Tbilisi', 2026, 2027).match(/BEGIN:(STANDARD|DAYLIGHT)/g)).toEqual(['BEGIN:STANDARD']);
  expect(vtimezone('Asia/Almaty', 2024, 2024)).toContain(
    'DTSTART:20240301T000000\r\nTZOFFSETFROM:+0600\r\nTZOFFSETTO:+0500',
  );
  expect(() => vtimezone('Mars/Base', 2026, 2027)).toThrow(RangeError);
});
