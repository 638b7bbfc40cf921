/** events.insert, patch, update and delete. */
import type { ApiReply, ApiRequest, Kernel } from '../kernel/contract';
import { findAttendee } from './attendees';
import { calendarOwner, type Calendars } from './calendars';
import { readContent, readOwn, type Body, type BodyOptions } from './event-body';
import { checkGuestMay } from './guest-rules';
import { sendMails, sendUpdatesOf } from './mails';
import { idOf, type Shown } from './occurrence';
import { locate, numberOf } from './reading';
import { NO_OWN, type Attendee, type Content, type EventRecords } from './records';
import { conditionNotMet, duplicate, gone, invalid, unsupported } from './refusals';
import type { Showing } from './resource';
import { saving } from './saving';
import { sameValue } from './same-value';

const ID_ALPHABET = '0123456789abcdefghijklmnopqrstuv';
/** Events reference: base32hex, 5 to 1,024 characters. */
const OWN_ID = /^[a-v0-9]{5,1024}$/;

export interface Parts {
  readonly kernel: Kernel;
  readonly records: EventRecords;
  readonly calendars: Calendars;
  readonly show: Showing;
  /** How often a new conference is still `pending` when read. */
  readonly pendingReads: number;
}

const flag = ({ query }: ApiRequest, name: string): boolean => query[name]?.at(-1) === 'true';

/** Google's text for a number that is behind. */
function checkSequence(asked: unknown, current: number): number | undefined {
  if (typeof asked !== 'number') return undefined;
  if (asked < current) {
    throw invalid(
      'Invalid sequence value. The specified sequence number is below the current sequence number of the resource. Re-fetch the resource and use its sequence number on the following request.',
    );
  }
  return asked > current ? asked : undefined;
}

export function eventWriting(parts: Parts) {
  const { kernel, records, show, pendingReads } = parts;
  const save = saving(records);
  const now = (): number => kernel.clock.now().getTime();

  const options = (request: ApiRequest): BodyOptions => {
    const version = numberOf(request, 'conferenceDataVersion') ?? 0;
    if (version !== 0 && version !== 1) throw invalid('Invalid value for: conferenceDataVersion');
    return { conference: version === 1, attachments: flag(request, 'supportsAttachments'), pendingReads };
  };

  function reply(request: ApiRequest, shown: Shown): ApiReply {
    const viewer = request.caller.user;
    const body = show.resource(shown, { viewer, zone: null, most: numberOf(request, 'maxAttendees') });
    return { status: 200, headers: { etag: show.etag(shown, viewer) }, body };
  }

  function insert(request: ApiRequest): ApiReply {
    const user = calendarOwner(request);
    const body = request.body as Body;
    const id = (body['id'] ?? kernel.id(26, ID_ALPHABET)) as string;
    if (!OWN_ID.test(id)) throw invalid('Invalid resource id value.');
    if (records.series(user, id) || records.hostOf(user, id) !== undefined) throw duplicate();
    const content = readContent(kernel, body, null, null, options(request));
    if (content.status === 'cancelled') throw invalid('Invalid value for: status');
    const created = now();
    const iCalUid = (body['iCalUID'] ?? `${id}@google.com`) as string;
    const stamps = { created, updated: created, version: 1, sequence: checkSequence(body['sequence'], 0) ?? 0 };
    const shown = save.series(null, { id, iCalUid, organizer: user, creator: user, ...stamps, content });
    const own = readOwn(body, null, NO_OWN);
    if (own.version > 0) records.putOwn(user, id, own);
    sendMails(kernel, sendUpdatesOf(request), { before: null, after: shown, actor: user });
    return reply(request, shown);
  }

  /** Found, visible to the caller, and unchanged since the caller saw it. */
  function target(request: ApiRequest): Shown {
    const shown = locate(records, calendarOwner(request), request.params['eventId'] ?? '');
    const expected = request.headers['if-match'];
    if (expected !== undefined && expected !== '*' && expected !== show.etag(shown, request.caller.user))
      throw conditionNotMet();
    return shown;
  }

  /** With `attendeesOmitted` the list holds only the entries to change (Events reference). */
  function completeList(body: Body, before: Content, next: Content): Content {
    if (body['attendeesOmitted'] !== true || body['attendees'] === undefined) return next;
    const given = new Map(next.attendees.map((attendee) => [attendee.email, attendee]));
    const kept = before.attendees.map((attendee): Attendee => given.get(attendee.email) ?? attendee);
    return { ...next, attendees: [...kept, ...next.attendees.filter(({ email }) => !findAttendee(before, email))] };
  }

  const change =
    (merge: boolean) =>
    (request: ApiRequest): ApiReply => {
      const user = request.caller.user;
      const shown = target(request);
      const { content: before, series, instance } = shown;
      const organises = series.organizer === user;
      if (!organises && !show.isActive(shown, user)) throw gone();
      const body = request.body as Body;
      if (instance !== null && body['recurrence'] !== undefined && body['recurrence'] !== null)
        throw unsupported('recurrence of a single occurrence');
      const next = completeList(
        body,
        before,
        readContent(kernel, body, merge ? before : null, before, options(request)),
      );
      if (!organises) checkGuestMay(before, next, user);
      const sequence = checkSequence(body['sequence'], instance?.exception?.sequence ?? series.sequence);
      const mine = show.ownOf(shown, user);
      const own = readOwn(body, merge ? mine : null, mine);
      if (own !== mine) records.putOwn(user, idOf(shown), own);
      const same = sameValue(before, next) && sequence === undefined;
      const after = same ? shown : save.content(shown, next, now(), sequence);
      if (!same) sendMails(kernel, sendUpdatesOf(request), { before, after, actor: user });
      return reply(request, after);
    };

  /** A guest declines and takes the event off the own calendar. */
  function leave(request: ApiRequest, shown: Shown): void {
    const user = request.caller.user;
    const own = show.ownOf(shown, user);
    records.putOwn(user, idOf(shown), { ...own, removed: true, version: own.version + 1 });
    const attendees = shown.content.attendees.map((attendee): Attendee =>
      attendee.email === user ? { ...attendee, responseStatus: 'declined' } : attendee,
    );
    const after = save.content(shown, { ...shown.content, attendees }, now(), undefined);
    sendMails(kernel, sendUpdatesOf(request), { before: shown.content, after, actor: user });
  }

  function remove(request: ApiRequest): ApiReply {
    const user = request.caller.user;
    const shown = target(request);
    if (!show.isActive(shown, user)) throw gone();
    if (shown.series.organizer !== user) leave(request, shown);
    else {
      const after = save.content(shown, { ...shown.content, status: 'cancelled' }, now(), undefined);
      sendMails(kernel, sendUpdatesOf(request), { before: shown.content, after, actor: user });
    }
    return { status: 204 };
  }

  return { insert, patch: change(true), update: change(false), remove };
}
