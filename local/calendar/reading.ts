/** events.get and events.instances, and how an event is found on a person's calendar. */
import type { ApiReply, ApiRequest } from '../kernel/contract';
import { calendarOwner } from './calendars';
import { occurrenceKey, readTime } from './event-time';
import { isZone } from './local-time';
import { findInstance, instancesIn, splitId, whole, type Shown, type Window } from './occurrence';
import { page } from './paging';
import type { EventRecords } from './records';
import { emptyRange, invalid, notFound } from './refusals';
import type { Viewing } from './resource';
import type { Parts } from './writing';

/** @throws ApiError 404 when this person neither organises nor was ever invited to it */
export function locate(records: EventRecords, user: string, id: string): Shown {
  const parts = splitId(id);
  const seriesId = parts?.seriesId ?? id;
  const series = records.series(user, seriesId) ?? records.series(records.hostOf(user, seriesId) ?? '', seriesId);
  const shown = series === undefined ? null : parts === null ? whole(series) : findInstance(records, series, parts.key);
  if (shown === null) throw notFound();
  return shown;
}

/** An integer parameter; null: not given. */
export function numberOf({ query }: ApiRequest, name: string): number | null {
  const text = query[name]?.at(-1);
  return text === undefined ? null : Number(text);
}

/** @throws ApiError 400 for a zone or a number that cannot be */
export function viewingOf(request: ApiRequest): Viewing {
  const zone = request.query['timeZone']?.at(-1) ?? null;
  if (zone !== null && !isZone(zone)) throw invalid('Invalid time zone.');
  const most = numberOf(request, 'maxAttendees');
  if (most !== null && most < 1) throw invalid('Invalid value for: maxAttendees');
  return { viewer: request.caller.user, zone, most };
}

/** @throws ApiError 400 for an empty window */
export function windowOf({ query }: ApiRequest): Window {
  const moment = (name: string): number | null => (query[name] ? Date.parse(query[name].at(-1) as string) : null);
  const window = { from: moment('timeMin'), to: moment('timeMax') };
  if (window.from !== null && window.to !== null && window.from >= window.to) throw emptyRange();
  return window;
}

export function eventReading({ kernel, records, calendars, show }: Parts) {
  /** A conference that is being made is ready some reads later. */
  function settle({ series, instance }: Shown): void {
    const { conference } = series.content;
    if (instance !== null || !conference || conference.pendingReads === 0) return;
    const content = { ...series.content, conference: { ...conference, pendingReads: conference.pendingReads - 1 } };
    records.putSeries({ ...series, content, version: series.version + 1 });
  }

  function get(request: ApiRequest): ApiReply {
    const user = calendarOwner(request);
    const shown = locate(records, user, request.params['eventId'] ?? '');
    const etag = show.etag(shown, user);
    if (request.headers['if-none-match'] === etag) return { status: 304, headers: { etag } };
    const body = show.resource(shown, viewingOf(request));
    settle(shown);
    return { status: 200, headers: { etag }, body };
  }

  function instances(request: ApiRequest): ApiReply {
    const user = calendarOwner(request);
    const { series, instance, content } = locate(records, user, request.params['eventId'] ?? '');
    if (instance !== null || !content.recurrence) throw invalid('The event is not a recurring one.');
    const zone = calendars.zoneOf(user);
    const showDeleted = request.query['showDeleted']?.at(-1) === 'true';
    const original = request.query['originalStart']?.at(-1);
    const wanted =
      original === undefined
        ? null
        : occurrenceKey(readTime('start', original.includes('T') ? { dateTime: original } : { date: original }));
    const found = instancesIn(records, series, windowOf(request), zone, kernel.clock.now().getTime()).filter(
      (shown) => (showDeleted || show.isActive(shown, user)) && (wanted === null || shown.instance?.key === wanted),
    );
    return page(request, found, (shown) => show.resource(shown, viewingOf(request)), listHead(request, user));
  }

  const listHead = (_request: ApiRequest, user: string): Record<string, unknown> => ({
    kind: 'calendar#events',
    etag: calendars.etag(user),
    summary: calendars.nameOf(user),
    updated: kernel.clock.now().toISOString(),
    timeZone: calendars.zoneOf(user),
    accessRole: 'owner',
  });

  return { get, instances, listHead };
}
