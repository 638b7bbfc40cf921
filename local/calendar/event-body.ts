/** Reads the body of insert, update and patch: what is shared by all participants, and what is the writer's own. */
import type { Kernel } from '../kernel/contract';
import { readAttendees } from './attendees';
import { nextConference, type WireConference } from './conference';
import { checkRange, readTime, type EventTime, type WireTime } from './event-time';
import { formatInstant } from './local-time';
import { readProperties, readReminders } from './own-parts';
import { readRecurrence } from './recurrence';
import type { Content, Own, Status } from './records';
import { invalid, required, unsupported } from './refusals';
import { sameValue } from './same-value';

export type Body = Readonly<Record<string, unknown>>;

/** Query parameters that decide what of the body counts. */
export interface BodyOptions {
  /** conferenceDataVersion=1; without it conference data in the body is ignored (Events reference). */
  readonly conference: boolean;
  /** supportsAttachments=true; without it attachments in the body are ignored. */
  readonly attachments: boolean;
  readonly pendingReads: number;
}

/** Kinds of events that nobody here makes. What Google computes itself (etag, htmlLink, organizer…) is ignored, as Google does. */
const REFUSED = [
  'anyoneCanAddSelf',
  'birthdayProperties',
  'endTimeUnspecified',
  'eventLabelId',
  'focusTimeProperties',
  'gadget',
  'outOfOfficeProperties',
  'privateCopy',
  'workingLocationProperties',
];

function refuseUnsupported(body: Body): void {
  const found = REFUSED.find((name) => body[name] !== undefined && body[name] !== null && body[name] !== false);
  if (found !== undefined) throw unsupported(`${found} of events`);
  const { eventType } = body;
  if (eventType !== undefined && eventType !== null && eventType !== 'default')
    throw unsupported(`events of type ${String(eventType)}`);
}

function oneOf<T extends string>(name: string, value: unknown, allowed: readonly T[]): T {
  if (!allowed.includes(value as T)) throw invalid(`Invalid value for: ${name}`);
  return value as T;
}

const wireOf = (time: EventTime): WireTime =>
  time.kind === 'day'
    ? { date: time.date }
    : {
        dateTime: formatInstant(time.zone ?? 'UTC', time.instant),
        ...(time.zone === null ? {} : { timeZone: time.zone }),
      };

/** Patches merge into what is there, updates and inserts replace it. */
const readStartOrEnd = (which: 'start' | 'end', body: Body, base: Content | null): EventTime => {
  const value = body[which] as WireTime | null | undefined;
  if (base === null) return readTime(which, value);
  return value === undefined ? base[which] : readTime(which, { ...wireOf(base[which]), ...value });
};

function checkZones(start: EventTime, end: EventTime): void {
  for (const [which, time] of [
    ['start', start],
    ['end', end],
  ] as const) {
    if (time.kind === 'timed' && time.zone === null) throw required(`Missing time zone definition for ${which} time.`);
  }
}

/**
 * The shared part after the write.
 * @param base what a patch starts from; null for insert and update, where absent members take their defaults
 * @param before what was there, also for an update: conferences and attachments stay unless their parameter is given
 * @throws ApiError 400
 */
export function readContent(
  kernel: Kernel,
  body: Body,
  base: Content | null,
  before: Content | null,
  options: BodyOptions,
): Content {
  refuseUnsupported(body);
  const pick = <T>(name: string, kept: T | undefined, read: (value: unknown) => T | undefined): T | undefined =>
    body[name] === undefined ? (base === null ? undefined : kept) : body[name] === null ? undefined : read(body[name]);
  const text = (name: 'summary' | 'description' | 'location') =>
    pick(name, base?.[name], (value) => (value === '' ? undefined : String(value)));
  const flag = (name: 'guestsCanModify' | 'guestsCanInviteOthers' | 'guestsCanSeeOtherGuests', otherwise: boolean) =>
    pick(name, base?.[name], (value) => value === true) ?? otherwise;
  const start = readStartOrEnd('start', body, base);
  const end = readStartOrEnd('end', body, base);
  checkRange(start, end);
  const recurrence = pick('recurrence', base?.recurrence, (value) =>
    (value as string[]).length === 0 ? undefined : (value as string[]),
  );
  if (recurrence) {
    checkZones(start, end);
    readRecurrence(recurrence, start);
  }
  const statuses: readonly Status[] = ['confirmed', 'tentative', 'cancelled'];
  const wireConference = body['conferenceData'] as WireConference | null | undefined;
  const keepConference = !options.conference || (base !== null && wireConference === undefined);
  const optional = {
    summary: text('summary'),
    description: text('description'),
    location: text('location'),
    recurrence,
    source: pick('source', base?.source, readSource),
    conference: keepConference
      ? before?.conference
      : nextConference(kernel, before?.conference, wireConference, options.pendingReads),
    attachments: options.attachments ? pick('attachments', base?.attachments, readAttachments) : before?.attachments,
  };
  const properties = body['extendedProperties'] as { shared?: Body | null } | null | undefined;
  return {
    ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<Content>),
    start,
    end,
    status: pick('status', base?.status, (value) => oneOf('status', value, statuses)) ?? 'confirmed',
    attendees: pick('attendees', base?.attendees, readAttendees) ?? [],
    guestsCanModify: flag('guestsCanModify', false),
    guestsCanInviteOthers: flag('guestsCanInviteOthers', true),
    guestsCanSeeOtherGuests: flag('guestsCanSeeOtherGuests', true),
    shared: properties === null ? {} : readProperties(properties?.shared, base?.shared ?? {}),
  };
}

function readSource(value: unknown): object {
  const { title, url } = value as { title?: unknown; url?: unknown };
  if (typeof url !== 'string' || !/^https?:\/\//.test(url)) throw invalid('Invalid value for: source.url');
  return { ...(typeof title === 'string' ? { title } : {}), url };
}

/** Events reference: 25 at most, each with its link. */
function readAttachments(value: unknown): readonly object[] | undefined {
  const list = value as { fileUrl?: unknown }[];
  if (list.length > 25) throw invalid(`The event has ${list.length} attachments; at most 25 are allowed.`);
  if (list.some(({ fileUrl }) => typeof fileUrl !== 'string' || fileUrl === ''))
    throw required('Missing attachment file URL.');
  return list.length === 0 ? undefined : list;
}

/** The writer's own part after the write. @param base null: absent members take their defaults */
export function readOwn(body: Body, base: Own | null, before: Own): Own {
  const pick = <T>(name: string, kept: T | undefined, read: (value: unknown) => T): T | undefined =>
    body[name] === undefined ? (base === null ? undefined : kept) : body[name] === null ? undefined : read(body[name]);
  const optional = {
    reminders: pick('reminders', base?.reminders, readReminders),
    colorId: pick('colorId', base?.colorId, (value) => {
      if (!/^([1-9]|1[01])$/.test(String(value))) throw invalid('Invalid value for: colorId');
      return String(value);
    }),
    transparency: pick('transparency', base?.transparency, (value) =>
      oneOf('transparency', value, ['opaque', 'transparent']),
    ),
    visibility: pick('visibility', base?.visibility, (value) =>
      oneOf('visibility', value, ['default', 'public', 'private', 'confidential']),
    ),
  };
  const properties = body['extendedProperties'] as { private?: Body | null } | null | undefined;
  const own: Own = {
    ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<Own>),
    properties: properties === null ? {} : readProperties(properties?.private, base?.properties ?? {}),
    version: before.version,
    ...(before.removed === true ? { removed: true } : {}),
  };
  return sameValue(own, before) ? before : { ...own, version: before.version + 1 };
}
