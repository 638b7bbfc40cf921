/** The Calendar API, v3: its methods at Google's paths. */
import type { ApiRequest, Kernel, QueryType, Route, Service } from '../kernel/contract';
import { calendars as openCalendars } from './calendars';
import { eventListing } from './listing';
import { eventReading } from './reading';
import { eventRecords } from './records';
import { unsupported } from './refusals';
import { showing } from './resource';
import { eventWriting, type Parts } from './writing';

export interface CalendarOptions {
  /** How many reads of a new conference still answer `pending`; default 0: it is ready at once. */
  readonly pendingConferenceReads?: number;
}

const scopes = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `https://www.googleapis.com/auth/${name}`);
const WRITE = scopes('calendar', 'calendar.events', 'calendar.events.owned');
const READ = [...WRITE, ...scopes('calendar.readonly', 'calendar.events.readonly', 'calendar.events.owned.readonly')];
const CALENDARS = scopes('calendar', 'calendar.readonly', 'calendar.calendars', 'calendar.calendars.readonly');
const LIST = scopes('calendar', 'calendar.readonly', 'calendar.calendarlist', 'calendar.calendarlist.readonly');
const SETTINGS = scopes('calendar', 'calendar.readonly', 'calendar.settings.readonly');

const CALENDAR = '/calendar/v3/calendars/{calendarId}';
const EVENTS = `${CALENDAR}/events`;
const EVENT = `${EVENTS}/{eventId}`;

type Query = Readonly<Record<string, QueryType>>;
const SENDING: Query = { sendUpdates: ['all', 'externalOnly', 'none'], sendNotifications: 'boolean' };
const WRITING: Query = {
  ...SENDING,
  conferenceDataVersion: 'integer',
  maxAttendees: 'integer',
  supportsAttachments: 'boolean',
  alwaysIncludeEmail: 'boolean',
};
const READING: Query = { alwaysIncludeEmail: 'boolean', maxAttendees: 'integer', timeZone: 'string' };
const PAGING: Query = {
  ...READING,
  maxResults: 'integer',
  pageToken: 'string',
  showDeleted: 'boolean',
  timeMin: 'dateTime',
  timeMax: 'dateTime',
};
const LISTING: Query = {
  ...PAGING,
  eventTypes: ['birthday', 'default', 'focusTime', 'fromGmail', 'outOfOffice', 'workingLocation'],
  iCalUID: 'string',
  orderBy: ['startTime', 'updated'],
  privateExtendedProperty: 'string',
  q: 'string',
  sharedExtendedProperty: 'string',
  showHiddenInvitations: 'boolean',
  singleEvents: 'boolean',
  syncToken: 'string',
  updatedMin: 'dateTime',
};

const route = (id: string, rest: Omit<Route, 'id' | 'api'>): Route => ({
  id: `calendar.${id}`,
  api: 'calendar',
  ...rest,
});

/** Methods that Google has and nobody here needs: refused by name, whatever they are sent. */
function refusedRoutes(): Route[] {
  const refuse = (id: string, path: string, method: Route['method'], body?: string): Route =>
    route(id, {
      method,
      path,
      scopes: WRITE,
      query: {},
      kind: 'read',
      ...(body === undefined ? {} : { body }),
      handle: (_request: ApiRequest) => {
        throw unsupported(`the method ${id}`);
      },
    });
  return [
    refuse('events.import', `${EVENTS}/import`, 'POST', 'Event'),
    refuse('events.quickAdd', `${EVENTS}/quickAdd`, 'POST'),
    refuse('events.watch', `${EVENTS}/watch`, 'POST', 'Channel'),
    refuse('events.move', `${EVENT}/move`, 'POST'),
  ];
}

function eventRoutes(parts: Parts): Route[] {
  const reading = eventReading(parts);
  const listing = eventListing(parts, reading);
  const writing = eventWriting(parts);
  const read = { method: 'GET', scopes: READ, kind: 'read' } as const;
  const write = { scopes: WRITE, kind: 'write', query: WRITING, body: 'Event' } as const;
  const { alwaysIncludeEmail: _legacy, ...inserting } = WRITING;
  return [
    route('events.list', { ...read, path: EVENTS, query: LISTING, handle: listing.list }),
    route('events.get', { ...read, path: EVENT, query: READING, handle: reading.get }),
    route('events.instances', {
      ...read,
      path: `${EVENT}/instances`,
      query: { ...PAGING, originalStart: 'string' },
      handle: reading.instances,
    }),
    route('events.insert', { ...write, method: 'POST', path: EVENTS, query: inserting, handle: writing.insert }),
    route('events.patch', { ...write, method: 'PATCH', path: EVENT, handle: writing.patch }),
    route('events.update', { ...write, method: 'PUT', path: EVENT, handle: writing.update }),
    route('events.delete', {
      method: 'DELETE',
      path: EVENT,
      scopes: WRITE,
      query: SENDING,
      kind: 'write',
      handle: writing.remove,
    }),
  ];
}

/** Each person has one calendar, `primary`, whose ID is the person's e-mail; those of others answer 404. */
export function createCalendar(kernel: Kernel, { pendingConferenceReads = 0 }: CalendarOptions = {}): Service {
  const records = eventRecords(kernel);
  const calendars = openCalendars(kernel);
  const show = showing(records, calendars);
  const read = { method: 'GET', query: {}, kind: 'read' } as const;
  const list: Query = {
    maxResults: 'integer',
    pageToken: 'string',
    minAccessRole: 'string',
    showDeleted: 'boolean',
    showHidden: 'boolean',
  };
  return {
    routes: [
      ...eventRoutes({ kernel, records, calendars, show, pendingReads: pendingConferenceReads }),
      ...refusedRoutes(),
      route('calendars.get', { ...read, path: CALENDAR, scopes: CALENDARS, handle: calendars.get }),
      route('calendars.patch', {
        method: 'PATCH',
        path: CALENDAR,
        scopes: scopes('calendar', 'calendar.calendars'),
        query: {},
        body: 'Calendar',
        kind: 'write',
        handle: calendars.patch,
      }),
      route('calendarList.list', {
        ...read,
        path: '/calendar/v3/users/me/calendarList',
        query: list,
        scopes: LIST,
        handle: calendars.list,
      }),
      route('calendarList.get', {
        ...read,
        path: '/calendar/v3/users/me/calendarList/{calendarId}',
        scopes: LIST,
        handle: calendars.listEntry,
      }),
      route('settings.get', {
        ...read,
        path: '/calendar/v3/users/me/settings/{setting}',
        scopes: SETTINGS,
        handle: calendars.setting,
      }),
    ],
  };
}
