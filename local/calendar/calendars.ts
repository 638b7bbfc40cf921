/** The one calendar each person has: its zone and its name, the list it stands in, and the user's settings. */
import type { ApiReply, ApiRequest, Kernel } from '../kernel/contract';
import { isZone } from './local-time';
import { invalid, notFound, unsupported } from './refusals';

interface CalendarRecord {
  readonly timeZone?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly location?: string;
}

/** What a new event reminds of unless told otherwise. */
export const DEFAULT_REMINDERS: readonly object[] = [{ method: 'popup', minutes: 10 }];

/**
 * The e-mail behind `primary` or an address.
 * @throws ApiError 404 for other people's calendars
 */
export function calendarOwner({ params, caller }: ApiRequest): string {
  const id = (params['calendarId'] ?? '').toLowerCase();
  if (id === 'primary' || id === caller.user) return caller.user;
  throw notFound();
}

export function calendars({ store }: Kernel) {
  const key = (user: string): string => `calendar/calendar/${encodeURIComponent(user)}`;
  const record = (user: string): CalendarRecord => store.get<CalendarRecord>(key(user)) ?? {};
  const zoneOf = (user: string): string => record(user).timeZone ?? 'UTC';
  const etag = (user: string): string =>
    `"${
      Buffer.from(JSON.stringify(record(user)))
        .toString('base64url')
        .slice(-20) || '0'
    }"`;
  const shown = (user: string): object => {
    const { summary = user, ...rest } = record(user);
    return { kind: 'calendar#calendar', etag: etag(user), id: user, summary, timeZone: zoneOf(user), ...rest };
  };
  const entry = (user: string): object => ({
    ...shown(user),
    kind: 'calendar#calendarListEntry',
    colorId: '14',
    backgroundColor: '#9fe1e7',
    foregroundColor: '#000000',
    selected: true,
    accessRole: 'owner',
    defaultReminders: DEFAULT_REMINDERS,
    primary: true,
  });

  return {
    /** IANA zone of the person's calendar; UTC until it is changed by calendars.patch. */
    zoneOf,
    nameOf: (user: string): string => record(user).summary ?? user,
    etag,
    get: (request: ApiRequest): ApiReply => ({ status: 200, body: shown(calendarOwner(request)) }),
    patch(request: ApiRequest): ApiReply {
      const user = calendarOwner(request);
      const next: Record<string, unknown> = { ...record(user) };
      for (const [name, value] of Object.entries(request.body as Record<string, unknown>)) {
        if (!['timeZone', 'summary', 'description', 'location'].includes(name))
          throw unsupported(`changing ${name} of a calendar`);
        if (name === 'timeZone' && !(typeof value === 'string' && isZone(value))) throw invalid('Invalid time zone.');
        if (value === null) delete next[name];
        else next[name] = value;
      }
      store.put(key(user), next);
      return { status: 200, body: shown(user) };
    },
    listEntry: (request: ApiRequest): ApiReply => ({ status: 200, body: entry(calendarOwner(request)) }),
    list: ({ caller }: ApiRequest): ApiReply => ({
      status: 200,
      body: { kind: 'calendar#calendarList', etag: etag(caller.user), items: [entry(caller.user)] },
    }),
    setting({ params, caller }: ApiRequest): ApiReply {
      if (params['setting'] !== 'timezone') throw unsupported(`the setting ${params['setting'] ?? ''}`);
      return {
        status: 200,
        body: { kind: 'calendar#setting', etag: etag(caller.user), id: 'timezone', value: zoneOf(caller.user) },
      };
    },
  };
}

export type Calendars = ReturnType<typeof calendars>;
