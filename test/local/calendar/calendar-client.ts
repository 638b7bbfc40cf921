/** A calendar on a frozen kernel, and people who send it requests. */
import { createCalendar, type CalendarOptions } from '../../../local/calendar/service';
import type { Kernel, SentMail } from '../../../local/kernel/contract';
import { createDispatch } from '../../../local/kernel/dispatch';
import { openKernel } from '../../../local/kernel/kernel';

export const ANN = 'ann@consult.example';
export const BOB = 'bob@client.example';
export const EVE = 'eve@client.example';

/** An Event, or an error, as loosely as tests read it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into JSON of many shapes
  readonly body: any;
}

export interface CalendarClient {
  readonly kernel: Kernel;
  /** `path` is below `/calendar/v3/calendars/primary/`, or absolute. */
  send(
    user: string,
    method: string,
    path: string,
    body?: object,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  /** Mails since the last call, as `kind to`. */
  mails(): string[];
  mailsInFull(): SentMail[];
  close(): Promise<void>;
}

export function calendarClient(now = '2026-11-23T09:00:00Z', options: CalendarOptions = {}): CalendarClient {
  const kernel = openKernel({ dataDir: null, now });
  const dispatch = createDispatch(kernel.store, createCalendar(kernel, options).routes, (error) => {
    throw error;
  });
  let seen = 0;
  const newMails = (): SentMail[] => {
    const all = kernel.outbox.list();
    const fresh = all.slice(seen);
    seen = all.length;
    return fresh;
  };
  return {
    kernel,
    async send(user, method, path, body, headers = {}) {
      const url = path.startsWith('/') ? path : `/calendar/v3/calendars/primary/${path}`;
      const json = body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body));
      const request = { method, url, headers: { 'content-type': 'application/json', ...headers }, body: json };
      const reply = await dispatch(request, { user, scopes: 'all', project: null });
      const text = reply.body.toString('utf8');
      return { status: reply.status, headers: reply.headers, body: text === '' ? null : (JSON.parse(text) as unknown) };
    },
    mails: () => newMails().map(({ kind, to }) => `${kind} ${to}`),
    mailsInFull: newMails,
    close: () => kernel.close(),
  };
}

/** A weekly meeting on Tuesdays at 10:00 in Kyiv. */
export const weekly = (more: object = {}) => ({
  id: 'meeting0001',
  summary: 'Weekly meeting',
  start: { dateTime: '2026-11-24T10:00:00', timeZone: 'Europe/Kyiv' },
  end: { dateTime: '2026-11-24T11:00:00', timeZone: 'Europe/Kyiv' },
  recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=TU'],
  ...more,
});

export const guests = (...emails: readonly string[]) => emails.map((email) => ({ email }));
